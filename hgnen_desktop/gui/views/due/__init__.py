"""The list of who is overdue, due and coming, over folders of case files."""
