"""The thin Qt shell: it shows and asks, and decides nothing."""
