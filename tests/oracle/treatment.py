"""The oracle's rules for treatment, read from NANETS 2023: localized, metastatic and gynecologic disease.

"Settled:" in a comment marks what a comparison with the engine showed to be read wrongly or to be open in the text.
"""

from __future__ import annotations

from tests.oracle.reading import BOWEL, DIGESTIVE, MORBID_SITES, Patient, Rule, Truth, both, certain, either, nay

# Treatments that are chemotherapy; "another treatment" may have been.
CHEMOTHERAPY = (
    "platinum_etoposide", "platinum_irinotecan", "captem", "temozolomide", "fluoropyrimidine_oxaliplatin", "folfiri",
    "folfirinox", "folfoxiri", "topotecan", "taxane", "streptozocin", "other",
)  # fmt: skip

# Radiation, platinum, or what may have been carboplatin and paclitaxel: what ends the advice on this substitute.
INSTEAD_OF_ETOPOSIDE = ("radiation", "platinum_etoposide", "platinum_irinotecan", "taxane", "other")


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


def _radiation_open_nec(p: Patient) -> Truth:
    # Settled: left out once treatment was finished at first. Consolidation with radiation may follow completed chemotherapy.
    finished = both(_local_nec(p, "finished"), p.had("surgery"), nay(p.had("radiation")))
    return either(_operated_nec(p), finished)


def _unoperated_nec(p: Patient) -> Truth:
    # Settled: before treatment only at first. The summary speaks of surgery after systemic therapy or chemoradiation too.
    return either(_local_nec(p, "none"), both(_local_nec(p, "on_treatment", "finished"), nay(p.had("surgery"))))


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
    # Settled: recorded as finished, the question vanished; it stays open while no radiation has been given.
    "net_adjuvant_radiation_no_consensus": lambda p: either(
        _net_around_surgery(p), both(_local_net(p, "finished"), p.had("surgery"), nay(p.had("radiation")))
    ),
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
        _unoperated_nec(p), either(p.site(MORBID_SITES), p.equals("extent.morbid_surgery", True))
    ),
    # NCDB study: surgery should be considered for stage I-II. Settled: shown as evidence whatever the stage, with the
    # stage named in it.
    "nec_local_registry_evidence": _unoperated_nec,
    # Role of surgery: ENETS and ESMO recommend surgery.
    "nec_local_surgery_other_societies": _unoperated_nec,
    # Summary (consensus): four to six cycles of platinum and etoposide with radiation, after surgery or as definitive.
    # Settled: left out once treatment was finished at first. After an operation that nothing followed it still stands.
    "nec_local_platinum_etoposide_radiation": lambda p: either(
        _nec_course(p),
        both(_local_nec(p, "finished"), p.had("surgery"), nay(p.had("platinum_etoposide", "platinum_irinotecan"))),
    ),
    # Radiation: carboplatin and paclitaxel if etoposide is hampered.
    # Settled: whether etoposide can be given was asked of everyone at first; a substitute is told once it is known that it
    # cannot. "Finished" ended it at first; with nothing given after the operation it still stands.
    "nec_local_carboplatin_paclitaxel": lambda p: both(
        either(
            _nec_course(p),
            both(_local_nec(p, "finished"), p.had("surgery"), nay(p.had(*INSTEAD_OF_ETOPOSIDE))),
        ),
        certain(p.equals("treatment.etoposide_deliverable", False)),
    ),
    # Radiation: platinum and etoposide "when given alongside radiation". Settled: for the whole course at first, which made
    # it advice after a negative margin, where the radiation itself is disputed.
    "nec_local_radiosensitizer": lambda p: either(
        _local_nec(p, "none"),
        both(_local_nec(p, "on_treatment"), not certain(p.had("surgery"))),
        both(_local_nec(p, "resected", "on_treatment"), p.equals("treatment.margin", "r1")),
    ),
    # Summary (consensus): capecitabine acceptable for consolidation "following completion of four to six cycles of
    # platinum and etoposide". Settled: the completed cycles were not asked for at first, and radiation that has been
    # given was not excluded.
    "nec_local_capecitabine_sensitizer": lambda p: both(
        either(_local_nec(p, "resected", "on_treatment"), both(_local_nec(p, "finished"), nay(p.had("radiation")))),
        p.had("platinum_etoposide"),
        p.number("treatment.cycles", lambda v: 4 <= v <= 6),
    ),
    # Summary (consensus): chemoradiation with positive margins. Settled: R2 was included; the text does not say whether
    # macroscopic residual tumor is a positive margin, and it has a caution of its own.
    "nec_positive_margin_chemoradiation": lambda p: both(_radiation_open_nec(p), p.equals("treatment.margin", "r1")),
    "nec_macroscopic_residual_open": lambda p: both(_radiation_open_nec(p), p.equals("treatment.margin", "r2")),
    # Summary (lack of consensus): negative margin.
    "nec_negative_margin_no_consensus": lambda p: both(_radiation_open_nec(p), p.equals("treatment.margin", "r0")),
    # Summary (consensus): adjuvant chemotherapy when the location cannot be irradiated.
    # Settled: after the operation only at first; shown before it as well, like the rest of the adjuvant advice, and once
    # treatment is recorded as finished without any chemotherapy.
    "nec_not_irradiable_adjuvant_chemo": lambda p: both(
        either(
            _operated_nec(p),
            _local_nec(p, "none"),
            both(_local_nec(p, "finished"), p.had("surgery"), nay(p.had(*CHEMOTHERAPY))),
        ),
        p.equals("extent.irradiable", False),
    ),
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
        either(p.ki67(lambda v: v > 55), p.spread_to("lung", "bone", "peritoneum", "distant_nodes", "brain", "other")),
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
    # Settled: 60 itself was counted in for a time, as an end of the printed range. "Below" is printed: 60 is below neither
    # end, so the sentence does not reach it in either reading.
    "net_platinum_gray_zone": lambda p: both(_net_first(p), p.ki67(lambda v: 55 <= v < 60)),
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
    # Settled: some lesions above the liver and others not, or none above, is not homogeneously high.
    "net_prrt": lambda p: both(
        _met_net(p),
        p.status("progression"),
        p.equals("imaging.sstr_uptake", "above_liver"),
        p.equals("imaging.sstr_homogeneous", True),
        not certain(p.one_of("imaging.sstr_lesions", ("some", "none"))),
    ),
    # Immunotherapy: not supported by data.
    # Settled: always at first. With mismatch repair deficiency or a high burden, of which the passage does not speak, the
    # sentence on tumor-agnostic approvals stands in its place, to weigh.
    "net_immunotherapy_not_supported": lambda p: both(_met_net(p), not certain(p.agnostic_immunotherapy())),
}


