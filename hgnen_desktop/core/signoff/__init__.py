"""What clinicians have read of the guidelines, and what may therefore be called signed off. Plain data, no files, no clock."""
