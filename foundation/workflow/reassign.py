"""An object passes from one officer to another (交接): an act of its own on the object, seen in its time line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Posting, Role
from foundation.agencies.queries import WATCHERS

from .act import act
from .asked import Asked
from .forms import ActForm
from .who import officers

MAY_REASSIGN = (
    Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD, Role.POLICE_HEAD, Role.CHIEF_PROSECUTOR,
)  # fmt: skip
ROW = "S H3"


def able(agency: Any, on: Any) -> Any:
    """Who may take work over at the agency: holders of a posting of their own that works with matters."""
    held = Posting.objects.valid_on(on).filter(agency=agency, deputy_for=None, officer__is_active=True)
    return held.exclude(role__in=WATCHERS).select_related("officer", "agency")


class ReassignForm(ActForm):
    handler: Any = forms.ModelChoiceField(None, label=_("To whom"))
    reason = forms.CharField(label=_("Reason"), max_length=300)

    def prepare(self) -> None:
        self.narrow("handler", able(self.obj.agency, self.asked.on).exclude(pk=self.obj.handler_id))


def reassign() -> Callable[..., None]:
    """A fresh act for one workflow: django-fsm binds a method to the first model only."""

    @act(
        source="*", row=ROW, label=_("Hand over to another officer"), by=officers(*MAY_REASSIGN, system=True),
        form="foundation.workflow.reassign.ReassignForm", final=True,
    )  # fmt: skip
    def reassign(self: Any, asked: Asked, *, handler: Any, reason: str) -> None:
        self.handler = handler
        self.passes(asked, reason)

    return reassign
