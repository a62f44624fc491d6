"""``hgnen-desktop guidelines review``: how far the guidelines are read, packets for reviewers, and what they send back."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import named_path
from hgnen_desktop.cli.cases import workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import today
from hgnen_desktop.cli.outputs import say_written
from hgnen_desktop.cli.said import progress, tell
from hgnen_desktop.core.errors import Fault, HgnenError

if TYPE_CHECKING:
    from hgnen_desktop.core.review.reading import Reading
    from hgnen_desktop.core.signoff.standing import SignOff


def add_review_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--packet", type=named_path, metavar="DIR", help="write a packet for a reviewer into this folder")
    what.add_argument(
        "--read", type=named_path, metavar="F", help="read a table or feedback file that a reviewer filled in"
    )
    what.add_argument("--sign", type=named_path, metavar="F", help="sign the file of a review (.yaml) with --key")
    what.add_argument("--list", action="store_true", help="every item with its number and how far it is read")
    what.add_argument("--open", action="store_true", help="changes and questions that remain open, with who said them")
    what.add_argument("--reviewers", action="store_true", help="who has reviewed")
    parser.add_argument(
        "--situation", action="append", default=[], metavar="S", help="only this situation; may be said several times"
    )
    parser.add_argument(
        "--key", type=named_path, metavar="K", help="with --sign: the secret key; 'guidelines key' makes one"
    )
    parser.add_argument(
        "--into-packs",
        action="store_true",
        help="with --read: take it into the review folders of the packs (in a checkout), not into your own folder",
    )


def run_review(options: argparse.Namespace) -> int:
    """Do the one that was asked for; without any, say how far the guidelines are read."""
    if options.into_packs and options.read is None:
        raise HgnenError(Fault("--into-packs", "there is nothing to take in.", "Say it together with --read FILE."))
    if (options.key is None) is not (options.sign is None):
        raise HgnenError(Fault("--sign", "it takes a file and a key.", "Write --sign FILE --key KEY."))
    if options.sign is not None:
        return _sign(options)
    if options.read is not None:
        return _read(options)
    from hgnen_desktop.core.review.reading import Reading

    bench = workbench()
    tell(fault.sentence() for fault in bench.sign_off.faults)
    reading = Reading(bench.engine)
    parts = _parts(options.situation, reading)
    if options.packet is not None:
        return _packet(options, parts)
    for line in _lines(options, bench.sign_off, reading, parts):
        print(line)
    return DONE


def _parts(wanted: list[str], reading: Reading) -> tuple[str, ...]:
    """The parts that were asked for; all where none was.

    Raises:
        HgnenError: there is no such part.
    """
    for name in wanted:
        if name not in reading.parts:
            near = difflib.get_close_matches(name, reading.parts, n=2)
            said = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(reading.parts)}."
            raise HgnenError(Fault("--situation", f"there is no situation '{name}'.", said))
    return tuple(wanted or reading.parts)


def _lines(options: argparse.Namespace, sign_off: SignOff, reading: Reading, parts: tuple[str, ...]) -> Iterator[str]:
    from hgnen_desktop.core.review.state import coverage_lines, item_lines, open_lines, reviewer_lines

    day = today()
    keys = tuple(dict.fromkeys(key for part in parts for one in reading.of_part(part) for key in one.keys))
    if options.reviewers:
        yield from reviewer_lines(sign_off, day) if not sign_off.is_empty else ["Nobody has reviewed these guidelines."]
    elif options.list:
        yield from item_lines(sign_off, reading, keys, day)
    elif options.open:
        yield from list(open_lines(sign_off, reading, keys, day)) or ["No change and no question is open."]
    elif options.situation:
        for part in parts:
            yield from coverage_lines(sign_off, reading, day, part)
    else:
        yield from coverage_lines(sign_off, reading, day)


def _packet(options: argparse.Namespace, parts: tuple[str, ...]) -> int:
    from hgnen_desktop.core.review.packet import Packet, refuse_filled, write_packet
    from hgnen_desktop.core.reviewing import Reviewing

    refuse_filled(options.packet)
    bench = workbench()
    if progress("", quiet=options.quiet) is not None:
        tell(["Writing the packet; this takes a while."])
    made = Reviewing(bench)
    packet = Packet(made.reading, parts, made.patients, bench.sign_off, today())
    files = write_packet(packet, options.packet)
    say_written(_shown(files), quiet=options.quiet, printed=False)
    return DONE


def _shown(files: list[Path]) -> list[Path]:
    """The files by name, and the folder of the patients as one."""
    from hgnen_desktop.core.review.packet import PATIENTS

    return list(dict.fromkeys(one.parent if one.parent.name == PATIENTS else one for one in files))


def _sign(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.review.store import sign_file

    for note in sign_file(options.sign, options.key, workbench().sign_off, today()).notes():
        print(note)
    say_written([options.sign], quiet=options.quiet, printed=False)
    return DONE


def _read(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.review.found import own_folder
    from hgnen_desktop.core.review.store import keep_in_packs, read_review_file, take

    bench = workbench()
    read = read_review_file(options.read, bench.sign_off, today())
    for note in read.notes():
        print(note)
    sign_off = bench.sign_off
    kept = keep_in_packs(sign_off, read) if options.into_packs else [own_folder() / take(sign_off, read).name]
    say_written(kept, quiet=options.quiet, printed=False)
    return DONE
