"""Guideline packs from elsewhere: the one file they travel in, whose keys are trusted, and where they lie on this computer."""
