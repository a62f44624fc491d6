"""``hgnen-desktop guide``: how to work with the program, for one kind of reader, printed or as a web page."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.outputs import asked_for, check_outputs, declare_outputs, put
from hgnen_desktop.core.export.formats import GUIDE_FORMATS, GuideGiven
from hgnen_desktop.core.export.guide_html import READERS, guide_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    readers = f"{', '.join(READERS[:-1])} or {READERS[-1]}"
    parser.add_argument("reader", choices=READERS, metavar="READER", help=f"whom it is for: {readers}")
    declare_outputs(parser, GUIDE_FORMATS)


def run(options: argparse.Namespace) -> int:
    """Print the guide or write it."""
    outputs = asked_for(options, GUIDE_FORMATS)
    check_outputs(outputs)
    put([(one.name, one.form.make(GuideGiven(options.reader))) for one in outputs], quiet=options.quiet)
    if not outputs:
        print(guide_text(options.reader), end="")
    return DONE
