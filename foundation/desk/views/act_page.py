"""What the page of an act shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.forms import Textarea

from foundation.desk import entry
from foundation.desk.attempt import Attempt
from foundation.desk.clock_face import basis_text
from foundation.desk.display import shown
from foundation.desk.effects import effects
from foundation.desk.facts import known_facts
from foundation.desk.panels import panels
from foundation.desk.suggest import suggested
from foundation.desk.texts import texts_for
from foundation.desk.timeline import actor_name, labels_of
from foundation.desk.turn import Mode
from foundation.desk.words import values
from foundation.workflow.asked import Asked

if TYPE_CHECKING:
    from .act import ActView


def page(view: ActView, attempt: Attempt) -> dict[str, Any]:
    act, obj, turn = view.act_, view.obj, view.turn
    form = the_form(view, attempt)
    attempt = attempt.in_the_words_of(form)
    data = turn.version.data if turn.version and turn.mode is Mode.APPROVED else form.data or form.initial
    return {
        "title": act.label, "icon": view.bench.icon, "act": act, "obj": None if view.births else obj, "bench": view.bench,
        "parent": view.parent, "back": view.back(), "turn": turn, "mode": turn.mode.value, "basis": basis_text(act.basis),
        "lines": with_texts(view, entry.lines(form, attempt.errors, view.fixed)), "envelope": entry.lines(attempt.envelope, attempt.errors, {}),
        "multipart": form.is_multipart(), "approved": approved(view, attempt.asked), "effects": effects(act, obj, dict(data)),
        "errors": summary(attempt, form), "since": meanwhile(attempt, obj), "seq": obj.seq, "known": known(view),
        "panels": panels(act, obj, attempt.asked, the_approved(view, attempt.asked) or form),
        "previews": turn.mode in (Mode.PERFORM, Mode.APPROVED, Mode.DRAFT),
    }  # fmt: skip


def with_texts(view: ActView, lines: list[entry.Line]) -> list[entry.Line]:
    """The long fields with the texts that may be inserted."""
    for line in lines:
        if isinstance(line.bound.field.widget, Textarea):
            line.texts = texts_for(f"{view.bench.name}.{view.act_.name}", line.bound.name, view.actor)
    return lines


def the_form(view: ActView, attempt: Attempt) -> Any:
    act, obj, asked = view.act_, view.obj, attempt.asked
    if not attempt.fresh:
        return entry.filled(act, obj, asked, attempt.data)
    if view.turn.version and view.turn.mode is Mode.DRAFT:
        return entry.filled(act, obj, asked, view.turn.version.data)
    source = view.parent if view.births else obj
    known = suggested(entry.empty(act, obj, asked, dict(view.fixed)), source, view.bench, view.actor)
    chosen = {name: view.request.GET[name] for name in act.form_class.base_fields if name in view.request.GET}
    return entry.empty(act, obj, asked, {**known, **chosen, **{name: row.pk for name, row in view.fixed.items()}})


def the_approved(view: ActView, asked: Asked) -> Any:
    """The form with what was approved, where that is to be performed."""
    turn = view.turn
    return (
        entry.filled(view.act_, view.obj, asked, turn.version.data)
        if turn.version and turn.mode is Mode.APPROVED
        else None
    )


def approved(view: ActView, asked: Asked) -> list[tuple[str, str]]:
    """The text of what was approved: shown, not entered again."""
    if view.turn.mode is not Mode.APPROVED or view.turn.version is None:
        return []
    return values(view.act_, view.obj, asked, view.turn.version.data)


def summary(attempt: Attempt, form: Any) -> list[tuple[str, str]]:
    """Every error with the place it belongs to; a reason of the whole act belongs to none."""
    fields = {**form.fields, **attempt.envelope.fields}
    whole = [("", reason) for reason in attempt.reasons]
    return whole + [
        (f"id_{name}", f"{fields[name].label if name in fields else name}: {message}")
        for name, messages in attempt.errors.items() for message in messages
    ]  # fmt: skip


def meanwhile(attempt: Attempt, obj: Any) -> list[tuple[str, str, str]]:
    """What others performed since the page was opened."""
    labels = labels_of(obj)
    return [(labels.get(one.act, one.act), actor_name(one), shown(one.occurred_at)) for one in attempt.since]


def known(view: ActView) -> list[tuple[str, str]]:
    """The known facts of the object, or of what it springs from, beside the form."""
    from foundation.desk.registry import bench_of

    source = view.parent if view.births else view.obj
    if source is None:
        return []
    return [(str(column.label), value) for column, value in known_facts(bench_of(source), source)]
