"""The repository tests itself."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from django.apps import apps
from django.db import connection

from foundation.law.api import limit, provisions
from foundation.workflow.declarations import acts_of, workflows
from tests.conftest import NOW

ROOT = Path(__file__).resolve().parent.parent
PYTHON = [path for path in ROOT.rglob("*.py") if path.relative_to(ROOT).parts[0] not in {".venv", "var"}]


@pytest.mark.django_db
def test_only_workflow_rows_have_a_column_named_state() -> None:
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        found = {
            table
            for table in tables
            if any(one.name == "state" for one in connection.introspection.get_table_description(cursor, table))
        }

    assert found == {model._meta.db_table for model in workflows()}


def test_our_models_give_no_rights_of_their_own() -> None:
    ours = ("foundation", "enforcement", "cases", "blacklist")
    wrong = [
        model._meta.label
        for model in apps.get_models()
        if model.__module__.startswith(ours) and model._meta.default_permissions != () and not model._meta.proxy
    ]

    assert wrong == []


@pytest.mark.django_db
def test_every_act_rests_on_provisions_and_limits_that_the_law_data_has() -> None:
    for model in workflows():
        for act in acts_of(model).values():
            without_source = act.row.startswith(
                ("P §4", "P D4", "P D7", "S ")
            )  # how a partner answers, who takes whose place: no text was found
            assert act.basis or without_source, f"{model.__name__}.{act.name} names no provision"
            provisions(act.basis)
            for start in act.starts:
                limit(getattr(start, "limit", start), on=NOW.date())


@pytest.mark.django_db
def test_every_document_an_act_issues_has_a_kind_and_a_builder() -> None:
    from foundation.documents.kinds import kind_of
    from foundation.workflow.papers import BUILDERS

    for model in workflows():
        for act in acts_of(model).values():
            for kind in act.documents:
                kind_of(kind, NOW.date())
                assert (kind, model._meta.label_lower) in BUILDERS


def test_a_state_is_set_by_acts_alone() -> None:
    wrong = [
        str(path.relative_to(ROOT))
        for path in PYTHON
        if path.relative_to(ROOT).parts[0] not in {"tests"}
        and re.search(r"\.state\s*=[^=]|\.update\([^)]*state=", path.read_text())
    ]

    assert wrong == []


def test_every_dependency_has_its_reason() -> None:
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    named = [line for line in lines if re.match(r'\s+"[a-z].*[><=]', line)]

    assert [line for line in named if "#" not in line] == []


def test_no_address_of_a_machine_or_a_registry_is_committed() -> None:
    files = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    text = [name for name in files if (ROOT / name).exists() and not name.endswith((".png", ".mo", ".csv", ".woff2"))]
    hosts = re.compile(r"files\.pythonhosted|pypi\.org/simple|registry\.npmjs|repo1?\.maven|/home/[a-z]+/|/root/")
    mine = Path(__file__).name
    wrong = [
        name for name in text if Path(name).name != mine and hosts.search((ROOT / name).read_text(errors="ignore"))
    ]

    assert wrong == []


def test_the_law_data_is_the_only_place_of_its_files() -> None:
    for path in sorted((ROOT / "foundation" / "law" / "data").rglob("*.yaml")):
        assert yaml.safe_load(path.read_text()), path
