"""``hgnen-desktop quiz``: a quiz over teaching cases, printed or written for a class, and the results of one."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day, file_name, named_path, whole_number
from hgnen_desktop.cli.cases import workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import print_json, today
from hgnen_desktop.cli.outputs import asked_for, check_outputs, declare_outputs, put
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.export.formats import QUIZ_FORMATS, RESULTS_FORMATS, QuizGiven, ResultsGiven, named
from hgnen_desktop.core.export.teaching_mark import with_key, with_lines

if TYPE_CHECKING:
    from hgnen_desktop.core.teaching.questions import Question

# As :mod:`hgnen_desktop.core.teaching.questions` has them, written out so that no other command waits for it.
_TOPICS = ("diagnosis", "situation", "workup", "treatment", "follow-up", "missing findings", "sources")
_LEVELS = ("first steps", "advising", "in detail")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument(
        "--number", type=whole_number, metavar="N", help="the number of the quiz: the same asks the same (1)", default=1
    )
    parser.add_argument("--count", type=whole_number, metavar="N", default=12, help="how many questions at most (12)")
    parser.add_argument(
        "--topic", action="append", choices=_TOPICS, default=[], help="ask of this topic; may be repeated"
    )
    parser.add_argument("--level", action="append", choices=_LEVELS, default=[], help="of this level; may be repeated")
    parser.add_argument("--cases", type=named_path, metavar="DIR", help="a folder of your own teaching cases")
    parser.add_argument(
        "--own", type=named_path, action="append", default=[], metavar="F", help="add the questions of this file"
    )
    parser.add_argument("--only-own", action="store_true", help="ask only the questions of --own")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day the cases are told for (YYYY-MM-DD; today)")
    parser.add_argument("--answers", action="store_true", help="print the answers too")
    parser.add_argument("--json", action="store_true", help="for programs")
    declare_outputs(parser, QUIZ_FORMATS)
    parser.add_argument("--page", choices=("A4", "Letter"), default="A4", help="the paper of the handouts (A4)")
    parser.add_argument("--example", action="store_true", help="print a file of own questions to start from")
    parser.add_argument(
        "--results", type=named_path, nargs="+", metavar="F", help="collect these tables, or folders of them"
    )
    parser.add_argument("--csv", type=file_name, metavar="F", help="with --results: write the table of the class")


def run(options: argparse.Namespace) -> int:
    """Make the quiz, or collect the results of one."""
    if options.example:
        from hgnen_desktop.core.teaching.own_questions import EXAMPLE

        print_json(EXAMPLE)
    elif options.results:
        _collect(options)
    else:
        _make(options)
    return DONE


def _make(options: argparse.Namespace) -> None:
    from hgnen_desktop.core.export.quiz_text import quiz_data, quiz_text

    if options.count < 1:
        raise HgnenError(Fault("--count", "a quiz has at least one question.", "Give a number of 1 or more."))
    outputs = asked_for(options, QUIZ_FORMATS)
    prints = next((f"--{name}" for name in ("answers", "json") if getattr(options, name)), "")
    check_outputs(outputs, map(str, options.own), printed=prints)
    questions = [*_own(options.own), *([] if options.only_own else _drawn(options))]
    if not questions:
        raise HgnenError(Fault("quiz", "there is no such question for these cases.", "Ask for other topics or levels."))
    title = f"Quiz {options.number}"
    over = "" if options.only_own else workbench().index.teaching_only
    day = options.as_of or today()
    review = "" if options.only_own else _review(day)
    given = QuizGiven(questions, title, day, over, review, options.page)
    put([(one.name, one.form.make(given)) for one in outputs], quiet=options.quiet, printed=bool(prints))
    if options.json:
        print_json(with_key(quiz_data(questions, title, options.number, review), over))
    elif prints or not outputs:
        print(with_lines(quiz_text(questions, title, answers=options.answers, review=review), over), end="")


def _review(as_of: dt.date) -> str:
    """How far the guidelines behind the questions are signed off."""
    from hgnen_desktop.core.signoff.words import packs_state

    bench = workbench()
    return packs_state(bench.sign_off, bench.index.packs.values(), as_of).words()


def _own(paths: Sequence[Path]) -> list[Question]:
    from hgnen_desktop.core.teaching.own_questions import load_questions

    return [question for path in paths for question in load_questions(path)]


def _drawn(options: argparse.Namespace) -> Sequence[Question]:
    from hgnen_desktop.core.teaching.cases import bundled_cases, folder_cases
    from hgnen_desktop.core.teaching.questions import Level, Topic
    from hgnen_desktop.core.teaching.quiz import QuizMaker, Wanted

    bench = workbench()
    cases = folder_cases(options.cases, bench.catalogue) if options.cases else bundled_cases(bench.catalogue)
    topics = tuple(Topic(one) for one in options.topic) or tuple(Topic)
    levels = tuple(Level(one) for one in options.level) or tuple(Level)
    wanted = Wanted(topics, levels, options.count)
    return QuizMaker(bench.engine).quiz(cases, options.number, options.as_of or today(), wanted).questions


def _collect(options: argparse.Namespace) -> None:
    from hgnen_desktop.core.teaching.class_results import collect, results_text

    paths: list[Path] = []
    for path in options.results:
        paths += sorted(path.glob("*.csv")) if path.is_dir() else [path]
    found = collect(paths)
    over, review = workbench().index.teaching_only, _review(options.as_of or today())
    if options.csv:
        table = named(RESULTS_FORMATS, "csv").make(ResultsGiven(found, over, review))
        put([(str(options.csv), table)], quiet=options.quiet)
    else:
        print(with_lines(results_text(found, review), over), end="")
