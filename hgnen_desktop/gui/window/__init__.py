"""The main window in its layers: panel, pages, case files, and what is done when something breaks."""
