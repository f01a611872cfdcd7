"""Types of fields on a sheet: plain values, and tables with their columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

PLAIN = ("text", "date", "datetime", "money", "int", "bool", "lines")


@dataclass(frozen=True)
class Column:
    """A column of a table, or a part of a record such as the party."""

    name: str
    label: Any
    required: bool = True
    type: str = "text"


PARTY = (
    Column("name", _("Name")),
    Column("uscc", _("Unified social credit code")),
    Column("address", _("Address")),
    Column("legal_representative", _("Legal representative")),
    Column("post", _("Post"), required=False),
)
PEOPLE = (Column("name", _("Name")), Column("certificate", _("Enforcement certificate number")))
MEMBERS = (Column("name", _("Name")), Column("unit", _("Unit")), Column("post", _("Post")))
PERSONS = (Column("name", _("Name")), Column("post", _("Post")), Column("role", _("Part in the matter")))
EVIDENCE = (
    Column("name", _("Evidence")),
    Column("at", _("Time"), type="date"),
    Column("provider", _("Provided by")),
    Column("proves", _("What it proves")),
)
PROVISIONS = (Column("citation", _("Provision")), Column("text", _("Text")))
OPINIONS = (
    Column("step", _("Step")),
    Column("name", _("Name")),
    Column("at", _("Time"), type="datetime"),
    Column("remarks", _("Opinion")),
)
QUESTIONS = (Column("question", _("Question")), Column("answer", _("Answer")))
ITEMS = (
    Column("name", _("Item")),
    Column("quantity", _("Quantity")),
    Column("feature", _("Features")),
    Column("place", _("Where it is")),
    Column("remark", _("Remark"), required=False),
)
MATERIALS = (
    Column("title", _("Material")),
    Column("copies", _("Copies")),
    Column("form", _("Original or copy")),
    Column("remark", _("Remark"), required=False),
)
MEASURES = (Column("name", _("Measure")), Column("basis", _("Basis")), Column("unit", _("Carried out by")))
CONTENTS = (
    Column("title", _("Title")),
    Column("number", _("Number"), required=False),
    Column("author", _("Author")),
    Column("on", _("Date"), type="date"),
    Column("remark", _("Remark"), required=False),
)
FINDINGS = (Column("item", _("Item")), Column("finding", _("Finding")))
SPEECHES = (Column("speaker", _("Speaker")), Column("words", _("Statement")))
SIGNERS = (Column("name", _("Name")), Column("post", _("Post")))
BODY = (
    Column("name", _("Name")),
    Column("uscc", _("Unified social credit code")),
    Column("address", _("Address")),
    Column("head", _("Head of the agency")),
)
INSTALMENTS = (Column("until", _("Due"), type="date"), Column("amount", _("Amount"), type="money"))

RECORDS = {"party": PARTY, "body": BODY}
ROWS = {
    "people": PEOPLE, "members": MEMBERS, "persons": PERSONS, "signers": SIGNERS,
    "evidence": EVIDENCE, "provisions": PROVISIONS, "opinions": OPINIONS, "questions": QUESTIONS,
    "speeches": SPEECHES, "findings": FINDINGS, "items": ITEMS, "materials": MATERIALS, "measures": MEASURES,
    "contents": CONTENTS, "instalments": INSTALMENTS,
}  # fmt: skip
COLUMNS = {**RECORDS, **ROWS}
TYPES = (*PLAIN, *COLUMNS)
