"""The shape of each kind of rule's body, as data: which parts it has and what each may hold."""

from __future__ import annotations

from .shape import (
    Check,
    code_of,
    day,
    flag,
    list_of,
    mapping,
    number,
    one_of,
    provision,
    text,
    value,
    whole,
)

UNITS = ("WD", "CD", "H", "M", "Y")
GRADES = (
    *("normal", "serious", "refusal", "failure", "cheating", "wrong_method", "not_acting"),
    *("report", "report_serious", "form", "form_serious", "general", "larger", "major", "extra", "extreme"),
)
MEASURED_IN = (
    "CNY",
    "CNY_PER_VEHICLE",
    "TIMES_GOODS_VALUE",
    "TIMES_DIRECT_LOSS",
    "PERCENT_OF_INVESTMENT",
    "PERCENT_OF_INCOME",
    "TIMES_FINE",
)

NAMED = mapping({})
TIER = one_of("minor", "general", "serious")
VALUE = mapping({"value": text})
PENALTY = code_of("penalty_type", "penalty-type.")
AUTHORITY = code_of("authority", "authority.")
ROLE = code_of("subject_role", "role.")
LENGTH = mapping({"quantity": whole, "unit": one_of(*UNITS)})
FINE = mapping(
    {
        "provision": provision,
        "whom": one_of("any", "unit", "person", "responsible"),
        "grade": one_of(*GRADES),
        "measured_in": one_of(*MEASURED_IN),
        "low": number,
        "high": number,
    },
    {"may": flag, "base_from": number},
)
FURTHER = mapping(
    {"type": PENALTY, "provision": provision, "grade": one_of(*GRADES), "must": flag},
    {"years": list_of(whole)},
)
DETENTION = mapping(
    {"provision": provision, "grade": one_of("normal", "lighter", "serious"), "low_days": whole, "high_days": whole},
    {"when_zh": text, "when_en": text},
)
BETWEEN = mapping({"low": number, "high": number})

