"""The answer first: what this patient's clinician must do, as plain data that every view reads."""