def _met_nec(p: Patient) -> Truth:
    return both(p.gi_nec(), p.metastatic())


def _nec_first(p: Patient) -> Truth:
    return both(_met_nec(p), p.first_choice())


def _nec_later(p: Patient) -> Truth:
    return both(_met_nec(p), p.later_choice())


def _nec_first_planned_or_running(p: Patient) -> Truth:
    # Settled: later lines were not told apart at first; the statements are on front-line treatment.
    running = both(p.status("on_treatment"), p.on("platinum_etoposide"), p.number("treatment.lines", lambda v: v <= 1))
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
        # Settled: the break was looked for at the last progression at first. The section is on second and third line: after
        # two lines it is the one after platinum, so no progression on platinum.
        either(
            p.equals("treatment.progressed_off_treatment", True),
            both(
                p.number("treatment.lines", lambda v: v >= 2),
                nay(p.progressed_on("platinum_etoposide", "platinum_irinotecan")),
            ),
        ),
    ),
    "nec_folfiri_second_line": _nec_later,
    "nec_oxaliplatin_second_line": _nec_later,
    "nec_temozolomide_second_line": _nec_later,
    # Second and third line: topotecan and anthracyclines generally not recommended.
    "nec_topotecan_not_recommended": _nec_later,
    # Immunotherapy: single agent not supported, except for the agnostic situations.
    # Settled: waited for both tests at first. The sentence is unconditional; the exception is a statement of its own and
    # counts once one of the two is found.
    "nec_single_agent_immunotherapy_not_supported": lambda p: both(
        _met_nec(p), nay(p.agnostic_immunotherapy() is True)
    ),
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


def _early_finished(p: Patient, *without: str) -> Truth:
    """Operated on in early stage and recorded as finished, without these treatments."""
    return both(p.cervix_nec(), p.early_cervix(), p.status("finished"), p.had("surgery"), nay(p.had(*without)))


def _locally_advanced(p: Patient) -> Truth:
    # "Limited to the pelvis (FIGO stages IB3-IVA)". Settled: IIA1 was counted here at first, as limited to the pelvis and
    # within these stages. The text names it nowhere, and "IB3-IIA2" spans it without meaning it: it stays unassigned, as in
    # the program, which shows both passages as a disagreement and leaves the choice to the team.
    return both(p.cervix_nec(), either(p.ib3_or_iia2(), p.beyond_iia2()))


def _not_operated_course(p: Patient) -> Truth:
    # Settled: on treatment whether or not the tumor had been removed. What follows an operation outside the early group is
    # said nowhere, before that treatment or during it.
    return either(p.status("none"), both(p.status("on_treatment"), not certain(p.had("surgery"))))


def _ivb_first(p: Patient) -> Truth:
    # Settled: any metastasis counted in a recurrence at first; the sentence names liver, lungs and peritoneum.
    at_diagnosis = both(either(p.figo("IVB"), p.distant_at_diagnosis()), p.status("none", "resected"))
    recurrence = both(
        p.status("progression"),
        p.number("treatment.lines", lambda v: v == 0),
        p.metastatic(),
        p.spread_to("liver", "lung", "peritoneum"),
    )
    # Settled: radiation of the brain before any systemic treatment ended it at first.
    local = both(p.figo("IVB"), p.status("on_treatment", "finished"), p.local_treatment_alone())
    return both(p.cervix_nec(), either(at_diagnosis, recurrence, local))


