"""The exit codes of the program; a person reads what they mean in ``hgnen-desktop --help``."""

from __future__ import annotations

DONE, FAULTS_FOUND, BAD_INPUT, BAD_GUIDELINES, NO_DISPLAY, UNEXPECTED = 0, 1, 2, 3, 4, 5
INTERRUPTED = 130  # what a shell expects of a program that was stopped with Ctrl+C
TERMINATED = 143  # and of one that was asked to end
