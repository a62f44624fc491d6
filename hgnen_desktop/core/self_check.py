"""Whether this program, on this computer, does what it was proven to do: knowledge, answers, documents, fonts, holidays, clock, folders.

``hgnen-desktop self-check`` prints it; the window runs it beside itself when nobody is at work, and shows it in About.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.phrase import day_words

if TYPE_CHECKING:
    from hgnen_desktop.core.workflow import Workbench

AS_OF = dt.date(2026, 1, 15)
_CASE = "rectal-nec.json"
_EACH = 8  # every so many-th test patient is asked
_TEXT = "Zażółć Ünal Nguyễn 王 \u0645\u0631\u064a\u0645"


@dataclass(frozen=True, slots=True)
class Checked:
    """One check: what was looked at, whether it is as it should be, and what was found, in words."""

    name: str
    passed: bool
    words: str


def self_check(today: dt.date) -> Iterator[Checked]:
    """Every check, one after the other. None writes anything that stays, and none looks at a case of a person.

    Args:
        today: the date on this computer.
    """
    from hgnen_desktop.core.workflow import Workbench

    bench = Workbench()
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("guidelines", lambda: _guidelines(bench)),
        ("test patients", lambda: _patients(bench)),
        ("document", lambda: _document(bench)),
        ("fonts", _fonts),
        ("holidays", _holidays),
        ("clock", lambda: _clock(today)),
        ("folders", _folders),
        ("encryption", _encryption),
    )
    for name, look in checks:
        try:
            yield Checked(name, True, look())
        except (HgnenError, _Wrong) as error:
            said = error.faults[0].sentence() if isinstance(error, HgnenError) else str(error)
            yield Checked(name, False, said)


class _Wrong(Exception):
    """Something is not as it should be; a finished sentence."""


def _guidelines(bench: Workbench) -> str:
    """The guidelines are whole, and their proof found no fault."""
    from hgnen_desktop.core.proof.kept import kept_or_made

    guidelines = bench.index.guidelines
    proof = kept_or_made(guidelines)
    if not proof.passed:
        raise _Wrong("The proof of the guidelines found faults. Please install the program again.")
    packs = ", ".join(f"{pack.id} {pack.version}" for pack in bench.index.packs.values())
    return f"whole and proven: {packs}; hash {guidelines.hash[:16]}"


def _patients(bench: Workbench) -> str:
    """The test patients that the guidelines come with are answered as the sources say."""
    from hgnen_desktop.core.vignettes import failures, shipped_vignettes

    sample = shipped_vignettes()[::_EACH]
    differing = [vignette.name for vignette, case in sample if failures(vignette, case, bench.engine)]
    if differing or not sample:
        what = f"{len(differing)} of {len(sample)} test patients are answered otherwise than the sources say"
        raise _Wrong(f"{what}. Do not use this copy: please install the program again.")
    return f"{len(sample)} test patients are answered as the sources say"


def _document(bench: Workbench) -> str:
    """A care plan can be made, whole and each time the same."""
    from hgnen_desktop.core.bundled import read_bytes
    from hgnen_desktop.core.export.pdf import plan_pdf
    from hgnen_desktop.core.schedule.surveillance import Anchor
    from hgnen_desktop.core.storage.case_file import parse_case

    case = parse_case(read_bytes("resources", "cases", _CASE), bench.catalogue).with_changes(name=_TEXT)
    plan = bench.plan(case, AS_OF, Anchor(AS_OF, None))
    first, second = plan_pdf(plan, "A4"), plan_pdf(plan, "A4")
    if first != second or not first.startswith(b"%PDF-") or not first.rstrip().endswith(b"%%EOF"):
        raise _Wrong("A care plan made as a test is not whole. Please install the program again.")
    return f"a care plan of {len(first) // 1000} kB, made twice alike"


def _fonts() -> str:
    """Every face is there and can be read."""
    from hgnen_desktop.core.bundled import root
    from hgnen_desktop.core.export.pdf_fonts import ScriptFont

    names = sorted(
        one.name for one in (root("resources") / "fonts").iterdir() if one.name.endswith((".ttf", ".otf", ".ttc"))
    )
    for name in names:
        try:
            ScriptFont(f"check-{name}", name)
        except Exception as error:  # reportlab raises its own kinds, none of which is a common one
            raise _Wrong(f"The font {name} cannot be read. Please install the program again.") from error
    if not names:
        raise _Wrong("There are no fonts. Please install the program again.")
    return f"{len(names)} faces"


def _holidays() -> str:
    """Public holidays are known, by their English names: those stand in files of their own."""
    from hgnen_desktop.core.domain.case import ClinicDays
    from hgnen_desktop.core.schedule.working_days import WorkingDays

    try:
        named = WorkingDays(ClinicDays(country="DE")).reason(dt.date(2026, 12, 25))
    except OSError:
        named = None
    if named != "Christmas Day":
        raise _Wrong("The public holidays cannot be read. Please install the program again.")
    return "known by their names"


def _clock(today: dt.date) -> str:
    from hgnen_desktop.core.schedule.clock import clock_doubt

    if doubt := clock_doubt(today):
        raise _Wrong(doubt)
    return day_words(today)


def _folders() -> str:
    """The program's own folders can be written to."""
    from hgnen_desktop.core.storage.atomic import write_atomically
    from hgnen_desktop.core.storage.own_folder import config_folder, data_folder, private_folder

    for folder in {data_folder(), config_folder()}:
        path = private_folder(folder) / f"self-check-{os.getpid()}"
        try:
            write_atomically(path, b"x" * 1000)
            if path.read_bytes() != b"x" * 1000:
                raise _Wrong(f"What is written to {folder} is read back otherwise. Check the drive.")
        except OSError as error:
            raise _Wrong(f"{folder} cannot be used ({error.strerror}). Check the drive.") from error
        finally:
            _remove(path)
    return "settings and rescued work can be written"


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _encryption() -> str:
    """What is encrypted opens with its passphrase and with no other."""
    from hgnen_desktop.core.storage import sealed

    key, content = sealed.new_key(), _TEXT.encode()
    lock = sealed.make_lock(key, "the passphrase of the check")
    made = sealed.seal(content, lock, key)
    if sealed.unseal(made, sealed.open_lock(lock, "the passphrase of the check", "check"), "check") != content:
        raise _Wrong("What was encrypted did not open again. Please install the program again.")
    try:
        sealed.open_lock(lock, "another passphrase", "check")
    except sealed.SealError:
        return "opens with its passphrase and no other"
    raise _Wrong("A wrong passphrase opened what was encrypted. Please install the program again.")
