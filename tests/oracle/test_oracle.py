"""The second reading of the sources against the engine: random patients, every vignette, and the reading's own limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgnen_desktop.core.domain.case import Answer, Case
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.guidelines.catalogue import read_answers
from hgnen_desktop.core.vignettes import AS_OF, read_vignettes, shown_ids
from tests.oracle import mapping
from tests.oracle.compare import Comparison, Tally
from tests.oracle.oracle import expected
from tests.oracle.patients import Patients
from tests.places import GUIDELINES

FILES = sorted(GUIDELINES.glob("*/vignettes/*.yaml"))
NET = {"tumor.site": "pancreas", "pathology.histology": "net", "pathology.ki67": 30, "extent.disease": "metastatic"}
NEC = {"tumor.site": "rectum", "pathology.histology": "nec", "pathology.ki67": 80, "extent.disease": "metastatic"}
CERVIX = {"tumor.site": "cervix", "pathology.histology": "nec", "pathology.ki67": 90, "extent.disease": "localized"}


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return Comparison()


@pytest.fixture(scope="module")
def tally(comparison: Comparison) -> Tally:
    return comparison.run(2_000, seed=7)


def test_random_patients_agree(tally: Tally) -> None:
    assert not tally.differ, {key: (count, tally.examples[key]) for key, count in tally.differ.items()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_vignettes_agree(comparison: Comparison, path: Path) -> None:
    wrong = [
        f"{vignette.at} {vignette.name}, {one.topic}: oracle {one.oracle}, engine {one.engine}"
        for vignette, written in read_vignettes(path)
        for case in (read_answers(comparison.index.catalogue, written),)
        if not comparison.contradictory(case.known())
        for one in comparison.differences(case.known())
        if one.known_open is None
    ]
    assert not wrong, "\n".join(wrong)


def test_every_topic_is_decided_both_ways(tally: Tally, comparison: Comparison) -> None:
    """A topic that is never 'yes' or never 'no' would prove nothing."""
    met = {(topic, word) for (topic, word), count in tally.agree.items() if count}
    for path in FILES:
        for _, case in read_vignettes(path):
            read = read_answers(comparison.index.catalogue, case)
            met |= set(expected(read.known())["topics"].items())
    assert not [(topic, word) for topic in mapping.TOPICS for word in ("yes", "no") if (topic, word) not in met]


def test_no_difference_is_left_open() -> None:
    """Entries may stand there while a difference is being settled; the two readings are handed on without any."""
    assert [entry.reason for entry in mapping.KNOWN_OPEN] == []


def test_stage_iia1_is_unassigned_and_every_reading_is_shown(comparison: Comparison) -> None:
    """The oracle follows the engine here, so what the text says of IIA1 has to be in view: IB3-IIA2 and IB3-IVA alike."""
    known = CERVIX | {"extent.figo": "IIA1", "treatment.status": "none"}
    answers = {name: Answer.model_validate({"state": "known", "value": value}) for name, value in known.items()}
    assessment = Engine(comparison.index.guidelines).assess(Case(case_id="iia1", findings=answers), AS_OF)
    assert {"F3", "caution-cervix-iia1"} <= shown_ids(assessment)
    cited = {name for position in comparison.index.disagreements["F3"].positions for name in position.statements}
    assert {"N-GYN-07", "N-GYN-30", "N-GYNMET-01"} <= cited


def test_checking_mode_answers_as_the_full_assessment(comparison: Comparison) -> None:
    """The comparison runs in checking mode; what a person sees comes from the traced assessment."""
    engine = Engine(comparison.index.guidelines)
    carried = {item for topic in mapping.TOPICS.values() for item in topic.items}
    for findings in Patients(comparison.index, seed=3).draw(120):
        answers = {name: Answer.model_validate({"state": "known", "value": value}) for name, value in findings.items()}
        assessment = engine.assess(Case(case_id="random", findings=answers), AS_OF)
        if assessment.contradictions or assessment.out_of_scope:
            continue
        quick = comparison.checker.evaluate(findings)
        # What every open outcome leads to is shown as well; by itself it is not certain.
        held = {
            one.id for asked in assessment.questions for one in (*asked.answers, *asked.not_for_patient) if one.held
        }
        # What was given applies, and waits until it is known on which treatments the disease progressed.
        certain = set(comparison.checker.certain_names(quick))
        waiting = {one.id for one in assessment.undetermined if one.needs == ("treatment.progressed_on",)} & certain
        assert not waiting or ("treatment.given" in findings and "treatment.progressed_on" not in findings)
        certain -= waiting
        assert (shown_ids(assessment) - held) & carried == (certain - held) & carried


@pytest.mark.parametrize(
    ("patient", "finding", "outside", "inside", "topic"),
    [
        (NET, "pathology.ki67", 20, 20.1, "net_debulking"),
        (NET | {"treatment.status": "none"}, "pathology.ki67", 55, 54.9, "net_platinum_not_appropriate"),
        (NET | {"treatment.status": "none"}, "pathology.ki67", 60, 59.9, "net_platinum_gray_zone"),
        (NET | {"extent.metastatic_sites": ("liver",)}, "pathology.ki67", 55, 54.9, "net_liver_directed"),
        (NET | {"extent.metastatic_sites": ("liver",)}, "pathology.ki67", 55, 55.1, "net_systemic_preferred"),
        (NEC | {"extent.metastatic_sites": ("brain",)}, "imaging.brain_metastases", 5, 4, "srs_up_to_four"),
        (NEC | {"extent.metastatic_sites": ("brain",)}, "imaging.brain_metastases", 0, 1, "srs_up_to_four"),
        (NEC | {"treatment.status": "progression"}, "treatment.lines", 0, 1, "nec_folfiri_second_line"),
        (NEC | {"treatment.status": "progression"}, "treatment.lines", 1, 0, "nec_platinum_etoposide_first_line"),
        (
            CERVIX | {"treatment.status": "none", "extent.figo": "IB2"},
            "extent.tumor_size",
            4,
            3.9,
            "cervix_surgery_first",
        ),
        (
            CERVIX
            | {
                "treatment.status": "resected",
                "extent.figo": "IB1",
                "extent.lvsi": False,
                "extent.deep_stromal_invasion": False,
                "extent.other_high_risk": False,
            },
            "extent.tumor_size",
            2,
            2.1,
            "cervix_adjuvant_radiation_high_risk",
        ),
    ],
)
def test_limits_of_the_reading(
    patient: dict[str, object], finding: str, outside: float, inside: float, topic: str
) -> None:
    counts = {"pathology.mitoses": 10, **patient}
    assert expected({**counts, finding: inside})["topics"][topic] == "yes"
    assert expected({**counts, finding: outside})["topics"][topic] == "no"
    missing = {name: value for name, value in counts.items() if name != finding}
    assert expected(missing)["topics"][topic] == "unknown"


def test_nothing_known_decides_nothing() -> None:
    said = expected({})
    assert said["entity"] is None
    assert said["in_scope"] == "unknown"
    # What would have to be entered before it is said at all is not said; everything else is open.
    assert set(said["topics"].values()) == {"unknown", "no"}
