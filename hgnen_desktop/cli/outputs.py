"""Where what a command reads comes from, and where what it makes goes: files, or standard input and output for ``-``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Generic

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import CaseFileError, ExportError, Fault, on_one_line
from hgnen_desktop.core.export.formats import Format, Given

STANDARD = "-"


@dataclass(frozen=True, slots=True)
class Output(Generic[Given]):
    """One form that was asked for, and where it goes.

    Attributes:
        form: the form.
        name: the file as named, or ``-``.
    """

    form: Format[Given]
    name: str

    @property
    def option(self) -> str:
        """What asks for it."""
        return f"--{self.form.key}"


def standard_input(most: int = -1) -> bytes:
    """What comes from standard input, for ``-``; with ``most`` no more bytes than that.

    Raises:
        CaseFileError: when it is closed.
    """
    if sys.stdin is None:
        raise CaseFileError(Fault("standard input", "it is closed.", "Name a file instead of -."))
    return sys.stdin.buffer.read(most)


def declare_outputs(
    parser: argparse._ActionsContainer, formats: Sequence[Format[Given]], *, in_batches: bool = False
) -> None:
    """An option of each form, as often as it is wanted.

    Args:
        parser: what gets them.
        formats: the forms.
        in_batches: whether the name may be left out, where a table of many patients names its files itself.
    """
    for one in formats:
        parser.add_argument(
            f"--{one.key}",
            action="append",
            nargs="?" if in_batches else None,
            const="" if in_batches else None,
            default=[],
            metavar="F",
            help=f"write {one.about}; - for standard output",
        )


def asked_for(options: argparse.Namespace, formats: Sequence[Format[Given]]) -> list[Output[Given]]:
    """Every output that the command line names, in the order of the forms."""
    return [Output(one, name) for one in formats for name in getattr(options, one.key)]


def check_outputs(
    outputs: Sequence[Output[Given]],
    sources: Iterable[str] = (),
    *,
    others: Iterable[tuple[str, Path]] = (),
    printed: str = "",
) -> None:
    """Refuse, before any work is done, what could not be written as it was asked for.

    Args:
        outputs: what was asked for.
        sources: the files that are read, ``-`` among them.
        others: further files that will be written, with what asks for them.
        printed: the option that prints to standard output as well; empty for none.

    Raises:
        HgnenError: when a name is missing, two outputs name one place, or one is a file that is read.
    """
    from hgnen_desktop.core.storage.atomic import refuse_clashes

    for one in outputs:
        if not one.name:
            raise ExportError(Fault(one.option, "the name of the file is missing.", f"Write {one.option} FILE."))
        if one.name == STANDARD and not one.form.is_text and _is_terminal():
            what = "this is not text that a terminal can show."
            raise ExportError(Fault(one.option, what, "Give a file name, or send it on with | or >."))
    printing = [one.option for one in outputs if one.name == STANDARD] + ([printed] if printed else [])
    if len(printing) > 1:
        what = f"one document at a time on standard output, not {' and '.join(printing)}."
        raise ExportError(Fault(STANDARD, what, "Give the others a file name."))
    files = [(one.option, Path(one.name)) for one in outputs if one.name != STANDARD]
    refuse_clashes([*files, *others], [Path(name) for name in sources if name != STANDARD])


def put(contents: Sequence[tuple[str, bytes]], *, quiet: bool = False, printed: bool = False) -> None:
    """Write all files or none and say so; what is named ``-`` goes to standard output, where words then stay away.

    Args:
        contents: the names, ``-`` among them, with what goes there.
        quiet: say nothing of what was written.
        printed: whether the command prints data to standard output itself.

    Raises:
        HgnenError: when a file cannot be written, or standard output is closed.
    """
    from hgnen_desktop.core.storage.atomic import write_together

    shown = [content for name, content in contents if name == STANDARD]
    files = {Path(name): content for name, content in contents if name != STANDARD}
    if shown and sys.stdout is None:
        raise ExportError(Fault("standard output", "it is closed.", "Give a file name instead of -."))
    write_together(files)
    say_written(files, quiet=quiet, printed=printed or bool(shown))
    for content in shown:
        _print(content)


def say_written(files: Iterable[Path], *, quiet: bool, printed: bool) -> None:
    """Say which files were written; on standard error when standard output holds data."""
    for path in () if quiet else files:
        print(f"Written: {on_one_line(str(path))}", file=sys.stderr if printed else sys.stdout)


def _print(content: bytes) -> None:
    """The very bytes of a file, except on a terminal, which may not know UTF-8."""
    if _is_terminal():
        print(content.decode("utf-8-sig"), end="")
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
