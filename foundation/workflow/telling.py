"""Who is told when a draft moves: the next one whose opinion is awaited, the decider, or its writer."""

from __future__ import annotations

from typing import Any

from django.utils import translation
from django.utils.translation import gettext_noop

from foundation.notices.bell import Telling, notify, notify_role, settle

from .act import Act
from .models import Draft, DraftVersion

AWAITED = gettext_noop("Your opinion is awaited: %(act)s.")
READY = gettext_noop("A draft is ready to be decided: %(act)s.")
RETURNED = gettext_noop("Your draft was returned: %(act)s.")


def matter_of(draft: Draft) -> str:
    return f"draft:{draft.pk.hex}"


def tell_next(version: DraftVersion, act: Act, step: str | None, returned: bool) -> None:
    """Whoever was told before is not reminded any more; the next one is."""
    draft = version.draft
    settle(matter_of(draft))
    if returned:
        notify(version.by, _telling(draft, act, RETURNED))
    else:
        roles = [step] if step else act.by.roles
        notify_role(draft.agency, roles, _telling(draft, act, AWAITED if step else READY))  # type: ignore[arg-type]


def _telling(draft: Draft, act: Act, text: str) -> Telling:
    return Telling(
        matter=matter_of(draft), msgid=text, params={"act": in_both_languages(act.label)}, about=draft.about,
        url=f"/desk/draft/{draft.pk}/",
    )  # fmt: skip


def in_both_languages(label: Any) -> dict[str, str]:
    """A lazy label as a notice keeps it."""
    found = {}
    for key, language in (("zh", "zh-hans"), ("en", "en")):
        with translation.override(language):
            found[key] = str(label)
    return found
