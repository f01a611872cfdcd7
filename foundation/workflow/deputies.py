"""What a deputy (代理) may do: the acts named, or all of the role; never what the law gives to the holder of the office alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from foundation.documents.citation import citation
from foundation.law import api as law

from .act import Act

if TYPE_CHECKING:
    from foundation.agencies.models import Posting


def refusal(obj: Any, act: Act, posting: Posting) -> str | None:
    """Why this posting's deputyship does not carry the act, or nothing."""
    return refusal_of(obj._meta.label_lower, act, posting)


def refusal_of(model: str, act: Act, posting: Posting) -> str | None:
    """The same for a model's label ("cases.case"), where the object may not be born yet."""
    if posting.deputy_for_id is None or posting.acting:
        return None
    if act.personal:
        said = _("Only the holder of the office, or who is its acting head, may do this; no deputy (%(basis)s).")
        return said % {"basis": citation(law.provisions([act.personal])[0])}
    named = f"{model.split('.')[-1]}.{act.name}"
    if posting.acts and named not in posting.acts:
        return _("Your deputyship does not cover this act.")
    return None
