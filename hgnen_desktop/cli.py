"""The command line: the same jobs as the window, without one.

Exit codes: 0 done; 1 a check found faults; 2 the input cannot be used (one sentence a fault on standard error);
3 the guidelines cannot be used; 4 there is no display for the window; 5 an unexpected error.
Standard output carries data only, always as UTF-8 when it is a file or a pipe; sentences go to standard error.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from hgnen_desktop import __version__
from hgnen_desktop.cli_files import json_text
from hgnen_desktop.core.errors import Fault, GuidelineError, HgnenError, on_one_line
from hgnen_desktop.core.storage.unfinished import finish_unfinished

if TYPE_CHECKING:
    from hgnen_desktop.core.careplan.plan import CarePlan, Signer
    from hgnen_desktop.core.course.standing import Standing
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.workflow import Workbench

DONE, FAULTS_FOUND, BAD_INPUT, BAD_GUIDELINES, NO_DISPLAY, UNEXPECTED = 0, 1, 2, 3, 4, 5
_INTERRUPTED = 130  # what a shell expects of a program that was stopped with Ctrl+C
_TERMINATED = 143  # and of one that was asked to end

_EPILOG = """\
Without a command the window opens; with a case file it opens on that case.
Exit codes: 0 done, 1 a check found faults, 2 the input cannot be used, 3 the guidelines cannot be used,
4 there is no display for the window, 5 an unexpected error."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, and where to read more."""

    def error(self, message: str) -> None:  # type: ignore[override]
        print(f"hgnen-desktop: {on_one_line(message)}. Try '{self.prog} --help'.", file=sys.stderr)
        raise SystemExit(BAD_INPUT)


def main(argv: list[str] | None = None) -> int:
    """Run the program with these arguments and return its exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if argv is None:
        signal.signal(signal.SIGTERM, _stopped)
    _printable_output()
    try:
        code = _run(arguments)
        # Here, not when Python ends: a full disk or a reader that went away must still be told by the exit code.
        if sys.stdout is not None:
            sys.stdout.flush()
    except GuidelineError as error:
        return _say(error, BAD_GUIDELINES)
    except HgnenError as error:
        return _say(error, BAD_INPUT)
    except BrokenPipeError:
        _drop_output()
        return DONE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except (MemoryError, ImportError):  # told at the door, without loading anything more
        raise
    except Exception as error:  # noqa: BLE001 - the last place where a sentence can be said instead of a traceback
        return _unexpected(error)
    return code


def _run(arguments: list[str]) -> int:
    commands = _commands()
    if not arguments or (arguments[0] not in commands and not arguments[0].startswith("-")):
        return _window(arguments, list(commands))
    options = _parser(commands).parse_args(arguments)
    finish_unfinished()
    return int(options.run(options))


def _stopped(_number: int, _frame: object) -> NoReturn:
    """The system asks the program to end: what is half written is taken away first."""
    raise SystemExit(_TERMINATED)


def _printable_output() -> None:
    """Never fail on a character, and give programs the same bytes in every locale."""
    if sys.stderr is None:  # closed: sentences would go to standard output, into the data
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open for as long as the program runs
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace", encoding=None if stream.isatty() else "utf-8")


def _drop_output() -> None:
    """Send what is left nowhere, so that Python does not complain of the closed pipe when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unexpected(error: Exception) -> int:
    """Say where it happened. The error's own words may hold what was entered, and are left out."""
    import traceback

    from hgnen_desktop.core.bundled import BundledDataMissing

    if isinstance(error, BundledDataMissing):
        print(f"hgnen-desktop: {on_one_line(str(error))}", file=sys.stderr)
        return UNEXPECTED
    if isinstance(error, OSError) and error.filename is None:
        print(
            f"hgnen-desktop: the output could not be written ({error.strerror or 'no reason given'}).", file=sys.stderr
        )
        _drop_output()
        return BAD_INPUT
    frames = traceback.extract_tb(error.__traceback__)
    way = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-4:])
    what = f"an unexpected error ({type(error).__name__} at {way})"
    print(f"hgnen-desktop: {what}. Please report this line; it holds nothing of the case.", file=sys.stderr)
    return UNEXPECTED


