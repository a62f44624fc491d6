"""``hgnen-desktop completion``: what a shell needs to complete commands and options."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.codes import DONE

_EPILOG = """\
  bash: hgnen-desktop completion bash > ~/.local/share/bash-completion/completions/hgnen-desktop
  zsh:  hgnen-desktop completion zsh > DIR/_hgnen-desktop, where DIR is in $fpath
  fish: hgnen-desktop completion fish > ~/.config/fish/completions/hgnen-desktop.fish
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.epilog = _EPILOG
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), metavar="SHELL", help="bash, zsh or fish")


def run(options: argparse.Namespace) -> int:
    """Print the completion of the shell."""
    from hgnen_desktop.cli.completion import SHELLS
    from hgnen_desktop.cli.described import described

    print(SHELLS[options.shell](described()), end="")
    return DONE
