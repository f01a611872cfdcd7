"""A document before its act: what would be frozen, as a draft PDF. Nothing of it is kept."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from foundation.documents.render import preview
from foundation.workflow import papers
from foundation.workflow.act import Act
from foundation.workflow.asked import Asked
from foundation.workflow.refused import Refused

from . import entry

if TYPE_CHECKING:
    from .attempt import Attempt


def draft_pdf(kind: str, act: Act, obj: Any, attempt: Attempt, data: dict[str, Any]) -> bytes:
    """The draft of one of the act's documents. Raises Refused, naming what is missing or wrong."""
    return as_draft(kind, act, obj, attempt.asked, data)


def as_draft(kind: str, act: Act, obj: Any, asked: Asked, data: dict[str, Any]) -> bytes:
    """The same from data that were written down before, as on the page of a draft."""
    if kind not in act.documents:
        raise Http404
    form = entry.filled(act, obj, asked, data)
    if not form.is_valid():
        raise Refused(list(form.non_field_errors()), {n: e for n, e in form.errors.items() if n != "__all__"})
    facts = _facts(kind, act, obj, asked, form.cleaned_data)
    if facts is None:
        raise Refused([_("The act does not issue this document with what was entered.")])
    return preview(kind, agency=asked.by.agency or obj.agency, on=asked.on, data=facts)


def _facts(kind: str, act: Act, obj: Any, asked: Asked, cleaned: dict[str, Any]) -> dict[str, Any] | None:
    """What the document would freeze: the act is carried out on a copy, and rolled back with all that it wrote."""
    with transaction.atomic():
        shadow = copy.copy(obj)
        getattr(shadow, act.name)(asked, **cleaned)
        shadow.seq += 1
        facts = papers.data_of(kind, shadow, asked, cleaned)
        transaction.set_rollback(True)
    return facts
