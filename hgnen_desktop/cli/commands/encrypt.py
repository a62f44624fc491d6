"""``hgnen-desktop encrypt``: the cases of a folder open with a passphrase from now on."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.arguments import named_path
from hgnen_desktop.cli.passphrase import asker
from hgnen_desktop.cli.protecting import report
from hgnen_desktop.cli.said import tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("folder", type=named_path, metavar="FOLDER", help="the folder; those below it go with it")


def run(options: argparse.Namespace) -> int:
    """Encrypt every case, the version before its last save, and its copies in the program's own folder."""
    from hgnen_desktop.core.storage.folder_key import folder_key
    from hgnen_desktop.core.storage.protection import LOST, encrypt_folder

    is_new = folder_key(options.folder) is None
    if is_new:
        tell(LOST[:1])
    passphrase = asker.new(is_change=False) if is_new else asker.present(options.folder)
    code = report(encrypt_folder(options.folder, passphrase), "encrypted")
    if is_new:
        tell(LOST[1:])
    return code
