"""The history of a case: who saved it when, and what changed."""
