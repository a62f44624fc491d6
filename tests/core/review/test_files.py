from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest

from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.review.form import Checker, ReviewError
from hgnen_desktop.core.review.found import check_reviews, load_sign_off, own_folder, reviews_bytes
from hgnen_desktop.core.review.store import keep_review, merged, own_review, read_review_file, sign_file, take
from hgnen_desktop.core.review.table import COLUMNS, TOP, write_table
from hgnen_desktop.core.review.yaml_file import read_yaml_review, write_yaml_review
from hgnen_desktop.core.signoff.marks import Opinion, Review
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.subjects import Key
from hgnen_desktop.core.storage.signatures import make_key
from tests.core.review.pieces import DAY, FIRST, PACK, SECOND, agreed, mark

ITEMS = [
    Key(PACK, "nec-first-line-platinum-etoposide"),
    Key(PACK, "nec-first-line-platinum-irinotecan"),
]


@pytest.fixture(scope="module")
def bare(index: Index) -> SignOff:
    return SignOff(index)


@pytest.fixture(scope="module")
def review(bare: SignOff) -> Review:
    marks = (
        mark(bare, ITEMS[0]),
        mark(bare, ITEMS[1], Opinion.CHANGE, what='Say "or": not and', why="Table 1 \u2264 55"),
    )
    return Review(FIRST, marks, "first.yaml")


def _faults(content: str | bytes, sign_off: SignOff, name: str = "sent.yaml") -> list[str]:
    data = content.encode() if isinstance(content, str) else content
    with pytest.raises(ReviewError) as found:
        read_yaml_review(data, name, Checker(sign_off, DAY))
    return [one.sentence() for one in found.value.faults]


