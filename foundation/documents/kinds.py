"""Kinds of documents (文书种类): title, numbering, who signs, and the sheet of fields, all from the law data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.utils.translation import get_language

from foundation.law.api import in_force

Numbering = Literal["own", "incoming", "none"]


@dataclass(frozen=True)
class Field:
    """One field of a kind's sheet. `type` is a name of `foundation.documents.values`; `least` rows at least."""

    name: str
    zh: str
    en: str
    type: str = "text"
    required: bool = True
    least: int = 1

    @property
    def label(self) -> str:
        return self.en if (get_language() or "").startswith("en") else self.zh


@dataclass(frozen=True)
class Kind:
    """A kind as in force on a day."""

    code: str
    title_zh: str
    title_en: str
    numbering: Numbering
    series: str
    signer: str
    layout: str
    basis: tuple[str, ...]
    fields: tuple[Field, ...]

    @property
    def title(self) -> str:
        return self.title_en if (get_language() or "").startswith("en") else self.title_zh

    @property
    def sealed(self) -> bool:
        """Letters leave the house under the agency's seal; forms, records and reports are signed by hand."""
        return self.layout == "letter"

    @classmethod
    def of(cls, code: str, titles: tuple[str, str], basis: list[str], body: Mapping[str, Any]) -> Kind:
        series = body.get("series", "")
        return cls(
            code=code, title_zh=titles[0], title_en=titles[1], basis=tuple(basis), series=series,
            numbering="own" if series else body.get("numbering", "none"), signer=body["signer"],
            layout=body["layout"], fields=tuple(Field(**one) for one in body["fields"]),
        )  # fmt: skip


def kind_of(code: str, on: date) -> Kind:
    """The kind of that code as in force on the day; raises `foundation.law.api.NotInForce`."""
    rule = in_force(code, on=on, kind="document_kind")
    return Kind.of(code, (rule.label_zh, rule.label_en), rule.basis, rule.body)
