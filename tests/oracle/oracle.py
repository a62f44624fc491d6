"""A second, independent reading of the sources, used to check the engine and its knowledge packs against each other.

`expected(findings)` says what NANETS 2023 (and, for the topics that begin with ``nordic``, the authors of NORDIC NEC 2)
state for one patient. It was written from the papers alone, before the packs were read, and shares no code and no data
with them. Where a comparison later showed that this reading was wrong, the rule carries a comment that begins with
"Settled:" and says why.

Everything is three-valued: ``True``, ``False`` and ``None`` (not decidable from what is known). A finding that is missing
never counts as negative.
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
COVERED = GI | GYNECOLOGIC
# NANETS, G3 NET, front-line chemotherapy and targeted therapies speak of "bowel" beside the pancreas.
BOWEL = frozenset({"small_bowel", "appendix", "colon", "rectum"})
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


class Patient:
    """The known findings of one patient, asked in clinical terms."""

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
        return None if value is None else test(float(value))  # type: ignore[arg-type]

    def had(self, *treatments: str) -> Truth:
        given = self.known.get("treatment.given")
        return None if given is None else any(name in given for name in treatments)  # type: ignore[operator]

    def spread_to(self, *organs: str) -> Truth:
        sites = self.known.get("extent.metastatic_sites")
        return None if sites is None else any(organ in sites for organ in organs)  # type: ignore[operator]

    def site(self, sites: Collection[str]) -> Truth:
        return self.one_of("tumor.site", sites)

    # --- what the tumor is ---
    def _high_grade(self) -> Truth:
        # NANETS, Definition and WHO criteria: Ki-67 above 20 % and/or more than 20 mitoses per 2 mm².
        return either(
            self.number("pathology.ki67", lambda v: v > 20), self.number("pathology.mitoses", lambda v: v > 20)
        )

    def _possible_entities(self) -> frozenset[str]:
        histology = self.known.get("pathology.histology")
        every = ("net", "nec", "ambiguous", "minen", "adne", "not_neuroendocrine")
        found: set[str] = set()
        for name in every if histology is None else (str(histology),):
            found |= self._entities_of(name)
        return frozenset(found)

    def _entities_of(self, histology: str) -> set[str]:
        high = self._high_grade()
        if histology == "net":
            # Ki-67 is mandatory for the grading of an extrapulmonary NET (Immunohistochemistry).
            return {True: {"net_g3"}, False: {"net_g1_g2"}, None: {"net_g3", "net_g1_g2"}}[high]
        if histology not in ("nec", "ambiguous"):
            return {histology}
        if high is False:
            return {"below_threshold"}  # the diagnostic criterion of a G3 NEN is known not to be met
        found = self._working_entities() if histology == "ambiguous" else {"nec"}
        counted = "pathology.ki67" in self.known or "pathology.mitoses" in self.known
        # Ki-67 "may be useful" in NEC (Immunohistochemistry): a NEC without any count is a NEC. One count at or below 20
        # with the other missing leaves it open.
        return found | {"below_threshold"} if high is None and counted else found

    def _working_entities(self) -> set[str]:
        working = self.known.get("pathology.working_diagnosis")
        return {"ambiguous", "net_g3", "nec"} if working is None else {"ambiguous", str(working)}

    def entity(self) -> str | None:
        """The classification, or None when it is open. Ambiguous morphology stays ambiguous under a working diagnosis."""
        if self.known.get("pathology.histology") == "ambiguous" and "below_threshold" not in self.entities:
            return "ambiguous"
        return next(iter(self.entities)) if len(self.entities) == 1 else None

    def _treated_as(self, entity: str) -> Truth:
        treated = self.entities
        if self.known.get("pathology.working_diagnosis") is not None:
            treated = treated - {"ambiguous"}
        if entity not in treated:
            return False
        return True if len(treated) == 1 else None

    def net(self) -> Truth:
        """G3 NET, or ambiguous with the working diagnosis G3 NET."""
        return self._treated_as("net_g3")

    def nec(self) -> Truth:
        """NEC, or ambiguous with the working diagnosis NEC."""
        return self._treated_as("nec")

    def high_grade_nen(self) -> Truth:
        """A grade 3 neoplasm that the recommendations speak of: G3 NET, NEC or ambiguous between the two."""
        mine = {"net_g3", "nec", "ambiguous"}
        if self.entities <= mine:
            return True
        return None if self.entities & mine else False

    def ki67(self, test: Callable[[float], bool]) -> Truth:
        return self.number("pathology.ki67", test)

    # --- where the patient stands ---
    def status(self, *values: str) -> Truth:
        return self.one_of("treatment.status", values)

    def untreated(self) -> Truth:
        return self.status("none")

    def newly_diagnosed(self) -> Truth:
        # Table 1 and "baseline": before systemic treatment. A NEC is rarely known before the operation (Role of surgery),
        # so a patient who has only been operated on is still newly diagnosed.
        return self.status("none", "resected")

    def localized(self) -> Truth:
        return self.equals("extent.disease", "localized")

    def not_metastatic(self) -> Truth:
        return self.one_of("extent.disease", ("localized", "locally_advanced"))

    def metastatic(self) -> Truth:
        return self.equals("extent.disease", "metastatic")

    def advanced(self) -> Truth:
        # NORDIC NEC 2, Patient characteristics: advanced = metastatic or locally advanced and not resectable.
        return self.one_of("extent.disease", ("metastatic", "locally_advanced"))

    def first_choice(self) -> Truth:
        """Front-line systemic treatment is to be chosen: nothing given for advanced disease, and none running."""
        pretreated = self.number("treatment.lines", lambda v: v >= 1)
        if pretreated is True and "treatment.status" not in self.known:
            return False  # "no treatment yet" and "resected, nothing further" would contradict the lines
        return either(self.status("none", "resected"), both(self.status("progression"), nay(pretreated)))

    def later_choice(self) -> Truth:
        """Second-line treatment or beyond: progression after at least one line for advanced disease."""
        return both(self.status("progression"), self.number("treatment.lines", lambda v: v >= 1))

    # --- gynecologic ---
    def cervix_nec(self) -> Truth:
        return both(self.nec(), self.site({"cervix"}))

    def figo(self, *stages: str) -> Truth:
        return self.one_of("extent.figo", stages)

    def _old_ib2(self) -> Truth:
        # Before FIGO 2018, IB2 was a tumor above 4 cm, which is IB3 now; the paper's stages are those of 2018.
        if self.number("extent.tumor_size", lambda v: v < 4) is True:
            return False
        return both(self.figo("IB2"), self.equals("extent.figo_edition", "earlier"))

    def early_cervix(self) -> Truth:
        # Localized gynecologic: confined to the cervix and below 4 cm (FIGO IA1-IB2).
        if self.number("extent.tumor_size", lambda v: v >= 4) is True:
            return False
        return both(self.figo("IA1", "IA2", "IB1", "IB2"), nay(self._old_ib2()))

    def figo_ib3_to_iia2(self) -> Truth:
        return either(self.figo("IB3", "IIA1", "IIA2"), self._old_ib2())

    def gi_nec(self) -> Truth:
        return both(self.nec(), self.site(GI))

    def gi_net(self) -> Truth:
        # A NET of the gynecologic tract has no treatment statement: a digestive primary is to be ruled out first.
        return both(self.net(), self.site(GI))

    def agnostic_immunotherapy(self) -> Truth:
        return either(self.equals("molecular.mmr", "deficient"), self.equals("molecular.tmb", "high"))

    def sstr_positive(self) -> Truth:
        # "Positive SSTR imaging" is not defined by NANETS; NORDIC NEC 2 (Table 1) counts uptake of at least liver.
        return self.one_of("imaging.sstr_uptake", ("equal_liver", "above_liver"))

    def covered(self) -> Truth:
        return self.site(COVERED)


Rule = Callable[[Patient], Truth]


def _is(finding: str, value: object) -> Rule:
    return lambda p: p.equals(finding, value)


# --- NANETS: initial assessment (pathology, imaging, biomarkers, Table 1) ---
WORKUP: dict[str, Rule] = {
    # Immunohistochemistry: Ki-67 is mandatory for the grading of extrapulmonary NET.
    "ki67_mandatory_net": lambda p: p.equals("pathology.histology", "net"),
    # Histology: IHC is useful when morphology is indeterminate between G3 NET and large-cell NEC.
    "ihc_useful_when_ambiguous": lambda p: p.equals("pathology.histology", "ambiguous"),
    # Immunohistochemistry: INSM1 is the most sensitive marker in NEC negative for the traditional ones.
    "insm1_in_marker_negative_nec": lambda p: both(
        p.nec(), p.equals("pathology.synaptophysin", "negative"), p.equals("pathology.chromogranin", "negative")
    ),
    # Molecular considerations: mutant-pattern p53 and/or loss of Rb support NEC.
    "p53_or_rb_supports_nec": lambda p: either(
        p.one_of("pathology.p53", ("mutant_missense", "mutant_null", "mutant")), p.equals("pathology.rb", "lost")
    ),
    # Immunohistochemistry: diffuse strong SSTR2A favors NET; diffuse strong CXCR4 favors NEC.
    "sstr2a_favors_net": _is("pathology.sstr2a", "strong"),
    "cxcr4_favors_nec": _is("pathology.cxcr4", "strong"),
    # Molecular considerations: a lower-grade component confirms G3 NET, a non-NEC component strongly supports NEC.
    "lower_grade_component_confirms_net": _is("pathology.lower_grade_component", True),
    "non_ne_component_supports_nec": _is("pathology.non_ne_component", True),
    # Immunohistochemistry: transcription factors help to assign the origin of an occult NET.
    "site_markers_net_unknown_primary": lambda p: both(p.net(), p.site({"unknown_primary"})),
    # Biopsy (consensus): one of primary and metastasis is enough.
    "biopsy_of_both_not_needed": lambda p: p.high_grade_nen(),
    # Biopsy (majority): no re-biopsy of NEC on progression; Table 3: not indicated.
    "rebiopsy_nec_not_indicated": lambda p: both(p.nec(), p.status("progression")),
    # Biopsy (majority): re-biopsy G3 NET when the pace escalates or one lesion outgrows the others.
    "rebiopsy_net_reasonable": lambda p: both(
        p.net(),
        either(p.equals("treatment.pace_escalating", True), p.equals("treatment.lesion_outgrowing", True)),
    ),
    # Imaging, summary: all patients have anatomical imaging at diagnosis; Table 1 multiphase CT or MRI.
    "ct_or_mri_at_diagnosis": lambda p: both(p.high_grade_nen(), p.newly_diagnosed()),
    # Functional imaging (consensus for).
    "sstr_baseline_net": lambda p: both(p.net(), p.newly_diagnosed()),
    # Functional imaging (consensus against).
    "sstr_baseline_nec_against": lambda p: both(p.nec(), p.newly_diagnosed()),
    # Functional imaging (lack of consensus).
    "fdg_baseline_no_consensus": lambda p: both(p.high_grade_nen(), p.newly_diagnosed()),
    # Imaging, summary: indicated when G3 NET vs NEC is unclear or the tumor is disproportionately aggressive.
    "fdg_indicated": lambda p: both(
        p.high_grade_nen(),
        either(
            p.equals("pathology.histology", "ambiguous"), p.equals("imaging.disproportionately_aggressive", True)
        ),
    ),
    # Functional imaging: discrepant findings, no consensus on more biopsies; the more aggressive element decides.
    "discordant_pet_aggressive_part_decides": lambda p: both(
        p.high_grade_nen(), p.equals("imaging.sstr_fdg_discordant", True)
    ),
    # Imaging, summary: indicated in symptomatic patients.
    "brain_imaging_symptomatic": lambda p: both(p.high_grade_nen(), p.equals("imaging.cns_symptoms", True)),
    # Imaging, summary: may be considered with high disease burden.
    "brain_imaging_high_burden": lambda p: both(p.high_grade_nen(), p.equals("extent.high_burden", True)),
    # CNS imaging (consensus): not routine for asymptomatic NEC or low volume.
    "brain_imaging_nec_not_routine": lambda p: both(
        p.nec(), p.equals("imaging.cns_symptoms", False), nay(p.equals("extent.high_burden", True))
    ),
    # CNS imaging (majority): baseline not indicated in G3 NET; symptoms are another matter (summary).
    "brain_imaging_net_not_baseline": lambda p: both(
        p.net(), p.newly_diagnosed(), p.equals("imaging.cns_symptoms", False)
    ),
    # Biomarkers, summary (consensus): routinely in NEC.
    "mmr_nec": lambda p: p.nec(),
    "ngs_nec": lambda p: p.nec(),
    # Biomarkers, summary: lack of consensus in G3 NET; Table 1: may be considered, if metastatic.
    "mmr_net_no_consensus": lambda p: p.net(),
    "ngs_net_no_consensus": lambda p: p.net(),
    # Biomarkers, summary: ctDNA and CTC remain investigational.
    "liquid_biopsy_investigational": lambda p: p.high_grade_nen(),
    # Table 1: endoscopy for known or suspected GI primaries.
    "endoscopy": lambda p: both(
        p.high_grade_nen(),
        p.newly_diagnosed(),
        either(
            p.site(LUMINAL),
            both(p.site({"unknown_primary"}), p.equals("tumor.unknown_primary_abdominal", True)),
        ),
    ),
    # Biomarkers (consensus) and summary: hormones tailored to the symptoms, only with a syndrome.
    "hormones_with_syndrome": lambda p: both(p.high_grade_nen(), p.equals("biomarkers.hormonal_syndrome", True)),
    # Biomarkers (consensus): no role at diagnosis of NEC; a syndrome is the exception in the summary.
    "biomarkers_nec_no_role": lambda p: both(
        p.nec(), p.newly_diagnosed(), p.equals("biomarkers.hormonal_syndrome", False)
    ),
    # Biomarkers (lack of consensus) at initial assessment of G3 NET without a syndrome.
    "biomarkers_net_no_consensus": lambda p: both(
        p.net(), p.newly_diagnosed(), p.equals("biomarkers.hormonal_syndrome", False)
    ),
    # Cardiac considerations: 5-HIAA when carcinoid syndrome is suspected; echocardiogram if elevated.
    "hiaa_when_carcinoid_suspected": lambda p: both(
        p.high_grade_nen(), p.equals("biomarkers.carcinoid_suspected", True)
    ),
    "echocardiogram_when_hiaa_elevated": lambda p: both(
        p.high_grade_nen(),
        p.equals("biomarkers.carcinoid_suspected", True),
        p.equals("biomarkers.hiaa", "elevated"),
    ),
    "no_routine_cardiac_evaluation": lambda p: both(
        p.high_grade_nen(), p.equals("biomarkers.carcinoid_suspected", False)
    ),
    "cardiotoxicity_considered": lambda p: both(p.high_grade_nen(), p.equals("biomarkers.cardiac_symptoms", True)),
    # Hereditary risk: not routinely, if the diagnosis is the only reason.
    "genetics_not_routine": lambda p: both(p.high_grade_nen(), nay(p.equals("molecular.germline_concern", True))),
    # Localized gynecologic: rule out a digestive primary of a NET found there.
    "gyn_net_rule_out_gi_primary": lambda p: both(p.net(), p.site(GYNECOLOGIC)),
    # Discussion: opinion of a comprehensive neuroendocrine center; trials whenever possible.
    "expert_center": lambda p: p.high_grade_nen(),
    "trial_participation": lambda p: p.high_grade_nen(),
}


def _local_net(p: Patient, when: Truth) -> Truth:
    return both(p.net(), p.site(DIGESTIVE), p.localized(), when)


def _local_nec(p: Patient, when: Truth) -> Truth:
    return both(p.nec(), p.site(DIGESTIVE), p.localized(), when)


def _resected_nec(p: Patient) -> Truth:
    return _local_nec(p, p.status("resected"))


# --- NANETS: management of localized disease, digestive ---
LOCALIZED: dict[str, Rule] = {
    # G3 NET, Surgical resection (consensus); oncologic resection with regional nodes.
    "net_local_resection": lambda p: _local_net(p, p.untreated()),
    "net_local_lymphadenectomy": lambda p: _local_net(p, p.untreated()),
    # Surgical resection: distal pancreatectomy with en-bloc splenectomy for body and tail.
    "net_local_distal_pancreatectomy": lambda p: both(
        _local_net(p, p.untreated()), p.site({"pancreas"}), p.one_of("tumor.pancreas_part", ("body", "tail"))
    ),
    # Radiation (majority): no role for neoadjuvant radiation or chemoradiation.
    "net_no_neoadjuvant_radiation": lambda p: _local_net(p, p.untreated()),
    # Radiation (lack of consensus): adjuvant, regardless of margin.
    "net_adjuvant_radiation_no_consensus": lambda p: _local_net(p, p.status("resected")),
    # Radiation: no data on adjuvant chemotherapy; SWOG 2104 for pancreas below 55 %.
    "net_adjuvant_chemo_no_data": lambda p: _local_net(p, p.status("resected")),
    "net_swog_2104": lambda p: both(
        _local_net(p, p.status("resected")), p.site({"pancreas"}), p.ki67(lambda v: v < 55)
    ),
    # NEC, summary: overall lack of consensus on surgery.
    "nec_local_surgery_no_consensus": lambda p: _local_nec(p, p.untreated()),
    # NEC, Role of surgery (strongly recommended): multidisciplinary, systemic therapy, possible definitive chemoradiation.
    "nec_local_multidisciplinary": lambda p: _local_nec(p, p.untreated()),
    # The same, particularly for operations of higher morbidity (the sites named, or so judged).
    "nec_local_morbid_surgery_chemoradiation": lambda p: both(
        _local_nec(p, p.untreated()), either(p.site(MORBID_SITES), p.equals("extent.morbid_surgery", True))
    ),
    # NCDB study: surgery should be considered for stage I-II.
    "nec_local_stage_1_2_surgery_evidence": lambda p: both(
        _local_nec(p, p.untreated()), p.one_of("extent.tnm_stage", ("I", "II"))
    ),
    # Role of surgery: ENETS and ESMO recommend surgery.
    "nec_local_surgery_other_societies": lambda p: _local_nec(p, p.untreated()),
    # Summary (consensus): four to six cycles of platinum and etoposide with radiation, after surgery or as definitive
    # therapy. Not resectable disease is definitive therapy.
    "nec_local_platinum_etoposide_radiation": lambda p: both(
        p.nec(), p.site(DIGESTIVE), p.not_metastatic(), p.status("none", "resected")
    ),
    # Radiation: carboplatin and paclitaxel if etoposide is hampered.
    "nec_local_carboplatin_paclitaxel": lambda p: both(
        p.nec(),
        p.site(DIGESTIVE),
        p.not_metastatic(),
        p.status("none", "resected"),
        p.equals("treatment.etoposide_deliverable", False),
    ),
    # Summary (consensus): capecitabine acceptable for consolidation chemoradiation.
    "nec_local_capecitabine_sensitizer": lambda p: both(
        p.nec(), p.site(DIGESTIVE), p.not_metastatic(), p.status("none", "resected", "on_treatment", "finished")
    ),
    # Summary (consensus): chemoradiation with positive margins.
    "nec_positive_margin_chemoradiation": lambda p: both(
        _resected_nec(p), p.one_of("treatment.margin", ("r1", "r2"))
    ),
    # Summary (lack of consensus): negative margin.
    "nec_negative_margin_no_consensus": lambda p: both(_resected_nec(p), p.equals("treatment.margin", "r0")),
    # Summary (consensus): adjuvant chemotherapy when the location cannot be irradiated.
    "nec_not_irradiable_adjuvant_chemo": lambda p: both(_resected_nec(p), p.equals("extent.irradiable", False)),
    # Radiation: ENETS view, adjuvant therapy may be considered.
    "nec_adjuvant_other_society": lambda p: _resected_nec(p),
}

# --- NANETS: treatment of metastatic G3 NET ---
METASTATIC_NET: dict[str, Rule] = {
    # Introduction of the section (consensus): apply G1/G2 knowledge, particularly with favorable biology.
    "net_apply_low_grade_knowledge": lambda p: both(p.gi_net(), p.metastatic()),
    # Surgical debulking (majority), particularly with favorable biology.
    "net_debulking": lambda p: both(p.gi_net(), p.metastatic()),
    # Liver-directed therapy (expert opinion, consensus warranted): liver-dominant, below 55 %.
    "net_liver_directed": lambda p: both(
        p.gi_net(), p.metastatic(), p.equals("extent.liver_dominant", True), p.ki67(lambda v: v < 55)
    ),
    # Liver-directed therapy: systemic preferred above 55 % and with extrahepatic metastases.
    "net_systemic_preferred": lambda p: both(
        p.gi_net(),
        p.metastatic(),
        either(
            p.ki67(lambda v: v > 55), p.spread_to("lung", "bone", "peritoneum", "distant_nodes", "brain", "other")
        ),
    ),
    # Somatostatin analogs (consensus; majority only if SSTR positive).
    "net_ssa_trial": lambda p: both(
        p.gi_net(),
        p.metastatic(),
        p.first_choice(),
        p.equals("treatment.favorable_biology", True),
        p.sstr_positive(),
    ),
    # Somatostatin analogs (majority): not appropriate without positive imaging.
    "net_ssa_not_if_sstr_negative": lambda p: both(
        p.gi_net(), p.metastatic(), p.first_choice(), p.equals("imaging.sstr_uptake", "none")
    ),
    # Front-line (majority): platinum not appropriate below 55-60 %: certain below 55.
    "net_platinum_not_appropriate": lambda p: both(
        p.gi_net(), p.metastatic(), p.first_choice(), p.ki67(lambda v: v < 55)
    ),
    "net_platinum_gray_zone": lambda p: both(
        p.gi_net(), p.metastatic(), p.first_choice(), p.ki67(lambda v: 55 <= v < 60)
    ),
    # Front-line (majority): CAPTEM, particularly pancreas, bowel may benefit.
    "net_captem_first_line": lambda p: both(p.gi_net(), p.metastatic(), p.first_choice()),
    # Front-line (majority): FOLFOX or CapeOx for pancreatic and bowel primaries.
    "net_folfox_first_line": lambda p: both(
        p.net(), p.site(BOWEL | {"pancreas"}), p.metastatic(), p.first_choice()
    ),
    # Second line: CAPTEM if not used first; FOLFOX and FOLFIRI alternatives.
    "net_captem_second_line": lambda p: both(p.gi_net(), p.metastatic(), p.later_choice(), nay(p.had("captem"))),
    "net_folfox_second_line": lambda p: both(p.gi_net(), p.metastatic(), p.later_choice()),
    "net_folfiri_second_line": lambda p: both(p.gi_net(), p.metastatic(), p.later_choice()),
    # Targeted (consensus): everolimus, progressive and refractory, pancreas and bowel.
    "net_everolimus": lambda p: both(
        p.net(),
        p.site(BOWEL | {"pancreas"}),
        p.metastatic(),
        p.status("progression"),
        p.equals("treatment.refractory", True),
    ),
    # Targeted (consensus): sunitinib, pancreas; the sentence shares "progressive and refractory".
    "net_sunitinib": lambda p: both(
        p.net(),
        p.site({"pancreas"}),
        p.metastatic(),
        p.status("progression"),
        p.equals("treatment.refractory", True),
    ),
    # Targeted: NGS encouraged in the refractory setting.
    "net_ngs_refractory": lambda p: both(
        p.gi_net(), p.metastatic(), p.status("progression"), p.equals("treatment.refractory", True)
    ),
    # PRRT (consensus): progressive, homogeneously above liver.
    "net_prrt": lambda p: both(
        p.gi_net(),
        p.metastatic(),
        p.status("progression"),
        p.equals("imaging.sstr_uptake", "above_liver"),
        p.equals("imaging.sstr_homogeneous", True),
    ),
    # Immunotherapy: not supported by data.
    "net_immunotherapy_not_supported": lambda p: both(p.gi_net(), p.metastatic()),
}


def _met_nec(p: Patient) -> Truth:
    return both(p.gi_nec(), p.metastatic())


# --- NANETS: treatment of metastatic GI NEC ---
METASTATIC_NEC: dict[str, Rule] = {
    # Liver-directed therapy (lack of consensus).
    "nec_liver_directed_no_consensus": _met_nec,
    # Front-line (consensus).
    "nec_platinum_etoposide_first_line": lambda p: both(_met_nec(p), p.first_choice()),
    # Front-line (majority): six cycles or longer without progression.
    "nec_six_cycles_or_longer": lambda p: both(
        _met_nec(p), either(p.first_choice(), both(p.status("on_treatment"), p.had("platinum_etoposide")))
    ),
    # Front-line: do not add immunotherapy.
    "nec_no_added_immunotherapy": lambda p: both(_met_nec(p), p.first_choice()),
    # Alternative front-line (consensus).
    "nec_platinum_irinotecan_first_line": lambda p: both(_met_nec(p), p.first_choice()),
    # Second and third line (consensus): durable response and progression during a break.
    "nec_platinum_retreatment": lambda p: both(
        _met_nec(p),
        p.later_choice(),
        p.equals("treatment.durable_response", True),
        p.equals("treatment.progressed_off_treatment", True),
    ),
    "nec_folfiri_second_line": lambda p: both(_met_nec(p), p.later_choice()),
    "nec_oxaliplatin_second_line": lambda p: both(_met_nec(p), p.later_choice()),
    "nec_temozolomide_second_line": lambda p: both(_met_nec(p), p.later_choice()),
    # Second and third line: topotecan and anthracyclines generally not recommended.
    "nec_topotecan_not_recommended": lambda p: both(_met_nec(p), p.later_choice()),
    # Immunotherapy: single agent not supported, except for the agnostic situations.
    "nec_single_agent_immunotherapy_not_supported": lambda p: both(_met_nec(p), nay(p.agnostic_immunotherapy())),
    # Immunotherapy (majority): dual, second line and beyond.
    "nec_dual_immunotherapy_second_line": lambda p: both(_met_nec(p), p.later_choice()),
    # Immunotherapy (consensus): MMR deficiency or high burden.
    "nec_agnostic_immunotherapy": lambda p: both(_met_nec(p), p.agnostic_immunotherapy()),
    # Targeted therapies: NTRK and RET fusions.
    "nec_ntrk": lambda p: both(_met_nec(p), p.equals("molecular.ntrk_fusion", "present")),
    "nec_ret": lambda p: both(_met_nec(p), p.equals("molecular.ret_fusion", "present")),
    # Targeted therapies: BRAF and MEK inhibitors not approved for NEC.
    "nec_braf_not_approved": lambda p: both(_met_nec(p), p.equals("molecular.braf", "present")),
    "nec_everolimus_sunitinib_not_approved": _met_nec,
    # Somatostatin analogs: not for tumor control; PRRT: no data; debulking (consensus): no role.
    "nec_no_ssa": _met_nec,
    "nec_no_prrt": _met_nec,
    "nec_no_debulking": _met_nec,
}


def _early_resected(p: Patient) -> Truth:
    return both(p.cervix_nec(), p.early_cervix(), p.status("resected"), nay(p.metastatic()))


def _early_untreated(p: Patient) -> Truth:
    return both(p.cervix_nec(), p.early_cervix(), p.untreated())


def _ivb(p: Patient) -> Truth:
    return both(p.cervix_nec(), either(p.metastatic(), p.figo("IVB")))


# --- NANETS: gynecologic NEC ---
GYN: dict[str, Rule] = {
    # Localized gynecologic: surgery first; radical hysterectomy with nodes; open; no fertility-sparing operation.
    "cervix_surgery_first": _early_untreated,
    "cervix_open_surgery": _early_untreated,
    "cervix_no_fertility_sparing": _early_untreated,
    # Six cycles of adjuvant cisplatin and etoposide (consensus).
    "cervix_adjuvant_six_cycles": _early_resected,
    # Radiation with high-risk factors such as above 2 cm, deep stromal invasion, LVSI (consensus).
    "cervix_adjuvant_radiation_high_risk": lambda p: both(
        _early_resected(p),
        either(
            p.number("extent.tumor_size", lambda v: v > 2),
            p.equals("extent.deep_stromal_invasion", True),
            p.equals("extent.lvsi", True),
            p.equals("extent.other_high_risk", True),
        ),
    ),
    # Summary: pelvic chemoradiation for early stage without naming a risk factor (differs from the paragraph above).
    "cervix_adjuvant_chemoradiation_summary": _early_resected,
    # IB3-IIA2 (consensus): chemoradiation, then chemotherapy, not surgery; no neoadjuvant chemotherapy and surgery.
    "cervix_ib3_iia2_chemoradiation": lambda p: both(p.cervix_nec(), p.figo_ib3_to_iia2(), p.untreated()),
    "cervix_ib3_iia2_no_surgery": lambda p: both(p.cervix_nec(), p.figo_ib3_to_iia2(), p.untreated()),
    # Metastatic gynecologic: locally advanced IB3-IVA with intent to cure; here the stages beyond IIA2.
    "cervix_iib_iva_chemoradiation": lambda p: both(
        p.cervix_nec(), p.figo("IIB", "IIIA", "IIIB", "IIIC", "IVA"), p.untreated()
    ),
    # IVB: palliative cisplatin and etoposide.
    "cervix_ivb_palliative": lambda p: both(_ivb(p), p.first_choice()),
    # Second line and beyond, small-cell carcinoma of the cervix: topotecan, irinotecan, taxanes.
    "cervix_small_cell_second_line": lambda p: both(
        _ivb(p), p.equals("pathology.cell_type", "small_cell"), p.later_choice()
    ),
    # Nothing is said on treatment of NEC of the uterus, vulva, vagina and ovary.
    "gyn_other_no_pathway": lambda p: both(p.nec(), p.site({"uterus", "vulva_vagina", "ovary"})),
}


def _treated_local(p: Patient) -> Truth:
    # "have been treated for a localized": operated on or finished, without recurrence.
    return both(p.not_metastatic(), p.status("resected", "finished"))


def _treated_metastatic(p: Patient) -> Truth:
    # Monitoring: "during treatment", "patients receiving treatment".
    return both(p.metastatic(), p.status("on_treatment"))


# --- NANETS: Tables 2 and 3, brain metastases ---
FOLLOW_UP: dict[str, Rule] = {
    # Table 2: every 3 months for 2-3 years, then every 6-12 months, at least 10 years.
    "table2_net_imaging": lambda p: both(p.net(), _treated_local(p)),
    # Table 2: every 3 months for 3 years, then every 6 months in years 4-5.
    "table2_nec_imaging": lambda p: both(p.nec(), _treated_local(p)),
    # Table 2: MRI brain by symptoms, NEC column only.
    "table2_nec_brain_mri": lambda p: both(p.nec(), _treated_local(p), p.equals("imaging.cns_symptoms", True)),
    # Table 3: every 3 months, every 6 when more indolent.
    "table3_net_imaging": lambda p: both(p.net(), _treated_metastatic(p)),
    "table3_net_six_months": lambda p: both(p.net(), _treated_metastatic(p), p.equals("treatment.indolent", True)),
    # Table 3: every 2-3 months.
    "table3_nec_imaging": lambda p: both(p.nec(), _treated_metastatic(p)),
    # Table 3: MRI brain with high systemic burden or symptoms, NEC column only.
    "table3_nec_brain_mri": lambda p: both(
        p.nec(),
        _treated_metastatic(p),
        either(p.equals("extent.high_burden", True), p.equals("imaging.cns_symptoms", True)),
    ),
    # Management of brain metastases: SRS up to four, SRS or whole brain beyond; no prophylactic irradiation.
    "srs_up_to_four": lambda p: both(
        p.high_grade_nen(), p.number("imaging.brain_metastases", lambda v: 1 <= v <= 4)
    ),
    "srs_or_whole_brain_beyond_four": lambda p: both(
        p.high_grade_nen(), p.number("imaging.brain_metastases", lambda v: v > 4)
    ),
    "no_prophylactic_cranial_irradiation": lambda p: p.high_grade_nen(),
}


def _nordic(p: Patient) -> Truth:
    # Methods: digestive primary, or unknown primary with predominantly abdominal metastases; appendix excluded.
    return either(
        p.site(DIGESTIVE - {"appendix"}),
        both(p.site({"unknown_primary"}), p.equals("tumor.unknown_primary_abdominal", True)),
    )


# --- NORDIC NEC 2, Discussion: what the authors say for the clinic ---
NORDIC: dict[str, Rule] = {
    "nordic_nec_ps3_no_chemotherapy": lambda p: both(
        p.nec(), _nordic(p), p.advanced(), p.number("patient.ecog", lambda v: v == 3)
    ),
    "nordic_nec_ps2_might_benefit": lambda p: both(
        p.nec(), _nordic(p), p.advanced(), p.number("patient.ecog", lambda v: v == 2)
    ),
    "nordic_nec_below_55_reevaluate": lambda p: both(p.nec(), _nordic(p), p.ki67(lambda v: v < 55)),
    "nordic_colorectal_nec_platinum_questioned": lambda p: both(
        p.nec(), p.site({"colon", "rectum"}), p.advanced(), p.first_choice()
    ),
    "nordic_net_below_55_platinum_inferior": lambda p: both(
        p.net(), _nordic(p), p.advanced(), p.first_choice(), p.ki67(lambda v: v < 55)
    ),
    "nordic_net_prrt_first_line_possible": lambda p: both(
        p.net(), _nordic(p), p.advanced(), p.first_choice(), p.sstr_positive(), p.ki67(lambda v: v < 55)
    ),
    "nordic_net_from_55_no_first_line_prrt": lambda p: both(
        p.net(), _nordic(p), p.advanced(), p.first_choice(), p.ki67(lambda v: v >= 55)
    ),
}

TOPICS: dict[str, Rule] = {
    **WORKUP, **LOCALIZED, **METASTATIC_NET, **METASTATIC_NEC, **GYN, **FOLLOW_UP, **NORDIC,
}  # fmt: skip
"""Every topic with its rule; 'yes' means that the statement of the source applies to the patient."""

_WORDS: dict[Truth, str] = {True: "yes", False: "no", None: "unknown"}


def _in_scope(patient: Patient) -> Truth:
    return both(patient.high_grade_nen(), patient.covered())


def expected(findings: Mapping[str, object]) -> dict[str, object]:
    """What the sources state for one patient.

    `findings` holds known values only (id -> value); what is missing is unknown. The result has ``entity`` (or None when
    open), ``in_scope`` and ``topics`` (topic -> 'yes', 'no' or 'unknown'). Below the age of 18 nothing applies; the papers
    make no statement about age, so that a missing age leaves everything as it is.
    """
    patient = Patient(findings)
    child = patient.number("patient.age", lambda v: v < 18) is True
    scope: Truth = False if child else _in_scope(patient)
    topics = {
        name: _WORDS[False if child else both(patient.covered(), rule(patient))] for name, rule in TOPICS.items()
    }
    return {"entity": patient.entity(), "in_scope": _WORDS[scope], "topics": topics}
