"""Which data each document freezes: builders registered by the rooms that know the facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils import translation

from .asked import Asked

Builder = Callable[[Any, Asked, dict[str, Any]], "dict[str, Any] | None"]
BUILDERS: dict[tuple[str, str], Builder] = {}


def paper(kind: str, *models: str) -> Callable[[Builder], Builder]:
    """Register the builder of document `kind` for acts of `models` ("cases.case"); None means: not this time."""

    def register(builder: Builder) -> Builder:
        for model in models:
            BUILDERS[kind, model] = builder
        return builder

    return register


def data_of(kind: str, obj: Any, asked: Asked, cleaned: dict[str, Any]) -> dict[str, Any] | None:
    """What the document freezes. Documents are Chinese in whichever language the officer works."""
    with translation.override("zh-hans"):
        return BUILDERS[kind, obj._meta.label_lower](obj, asked, cleaned)
