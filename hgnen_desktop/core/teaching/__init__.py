"""Teaching: cases to learn from, the quiz made from the guidelines, and what a class brings back."""
