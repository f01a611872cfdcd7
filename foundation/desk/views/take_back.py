"""/desk/<model>/<uuid>/take-back/: undoing one's own last act within its half hour."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from foundation.desk.objects import fetch, url_of
from foundation.desk.registry import Bench
from foundation.desk.timeline import labels_of
from foundation.workflow.refused import Refused
from foundation.workflow.take_back import last_record, take_back, why_not_back

from .base import DeskView


class TakeBack(DeskView):
    template_name = "desk/take_back.html"
    bench: Bench | None = None
    title = _("Take back")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        obj = fetch(self.bench, self.kwargs["pk"], self.actor)
        record = last_record(obj)
        return super().get_context_data(**{
            "obj": obj, "back": url_of(obj), "last": labels_of(obj).get(record.act, record.act) if record else "",
            "why": why_not_back(obj, self.actor), "key": uuid.uuid4().hex, "reason": "", "errors": [], **kwargs,
        })  # fmt: skip

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = fetch(self.bench, kwargs["pk"], self.actor)
        reason, key = request.POST.get("reason", ""), request.POST.get("key", "") or uuid.uuid4().hex
        seq = request.POST.get("seq", "")
        try:
            take_back(obj, by=self.actor, reason=reason, expected_seq=int(seq) if seq.isdecimal() else -1, key=key)
        except Refused as refusal:
            errors = [("", one) for one in refusal.reasons] + [
                ("id_reason", one) for many in refusal.fields.values() for one in many
            ]
            return self.render_to_response(self.get_context_data(errors=errors, reason=reason), status=422)
        return HttpResponseRedirect(url_of(obj))
