"""States of the measures beside a case (administrative-case.md §18)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SeizureState(models.TextChoices):
    """Sealing and seizure (查封、扣押, §18.2)."""

    APPROVED = "APPROVED", _("Approved")
    IN_FORCE = "IN_FORCE", _("Sealed or seized")
    RELEASE_DUE = "RELEASE_DUE", _("To be released at once")
    RELEASED = "RELEASED", _("Release decided")
    RETURNED = "RETURNED", _("Given back")
    DISPOSED = "DISPOSED", _("Unclaimed and disposed of")
    CONFISCATED = "CONFISCATED", _("Confiscated by the decision")
    HANDED_OVER = "HANDED_OVER", _("Handed over with the suspected crime")
    AT_AUCTION = "AT_AUCTION", _("At auction to pay the fine")
    AUCTIONED = "AUCTIONED", _("Auctioned to pay the fine")
    NOT_CARRIED_OUT = "NOT_CARRIED_OUT", _("Not carried out")


KEPT = (SeizureState.IN_FORCE, SeizureState.RELEASE_DUE, SeizureState.RELEASED)  # in the agency's hands
SEIZURE_ENDED = (
    SeizureState.RETURNED, SeizureState.DISPOSED, SeizureState.CONFISCATED, SeizureState.HANDED_OVER,
    SeizureState.AUCTIONED, SeizureState.NOT_CARRIED_OUT,
)  # fmt: skip


class SeizureKind(models.TextChoices):
    SEAL = "SEAL", _("Sealing")
    SEIZE = "SEIZE", _("Seizure")


class RestrictionState(models.TextChoices):
    """Restriction or suspension of production (限制生产、停产整治, §18.3)."""

    PROPOSED = "PROPOSED", _("Proposed")
    NOTICED = "NOTICED", _("Party notified")
    DECIDED = "DECIDED", _("Decided")
    IN_FORCE = "IN_FORCE", _("In force")
    LIFTED = "LIFTED", _("Lifted")
    FOLLOWED_UP = "FOLLOWED_UP", _("Checked after lifting")
    EXPIRED = "EXPIRED", _("Term over")
    ENDED = "ENDED", _("Ended by itself")
    DROPPED = "DROPPED", _("Dropped")


RESTRICTION_ENDED = (
    RestrictionState.FOLLOWED_UP, RestrictionState.EXPIRED, RestrictionState.ENDED, RestrictionState.DROPPED,
)  # fmt: skip


class RestrictionKind(models.TextChoices):
    RESTRICT = "RESTRICT", _("Restriction of production")
    SUSPEND = "SUSPEND", _("Suspension of production for rectification")


class EndReason(models.TextChoices):
    """Why a restriction ends by itself (MEP30 art. 18)."""

    DISSOLVED = "DISSOLVED", _("The enterprise was dissolved")
    BANKRUPT = "BANKRUPT", _("The enterprise went bankrupt")
    REVOKED = "REVOKED", _("The enterprise's licence was revoked")
    CLOSED = "CLOSED", _("The government closed the enterprise")


class DailyPenaltyState(models.TextChoices):
    """Daily consecutive penalty (按日连续处罚, §18.4)."""

    PROPOSED = "PROPOSED", _("Proposed")
    NOTICED = "NOTICED", _("Party notified")
    DECIDED = "DECIDED", _("Decided")
    SERVED = "SERVED", _("Decision served")
    TO_REVISE = "TO_REVISE", _("To be revised: its original decision was changed")
    REVISED = "REVISED", _("Revoked or varied with its original decision")
    DROPPED = "DROPPED", _("Dropped")


DAILY_ENDED = (DailyPenaltyState.SERVED, DailyPenaltyState.REVISED, DailyPenaltyState.DROPPED)


class InPlaceState(models.TextChoices):
    """Performance in place of the party (代履行, §18.5)."""

    DECIDED = "DECIDED", _("Decided")
    SERVED = "SERVED", _("Decision served")
    DEMANDED = "DEMANDED", _("Party asked to perform")
    CARRIED_OUT = "CARRIED_OUT", _("Carried out")
    SETTLED = "SETTLED", _("Costs settled")
    STOPPED = "STOPPED", _("Stopped: the party performed")


IN_PLACE_ENDED = (InPlaceState.SETTLED, InPlaceState.STOPPED)
