"""What a case is: frozen models, closed vocabularies, quantities with units. No files, no clock, no other core package."""
