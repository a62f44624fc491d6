"""Every kind of file that the core reads, changed at random: only the program's own error may come out, soon and in little memory.

A test tries some of each kind every time; as a program it goes on for as long as it is asked to and prints what it tried::

    python -m tests.hostile_files --seconds 600 --seed 1 case pack
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import io
import json
import os
import random
import resource
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hgnen_desktop.core.batch import read_batch
from hgnen_desktop.core.careplan.plan import Signer
from hgnen_desktop.core.domain.case import ClinicDays
from hgnen_desktop.core.domain.kept import seal_of
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.calendar import calendar_files
from hgnen_desktop.core.export.joint_calendar import joint_calendar, read_joint
from hgnen_desktop.core.guidelines.strict_yaml import read_yaml
from hgnen_desktop.core.review.form import Checker
from hgnen_desktop.core.review.table import TOP, read_table_review, write_table
from hgnen_desktop.core.review.yaml_file import read_yaml_review, write_yaml_review
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.shelf.shelf import Shelf, pack_of, packs_in_use
from hgnen_desktop.core.shelf.signed import pack_bytes, read_pack_file
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.backups import cases_with_versions, versions_of
from hgnen_desktop.core.storage.case_file import dump_case, load_case, parse_case
from hgnen_desktop.core.storage.copies import origin_of
from hgnen_desktop.core.storage.folder_key import NAME, State, content_of, folder_key
from hgnen_desktop.core.storage.newer_file import parse_newer
from hgnen_desktop.core.storage.own_folder import data_folder, private_folder
from hgnen_desktop.core.storage.unfinished import _steps
from hgnen_desktop.core.teaching.class_results import COLUMNS, read_sheet
from hgnen_desktop.core.teaching.own_questions import EXAMPLE, parse_questions
from hgnen_desktop.core.workflow import Workbench
from tests.core.review.pieces import DAY, FIRST, PACK, agreed
from tests.packs import recommendation, texts_of
from tests.places import CASES, ROOT

AS_OF = dt.date(2026, 1, 15)
STAMP = dt.datetime(2026, 1, 15, 8, tzinfo=dt.UTC)
LONGEST = 1.0
"""Seconds of the processor that one file may take."""
MOST_MEMORY = 100
"""MB that all the reading may take beyond what the program takes."""
TOKENS = (
    *(b"1e999", b"NaN", b"-0", b"null", b"true", b'"\\ud83d"', b"[[[[", b"{}", b"]", b'"', b"\\", b",", b";", b"\t"),
    *(
        b"9" * 400,
        b"a" * 5000,
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\r",
        b"\n",
        b"\r\n ",
        b"\xe2\x80\xae",
        b"<b>",
        b"=1+1",
    ),
    *(
        b"0000-00-00",
        b"9999-12-31",
        b"2026-02-30",
        b"1700006400",
        b"*a",
        b"&a ",
        b"!!python/object:os.system",
        b"../../x",
    ),
    *(b"END:VEVENT\r\n", b"BEGIN:VEVENT\r\n", b"RRULE:FREQ=DAILY\r\n", b"PK\x03\x04"),
)
VALUES = (None, True, -1, 0, 1e308, 2**70, "", "x" * 300, "\ud83d", "2026-02-30", [], {}, [[]], {"a": {}}, ["x"] * 50)


@dataclass(frozen=True)
class Kind:
    """One kind of file: good ones to begin from, and what reads them.

    Attributes:
        seeds: files that are read without a fault.
        read: reads one; whatever is no :class:`HgnenError` is a fault of the program.
    """

    seeds: tuple[bytes, ...]
    read: Callable[[bytes], object]


# --- what the program reads --------------------------------------------------------------------------------------------


def kinds(folder: Path) -> dict[str, Kind]:
    """The kinds by name; files that only a path leads to are written into the folder."""
    bench = Workbench()
    of_cases = {**_cases(bench), **_plans(bench), **_locked(folder)}
    own = {**_own(folder), **(_settings(folder) if find_spec("PySide6") else {})}
    return {**of_cases, **own, **_packs(bench, folder), **_people(bench, folder), **_calendars(bench)}


def _cases(bench: Workbench) -> dict[str, Kind]:
    catalogue = bench.catalogue
    present = tuple(path.read_bytes() for path in sorted(CASES.glob("*.json")))
    earlier = tuple(path.read_bytes() for path in sorted((ROOT / "tests/core/storage/version_1").glob("*.json")))
    newer = tuple(json.dumps(json.loads(one) | {"version": 99, "new": 1}).encode() for one in present[:3])

    def read(content: bytes) -> None:
        case = parse_case(content, catalogue, AS_OF)
        assert parse_case(dump_case(case), catalogue) == case

    return {
        "case": Kind(present, read),
        "case of version 1": Kind(earlier, read),
        "newer case": Kind(newer, lambda content: parse_newer(content, catalogue)),
    }


def _plans(bench: Workbench) -> dict[str, Kind]:
    """Final plans in a case: what each was made from and what it said, sealed anew after every change, as a forger would."""
    case = load_case(CASES / "rectal-nec.json", bench.catalogue)
    signer = Signer("A. Person", "oncologist", "Hospital")
    case = bench.keep_plan(case, AS_OF, Anchor(dt.date(2026, 1, 10), "surgery"), signer, "first")
    [plan] = case.plans

    def read(content: bytes, part: str) -> None:
        text = content.decode("utf-8", "replace")
        data = plan.model_dump(exclude=("seal",)) | {part: text}
        forged = json.loads(dump_case(case)) | {"plans": [data | {"seal": seal_of(data)}]}
        bench.kept_plan(parse_case(json.dumps(forged).encode(), bench.catalogue), plan.number)

    return {
        "what a plan was made from": Kind((plan.inputs.encode(),), lambda content: read(content, "inputs")),
        "what a plan said": Kind((plan.said.encode(),), lambda content: read(content, "said")),
    }


def _settings(folder: Path) -> dict[str, Kind]:
    """What the window keeps for itself, and anybody with the folder may change; of what cannot be used nothing is said."""
    from hgnen_desktop.gui.clinic_settings import ClinicSettings, keep_clinic, read_clinic
    from hgnen_desktop.gui.settings import Settings

    path = folder / "settings.ini"
    settings = Settings(path)
    days = ClinicDays(weekdays=(0, 4), country="DE", subdivision="BY")
    keep_clinic(settings, ClinicSettings(days, 7, "The clinic", ("Letters",), ("Phone",), reminder_days=(1, 7)))
    settings.add_recent(folder / "case.json")
    settings.keep_texts("due/folders", [str(folder)])
    settings.theme, settings.zoom, settings.idle_minutes = "dark", 1.5, 5
    settings.sync()

    def read(content: bytes) -> None:
        path.write_bytes(content)
        found = Settings(path)
        read_clinic(found).sheet(show_name=True)
        made = (found.theme, found.zoom, found.language, found.panel_shown, found.idle_minutes, found.page_size)
        assert made[1] <= 2.0
        (
            found.recent(),
            found.texts("due/folders"),
            found.layout("window"),
            found.signer_role,
            found.has_acknowledged("x"),
        )

    return {"settings": Kind((path.read_bytes(),), read)}


def _own(folder: Path) -> dict[str, Kind]:
    """What the core keeps for itself."""

    def read(content: bytes) -> None:
        private_folder(data_folder())
        (data_folder() / "backups-folder").write_bytes(content)
        list(cases_with_versions())
        versions_of(folder / "case.json")

    return {"folders of earlier versions": Kind((b"\0" + os.fsencode(folder) + b"\0",), read)}


def _locked(folder: Path) -> dict[str, Kind]:
    key = sealed.new_key()
    lock = sealed.make_lock(key, "a passphrase of the corpus")
    protected = folder / "protected"
    protected.mkdir()

    def read_key(content: bytes) -> None:
        (protected / NAME).write_bytes(content)
        found = folder_key(protected)
        assert found is not None
        found.keys(key)

    def read_note(content: bytes) -> None:
        (folder / "note").write_bytes(content)
        _steps(folder / "note")
        origin_of(folder / "note")

    step = {"kept": "", "target": str(folder / "a"), "before": None, "after": "0" * 64}
    return {
        "encrypted case": Kind(
            (sealed.seal(b'{"format":"hgnen-case"}', lock, key),), lambda one: sealed.unseal(one, key, "x")
        ),
        "key of a folder": Kind(tuple(content_of(one, lock, key, {lock: key}) for one in State), read_key),
        "note of unfinished work": Kind((json.dumps([step, step]).encode(),), read_note),
    }


def _packs(bench: Workbench, folder: Path) -> dict[str, Kind]:
    beside, key = bench.index.guidelines, Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    texts = texts_of("north", recommendation())
    about = {"publisher": "The clinic", "sequence": 1, "review_by": dt.date(2027, 1, 10)}
    plain, signed = pack_bytes("north", texts, **about), pack_bytes("north", texts, **about, key=key)
    shelf = Shelf(folder / "shelf")
    shelf.put(signed)
    lists = {path: path.read_bytes() for path in (folder / "shelf").iterdir() if path.suffix == ".json"}

    def read_signed(content: bytes) -> None:
        assert read_pack_file(content, "x").is_signed is False or content == signed, "a changed pack is never signed"

    def read_list(content: bytes) -> None:
        for path in lists:
            path.write_bytes(content)
        packs_in_use(shelf, beside)
        list(shelf.publishers())

    def read_yaml_file(content: bytes) -> None:
        read_yaml(content.decode("utf-8", "replace"), "x.yaml")

    return {
        "pack": Kind((plain,), lambda content: pack_of(read_pack_file(content, "x"), beside)),
        "signed pack": Kind((signed,), read_signed),
        "list of packs": Kind(tuple(lists.values()), read_list),
        "guideline": Kind(tuple(text.encode() for text in texts.values()), read_yaml_file),
    }


def _people(bench: Workbench, folder: Path) -> dict[str, Kind]:
    sign_off, reasoner = SignOff(bench.index), Reasoner(bench.index)
    keys = [key for key in sign_off.subjects if key.pack == PACK][:4]
    rows = [("1", "s", "q", "k", "t", "agree", "", "", key.pack, key.id, sign_off.wording(key)) for key in keys]
    table = write_table(rows).decode()
    for label, told in zip(TOP.values(), ("A", "oncologist", "Hospital A", "none", DAY.isoformat()), strict=True):
        table = table.replace(f"{_cell(label)},", f"{_cell(label)},{told}", 1)
    answer = dict.fromkeys(COLUMNS, "x") | {"correct": "yes", "given": "right", "right": "right"}
    sheet = _csv([COLUMNS, [answer[name] for name in COLUMNS]])
    header = ("case_number", "entity", "setting", "anchor_event", "anchor_date")
    patients = _csv(
        [header, ("PT-1", "NEC", "Treated localized NEC", "surgery", "2026-03-31"), ("P", "NET", "", "", "1/2/26")]
    )

    def read_answers(content: bytes) -> None:
        (folder / "sheet.csv").write_bytes(content)
        read_sheet(folder / "sheet.csv")

    return {
        "review": Kind(
            (write_yaml_review(agreed(sign_off, FIRST, keys)),),
            lambda content: read_yaml_review(content, "x.yaml", Checker(sign_off, DAY)),
        ),
        "table of a review": Kind(
            (table.encode(),), lambda content: read_table_review(content, "x.csv", Checker(sign_off, DAY))
        ),
        "questions of a quiz": Kind((json.dumps(EXAMPLE, indent=1).encode(),), parse_questions),
        "answers of a class": Kind((sheet,), read_answers),
        "table of patients": Kind((patients,), lambda content: read_batch(content, reasoner, AS_OF)),
    }


def _cell(text: str) -> str:
    return f'"{text}"' if "," in text else text


def _csv(rows: Any) -> bytes:  # noqa: ANN401 - rows of cells
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def _calendars(bench: Workbench) -> dict[str, Kind]:
    content = json.loads((CASES / "rectal-nec.json").read_bytes())
    rule = {"rule": "table-2-nec-imaging", "anchor_date": "2026-01-10", "anchor_event": "surgery"}
    case = parse_case(json.dumps(content | {"surveillance": rule}).encode(), bench.catalogue)
    view = follow_up(case, bench.index, AS_OF)
    made = calendar_files(view, STAMP)
    joint = joint_calendar(made.full, [("mark", made.kept)])

    def read_both(content: bytes) -> None:
        earlier = read_joint(content)
        for mark in earlier.events:
            earlier.title(mark)

    return {
        "calendar": Kind((made.full,), lambda content: calendar_files(view, STAMP, previous=content)),
        "joint calendar": Kind((joint,), read_both),
    }


# --- what a stranger makes of them -------------------------------------------------------------------------------------


def changed(seeds: tuple[bytes, ...], dice: random.Random) -> bytes:
    """A file that is nearly one of these: bytes, pieces or values of it are others."""
    seed = dice.choice(seeds)
    if seed[:1] in b"{[" and dice.random() < 0.4:
        try:
            return json.dumps(_other_value(json.loads(seed), dice)).encode()
        except ValueError:
            pass
    content = bytearray(seed)
    for _ in range(dice.choice((1, 1, 1, 2, 5))):
        at = dice.randrange(len(content) + 1)
        match dice.randrange(6):
            case 0 if at < len(content):
                content[at] = dice.randrange(256)
            case 1 if at < len(content):
                content[at] ^= 1 << dice.randrange(8)
            case 2:
                del content[at : at + dice.randrange(1, 40)]
            case 3:
                other = dice.choice(seeds)
                start = dice.randrange(len(other))
                content[at:at] = other[start : start + dice.randrange(1, 200)]
            case 4:
                del content[at:]
            case _:
                content[at:at] = dice.choice(TOKENS)
    return bytes(content)


def _other_value(data: Any, dice: random.Random) -> Any:  # noqa: ANN401 - any JSON value
    """The same with one value, or one name, replaced; about every other way ends at this level."""
    if isinstance(data, dict) and data and dice.random() < 0.9:
        name = dice.choice(list(data))
        if dice.random() < 0.1:
            return {
                dice.choice(("", "id", name * 20, "\x00")) if one == name else one: value for one, value in data.items()
            }
        return data | {name: _other_value(data[name], dice)}
    if isinstance(data, list) and data and dice.random() < 0.8:
        place = dice.randrange(len(data))
        return [*data[:place], _other_value(data[place], dice), *data[place + 1 :]]
    return dice.choice(VALUES)


class Refused(AssertionError):
    """A file that brought out something else than the program's own error, or took too long."""


