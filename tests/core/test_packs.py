"""Packs from elsewhere: one signed file, taken into use as a whole, told before what it changes, and gone without a trace in advice."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hgnen_desktop.core.careplan.plan import Signer
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.errors import GuidelineError, HgnenError
from hgnen_desktop.core.export.assessment_text import assessment_text
from hgnen_desktop.core.guidelines import outside
from hgnen_desktop.core.guidelines.deciding import deciding_parts
from hgnen_desktop.core.guidelines.outside import pack_texts, read_pack
from hgnen_desktop.core.guidelines.schema import Guidelines, Pack
from hgnen_desktop.core.installing.blank import blank_texts, write_new
from hgnen_desktop.core.installing.preview import (
    Choices,
    Preview,
    changes_in_words,
    check_pack,
    install,
    read_file_or_folder,
)
from hgnen_desktop.core.installing.raising import DECIDES_FILE, Raised, raise_version
from hgnen_desktop.core.proof.versions import version_faults
from hgnen_desktop.core.shelf.found import own_shelf, with_installed
from hgnen_desktop.core.shelf.shelf import IN_USE_FILE, Shelf
from hgnen_desktop.core.shelf.signed import pack_bytes, read_pack_file
from hgnen_desktop.core.storage.case_file import save_case
from hgnen_desktop.core.storage.signatures import fingerprint_of, make_key, read_key
from hgnen_desktop.core.workflow import Workbench
from tests import places
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case
from tests.packs import bare

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
FINGERPRINT = fingerprint_of(KEY.public_key().public_bytes_raw())
ACCEPTED = Choices(accepted=FINGERPRINT)


@pytest.fixture(scope="module")
def own(bench: Workbench) -> Guidelines:
    """Guidelines that advise nothing, so that a pack is read and proven in a moment."""
    return bare(bench.index.guidelines)


@pytest.fixture
def shelf() -> Shelf:
    return own_shelf()


def file_of(sequence: int = 1, key: Ed25519PrivateKey | None = KEY, **changes: tuple[str, str]) -> bytes:
    """The blank pack as a file; changes are (old, new) in the file of that name."""
    texts = blank_texts()
    for name, (old, new) in changes.items():
        (path,) = [one for one in texts if one.replace("/", "_") == f"{name}.yaml"]
        assert old in texts[path]
        texts[path] = texts[path].replace(old, new)
    return pack_bytes(
        "blank", texts, publisher="North clinic", sequence=sequence, review_by=dt.date(2027, 1, 1), key=key
    )


def said(error: pytest.ExceptionInfo[HgnenError]) -> str:
    return "\n".join(fault.sentence() for fault in error.value.faults)


def test_every_changed_byte_is_refused() -> None:
    content, chance = file_of(), random.Random(7)
    assert read_pack_file(content, "pack").publisher == "North clinic"
    head = content.index(b"{")
    places = [*range(head), *(chance.randrange(head, len(content)) for _ in range(200))]
    for place in places:
        for other in (content[place] ^ (1 << chance.randrange(8)), chance.randrange(256)):
            if other != content[place]:
                with pytest.raises(GuidelineError):
                    read_pack_file(content[:place] + bytes([other]) + content[place + 1 :], "pack")
    for place in chance.sample(range(len(content)), 60):
        with pytest.raises(GuidelineError):
            read_pack_file(content[:place], "pack")
    with pytest.raises(GuidelineError):
        read_pack_file(content + b" ", "pack")


def test_a_pack_is_installed_used_and_removed(own: Guidelines, shelf: Shelf) -> None:
    preview = Preview(file_of(), "blank.hgpack", shelf, own)
    assert [one.sentence() for one in preview.refusals(Choices())] == [
        f"blank: it is signed by a key that was not accepted yet: {FINGERPRINT}. "
        "Ask the publisher (North clinic) for the fingerprint; if it is this one, accept it."
    ]
    with pytest.raises(GuidelineError):
        install(preview, Choices(accepted="0000"), AS_OF)
    assert shelf.in_use() == ()
    install(preview, ACCEPTED, AS_OF)
    guidelines, left_out = with_installed(own)
    assert left_out == ()
    (pack,) = [one for one in guidelines.packs if one.trust != "bundled"]
    assert (pack.id, pack.trust, pack.publisher, pack.sequence) == ("blank", "signed", "North clinic", 1)
    assert guidelines.hash != own.hash
    found = Workbench(guidelines).assess(a_case(RECTAL_NEC), AS_OF)
    assert "blank:board-before-treatment" in found.applies
    shelf.remove("blank")
    assert with_installed(own) == (own, ())
    assert [one.sequence for one in shelf.editions("blank")] == [1]  # an old plan can be made again
    # The key is accepted once.
    assert Preview(file_of(), "blank.hgpack", shelf, own).refusals(Choices()) == []


def test_what_changes_is_told_before(own: Guidelines, shelf: Shelf, tmp_path: Path) -> None:
    install(Preview(file_of(), "one", shelf, own), ACCEPTED, AS_OF)
    other = {"board": ("Tumor board of our clinic", "Board on Monday"), "pack": ('"0.1.0"', '"0.2.0"')}
    preview = Preview(file_of(2, **other), "two", shelf, own)
    assert [(one.kind, one.question, one.words) for one in preview.changes()] == [
        ("changed", "Team", "Board on Monday: to do, Clinic rule, Our clinic")
    ]
    save_case(a_case(RECTAL_NEC), tmp_path / "one.json")
    save_case(a_case({**RECTAL_NEC, "treatment.status": "on_treatment"}), tmp_path / "two.json")
    (tmp_path / "three.json").write_text("{}")
    first = Preview(file_of(), "one", Shelf(tmp_path / "empty"), own)
    changed, read, faults = first.cases(sorted(tmp_path.glob("*.json")), AS_OF)
    assert [one.name for one in changed] == ["one.json"]
    assert [entry.id for entry in changed[0].differences[0].second] == ["blank:board-before-treatment"]
    assert (read, [fault.where for fault in faults]) == (2, ["three.json"])


def test_another_interval_is_told_with_what_was_and_to_which_case(
    own: Guidelines, shelf: Shelf, tmp_path: Path
) -> None:
    folder = places.ROOT / "docs" / "examples" / "northlake"
    texts = {one.name: one.read_text() for one in folder.glob("*.yaml")}

    def edition(sequence: int, *changes: tuple[str, str, str]) -> bytes:
        made = dict(texts)
        for name, old, new in changes:
            assert old in made[name]
            made[name] = made[name].replace(old, new)
        return pack_bytes("northlake", made, publisher="N", sequence=sequence, review_by=dt.date(2027, 1, 1), key=KEY)

    install(Preview(edition(1), "one", shelf, own), ACCEPTED, AS_OF)
    later = edition(
        2,
        ("pack.yaml", '"1.0.0"', '"1.1.0"'),
        ("rules.yaml", "{min: 4, max: 4}", "{min: 6, max: 6}"),
        ("rules.yaml", "every 4 months", "every 6 months"),
        ("rules.yaml", "treatment.status, is: none", "treatment.status, in: [none, resected]"),
    )
    preview = Preview(later, "two", shelf, own)
    schedule = next(one for one in preview.changes() if one.is_schedule)
    assert schedule.was[-1] == "years 1 to 3: every 4 months for 36 months"
    assert schedule.now[-1] == "years 1 to 3: every 6 months for 36 months"
    said = "\n".join(changes_in_words(preview))
    assert "    + years 1 to 3: every 6 months for 36 months" in said
    assert "told in the same words, to other patients" in said, "its condition alone has changed"
    localized = {
        **RECTAL_NEC,
        "extent.disease": "localized",
        "treatment.status": "finished",
        "extent.metastatic_sites": None,
    }
    save_case(a_case({name: one for name, one in localized.items() if one is not None}), tmp_path / "followed.json")
    save_case(a_case({**RECTAL_NEC, "treatment.status": "on_treatment"}), tmp_path / "other.json")
    changed, read, _faults = preview.cases(sorted(tmp_path.glob("*.json")), AS_OF)
    assert (read, [one.name for one in changed]) == (2, ["followed.json"])
    (otherwise,) = changed[0].differences
    assert "every 4 months" in otherwise.first[0].words
    assert "every 6 months" in otherwise.second[0].words


def test_an_older_edition_and_other_advice_under_one_version_are_refused(own: Guidelines, shelf: Shelf) -> None:
    install(Preview(file_of(2), "two", shelf, own), ACCEPTED, AS_OF)
    older = Preview(file_of(1), "one", shelf, own)
    assert "older than edition 2" in older.refusals(Choices())[0].what
    assert older.refusals(Choices(older=True)) == []
    silent = Preview(file_of(3, board=("before treatment begins", "after treatment")), "three", shelf, own)
    (fault,) = silent.refusals(Choices())
    assert fault.sentence().startswith("blank/pack.yaml:2: it says other things than version 0.1.0")
    with pytest.raises(GuidelineError):
        install(silent, Choices(older=True), AS_OF)
    assert [one.sequence for one in shelf.editions("blank")] == [2]


def test_what_nobody_signed_is_for_teaching(own: Guidelines, shelf: Shelf) -> None:
    preview = Preview(file_of(key=None), "blank", shelf, own)
    assert "teaching only" in preview.refusals(Choices())[0].what
    install(preview, Choices(teaching=True), AS_OF)
    assert with_installed(own)[0].packs[-1].trust == "unsigned"


def test_a_pack_that_does_not_hold_changes_nothing(own: Guidelines, shelf: Shelf) -> None:
    wrong = (
        {"board": ("center", "nobody-asks")},
        {"board": ("for", "against")},
        {"statements": ("strength: rule", "strength: law")},
        {"vignettes_board": ("{appears:", "{not_appears:")},
    )
    for change in wrong:
        with pytest.raises(GuidelineError) as error:
            install(Preview(file_of(**change), "blank", shelf, own), ACCEPTED, AS_OF)
        assert "board.yaml:" in said(error) or "statements.yaml:" in said(error)
    with pytest.raises(GuidelineError, match=r"blank/board.yaml:\d+: .*R-9.* which no register holds"):
        Preview(file_of(board=("statements: [", "statements: [R-9, ")), "blank", shelf, own)
    assert shelf.in_use() == ()
    assert shelf.publishers() == ()


def test_bad_packs_are_told_with_file_and_line(own: Guidelines) -> None:
    def refused(name: str, old: str, new: str) -> str:
        texts = blank_texts()
        texts[name] = texts[name].replace(old, new)
        with pytest.raises(GuidelineError) as error:
            read_pack(texts, own)
        return said(error)

    assert refused("pack.yaml", "catalogue: 1", "catalogue: 2").startswith(
        "blank/pack.yaml:4: the pack is written for version 2 of the findings; this program has 1."
    )
    assert refused("pack.yaml", "language: en", "trust: signed").startswith("blank/pack.yaml:8: 'trust' is said by")
    assert refused("board.yaml", "area: workup", "area: kitchen").startswith("blank/board.yaml:2: ")
    assert "blank/board.yaml:4: " in refused("board.yaml", "group: Tumor board", "group: [1")
    circle = "{all_of: " * 60
    assert "nested more than 40 levels" in refused("board.yaml", "{fact: treatment.status", circle)


def test_decisions_in_a_circle_are_told(own: Guidelines) -> None:
    texts = blank_texts()
    texts["circle.yaml"] = "decisions:" + "".join(
        f"""
  - id: {one}
    label: A
    question: A?
    nodes:
      - id: start
        question: B?
        branches:
          - {{answer: "Yes", when: {{fact: {other}, is: b}}, outcome: a}}
          - {{answer: "No", when: {{fact: {other}, is: a}}, outcome: b}}
    outcomes: [{{id: a, label: A}}, {{id: b, label: B}}]"""
        for one, other in (("first", "second"), ("second", "first"))
    )
    with pytest.raises(GuidelineError) as error:
        check_pack(read_pack(texts, own), texts, outside.with_packs(own, [read_pack(texts, own)]))
    assert said(error).startswith("blank/circle.yaml:2: these decisions name each other in a circle")


def test_an_enormous_pack_is_refused_before_it_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "read_yaml", lambda *_: pytest.fail("it was parsed"))
    (tmp_path / "pack.yaml").write_text("id: big\n")
    (tmp_path / "big.yaml").write_bytes(b"x" * (outside.MOST_BYTES + 1))
    with pytest.raises(GuidelineError, match=r"big\.yaml:1: a pack holds at most 2 MB"):
        pack_texts(tmp_path)
    (tmp_path / "big.yaml").unlink()
    for number in range(outside.MOST_FILES):
        (tmp_path / f"{number}.yaml").touch()
    with pytest.raises(GuidelineError, match="at most 200 files"):
        pack_texts(tmp_path)
    with pytest.raises(GuidelineError, match="is no name of a file inside a pack"):
        outside.check_texts({"pack.yaml": "", "../out.yaml": ""})


@pytest.mark.skipif(os.name != "posix", reason="links need rights of their own on Windows")
@pytest.mark.parametrize("name", ["more.yaml", "vignettes"])
def test_a_pack_holds_no_links_to_other_places(tmp_path: Path, name: str) -> None:
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "pack"
    elsewhere.mkdir()
    folder.mkdir()
    (folder / "pack.yaml").write_text("id: lake\n")
    (folder / name).symlink_to(elsewhere)
    with pytest.raises(GuidelineError) as error:
        pack_texts(folder)
    assert said(error) == (
        f"{name}: this is a link to another place; a pack holds its own files alone. "
        "Put the file or folder itself here, or remove the link."
    )
    through = tmp_path / "link"
    (folder / name).unlink()
    through.symlink_to(folder)  # the folder itself may be named by a link
    assert list(pack_texts(through)) == ["pack.yaml"]


def test_a_damaged_shelf_is_told_and_stops_nothing(own: Guidelines, shelf: Shelf) -> None:
    install(Preview(file_of(), "blank", shelf, own), ACCEPTED, AS_OF)
    (file,) = shelf.folder.glob("*.hgpack")
    file.write_bytes(file.read_bytes()[:-1] + b" ")
    guidelines, (fault,) = with_installed(own)
    assert guidelines == own
    assert "blank:" in fault.where
    assert "not as it was signed" in fault.what
    (shelf.folder / IN_USE_FILE).write_text("[")
    assert "cannot be read" in with_installed(own)[1][0].what


def test_a_new_pack_holds_and_a_key_signs_it(own: Guidelines, tmp_path: Path) -> None:
    write_new(tmp_path / "lake_clinic")
    texts = pack_texts(tmp_path / "lake_clinic")
    pack = read_pack(texts, own)
    assert pack.id == "lake_clinic"
    found = check_pack(pack, texts, outside.with_packs(own, [pack]))
    assert (found.vignettes, found.faults()) == (3, [])
    assert not read_pack_file(read_file_or_folder(tmp_path / "lake_clinic"), "folder").is_signed
    with pytest.raises(GuidelineError, match="something here already"):
        write_new(tmp_path / "lake_clinic")
    with pytest.raises(GuidelineError, match="cannot be the id of a pack"):
        write_new(tmp_path / "Lake Clinic")
    public = make_key(tmp_path / "key.pem")
    assert read_key(tmp_path / "key.pem").public_key().public_bytes_raw() == public
    assert (tmp_path / "key.pem").stat().st_mode & 0o77 == 0
    with pytest.raises(HgnenError, match="never overwritten"):
        make_key(tmp_path / "key.pem")


def test_the_list_of_packs_in_use_names_files_of_the_shelf_alone(own: Guidelines, shelf: Shelf) -> None:
    install(Preview(file_of(), "blank", shelf, own), ACCEPTED, AS_OF)
    path = shelf.folder / IN_USE_FILE
    data = json.loads(path.read_text())
    data["packs"][0]["file"] = "../../elsewhere.hgpack"
    path.write_text(json.dumps(data))
    assert with_installed(own)[0] == own


def test_changed_advice_needs_another_version(own: Guidelines, tmp_path: Path) -> None:
    folder = tmp_path / "lake"
    write_new(folder)

    def read() -> Pack:
        return read_pack(pack_texts(folder), own)

    assert raise_version(folder, read()) == Raised("0.1.0")  # noted as it is
    assert version_faults([read()]) == []
    with pytest.raises(GuidelineError, match="has not changed"):
        raise_version(folder, read())
    board = folder / "board.yaml"
    board.write_text(f"# a comment changes nothing\n{board.read_text()}")
    assert version_faults([read()]) == []
    board.write_text(board.read_text().replace("before treatment begins", "after treatment"))
    (fault,) = version_faults([read()])
    assert fault.sentence() == (
        "lake/pack.yaml:2: what the pack says has changed under the version 0.1.0. "
        "Raise the version: 'hgnen-desktop guidelines raise lake'."
    )
    assert raise_version(folder, read(), "minor") == Raised("0.2.0", "minor")
    assert version_faults([read()]) == []
    assert [one.version for one in read().versions] == ["0.1.0", "0.2.0"]


BOARD = "lake:board-before-treatment"
NEW_DEFINITION = """
definitions:
  - {id: def-board, title: The board, text: "Sees every new patient.", statements: [P-1]}
