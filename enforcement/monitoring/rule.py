"""The rule that makes a lead (monitoring.md §16): a choice of this system, kept as settings of the law data."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from foundation.law.api import setting


@dataclass(frozen=True)
class LeadRule:
    """Its numbers as they hold on a day."""

    hours: int  # valid hour means above the permitted value, in one run
    equal_counts: bool  # whether a mean that equals the permitted value is above it
    converted: str  # what is compared where the channel has a reference oxygen
    plain: str  # and elsewhere
    invalid_gap: int  # invalid hours in a row that do not end a run
    close_after: int  # valid hours not above that end the episode
    flag_share: Decimal  # share of hours with a flag other than N that asks for a look at the data
    flag_hours: int  # the hours over which that share is taken
    oxygen_max: Decimal  # from this oxygen content on no converted value is judged
    hour_minutes: int  # valid minutes below which an hour is warned about

    @classmethod
    def on(cls, day: date) -> LeadRule:
        """The rule in force on `day`; raises NotInForce."""
        converted, plain = setting("lead.value", on=day)
        return cls(
            hours=setting("lead.hours", on=day),
            equal_counts=setting("lead.comparison", on=day) != ">",
            converted=converted,
            plain=plain,
            invalid_gap=setting("lead.invalid_gap", on=day),
            close_after=setting("lead.close_after", on=day),
            flag_share=Decimal(str(setting("quality.flag_share", on=day))),
            flag_hours=setting("quality.flag_hours", on=day),
            oxygen_max=Decimal(str(setting("lead.oxygen_max", on=day))),
            hour_minutes=setting("mean.hour_minutes", on=day),
        )

    def is_above(self, value: Decimal, permitted: Decimal) -> bool:
        return value >= permitted if self.equal_counts else value > permitted

    def as_json(self) -> dict[str, Any]:
        """What an episode keeps of it."""
        return {name: str(value) if isinstance(value, Decimal) else value for name, value in asdict(self).items()}
