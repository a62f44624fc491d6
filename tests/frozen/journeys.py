"""What is said on the way through a longer piece of work, command after command in one folder, and what stands in the folder then.

Each journey is a list of command lines; what the program says of each is kept, refusals too. ``copy`` puts a bundled case there,
with a plan of surveillance where one is named; ``bare`` makes a case of these findings,
``again`` a bundled case with another biopsy.
"""

from __future__ import annotations

import contextlib
import json
import re
import shlex
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from hgnen_desktop.core.storage.case_file import load_case
from hgnen_desktop.core.workflow import Workbench
from tests.frozen.outputs import DAY, ON, SPREAD, digest, kept_file, paragraphs, said
from tests.places import CASES

_MOST = 3_000
"""Characters of one command that are kept as they are read; of longer ones, a digest a paragraph."""
_NOW = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?|\d\d? \w{3} \d{4},? \d\d:\d\d|\d{8}T\d{6}Z?"
)

_DRAWN_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
_ON = "--as-of 2026-11-20"

FILES = {
    "good.csv": (
        "case_number,entity,setting,anchor_event,anchor_date",
        "PT-1,NEC,Treated localized NEC,surgery,2026-03-31",
        "PT-2,G3 NET,Treated localized G3 NET,surgery,2026-01-31",
        "PT-3,NEC,Treated localized NEC,end_of_treatment,2026-02-28",
    ),
    "faulty.csv": (
        "case_number,entity,setting,anchor_event,anchor_date",
        "PT-1,NEC,Treated localized NEC,surgery,2026-03-31",
        "PT-1,NEC,Treated localized NEC,surgery,2026-03-31",
        ",NEC,Treated localized NEC,surgery,2026-03-31",
        "PT-4,NECK,Treated localized NEC,surgery,2026-03-31",
        "PT-5,NEC,Treated,surgery,2026-03-31",
        "PT-6,NEC,Treated localized NEC,birthday,2026-03-31",
        "PT-7,NEC,Treated localized NEC,surgery,2026-02-30",
        "PT-8,NEC,Treated localized NEC,surgery,03/04/2026",
        "PT-9,NEC,Treated localized NEC,surgery,",
        "PT/10,NEC,Treated localized NEC,surgery,2027-03-31",
        "PT-11,NEC,Treated localized NEC,surgery,1890-03-31",
        "PT-12,NEC,Treated localized NEC,surgery",
        "=PT-13,NET,Treated localized NET,surgery,2026-03-31",
    ),
    "orders.csv": (
        "case_number;entity;setting;anchor_event;anchor_date",
        "PT-1;NEC;Treated localized NEC;surgery;03/04/2026",
        "PT-2;NEC;Treated localized NEC;surgery;04.05.2026",
    ),
    "no-columns.csv": ("number,kind", "1,2"),
    "empty.csv": ("case_number,entity,setting,anchor_event,anchor_date",),
}

_PLAN = "table-2-nec-imaging 2026-01-10 'end of treatment (chemotherapy or chemoradiation)'"
_OWN = "--own-rule 'As agreed' --every 4 --visits 6 --anchor 2026-01-31"
_SHEET = "--clinic 'Day clinic North' --bring 'The last letters' --bring 'Glasses' --contact '+49 30 1234'"
_PARTS = "--part 'scan=Radiology, 2nd floor|the nurses' --part blood --part 'clinic=Room 5'"

OTHERS = tuple(name for path in sorted(CASES.glob("*.json")) if (name := path.stem) not in SPREAD)[::3]

