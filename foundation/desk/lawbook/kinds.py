"""The kinds of rules by name, those that officers look up first."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

KINDS: dict[str, Any] = {
    "violation": _("Violations"),
    "time_limit": _("Time limits"),
    "document_kind": _("Documents"),
    "threshold": _("Thresholds"),
    "hearing_trigger": _("When a hearing is offered"),
    "legal_review_trigger": _("When legal review is due"),
    "discussion_trigger": _("When the heads discuss"),
    "discretion_factor": _("Factors of discretion"),
    "discretion_table": _("Tables of discretion"),
    "discretion_formula": _("Formulas of discretion"),
    "aggravating_ground": _("Aggravating grounds"),
    "mitigating_ground": _("Mitigating grounds"),
    "no_penalty_ground": _("Grounds for no penalty"),
    "suspension_ground": _("Grounds for suspension"),
    "termination_ground": _("Grounds for termination"),
    "closing_ground": _("Grounds for closing"),
    "recusal_ground": _("Grounds for recusal"),
    "seizure_ground": _("Grounds for seizure"),
    "restriction_ground": _("Grounds for restricting production"),
    "detention_ground": _("Grounds for detention"),
    "fatal_defect": _("Fatal defects"),
    "review_item": _("Items of the case-file review"),
    "evidence_type": _("Types of evidence"),
    "service_method": _("Ways of service"),
    "penalty_type": _("Kinds of penalty"),
    "clue_source": _("Sources of leads"),
    "remedy_result": _("Results of remedies"),
    "responsibility": _("Responsibilities"),
    "source_category": _("Source categories"),
    "authority": _("Authorities"),
    "subject_role": _("Roles of the party"),
    "agency_level": _("Levels of agencies"),
    "industry": _("Industries"),
    "permit_class": _("Permit classes"),
    "incident_grade": _("Grades of incidents"),
    "warning_level": _("Warning levels"),
    "heavy_pollution_measure": _("Measures in heavy pollution"),
    "performance_grade": _("Performance grades"),
    "crime_threshold": _("Criminal thresholds"),
    "transfer_material": _("Papers of a transfer"),
    "trigger": _("Triggers of listing"),
    "list_basis": _("List bases"),
    "tier": _("Classes of dishonesty"),
    "penalty_class": _("Classes of penalties"),
    "measure": _("Joint measures"),
    "recipient": _("Recipients"),
    "finality": _("When a penalty is final"),
    "objection_state": _("States of an objection"),
    "file_part": _("Order of the case file"),
    "setting": _("Settings"),
}


def name_of(kind: str) -> str:
    return str(KINDS.get(kind, kind))
