"""/desk/<model>/new/<act>/?from=…: the act by which an object is born."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from foundation.agencies.actor import Actor
from foundation.desk.objects import find, list_url, url_of
from foundation.desk.offers import unborn
from foundation.desk.registry import Birth

from .act import ActView


class BirthView(ActView):
    births = True

    def target(self, by: Actor, **kwargs: Any) -> tuple[Any, dict[str, Any]]:
        birth = self.birth(kwargs["act"])
        self.parent = self.source(birth, by)
        fixed = {birth.field: self.parent} if self.parent is not None and birth.field else {}
        return unborn(self.bench, birth, by, self.parent), fixed

    def birth(self, name: str) -> Birth:
        """The declared birth; one that springs from another object has to name it, and may spring from several kinds."""
        parent = self.request.GET.get("from", "").partition(":")[0]
        for one in self.bench.births:
            if one.act == name and one.parent == parent:
                return one
        raise Http404

    def source(self, birth: Birth, by: Actor) -> Any:
        if not birth.parent:
            return None
        parent = find(self.request.GET["from"], by)
        if parent is None or parent._meta.model_name != birth.parent:
            raise Http404
        return parent

    def back(self) -> str:
        return url_of(self.parent) if self.parent is not None else list_url(self.bench)