def read_one(kind: str, about: Kind, content: bytes) -> bool:
    """Read one file; says whether it was refused.

    Raises:
        Refused: another error came out, or it took too long; with the file.
    """
    start = time.process_time()
    try:
        about.read(content)
        is_refused = False
    except HgnenError:
        is_refused = True
    except Exception as error:
        way = traceback.extract_tb(error.__traceback__)[-1]
        raise Refused(kind, f"{type(error).__name__} at {Path(way.filename).name}:{way.lineno}", content) from error
    if time.process_time() - start > LONGEST:
        raise Refused(kind, f"more than {LONGEST} seconds", content)
    return is_refused


def memory() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(arguments: list[str]) -> int:
    """Try the kinds by turns until the time is over; print one line each."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("kinds", nargs="*")
    options = parser.parse_args(arguments)
    sealed._MEMORY, sealed._PASSES = 64, 1
    with tempfile.TemporaryDirectory() as name:
        os.environ["HGNEN_DATA_DIR"] = str(Path(name) / "own")
        known = {name: one for name, one in kinds(Path(name)).items() if not options.kinds or name in options.kinds}
        for about in known.values():
            about.read(about.seeds[0])
        before, end = memory(), time.monotonic() + options.seconds
        dice = {name: random.Random(f"{options.seed} {name}") for name in known}
        figures = {name: [0, 0, 0.0] for name in known}
        found: dict[tuple[str, str], bytes] = {}
        while time.monotonic() < end:
            for name, about in known.items():
                start = time.process_time()
                for _ in range(100):
                    try:
                        figures[name][1] += read_one(name, about, changed(about.seeds, dice[name]))
                    except Refused as error:
                        found.setdefault(error.args[:2], error.args[2])
                figures[name][0] += 100
                figures[name][2] += time.process_time() - start
    for name, (count, refused, seconds) in figures.items():
        print(f"{name}: {count} tried, {refused} refused, {1000 * seconds / count:.2f} ms each")
    for (name, what), content in found.items():
        print(f"FAULT {name}: {what}\n{content!r}")
    more = memory() - before
    print(
        f"{sum(one[0] for one in figures.values())} files in all; {more:.0f} MB beyond the program; {len(found)} faults"
    )
    return int(bool(found) or more > MOST_MEMORY)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
