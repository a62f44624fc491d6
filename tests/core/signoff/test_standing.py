from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Guidelines
from hgnen_desktop.core.signoff.marks import Opinion, Review, Reviewer
from hgnen_desktop.core.signoff.shared import SHARED
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.subjects import Key, subjects, wording
from tests.core.review.pieces import DAY, FIRST, PACK, SECOND, agreed, both, mark

ITEM = Key(PACK, "nec-first-line-platinum-etoposide")
OTHER = Key(PACK, "nec-first-line-platinum-irinotecan")


@pytest.fixture(scope="module")
def bare(index: Index) -> SignOff:
    return SignOff(index)


def test_everything_in_the_packs_is_signed_by_itself_and_has_a_wording_of_its_own(index: Index):
    found = subjects(index)
    assert sum(key.pack != SHARED for key in found) == sum(
        len(getattr(pack, part))
        for pack in index.guidelines.packs
        for part in (
            "decisions", "ledger", "recommendations", "cautions", "evidence", "trials", "definitions", "surveillance",
            "feasibility", "silences", "disagreements",
        )
    )  # fmt: skip
    assert len({wording(one, index) for one in found.values()}) == len(found)
    assert len({key.id for key in found}) == len(found)


SHARED_WORDS = {
    "findings": ("why", "tumor.site"),
    "consistency": ("message", "consistency-well-differentiated-small-cell"),
    "derivation": ("say", "course/follows/extent.disease"),
    "reported": ("holds", "course/reports/pathology"),
    "course_ends": ("because", "course/ends/systemic/systemic-prrt"),
    "course_assumes": ("say", "course/assumes/progression_on_treatment"),
    "course_dates": ("label", "course/date/first_diagnosis"),
    "course_words": ("words", "course/words/surgery"),
    "course_values": ("words", "course/words/results"),
    "course_names": ("as_site", "course/words/sites"),
    "new_sites": ("site", "course/words/sites"),
    "assumed": ("when", "course/proposes/systemic/setting"),
    "vocabulary": ("label", "term/{id}"),
    "glossary": ("term", "word/{id}"),
}
OTHERWISE = {
    "holds": "newest",
    "words": ("otherwise",),
    "as_site": True,
    "site": "liver",
    "when": {"tumor.site": ("lung",)},
}


@pytest.mark.parametrize("part", SHARED_WORDS)
def test_one_changed_word_of_what_packs_share_takes_the_sign_off_of_that_alone(index: Index, part: str):
    field, name = SHARED_WORDS[part]
    entries = list(getattr(index.guidelines, part))
    place = next((number for number, one in enumerate(entries) if getattr(one, "id", "") == name), 0)
    changed = entries[place].model_copy(update={field: OTHERWISE.get(field, "Said otherwise.")})
    other = Index(index.guidelines.model_copy(update={part: (*entries[:place], changed, *entries[place + 1 :])}))
    before, after = SignOff(index), SignOff(other)
    lost = {key.id for key in before.subjects if key not in after.subjects or before.wording(key) != after.wording(key)}
    assert lost == {name.format(id=getattr(changed, "id", ""))}


def test_nothing_is_signed_off_before_two_have_agreed(bare: SignOff):
    assert bare.coverage(bare.subjects, DAY).words() == f"0 of {len(bare.subjects)} items read by two"
    one = bare.with_reviews([agreed(bare, FIRST, [ITEM])])
    assert one.coverage([ITEM, OTHER], DAY).words() == "0 of 2 items read by two; 1 read by one"
    two = both(bare, [ITEM])
    assert two.of(ITEM, DAY).is_signed_off
    assert two.coverage([ITEM, OTHER], DAY).words() == "1 of 2 items read by two; 1 signed off"
    assert not two.is_signed_off([ITEM, OTHER], DAY)
    assert not two.is_signed_off([], DAY)


def test_one_person_in_two_files_is_one_reviewer(bare: SignOff):
    again = Reviewer("test  reviewer ONE", "Oncologist", "hospital a", "none")
    twice = bare.with_reviews([agreed(bare, FIRST, [ITEM]), replace(agreed(bare, again, [ITEM]), name="again.yaml")])
    assert len(twice.of(ITEM, DAY).said) == 1
    assert not twice.of(ITEM, DAY).is_signed_off