def test_a_file_is_read_back_as_it_was_written(bare: SignOff, review: Review):
    read = read_yaml_review(write_yaml_review(review), "first.yaml", Checker(bare, DAY))
    assert read.review == review
    assert read.earlier == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("says: agree", "says: agre", "sent.yaml:7: 'agre' is not what can be said. Did you mean 'agree'?"),
        ("says: change", "says: chnage", "Did you mean 'change'?"),
        ("platinum-irinotecan", "platinum-irinotekan", "Did you mean 'nec-first-line-platinum-irinotecan'"),
        (f"pack: {PACK}", "pack: nanets_2023", "there is no pack 'nanets_2023'. Did you mean 'nanets_hgnen_2023'?"),
        ("  why:", "  wy:", "there is no field 'wy' here. Did you mean 'why'?"),
        ("on: 2026-12-01", "on: 1.12.2026", "'1.12.2026' is not a day. Write it as YYYY-MM-DD"),
        ("on: 2026-12-01", "on: 2027-12-01", "is later than today"),
        ("wording: w", "wording: v", "' is no wording. Copy it from the packet"),
        ('profession: "oncologist"', 'profession: ""', "the profession of the reviewer is missing"),
        ("  says: agree\n", "  says: agree\n  what: but\n", "'agree' stands beside a remark"),
        (
            "  says: agree\n",
            "  says: agree\n  says: change\n",
            "the name 'says' stands twice in one entry. Keep the right one",
        ),
        ("  says: agree\n", "  says: agree\n   why: x\n", "sent.yaml:11"),
        ('  why: "Table 1 \u2264 55"\n', "", "a change needs why"),
        ("  says: agree\n", "  says: agree\n  on: 3\n", "stands twice"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_nothing_is_taken(
    bare: SignOff, review: Review, old: str, new: str, said: str
):
    text = write_yaml_review(review).decode()
    assert old in text
    faults = _faults(text.replace(old, new, 1), bare)
    assert any(said in one for one in faults), faults
    assert all(one.startswith("sent.yaml:") for one in faults)


def test_every_fault_of_a_file_is_told_at_once(bare: SignOff, review: Review):
    text = write_yaml_review(review).decode()
    faults = _faults(text.replace("says: agree", "says: yes").replace("says: change", "says: no"), bare)
    assert len(faults) == 2


def test_what_is_no_text_or_no_review_is_told(bare: SignOff):
    assert "not UTF-8" in _faults(b"reviewer:\n  name: \xe9\n", bare)[0]
    assert _faults(b"\x00", bare)[0].startswith("sent.yaml:")
    assert "does not begin with a name" in _faults("- a\n- b\n", bare)[0]
    assert any("reviewer is missing" in one for one in _faults("marks: []\n", bare))


def test_one_item_twice_is_told(bare: SignOff, review: Review):
    text = write_yaml_review(review).decode()
    entry = text[text.index("- pack") : text.index("- pack", text.index("- pack") + 1)]
    assert "stands twice; first in sent.yaml:7" in _faults(text + entry, bare)[0]


def test_an_earlier_wording_is_told_and_counts_for_nothing(bare: SignOff, review: Review):
    text = write_yaml_review(review).decode().replace(bare.wording(ITEMS[0]), f"w{'0' * 32}")
    read = read_yaml_review(text.encode(), "sent.yaml", Checker(bare, DAY))
    assert [one.key for one in read.earlier] == [ITEMS[0]]
    assert "Of an earlier wording" in read.notes()[1]
    after = bare.with_reviews([read.review])
    assert after.of(ITEMS[0], DAY).said == ()
    assert len(after.of(ITEMS[1], DAY).said) == 1


def test_two_reviewers_of_one_name_are_told_when_a_file_is_read(bare: SignOff, review: Review):
    known = bare.with_reviews([review])
    text = write_yaml_review(review).decode().replace("Hospital A", "Hospital C")
    found = _faults(text, known)
    assert "two reviewers are called 'Test Reviewer One': oncologist at Hospital C here" in found[0]
    assert "add an initial" in found[0]


# --- the table ---------------------------------------------------------------------------------------------------------


def _table(bare: SignOff, cells: dict[Key, tuple[str, str, str]], separator: str = ",", **top: str) -> bytes:
    rows = [(1, "NEC", "First?", "answer", "=cmd", "", "", "", key.pack, key.id, bare.wording(key)) for key in ITEMS]
    text = write_table(rows).decode("utf-8-sig")
    who = {"name": FIRST.name, "profession": FIRST.profession, "institution": FIRST.institution} | {
        "interests": "none", "on": "2026-12-01", **top
    }  # fmt: skip
    out: list[list[str]] = []
    for row in csv.reader(io.StringIO(text)):
        field = next((name for name, label in TOP.items() if row and row[0] == label), None)
        if field is not None:
            row = [row[0], who[field]]
        key = next((one for one in cells if one.id in row), None)
        if key is not None:
            row[5:8] = cells[key]
        out.append(row)
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator).writerows(out)
    return buffer.getvalue().encode("utf-8-sig")


