"""The manual page, written from the same description as ``--help``; packages install it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from hgnen_desktop import __version__
from hgnen_desktop.cli.described import Described, Option, described
from hgnen_desktop.cli.parser import ABOUT, EVERYWHERE, EXIT_CODES, PROGRAM, WITHOUT_COMMAND


def manual_page(released: dt.date) -> str:
    """The page in roff, section 1.

    Args:
        released: the day of the version, which stands at the foot of the page.
    """
    root = described()
    lines = [
        f'.TH {_text(PROGRAM.upper())} 1 "{released.isoformat()}" "{PROGRAM} {__version__}" "User Commands"',
        ".SH NAME",
        f"{_text(PROGRAM)} \\- {_text(ABOUT[0].lower() + ABOUT[1:].rstrip('.'))}",
        ".SH SYNOPSIS",
        *(f".B {_text(PROGRAM)}\n{_text(rest)}\n.br" for rest in ("[CASE]", "COMMAND [ARGUMENTS]")),
        ".SH DESCRIPTION",
        _text(f"{WITHOUT_COMMAND} {EVERYWHERE}"),
        ".SH OPTIONS",
        *_options(root),
        ".SH COMMANDS",
    ]
    for one in root.walk():
        if one.words:
            lines += _command(one)
    lines += [".SH EXIT STATUS"]
    for code, what in EXIT_CODES.items():
        lines += [".TP", f".B {code}", _text(what)]
    return "\n".join(lines) + "\n"


def _command(one: Described) -> Iterator[str]:
    yield f".SS {_text(' '.join(one.words))}"
    yield _text(f"{one.help[:1].upper()}{one.help[1:]}.")
    if one.parts:
        return
    yield ".PP"
    yield f".I {_text(one.usage)}"
    yield from _options(one)
    if one.epilog:
        yield from (".PP", ".nf", *(_text(line) for line in one.epilog.splitlines()), ".fi")


def _options(one: Described) -> Iterator[str]:
    for option in one.options:
        yield ".TP"
        yield _head(option)
        yield _text(option.help)


def _head(option: Option) -> str:
    value = f" \\fI{_text(option.value)}\\fR" if option.value else ""
    value = f" [{value.strip()}]" if option.may_lack_value else value
    names = ", ".join(f"\\fB{_text(name)}\\fR" for name in option.names)
    return f"{names}{value}".strip()


def _text(text: str) -> str:
    """Text that roff prints as it stands: a hyphen that can be copied, no command at the beginning of a line."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
