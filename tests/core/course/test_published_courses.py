"""Published courses, typed event by event, with what is said at each moment.

Dates are invented; what happened, and in which order, is as published. What must be said was written down before the program
was asked.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pytest

from hgnen_desktop.core.course.line import LineReader, taken_in
from hgnen_desktop.core.domain.case import Answer, Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.workflow import Workbench

TODAY = dt.date(2026, 11, 30)


@dataclass(frozen=True)
class Moment:
    """After these lines: the situation, the answers that lead, and those that must not be put forward."""

    lines: tuple[str, ...]
    day: str
    situation: str
    leads: dict[str, str] = field(default_factory=dict)
    not_put_forward: tuple[str, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Course:
    """One patient: what is answered at intake, and the moments in order."""

    findings: dict[str, Any]
    moments: tuple[Moment, ...]


CERVIX = {"treatment.status": "none"} | {"patient.sex": "female", "tumor.site": "cervix", "pathology.histology": "nec"}
COURSES = {
    "cervix IB1, before any treatment": Course(
        CERVIX
        | {"patient.age": 35, "extent.figo": "IB1", "extent.figo_edition": "2018", "extent.tumor_size": 2.0}
        | {"extent.disease": "localized"},
        (
            Moment(
                ("2015-01 biopsy large-cell NEC",),
                "2015-02-01",
                "cervix_early",
                {"surgery": "cervix-early-surgery-first"},
            ),
            Moment(
                ("2015-02-10 radical hysterectomy R0",),
                "2015-03-01",
                "cervix_early_resected",
                {"after-surgery": "cervix-early-adjuvant-chemotherapy"},
            ),
        ),
    ),
    "cervix, parametrium positive at surgery": Course(
        CERVIX
        | {
            "patient.age": 65,
            "extent.figo": "IIB",
            "extent.figo_edition": "2018",
            "extent.tumor_size": 4.0,
            "extent.disease": "localized",
        },
        (
            Moment(
                ("2016-01 biopsy large-cell NEC", "2016-02-01 radical hysterectomy R0 pT2b"),
                "2016-02-20",
                "cervix_resected_other",
                {"after-surgery": "cervix-operated-other-chemotherapy"},
            ),
            Moment(
                ("2016-03 adjuvant cisplatin/etoposide ongoing",),
                "2016-04-01",
                "cervix_on_treatment",
                facts={"treatment.lines": 0, "treatment.current": ("platinum_etoposide",)},
            ),
            Moment(("2016-08-10 stopped",), "2016-09-01", "cervix_follow_up"),
        ),
    ),
    "cervix IVB in the third trimester": Course(
        CERVIX | {"patient.age": 25, "extent.figo": "IVB", "pathology.hpv": "positive"},
        (
            Moment(
                ("2022-01 biopsy large-cell NEC", "2022-01 CT liver metastases, bone metastases"),
                "2022-01-31",
                "cervix_metastatic",
                {"chemotherapy-first": "cervix-ivb-cisplatin-etoposide"},
            ),
            Moment(
                ("2022-02 cisplatin/etoposide x8 to 2022-08",),
                "2022-05-01",
                "cervix_on_treatment",
                facts={"treatment.lines": 1},
            ),
            Moment(
                ("2022-09 progression liver",),
                "2022-10-01",
                "cervix_later_line",
                facts={"treatment.progressed_off_treatment": True},
            ),
        ),
    ),
    "uterine corpus, vaginal stump recurrence": Course(
        {
            "patient.sex": "female",
            "patient.age": 50,
            "tumor.site": "uterus",
            "pathology.histology": "nec",
            "extent.disease": "localized",
        },
        (
            Moment(
                ("2014-01 hysterectomy R0 pT3 pN2", "2014-01 specimen large-cell NEC"), "2014-02-01", "gyn_other_nec"
            ),
            Moment(
                ("2014-10 vaginal stump recurrence",),
                "2014-11-01",
                "gyn_other_nec",
                facts={"treatment.status": "progression"},
            ),
            Moment(
                ("2014-11 definitive cisplatin/etoposide x4 with chemoradiation to 2015-03",),
                "2014-12-01",
                "gyn_other_nec",
                facts={"treatment.status": "on_treatment"},
            ),
        ),
    ),
    "pancreas, G3 NET, three lines": Course(
        {
            "patient.sex": "male",
            "patient.age": 50,
            "tumor.site": "pancreas",
            "tumor.pancreas_part": "body",
            "treatment.status": "none",
        },
        (
            Moment(
                ("2019-01 biopsy liver NET G3, Ki-67 up to 50 %", "2019-01 CT liver metastases"),
                "2019-01-31",
                "net_first_line",
            ),
            Moment(
                ("2019-02 cisplatin/etoposide x4 to 2019-05",),
                "2019-03-01",
                "net_on_treatment",
                facts={"treatment.lines": 1},
            ),
            Moment(
                ("2019-05 progression liver during treatment",),
                "2019-06-01",
                "net_later_line",
                not_put_forward=("platinum_etoposide",),
                facts={"treatment.progressed_on": ("platinum_etoposide",)},
            ),
            Moment(
                ("2019-06 CAPTEM x7 to 2020-01",),
                "2019-09-01",
                "net_on_treatment",
                facts={"treatment.lines": 2, "treatment.current": ("captem",)},
            ),
            Moment(
                ("2020-01 progression liver during treatment",),
                "2020-02-01",
                "net_later_line",
                not_put_forward=("captem", "platinum_etoposide"),
                facts={"treatment.lines": 2},
            ),
            Moment(
                ("2020-02 streptozocin/5-FU ongoing",),
                "2020-03-01",
                "net_on_treatment",
                facts={"treatment.lines": 3, "treatment.current": ("streptozocin", "other")},
            ),
        ),
    ),
    "ampulla, operated, liver metastasis resected": Course(
        {"patient.sex": "male", "patient.age": 65, "tumor.site": "small_bowel", "extent.disease": "localized"},
        (
            Moment(
                ("2018-01 biopsy small-cell NEC, Ki-67 40-50 %", "2018-02-01 pancreatoduodenectomy R0"),
                "2018-02-15",
                "nec_resected",
                {"after-surgery": "nec-adjuvant-platinum-etoposide"},
            ),
            Moment(
                ("2018-03 adjuvant cisplatin/irinotecan x4 to 2018-08",),
                "2018-05-01",
                "nec_localized_on_treatment",
                facts={"treatment.lines": 0},
            ),
            Moment((), "2018-09-01", "nec_localized_follow_up"),
        ),
    ),
    "esophagus, neoadjuvant chemotherapy": Course(
        {"patient.sex": "male", "patient.age": 70, "tumor.site": "esophagus", "treatment.status": "none"},
        (
            Moment(
                ("2016-05 biopsy small-cell NEC, MIB-1 >90 %", "2016-05 CT localized"), "2016-05-31", "nec_localized"
            ),
            Moment(
                ("2016-06 neoadjuvant cisplatin/etoposide x2 PR to 2016-07",),
                "2016-06-20",
                "nec_localized_on_treatment",
            ),
            Moment(
                ("2016-08-20 esophagectomy R0 ypT0 ypN0",),
                "2016-09-01",
                "nec_resected",
                facts={"treatment.given": ("surgery", "platinum_etoposide"), "treatment.margin": "r0"},
            ),
        ),
    ),
    "stomach, nodes 6 of 42": Course(
        {"patient.sex": "female", "patient.age": 55, "tumor.site": "stomach", "extent.disease": "localized"},
        (
            Moment(
                ("2013-01 biopsy NEC, Ki-67 26-50 %", "2013-01 endoscopic resection R1"), "2013-01-31", "nec_resected"
            ),
            Moment(
                ("2013-02-11 gastrectomy R0 pT3 pN2 (6/42)",),
                "2013-03-01",
                "nec_resected",
                {"after-surgery": "nec-adjuvant-platinum-etoposide"},
                facts={"treatment.margin": "r0"},
            ),
        ),
    ),
    "rectum, lung metastases, progression after three months": Course(
        {
            "patient.sex": "male",
            "patient.age": 60,
            "tumor.site": "rectum",
            "patient.ecog": 1,
            "treatment.status": "none",
        },
        (
            Moment(
                ("2018-01 biopsy large-cell NEC, Ki-67 80 %", "2018-01 CT lung metastases"),
                "2018-01-31",
                "nec_first_line",
                {"chemotherapy-first": "nec-first-line-platinum-etoposide"},
            ),
            Moment(
                ("2018-02 carboplatin/etoposide x3 with radiation PR to 2018-04-30",),
                "2018-03-01",
                "nec_on_treatment",
                facts={"treatment.lines": 1},
            ),
            Moment(
                (), "2018-06-01", "nec_treatment_break", facts={"treatment.given": ("radiation", "platinum_etoposide")}
            ),
            Moment(
                ("2018-07-30 progression lung", "2018-08 BRAF V600E"),
                "2018-09-01",
                "nec_later_line",
                facts={"treatment.progressed_off_treatment": True, "molecular.braf": "present", "treatment.lines": 1},
            ),
        ),
    ),
    "Bartholin gland, positive margin, then distant nodes": Course(
        {"patient.sex": "female", "patient.age": 45, "tumor.site": "vulva_vagina"},
        (
            Moment(
                ("2020-01 excision of Bartholin gland R1, small-cell NEC",),
                "2020-02-01",
                "gyn_other_nec",
                facts={"treatment.margin": "r1", "pathology.cell_type": "small_cell"},
            ),
            Moment(
                (
                    "2020-02 definitive cisplatin/etoposide x4 with radiation to 2020-05",
                    "2020-06 brachytherapy to 2020-06",
                ),
                "2020-03-15",
                "gyn_other_nec",
                facts={"treatment.lines": 0, "treatment.status": "on_treatment"},
            ),
            Moment(
                ("2021-03 progression distant nodes",),
                "2021-04-01",
                "gyn_other_nec",
                facts={"extent.metastatic_sites": ("distant_nodes",), "treatment.progressed_off_treatment": True},
            ),
        ),
    ),
    "unknown primary, large-cell neuroendocrine tumor": Course(
        {"patient.sex": "male", "patient.age": 60, "tumor.site": "unknown_primary"},
        (
            Moment(
                (
                    '2016-01 excision of lymph node, "large-cell neuroendocrine tumor", Ki-67 25-30 %, TTF-1 positive',
                    "2016-01 CT distant nodes, lung metastases",
                ),
                "2016-02-01",
                "unsettled",
                facts={"pathology.histology": "high_grade", "pathology.site_markers": ("ttf1",)},
            ),
            Moment(
                ("2016-10 relapse lung", "2016-11 carboplatin/etoposide ongoing"),
                "2016-12-01",
                "unsettled",
                facts={"treatment.lines": 1},
            ),
        ),
    ),
    "rectum, subcutaneous metastasis, FOLFOXIRI and bevacizumab": Course(
        {
            "patient.sex": "female",
            "patient.age": 50,
            "tumor.site": "rectum",
            "patient.ecog": 1,
            "treatment.status": "none",
        },
        (
            Moment(
                (
                    "2017-01 biopsy small-cell NEC, Ki-67 80 %",
                    "2017-01 CT subcutaneous metastasis",
                    "2017-02 FOLFOXIRI-bevacizumab, partial response, ongoing",
                ),
                "2017-01-31",
                "nec_first_line",
                {"chemotherapy-first": "nec-first-line-platinum-etoposide"},
            ),
            Moment(
                (),
                "2017-05-01",
                "nec_on_treatment",
                facts={"treatment.given": ("folfoxiri", "other")},
            ),
        ),
    ),
}


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return Workbench()


def answer(value: Any) -> Answer:
    return Answer.model_validate({"state": "known", "value": value})


def situation_of(assessment: Assessment) -> str:
    possible = [outcome.id for outcome in assessment.decisions["situation"].possible]
    return possible[0] if len(possible) == 1 else "unsettled"


@pytest.mark.parametrize("name", COURSES)
def test_advice_at_each_moment_of_a_published_course(name: str, bench: Workbench) -> None:
    course, reader = COURSES[name], LineReader(bench.deriver)
    case = Case(case_id="published", findings={key: answer(value) for key, value in course.findings.items()})
    for moment in course.moments:
        for line in moment.lines:
            understood = reader.read(line, case, TODAY)
            assert understood.ok, (line, understood.problems)
            case = taken_in(case, understood.events)
        day = dt.date.fromisoformat(moment.day)
        assessment, seen = bench.assess(case, day), bench.seen(case, day)
        assert not assessment.contradictions, (moment.day, assessment.contradictions)
        assert situation_of(assessment) == moment.situation, moment
        for question, lead in moment.leads.items():
            asked = assessment.asked(question)
            assert asked is not None
            assert asked.leading is not None
            assert asked.leading.id == lead, (moment.day, question)
        for finding, value in moment.facts.items():
            assert seen.known().get(finding) == value, (moment.day, seen.answer(finding))
        for term in moment.not_put_forward:
            nxt = assessment.asked("chemotherapy-next")
            assert nxt is not None
            for one in nxt.answers:
                gives = bench.index.vocabulary.parts(getattr(one.result.item, "gives", ()))
                wanted = bench.index.vocabulary.parts((term,))
                assert one.past.value == "failed" or not bench.index.vocabulary.same(gives, wanted), one.id
