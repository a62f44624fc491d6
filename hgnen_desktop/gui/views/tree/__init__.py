"""The decision tree: picture, list, reasons of a place, and what-if on a copy."""
