"""Which items of the guidelines carry each topic of the oracle, and which differences are known and wait to be mended.

A topic counts as 'yes' when any of its items certainly applies (``how="any"``) or when all of them do (``how="all"``),
as 'unknown' when that is undetermined, and as 'no' otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Carried:
    """The items that carry a topic, and whether one of them is enough."""

    items: tuple[str, ...]
    how: str = "any"


@dataclass(frozen=True, slots=True)
class Open:
    """A difference that is settled against the guidelines and waits to be mended there.

    Attributes:
        topics: the topics in which it shows.
        when: the patients in whom it shows; any other difference in the same topics still fails.
        reason: what the source says, and what the guidelines say instead.
    """

    topics: frozenset[str]
    when: Callable[[Mapping[str, object]], bool]
    reason: str


def _one(*items: str) -> Carried:
    return Carried(items)


def _all(*items: str) -> Carried:
    return Carried(items, "all")


MARKERS: dict[str, Carried] = {
    "p53_or_rb_supports_nec": _one("ledger-p53-mutant", "ledger-rb-lost"),
    "sstr2a_favors_net": _one("ledger-sstr2a-strong"),
    "cxcr4_favors_nec": _one("ledger-cxcr4-strong"),
    "lower_grade_component_confirms_net": _one("ledger-lower-grade-component"),
    "non_ne_component_supports_nec": _one("ledger-non-neuroendocrine-component"),
}

WORKUP: dict[str, Carried] = {
    "ki67_mandatory_net": _one("path-ki67-net"),
    "ihc_useful_when_ambiguous": _one("path-ihc-p53-rb-ambiguous"),
    "insm1_in_marker_negative_nec": _one("path-ihc-insm1"),
    "site_markers_net_unknown_primary": _one("path-site-ihc-net"),
    "biopsy_of_both_not_needed": _one("biopsy-one-site"),
    "rebiopsy_nec_not_indicated": _one("rebiopsy-nec"),
    "recurrence_biopsy_nec": _one("recurrence-biopsy-nec"),
    "recurrence_biopsy_net": _one("recurrence-biopsy-net"),
    "rebiopsy_net_reasonable": _one("rebiopsy-net", "rebiopsy-net-reason"),
    "older_report_read_again": _one("path-reread-older-report"),
    "ct_or_mri_at_diagnosis": _one("imaging-ct-mri"),
    "sstr_baseline_net": _one("imaging-sstr-pet-net"),
    "sstr_baseline_nec_against": _one("imaging-sstr-pet-nec-not-baseline"),
    "fdg_baseline_no_consensus": _one("imaging-fdg-net-baseline", "imaging-fdg-nec-baseline"),
    "fdg_indicated": _one("imaging-fdg-unclear-differentiation", "imaging-fdg-aggressive"),
    "fdg_when_sstr_low": _one("imaging-fdg-low-sstr"),
    "discordant_pet_aggressive_part_decides": _all("imaging-discordant-biopsy", "caution-imaging-discordant-strategy"),
    "brain_imaging_symptomatic": _one("brain-imaging-symptoms-net", "brain-mri-symptoms-nec"),
    "brain_imaging_high_burden": _one("brain-imaging-high-burden-summary"),
    "brain_imaging_nec_not_routine": _one("brain-imaging-nec-not-routine"),
    "brain_imaging_net_not_baseline": _one("brain-imaging-net-not-baseline"),
    "mmr_nec": _one("molecular-mmr-nec"),
    "ngs_nec": _one("molecular-ngs-nec"),
    "mmr_net_no_consensus": _one("molecular-mmr-net-routine"),
    "ngs_net_no_consensus": _one("molecular-ngs-net-routine"),
    "mmr_net_metastatic": _one("molecular-mmr-net"),
    "ngs_net_metastatic": _one("molecular-ngs-net"),
    "liquid_biopsy_investigational": _one("caution-molecular-liquid-biopsy"),
    "endoscopy": _one(
        "endoscopy-net",
        "endoscopy-nec",
        "endoscopy-unknown-primary-net",
        "endoscopy-unknown-primary-nec",
        "endoscopy-gynecologic-net",
    ),  # fmt: skip
    "hormones_with_syndrome": _one("biomarkers-hormones-syndrome-net", "biomarkers-hormones-syndrome-nec"),
    "biomarkers_nec_no_role": _one("biomarkers-nec-no-role"),
    "biomarkers_net_no_consensus": _one("biomarkers-net-baseline"),
    "biomarker_monitoring_no_change": _one("biomarkers-monitoring-nonfunctional"),
    "hiaa_when_carcinoid_suspected": _one("heart-hiaa"),
    "echocardiogram_when_hiaa_elevated": _one("heart-echocardiogram"),
    "no_routine_cardiac_evaluation": _one("heart-not-routine"),
    "cardiotoxicity_considered": _one("caution-heart-cardiotoxicity"),
    "genetics_not_routine": _one("heredity-not-for-diagnosis-alone"),
    "gyn_net_rule_out_gi_primary": _one("gyn-net-rule-out-gi-primary"),
    "expert_center": _one("care-neuroendocrine-center"),
    "trial_participation": _one("care-clinical-trial"),
}

LOCALIZED: dict[str, Carried] = {
    "net_local_resection": _one("net-localized-resection"),
    "net_local_lymphadenectomy": _one("net-localized-oncologic-resection"),
    "net_local_distal_pancreatectomy": _one("net-localized-distal-pancreatectomy"),
    "net_no_neoadjuvant_radiation": _one("net-localized-no-neoadjuvant-radiation"),
    "net_adjuvant_radiation_no_consensus": _one("net-adjuvant-radiation"),
    "net_adjuvant_chemo_no_data": _one("caution-net-no-adjuvant-chemotherapy-data"),
    "net_swog_2104": _one("trial-swog-2104"),
    "nec_local_surgery_no_consensus": _one("nec-localized-surgery"),
    "nec_local_surgery_after_systemic": _one("nec-localized-surgery-after-systemic"),
    "nec_local_multidisciplinary": _one("nec-localized-multidisciplinary"),
    "nec_local_morbid_surgery_chemoradiation": _one("caution-nec-morbid-surgery"),
    "nec_local_registry_evidence": _one("ev-nec-surgery-registry"),
    "nec_local_surgery_other_societies": _one("nec-localized-surgery-enets-esmo"),
    "nec_local_platinum_etoposide_radiation": _one(
        "nec-localized-platinum-etoposide-radiation", "nec-adjuvant-platinum-etoposide"
    ),
    "nec_local_radiosensitizer": _one("nec-localized-radiosensitizer"),
    "nec_local_carboplatin_paclitaxel": _one(
        "nec-localized-radiosensitizer-carboplatin-paclitaxel", "nec-adjuvant-carboplatin-paclitaxel"
    ),
    "nec_local_capecitabine_sensitizer": _one("nec-localized-consolidation-capecitabine"),
    "nec_positive_margin_chemoradiation": _one("nec-adjuvant-chemoradiation-positive-margin"),
    "nec_macroscopic_residual_open": _one("caution-nec-margin-r2"),
    "nec_negative_margin_no_consensus": _one("nec-adjuvant-chemoradiation-negative-margin"),
    "nec_not_irradiable_adjuvant_chemo": _one("nec-adjuvant-chemotherapy-not-irradiable"),
    "nec_adjuvant_other_society": _one("nec-adjuvant-enets"),
}

METASTATIC_NET: dict[str, Carried] = {
    "net_apply_low_grade_knowledge": _one("net-apply-g1-g2-knowledge"),
    "net_debulking": _one("net-debulking"),
    "net_liver_directed": _all("net-liver-directed-warranted", "net-liver-directed-below-55"),
    "net_systemic_preferred": _one("net-systemic-preferred-above-55", "net-systemic-preferred-extrahepatic"),
    "net_ssa_trial": _one("net-ssa-trial"),
    "net_ssa_positivity_open": _one("net-ssa-trial-positivity-open"),
    "net_ssa_not_if_sstr_negative": _one("net-ssa-not-when-negative"),
    "net_platinum_not_appropriate": _one("net-platinum-first-line-below-55"),
    "net_platinum_gray_zone": _one("caution-net-platinum-55-60"),
    "net_captem_first_line": _one(
        "net-captem-first-line-pancreas", "net-captem-first-line-bowel", "net-captem-first-line-site-not-named"
    ),
    "net_folfox_first_line": _one("net-fluoropyrimidine-oxaliplatin-first-line"),
    "net_captem_second_line": _one("net-captem-later-line"),
    "net_folfox_second_line": _one("net-folfox-later-line"),
    "net_folfiri_second_line": _one("net-folfiri-later-line"),
    "net_everolimus": _one("net-everolimus-refractory"),
    "net_sunitinib": _one("net-sunitinib-refractory"),
    "net_ngs_refractory": _one("net-ngs-refractory"),
    "net_prrt": _one("net-prrt-progressive"),
    "net_immunotherapy_not_supported": _one("net-immunotherapy-not-supported"),
}

METASTATIC_NEC: dict[str, Carried] = {
    "nec_liver_directed_no_consensus": _one("nec-liver-directed"),
    "nec_platinum_etoposide_first_line": _one("nec-first-line-platinum-etoposide"),
    "nec_six_cycles_or_longer": _one("nec-first-line-six-cycles-or-longer", "nec-going-on-platinum-etoposide"),
    "nec_no_added_immunotherapy": _one("nec-first-line-no-added-immunotherapy"),
    "nec_platinum_irinotecan_first_line": _one("nec-first-line-platinum-irinotecan"),
    "nec_platinum_retreatment": _one("nec-retreatment-platinum"),
    "nec_folfiri_second_line": _one("nec-later-line-folfiri"),
    "nec_oxaliplatin_second_line": _one("nec-later-line-oxaliplatin"),
    "nec_temozolomide_second_line": _one("nec-later-line-temozolomide"),
    "nec_topotecan_not_recommended": _one("nec-later-line-topotecan-anthracyclines"),
    "nec_single_agent_immunotherapy_not_supported": _one("nec-immunotherapy-single-agent"),
    "nec_dual_immunotherapy_second_line": _one("nec-later-line-dual-checkpoint"),
    "nec_agnostic_immunotherapy": _one("nec-immunotherapy-mmr-tmb"),
    "nec_ntrk": _one("nec-target-ntrk"),
    "nec_ret": _one("nec-target-ret"),
    "nec_braf_colorectal_reports": _one("ev-nec-braf"),
    "nec_targeted_not_approved": _one("caution-nec-targeted-not-approved"),
    "nec_no_ssa": _one("nec-somatostatin-analog"),
    "nec_no_prrt": _one("nec-prrt"),
    "nec_no_debulking": _one("nec-debulking"),
}

GYN: dict[str, Carried] = {
    "cervix_surgery_first": _all("cervix-early-surgery-first", "cervix-early-radical-hysterectomy"),
    "cervix_open_surgery": _one("cervix-early-open-surgery"),
    "cervix_no_fertility_sparing": _one("cervix-early-no-fertility-sparing"),
    "cervix_adjuvant_six_cycles": _one("cervix-early-adjuvant-chemotherapy"),
    "cervix_adjuvant_radiation_high_risk": _one("cervix-early-adjuvant-radiation-high-risk"),
    "cervix_adjuvant_chemoradiation_summary": _one("cervix-early-adjuvant-chemoradiation"),
    "cervix_carboplatin_paclitaxel_after_surgery": _one("cervix-adjuvant-carboplatin-paclitaxel"),
    "cervix_ib3_iia2_chemoradiation": _one("cervix-ib3-iia2-chemoradiation"),
    "cervix_ib3_iia2_no_surgery": _all("cervix-ib3-iia2-no-surgery", "cervix-ib3-iia2-no-neoadjuvant"),
    "cervix_ib3_iva_intent_to_cure": _one("cervix-locally-advanced-curative-intent"),
    "cervix_ib3_iva_chemoradiation": _one("cervix-locally-advanced-chemoradiation", "cervix-ib3-iia2-cisplatin"),
    "cervix_ivb_palliative": _one("cervix-ivb-cisplatin-etoposide", "cervix-recurrence-cisplatin-etoposide"),
    "cervix_small_cell_second_line": _all(
        "cervix-small-cell-topotecan", "cervix-small-cell-irinotecan", "cervix-small-cell-taxane"
    ),
    "cervix_operated_outside_early_group": _all(
        "cervix-operated-other-chemotherapy",
        "cervix-operated-other-chemoradiation",
        "caution-cervix-resected-other-stage",
    ),
    "gyn_nec_agnostic_immunotherapy": _one("gyn-nec-checkpoint-inhibitor"),
    "gyn_nec_ntrk": _one("gyn-nec-ntrk-inhibitor"),
    "gyn_nec_ret": _one("gyn-nec-ret-inhibitor"),
    "gyn_other_no_pathway": _one("caution-gyn-other-nec-no-pathway"),
}

FOLLOW_UP: dict[str, Carried] = {
    "table2_net_imaging": _one("table-2-net-imaging"),
    "table2_nec_imaging": _one("table-2-nec-imaging"),
    "table2_nec_cervix": _one("table-2-nec-cervix"),
    "table3_net_imaging": _one("table-3-net-imaging"),
    "table3_net_six_months": _one("table-3-net-imaging-indolent"),
    "table3_nec_imaging": _one("table-3-nec-imaging"),
    "table3_nec_cervix": _one("table-3-nec-cervix"),
    "table3_nec_brain_mri": _one("monitoring-brain-mri-nec"),
    "srs_up_to_four": _one("brain-metastases-radiosurgery-up-to-four"),
    "srs_or_whole_brain_beyond_four": _all(
        "brain-metastases-radiosurgery-more", "brain-metastases-whole-brain-radiation"
    ),
    "no_prophylactic_cranial_irradiation": _one("brain-prophylactic-irradiation"),
}

NORDIC: dict[str, Carried] = {
    "nordic_nec_ps3_no_chemotherapy": _one("caution-nordic-nec-ps3"),
    "nordic_nec_ps2_might_benefit": _one("caution-nordic-nec-ps2"),
    "nordic_nec_below_55_reevaluate": _one("caution-nordic-nec-low-ki67-review"),
    "nordic_colorectal_nec_platinum_questioned": _one("caution-nordic-colorectal-first-line"),
    "nordic_net_below_55_platinum_inferior": _one("caution-nordic-net-platinum"),
    "nordic_net_prrt_first_line_possible": _one("caution-nordic-net-prrt-first-line"),
    "nordic_net_from_55_no_first_line_prrt": _one("caution-nordic-net-high-ki67-prrt"),
}

TOPICS: dict[str, Carried] = {
    **MARKERS, **WORKUP, **LOCALIZED, **METASTATIC_NET, **METASTATIC_NEC, **GYN, **FOLLOW_UP, **NORDIC,
}  # fmt: skip
"""Every topic of the oracle with the items that carry it."""

KNOWN_OPEN: tuple[Open, ...] = ()
"""Differences settled against the guidelines that wait to be mended there. None is open."""
