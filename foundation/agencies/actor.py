"""Who performs an act: an officer in a posting, the party, a partner, or the system with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from .models import Agency, Posting

Kind = Literal["officer", "party", "partner", "system"]


@dataclass(frozen=True)
class Actor:
    """One who acts. `code` is what the ledger keeps: row ids, never a person's identifier."""

    kind: Kind
    posting: Posting | None = None
    body: Any = None  # the enterprise or the partner
    reason: str = ""

    @classmethod
    def officer(cls, posting: Posting) -> Actor:
        return cls("officer", posting=posting)

    @classmethod
    def party(cls, enterprise: Any) -> Actor:
        return cls("party", body=enterprise)

    @classmethod
    def partner(cls, partner: Any) -> Actor:
        return cls("partner", body=partner)

    @classmethod
    def system(cls, reason: str) -> Actor:
        return cls("system", reason=reason)

    @property
    def office(self) -> Posting:
        """The posting of an officer; nobody else has one."""
        if self.posting is None:
            raise TypeError(f"{self.code} is no officer")
        return self.posting

    @property
    def agency(self) -> Agency | None:
        return self.posting.agency if self.posting else None

    @property
    def role(self) -> str:
        return self.posting.role if self.posting else ""

    @property
    def officer_id(self) -> int | None:
        return self.posting.officer_id if self.posting else None

    @property
    def officer_ids(self) -> set[int]:
        """The officer, and whom he deputises: what one may not do because of the other, neither may."""
        return self.posting.persons if self.posting else set()

    @property
    def code(self) -> str:
        if self.posting:
            other = self.posting.deputy_for
            whom = f" for officer:{other.officer_id}@{other.pk}" if other else ""
            return f"officer:{self.posting.officer_id}@{self.posting.pk}{whom}"
        return f"{self.kind}:{self.body.pk}" if self.body is not None else self.kind

    @property
    def name(self) -> str:
        if self.posting:
            return self.posting.signature
        return str(self.body) if self.body is not None else _("System")

    def __str__(self) -> str:
        return self.name