def _say(error: HgnenError, code: int) -> int:
    for fault in error.faults:
        print(fault.sentence(), file=sys.stderr)
    return code


def _window(arguments: list[str], commands: list[str]) -> int:
    import difflib

    close = difflib.get_close_matches(arguments[0], commands, n=1) if arguments and len(arguments[0]) < 40 else []
    if close and not os.path.exists(arguments[0]):
        name = on_one_line(arguments[0])
        print(f"hgnen-desktop: there is no command '{name}'. Did you mean '{close[0]}'?", file=sys.stderr)
        return BAD_INPUT
    if len(arguments) > 1:
        print(
            f"hgnen-desktop: one case file at a time, not {len(arguments)}. Try 'hgnen-desktop --help'.",
            file=sys.stderr,
        )
        return BAD_INPUT
    if arguments and not os.path.exists(arguments[0]):
        name = on_one_line(arguments[0])
        print(
            f"hgnen-desktop: there is no command and no file '{name}'. Try 'hgnen-desktop --help'.",
            file=sys.stderr,
        )
        return BAD_INPUT
    if not _has_display():
        print(
            "hgnen-desktop: there is no display for the window. 'hgnen-desktop assess' and 'hgnen-desktop plan' work without one.",
            file=sys.stderr,
        )
        return NO_DISPLAY
    from hgnen_desktop.gui.app import run

    return run(Path(arguments[0]) if arguments else None)


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# --- arguments ---------------------------------------------------------------------------------------------------------


def _commands() -> dict[str, Callable[[argparse.ArgumentParser], None]]:
    from hgnen_desktop.cli_check import check_arguments
    from hgnen_desktop.cli_due import due_arguments
    from hgnen_desktop.cli_schedule import schedule_arguments
    from hgnen_desktop.cli_tree import compare_arguments, explain_arguments, tree_arguments
    from hgnen_desktop.cli_visit import visit_arguments

    return {
        "case": _case_arguments,
        "assess": _assess_arguments,
        "plan": _plan_arguments,
        "schedule": schedule_arguments,
        "due": due_arguments,
        "check": check_arguments,
        "visit": visit_arguments,
        "tree": tree_arguments,
        "explain": explain_arguments,
        "compare": compare_arguments,
        "guidelines": _guidelines_arguments,
    }


def _parser(commands: dict[str, Callable[[argparse.ArgumentParser], None]]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="hgnen-desktop",
        description="Offline companion for high-grade neuroendocrine neoplasms.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hgnen-desktop {__version__}")
    sub = parser.add_subparsers(required=True, metavar="COMMAND")
    helps = {
        "case": "print an empty case file or its JSON Schema",
        "assess": "say what the sources say of a case",
        "plan": "make the care plan of a case",
        "schedule": "turn a surveillance rule into visits: calendar, table, patient sheet; of one case or a table of many",
        "due": "list who is overdue, due and coming in folders of case files",
        "check": "say which case files in folders can be read and which cannot",
        "visit": "record a visit as done, moved or missed, or a call about it, in its case file",
        "tree": "draw the decision tree, whole or with the road of a case",
        "explain": "say why an item applies to a case, and what would turn it",
        "compare": "say what differs between two cases",
        "guidelines": "list, check or show the bundled guidelines",
    }
    for name, add in commands.items():
        add(sub.add_parser(name, help=helps[name], description=helps[name].capitalize() + "."))
    return parser


def _case_arguments(parser: argparse.ArgumentParser) -> None:
    sub = parser.add_subparsers(required=True, metavar="WHAT")
    sub.add_parser("template", help="an empty case file with every field explained").set_defaults(run=_template)
    sub.add_parser("schema", help="the JSON Schema of a case file").set_defaults(run=_schema)


