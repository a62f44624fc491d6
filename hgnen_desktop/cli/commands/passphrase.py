"""``hgnen-desktop passphrase``: give an encrypted folder another passphrase."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.arguments import named_path
from hgnen_desktop.cli.passphrase import asker
from hgnen_desktop.cli.protecting import report
from hgnen_desktop.cli.said import tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("folder", type=named_path, metavar="FOLDER", help="the encrypted folder")


def run(options: argparse.Namespace) -> int:
    """Encrypt every case anew: what the old passphrase opened is written over."""
    from hgnen_desktop.core.storage.protection import LOST, change_passphrase

    tell(LOST[:1])
    old = asker.present(options.folder)
    code = report(change_passphrase(options.folder, old, asker.new(is_change=True)), "under the new passphrase")
    tell(LOST[1:])
    return code
