"""A second, independent reading of the sources, used to check the engine and its knowledge packs against each other.

`expected(findings)` says what NANETS 2023 (and, for the topics that begin with ``nordic``, the authors of NORDIC NEC 2)
state for one patient. It was written from the papers alone, before the packs were read, and shares no code and no data
with them. Where a comparison later showed that this reading was wrong or that the text can be read both ways, the rule
carries a comment that begins with "Settled:" and says why; DIFFERENCES.md has the passages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.oracle.reading import (
    BOWEL,
    DIGESTIVE,
    GYNECOLOGIC,
    LUMINAL,
    MORBID_SITES,
    Patient,
    Truth,
    both,
    either,
    nay,
)

Rule = Callable[[Patient], Truth]


def _is(finding: str, value: object) -> Rule:
    return lambda p: p.equals(finding, value)


# --- NANETS: findings that speak for G3 NET or NEC. They are said of any tumor. ---
MARKERS: dict[str, Rule] = {
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
}

# --- NANETS: initial assessment (pathology, imaging, biomarkers, Table 1), heart, heredity, discussion ---
WORKUP: dict[str, Rule] = {
    # Immunohistochemistry: Ki-67 is mandatory for the grading of extrapulmonary NET.
    "ki67_mandatory_net": _is("pathology.histology", "net"),
    # Histology: IHC is useful when morphology is indeterminate between G3 NET and large-cell NEC.
    # Settled: the word on the report was enough at first; an ambiguous tumor known not to be grade 3 is out of scope.
    "ihc_useful_when_ambiguous": lambda p: p.is_entity("ambiguous"),
    # Immunohistochemistry: INSM1 is the most sensitive marker in NEC negative for the traditional ones.
    "insm1_in_marker_negative_nec": lambda p: both(
        p.nec_column(), p.equals("pathology.synaptophysin", "negative"), p.equals("pathology.chromogranin", "negative")
    ),
    # Immunohistochemistry: transcription factors help to assign the origin of an occult NET.
    "site_markers_net_unknown_primary": lambda p: both(p.net_column(), p.site({"unknown_primary"})),
    # Biopsy (consensus): one of primary and metastasis is enough.
    # Settled: expected for everyone at first; without a metastasis the question does not arise.
    "biopsy_of_both_not_needed": lambda p: both(p.high_grade_nen(), p.metastatic()),
    # Biopsy (majority) and Table 3: no re-biopsy of NEC on progression, said of no particular site.
    # Settled: any progression counted at first. A first recurrence after localized treatment is confirmed (Table 2), so
    # this is progression after a line for advanced disease.
    "rebiopsy_nec_not_indicated": lambda p: both(
        p.nec(),
        p.later_choice(),
        either(
            p.site(GYNECOLOGIC), p.metastatic(), both(p.site(DIGESTIVE), p.equals("extent.disease", "locally_advanced"))
        ),
    ),
    # Table 2: biopsy to confirm a recurrence after treatment of localized disease; a distant one is a recurrence too.
    "recurrence_biopsy_nec": lambda p: both(p.nec(), p.site(DIGESTIVE), either(_local_course(p), _distant_first(p))),
    # The same with the grade established again. Settled: a distant recurrence is left to the next topic, which covers it.
    "recurrence_biopsy_net": lambda p: both(p.net(), p.site(DIGESTIVE), _local_course(p)),
    # Biopsy (majority): re-biopsy of G3 NET reasonable on progression, particularly when the pace escalates or one lesion
    # outgrows the others. Settled: the two reasons and metastatic digestive disease were conditions at first;
    # "particularly" makes the reasons none, and the section names neither site nor extent.
    "rebiopsy_net_reasonable": lambda p: both(
        p.net(),
        either(
            p.status("progression"),
            both(
                p.status("on_treatment"),
                either(p.equals("treatment.pace_escalating", True), p.equals("treatment.lesion_outgrowing", True)),
            ),
        ),
    ),
    # Imaging, summary: all patients have anatomical imaging at diagnosis; Table 1 multiphase CT or MRI.
    "ct_or_mri_at_diagnosis": lambda p: both(p.high_grade_nen(), p.newly_diagnosed()),
    # Functional imaging (consensus for).
    "sstr_baseline_net": lambda p: both(p.net_column(), p.newly_diagnosed()),
    # Functional imaging (consensus against).
    "sstr_baseline_nec_against": lambda p: both(p.nec_column(), p.newly_diagnosed()),
    # Functional imaging (lack of consensus). Settled: expected for everyone at first; the vote is on routine use, which is
    # no question where FDG-PET is indicated.
    "fdg_baseline_no_consensus": lambda p: both(
        p.newly_diagnosed(),
        nay(p.equals("imaging.disproportionately_aggressive", True)),
        either(p.is_entity("nec"), both(p.is_entity("net_g3"), nay(_low_sstr(p)))),
    ),
    # Imaging, summary: indicated when G3 NET vs NEC is unclear or the tumor is disproportionately aggressive.
    "fdg_indicated": lambda p: both(
        p.high_grade_nen(),
        either(p.is_entity("ambiguous"), p.equals("imaging.disproportionately_aggressive", True)),
    ),
    # Functional imaging: FDG is the choice in NET when SSTR expression is low or not present.
    "fdg_when_sstr_low": lambda p: both(p.net_column(), _low_sstr(p)),
    # Functional imaging: discrepant findings, no consensus on more biopsies; the more aggressive element decides.
    "discordant_pet_aggressive_part_decides": lambda p: both(
        p.high_grade_nen(), p.equals("imaging.sstr_fdg_discordant", True)
    ),
    # Imaging, summary: indicated in symptomatic patients.
    "brain_imaging_symptomatic": lambda p: both(p.high_grade_nen(), p.equals("imaging.cns_symptoms", True)),
    # Imaging, summary: may be considered with high disease burden (systemic, so metastatic); no time is named.
    "brain_imaging_high_burden": lambda p: both(
        p.high_grade_nen(), p.metastatic(), p.equals("extent.high_burden", True)
    ),
    # CNS imaging (consensus): not routine for asymptomatic NEC or low volume. Settled: a high burden was an exception at
    # first; the sentence says "or", so being without symptoms is enough.
    "brain_imaging_nec_not_routine": lambda p: both(
        p.nec_column(), p.newly_diagnosed(), p.equals("imaging.cns_symptoms", False)
    ),
    # CNS imaging (majority): baseline not indicated in G3 NET; symptoms are another matter (summary).
    "brain_imaging_net_not_baseline": lambda p: both(
        p.net_column(), p.newly_diagnosed(), p.equals("imaging.cns_symptoms", False)
    ),
    # Biomarkers, summary (consensus): routinely in NEC.
    "mmr_nec": lambda p: p.nec_column(),
    "ngs_nec": lambda p: p.nec_column(),
    # Biomarkers, summary: lack of consensus in G3 NET, in the section on the first assessment.
    "mmr_net_no_consensus": lambda p: both(p.net_column(), p.newly_diagnosed()),
    "ngs_net_no_consensus": lambda p: both(p.net_column(), p.newly_diagnosed()),
    # Table 1, "if metastatic disease present": may be considered in G3 NET.
    "mmr_net_metastatic": lambda p: both(p.net_column(), p.newly_diagnosed(), p.metastatic()),
    "ngs_net_metastatic": lambda p: both(p.net_column(), p.newly_diagnosed(), p.metastatic()),
    # Biomarkers, summary: ctDNA and CTC remain investigational.
    "liquid_biopsy_investigational": lambda p: p.high_grade_nen(),
    # Table 1: endoscopy for known or suspected GI primaries. Settled: an unknown primary counted only with predominantly
    # abdominal metastases at first; "suspected" does not ask for that.
    "endoscopy": lambda p: both(p.high_grade_nen(), p.newly_diagnosed(), p.site(LUMINAL | {"unknown_primary"})),
    # Biomarkers (consensus) and summary: hormones tailored to the symptoms, only with a syndrome.
    "hormones_with_syndrome": lambda p: both(p.high_grade_nen(), p.equals("biomarkers.hormonal_syndrome", True)),
    # Biomarkers (consensus): no role at diagnosis of NEC. Settled: a syndrome was an exception at first; the sentence has
    # none, and the summary's exception stands in the topic above.
    "biomarkers_nec_no_role": lambda p: both(p.nec_column(), p.newly_diagnosed()),
    # Biomarkers (lack of consensus) at initial assessment of G3 NET without a syndrome.
    "biomarkers_net_no_consensus": lambda p: both(
        p.net_column(), p.newly_diagnosed(), p.equals("biomarkers.hormonal_syndrome", False)
    ),
    # Biomarkers (consensus): monitoring of non-functional tumors during treatment would not change management.
    "biomarker_monitoring_no_change": lambda p: both(
        p.high_grade_nen(), p.status("on_treatment"), p.equals("biomarkers.hormonal_syndrome", False)
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
    # Cardiac considerations: cardiotoxicity of anticancer therapy. Settled: untreated patients were included at first.
    "cardiotoxicity_considered": lambda p: both(
        p.high_grade_nen(), nay(p.untreated()), p.equals("biomarkers.cardiac_symptoms", True)
    ),
    # Hereditary risk: not routinely, if the diagnosis is the only reason.
    "genetics_not_routine": lambda p: both(p.high_grade_nen(), nay(p.equals("molecular.germline_concern", True))),
    # Localized gynecologic: rule out a digestive primary of a NET found there.
    "gyn_net_rule_out_gi_primary": lambda p: both(p.net(), p.site(GYNECOLOGIC)),
    # Discussion: opinion of a comprehensive neuroendocrine center.
    "expert_center": lambda p: p.high_grade_nen(),
    # Discussion: trials whenever possible. Settled: expected for ambiguous tumors too; a trial is an option, and options
    # wait for the working diagnosis.
    "trial_participation": lambda p: either(p.net(), p.nec()),
}


def _low_sstr(p: Patient) -> Truth:
    return p.one_of("imaging.sstr_uptake", ("none", "below_liver"))


def _local_course(p: Patient) -> Truth:
    """In follow-up after treatment of localized disease, or with a local recurrence."""
    return both(p.localized(), p.status("finished", "progression"))


def _distant_first(p: Patient) -> Truth:
    """Metastases that appeared or grew before any line for advanced disease."""
    return both(p.metastatic(), p.status("progression"), p.number("treatment.lines", lambda v: v == 0))


def _local_net(p: Patient, *statuses: str) -> Truth:
    return both(p.net(), p.site(DIGESTIVE), p.localized(), p.status(*statuses))


def _local_nec(p: Patient, *statuses: str) -> Truth:
    return both(p.nec(), p.site(DIGESTIVE), p.localized(), p.status(*statuses))


def _unoperated_net(p: Patient, *later: str) -> Truth:
    # Settled: before treatment only at first; nothing in the text ends there as long as the tumor has not been resected.
    return either(_local_net(p, "none"), both(_local_net(p, *later), nay(p.had("surgery"))))


def _net_around_surgery(p: Patient) -> Truth:
    # Settled: "resected" only at first; also stated while the operation is planned and while adjuvant treatment runs.
    return either(_local_net(p, "none", "resected"), both(_local_net(p, "on_treatment"), p.had("surgery")))


def _operated_nec(p: Patient) -> Truth:
    # Settled: the course after the operation was left out at first; it belongs to the same statements.
    return either(_local_nec(p, "resected"), both(_local_nec(p, "on_treatment"), p.had("surgery")))


def _unoperated_nec(p: Patient) -> Truth:
    # Settled: before treatment only at first. The summary speaks of surgery after systemic therapy or chemoradiation too.
    return either(
        _local_nec(p, "none"), both(_local_nec(p, "on_treatment", "finished"), nay(p.had("surgery")))
    )


def _nec_course(p: Patient) -> Truth:
    # Settled: unresectable disease was included as "definitive therapy"; the section is on localized disease, and the text
    # does not say whether unresectable disease is meant.
    return _local_nec(p, "none", "resected", "on_treatment")


# --- NANETS: management of localized disease, digestive ---
LOCALIZED: dict[str, Rule] = {
    # G3 NET, Surgical resection (consensus); oncologic resection with regional nodes.
    "net_local_resection": lambda p: _unoperated_net(p, "on_treatment", "finished"),
    "net_local_lymphadenectomy": lambda p: _unoperated_net(p, "on_treatment", "finished"),
    # Surgical resection: distal pancreatectomy with en-bloc splenectomy for body and tail.
    "net_local_distal_pancreatectomy": lambda p: both(
        _unoperated_net(p, "on_treatment", "finished"),
        p.site({"pancreas"}),
        p.one_of("tumor.pancreas_part", ("body", "tail")),
    ),
    # Radiation (majority): no role for neoadjuvant radiation or chemoradiation.
    "net_no_neoadjuvant_radiation": lambda p: _unoperated_net(p, "on_treatment"),
    # Radiation (lack of consensus): adjuvant, regardless of margin.
    "net_adjuvant_radiation_no_consensus": _net_around_surgery,
    # Radiation: no data on adjuvant chemotherapy; SWOG 2104 for pancreas below 55 %.
    "net_adjuvant_chemo_no_data": _net_around_surgery,
    "net_swog_2104": lambda p: both(_local_net(p, "resected"), p.site({"pancreas"}), p.ki67(lambda v: v < 55)),
    # NEC, summary: overall lack of consensus on surgery.
    "nec_local_surgery_no_consensus": _unoperated_nec,
    # Summary: more favorably viewed after systemic therapy and/or chemoradiation.
    "nec_local_surgery_after_systemic": _unoperated_nec,
    # NEC, Role of surgery (strongly recommended): multidisciplinary, systemic therapy, possible definitive chemoradiation.
    "nec_local_multidisciplinary": lambda p: _local_nec(p, "none"),
    # The same, particularly for operations of higher morbidity (the sites named, or so judged).
    "nec_local_morbid_surgery_chemoradiation": lambda p: both(
        _local_nec(p, "none"), either(p.site(MORBID_SITES), p.equals("extent.morbid_surgery", True))
    ),
    # NCDB study: surgery should be considered for stage I-II. Settled: shown as evidence whatever the stage, with the
    # stage named in it.
    "nec_local_registry_evidence": _unoperated_nec,
    # Role of surgery: ENETS and ESMO recommend surgery.
    "nec_local_surgery_other_societies": _unoperated_nec,
    # Summary (consensus): four to six cycles of platinum and etoposide with radiation, after surgery or as definitive.
    "nec_local_platinum_etoposide_radiation": _nec_course,
    # Radiation: carboplatin and paclitaxel if etoposide is hampered.
    "nec_local_carboplatin_paclitaxel": lambda p: both(
        _nec_course(p), p.equals("treatment.etoposide_deliverable", False)
    ),
    # Summary (consensus): capecitabine acceptable for consolidation "following completion of four to six cycles of
    # platinum and etoposide". Settled: the completed cycles were not asked for at first, and radiation that has been
    # given was not excluded.
    "nec_local_capecitabine_sensitizer": lambda p: both(
        either(
            _local_nec(p, "resected", "on_treatment"), both(_local_nec(p, "finished"), nay(p.had("radiation")))
        ),
        p.had("platinum_etoposide"),
        p.number("treatment.cycles", lambda v: 4 <= v <= 6),
    ),
    # Summary (consensus): chemoradiation with positive margins. Settled: R2 was included; the text does not say whether
    # macroscopic residual tumor is a positive margin, and it has a caution of its own.
    "nec_positive_margin_chemoradiation": lambda p: both(_operated_nec(p), p.equals("treatment.margin", "r1")),
    "nec_macroscopic_residual_open": lambda p: both(_operated_nec(p), p.equals("treatment.margin", "r2")),
    # Summary (lack of consensus): negative margin.
    "nec_negative_margin_no_consensus": lambda p: both(_operated_nec(p), p.equals("treatment.margin", "r0")),
    # Summary (consensus): adjuvant chemotherapy when the location cannot be irradiated.
    "nec_not_irradiable_adjuvant_chemo": lambda p: both(_operated_nec(p), p.equals("extent.irradiable", False)),
    # Radiation: ENETS view, adjuvant therapy may be considered.
    "nec_adjuvant_other_society": lambda p: _local_nec(p, "resected"),
}


def _met_net(p: Patient) -> Truth:
    # Settled: without the treatment status nothing was asked at first, and nothing is now: these hold at any time.
    return both(p.gi_net(), p.metastatic())


def _net_first(p: Patient) -> Truth:
    return both(_met_net(p), p.first_choice())


def _net_later(p: Patient) -> Truth:
    return both(_met_net(p), p.later_choice())


def _net_liver(p: Patient) -> Truth:
    # Settled: liver-dominant disease was a condition at first; it is said of common use in NET, not of the opinion on G3
    # NET, for which liver metastases are enough.
    return both(_met_net(p), p.spread_to("liver"))


# --- NANETS: treatment of metastatic G3 NET ---
METASTATIC_NET: dict[str, Rule] = {
    # Introduction of the section (consensus): apply G1/G2 knowledge, particularly with favorable biology.
    "net_apply_low_grade_knowledge": _met_net,
    # Surgical debulking (majority), particularly with favorable biology.
    "net_debulking": _met_net,
    # Liver-directed therapy (expert opinion below 55 %; consensus: warranted).
    "net_liver_directed": lambda p: both(_net_liver(p), p.ki67(lambda v: v < 55)),
    # Liver-directed therapy: systemic preferred above 55 % and with extrahepatic metastases. Settled: it is a preference
    # over liver-directed therapy, so liver metastases are asked for.
    "net_systemic_preferred": lambda p: both(
        _net_liver(p),
        either(
            p.ki67(lambda v: v > 55), p.spread_to("lung", "bone", "peritoneum", "distant_nodes", "brain", "other")
        ),
    ),
    # Somatostatin analogs (consensus; majority only if SSTR positive). Settled: uptake equal to liver counted as positive
    # at first, as in NORDIC NEC 2. NANETS does not define it, so only uptake above liver is certain.
    "net_ssa_trial": lambda p: both(
        _net_first(p),
        p.equals("treatment.favorable_biology", True),
        p.equals("imaging.sstr_uptake", "above_liver"),
    ),
    "net_ssa_positivity_open": lambda p: both(
        _net_first(p),
        p.equals("treatment.favorable_biology", True),
        p.one_of("imaging.sstr_uptake", ("below_liver", "equal_liver")),
    ),
    # Somatostatin analogs (majority): not appropriate without positive imaging.
    "net_ssa_not_if_sstr_negative": lambda p: both(_net_first(p), p.equals("imaging.sstr_uptake", "none")),
    # Front-line (majority): platinum not appropriate below 55-60 %: certain below 55.
    "net_platinum_not_appropriate": lambda p: both(_net_first(p), p.ki67(lambda v: v < 55)),
    # Settled: 60 itself was left out at first; it is an end of the printed range, and so not settled either.
    "net_platinum_gray_zone": lambda p: both(_net_first(p), p.ki67(lambda v: 55 <= v <= 60)),
    # Front-line (majority): CAPTEM, particularly pancreas; bowel may benefit too. No site is excluded.
    "net_captem_first_line": _net_first,
    # Front-line (majority): FOLFOX or CapeOx for pancreatic and bowel primaries.
    "net_folfox_first_line": lambda p: both(_net_first(p), p.site(BOWEL | {"pancreas"})),
    # Second line: CAPTEM if not used first; FOLFOX and FOLFIRI alternatives.
    "net_captem_second_line": lambda p: both(_net_later(p), nay(p.had("captem"))),
    "net_folfox_second_line": _net_later,
    "net_folfiri_second_line": _net_later,
    # Targeted (consensus): everolimus, progressive and refractory, pancreas and bowel.
    "net_everolimus": lambda p: both(_met_net(p), p.refractory(), p.site(BOWEL | {"pancreas"})),
    # Targeted (consensus): sunitinib, pancreas; the sentence shares "progressive and refractory".
    "net_sunitinib": lambda p: both(_met_net(p), p.refractory(), p.site({"pancreas"})),
    # Targeted: NGS encouraged in the refractory setting.
    "net_ngs_refractory": lambda p: both(_met_net(p), p.refractory()),
    # PRRT (consensus): progressive, homogeneously above liver.
    "net_prrt": lambda p: both(
        _met_net(p),
        p.status("progression"),
        p.equals("imaging.sstr_uptake", "above_liver"),
        p.equals("imaging.sstr_homogeneous", True),
    ),
    # Immunotherapy: not supported by data.
    "net_immunotherapy_not_supported": _met_net,
}


def _met_nec(p: Patient) -> Truth:
    return both(p.gi_nec(), p.metastatic())


def _nec_first(p: Patient) -> Truth:
    return both(_met_nec(p), p.first_choice())


def _nec_later(p: Patient) -> Truth:
    return both(_met_nec(p), p.later_choice())


def _nec_first_planned_or_running(p: Patient) -> Truth:
    # Settled: later lines were not told apart at first; the statements are on front-line treatment.
    running = both(
        p.status("on_treatment"), p.had("platinum_etoposide"), p.number("treatment.lines", lambda v: v <= 1)
    )
    return both(_met_nec(p), either(p.first_choice(), running))


# --- NANETS: treatment of metastatic GI NEC ---
METASTATIC_NEC: dict[str, Rule] = {
    # Liver-directed therapy (lack of consensus). Settled: asked for liver metastases, without which it does not arise.
    "nec_liver_directed_no_consensus": lambda p: both(_met_nec(p), p.spread_to("liver")),
    # Front-line (consensus).
    "nec_platinum_etoposide_first_line": _nec_first,
    # Front-line (majority): six cycles or longer without progression.
    "nec_six_cycles_or_longer": _nec_first_planned_or_running,
    # Front-line: do not add immunotherapy.
    "nec_no_added_immunotherapy": _nec_first_planned_or_running,
    # Alternative front-line (consensus).
    "nec_platinum_irinotecan_first_line": _nec_first,
    # Second and third line (consensus): durable response and progression during a break.
    "nec_platinum_retreatment": lambda p: both(
        _nec_later(p),
        p.equals("treatment.durable_response", True),
        p.equals("treatment.progressed_off_treatment", True),
    ),
    "nec_folfiri_second_line": _nec_later,
    "nec_oxaliplatin_second_line": _nec_later,
    "nec_temozolomide_second_line": _nec_later,
    # Second and third line: topotecan and anthracyclines generally not recommended.
    "nec_topotecan_not_recommended": _nec_later,
    # Immunotherapy: single agent not supported, except for the agnostic situations.
    "nec_single_agent_immunotherapy_not_supported": lambda p: both(_met_nec(p), nay(p.agnostic_immunotherapy())),
    # Immunotherapy (majority): dual, second line and beyond.
    "nec_dual_immunotherapy_second_line": _nec_later,
    # Immunotherapy (consensus): MMR deficiency or high burden.
    "nec_agnostic_immunotherapy": lambda p: both(_met_nec(p), p.agnostic_immunotherapy()),
    # Targeted therapies: NTRK and RET fusions.
    "nec_ntrk": lambda p: both(_met_nec(p), p.equals("molecular.ntrk_fusion", "present")),
    "nec_ret": lambda p: both(_met_nec(p), p.equals("molecular.ret_fusion", "present")),
    # Targeted therapies: reports on BRAF-mutated colorectal NEC; BRAF, MEK, everolimus, sunitinib not approved for NEC.
    "nec_braf_colorectal_reports": lambda p: both(
        _met_nec(p), p.site({"colon", "rectum"}), p.equals("molecular.braf", "present")
    ),
    "nec_targeted_not_approved": _met_nec,
    # Somatostatin analogs: not for tumor control; PRRT: no data; debulking (consensus): no role.
    "nec_no_ssa": _met_nec,
    "nec_no_prrt": _met_nec,
    "nec_no_debulking": _met_nec,
}


def _early_untreated(p: Patient) -> Truth:
    return both(p.cervix_nec(), p.early_cervix(), p.untreated())


def _early_adjuvant(p: Patient) -> Truth:
    return both(p.cervix_nec(), p.early_cervix(), p.adjuvant_setting())


def _locally_advanced(p: Patient) -> Truth:
    # "FIGO stages IB3-IVA"; IIA1 as in `ib3_or_iia2`.
    return both(p.cervix_nec(), either(p.ib3_or_iia2(), p.beyond_iia2()))


def _ivb_first(p: Patient) -> Truth:
    # Settled: any metastasis counted in a recurrence at first; the sentence names liver, lungs and peritoneum.
    at_diagnosis = both(either(p.metastatic(), p.figo("IVB")), p.status("none", "resected"))
    recurrence = both(
        p.status("progression"),
        p.number("treatment.lines", lambda v: v == 0),
        p.spread_to("liver", "lung", "peritoneum"),
    )
    return both(p.cervix_nec(), either(at_diagnosis, recurrence))


# --- NANETS: gynecologic NEC ---
GYN: dict[str, Rule] = {
    # Localized gynecologic: surgery first; radical hysterectomy with nodes; open; no fertility-sparing operation.
    "cervix_surgery_first": _early_untreated,
    "cervix_open_surgery": _early_untreated,
    "cervix_no_fertility_sparing": _early_untreated,
    # Six cycles of adjuvant cisplatin and etoposide (consensus).
    "cervix_adjuvant_six_cycles": _early_adjuvant,
    # Radiation with high-risk factors such as above 2 cm, deep stromal invasion, LVSI (consensus).
    "cervix_adjuvant_radiation_high_risk": lambda p: both(
        _early_adjuvant(p),
        either(
            p.number("extent.tumor_size", lambda v: v > 2),
            p.equals("extent.deep_stromal_invasion", True),
            p.equals("extent.lvsi", True),
            p.equals("extent.other_high_risk", True),
        ),
    ),
    # Summary: pelvic chemoradiation for early stage without naming a risk factor (differs from the paragraph above).
    "cervix_adjuvant_chemoradiation_summary": _early_adjuvant,
    # IB3-IIA2 (consensus): chemoradiation, then chemotherapy, not surgery; no neoadjuvant chemotherapy and surgery.
    "cervix_ib3_iia2_chemoradiation": lambda p: both(
        p.cervix_nec(), p.ib3_or_iia2(), p.status("none", "on_treatment")
    ),
    "cervix_ib3_iia2_no_surgery": lambda p: both(p.cervix_nec(), p.ib3_or_iia2(), p.untreated()),
    # Metastatic gynecologic: locally advanced IB3-IVA with intent to cure, radiation with cisplatin and etoposide.
    "cervix_ib3_iva_intent_to_cure": lambda p: both(_locally_advanced(p), p.untreated()),
    "cervix_ib3_iva_chemoradiation": lambda p: both(_locally_advanced(p), p.status("none", "on_treatment")),
    # IVB: palliative cisplatin and etoposide.
    "cervix_ivb_palliative": _ivb_first,
    # Second line and beyond, small-cell carcinoma of the cervix: topotecan, irinotecan, taxanes. Settled: only lines for
    # advanced disease counted at first; chemotherapy with the first treatment is a first line as well.
    "cervix_small_cell_second_line": lambda p: both(
        p.cervix_nec(),
        p.status("progression"),
        p.equals("pathology.cell_type", "small_cell"),
        either(
            p.number("treatment.lines", lambda v: v >= 1), p.had("platinum_etoposide", "platinum_irinotecan")
        ),
    ),
    # Nothing is said on treatment of NEC of the uterus, vulva, vagina and ovary.
    "gyn_other_no_pathway": lambda p: both(p.nec(), p.site({"uterus", "vulva_vagina", "ovary"})),
}


def _followed_local(p: Patient) -> Truth:
    # Settled: "have been treated" was read as operated on or finished. The same plan is made before and during treatment,
    # with its dates counted from the end of it.
    return both(p.localized(), p.status("none", "resected", "on_treatment", "finished"))


def _followed_metastatic(p: Patient) -> Truth:
    # Monitoring: "patients receiving treatment". Settled: planned treatment counts too; a break does not.
    return both(p.metastatic(), p.status("none", "resected", "on_treatment", "progression"))


# --- NANETS: Tables 2 and 3, brain metastases ---
FOLLOW_UP: dict[str, Rule] = {
    # Table 2: every 3 months for 2-3 years, then every 6-12 months, at least 10 years.
    "table2_net_imaging": lambda p: both(p.net(), p.site(DIGESTIVE), _followed_local(p)),
    # Table 2: every 3 months for 3 years, then every 6 months in years 4-5.
    "table2_nec_imaging": lambda p: both(p.nec(), p.site(DIGESTIVE), _followed_local(p)),
    # Table 2 for the cervix: any site by its title, so offered with a question. Without metastases, not at recurrence.
    "table2_nec_cervix": lambda p: both(
        p.cervix_nec(),
        either(p.one_of("extent.disease", ("localized", "locally_advanced")), _staged_below_ivb(p)),
        p.status("none", "resected", "on_treatment", "finished"),
    ),
    # Table 3: every 3 months, every 6 when more indolent.
    "table3_net_imaging": lambda p: both(p.gi_net(), _followed_metastatic(p)),
    "table3_net_six_months": lambda p: both(
        p.gi_net(), _followed_metastatic(p), p.equals("treatment.indolent", True)
    ),
    # Table 3: every 2-3 months.
    "table3_nec_imaging": lambda p: both(p.gi_nec(), _followed_metastatic(p)),
    # Table 3 for the cervix, likewise; a recurrence is counted with metastatic disease.
    "table3_nec_cervix": lambda p: both(
        p.cervix_nec(),
        either(
            p.status("progression"),
            both(either(p.metastatic(), p.figo("IVB")), p.status("none", "resected", "on_treatment")),
        ),
    ),
    # Table 3: MRI brain with high systemic burden or symptoms, NEC column only, while being treated.
    "table3_nec_brain_mri": lambda p: both(
        _met_nec(p),
        either(p.status("on_treatment"), p.later_choice()),
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


def _staged_below_ivb(p: Patient) -> Truth:
    return both(nay(p.figo("IVB")), nay(p.metastatic_now()))


def _nordic(p: Patient, entity: str) -> Truth:
    # Methods: digestive primary except the appendix, or unknown primary with predominantly abdominal metastases.
    # Patient characteristics: advanced is metastatic or locally advanced and not resectable.
    # Settled: working diagnoses were included at first; the study's two groups hold no ambiguous tumors.
    return both(
        p.is_entity(entity),
        either(
            both(
                p.site(DIGESTIVE - {"appendix"}), p.one_of("extent.disease", ("metastatic", "locally_advanced"))
            ),
            both(
                p.site({"unknown_primary"}), p.metastatic(), p.equals("tumor.unknown_primary_abdominal", True)
            ),
        ),
    )


# --- NORDIC NEC 2, Discussion: what the authors say for the clinic ---
NORDIC: dict[str, Rule] = {
    "nordic_nec_ps3_no_chemotherapy": lambda p: both(_nordic(p, "nec"), p.number("patient.ecog", lambda v: v == 3)),
    "nordic_nec_ps2_might_benefit": lambda p: both(_nordic(p, "nec"), p.number("patient.ecog", lambda v: v == 2)),
    # Said of the diagnosis, so at any extent.
    "nordic_nec_below_55_reevaluate": lambda p: both(
        p.is_entity("nec"),
        p.ki67(lambda v: v < 55),
        either(
            p.site(DIGESTIVE - {"appendix"}),
            both(p.site({"unknown_primary"}), p.equals("tumor.unknown_primary_abdominal", True)),
        ),
    ),
    "nordic_colorectal_nec_platinum_questioned": lambda p: both(
        _nordic(p, "nec"), p.site({"colon", "rectum"}), p.first_choice()
    ),
    "nordic_net_below_55_platinum_inferior": lambda p: both(
        _nordic(p, "net_g3"), p.first_choice(), p.ki67(lambda v: v < 55)
    ),
    "nordic_net_prrt_first_line_possible": lambda p: both(
        _nordic(p, "net_g3"),
        p.first_choice(),
        p.one_of("imaging.sstr_uptake", ("equal_liver", "above_liver")),
        p.ki67(lambda v: v < 55),
    ),
    "nordic_net_from_55_no_first_line_prrt": lambda p: both(
        _nordic(p, "net_g3"), p.first_choice(), p.ki67(lambda v: v >= 55)
    ),
}

TOPICS: dict[str, Rule] = {
    **MARKERS, **WORKUP, **LOCALIZED, **METASTATIC_NET, **METASTATIC_NEC, **GYN, **FOLLOW_UP, **NORDIC,
}  # fmt: skip
"""Every topic with its rule; 'yes' means that the statement of the source applies to the patient."""

_WORDS: dict[Truth, str] = {True: "yes", False: "no", None: "unknown"}


def expected(findings: Mapping[str, object]) -> dict[str, object]:
    """What the sources state for one patient.

    `findings` holds known values only (id -> value); what is missing is unknown. The result has ``entity`` (or None when
    open), ``in_scope`` and ``topics`` (topic -> 'yes', 'no' or 'unknown'). Below the age of 18 no advice applies; the papers
    make no statement about age, so that a missing age leaves everything as it is.
    """
    patient = Patient(findings)
    child = patient.number("patient.age", lambda v: v < 18) is True
    covered: Truth = False if child else patient.covered()
    topics = {name: _WORDS[rule(patient)] for name, rule in MARKERS.items()}
    topics |= {name: _WORDS[both(covered, rule(patient))] for name, rule in TOPICS.items() if name not in MARKERS}
    scope = both(covered, patient.high_grade_nen())
    return {"entity": patient.entity(), "in_scope": _WORDS[scope], "topics": topics}