class _PrintSchema(argparse.Action):
    """``--json-schema`` needs no case: it prints and ends, as ``--help`` does."""

    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        from hgnen_desktop.core.export.assessment_schema import ASSESSMENT_SCHEMA

        print(json_text(ASSESSMENT_SCHEMA))
        parser.exit(DONE)


def _assess_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--json-schema", action=_PrintSchema, nargs=0, help="print the JSON Schema of what --json prints"
    )
    parser.add_argument("case", type=_file, metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument("--as-of", type=_date, metavar="DATE", help="the date the answer is for (YYYY-MM-DD; today)")
    parser.add_argument("--full", action="store_true", help="everything by question, with a legend of the signs")
    parser.add_argument("--json", action="store_true", help="for programs: stable ids, direction, strength, citation")
    parser.set_defaults(run=_assess)


def _plan_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", type=_file, metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument(
        "--anchor", type=_date, required=True, metavar="DATE", help="the date surveillance is counted from"
    )
    parser.add_argument(
        "--anchor-event",
        type=_event,
        metavar="EVENT",
        help="what happened on that date, for example 'end of treatment'",
    )
    parser.add_argument("--as-of", type=_date, metavar="DATE", help="the date of the plan (YYYY-MM-DD; today)")
    parser.add_argument("--pdf", type=_file, metavar="F", help="write the plan as PDF of two pages")
    parser.add_argument("--page", default="A4", choices=("A4", "Letter"), help="page size of the PDF")
    parser.add_argument(
        "--text", type=_file, metavar="F", help="write at most 25 lines for a record system, or - for standard output"
    )
    parser.add_argument("--html", type=_file, metavar="F", help="write the plan as HTML, or - for standard output")
    parser.add_argument("--json", type=_file, metavar="F", help="write the plan as JSON, or - for standard output")
    parser.add_argument("--full", action="store_true", help="with the full record in PDF, text and HTML")
    parser.add_argument("--final", action="store_true", help="not a draft; say with --signer who signs it")
    parser.add_argument("--signer", type=_name, metavar="NAME", help="who signs the plan")
    parser.add_argument("--role", type=_name, metavar="ROLE", help="the signer's role")
    parser.add_argument("--institution", type=_name, metavar="PLACE", help="the signer's institution")
    parser.set_defaults(run=_plan)


def _guidelines_arguments(parser: argparse.ArgumentParser) -> None:
    sub = parser.add_subparsers(required=True, metavar="WHAT")
    sub.add_parser("list", help="the installed packs").set_defaults(run=_guidelines_list)
    check = sub.add_parser("check", help="prove the packs: no gap, no overlap, nothing left out")
    check.add_argument("--json", action="store_true", help="for programs")
    check.add_argument("--folder", type=Path, metavar="DIR", help="check the guidelines in this folder instead")
    check.set_defaults(run=_guidelines_check)
    render = sub.add_parser("render", help="write each pack as a review copy (Markdown) for checking against the paper")
    render.add_argument("folder", type=Path, metavar="DIR", help="where the copies go")
    render.set_defaults(run=_guidelines_render)
    show = sub.add_parser("show", help="a pack, a statement, a finding, a decision or an item")
    show.add_argument("id", metavar="ID")
    show.set_defaults(run=_guidelines_show)


def _date(text: str) -> dt.date:
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"'{text[:40]}' is not a date; write it as YYYY-MM-DD")


