"""What the acts of a hearing ask for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms import LONG
from cases.models import Case
from foundation.agencies.models import Posting, Role
from foundation.workflow.forms import ActForm
from foundation.workflow.lines import LinesField

from . import law
from .guards import investigated
from .states import PENDING, Mode


class RequestForm(ActForm):
    """Within five working days of the notice; a later request is recorded, too, and answered (MEE30 art. 47)."""

    case = forms.ModelChoiceField(None, label=_("Case"))
    of = forms.ChoiceField(label=_("Prior notice of"), required=False)
    applicant = forms.CharField(label=_("Asked by (name, identity, authority)"), max_length=120)
    request = forms.CharField(label=_("Request and grounds; in writing or taken down"), widget=LONG)

    def prepare(self) -> None:
        cases = Case.objects.visible_to(self.asked.by)
        self.narrow("case", cases)
        case = cases.filter(pk=_key(self.data.get("case") or self.initial.get("case"))).first()
        self.noticed = [one for one in law.noticed(case) if str(one.state) in law.UNDECIDED] if case else []
        self.fields["of"].choices = [("", "—"), *((one.about, str(one)) for one in self.noticed)]  # type: ignore[attr-defined]

    def clean_case(self) -> Case:
        case = self.cleaned_data["case"]
        if not self.noticed:
            raise ValidationError(law.not_to_be_asked(case))
        return case

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        case = cleaned.get("case")
        if case is None or "of" not in cleaned:
            return cleaned
        of = cleaned["of"] or self.noticed[0].about
        if case.hearings.filter(of=of, state__in=PENDING).exists():
            self.add_error("of", gettext("A hearing on this notice is under way."))
        return {**cleaned, "of": of, "in_time": law.in_time(of, self.asked.at)}


def _key(value: Any) -> Any:
    """A key as a query takes it; whatever is none finds nothing."""
    field = Case._meta.pk
    try:
        return field.to_python(value)
    except ValidationError:
        return None


class HostForm(ActForm):
    """Names who presides: not who investigated (APL 64)."""

    host = forms.ModelChoiceField(None, label=_("Hearing host"))

    def prepare(self) -> None:
        here = Posting.objects.valid_on(self.asked.on).filter(agency=self.obj.agency_id or self.asked.by.agency)
        self.here = here.select_related("officer")
        self.narrow("host", self.here.filter(role=Role.HEARING_HOST))

    def clean_host(self) -> Posting | None:
        host = self.cleaned_data["host"]
        if refusal := investigated(self.obj.case, host):
            raise ValidationError(refusal)
        return host


class AcceptForm(HostForm):
    recorder = forms.ModelChoiceField(None, label=_("Recorder"))
    members = forms.ModelMultipleChoiceField(None, label=_("Hearing members"), required=False)
    answer = forms.CharField(label=_("Why a late request is admitted"), widget=LONG, required=False)

    def prepare(self) -> None:
        super().prepare()
        others = self.here.filter(role__in=[Role.HEARING_HOST, Role.REVIEWER, Role.LEGAL_REVIEWER, Role.ARCHIVIST])
        self.narrow("recorder", others)
        self.narrow("members", others)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.obj.in_time and "answer" not in self.errors and not cleaned.get("answer"):
            self.add_error("answer", gettext("The request came late: say why it is admitted all the same."))
        if cleaned.get("recorder") and cleaned.get("host") and cleaned["recorder"].officer == cleaned["host"].officer:
            self.add_error("recorder", gettext("The host does not keep the record."))
        return cleaned


class RefuseForm(ActForm):
    reasons = forms.CharField(label=_("Reasons of the refusal"), widget=LONG)


class WithdrawForm(ActForm):
    account = forms.CharField(label=_("The written withdrawal: who signed it, when"), widget=LONG)


class NoticeForm(ActForm):
    """Time, place and mode; BLOCK a day that is too early."""

    hearing_at = forms.DateTimeField(label=_("Time of the hearing"))
    place = forms.CharField(label=_("Place"), max_length=200)
    mode = forms.ChoiceField(label=_("Mode"), choices=Mode)
    representatives = forms.TypedChoiceField(
        label=_("Representatives allowed"), coerce=int, choices=[(2, "2"), (1, "1")], initial=2
    )
    notes = forms.CharField(label=_("Notes, one a line"), widget=LONG)

    def clean_hearing_at(self) -> datetime:
        moment, earliest = self.cleaned_data["hearing_at"], law.earliest_day(self.asked.on)
        if timezone.localdate(moment) < earliest:
            raise ValidationError(
                gettext("Served today, the hearing may be held from %(day)s at the earliest.") % {"day": earliest}
            )
        return moment


class ChangeForm(NoticeForm):
    reasons = forms.CharField(label=_("Who asked for the change, and why"), widget=LONG)

    field_order = ("reasons",)


class ChallengeForm(ActForm):
    challenge = forms.CharField(label=_("Who challenges the host, and the direct interest"), widget=LONG)


class ChallengeAnswerForm(HostForm):
    """Another host is named where the challenge is upheld; nobody where it is rejected."""

    reasons = forms.CharField(label=_("Decision and reasons"), widget=LONG)

    def prepare(self) -> None:
        super().prepare()
        self.fields["host"].required = False
        self.fields["host"].label = _("New host, where the challenge is upheld")
        self.narrow("host", self.here.filter(role=Role.HEARING_HOST).exclude(officer=self.obj.host.officer_id))


class RecordForm(ActForm):
    """The hearing record (听证笔录): dated at the end of the hearing."""

    started_at = forms.DateTimeField(label=_("Started at"))
    present = LinesField("name", "unit", "post", label=_("Present"))
    rights_told = forms.BooleanField(label=_("Rights and duties told"))
    speeches = LinesField("speaker", "words", label=_("Speeches of both sides"))
    evidence = forms.CharField(label=_("Evidence shown, and what was said of it"), widget=LONG)
    signature = forms.CharField(label=_("Signatures, or the note of refusal"), widget=LONG)

    def clean_started_at(self) -> datetime:
        started, planned = self.cleaned_data["started_at"], timezone.localdate(self.obj.hearing_at)
        if started > self.asked.at:
            raise ValidationError(gettext("The record is made when the hearing has ended."))
        if timezone.localdate(started) != planned:
            raise ValidationError(gettext("The party was told of %(day)s; change the time first.") % {"day": planned})
        return started


class AdjournForm(RecordForm):
    """The record of a session that does not end the hearing (休会): it says why, and when the hearing goes on."""

    reasons = forms.CharField(label=_("Why the hearing is adjourned"), widget=LONG)
    resumed_at = forms.DateTimeField(label=_("The hearing goes on at"))

    def clean_resumed_at(self) -> datetime:
        if self.cleaned_data["resumed_at"] <= self.asked.at:
            raise ValidationError(gettext("The hearing goes on later than this session ends."))
        return self.cleaned_data["resumed_at"]


class AbsenceForm(ActForm):
    account = forms.CharField(label=_("Who stayed away or left, and that no good reason was given"), widget=LONG)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.asked.at < self.obj.hearing_at:
            raise ValidationError(gettext("The hearing has not begun."))
        return cleaned


class ReportForm(ActForm):
    record = forms.CharField(label=_("Claims of both sides"), widget=LONG)
    findings = forms.CharField(label=_("Findings"), widget=LONG)
    proposal = forms.CharField(label=_("Proposal"), widget=LONG)
