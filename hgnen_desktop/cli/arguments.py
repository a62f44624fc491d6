"""What several commands let a person write: a day, the name of a file."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from pathlib import Path


def day(text: str) -> dt.date:
    """A day written as YYYY-MM-DD.

    Raises:
        argparse.ArgumentTypeError: when it is none.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise argparse.ArgumentTypeError(f"'{text[:40]}' is not a date; write it as YYYY-MM-DD")
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"there is no day {text} in the calendar; look at the date again") from error


def whole_number(text: str) -> int:
    """A number without a fraction.

    Raises:
        argparse.ArgumentTypeError: when it is none.
    """
    if not re.fullmatch(r"[+-]?[0-9]{1,9}", text):
        raise argparse.ArgumentTypeError(f"'{text[:40]}' is not a whole number; write it in digits")
    return int(text)


def file_name(text: str) -> Path:
    """The name of a file, or ``-``; ``./-`` is a file of that name, with its whole path.

    Raises:
        argparse.ArgumentTypeError: when it is empty.
    """
    if not text:
        raise argparse.ArgumentTypeError("the name of the file is empty")
    path = Path(text)
    return path.absolute() if text != "-" == str(path) else path


def named_path(text: str) -> Path:
    """The name of a file or folder where standard input and output make no sense.

    Raises:
        argparse.ArgumentTypeError: when it is empty, or ``-``.
    """
    if text == "-":
        raise argparse.ArgumentTypeError("- is standard input or output, which cannot be used here; give a name")
    return file_name(text)
