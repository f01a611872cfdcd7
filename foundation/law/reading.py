"""Data files as they stand on disk: YAML in, plain records out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext as _

from .faults import Fault

SECTIONS = ("instruments", "provisions", "rules", "calendars")
ABOUT_THE_RULE = ("code", "label_zh", "label_en", "versions")


class UniqueKeys(yaml.CSafeLoader):
    """A YAML loader that refuses a key written twice: the first value would be lost silently."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [self.construct_object(key, deep=True) for key, _value in node.value]
        if twice := sorted({str(key) for key in keys if keys.count(key) > 1}):
            raise yaml.constructor.ConstructorError(
                None,
                None,
                _("The key %(key)s stands twice in one mapping.") % {"key": ", ".join(twice)},
                node.start_mark,
            )
        return super().construct_mapping(node, deep)


@dataclass
class Bundle:
    """Everything read: each record is a dict that knows its `file`; rules are one record per version."""

    instruments: list[dict[str, Any]] = field(default_factory=list)
    provisions: list[dict[str, Any]] = field(default_factory=list)
    rules: list[dict[str, Any]] = field(default_factory=list)
    calendars: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read(paths: list[Path], root: Path) -> Bundle:
    """The records of these files; what cannot be read is a fault that names the file and the line."""
    bundle = Bundle()
    for path in paths:
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        try:
            content = yaml.load(path.read_text(encoding="utf-8"), Loader=UniqueKeys)
        except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
            bundle.faults.append(Fault(name, "", _("cannot be read: %(error)s") % {"error": error}))
            continue
        _sort_in(bundle, name, content)
    return bundle


def _sort_in(bundle: Bundle, name: str, content: Any) -> None:
    known = {*SECTIONS, "kind", "source", "note"}
    if not isinstance(content, dict) or not set(content) <= known or not set(content) & set(SECTIONS):
        sections = ", ".join(SECTIONS)
        message = _("A law file has one of these parts: %(parts)s; rules stand under a kind.") % {"parts": sections}
        bundle.faults.append(Fault(name, "", message))
        return
    for section in SECTIONS:
        for record in content.get(section) or []:
            if not isinstance(record, dict):
                bundle.faults.append(Fault(name, str(record)[:60], _("is no mapping; write key: value lines.")))
                continue
            record = {**record, "file": name}
            versions = _versions(record, str(content.get("kind", ""))) if section == "rules" else [record]
            getattr(bundle, section).extend(versions)


def _versions(record: dict[str, Any], kind: str) -> Iterator[dict[str, Any]]:
    """A rule without `versions` is its own only version; a version may word its label anew."""
    shared = {name: record[name] for name in (*ABOUT_THE_RULE, "file") if name in record and name != "versions"}
    own = {name: value for name, value in record.items() if name not in ABOUT_THE_RULE}
    for version in record.get("versions") or [{}]:
        yield {**shared, **own, **version, "kind": kind}
