"""The template engine of documents: strict, so that a missing value is an error, never an empty space."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.conf import settings
from django.template import Engine
from django.template.base import Template
from django.template.exceptions import TemplateDoesNotExist

DIRECTORY = settings.BASE_DIR / "templates" / "documents"


class MissingValue(LookupError):
    """A template names a value that the document does not have."""


class _Strict(str):
    """Django asks this for the text of an unknown variable."""

    def __contains__(self, part: object) -> bool:
        return part == "%s"

    def __mod__(self, name: Any) -> str:
        raise MissingValue(str(name))


@cache
def engine() -> Engine:
    return Engine(
        dirs=[str(DIRECTORY)],
        builtins=["foundation.documents.templatetags.document_tags"],
        string_if_invalid=_Strict("%s"),
    )


def template_of(kind: str, layout: str) -> Template:
    """The kind's own template, or else its layout's, which prints the whole sheet."""
    try:
        return engine().get_template(f"{kind}.html")
    except TemplateDoesNotExist:
        return engine().get_template(f"layouts/{layout}.html")
