"""Packs from elsewhere on the command line: written, checked, signed, verified, installed and removed."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgnen_desktop.cli.arguments import day, named_path, whole_number
from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import today
from hgnen_desktop.cli.outputs import say_written
from hgnen_desktop.cli.said import complain_of, progress, tell
from hgnen_desktop.core.errors import Fault, GuidelineError, HgnenError
from hgnen_desktop.core.phrase import day_words

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Guidelines
    from hgnen_desktop.core.installing.preview import Choices, Preview
    from hgnen_desktop.core.proof.prove import Proof

Job = Callable[[argparse.Namespace], int]


def declare(sub: Any) -> None:  # noqa: ANN401 - argparse's own class has no public name
    """Declare the arguments of the jobs."""
    new = sub.add_parser("new", help="write a new pack that holds, to begin a protocol of one's own with")
    new.add_argument("folder", type=named_path, metavar="DIR", help="a new folder; its name is the id of the pack")
    higher = sub.add_parser("raise", help="give a pack whose advice changed its next version, and note what it says")
    higher.add_argument("pack", metavar="ID|DIR", help="a pack of this checkout by its id, or the folder of another")
    higher.add_argument(
        "--by",
        choices=("major", "minor", "patch"),
        default="patch",
        help="which number at least (patch); what the entries decide may ask for a higher one",
    )
    key = sub.add_parser("key", help="make a key that signs packs")
    key.add_argument("file", type=named_path, metavar="FILE", help="where the secret key goes; keep it to yourself")
    sign = sub.add_parser("sign", help="put a pack into one signed file")
    sign.add_argument("folder", type=named_path, metavar="DIR", help="the pack")
    sign.add_argument("--key", type=named_path, required=True, metavar="FILE", help="the secret key")
    sign.add_argument("--publisher", required=True, metavar="WORDS", help="who gives the pack out")
    sign.add_argument(
        "--sequence", type=whole_number, required=True, metavar="N", help="the number of this edition; higher is later"
    )
    sign.add_argument(
        "--review-by", type=day, metavar="DATE", help="when it has to be looked at again (as the pack says)"
    )
    sign.add_argument("--out", type=named_path, required=True, metavar="FILE", help="the file to write (.hgpack)")
    verify = sub.add_parser("verify", help="check the signature of a pack file and say whose it is")
    verify.add_argument("file", type=named_path, metavar="FILE", help="the pack file (.hgpack)")
    install = sub.add_parser("install", help="say what a pack changes, check it, and take it into use")
    install.add_argument(
        "pack", type=named_path, metavar="FILE|DIR", help="a signed file, or the folder of an unsigned pack"
    )
    install.add_argument("--preview", action="store_true", help="only say what it would change")
    install.add_argument("--cases", type=named_path, metavar="DIR", help="also say which of these cases would change")
    install.add_argument(
        "--accept", default="", metavar="FINGERPRINT", help="accept the publisher's key by its fingerprint"
    )
    install.add_argument("--older", action="store_true", help="use an older edition in place of the present one")
    install.add_argument("--teaching", action="store_true", help="use an unsigned pack, for teaching only")
    remove = sub.add_parser("remove", help="take a pack out of use; its file is kept for the plans made with it")
    remove.add_argument("id", metavar="ID", help="the pack")


def check_one(folder: Path) -> int:
    """Prove a pack beside the program's own guidelines, and run its test patients."""
    from hgnen_desktop.core.guidelines.outside import with_packs
    from hgnen_desktop.core.installing.preview import check_pack, read_file_or_folder
    from hgnen_desktop.core.shelf.shelf import pack_of
    from hgnen_desktop.core.shelf.signed import read_pack_file

    own = _own()
    signed = read_pack_file(read_file_or_folder(folder), str(folder))
    pack = pack_of(signed, own)
    found = check_pack(pack, signed.texts, with_packs(own, [pack]))
    print(
        f"{pack.id} {pack.version}, hash {pack.hash[:16]}: {len(pack.statements)} statements, {found.vignettes} test patients"
    )
    _between(found.proof)
    faults = found.faults()
    for fault in faults:
        print(fault.sentence())
    print("The pack does not hold; see above." if faults else "The pack holds.")
    return FAULTS_FOUND if faults else DONE


def _own() -> Guidelines:
    from hgnen_desktop.core.guidelines.library import load_guidelines

    return load_guidelines()


