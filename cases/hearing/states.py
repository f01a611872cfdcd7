"""States of a hearing (administrative-case.md T14, T15), and how it is held."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class HearingState(models.TextChoices):
    REQUESTED = "REQUESTED", _("Hearing requested")
    REFUSED = "REFUSED", _("Request refused")
    ACCEPTED = "ACCEPTED", _("Request accepted")
    NOTIFIED = "NOTIFIED", _("Notice of the hearing issued")
    NOTICE_SERVED = "NOTICE_SERVED", _("Notice of the hearing served")
    ADJOURNED = "ADJOURNED", _("Hearing adjourned")
    HELD = "HELD", _("Hearing held")
    REPORTED = "REPORTED", _("Hearing reported")
    WAIVED = "WAIVED", _("Hearing waived by absence")
    WITHDRAWN = "WITHDRAWN", _("Request withdrawn")


ON_ITS_WAY = (HearingState.ACCEPTED, HearingState.NOTIFIED, HearingState.NOTICE_SERVED)
AT_WORK = (HearingState.NOTICE_SERVED, HearingState.ADJOURNED)  # a session may be held
PENDING = (HearingState.REQUESTED, *ON_ITS_WAY, HearingState.ADJOURNED, HearingState.HELD)
MAY_WITHDRAW = (HearingState.REQUESTED, *ON_ITS_WAY, HearingState.ADJOURNED)
MAY_CHALLENGE = (*ON_ITS_WAY, HearingState.ADJOURNED)


class Mode(models.TextChoices):
    """In public, save state secrets, trade secrets and privacy (APL 64)."""

    PUBLIC = "PUBLIC", _("in public")
    STATE_SECRET = "STATE_SECRET", _("not in public: state secrets")
    TRADE_SECRET = "TRADE_SECRET", _("not in public: trade secrets")
    PRIVACY = "PRIVACY", _("not in public: privacy")
