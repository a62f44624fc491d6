"""Makes everything that leaves the program for a spread of cases, by its own commands, in a form that can be compared.

Words are kept as they are read. Long forms and those of programs are kept as a digest a paragraph, so that a change shows
where it is; of a PDF where each thing is drawn, and what is read of each page.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import json
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pypdf import PdfReader

from hgnen_desktop import __version__
from hgnen_desktop.cli import main
from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.storage.case_file import dump_case, load_case
from hgnen_desktop.core.workflow import Workbench
from tests.places import CASES

HERE = Path(__file__).parent
SPREAD = (
    "ambiguous-pancreas",
    "cervical-small-cell-nec",
    "minen-colon",
    "nec-anus-follow-up",
    "nec-cervix-follow-up",
    "nec-cervix-ib3",
    "nec-cervix-ivb-course",
    "nec-colon-ntrk-course",
    "nec-lung",
    "nec-ovary-metastatic",
    "nec-stomach-mmr-pending",
    "nec-unknown-primary-on-treatment",
    "net-pancreas-refractory-course",
    "net-small-bowel-ki67-55",
    "pancreatic-g3-net",
    "rectal-nec",
    "rectal-nec-decided",
)
DAY = dt.date(2026, 11, 20)
ON = ("--as-of", DAY.isoformat())
WRONG: tuple[object, ...] = (7, "x", {})
_PARTS = 12
_LINE = 12  # hexadecimal digits that stand for a paragraph
_WORDS = re.compile(rb"\((?:\\.|[^()\\])*\)")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def case_file(name: str, folder: Path, bench: Workbench) -> Path:
    """A case of the spread, copied into a folder; the decided one has a verdict of every kind."""
    path = folder / "cases" / "case.json"
    path.parent.mkdir()
    case = load_case(CASES / f"{name.removesuffix('-decided')}.json", bench.catalogue)
    if name.endswith("-decided"):
        asked = bench.assess(case, DAY).questions
        first = [answer.id for one in asked for answer in one.answers][:3]
        verdicts = (Verdict.ACCEPTED, Verdict.DECLINED, Verdict.DEFERRED)
        shown = {
            answer.id for one in bench.assess(case, DAY).questions for answer in (*one.answers, *one.not_for_patient)
        }
        elsewhere = next(
            one.id for pack in bench.index.packs.values() for one in pack.recommendations if one.id not in shown
        )
        decisions = [
            Decision(item=item, verdict=verdict, reason="as the board said\r\nand the patient\twished", on=DAY)
            for item, verdict in zip(
                (*first, elsewhere, "no-longer-there"), (*verdicts, Verdict.ACCEPTED, Verdict.DECLINED), strict=True
            )
        ]
        own = Decision(item="own-1", verdict=Verdict.ADDED, text="Palliative care early", on=DAY)
        case = replace(case, decisions=(*decisions, own), label="شهد Müller 王")
    path.write_bytes(dump_case(case))
    return path


def of_case(path: Path, hidden: Callable[[str], str]) -> dict[str, str]:
    """What is said of a case: the name of each output -> what is kept of it."""
    case, folder = str(path), path.parents[1]
    anchor = ("--anchor", "2026-09-14")
    forms = {form: folder / f"plan.{form}" for form in ("pdf", "text", "html", "json", "fhir", "board")}
    visits = {form: folder / f"visits.{form}" for form in ("ics", "csv", "pdf", "html", "json")}
    kept = {
        "assess": hidden(said("assess", case, *ON)),
        "assess --full": paragraphs(hidden(said("assess", case, "--full", *ON))),
        "assess --json": paragraphs(hidden(said("assess", case, "--json", *ON))),
        "plan": hidden(said("plan", case, *anchor, *ON, *_to(forms))),
        "schedule": hidden(said("schedule", case, *anchor, *ON, *_to(visits))),
        "due": hidden(said("due", str(path.parent), *ON)),
        "due --waiting": hidden(said("due", str(path.parent), "--waiting", *ON)),
    }
    for name, files in (("plan", forms), ("schedule", visits)):
        for form, file in files.items():
            if file.exists():
                kept[f"{name} --{form}"] = kept_file(file, form, hidden)
    full = folder / "full.text"
    said("plan", case, *anchor, *ON, "--full", "--text", str(full))
    if full.exists():
        kept["plan --full --text"] = paragraphs(hidden(full.read_text(encoding="utf-8")))
    return kept


def of_all(folder: Path, hidden: Callable[[str], str]) -> dict[str, str]:
    """What is said of no single case."""
    kept = {}
    for words in (
        ("case", "template"),
        ("case", "schema"),
        ("assess", "--json-schema"),
        ("plan", "--json-schema"),
        ("schedule", "--json-schema"),
        ("due", "--json-schema"),
        ("schedule", "--settings"),
        ("tree", "--json"),
        ("tree", "--sources"),
        ("guide", "nurse"),
    ):
        kept[" ".join(words)] = paragraphs(hidden(said(*words)))
    one, other = CASES / "rectal-nec.json", CASES / "pancreatic-g3-net.json"
    kept["compare"] = paragraphs(hidden(said("compare", str(one), str(other), *ON)))
    files = {form: folder / f"quiz.{form}" for form in ("xml", "gift")}
    said("quiz", "--count", "6", *ON, *_to(files))
    for form, file in files.items():
        kept[f"quiz --{form}"] = kept_file(file, form, hidden)
    svg = folder / "tree.svg"
    said("tree", "--case", str(one), "--road", "--svg", str(svg), *ON)
    kept["tree --road --svg"] = kept_file(svg, "svg", hidden)
    return kept


def refusals(bench: Workbench) -> list[str]:
    """The sentences with which faulty case files are refused: each value of two cases, in turn, is something it must not be."""
    from hgnen_desktop.core.errors import HgnenError
    from hgnen_desktop.core.storage.case_file import parse_case

    sentences: dict[str, None] = {}
    for name in ("nec-cervix-follow-up", "nec-colon-ntrk-course"):
        whole = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
        for place in places(whole):
            for wrong in WRONG:
                try:
                    parse_case(json.dumps(with_value(whole, place, wrong)).encode(), bench.catalogue)
                except HgnenError as error:
                    sentences[str(error)] = None
    return sorted(sentences)


def hiding(bench: Workbench) -> Callable[[str], str]:
    """Puts a word in place of what changes with every version and every change of the knowledge."""
    packs = bench.index.guidelines.packs
    marks = sorted({bench.index.guidelines.hash, *(pack.hash for pack in packs)})
    # Known by what stands before it: a key of the tree is made of numbers and dots too.
    named = {pack.version: [] for pack in packs} | {__version__: ["HG-NEN Companion", "program", '"program":']}
    for pack in packs:
        named[pack.version] += [pack.id, pack.source.short, "(pack", '"version":']
    known = [
        re.compile(rf"({'|'.join(map(re.escape, names))})(\s*\"?){re.escape(version)}(?!\.?\d)")
        for version, names in named.items()
    ]

    def hidden(text: str) -> str:
        for mark in marks:
            for length in (len(mark), 16, 12):
                text = text.replace(mark[:length], "HASH")
        for version in known:
            text = version.sub(r"\1\2VERSION", text)
        return text

    return hidden


def said(*words: str) -> str:
    """What a command prints, and the code it ends with unless that is 0."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main([*words])
        except SystemExit as end:  # as argparse leaves after words of its own
            code = end.code
    text = f"{out.getvalue()}{err.getvalue()}" + (f"exit code {code}\n" if code else "")
    return re.sub(r"(?<!\w)(/[^\s:,;'\"]+)+/", "", text)  # where the test put its files


