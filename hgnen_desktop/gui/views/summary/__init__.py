"""The answer first: what to do for this patient now, on one page."""
