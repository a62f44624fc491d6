"""The decision tree that a person can walk, compare and teach from, drawn from the very decisions the engine evaluates."""
