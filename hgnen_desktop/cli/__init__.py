"""The command line: the same jobs as the window, without one.

Exit codes: 0 done; 1 a check found faults; 2 the input cannot be used (one sentence a fault on standard error);
3 the guidelines cannot be used; 4 there is no display for the window; 5 an unexpected error; 130 and 143 stopped.
Standard output carries data only, always as UTF-8 when it is a file or a pipe; sentences go to standard error.
"""

from __future__ import annotations

from hgnen_desktop.cli.codes import BAD_GUIDELINES, BAD_INPUT, DONE, FAULTS_FOUND, NO_DISPLAY, UNEXPECTED
from hgnen_desktop.cli.program import main

__all__ = ["BAD_GUIDELINES", "BAD_INPUT", "DONE", "FAULTS_FOUND", "NO_DISPLAY", "UNEXPECTED", "main"]