# --- NANETS: gynecologic NEC ---
GYN: dict[str, Rule] = {
    # Localized gynecologic: surgery first; radical hysterectomy with nodes; open; no fertility-sparing operation.
    "cervix_surgery_first": _early_untreated,
    "cervix_open_surgery": _early_untreated,
    "cervix_no_fertility_sparing": _early_untreated,
    # Six cycles of adjuvant cisplatin and etoposide (consensus).
    # Settled: "finished" ended the adjuvant advice at first; what is named and has not been given stands.
    "cervix_adjuvant_six_cycles": lambda p: either(
        _early_adjuvant(p), _early_finished(p, "platinum_etoposide", "platinum_irinotecan")
    ),
    # Radiation with high-risk factors such as above 2 cm, deep stromal invasion, LVSI (consensus).
    "cervix_adjuvant_radiation_high_risk": lambda p: both(
        either(_early_adjuvant(p), _early_finished(p, "radiation")),
        either(
            p.number("extent.tumor_size", lambda v: v > 2),
            p.equals("extent.deep_stromal_invasion", True),
            p.equals("extent.lvsi", True),
            p.equals("extent.other_high_risk", True),
        ),
    ),
    # Summary: pelvic chemoradiation for early stage without naming a risk factor (differs from the paragraph above).
    "cervix_adjuvant_chemoradiation_summary": lambda p: either(
        _early_adjuvant(p), _early_finished(p, "radiation", "platinum_etoposide", "platinum_irinotecan")
    ),
    # The cervix names no substitute for etoposide; that of localized gastrointestinal NEC (carboplatin and paclitaxel with
    # radiation) comes nearest, around an operation of whatever stage without metastases, until something followed it.
    "cervix_carboplatin_paclitaxel_after_surgery": lambda p: both(
        p.cervix_nec(),
        certain(p.equals("treatment.etoposide_deliverable", False)),
        either(
            _early_adjuvant(p),
            both(p.outside_early_group(), p.status("resected")),
            both(p.status("on_treatment"), p.had("surgery"), nay(p.metastatic())),
            both(p.status("finished"), p.had("surgery"), nay(p.had(*INSTEAD_OF_ETOPOSIDE)), nay(p.metastatic())),
        ),
    ),
    # IB3-IIA2 (consensus): chemoradiation, then chemotherapy, not surgery; no neoadjuvant chemotherapy and surgery.
    "cervix_ib3_iia2_chemoradiation": lambda p: both(p.cervix_nec(), p.ib3_or_iia2(), _not_operated_course(p)),
    "cervix_ib3_iia2_no_surgery": lambda p: both(p.cervix_nec(), p.ib3_or_iia2(), p.untreated()),
    # Metastatic gynecologic: locally advanced IB3-IVA with intent to cure, radiation with cisplatin and etoposide.
    "cervix_ib3_iva_intent_to_cure": lambda p: both(_locally_advanced(p), p.untreated()),
    "cervix_ib3_iva_chemoradiation": lambda p: both(_locally_advanced(p), _not_operated_course(p)),
    # IVB: palliative cisplatin and etoposide.
    "cervix_ivb_palliative": _ivb_first,
    # Second line and beyond, small-cell carcinoma of the cervix: topotecan, irinotecan, taxanes. Settled: only lines for
    # advanced disease counted at first; chemotherapy with the first treatment is a first line as well.
    "cervix_small_cell_second_line": lambda p: both(
        p.cervix_nec(),
        p.status("progression"),
        p.equals("pathology.cell_type", "small_cell"),
        either(p.number("treatment.lines", lambda v: v >= 1), p.had("platinum_etoposide", "platinum_irinotecan")),
    ),
    # Operated on, outside the early group: nothing is said; the passages on early stage and on IB3 to IVA come nearest.
    "cervix_operated_outside_early_group": lambda p: both(
        p.cervix_nec(),
        p.outside_early_group(),
        # Settled: "finished" ended it at first; it stands as long as nothing has followed the operation.
        either(
            p.status("resected"),
            both(p.status("on_treatment"), p.had("surgery")),
            both(
                p.status("finished"),
                p.had("surgery"),
                nay(p.had("radiation", "platinum_etoposide", "platinum_irinotecan")),
            ),
        ),
    ),
    # PRRT and targeted therapies: tumor-agnostic drugs, under the heading of gastrointestinal NEC; the nearest passage.
    "gyn_nec_agnostic_immunotherapy": lambda p: both(p.gynecologic_nec_advanced(), p.agnostic_immunotherapy()),
    "gyn_nec_ntrk": lambda p: both(p.gynecologic_nec_advanced(), p.equals("molecular.ntrk_fusion", "present")),
    "gyn_nec_ret": lambda p: both(p.gynecologic_nec_advanced(), p.equals("molecular.ret_fusion", "present")),
    # Nothing is said on treatment of NEC of the uterus, vulva, vagina and ovary.
    "gyn_other_no_pathway": lambda p: both(p.nec(), p.site({"uterus", "vulva_vagina", "ovary"})),
}