JOURNEYS: dict[str, tuple[str, ...]] = {
    "visits of a case": (
        f"copy nec-anus-follow-up case.json {_PLAN}",
        f"visit done case.json {_ON}",
        *(f"visit {line} {_ON}" for line in (
            "done case.json next --on 2026-11-18", "done case.json next --on 2027-11-18", "done case.json next --on 1990-01-01",
            "moved case.json next", "moved case.json next --on 2026-12-14 --note 'on holiday'", "moved case.json next --on 2020-12-14",
            "called case.json next --note voicemail", "called case.json next --on 2026-11-19", "missed case.json next",
            "cancelled case.json next --note 'moved away'", "cancelled case.json next", "done case.json 2001-01-01",
            "done case.json no-such-visit", "done case.json", "done missing.json next", "moved case.json next --on 2026-02-30",
        )),
        f"schedule case.json {_ON} --csv visits.csv --html sheet.html --ics all.ics --json visits.json",
        f"due . {_ON} --all --csv due.csv --text due.txt --pdf due.pdf --xlsx due.xlsx",
        f"due . {_ON} --all --json",
        f"due . {_ON} --within week",
        f"due . {_ON} --within quarter --find anus",
        f"due . {_ON} --find nobody",
        "due . --as-of 2027-06-01",
        "due . --as-of 2035-01-01 --waiting",
        f"schedule case.json {_ON} --end 2026-12-01 --reason relapse",
        f"schedule case.json {_ON} --end 2026-12-01",
        f"schedule case.json {_ON}",
        f"due . {_ON} --all",
        "case history case.json",
        "case history case.json --csv history.csv",
        f"visit done case.json next --on 2026-11-19 {_ON}",
    ),
    "days of a clinic": (
        f"copy nec-anus-follow-up case.json {_PLAN}",
        *(
            f"schedule case.json {_ON} --country DE --region BY --clinic-days {days} --shift {shift} --window 14 --csv {shift}.csv "
            f"--closed 2026-12-24..2027-01-02 --closed '2027-03-05=works outing' --denomination catholic --ics {shift}.ics"
            for shift, days in (("next", "mon,wed"), ("previous", "tue"), ("nearest", "thu,fri"), ("stay", "mon"))
        ),
        *(f"schedule case.json {_ON} --csv {country}.csv --country {country}" for country in ("US", "GB", "FR", "JP", "IN")),
        *(
            f"schedule case.json {_ON} {wrong}"
            for wrong in (
                "--country XX", "--country DE --region ZZ", "--region BY", "--clinic-days mon,mon", "--clinic-days xyz", "--clinic-days ''",
                "--closed 2026-12-24..", "--closed 2026-12-24..2026-12-01", "--closed soon", "--window -1", "--window 400", "--reminder -1",
                "--reminder 7", "--ics a.ics --reminder 400", "--shift up", "--denomination none", "--months 0", "--months 601",
                "--months x",
                "--rule no-such-rule", "--choose x", "--choose later/every=7", "--choose later/every=x", "--own-rule Mine",
                "--own-rule Mine --every 0 --visits 4", "--own-rule Mine --every 3 --visits 0", "--every 3", "--anchor 2030-01-01",
                "--anchor 1890-01-01", "--anchor 2026-01-10 --anchor-event birthday", "--organizer nobody", "--end 2001-01-01",
                "--pdf a.pdf --language xx", "--pdf a.pdf --part surgery=x", "--batch good.csv", "--out-dir out", "--changes c.ics",
                "--batch good.csv --out-dir out", "--csv missing/a.csv", "--csv case.json",
            )
        ),
        f"schedule case.json {_ON} {_OWN} --csv own.csv --json own.json --html own.html",
        f"schedule case.json {_ON} {_OWN} --months 600",
    ),
    "calendars": (
        f"copy nec-anus-follow-up case.json {_PLAN}",
        f"schedule case.json {_ON} --ics all.ics --patient-ics own.ics --reminder 7 --with-diagnosis {_SHEET} {_PARTS} "
        "--organizer clinic@example.org --with-name",
        f"visit moved case.json next --on 2026-12-15 {_ON}",
        f"schedule case.json {_ON} --ics all.ics --changes changes.ics --reminder 1 --reminder 14",
        f"visit cancelled case.json next {_ON}",
        f"schedule case.json {_ON} --ics all.ics --changes changes.ics --patient-ics own.ics",
        f"schedule case.json {_ON} --ics all.ics --changes changes.ics",
        f"schedule case.json {_ON} --ics good.csv",
    ),
    "sheets of a patient": (
        f"copy nec-anus-follow-up case.json {_PLAN}",
        *(
            f"schedule case.json {_ON} --language {language} --html {language}.html --pdf {language}.pdf {_SHEET} {_PARTS} {more}"
            for language, more in (
                *(("en", ""), ("es", "--large-print"), ("fr", "--page Letter"), ("de", "--with-name")),
                ("ar", "--large-print --page Letter"),
            )
        ),
        f"schedule case.json {_ON} --html plain.html --pdf plain.pdf --country FR",
    ),
    "many patients": (
        f"schedule --batch good.csv --out-dir out --ics --patient-ics x.ics {_ON}",
        f"schedule --batch good.csv --out-dir out --ics --csv --pdf --html --joint --cases {_ON} {_SHEET} --reminder 7",
        f"schedule --batch good.csv --out-dir out --ics --joint --cases {_ON}",
        f"schedule --batch good.csv --out-dir out --ics --joint {_ON} --country DE --region BE",
        f"schedule --batch faulty.csv --out-dir two --csv {_ON}",
        f"schedule --batch faulty.csv --out-dir two --csv --skip-faulty {_ON}",
        f"schedule --batch faulty.csv --out-dir three --csv --skip-faulty --dates dmy {_ON}",
        f"schedule --batch orders.csv --out-dir four --csv {_ON}",
        f"schedule --batch orders.csv --out-dir four --csv --dates mdy {_ON}",
        f"schedule --batch no-columns.csv --out-dir five --csv {_ON}",
        f"schedule --batch empty.csv --out-dir five --csv {_ON}",
        f"schedule --batch missing.csv --out-dir five --csv {_ON}",
        f"schedule --batch good.csv --out-dir five {_ON}",
        f"schedule --batch good.csv --out-dir good.csv --csv {_ON}",
        f"schedule --batch good.csv --csv {_ON}",
        f"schedule --batch good.csv --out-dir out --ics --json {_ON}",
        "check .",
        "check . --json",
        "visit done out/PT-1.json next --on 2026-07-02 --as-of 2026-11-20",
        f"due out {_ON}",
        f"due out {_ON} --waiting",
        f"due out {_ON} --within quarter --all --pdf due.pdf --csv due.csv",
    ),
    "final plans": (
        "copy rectal-nec case.json",
        f"plan case.json --anchor 2026-09-14 --anchor-event surgery {_ON} --final --html unsigned.html",
        f"plan case.json --anchor 2026-09-14 --anchor-event surgery {_ON} --final --signer 'Dr A. Example' --role oncologist "
        "--institution North --initials ae --text first.txt --json first.json",
        f"plan case.json {_ON} --final --signer 'Dr B. Example' --text second.txt",
        f"plan case.json {_ON} --final --signer 'Dr B. Example' --reason 'a correction' --text second.txt --pdf second.pdf",
        "plan case.json --verify",
        "plan case.json --kept 1 --text again.txt --html again.html --json again.json --pdf again.pdf --board board.pdf --fhir again.fhir",
        "plan case.json --kept 3",
        "plan case.json --kept 0",
        "plan case.json --kept x",
        f"plan case.json --kept 1 --final --signer X {_ON}",
        f"plan case.json --reason why {_ON}",
        f"plan case.json --signer 'Dr A. Example' {_ON} --text draft.txt",
        "case history case.json",
        f"plan case.json --anchor 2026-02-30 {_ON}",
        f"plan case.json --anchor 2027-02-20 {_ON}",
        f"plan case.json --anchor 2026-02-20 --anchor-event birthday {_ON}",
        f"plan case.json --full --html full.html --page Letter --pdf full.pdf {_ON}",
        f"plan case.json --fhir named.fhir --with-name {_ON}",
        f"schedule case.json {_ON}",
        f"visit done case.json next --on 2026-12-14 {_ON}",
        "plan case.json --verify",
    ),
    "the tree": (
        "copy nec-cervix-ib3 case.json",
        f"tree --text {_ON}",
        f"tree --case case.json --json {_ON}",
        f"tree --case case.json --pdf tree.pdf --svg tree.svg {_ON}",
        f"tree --case case.json --road --pdf road.pdf {_ON}",
        f"tree --svg whole.svg --pdf whole.pdf {_ON}",
        f"tree --pdf one.pdf --poster A2 --site nec-gynecologic {_ON}",
        f"tree --pdf one.pdf --poster A2 --site Nowhere {_ON}",
        f"tree --road {_ON}",
        f"tree --poster A3 {_ON}",
        "copy nec-lung lung.json",
        f"tree --case lung.json --road --svg lung.svg {_ON}",
        "copy nec-cervix-later-line later.json",
        f"tree --case later.json --road --svg later.svg {_ON}",
    ),
    "two cases beside each other": (
        "copy nec-cervix-ib3 case.json",
        "copy net-pancreas-refractory-course other.json",
        f"compare case.json other.json {_ON} --text both.txt --pdf both.pdf",
        f"compare case.json other.json {_ON} --json",
        f"compare case.json case.json {_ON}",
        f"compare case.json missing.json {_ON}",
        f"compare case.json other.json {_ON} --pdf both.pdf --page Letter",
    ),
    "a quiz": (
        f"quiz --number 7 --count 30 --answers {_ON}",
        f"quiz --number 7 --count 30 --pdf quiz.pdf --solutions solutions.pdf {_ON}",
        f"quiz --number 3 --json --count 10 {_ON}",
        f"quiz --topic treatment --level advising --count 5 --answers {_ON}",
        f"quiz --count 0 {_ON}",
        "quiz --example",
    ),
    "guides": (
        *(f"guide {reader} --html {reader}.html" for reader in ("clinician", "nurse", "educator")),
        f"guidelines glossary --pdf glossary.pdf --text glossary.txt --html glossary.html {_ON}",
        "guidelines render packs",
        *("guidelines glossary", "guidelines glossary Ki-67", "guidelines glossary nonsense", "guidelines list", "guidelines show nanets"),
        *(
            f"guidelines show {one}"
            for one in (
                *("cervix-early-surgery-first", "net-ngs-refractory", "caution-cervix-size-not-entered", "ev-cervix-early-surgery"),
                *("trial-swog-2104", "def-net-favorable-biology", "table-2-net-imaging", "A1", "N-EPI-09", "site_group"),
                *("pathology.ki67", "nothing"),
            )
        ),
    ),
    "lessons": (
        "lesson",
        f"lesson nec-stomach-mmr-pending {_ON}",
        f"lesson nec-cervix-ib3 --pdf lesson.pdf --text lesson.txt {_ON}",
        f"lesson nothing {_ON}",
    ),
    "other patients": (
        "again nec-colon-ntrk-course again.json",
        f"plan again.json --full --pdf again.pdf --html again.html --board board.pdf {_ON}",
        "bare empty.json",
        f"tree --case empty.json --text {_ON}",
        "bare site.json tumor.site=stomach",
        "bare contradiction.json tumor.site=rectum pathology.histology=nec pathology.ki67=5",
        *(
            line
            for name in ("empty", "site", "contradiction")
            for line in (
                f"assess {name}.json --full {_ON}",
                f"plan {name}.json --full --html {name}.html --text {name}.txt --board {name}.pdf {_ON}",
            )
        ),
    ),
    "every teaching case": tuple(
        line
        for name in OTHERS
        for line in (f"copy {name} {name}.json", f"assess {name}.json --full {_ON}", f"plan {name}.json --board {name}.pdf {_ON}")
    ),
    "anonymous copies": (
        "copy nec-colon-ntrk-course case.json",
        "case anonymous case.json --shift 40 --label 'Teaching case' --to copy.json",
        f"assess copy.json {_ON}",
        "case anonymous case.json --shift 40 --keep nowhere",
        "case anonymous case.json --shift 40 --to case.json",
        "case anonymous missing.json",
    ),
}  # fmt: skip