def _read(tmp_path: Path, content: bytes, sign_off: SignOff, name: str = "review.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return read_review_file(path, sign_off, DAY)


def test_no_cell_of_the_table_is_a_formula(bare: SignOff):
    table = _table(bare, {})
    assert table.startswith(b"\xef\xbb\xbf")
    assert b"'=cmd" in table
    assert b",=" not in table


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_that_was_filled_in_is_read(tmp_path: Path, bare: SignOff, separator: str):
    cells = {ITEMS[0]: (" Agree ", "", ""), ITEMS[1]: ("change", "Say, or", "Table; 1")}
    read = _read(tmp_path, _table(bare, cells, separator), bare)
    assert read.review.reviewer == FIRST
    assert [(one.key, one.opinion, one.what, one.why) for one in read.review.marks] == [
        (ITEMS[0], Opinion.AGREE, "", ""),
        (ITEMS[1], Opinion.CHANGE, "Say, or", "Table; 1"),
    ]
    assert read.review.marks[0].on == DAY


def test_typing_errors_in_a_table_are_told_by_file_and_row(tmp_path: Path, bare: SignOff):
    cells = {ITEMS[0]: ("agreed!", "", ""), ITEMS[1]: ("question", "", "")}
    with pytest.raises(ReviewError) as found:
        _read(tmp_path, _table(bare, cells, on="first of May", profession=" "), bare)
    said = [one.sentence() for one in found.value.faults]
    assert any(one.startswith("review.csv, row 2: the profession of the reviewer is missing") for one in said)
    assert any(one.startswith("review.csv, row 5: 'first of May' is not a day") for one in said)
    assert any(
        one.startswith("review.csv, row 9: 'agreed!' is not what can be said. Did you mean 'agree'") for one in said
    )
    assert any(one.startswith("review.csv, row 10: the question is missing") for one in said)
    assert not [one for one in said if "date is missing" in one], "the day is told once, where it stands"
    assert not own_folder().exists()


def test_a_remark_beside_nothing_said_is_told(tmp_path: Path, bare: SignOff):
    with pytest.raises(ReviewError, match="row 9: there is a remark and nothing is said"):
        _read(tmp_path, _table(bare, {ITEMS[0]: ("", "I wonder", "")}), bare)


def test_a_spoiled_table_is_told_kindly(tmp_path: Path, bare: SignOff):
    whole = _table(bare, {})
    with pytest.raises(ReviewError, match="the column is missing: wording"):
        _read(tmp_path, whole.replace(b"wording", b"wordng"), bare)
    with pytest.raises(ReviewError, match="save it as CSV"):
        _read(tmp_path, b"PK\x03\x04rest", bare, "review.xlsx")
    with pytest.raises(ReviewError, match="this is no table of a review"):
        _read(tmp_path, b"a,b\n1,2\n", bare)
    with pytest.raises(ReviewError, match="'Proffesion' is not asked here. Did you mean 'Profession'"):
        _read(tmp_path, whole.replace(b"Profession", b"Proffesion"), bare)
    with pytest.raises(ReviewError, match="not UTF-8"):
        _read(tmp_path, whole.replace(b"Hospital A", "H\u00f4pital".encode("cp1252")), bare)
    with pytest.raises(ReviewError, match="no such file"):
        read_review_file(tmp_path / "none.csv", bare, DAY)


def test_a_column_moved_or_a_row_taken_out_does_no_harm(tmp_path: Path, bare: SignOff):
    rows = list(csv.reader(io.StringIO(_table(bare, {ITEMS[0]: ("agree", "", "")}).decode("utf-8-sig"))))
    head = next(number for number, row in enumerate(rows) if row[:1] == [COLUMNS[0]])
    turned = [*rows[:head], *(list(reversed(row)) for row in rows[head:-1])]
    buffer = io.StringIO()
    csv.writer(buffer).writerows(turned)
    read = _read(tmp_path, buffer.getvalue().encode(), bare)
    assert [one.key for one in read.review.marks] == [ITEMS[0]]


# --- where reviews lie -------------------------------------------------------------------------------------------------


def test_what_was_read_is_kept_beside_what_was_said_before(index: Index, bare: SignOff, tmp_path: Path):
    take(bare, _read(tmp_path, _table(bare, {ITEMS[0]: ("agree", "", "")}), bare))
    now = load_sign_off(index)
    assert [len(one.marks) for one in now.reviews] == [1]
    take(now, _read(tmp_path, _table(bare, {ITEMS[1]: ("question", "Why?", "")}), now))
    again = load_sign_off(index)
    assert [one.opinion for review in again.reviews for one in review.marks] == [Opinion.AGREE, Opinion.QUESTION]
    assert again.last_of(FIRST, ITEMS[1]) is not None


def test_of_one_item_the_later_word_is_kept(bare: SignOff, review: Review):
    older = mark(bare, ITEMS[0], Opinion.QUESTION, on=DAY - dt.timedelta(days=1))
    assert merged(review, [older]).marks == review.marks
    newer = mark(bare, ITEMS[0], Opinion.QUESTION)
    assert merged(review, [newer]).marks == (review.marks[1], newer)


def test_a_file_that_cannot_be_used_is_told_and_never_written_over(index: Index, bare: SignOff, review: Review):
    path = keep_review(own_review(bare, FIRST))
    path.write_bytes(write_yaml_review(review).replace(b"says: agree", b"says: agre"))
    now = load_sign_off(index)
    assert now.is_empty
    assert "'agre' is not what can be said" in now.faults[0].sentence()
    other = keep_review(merged(own_review(now, FIRST), [mark(bare, ITEMS[0])]))
    assert other != path
    assert b"says: agre\n" in path.read_bytes()


def test_reviews_of_a_pack_ship_with_it(index: Index, bare: SignOff, review: Review, tmp_path: Path):
    folder = tmp_path / PACK / "review"
    folder.mkdir(parents=True)
    (folder / "first.yaml").write_bytes(write_yaml_review(review))
    assert check_reviews(tmp_path, index) == ()
    assert b"nec-first-line-platinum-etoposide" in reviews_bytes(tmp_path)
    (folder / "second.yaml").write_bytes(
        write_yaml_review(agreed(bare, SECOND, [ITEMS[0]])).replace(b"agree", b"agrees")
    )
    assert "nanets_hgnen_2023/review/second.yaml:7" in check_reviews(tmp_path, index)[0].sentence()


def test_marks_of_another_pack_are_told(index: Index, review: Review, tmp_path: Path):
    folder = tmp_path / "netest_hgnen" / "review"
    folder.mkdir(parents=True)
    (folder / "first.yaml").write_bytes(write_yaml_review(review))
    assert "it speaks of nanets_hgnen_2023 and lies in netest_hgnen" in check_reviews(tmp_path, index)[0].sentence()


def test_what_was_said_of_what_is_gone_is_kept_and_counts_for_nothing(bare: SignOff, review: Review):
    for there, gone in ((b"nec-first-line-platinum-etoposide", b"gone"), (PACK.encode(), b"a_pack_taken_out")):
        content = write_yaml_review(review).replace(there, gone, 1)
        read = read_yaml_review(content, "kept.yaml", Checker(bare, None, kept=True))
        assert write_yaml_review(read.review) == content
        after = bare.with_reviews([read.review])
        assert after.of(ITEMS[0], DAY).said == ()
        assert len(after.of(ITEMS[1], DAY).said) == 1


# --- signatures --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("key") / "reviewer.pem"
    make_key(path)
    return path


def test_a_review_is_signed_in_its_file_and_kept_as_it_came(
    index: Index, bare: SignOff, review: Review, key: Path, tmp_path: Path
):
    path = tmp_path / "sent.yaml"
    path.write_bytes(write_yaml_review(review))
    sign_file(path, key, bare, DAY)
    read = read_review_file(path, bare, DAY)
    assert read.review.is_signed
    assert "signed with the reviewer's key" in read.notes()[1]
    take(bare, read)
    kept = load_sign_off(index)
    assert kept.faults == ()
    assert kept.reviews[0].is_signed
    assert (own_folder() / kept.reviews[0].name).read_bytes() == path.read_bytes()
    # What is said later in the window stands in a file of its own beside it.
    keep_review(merged(own_review(kept, FIRST), [mark(bare, ITEMS[1])]))
    now = load_sign_off(index)
    assert now.faults == ()
    assert now.of(ITEMS[1], DAY).of(Opinion.AGREE)


def test_no_changed_byte_of_a_signed_review_is_taken(bare: SignOff, review: Review, key: Path, tmp_path: Path):
    path = tmp_path / "sent.yaml"
    path.write_bytes(write_yaml_review(review))
    sign_file(path, key, bare, DAY)
    whole = path.read_bytes()
    taken = []
    for place in range(0, len(whole), 11):
        try:
            read = read_yaml_review(
                whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :], "x", Checker(bare, DAY)
            )
        except ReviewError:
            continue
        taken.append((place, read))
    assert taken == []


def test_a_key_without_its_signature_is_told(bare: SignOff, review: Review, key: Path, tmp_path: Path):
    path = tmp_path / "sent.yaml"
    path.write_bytes(write_yaml_review(review))
    sign_file(path, key, bare, DAY)
    cut = path.read_bytes().split(b"# Signature")[0]
    assert any("names a key and carries no signature" in one for one in _faults(cut, bare))
