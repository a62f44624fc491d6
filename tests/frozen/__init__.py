"""What the program says of a spread of cases, word for word, so that no change of it goes unseen."""
