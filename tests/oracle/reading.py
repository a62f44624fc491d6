"""One patient's known findings, asked in clinical terms and answered in three values.

``True``, ``False`` and ``None`` (not decidable from what is known). A finding that is missing never counts as negative.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

Truth = bool | None
"""Kleene truth: None is "cannot be decided from what is known"."""

# NANETS, Introduction and Methods: gastroenteropancreatic and gynecologic origin.
LUMINAL = frozenset({"esophagus", "stomach", "small_bowel", "appendix", "colon", "rectum", "anus"})
DIGESTIVE = LUMINAL | {"pancreas", "biliary"}
GYNECOLOGIC = frozenset({"cervix", "uterus", "vulva_vagina", "ovary"})
# NANETS, Immunohistochemistry: distant disease of unknown primary is treated with platinum and etoposide independent of
# the primary site, so an unknown primary follows the digestive statements.
GI = DIGESTIVE | {"unknown_primary"}
# Settled: a site that no source names was left out at first. It is sent down no path, but what is said of every high-grade
# neoplasm is said of it too; lung, Merkel cell carcinoma and the genitourinary tract are named and given no pathway.
COVERED = GI | GYNECOLOGIC | {"other"}
# NANETS, front-line chemotherapy and targeted therapies of G3 NET speak of "bowel" beside the pancreas.
# Settled: the appendix was counted here at first. The text is open; neither it nor the anus is counted now.
BOWEL = frozenset({"small_bowel", "colon", "rectum"})
# NANETS, localized NEC, Role of surgery: the primaries named for operations of higher morbidity.
MORBID_SITES = frozenset({"esophagus", "stomach", "pancreas", "rectum"})


def both(*parts: Truth) -> Truth:
    """Kleene "and": false as soon as one part is false."""
    if any(part is False for part in parts):
        return False
    return None if any(part is None for part in parts) else True


def either(*parts: Truth) -> Truth:
    """Kleene "or": true as soon as one part is true."""
    if any(part is True for part in parts):
        return True
    return None if any(part is None for part in parts) else False


def nay(part: Truth) -> Truth:
    """Kleene "not"."""
    return None if part is None else not part


def certain(part: Truth) -> bool:
    """Whether it is known to hold. Of what is missing nothing is read."""
    return part is True


def values_of(value: object) -> list[float]:
    """Every value, in steps of half a tenth, that a reported number may have; a plain number has one.

    No limit of the sources lies above 100, so that of values above 110 the first stand for all.
    """
    low, high = getattr(value, "low", value), getattr(value, "high", value)
    if high > low:  # type: ignore[operator]
        high = min(high, max(110, low + 1))  # type: ignore[operator, type-var]
    steps = range(round(20 * float(low)), round(20 * float(high)) + 1)  # type: ignore[arg-type]
    every = [step / 20 for step in steps] if low != high else [float(low)]  # type: ignore[arg-type]
    first = 1 if getattr(value, "low_open", False) else 0
    return every[first : len(every) - (1 if getattr(value, "high_open", False) else 0)]


class Patient:
    """The known findings of one patient."""

    def __init__(self, findings: Mapping[str, object]) -> None:
        self.known = findings
        self.entities = self._possible_entities()

    # --- plain questions to one finding ---
    def one_of(self, finding: str, values: Collection[object]) -> Truth:
        value = self.known.get(finding)
        return None if value is None else value in values

    def equals(self, finding: str, value: object) -> Truth:
        return self.one_of(finding, (value,))

    def number(self, finding: str, test: Callable[[float], bool]) -> Truth:
        value = self.known.get(finding)
        if value is None:
            return None
        # A number that is known to lie between two others says what all of its values say.
        said = {test(one) for one in values_of(value)}
        return said.pop() if len(said) == 1 else None

    def earlier_than(self, finding: str, year: int) -> Truth:
        """Whether a date lies in an earlier year; every date, also one that is a year alone, says its year."""
        stored = self.known.get(finding)
        return None if stored is None else int(str(stored)[:4]) < year

    def pregnant(self) -> Truth:
        # No source names pregnancy. It is no question in a man, nor above the age up to which it is asked.
        return both(
            self.equals("patient.pregnancy", True),
            # Settled: it waited for sex and age at first, and until they were entered every advice was shown.
            not certain(self.equals("patient.sex", "male")),
            not certain(self.number("patient.age", lambda v: v > 55)),
        )

    def had(self, *treatments: str) -> Truth:
        given = self.known.get("treatment.given")
        return None if given is None else any(name in given for name in treatments)  # type: ignore[operator]

    def progressed_on(self, *treatments: str) -> Truth:
        failed = self.known.get("treatment.progressed_on")
        return None if failed is None else any(name in failed for name in treatments)  # type: ignore[operator]

    def on(self, treatment: str) -> Truth:
        """Whether this treatment is running. Settled: any treatment given counted at first; what runs now can be recorded,
        and only where it is not does what was given stand for it."""
        running = self.known.get("treatment.current")
        if running is not None:
            return treatment in running  # type: ignore[operator]
        return True if self.had(treatment) else None

    def spread_to(self, *organs: str) -> Truth:
        sites = self.known.get("extent.metastatic_sites")
        return None if sites is None else any(organ in sites for organ in organs)  # type: ignore[operator]

    def site(self, sites: Collection[str]) -> Truth:
        return self.one_of("tumor.site", sites)

    def covered(self) -> Truth:
        return self.site(COVERED)

    def ki67(self, test: Callable[[float], bool]) -> Truth:
        return self.number("pathology.ki67", test)

    # --- what the tumor is ---
    def _high_grade(self) -> Truth:
        # NANETS, Definition and WHO criteria: Ki-67 above 20 % and/or more than 20 mitoses per 2 mm².
        return either(
            self.number("pathology.ki67", lambda v: v > 20), self.number("pathology.mitoses", lambda v: v > 20)
        )

    def _possible_entities(self) -> frozenset[str]:
        histology = self.known.get("pathology.histology")
        every = ("net", "nec", "ambiguous", "high_grade", "minen", "adne", "not_neuroendocrine")
        found: set[str] = set()
        for name in every if histology is None else (str(histology),):
            found |= self._entities_of(name)
        return frozenset(found)

    def _entities_of(self, histology: str) -> set[str]:
        # A diagnosis that pathology has made is followed until a count speaks against it: small-cell NEC is recognized on the
        # routine stain (Histology), Ki-67 "may be useful" in NEC, and in general it does not change treatment.
        # Settled: the definition "requires" one of the two counts, and a NEC without any was left open for a time.
        if histology == "minen":
            # "In the digestive system" the mixture is called MiNEN (Histology); elsewhere it is a NEC beside a component.
            gynecologic = self.site(GYNECOLOGIC)
            mixed = self._nec() if gynecologic is not False else set()
            return mixed | ({"minen"} if gynecologic is not True else set())
        if histology not in ("net", "nec", "ambiguous", "high_grade"):
            return {histology}
        ways = {"net": self._graded_net, "nec": self._nec, "ambiguous": self._ambiguous, "high_grade": self._not_stated}
        return ways[histology]()

    def _low_count(self) -> bool:
        return any(self.number(one, lambda v: v <= 20) is True for one in ("pathology.ki67", "pathology.mitoses"))

    def _unless_low(self, high: set[str], low: str) -> set[str]:
        """As reported, unless a count of 20 or below is known; with one such count the other decides."""
        if not self._low_count():
            return high
        return {True: high, False: {low}, None: high | {low}}[self._high_grade()]

    def _graded_net(self) -> set[str]:
        # Ki-67 is mandatory for the grading of a NET; a grade that the report gives is followed where no count is given.
        grade, high = self.known.get("pathology.grade"), self._high_grade()
        if high is True:
            return {"net_g3"}
        if grade == "g3":
            return self._unless_low({"net_g3"}, "below_threshold")
        if grade is not None:
            return {"net_g1_g2"}
        if high is False:
            return {"net_g1_g2"}
        # Without a grade in the report, a tumor that would turn out reported as G3 with two low counts is possible only
        # once both are known, so it is not among what is open here.
        return {"net_g3", "net_g1_g2"}

    def _nec(self) -> set[str]:
        # Large-cell NEC formally requires a general marker; INSM1 is one. Expert review is followed as well.
        unmarked = (
            self.known.get("pathology.histology") == "nec"
            and self.known.get("pathology.cell_type") == "large_cell"
            and self.known.get("pathology.synaptophysin") == "negative"
            and self.known.get("pathology.chromogranin") == "negative"
            and self.known.get("pathology.insm1") != "positive"
            and self.known.get("pathology.expert_review") is not True
        )
        return self._unless_low({"nec_unproven" if unmarked else "nec"}, "below_threshold")

    def _ambiguous(self) -> set[str]:
        # "The presence of a lower grade NET component confirms the diagnosis of G3 NET."
        if self.known.get("pathology.lower_grade_component") is True:
            return self._unless_low({"net_g3"}, "net_g1_g2")
        return self._unless_low({"ambiguous"}, "below_threshold")

    def _not_stated(self) -> set[str]:
        differentiation = self.known.get("pathology.differentiation")
        component = self.known.get("pathology.lower_grade_component") is True
        if differentiation == "poor":
            return self._nec()
        if differentiation == "well" or component:
            return self._unless_low({"net_g3"}, "net_g1_g2")
        if differentiation == "undecided":
            return self._unless_low({"ambiguous"}, "below_threshold")
        return (
            self._unless_low({"net_g3"}, "net_g1_g2") | self._nec() | self._unless_low({"ambiguous"}, "below_threshold")
        )

    def not_ruled_out(self) -> bool:
        """Whether the tumor may still be one that the sources speak of; what protects the patient waits for no more."""
        return not self.entities <= {"minen", "adne", "net_g1_g2", "below_threshold", "not_neuroendocrine"}

    def entity(self) -> str | None:
        """The classification, or None when it is open. Ambiguous morphology stays ambiguous under a working diagnosis."""
        return next(iter(self.entities)) if len(self.entities) == 1 else None

    def is_entity(self, *names: str) -> Truth:
        """Whether the tumor is one of these entities."""
        if self.entities <= set(names):
            return True
        return None if self.entities & set(names) else False

    def high_grade_nen(self) -> Truth:
        """A grade 3 neoplasm that the recommendations speak of: G3 NET, NEC or ambiguous between the two."""
        return self.is_entity("net_g3", "nec", "nec_unproven", "ambiguous")

    # Settled: with ambiguous morphology the workup of one column only was expected once a working diagnosis was given.
    # A working diagnosis is for treatment; the diagnosis stays open, so the workup of both columns is shown.
    def net_column(self) -> Truth:
        """Initial assessment as for a G3 NET."""
        return self.is_entity("net_g3", "ambiguous")

    def nec_column(self) -> Truth:
        """Initial assessment as for a NEC."""
        return self.is_entity("nec", "nec_unproven", "ambiguous")

    def net(self) -> Truth:
        """Treated as G3 NET: that entity, or ambiguous with that working diagnosis."""
        return self._treated_as("net_g3")

    def nec(self) -> Truth:
        """Treated as NEC: that entity, or ambiguous with that working diagnosis."""
        return self._treated_as("nec")

    def treated(self) -> Truth:
        """Treated as one of the two, whichever it is."""
        columns = self._columns()
        return True if columns <= {"net_g3", "nec"} else None if columns & {"net_g3", "nec"} else False

    def _treated_as(self, column: str) -> Truth:
        columns = self._columns()
        if column not in columns:
            return False
        return True if len(columns) == 1 else None

    def _columns(self) -> set[str]:
        working = self.known.get("pathology.working_diagnosis")
        columns: set[str] = set()
        for entity in self.entities:
            if entity == "ambiguous":
                columns |= {"net_g3", "nec"} if working is None else {str(working)}
            elif entity == "nec_unproven":
                # Without a marker it is treated as NEC only once the team says so; nothing makes it a G3 NET.
                columns |= {"nec", "none"} if working is None else {"nec" if working == "nec" else "none"}
            else:
                columns.add(entity)
        return columns

    # --- where the patient stands ---
    def status(self, *values: str) -> Truth:
        return self.one_of("treatment.status", values)

    def untreated(self) -> Truth:
        return self.status("none")

    def newly_diagnosed(self) -> Truth:
        # Table 1 and "baseline": before systemic treatment. A NEC is rarely known before the operation (localized NEC,
        # Role of surgery), so a patient who has only been operated on is still newly diagnosed.
        return self.status("none", "resected")

    def localized(self) -> Truth:
        return self.equals("extent.disease", "localized")

    def metastatic(self) -> Truth:
        return self.equals("extent.disease", "metastatic")

    def first_choice(self) -> Truth:
        """Front-line systemic treatment is to be chosen: nothing given for advanced disease, and none running."""
        # Settled: with a line given and the status missing, "no" was concluded, because "no treatment yet" would contradict
        # the line. That reasons from a contradiction; the status is simply still to be asked.
        # Settled: radiosurgery of the brain, radiation of a bone or embolization before any systemic treatment ended the first
        # line at first ("treatment finished"). The front line is named for metastatic disease, and none of these is one.
        return either(
            self.status("none", "resected"),
            both(self.status("progression"), self.number("treatment.lines", lambda v: v == 0)),
            both(self.status("on_treatment", "finished"), self.local_treatment_alone()),
        )

    def local_treatment_alone(self) -> bool:
        """Metastatic, and radiation or treatment of the liver is all that was given or is running."""
        given, running = self.known.get("treatment.given"), self.known.get("treatment.current")
        local = {"radiation", "brain_radiation", "liver_directed"}
        if certain(self.metastatic()) is not True or self.known.get("treatment.lines") != 0 or given is None:
            return False
        return (
            bool(local & set(given))
            and set(given) <= local | {"surgery"}
            and (running is None or bool(local & set(running)))
        )

    def later_choice(self) -> Truth:
        """Second-line treatment or beyond: progression after at least one line for advanced disease."""
        return both(self.status("progression"), self.number("treatment.lines", lambda v: v >= 1))

    def gi_net(self) -> Truth:
        # A NET of the gynecologic tract has no treatment statement: a digestive primary is to be ruled out first.
        return both(self.net(), self.site(GI))

    def gi_nec(self) -> Truth:
        return both(self.nec(), self.site(GI))

    def refractory(self) -> Truth:
        # Targeted therapies: "progressive and refractory". Settled: any progression was enough at first; refractory means
        # that treatment was given, so it is a later line.
        return both(self.later_choice(), self.equals("treatment.refractory", True))

    def agnostic_immunotherapy(self) -> Truth:
        return either(self.equals("molecular.mmr", "deficient"), self.equals("molecular.tmb", "high"))

    # --- cervix ---
    def cervix_nec(self) -> Truth:
        return both(self.nec(), self.site({"cervix"}))

    def figo(self, *stages: str) -> Truth:
        # Settled: only the stage before an operation counted at first. A NEC is often known from the specimen only; where
        # that stage alone is entered, it is the stage.
        stage = self.known.get("extent.figo")
        if stage is None:
            found = self.known.get("extent.figo_surgical")
            stage = None if found is None else "IIIC" if str(found).startswith("IIIC") else found
        if stage is None and "IVB" in stages and self.one_of("extent.disease", ("localized", "locally_advanced")):
            # Settled: IVB was left open without a stage at first; disease without distant metastases is not IVB.
            stages = tuple(one for one in stages if one != "IVB")
            return None if stages else False
        return None if stage is None else stage in stages

    def _by_stage(self, at_diagnosis: Truth, later: Truth) -> Truth:
        # Settled: extent of disease and stage were both asked for throughout. Before treatment the FIGO stage says how far
        # the disease has spread (another extent contradicts it); afterward the extent may have changed.
        before = self.status("none", "resected")
        return either(both(before, at_diagnosis), both(nay(before), later))

    def distant_at_diagnosis(self) -> Truth:
        """Known distant metastases of a tumor of the cervix before treatment beyond surgery, which mean stage IVB."""
        # Settled: the FIGO stage was asked for at first, although no other stage is left. Lymph nodes as the only site say
        # nothing, and neither does an extent that stands beside stage IIIC: aortocaval nodes go with IB3 to IVA.
        others = self.spread_to("liver", "lung", "bone", "peritoneum", "brain", "other")
        nodes_only = both(self.spread_to("distant_nodes"), nay(others))
        beyond_nodes = certain(self.metastatic()) and not certain(nodes_only) and not certain(self.figo("IIIC"))
        return both(self.status("none", "resected"), beyond_nodes)

    def cervix_metastatic(self) -> Truth:
        """Distant metastases of a tumor of the cervix, at diagnosis or now."""
        at_diagnosis = either(self.figo("IVB"), self.distant_at_diagnosis())
        return self._by_stage(at_diagnosis, either(self.figo("IVB"), self.metastatic()))

    def cervix_not_metastatic(self) -> Truth:
        """A tumor of the cervix whose stage is known to be below IVB, and without metastases now."""
        below = nay(self.figo("IVB"))
        return self._by_stage(both(below, nay(self.distant_at_diagnosis())), both(below, nay(self.metastatic())))

    def early_cervix(self) -> Truth:
        # Localized gynecologic: "confined to the cervix and <4 cm in size (FIGO stage IA1-IB2)"; the summary has the stage
        # alone. Settled: the stage was enough for the whole group at first. It is for IA1 and IA2; where an edition of FIGO
        # puts the 4 cm among the stages IB differs, and the text prints it, so with IB1 and IB2 the size is asked.
        small = self._smaller_than_4()
        return self._staged(either(self.figo("IA1", "IA2"), both(self.figo("IB1", "IB2"), small)))

    def _smaller_than_4(self) -> Truth:
        # Settled: a missing size left IB1 and IB2 open at first. The summary goes by the stage, and the text puts size and
        # stage for the same group, so it leaves IB1 where it is, and IB2 of FIGO 2018; an IB2 of another edition may be larger.
        if "extent.tumor_size" in self.known:
            return self.number("extent.tumor_size", lambda v: v < 4)
        return either(self.figo("IB1"), both(self.figo("IB2"), self.equals("extent.figo_edition", "2018") or None))

    def _staged(self, group: Truth) -> Truth:
        return self._by_stage(both(group, nay(self.distant_at_diagnosis())), both(group, nay(self.metastatic())))

    def ib3_or_iia2(self) -> Truth:
        # Settled: IIA1 was counted in "IB3-IIA2" by the order of the stages. The reasons given are a size above 4 cm and
        # stage IIA2, so the text can be read both ways.
        # Settled: a larger IB2 of an earlier edition was left to be staged again. It has one reading in FIGO 2018, IB3.
        earlier_ib2 = both(
            self.figo("IB2"),
            self.number("extent.tumor_size", lambda v: v > 4),
            self.equals("extent.figo_edition", "earlier"),
        )
        return self._staged(either(self.figo("IB3", "IIA2"), earlier_ib2))

    def outside_early_group(self) -> Truth:
        """Any stage below IVB that is not IA1 to IB2, smaller than 4 cm."""
        large = both(self.figo("IB1", "IB2"), nay(self._smaller_than_4()))
        stages = self.figo("IB3", "IIA1", "IIA2", "IIB", "IIIA", "IIIB", "IIIC", "IVA")
        return self._staged(either(stages, large))

    def gynecologic_nec_advanced(self) -> Truth:
        """NEC of the gynecologic tract with distant metastases, or a tumor of the cervix that came back or grew."""
        spread = self._by_stage(either(self.figo("IVB"), self.distant_at_diagnosis()), self.metastatic())
        cervix = both(self.site({"cervix"}), either(self.status("progression"), spread))
        return both(self.nec(), either(cervix, both(self.site(GYNECOLOGIC - {"cervix"}), self.metastatic())))

    def beyond_iia2(self) -> Truth:
        return self._staged(self.figo("IIB", "IIIA", "IIIB", "IIIC", "IVA"))

    def brain_metastases(self, test: Callable[[float], bool]) -> Truth:
        """Whether there are brain metastases, in a number that passes the test."""
        # Settled: a number without the brain among known sites contradicts itself. Without known sites the number is enough,
        # because what is done for brain metastases does not wait; without either nothing is asked.
        number = self.number("imaging.brain_metastases", test)
        there = self.number("imaging.brain_metastases", lambda v: test(v) or (test(1) and v >= 1))
        return both(certain(self.spread_to("brain")) or certain(there), number)

    def adjuvant_setting(self) -> Truth:
        """After surgery as primary therapy, planned, done, or with the treatment after it under way."""
        # Settled: "resected" alone was expected. The summary gives operation and adjuvant treatment as one course, so it
        # is stated before the operation and while the adjuvant treatment runs as well.
        return either(self.status("none", "resected"), both(self.status("on_treatment"), self.had("surgery")))


Rule = Callable[[Patient], Truth]
"""Whether the statement of a topic applies to a patient."""