def test_who_wants_a_change_or_asks_keeps_it_open_and_a_disagreement_is_listed(bare: SignOff):
    for opinion in (Opinion.CHANGE, Opinion.QUESTION):
        said = Review(SECOND, (mark(bare, ITEM, opinion),), "second.yaml")
        found = bare.with_reviews([agreed(bare, FIRST, [ITEM]), said]).of(ITEM, DAY)
        assert found.is_read_by_two
        assert not found.is_signed_off
        assert found.is_disputed is (opinion is Opinion.CHANGE)


def test_the_last_word_of_a_reviewer_counts(bare: SignOff):
    before = Review(SECOND, (mark(bare, ITEM, Opinion.CHANGE, on=dt.date(2026, 11, 1)),), "before.yaml")
    after = bare.with_reviews([agreed(bare, FIRST, [ITEM]), agreed(bare, SECOND, [ITEM]), before])
    assert after.of(ITEM, DAY).is_signed_off
    assert not after.of(ITEM, dt.date(2026, 11, 15)).is_read_by_two, "as it was on an earlier day"


def test_a_sign_off_lapses_with_its_own_day_and_with_the_review_date_of_the_pack(bare: SignOff, index: Index):
    two = both(bare, [ITEM])
    last = index.packs[PACK].review_by
    assert two.of(ITEM, last).is_signed_off
    assert not two.of(ITEM, last + dt.timedelta(days=1)).is_signed_off
    short = tuple(replace(mark(bare, ITEM), until=dt.date(2027, 1, 1)) for _ in "x")
    lapsed = bare.with_reviews([agreed(bare, FIRST, [ITEM]), Review(SECOND, short, "second.yaml")])
    assert lapsed.of(ITEM, dt.date(2027, 1, 2)).lapsed[0].reviewer == SECOND
    assert not lapsed.of(ITEM, dt.date(2027, 1, 2)).is_signed_off


def _changed(guidelines: Guidelines, pack: str, part: str, name: str, **change: str) -> Index:
    packs = tuple(
        one.model_copy(
            update={part: tuple(e.model_copy(update=change) if e.id == name else e for e in getattr(one, part))}
        )
        if one.id == pack
        else one
        for one in guidelines.packs
    )
    return Index(guidelines.model_copy(update={"packs": packs}))


@pytest.mark.parametrize("what", ["item", "statement"])
def test_one_changed_word_takes_the_sign_off_of_what_it_stands_in_and_of_nothing_else(index: Index, what: str):
    sign_off = both(SignOff(index), subjects(index))
    assert sign_off.is_signed_off(sign_off.subjects, DAY)
    item = index.items[ITEM.id]
    if what == "item":
        other = _changed(index.guidelines, PACK, "recommendations", ITEM.id, text=item.text.replace("with", "by", 1))
        lost = {ITEM}
    else:
        statement = index.statements[item.statements[0]]
        text = f"{statement.text} Perhaps."
        other = _changed(index.guidelines, PACK, "statements", statement.id, text=text)
        lost = {key for key, one in sign_off.subjects.items() if statement.id in one.statements}
    after = SignOff(other, sign_off.reviews)
    found = {key for key in after.subjects if not after.of(key, DAY).is_signed_off}
    assert ITEM in found
    assert found == lost
    assert after.of(ITEM, DAY).earlier[0].mark.opinion is Opinion.AGREE
    assert "1 read in an earlier wording" in after.coverage([ITEM], DAY).words()


def test_where_it_stands_in_a_file_is_no_wording(index: Index):
    moved = _changed(index.guidelines, PACK, "recommendations", ITEM.id, at="elsewhere.yaml:1")
    assert SignOff(moved).wording(ITEM) == SignOff(index).wording(ITEM)


def test_two_people_of_one_name_are_told_and_the_second_counts_for_nothing(bare: SignOff):
    namesake = Reviewer(FIRST.name, "pathologist", "Hospital C", "none")
    found = bare.with_reviews([agreed(bare, FIRST, [ITEM]), replace(agreed(bare, namesake, [ITEM]), name="b.yaml")])
    assert len(found.of(ITEM, DAY).said) == 1
    told = found.faults[0].sentence()
    assert "two reviewers are called 'Test Reviewer One'" in told
    assert "pathologist at Hospital C" in told
    assert "oncologist at Hospital A" in told
