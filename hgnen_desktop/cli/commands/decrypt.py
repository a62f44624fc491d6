"""``hgnen-desktop decrypt``: the cases of a folder, or one case, open without a passphrase again."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.arguments import named_path
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.passphrase import asker
from hgnen_desktop.cli.protecting import report
from hgnen_desktop.cli.said import tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "place", type=named_path, metavar="FOLDER", help="the encrypted folder, or a case copied out of one"
    )


def run(options: argparse.Namespace) -> int:
    """Make the cases plain."""
    from hgnen_desktop.core.storage.protection import decrypt_file, decrypt_folder

    if options.place.is_file():
        was_encrypted = decrypt_file(options.place)
        tell([f"{options.place}: {'plain now.' if was_encrypted else 'it was not encrypted.'}"])
        return DONE
    return report(decrypt_folder(options.place, asker.present(options.place)), "plain")
