"""All acts of a hearing, stage by stage (administrative-case.md T14, T15)."""

from .challenge import Challenge
from .holding import Holding
from .notice import HearingNotice
from .request import Request


class HearingActs(Request, HearingNotice, Challenge, Holding):
    """One mixin a stage; used by Hearing alone."""
