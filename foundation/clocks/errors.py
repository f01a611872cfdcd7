"""What may not be done with a clock."""


class ClockError(ValueError):
    """A move that the clock does not allow; its text is for the person who asked, in the active language."""
