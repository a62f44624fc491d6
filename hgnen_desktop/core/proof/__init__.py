"""The proof: what the guidelines say together has no gap, no overlap, nothing unreachable and nothing undeclared."""
