"""``hgnen-desktop case``: an empty case file, and the form of one."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.cases import workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    sub = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    sub.add_parser("template", help="an empty case file with every field explained")
    sub.add_parser("schema", help="the JSON Schema of a case file")


def run(options: argparse.Namespace) -> int:
    """Print the one or the other."""
    from hgnen_desktop.core.storage.case_file import json_schema, template

    made = template if options.what == "template" else json_schema
    print_json(made(workbench().catalogue))
    return DONE
