"""Teaching cases and the quiz made from the rules."""
