"""Who may perform an act, and who must take part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.models import Agency, Role
from foundation.clocks.moments import local_day

from .asked import Asked
from .refused import Naming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from foundation.agencies.models import Posting


def agency_at(obj: Any, path: str) -> Agency | None:
    """The agency that stands to the object in the relation `path`, such as "agency" or "case.agency"."""
    for name in path.split("."):
        obj = getattr(obj, name, None)
    return obj


def agency_id_at(obj: Any, path: str) -> int | None:
    """The key of that agency; the agency itself is not read."""
    *way, last = path.split(".")
    owner = agency_at(obj, ".".join(way)) if way else obj
    return getattr(owner, f"{last}_id") if hasattr(owner, f"{last}_id") else getattr(agency_at(obj, path), "pk", None)


def _own_agency_id(asked: Asked) -> int | None:
    return asked.by.posting.agency_id if asked.by.posting else None


@dataclass(frozen=True)
class By:
    """Officers in one of `roles` at the agency named by `of`; or the party, a partner, the system."""

    roles: tuple[str, ...] = ()
    of: str = "agency"
    kinds: tuple[str, ...] = ("officer",)

    def refusal(self, obj: Any, asked: Asked) -> str | None:
        """Why this actor may not, or nothing."""
        if asked.by.kind not in self.kinds or (asked.by.kind == "officer" and asked.by.posting is None):
            return _("Only for: %(who)s.") % {"who": self}
        return self._officer_refusal(obj, asked) if asked.by.posting else None

    def _officer_refusal(self, obj: Any, asked: Asked) -> str | None:
        posting = asked.by.office
        if posting.role not in self.roles:
            return _("Only for: %(who)s.") % {"who": self}
        for day in (asked.on, local_day(timezone.now())):
            if not posting.valid_on(day):
                return _("Your posting is not valid on %(day)s.") % {"day": day}
        return None if obj._state.adding else self.foreign(obj, posting)

    def foreign(self, obj: Any, posting: Posting) -> str | None:
        """Why an officer of another agency than the one named may not."""
        return None if agency_id_at(obj, self.of) == posting.agency_id else _("Only the agency in charge may do this.")

    def __str__(self) -> str:
        names = [str(Role(role).label) for role in self.roles if "officer" in self.kinds]
        others = {"party": _("the party"), "partner": _("a partner"), "system": _("the system")}
        return _(", ").join([*names, *(others[kind] for kind in self.kinds if kind in others)])


def officers(*roles: Role, of: str = "agency", system: bool = False) -> By:
    """Officers in `roles` at the agency `of`; with `system`, the system too."""
    return By(roles, of, ("officer", "system") if system else ("officer",))


def the_system() -> By:
    return By((), "", ("system",))


@dataclass(frozen=True)
class With:
    """Those who take part beside the performer: how many, in which roles, with a certificate or not."""

    count: int = 1
    roles: tuple[str, ...] = ()
    of: str = "agency"
    certified: bool = False

    def refusals(self, obj: Any, asked: Asked) -> Iterator[str]:
        named = [one.officer_id for one in asked.companions]
        if len(set(named) - {asked.by.officer_id}) < self.count:
            yield _("%(count)d further officer(s) must take part.") % {"count": self.count}
        elif asked.by.officer_id in named or len(set(named)) < len(named):
            yield _("Name each officer who takes part once, and not who performs the act.")
        for posting in asked.companions:
            yield from self._unfit(obj, asked, posting)
        if self.certified:
            yield from self._uncertified(asked)

    def _unfit(self, obj: Any, asked: Asked, posting: Posting) -> Iterator[str]:
        here = _own_agency_id(asked) if obj._state.adding else agency_id_at(obj, self.of)
        if not posting.valid_on(asked.on) or (self.of and posting.agency_id != here):
            yield Naming(_("%(name)s holds no posting at this agency on that day."), posting)
        elif self.roles and posting.role not in self.roles:
            yield Naming(_("%(name)s has no role to take part in this act."), posting)

    def _uncertified(self, asked: Asked) -> Iterator[str]:
        for posting in asked.people:
            if not posting.officer.certified_on(asked.on):
                yield Naming(_("%(name)s has no valid enforcement certificate on that day."), posting)