EXPLAINED = ("nec-cervix-ivb-course",)
"""Cases the items of which are explained."""


def of_journey(name: str, folder: Path, hidden: Callable[[str], str]) -> dict[str, str]:
    """The command lines of a journey -> what was said, and each file that stood in the folder at the end -> what is kept of it."""
    for file, rows in FILES.items():
        (folder / file).write_text("\n".join(rows) + "\n", encoding="utf-8")
    kept: dict[str, str] = {}
    with contextlib.chdir(folder):
        for number, line in enumerate(JOURNEYS[name], 1):
            first, *rest = shlex.split(line)
            if first == "copy":
                _copy(*rest)
            elif first == "bare":
                _bare(*rest)
            elif first == "again":
                _again(*rest)
            else:
                kept[f"{number}. {line.rstrip()}"] = _short(_still(hidden(said(first, *rest))))
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        place = path.relative_to(folder).as_posix()
        if place not in FILES and path.suffix != ".bak" and not path.name.startswith("."):
            kept[place] = _of_file(path, hidden)
    return kept


def _copy(name: str, target: str, rule: str = "", date: str = "", event: str = "") -> None:
    content = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    plan = {"surveillance": {"rule": rule, "anchor_date": date, "anchor_event": event}} if rule else {}
    Path(target).write_text(json.dumps(content | plan), encoding="utf-8")


