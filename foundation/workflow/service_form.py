"""What is asked when a document was served (送达): the same form in every room (administrative-case.md §11).

Which record each method needs is law data (`service_methods.yaml`): of each group at least one is entered.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.documents.models import ServiceMethod
from foundation.law import api as law

from .forms import ActForm
from .lines import LinesField

CAPACITIES = {
    "PARTY": _("the party itself"), "FAMILY": _("adult family member living with the party"),
    "LEGAL_REPRESENTATIVE": _("legal representative or person in charge"), "MAIL_ROOM": _("who receives mail for the party"),
}  # fmt: skip
DETAILS = {
    "capacity": _("Signed as"), "refusal_reason": _("Reason of refusal"), "witnesses": _("Witnesses from a local organisation"),
    "recording": _("Photographs or video of the process"), "consent": _("Signed consent with the address (date or number)"),
    "delivery_log": _("Delivery log: arrival in the designated system"), "letter": _("Letter of entrustment"),
    "postal_number": _("EMS number and slip"), "forwarded_by": _("Forwarded by"), "publication": _("Public notice"),
}  # fmt: skip
EFFECT = _(
    "Date this act at the moment of effect: signed; left in place; arrived in the designated system; received by the slip; "
    "by public notice when its term has run out."
)


def _text(name: str) -> forms.CharField:
    return forms.CharField(label=DETAILS[name], max_length=300, required=False)


class ServiceForm(ActForm):
    """Service that took effect at the moment of the act; the act is dated accordingly."""

    way = forms.ChoiceField(label=_("Method of service"), choices=ServiceMethod, help_text=EFFECT)
    receiver = forms.CharField(label=_("Receiver"), max_length=60)
    identity = forms.CharField(label=_("Identity and post of the receiver"), max_length=120)
    capacity = forms.ChoiceField(label=DETAILS["capacity"], choices=[("", "—"), *CAPACITIES.items()], required=False)
    place = forms.CharField(label=_("Place of service"), max_length=200)
    refusal_reason = _text("refusal_reason")
    witnesses = _text("witnesses")
    recording = _text("recording")
    consent = _text("consent")
    delivery_log = _text("delivery_log")
    letter = _text("letter")
    postal_number = _text("postal_number")
    forwarded_by = _text("forwarded_by")
    publication: Any = forms.ModelChoiceField(None, label=DETAILS["publication"], required=False)
    attempts = LinesField("at", "way", "result", label=_("Attempts that failed before"), required=False)

    def prepare(self) -> None:
        from foundation.public_notice.models import PublicNotice

        notices = PublicNotice.objects
        self.narrow("publication", lambda: notices.visible_to(self.asked.by).filter(of=self.obj.about))
        self.needs = {rule.body["value"]: rule for rule in law.rules("service_method", on=self.asked.on)}
        for name in DETAILS:
            ways = [way for way, rule in self.needs.items() if any(name in group for group in rule.body["needs"])]
            self.fields[name].widget.attrs["data-when-way"] = " ".join(ways)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        rule = self.needs.get(cleaned.get("way", ""))
        if rule is None:
            return cleaned
        for group in rule.body["needs"]:
            if not any(cleaned.get(name) or name in self.errors for name in group):
                names = gettext(" or ").join(str(DETAILS[name]) for name in group)
                self.add_error(
                    group[0], gettext("%(method)s needs: %(names)s.") % {"method": rule.label, "names": names}
                )
        self._may_sign(cleaned, rule)
        self._has_taken_effect(cleaned)
        return cleaned

    def _may_sign(self, cleaned: dict[str, Any], rule: Any) -> None:
        signers = rule.body.get("signers")
        if signers and cleaned.get("capacity") and cleaned["capacity"] not in signers:
            self.add_error("capacity", gettext("This person may not sign for the party."))

    def _has_taken_effect(self, cleaned: dict[str, Any]) -> None:
        """By public notice the document is served when the term has run out, on no other day."""
        notice = cleaned.get("publication") if cleaned.get("way") == ServiceMethod.NOTICE else None
        if notice and (fault := notice.not_served_by(self.obj, self.asked)):
            self.add_error("publication", fault)


A_SERVICE = {
    "way": "DIRECT", "receiver": "王明", "identity": "办公室主任", "capacity": "MAIL_ROOM", "place": "公司办公室",
}  # fmt: skip


def in_words(facts: dict[str, Any]) -> str:
    """What the method needs on record, in one line for the slip."""
    return "；".join(f"{DETAILS[name]}：{value}" for name, value in _entered(facts))


def _entered(facts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name in DETAILS:
        if name != "refusal_reason" and (value := facts.get(name)):
            yield name, CAPACITIES.get(value, value) if name == "capacity" else value


def attempts_in_words(lines: list[dict[str, Any]]) -> str:
    return "；".join(f"{line['at']}{line['way']}：{line['result']}" for line in lines)
