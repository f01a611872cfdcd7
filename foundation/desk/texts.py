"""Texts to insert into the long fields of acts; a stage with templates of its own says which it offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from foundation.agencies.actor import Actor

if TYPE_CHECKING:
    from .attempt import Attempt

Offer = Callable[[str, Actor], list[Any]]
OFFERS: list[Offer] = []


def offers_texts(offer: Offer) -> None:
    """`offer("inspection.record_inspection.findings", by)` gives rows with `pk`, `name` and `text`."""
    OFFERS.append(offer)


def texts_for(act: str, name: str, by: Actor) -> list[Any]:
    return [one for offer in OFFERS for one in offer(f"{act}.{name}", by)]


def inserted(attempt: Attempt, act: str, post: Any) -> Attempt:
    """What is entered so far, the chosen text added to the field whose button was pressed."""
    name = post.get("insert", "")
    chosen = [one.text for one in texts_for(act, name, attempt.by) if str(one.pk) == post.get(f"insert-{name}")]
    entered = [text for text in (attempt.data.get(name), *chosen) if text]
    return replace(attempt, data={**attempt.data, name: "\n".join(entered)}) if chosen else attempt
