"""``hgnen-desktop guidelines``: packs listed, proven, written for review, shown by id; others made, signed, installed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day, named_path
from hgnen_desktop.cli.cases import workbench
from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import print_json, today
from hgnen_desktop.cli.outputs import asked_for, check_outputs, declare_outputs, put, say_written
from hgnen_desktop.cli.packs import JOBS, check_one, declare
from hgnen_desktop.cli.reviews import add_review_arguments, run_review
from hgnen_desktop.cli.said import progress, tell
from hgnen_desktop.core.errors import Fault, GuidelineError, HgnenError
from hgnen_desktop.core.export.formats import GLOSSARY_FORMATS, GlossaryGiven
from hgnen_desktop.core.phrase import day_words

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.index import Index


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    sub = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    sub.add_parser("list", help="the installed packs")
    check = sub.add_parser("check", help="prove the packs: no gap, no overlap, nothing left out")
    check.add_argument("--json", action="store_true", help="for programs")
    check.add_argument("--pack", type=named_path, metavar="FILE|DIR", help="check one pack beside the program's own")
    check.add_argument("--folder", type=named_path, metavar="DIR", help="check the guidelines in this folder instead")
    render = sub.add_parser("render", help="write each pack as a review copy (Markdown) for checking against the paper")
    render.add_argument("folder", type=named_path, metavar="DIR", help="where the copies go")
    review = sub.add_parser("review", help="how far clinicians have read the guidelines; packets for reviewers")
    add_review_arguments(review)
    glossary = sub.add_parser("glossary", help="what the words of the guidelines mean, by the sources")
    glossary.add_argument("words", nargs="*", metavar="WORD", help="only what holds these words")
    declare_outputs(glossary, GLOSSARY_FORMATS)
    glossary.add_argument("--page", choices=("A4", "Letter"), default="A4", help="the paper of the PDF (A4)")
    glossary.add_argument("--as-of", type=day, metavar="DATE", help="the date that is printed (YYYY-MM-DD; today)")
    show = sub.add_parser("show", help="a pack, a statement, a finding, a decision or an item")
    show.add_argument("id", metavar="ID", help="its id; a mistyped one is answered with those that are near")
    declare(sub)


def run(options: argparse.Namespace) -> int:
    """Do the one of its jobs that was asked for."""
    return _JOBS[options.what](options)


def _list(_options: argparse.Namespace) -> int:
    from hgnen_desktop.core.signoff.words import pack_words
    from hgnen_desktop.core.wording import TEACHING_ONLY

    bench = workbench()
    for pack in bench.index.packs.values():
        signed = pack_words(bench.sign_off, pack, (), today())
        print(f"{pack.id} {pack.version}  {pack.role}  review by {day_words(pack.review_by)}  {signed}")
        print(f"  {pack.source.short}: {pack.source.title}")
        print(f"  {len(pack.statements)} statements, hash {pack.hash[:16]}")
        if pack.trust != "bundled":
            said = f"signed by {pack.publisher}, edition {pack.sequence}" if pack.trust == "signed" else TEACHING_ONLY
            print(f"  installed: {said}")
    tell(fault.sentence() for fault in bench.left_out)
    return DONE


def _check(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.guidelines.library import load_folder, load_guidelines, not_as_compiled
    from hgnen_desktop.core.proof.prove import prove_guidelines
    from hgnen_desktop.core.proof.report import proof_data, proof_text
    from hgnen_desktop.core.proof.versions import version_faults
    from hgnen_desktop.core.shelf.found import with_installed

    if options.pack is not None:
        return check_one(options.pack)
    if progress("", quiet=options.quiet) is not None:
        tell(["Proving the guidelines; this takes a while."])
    guidelines = load_guidelines() if options.folder is None else load_folder(options.folder)
    # An installed pack is proven with the others, as it is used.
    whole, left_out = with_installed(guidelines) if options.folder is None else (guidelines, ())
    proof = prove_guidelines(whole)
    if options.folder is None:
        proof.dangling += [*not_as_compiled(guidelines), *version_faults(guidelines.packs), *left_out]
    if options.json:
        print_json(proof_data(proof))
    else:
        print(proof_text(proof), end="")
    if not proof.passed:
        return FAULTS_FOUND
    doubtful = _faulty_reviews(options.folder)
    tell(fault.sentence() for fault in doubtful)
    return FAULTS_FOUND if doubtful else DONE


def _faulty_reviews(folder: Path | None) -> list[Fault]:
    """What is wrong with the files of reviewers that lie in the packs."""
    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.core.guidelines.library import guideline_folder, load_folder
    from hgnen_desktop.core.review.found import check_reviews, review_files

    try:
        place = folder or guideline_folder()
    except GuidelineError:
        return []  # installed: they were checked when the program was built
    return list(check_reviews(place, Index(load_folder(place)))) if review_files(place) else []


def _render(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.export.guideline_text import review_copy
    from hgnen_desktop.core.export.teaching_mark import with_lines
    from hgnen_desktop.core.storage.atomic import write_atomically

    index = workbench().index
    over = index.teaching_only
    try:
        options.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise HgnenError(
            Fault(str(options.folder), f"this is not a folder that can be written to ({error.strerror}).")
        ) from error
    for pack in index.packs.values():
        write_atomically(options.folder / f"{pack.id}.md", with_lines(review_copy(index, pack), over).encode())
    say_written([options.folder / f"{pack.id}.md" for pack in index.packs.values()], quiet=options.quiet, printed=False)
    return DONE


def _show(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.export.guideline_text import show

    print(show(workbench().index, options.id), end="")
    return DONE


def _glossary(options: argparse.Namespace) -> int:
    outputs = asked_for(options, GLOSSARY_FORMATS)
    check_outputs(outputs, [], printed="")
    index, made_on = workbench().index, options.as_of or today()
    given = GlossaryGiven(index, made_on, options.page)
    put([(one.name, one.form.make(given)) for one in outputs], quiet=options.quiet, printed=False)
    if not outputs:
        _print_meanings(index, " ".join(options.words))
    return DONE


def _print_meanings(index: Index, query: str) -> None:
    """Print what holds all of the words.

    Raises:
        HgnenError: when nothing does.
    """
    from hgnen_desktop.core.export.glossary_files import meaning_lines

    found = index.glossary.search(query)
    if not found:
        raise HgnenError(
            Fault(query, "the glossary does not have it.", "'hgnen-desktop guidelines glossary' lists all.")
        )
    print("\n".join(line for one in found for line in [*meaning_lines(one, index), ""]), end="")


_JOBS = {
    "list": _list,
    "check": _check,
    "render": _render,
    "review": run_review,
    "glossary": _glossary,
    "show": _show,
    **JOBS,
}
