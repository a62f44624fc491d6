"""The guidelines: every statement, what the panel did not agree on, where the sources are silent, and the proof."""