def _to(files: dict[str, Path]) -> list[str]:
    return [part for form, file in files.items() for part in (f"--{form}", str(file))]


def kept_file(file: Path, form: str, hidden: Callable[[str], str]) -> str:
    """What is kept of a file of this form."""
    content = file.read_bytes()
    if content.startswith(b"%PDF"):
        pages = PdfReader(io.BytesIO(content)).pages
        read = (" ".join(hidden(page.extract_text()).split()) for page in pages)
        return "\n".join([*_drawn(content), *(f"{digest(words)} {words[:40]}" for words in read)])
    text = hidden(content.decode("utf-8"))
    if form == "fhir":
        text = re.sub(r'"data": *"[^"]*"|"hash": *"[^"]*"|"size": *\d+', "", text)  # of the PDF inside
        text = re.sub(
            r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID", text
        )  # made of all that was said, versions too
    text = re.sub(r"(?m)^(DTSTAMP|CREATED|LAST-MODIFIED):.*", r"\1", text)  # the moment of writing
    return text if form in ("text", "csv") else paragraphs(text)


def _drawn(content: bytes) -> Iterator[str]:
    """A digest a page of where everything is drawn, without the words."""
    for stream in _STREAM.findall(content):
        with contextlib.suppress(zlib.error):
            plain = zlib.decompressobj().decompress(stream)  # its last byte may look like the end of a line
            # Not typefaces and their characters, which vary with the digits of the hash at the foot.
            if b"BT" in plain and b" cm" in plain and b"begincmap" not in plain and plain[:200].isascii():
                plain = _in_order(_WORDS.sub(b"()", plain))
                yield hashlib.sha256(plain).hexdigest()[:_LINE]


def _in_order(stream: bytes) -> bytes:
    """With typefaces numbered as they come: how they are called depends on what was drawn before in the same process."""
    names: dict[bytes, int] = {}
    return re.sub(rb"/F\d+(\+\d+)?", lambda one: b"/F%d" % names.setdefault(one[0], len(names)), stream)


def paragraphs(text: str) -> str:
    """A digest a paragraph; of what has none, a dozen of the whole."""
    parts = [part for part in re.split(r"\n\s*\n", text) if part.strip()]
    if len(parts) < _PARTS:
        lines = text.splitlines()
        length = max(len(lines) // _PARTS, 20)
        parts = ["\n".join(lines[start : start + length]) for start in range(0, len(lines), length)]
    return "\n".join(f"{digest(part)} {_begins(part)}" for part in parts)


def digest(text: str) -> str:
    """Stands for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:_LINE]


def _begins(part: str) -> str:
    return " ".join(part.split())[:60]


def places(value: object, above: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """The way to each value inside JSON data."""
    if above:
        yield above
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inside:
        yield from places(one, (*above, key))


def with_value(whole: object, place: tuple[object, ...], wrong: object) -> object:
    """JSON data with another value at one place."""
    made = json.loads(json.dumps(whole))
    inside = made
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = wrong
    return made
