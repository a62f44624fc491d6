"""The review: everything in the guidelines that is signed, read one thing after another, and what the reviewer says of it."""