def _file(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("the name of the file is empty")
    return Path(text)


def _name(text: str) -> str:
    if not text.strip() or len(text) > 200 or not text.isprintable():
        raise argparse.ArgumentTypeError("name, role and institution are 1 to 200 characters on one line each")
    return text.strip()


def _event(text: str) -> str:
    if not text.strip() or len(text) > 200 or not text.isprintable():
        raise argparse.ArgumentTypeError("the event is told in 1 to 200 characters on one line")
    return text.strip()


# --- commands ----------------------------------------------------------------------------------------------------------


def _workbench() -> Workbench:
    from hgnen_desktop.core.workflow import Workbench

    return Workbench()


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def _template(_options: argparse.Namespace) -> int:
    from hgnen_desktop.core.storage.case_file import template

    print(json_text(template(_workbench().catalogue)))
    return DONE


def _schema(_options: argparse.Namespace) -> int:
    from hgnen_desktop.core.storage.case_file import json_schema

    print(json_text(json_schema(_workbench().catalogue)))
    return DONE


def _assess(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.export.assessment_json import assessment_data, changes_data
    from hgnen_desktop.core.export.assessment_text import assessment_text

    bench, as_of = _workbench(), options.as_of or _today()
    case = _read(bench, options.case, as_of)
    plan = _held_plan(bench, case, as_of)
    if options.json:
        from hgnen_desktop.core.engine.outlook import Outlook
        from hgnen_desktop.core.guidelines.domains import Domains

        data = assessment_data(plan.assessment, case, bench.index)
        outlook = Outlook(bench.engine.questions, Domains(bench.index), case)
        for _ in outlook.steps():
            pass
        data["changes"] = changes_data(outlook.turns)
        print(json_text(data))
    else:
        print(assessment_text(plan, full=options.full), end="")
    return DONE


def _held_plan(bench: Workbench, case: Case, as_of: dt.date) -> CarePlan:
    """The plan that the case holds: with the dates of its follow-up when it has one that can be dated."""
    from hgnen_desktop.core.errors import PlanError
    from hgnen_desktop.core.schedule.surveillance import Anchor

    held = case.surveillance
    if held.anchor_date is not None:
        try:
            return bench.plan(case, as_of, Anchor(held.anchor_date, held.anchor_event))
        except PlanError as error:
            for fault in error.faults:
                print(fault.sentence(), file=sys.stderr)
    return bench.plan(case, as_of, None)


def _plan(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.schedule.anchor_checks import anchor_notes
    from hgnen_desktop.core.schedule.surveillance import Anchor

    _check_outputs(options)
    bench, as_of = _workbench(), options.as_of or _today()
    case = _read(bench, options.case, as_of)
    anchor = Anchor(options.anchor, options.anchor_event)
    plan = bench.plan(case, as_of, anchor, final=options.final, signer=_signer(options))
    for note in anchor_notes(anchor, as_of):
        print(note, file=sys.stderr)
    outputs = list(_documents(options, plan, case))
    _put(outputs)
    if not outputs:
        from hgnen_desktop.core.export.plan_text import plan_text

        print(plan_text(plan, full=options.full), end="")
    return DONE


def _signer(options: argparse.Namespace) -> Signer | None:
    """Who signs; a final plan that nobody signs is questioned, and made."""
    from hgnen_desktop.core.careplan.plan import Signer

    if options.signer is None:
        if options.final:
            print(
                "The plan is final and nobody signs it. Name the person with --signer NAME (--role, --institution), "
                "or leave out --final to keep it a draft.",
                file=sys.stderr,
            )
        if options.role or options.institution:
            raise HgnenError(Fault("--signer", "a role or an institution is given, but no name.", "Add --signer NAME."))
        return None
    return Signer(options.signer, options.role or "", options.institution or "")


def _documents(options: argparse.Namespace, plan: CarePlan, case: Case) -> Iterator[tuple[Path, bytes]]:
    """Each form that was asked for, with its file."""
    if options.pdf:
        from hgnen_desktop.core.careplan.entered import entered
        from hgnen_desktop.core.export.pdf import plan_pdf
        from hgnen_desktop.core.export.pdf_fonts import replaced

        yield options.pdf, plan_pdf(plan, options.page, full=options.full)
        if words := replaced(entered(plan)):
            print(words, file=sys.stderr)
    if options.text:
        from hgnen_desktop.core.export.plan_text import plan_text

        yield options.text, plan_text(plan, full=options.full).encode()
    if options.html:
        from hgnen_desktop.core.export.plan_html import plan_html

        yield options.html, plan_html(plan, full=options.full).encode()
    if options.json:
        from hgnen_desktop.core.export.plan_json import plan_data

        yield options.json, (json_text(plan_data(plan, case)) + "\n").encode()


def _check_outputs(options: argparse.Namespace) -> None:
    from hgnen_desktop.core.storage.atomic import refuse_clashes

    outputs = {
        f"--{form}": getattr(options, form) for form in ("pdf", "text", "html", "json") if getattr(options, form)
    }
    if str(options.pdf) == "-":
        raise HgnenError(Fault("--pdf", "a PDF is not written to standard output.", "Give a file name."))
    if [str(path) for path in outputs.values()].count("-") > 1:
        raise HgnenError(Fault("-", "one document at a time on standard output.", "Give the others a file name."))
    refuse_clashes(outputs, [options.case] if str(options.case) != "-" else [])


def _put(outputs: list[tuple[Path, bytes]]) -> None:
    """Write all documents or none; one named ``-`` goes to standard output, and other words then stay out of it."""
    from hgnen_desktop.core.storage.atomic import write_together

    printed = [content for path, content in outputs if str(path) == "-"]
    files = {path: content for path, content in outputs if str(path) != "-"}
    write_together(files)
    for path in files:
        print(f"Written: {on_one_line(str(path))}", file=sys.stderr if printed else sys.stdout)
    for content in printed:
        print(content.decode(), end="")


def _read(bench: Workbench, path: Path, as_of: dt.date):  # type: ignore[no-untyped-def]  # noqa: ANN202
    if str(path) != "-":
        return _told(bench.open_standing(path, as_of, _today()))
    from hgnen_desktop.core.storage.case_file import MAX_BYTES, parse_case

    if sys.stdin is None:
        raise HgnenError(Fault("standard input", "it is closed.", "Name a case file instead of -."))
    case = parse_case(sys.stdin.buffer.read(MAX_BYTES + 1), bench.catalogue, max(as_of, _today()))
    return _told(bench.looked_back_at(case, as_of))


def _told(standing: Standing) -> Case:
    """The case as it stands; what its course leaves open, contradicts or does not fit is told beside the answer."""
    for sentence in standing.to_look_at():
        print(on_one_line(sentence), file=sys.stderr)
    return standing.case


def _guidelines_list(_options: argparse.Namespace) -> int:
    bench = _workbench()
    for pack in bench.index.packs.values():
        signed = ", ".join(review.name for review in pack.reviewers) or "not yet clinically signed off"
        print(f"{pack.id} {pack.version}  {pack.role}  review by {pack.review_by.isoformat()}  {signed}")
        print(f"  {pack.source.short}: {pack.source.title}")
        print(f"  {len(pack.statements)} statements, hash {pack.hash[:16]}")
    return DONE


def _guidelines_check(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.proof.prove import prove
    from hgnen_desktop.core.proof.report import proof_data, proof_text

    proof = prove(options.folder)
    print(
        json_text(proof_data(proof)) if options.json else proof_text(proof),
        end="\n" if options.json else "",
    )
    return DONE if proof.passed else FAULTS_FOUND


def _guidelines_render(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.export.guideline_text import review_copy
    from hgnen_desktop.core.storage.atomic import write_atomically

    index = _workbench().index
    try:
        options.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise HgnenError(
            Fault(str(options.folder), f"this is not a folder that can be written to ({error.strerror}).")
        ) from error
    for pack in index.packs.values():
        target = options.folder / f"{pack.id}.md"
        write_atomically(target, review_copy(index, pack).encode())
        print(f"Written: {on_one_line(str(target))}")
    return DONE


def _guidelines_show(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.export.guideline_text import show

    print(show(_workbench().index, options.id), end="")
    return DONE


if __name__ == "__main__":
    raise SystemExit(main())
