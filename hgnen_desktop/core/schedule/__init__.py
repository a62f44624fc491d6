"""Surveillance rules turned into explicit dates counted from one anchor date. Pure functions: no files, no clock."""
