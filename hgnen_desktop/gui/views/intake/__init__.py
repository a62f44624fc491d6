"""The seven steps in which a case is entered."""
