"""Case + guidelines + date in, assessment out. Pure functions: no files, no clock."""
