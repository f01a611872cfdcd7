"""Each silent trap of django-fsm is refused at start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.db import models
from django.test.utils import isolate_apps
from django_fsm import FSMField

from foundation.workflow.act import BIRTH, act
from foundation.workflow.checks import _faults, _names, declarations_hold
from foundation.workflow.forms import ActForm
from foundation.workflow.models import Workflow
from foundation.workflow.who import the_system

STATES = [("", ""), ("OPEN", "open"), ("SHUT", "shut")]


@pytest.fixture(autouse=True)
def elsewhere() -> Iterator[None]:
    """Models made here are known to nobody else."""
    with isolate_apps("foundation.workflow"):
        yield


def declared(**more: Any) -> Any:
    return act(**{"source": "OPEN", "target": "SHUT", "label": "shut", "by": the_system(), **more})


class Shutting:
    @declared()
    def shut(self, asked: Any) -> None:
        """It is shut."""


def a_model(name: str = "Door", *bases: type, **body: Any) -> Any:
    facts = {"state": FSMField(choices=STATES, default="", protected=True), "__module__": __name__,
             "Meta": type("Meta", (), {"app_label": "workflow"}), **body}  # fmt: skip
    return type(name, (*bases, Workflow), facts)


def found(model: Any) -> list[str | None]:
    return [one.id for one in _faults(model)]


def test_what_is_declared_today_holds() -> None:
    assert declarations_hold(None) == []


def test_one_mixin_on_one_model_is_sound() -> None:
    class Own:
        @declared()
        def shut(self, asked: Any) -> None:
            """It is shut."""

    assert found(a_model("Door", Own)) == []


def test_a_mixin_used_by_two_models_gives_the_second_none() -> None:
    a_model("First", Shutting)

    assert found(a_model("Second", Shutting)) == ["workflow.E001"]


def test_an_override_without_the_decorator_loses_the_act() -> None:
    class Own:
        @declared()
        def shut(self, asked: Any) -> None:
            """It is shut."""

    assert found(a_model("Door", Own, shut=lambda self, asked: None)) == ["workflow.E001"]


def test_two_stacked_acts_merge() -> None:
    @declared(source=BIRTH, target="OPEN")
    @declared()
    def shut(self: Any, asked: Any) -> None:
        """One of them is lost."""

    assert found(a_model(shut=shut)) == ["workflow.E002"]


def test_a_state_that_does_not_exist() -> None:
    @declared(target="AJAR")
    def shut(self: Any, asked: Any) -> None:
        """Nowhere."""

    assert found(a_model(shut=shut)) == ["workflow.E003"]


def test_a_guard_that_met_a_field_of_its_name() -> None:
    @declared(requires=[models.BooleanField()])
    def shut(self: Any, asked: Any) -> None:
        """The bare name was the field."""

    assert found(a_model(shut=shut)) == ["workflow.E004"]


class Takes(ActForm):
    instance = forms.CharField()


def test_a_form_field_that_django_fsm_takes_for_itself() -> None:
    @declared(form=f"{__name__}.Takes")
    def shut(self: Any, asked: Any) -> None:
        """The value would never arrive."""

    assert found(a_model(shut=shut)) == ["workflow.E005"]


def test_two_workflows_of_one_name_would_share_their_entries() -> None:
    one = a_model("Door")

    assert [fault.id for fault in _names([one, one])] == ["workflow.E006"] * 2
    assert [fault.id for fault in _names([a_model("D" * 32)])] == ["workflow.E006"]