"""


@pytest.mark.parametrize(
    ("before", "after", "raised"),
    [
        ("before treatment begins", "after treatment", Raised("0.1.1", "patch")),
        ("direction: for", "direction: appropriate", Raised("1.0.0", "major", (BOARD,))),
        ("is: none", "in: [none, resected]", Raised("1.0.0", "major", (BOARD,))),
        ("- id: board-before-treatment", "- id: other-board", Raised("1.0.0", "major", (BOARD,))),
        ("# the end", NEW_DEFINITION, Raised("0.2.0", "minor", ("lake:def-board",))),
    ],
    ids=["words", "direction", "condition", "an entry is gone", "a new entry"],
)
def test_a_raised_version_knows_the_kind_of_a_change(
    own: Guidelines, tmp_path: Path, before: str, after: str, raised: Raised
) -> None:
    folder = tmp_path / "lake"
    write_new(folder)
    board = folder / "board.yaml"
    board.write_text(f"{board.read_text()}# the end\n")
    raise_version(folder, read_pack(pack_texts(folder), own))
    assert before in board.read_text()
    board.write_text(board.read_text().replace(before, after))
    assert raise_version(folder, read_pack(pack_texts(folder), own)) == raised
    with pytest.raises(GuidelineError, match="has not changed"):
        raise_version(folder, read_pack(pack_texts(folder), own))


def test_a_pack_may_be_raised_by_more_than_its_change_asks_for_and_never_by_less(
    own: Guidelines, tmp_path: Path
) -> None:
    folder = tmp_path / "lake"
    write_new(folder)
    board = folder / "board.yaml"
    raise_version(folder, read_pack(pack_texts(folder), own))
    board.write_text(board.read_text().replace("before treatment begins", "after treatment"))
    assert raise_version(folder, read_pack(pack_texts(folder), own), "major") == Raised("1.0.0", "major")
    board.write_text(board.read_text().replace("direction: for", "direction: appropriate"))
    assert raise_version(folder, read_pack(pack_texts(folder), own), "minor").version == "2.0.0"


def test_what_the_bundled_packs_decide_is_kept_as_it_is(bench: Workbench) -> None:
    for pack in bench.index.guidelines.packs:
        kept = (places.GUIDELINES / pack.id / DECIDES_FILE).read_text(encoding="utf-8").splitlines()[1:]
        decides = [f"{name} {digest}" for name, digest in sorted(deciding_parts(pack).items())]
        assert kept == decides, f"guidelines raise {pack.id}"


def test_a_plan_is_made_again_with_the_edition_it_was_made_with(own: Guidelines, shelf: Shelf) -> None:
    def bench() -> Workbench:
        made = Workbench()
        made._guidelines, made._own = None, own  # the program's own guidelines, small
        made._engine = Engine(with_installed(own)[0])
        return made

    install(Preview(file_of(), "one", shelf, own), ACCEPTED, AS_OF)
    first = bench()
    first._not_as_built = []
    case = first.keep_plan(a_case(RECTAL_NEC), AS_OF, None, Signer("Dr. A", "oncologist", "Clinic"))
    other = {"board": ("Tumor board of our clinic", "Board on Monday"), "pack": ('"0.1.0"', '"0.2.0"')}
    install(Preview(file_of(2, **other), "two", shelf, own), ACCEPTED, AS_OF)
    plan, check = bench().kept_plan(case, 1)
    assert plan is not None
    assert check.is_good, check
    shelf.remove("blank")
    assert bench().kept_plan(case, 1)[1].is_good


def test_what_is_told_of_a_patient_with_an_unsigned_pack_says_so(own: Guidelines) -> None:
    pack = replace(read_pack(blank_texts(), own), trust="unsigned")
    plan = Workbench(outside.with_packs(own, [pack])).plan(a_case(RECTAL_NEC), AS_OF, None)
    for text in (assessment_text(plan), assessment_text(plan, full=True)):
        assert "FOR TEACHING ONLY: nobody signed Our protocol" in " ".join(text.split())
    signed = Workbench(outside.with_packs(own, [replace(pack, trust="signed")]))
    assert signed.index.teaching_only == ""


def test_a_checkout_whose_advice_changed_under_its_version_makes_no_plan_final() -> None:
    bench = Workbench()
    assert bench.not_as_built() == []
    changed = Workbench()
    first, *others = changed.own.packs
    changed._own = replace(changed.own, packs=(replace(first, version="0.0.1"), *others))
    (fault,) = [one for one in changed.not_as_built() if "0.0.1" in one.what]
    assert "guidelines raise" in fault.remedy
    with pytest.raises(HgnenError):
        changed.keep_plan(a_case(RECTAL_NEC), AS_OF, None, Signer("A", "", ""))