SHAPES: dict[str, Check] = {
    "time_limit": mapping(
        {
            "quantity": whole,
            "unit": one_of(*UNITS),
            "extensions": list_of(LENGTH),
            "roll": one_of("NEXT_WD", "NONE"),
            "kind": one_of("deadline", "waiting", "term", "window"),
            "duty": flag,
            "start_zh": text,
            "start_en": text,
            "marks": mapping({}, {"start": one_of("D"), "roll": one_of("M"), "length": one_of("D", "M", "P")}),
            "where": text,
        }
    ),
    "violation": mapping(
        {
            "law": one_of("old", "new", "both"),
            "authority": list_of(AUTHORITY),
            "subject": list_of(ROLE),
            "fines": list_of(FINE),
            "further": list_of(FURTHER),
            "daily": one_of("yes", "no", "if_discharge", "unstated"),
            "detention": list_of(DETENTION),
        },
        {
            "daily_basis": list_of(provision),
            "default": provision,
            "review_between": BETWEEN,
            "notes_zh": text,
            "notes_en": text,
            "crime_check": flag,
            "catch_all": flag,
        },
    ),
    "document_kind": mapping({}, open_ended=True),
    "authority": VALUE,
    "subject_role": VALUE,
    "source_category": mapping({"chapter_zh": text, "chapter_en": text}),
    "responsibility": mapping(
        {
            "category": code_of("source_category"),
            "lead": list_of(AUTHORITY),
            "with": list_of(AUTHORITY),
            "violations": list_of(code_of("violation")),
            "leading_group": flag,
        }
    ),
    "threshold": mapping(
        {"quantity": number, "unit": one_of("CNY", "RATE"), "inclusive": flag},
        {"of": text, "whom": one_of("any", "unit", "person")},
    ),
    "hearing_trigger": mapping({"types": list_of(PENALTY)}),
    "legal_review_trigger": mapping({"computed": flag}),
    "discussion_trigger": mapping({"computed": flag}, {"types": list_of(PENALTY), "fact": one_of("OUTSIDE_BAND")}),
    "discretion_factor": mapping({"number": whole}),
    "discretion_formula": mapping(
        {
            "start": one_of("MIN_OVER_MAX"),
            "times": one_of("MAXIMUM"),
            "adjustment": code_of("threshold"),
            "mitigation": code_of("threshold"),
        }
    ),
    "discretion_table": mapping(
        {
            "region": text,
            "violation": code_of("violation"),
            "formula": code_of("discretion_formula"),
            "tolerance_percent": number,
            "fictional": flag,
            "rows": list_of(
                mapping(
                    {
                        "factor": code_of("discretion_factor"),
                        "option": text,
                        "weight_percent": number,
                        "cumulable": flag,
                        "zh": text,
                        "en": text,
                    }
                )
            ),
        }
    ),
    "review_item": mapping({"defect": code_of("fatal_defect"), "by": one_of("DATA", "PERSON")}, {"ticked": text}),
    "setting": mapping({"value": value}, {"unit": text}),
    "service_method": mapping(
        {
            "value": text,
            "effect": one_of("signed", "left", "arrived", "received", "published"),
            "record_zh": text,
            "record_en": text,
            "needs": list_of(list_of(text)),
        },
        {"limit": code_of("time_limit"), "signers": list_of(text)},
    ),
    "evidence_type": mapping(
        {
            "value": text,
            "metadata_zh": text,
            "metadata_en": text,
            "fields": list_of(mapping({"name": text, "zh": text, "en": text})),
        },
        {"of": text},
    ),
    "clue_source": VALUE,
    "warning_level": VALUE,
    "performance_grade": VALUE,
    "incident_grade": mapping({"value": text, "number": whole}),
    "remedy_result": VALUE,
    "objection_state": VALUE,
    "permit_class": VALUE,
    "heavy_pollution_measure": mapping({"graded": flag}, {"violation": code_of("violation")}),
    "industry": mapping(
        {"value": text, "violations": list_of(code_of("violation"))}, {"crime": list_of(code_of("crime_threshold"))}
    ),
    "agency_level": mapping({"number": whole, "may_penalise": flag}),
    "penalty_type": mapping({"value": text, "by_police": flag}),
    "closing_ground": mapping({"value": text, "number": whole}),
    "file_part": mapping({"volume": one_of("MAIN", "SUB"), "number": whole, "kinds": list_of(text)}),
    "recusal_ground": NAMED,
    "suspension_ground": NAMED,
    "termination_ground": NAMED,
    "no_penalty_ground": mapping({"must": flag}),
    "aggravating_ground": NAMED,
    "mitigating_ground": NAMED,
    "fatal_defect": NAMED,
    "seizure_ground": mapping({"class": one_of("shall", "may", "exempt")}, {"catch_all": flag}),
    "restriction_ground": mapping({"measure": one_of("RESTRICT", "SUSPEND", "CLOSURE")}, {"catch_all": flag}),
    "crime_threshold": mapping(
        {"fields": list_of(text)},
        {"quantity": number, "unit": text, "manual": flag, "limit": code_of("time_limit")},
    ),
    "transfer_material": mapping({"number": whole, "contains_zh": text, "contains_en": text}),
    "detention_ground": mapping({"violations": list_of(code_of("violation")), "duty": flag}),
    "measure": mapping(
        {
            "effect": one_of("MANDATORY", "REFERENCE", "INFORMATION"),
            "recipients": list_of(code_of("recipient")),
            "needs_zh": text,
            "needs_en": text,
            "pushed": flag,
        },
        {"effect_note_zh": text, "effect_note_en": text, "limit": code_of("time_limit")},
    ),
    "recipient": mapping({"channel_zh": text, "channel_en": text}),
    "trigger": mapping(
        {
            "fact": one_of("decision", "judgment", "incident", "execution"),
            "violations": list_of(code_of("violation")),
        },
        {"types": list_of(PENALTY), "tier": TIER},
    ),
    "tier": mapping(
        {"tier": TIER, "published": flag, "listed": flag, "types": list_of(PENALTY)},
        {"min": code_of("time_limit"), "max": code_of("time_limit")},
    ),
    "finality": VALUE,
    "penalty_class": mapping(
        {"tier": TIER, "fictional": flag},
        {
            "types": list_of(PENALTY),
            "violation": code_of("violation"),
            "fine_from": number,
            "summary": flag,
        },
    ),
    "list_basis": mapping(
        {
            "fictional": flag,
            "level": one_of("NATIONAL_LAW", "ADMIN_REG", "CPC_SC_POLICY", "DEPT_RULE_INTERIM", "LOCAL_REG"),
            "issuer_zh": text,
            "issuer_en": text,
            "number": text,
            "article": text,
            "subject_scope": list_of(one_of("organisation", "person")),
            "conduct": list_of(code_of("trigger")),
            "finality": one_of("NONE", "REMEDY_EXHAUSTED"),
            "region": text,
            "min_term": code_of("time_limit"),
            "max_term": code_of("time_limit"),
            "tier": TIER,
            "removal_zh": text,
            "removal_en": text,
            "measures": list_of(code_of("measure")),
            "comment_from": day,
            "comment_until": day,
        }
    ),
}