def _bare(target: str, *findings: str) -> None:
    pairs = [one.split("=") for one in findings]
    known = {key: {"state": "known", "value": int(value) if value.isdecimal() else value} for key, value in pairs}
    case = {
        "format": "hgnen-case",
        "version": 2,
        "case_id": target,
        "label": " ".join([target] * 12),
        "findings": known,
    }
    Path(target).write_text(json.dumps(case), encoding="utf-8")


def _again(name: str, target: str) -> None:
    content = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    first = next(one for one in content["course"] if one["kind"] == "pathology")
    found = {**first["findings"], "pathology.ki67": {"state": "known", "value": 60}}
    content["course"].append({**first, "id": "pathology-9", "on": "2026-05-04", "findings": found})
    Path(target).write_text(json.dumps(content), encoding="utf-8")


def explained(name: str, folder: Path, bench: Workbench, hidden: Callable[[str], str]) -> dict[str, str]:
    """Why every fifth item that concerns a case applies to it or does not."""
    case = folder / "case.json"
    shutil.copy(CASES / f"{name}.json", case)
    found = bench.assess(load_case(case, bench.catalogue), DAY)
    ids = sorted({*found.applies, *(result.item.id for result in found.undetermined)})[::5]
    words = [hidden(said("explain", str(case), one, *ON)) for one in ids]
    data = [hidden(said("explain", str(case), one, "--json", *ON)) for one in ids[::4]]
    return {
        f"explain {name}": "\n".join(
            f"{digest(text)} {one}" for one, text in zip([*ids, *ids[::4]], words + data, strict=True)
        )
    }


def _of_file(path: Path, hidden: Callable[[str], str]) -> str:
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return "\n".join(f"{digest(_still(book.read(one).decode()))} {one}" for one in book.namelist())
    if path.suffix in (".pdf", ".fhir"):
        return kept_file(path, path.suffix[1:], hidden)
    return _short(kept_file(path, "text", lambda text: _still(hidden(text))))


def _short(text: str) -> str:
    return text if len(text) <= _MOST else paragraphs(text)


def _still(text: str) -> str:
    """Without the moment of writing and what is made of it."""
    return re.sub(r"\b[0-9a-f]{12,64}\b", "DIGEST", _DRAWN_ID.sub("ID", _NOW.sub("NOW", text)))
