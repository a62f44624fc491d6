"""Every question that any number can draw from the bundled cases is judged, each with all its wrong choices."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from dataclasses import replace

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.guidelines.schema import Area, Evidence, Part, Recommendation
from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.nearest import Nearest
from hgnen_desktop.core.teaching.questions import Choice, Claim, Kind, Pool
from hgnen_desktop.core.teaching.quiz import QuizMaker
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case
from tests.core.teaching.proof_of_quiz import Judge, Patient

KINDS = [kind for kind in Kind if kind is not Kind.OWN]


Asked = tuple[tuple[str, Moment, tuple[Pool, ...]], ...]


def test_no_wrong_choice_is_right_open_or_somebodys_advice(asked: Asked, judge: Judge) -> None:
    kinds: Counter[Kind] = Counter()
    faults = []
    for file, moment, pools in asked:
        for pool in pools:
            kinds[pool.kind] += 1
            faults += [f"{file} {pool.key}: {fault}" for fault in judge.faults(pool, moment)]
    print(dict(kinds))
    assert not faults, "\n".join(faults[:20])
    assert [kind for kind in KINDS if not kinds[kind]] == [], "every kind of question is asked of some case"
    assert kinds.total() > 1_200


def test_what_is_said_to_change_an_answer_does(asked: Asked, judge: Judge, bench: Workbench) -> None:
    """Nearly every answer tells the nearest finding that would change it, or that none would; both are tried anew."""
    nearest = Nearest(bench.index)
    told: Counter[Kind] = Counter()
    every: Counter[Kind] = Counter()
    faults = []
    for file, moment, pools in asked:
        for pool in pools:
            every[pool.kind] += 1
            told[pool.kind] += bool(nearest.sentence(moment, pool))
            faults += [f"{file} {pool.key}: {fault}" for fault in judge.nearest(pool, moment, nearest)]
    shares = {kind.value: round(told[kind] / every[kind], 2) for kind in every}
    print(shares)
    assert not faults, "\n".join(faults[:20])
    assert min(shares.values()) > 0.75, shares
    assert told.total() > 0.9 * every.total()


def test_no_kind_of_question_can_be_guessed(asked: Asked, maker: QuizMaker) -> None:
    """Neither by the answer that is right most often, nor by which choice is the longest, the shortest, or stands where."""
    keys: dict[Kind, Counter[str]] = defaultdict(Counter)
    seen: dict[Kind, Counter[str]] = defaultdict(Counter)
    for number in range(2):
        for file, moment, pools in asked:
            for pool in pools:
                question = maker.question(moment, pool, 1, random.Random(f"{number}:{file}:{moment.number}:{pool.key}"))
                lengths = [len(one.text) for one in question.choices]
                right, others = lengths.pop(question.right), lengths
                keys[pool.kind][question.answer.text] += 1
                seen[pool.kind] += Counter(longest=right > max(others), shortest=right < min(others))
                seen[pool.kind][f"place {question.right}"] += 1
    faults = [
        f"{kind.value}: {what} {count} of {keys[kind].total()}"
        for kind in keys
        for what, count in (*seen[kind].items(), *keys[kind].most_common(1))
        if keys[kind].total() > 30
        and count
        > keys[kind].total()
        * (_OFTEN if what in ("longest", "shortest") else _USUAL if what in keys[kind] else _PLACED)
    ]
    assert not faults, faults


# The shortest name of a tumor, "NEC", is that of most patients.
# Of three choices, as many questions have, one in three stands at each place.
_USUAL, _OFTEN, _PLACED = 0.6, 0.7, 0.55


def test_a_missing_finding_is_not_asked_for_when_the_course_has_told_it(asked: Asked) -> None:
    told = {
        "treatment.etoposide_deliverable": lambda known: "platinum_etoposide" in known.get("treatment.current", ()),
        "extent.irradiable": lambda known: "radiation" in known.get("treatment.given", ()),
        "treatment.progressed_on": lambda known: known.get("treatment.status") == "progression",
    }
    asked_for = Counter(
        choice.claim.subject
        for _file, moment, pools in asked
        for pool in pools
        if pool.kind is Kind.MISSING
        for choice in (pool.right, *pool.wrong)
        if choice.claim.subject in told and told[choice.claim.subject](moment.case.known())
    )
    assert not asked_for
    running = [
        moment for _file, moment, _pools in asked if told["treatment.etoposide_deliverable"](moment.case.known())
    ]
    assert len(running) > 3


def test_a_reason_tells_what_is_said_otherwise_elsewhere(asked: Asked) -> None:
    """An exception, a vote without agreement or another source stands in the reason that would be too absolute without it."""
    told = {
        "biomarkers-nec-no-role": "Biomarkers only with a hormone-mediated syndrome",
        "brain-imaging-nec-not-routine": "No consensus on baseline brain imaging in every NEC",
        "cervix-early-adjuvant-chemoradiation": "radiation in addition only with high-risk factors",
    }
    for subject, words in told.items():
        whys = [
            choice.why
            for _file, _moment, pools in asked
            for pool in pools
            if pool.kind in (Kind.RECOMMENDED, Kind.ADVISED_AGAINST, Kind.STANCE)
            for choice in (pool.right, *pool.wrong)
            if choice.claim.subject == subject and choice.why.count(". ")
        ]
        assert whys, subject
        assert any(words in why for why in whys), (subject, whys[:3])
    colon = [pool for file, _moment, pools in asked if file == "nec-colon-later-line.json" for pool in pools]
    first = next(one for one in colon if one.right.claim.subject == "nec-first-line-platinum-etoposide")
    assert "the authors question platinum plus etoposide" in first.right.why


def test_of_the_schedules_offered_where_there_is_none_each_says_whose_it_is(asked: Asked) -> None:
    seen = 0
    for _file, moment, pools in asked:
        for pool in (one for one in pools if one.kind is Kind.INTERVAL and one.right.claim.said == "none"):
            seen += 1
            assert all(
                re.match(r"That is written for .* \(Table [23] > Imaging > (G3 NET|NEC)\)\.", one.why)
                for one in pool.wrong
            )
            known = moment.case.known()
            if known["extent.disease"] == "locally_advanced" and known["tumor.site"] == "biliary":
                offered = {one.claim.subject for one in pool.wrong}
                assert "table-2-nec-imaging" not in offered, "it may be carried over once the treatment is over"
    assert seen > 5


def test_no_bundled_case_has_a_biopsied_metastasis_without_metastases(asked: Asked) -> None:
    for file, moment, _pools in asked:
        known = moment.case.known()
        assert known.get("pathology.biopsied") != "metastasis" or known.get("extent.disease") == "metastatic", file


def drawn(maker: QuizMaker, kind: Kind, **findings: object) -> tuple[Moment, Pool]:
    """The first question of a kind on the rectal NEC, with some findings changed."""
    moment = maker.moments(TeachingCase("one.json", a_case({**RECTAL_NEC, **findings})), AS_OF)[0]
    return moment, next(pool for pool in maker.pools(moment) if pool.kind is kind)


def test_the_judge_finds_a_group_that_is_true_in_plain_words(asked: Asked, judge: Judge) -> None:
    planted = {
        "net-site-not-named.json": ("metastatic G3 NET, first line", "net_first_line"),
        "nec-lung.json": ("not a high-grade NEN that the sources cover", "not_covered_entity"),
        "nec-biliary-locally-advanced.json": ("localized digestive NEC, before treatment", "nec_localized"),
    }
    for file, (label, outcome) in planted.items():
        moment, pools = next((moment, pools) for name, moment, pools in asked if name == file)
        pool = next(one for one in pools if one.kind is Kind.SITUATION)
        wrong = Choice(f"The patient belongs to: {label}.", "why", Claim("situation", outcome))
        found = list(judge.faults(replace(pool, wrong=(*pool.wrong, wrong)), moment))
        assert any("true in plain words" in one for one in found), file
        assert outcome not in {one.claim.said for one in pool.wrong}


def test_the_judge_finds_what_is_planted(maker: QuizMaker, judge: Judge) -> None:
    """A proof that finds nothing must be able to find something."""
    moment, pool = drawn(maker, Kind.RECOMMENDED)
    planted = {
        "nec-first-line-platinum-irinotecan": "says may_consider",
        "net-captem-first-line-pancreas": "outside its passage",
        "nec-immunotherapy-mmr-tmb": "outside its passage",
        "imaging-fdg-nec-baseline": "says no_consensus",
    }
    for item, fault in planted.items():
        wrong = Choice("NANETS 2023 recommends it.", "why", Claim(item, "for"))
        found = list(judge.faults(replace(pool, wrong=(*pool.wrong, wrong)), moment))
        assert any(fault in one for one in found), (item, found)
    moment, pool = drawn(maker, Kind.DIAGNOSIS)
    wrong = Choice("This is NEC after all.", "why", Claim("entity", "nec"))
    assert any("still open" in one for one in judge.faults(replace(pool, wrong=(*pool.wrong, wrong)), moment))
    assert any("given away" in one for one in judge.faults(replace(pool, veils=""), moment))
    moment, pool = drawn(maker, Kind.MISSING)
    assert any(
        "changes something" in one for one in judge.faults(replace(pool, wrong=(*pool.wrong[1:], pool.right)), moment)
    )


def test_the_judge_finds_a_question_out_of_its_moment(
    asked: Asked, teaching: tuple[TeachingCase, ...], maker: QuizMaker, judge: Judge
) -> None:
    """A table asked before or after the treatment that it is titled for, of another stage, or of another organ."""

    def found(pool: Pool, **findings: object) -> str:
        known = {name: value for name, value in {**RECTAL_NEC, **findings}.items() if value is not None}
        moment = maker.moments(TeachingCase("one.json", a_case(known)), AS_OF)[0]
        return " ".join(judge.moment(pool, Patient(judge, moment)))

    pools = {pool.key: pool for _file, _moment, pools in asked for pool in pools}
    treated = {"treatment.status": "on_treatment"}
    scan, sequencing = (
        pools["stance:workup:imaging-sstr-pet-nec-not-baseline"],
        pools["stance:workup:molecular-ngs-nec"],
    )
    assert not found(scan)
    assert "asked when on_treatment" in found(scan, **treated)
    assert not found(sequencing)
    assert "asked in localized disease" in found(
        sequencing, **{"extent.disease": "localized", "extent.metastatic_sites": None}
    )
    assert "no source names" in found(scan, **{"tumor.site": "other"})
    first_line = pools["stance:treatment:nec-first-line-platinum-etoposide"]
    assert not found(first_line)
    assert "another tumor of the cervix" in found(first_line, **{"tumor.site": "cervix"})
    during, after = pools["interval:table-3-nec-imaging"], pools["interval:table-2-nec-imaging"]
    assert not found(during, **treated)
    assert "asked when none" in found(during)
    assert "asked when none" in found(after)
    date = next(pool for key, pool in pools.items() if key.startswith("date:table-3-nec"))
    assert "does not show" in found(date, **treated)


def test_scans_during_treatment_are_counted_from_its_start(asked: Asked) -> None:
    """A scan from before treatment is the last imaging as well, and Table 3 is for patients who are being treated."""
    prompts = {pool.prompt for _file, _moment, pools in asked for pool in pools if pool.key.startswith("date:table-3")}
    assert prompts
    assert all("counted from the start of treatment on" in one for one in prompts), prompts


def test_nothing_is_advised_for_a_site_that_no_source_names(
    teaching: tuple[TeachingCase, ...], maker: QuizMaker
) -> None:
    moments = maker.moments(TeachingCase("one.json", a_case({**RECTAL_NEC, "tumor.site": "other"})), AS_OF)
    kinds = {pool.kind for moment in moments for pool in maker.pools(moment)}
    assert kinds == {Kind.DIAGNOSIS, Kind.SITUATION}


def test_what_the_source_gives_if_indicated_is_no_wrong_choice(maker: QuizMaker) -> None:
    """The text is against SSTR-PET at the baseline of a NEC, and Table 1 lists it if indicated."""
    moment = maker.moments(TeachingCase("one.json", a_case(RECTAL_NEC)), AS_OF)[0]
    offered = {
        choice.claim.subject
        for pool in maker.pools(moment)
        if pool.kind in (Kind.RECOMMENDED, Kind.ADVISED_AGAINST)
        for choice in (pool.right, *pool.wrong)
    }
    assert "imaging-sstr-pet-nec-not-baseline" not in offered
    assert "nec-immunotherapy-single-agent" not in offered, "the mismatch repair that would allow it is not known"
    assert "nec-debulking" in offered


def test_a_hormonal_syndrome_takes_biomarkers_out_of_the_wrong_choices(maker: QuizMaker) -> None:
    def wrong(known: bool | None) -> set[str]:
        case = a_case(RECTAL_NEC)
        if known is not None:
            answer = Answer(state=AnswerState.KNOWN, value=known)
            case = case.with_answer("biomarkers.hormonal_syndrome", answer)
        moment = maker.moments(TeachingCase("one.json", case), AS_OF)[0]
        pools = [pool for pool in maker.pools(moment) if pool.kind is Kind.RECOMMENDED]
        return {choice.claim.subject for pool in pools for choice in pool.wrong}

    assert "biomarkers-nec-no-role" in wrong(known=False)
    assert "biomarkers-nec-no-role" not in wrong(known=True)


def test_fertility_sparing_surgery_is_asked_of_small_tumors_of_the_cervix_only(asked: Asked) -> None:
    seen = 0
    for _file, moment, pools in asked:
        subjects = {choice.claim.subject for pool in pools for choice in (pool.right, *pool.wrong)}
        if "cervix-early-no-fertility-sparing" in subjects:
            seen += 1
            known = moment.case.known()
            assert known["tumor.site"] == "cervix"
            assert float(known["extent.tumor_size"]) < 4  # type: ignore[arg-type]
    assert seen


def test_what_is_written_for_others_is_never_asked_about(bench: Workbench, judge: Judge) -> None:
    """The nearest passage on another patient is told to weigh; it is no answer that could be right or wrong."""
    nearest = {
        item.id
        for item in bench.index.items.values()
        if isinstance(item, Recommendation) and item.part is Part.ANSWER and re.search(r", to weigh\b", item.text)
    }
    assert len(nearest) > 10
    assert nearest - judge.never == set()


def test_no_wrong_choice_is_seen_through(asked: Asked, bench: Workbench) -> None:
    """Treatments stand among treatments, and nothing is offered as advised against that nobody doubts."""
    items = bench.index.items.values()
    treatments = {item.id for item in items if isinstance(item, Recommendation) and item.area is Area.TREATMENT}
    nobody_doubts = {"imaging-ct-mri", "care-neuroendocrine-center", "care-clinical-trial", "endoscopy-nec"}
    for file, moment, pools in asked:
        for pool in pools:
            subjects = {one.claim.subject for one in (pool.right, *pool.wrong)}
            assert not subjects & nobody_doubts, (file, pool.key)
            if pool.kind is Kind.NEXT:
                assert subjects <= treatments, (file, pool.key)
            if "brain-prophylactic-irradiation" in subjects:
                assert moment.case.known()["pathology.cell_type"] == "small_cell", file


def test_a_missing_finding_offered_in_vain_decides_nothing_later_and_is_a_whole_question(asked: Asked) -> None:
    offered = {
        choice.claim.subject: choice.text
        for _file, _moment, pools in asked
        for pool in pools
        if pool.kind is Kind.MISSING
        for choice in pool.wrong
    }
    assert not {"molecular.ntrk_fusion", "molecular.ret_fusion", "molecular.mmr"} & offered.keys()
    assert not [text for text in offered.values() if len(text.split()) < 4 and not text.startswith(("Is ", "Are "))]
    assert len(offered) > 6


def test_a_way_to_another_diagnosis_is_the_short_one(asked: Asked) -> None:
    whys = {
        choice.why
        for _file, _moment, pools in asked
        for pool in pools
        if pool.kind is Kind.DIAGNOSIS and pool.right.claim.said == "nec"
        for choice in pool.wrong
        if choice.claim.said in ("net_g3", "net_g1_g2")
    }
    assert whys == {
        "What does the pathology report call the tumor? Here: poorly differentiated NEC. "
        "It would take: well-differentiated NET."
    }


def test_what_a_tumor_is_does_not_hang_on_where_it_started(asked: Asked) -> None:
    whys = [
        choice.why
        for _file, _moment, pools in asked
        for pool in pools
        if pool.kind is Kind.DIAGNOSIS and pool.right.claim.said == "minen"
        for choice in pool.wrong
    ]
    assert whys
    assert all(why.startswith("What does the pathology report call the tumor?") for why in whys), whys


def test_a_figure_is_what_became_of_a_group(asked: Asked, bench: Workbench) -> None:
    """Of what a cohort was made up, such as the sites of metastases, is no figure of one patient."""
    pools = [pool for _file, _moment, pools in asked for pool in pools if pool.kind is Kind.FIGURE]
    assert len(pools) > 60
    for pool in pools:
        item = bench.index.items[pool.right.claim.subject]
        assert isinstance(item, Evidence)
        assert item.topic in ("prognosis", "treatment")
