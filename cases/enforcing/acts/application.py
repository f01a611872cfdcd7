"""All acts on an application for enforcement."""

from .applying import Applying
from .executing import Executing


class ApplicationActs(Applying, Executing):
    """One mixin a stage; used by CourtApplication alone."""