def _new(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.installing.blank import write_new

    files = write_new(options.folder)
    say_written(files, quiet=options.quiet, printed=False)
    return DONE


def _raise(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.guidelines.library import guideline_folder, load_guidelines
    from hgnen_desktop.core.guidelines.outside import pack_texts, read_pack
    from hgnen_desktop.core.installing.raising import raise_version

    own = next((one for one in load_guidelines().packs if one.id == options.pack), None)
    folder = guideline_folder() / own.id if own is not None else Path(options.pack)
    pack = own if own is not None else read_pack(pack_texts(folder), _own())
    raised = raise_version(folder, pack, options.by)
    print(f"{pack.id} {raised.version}{f' ({raised.part})' if raised.part else ''}")
    if raised.because:
        tell([f"Changed beside the words: {', '.join(raised.because)}."])
    return DONE


def _key(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.storage.signatures import fingerprint_of, key_text, make_key

    public = make_key(options.file)
    print(f"fingerprint: {fingerprint_of(public)}")
    print(f"public key (minisign): {key_text(public)}")
    tell(["Tell the fingerprint to those who install your packs, by another way than the pack."])
    return DONE


def _sign(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.guidelines.outside import pack_texts, read_pack
    from hgnen_desktop.core.shelf.signed import pack_bytes
    from hgnen_desktop.core.storage.atomic import write_atomically
    from hgnen_desktop.core.storage.signatures import read_key

    if options.sequence < 1:
        raise HgnenError(Fault("--sequence", "editions are counted from 1."))
    texts = pack_texts(options.folder)
    pack = read_pack(texts, _own())
    content = pack_bytes(
        pack.id,
        texts,
        publisher=options.publisher,
        sequence=options.sequence,
        review_by=options.review_by or pack.review_by,
        key=read_key(options.key),
    )
    write_atomically(options.out, content)
    say_written([options.out], quiet=options.quiet, printed=False)
    return DONE


def _verify(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.installing.preview import read_file_or_folder
    from hgnen_desktop.core.shelf.found import own_shelf
    from hgnen_desktop.core.shelf.signed import read_pack_file
    from hgnen_desktop.core.storage.signatures import fingerprint_of

    signed = read_pack_file(read_file_or_folder(options.file), str(options.file))
    print(f"{signed.id}, edition {signed.sequence}, review by {day_words(signed.review_by)}")
    if not signed.is_signed:
        print("not signed: for teaching only")
        return FAULTS_FOUND
    known = "accepted on this computer" if own_shelf().accepts(signed.key) else "not accepted on this computer"
    print(f"signed by {signed.publisher}, key {fingerprint_of(signed.key)} ({known})")
    print("Nothing was changed since it was signed.")
    return DONE


def _install(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.installing.preview import Preview, install, preview_in_words, read_file_or_folder
    from hgnen_desktop.core.shelf.found import own_shelf

    preview = Preview(read_file_or_folder(options.pack), str(options.pack), own_shelf(), _own())
    for line in preview_in_words(preview):
        print(line)
    if progress("", quiet=options.quiet) is not None:
        tell(["Checking the pack beside the others; this takes a moment."])
    found = preview.check
    differing = f", {len(found.differing)} differ" if found.differing else ""
    print(f"{found.vignettes} test patients{differing}; {sum(found.proof.counts.values())} faults in the proof")
    _between(found.proof)
    if options.cases is not None:
        _cases(preview, options)
    choices = _choices(options)
    if options.preview:
        faults = [*preview.refusals(choices), *found.faults()]
        if faults:
            complain_of(GuidelineError(faults))
        return FAULTS_FOUND if faults else DONE
    install(preview, choices, today())
    print(f"{preview.pack.id} {preview.pack.version} is in use.")
    if not preview.signed.is_signed:
        tell(["It is not signed: every page says that it is for teaching only."])
    return DONE


def _choices(options: argparse.Namespace) -> Choices:
    from hgnen_desktop.core.installing.preview import Choices

    return Choices(accepted=options.accept, older=options.older, teaching=options.teaching)


def _between(proof: Proof) -> None:
    from hgnen_desktop.core.proof.report import between_lines

    for line in between_lines(proof):
        print(line)


def _cases(preview: Preview, options: argparse.Namespace) -> None:
    from hgnen_desktop.core.installing.preview import case_files

    changed, read, faults = preview.cases(case_files(options.cases), today())
    print(f"{len(changed)} of {read} cases would change:")
    for case in changed:
        print(f"  {case.name}")
        for difference in case.differences:
            for sign, entries in (("-", difference.first), ("+", difference.second)):
                for entry in entries:
                    print(f"    {sign} {difference.topic}: {entry.words}")
    if faults:
        tell([f"{len(faults)} files there are no cases that can be read."])


def _remove(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.shelf.found import own_shelf

    gone = own_shelf().remove(options.id)
    print(f"{gone.pack} is not in use any more; its file is kept for the plans that were made with it.")
    return DONE


JOBS: dict[str, Job] = {
    "new": _new,
    "raise": _raise,
    "key": _key,
    "sign": _sign,
    "verify": _verify,
    "install": _install,
    "remove": _remove,
}
"""What does each job."""
