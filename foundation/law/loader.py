"""Load the law: read every data file, check all of it together, write it in one transaction or not at all."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _

from . import calendars, checking
from .book import forget
from .faults import Fault, LawRefused
from .models import Instrument, Load, Provision, Rule
from .reading import Bundle, read
from .signals import calendar_changed

DATA = Path(__file__).resolve().parent / "data"
DEMO = DATA / "demo"


@dataclass(frozen=True)
class Loaded:
    """What one load found and whether it changed anything. `years`: calendar years new or changed."""

    instruments: int
    provisions: int
    rules: int
    years: tuple[int, ...]
    changed: bool


def files(folder: Path = DATA, *, demo: bool) -> list[Path]:
    """The data files of a folder; those of its folder `demo` are fictional and asked for by name."""
    return [path for path in sorted(folder.rglob("*.yaml")) if demo or path.parent.name != DEMO.name]


def load(folder: Path = DATA, *, demo: bool) -> Loaded:
    """Make the tables say what the files of the folder say. Loading the same twice changes nothing.

    Raises `LawRefused` naming file, code and what would be right; then nothing has changed.
    """
    bundle = _checked(read(files(folder, demo=demo), folder))
    with transaction.atomic():
        years = calendars.write(bundle.calendars, by_administrator=False)
        changed = _write(bundle)
        forget()
        transaction.on_commit(lambda: _tell(years))
    return Loaded(
        len(bundle.instruments), len(bundle.provisions), len(bundle.rules), tuple(years), changed or bool(years)
    )


def packaged() -> Bundle:
    """The law that comes with the program, checked, without the demonstration; nothing is written."""
    return _checked(read(files(demo=False), DATA))


def load_calendar(path: Path) -> tuple[int, ...]:
    """Load the holidays of the years in one file, as an administrator does when the notice is out. Returns those changed.

    Raises `LawRefused`, also where the file has anything but calendars.
    """
    bundle = read([path], path.parent)
    if bundle.instruments or bundle.provisions or bundle.rules or not (bundle.calendars or bundle.faults):
        bundle.faults.append(Fault(path.name, "", _("A calendar file has the part calendars and no other.")))
    _checked(bundle)
    with transaction.atomic():
        years = calendars.write(bundle.calendars, by_administrator=True)
        transaction.on_commit(lambda: _tell(years))
    return tuple(years)


def _checked(bundle: Bundle) -> Bundle:
    _name_provisions(bundle)
    if faults := [*checking.faults_in(bundle), *calendars.faults_in(bundle.calendars)]:
        raise LawRefused(faults)
    return bundle


def _name_provisions(bundle: Bundle) -> None:
    """`apl/67` without a label of its own is called after its instrument: 《…》第67条."""
    instruments = {record.get("code"): record for record in bundle.instruments}
    for record in bundle.provisions:
        code, _slash, article = str(record.get("code", "")).partition("/")
        if (instrument := instruments.get(code)) and "label_zh" not in record:
            number, item = re.match(r"(\d*)(.*)", article, re.DOTALL).groups()  # type: ignore[union-attr]
            record["label_zh"] = f"《{instrument.get('label_zh')}》" + (f"第{number}条{item}" if number else item)
            record["label_en"] = f"{instrument.get('label_en')}, " + (f"art. {article}" if number else item)


def _write(bundle: Bundle) -> bool:
    digest = _digest(bundle)
    before = Load.objects.select_for_update().first()
    if before and before.digest == digest:
        return False
    _upsert(Instrument, bundle.instruments, ["code"])
    _upsert(Provision, [{**one, "instrument_id": one["code"].partition("/")[0]} for one in bundle.provisions], ["code"])
    places = [
        {**one, "body": _as_json(one.get("body", {})), "position": place} for place, one in enumerate(bundle.rules)
    ]
    _upsert(Rule, places, ["code", "valid_from"])
    Load.objects.all().delete()
    Load.objects.create(serial=uuid.uuid4().hex, digest=digest)
    return True


def _as_json(body: Any) -> Any:
    return json.loads(json.dumps(body, default=str))


def _digest(bundle: Bundle) -> str:
    content = [bundle.instruments, bundle.provisions, bundle.rules]
    return hashlib.sha256(json.dumps(content, default=str, sort_keys=True).encode()).hexdigest()


def _upsert(model: type[models.Model], records: Sequence[Mapping[str, Any]], unique: list[str]) -> None:
    """Rows equal to the records: changed in place, new ones added, vanished ones removed."""
    names = {field.attname for field in model._meta.concrete_fields} - {"id"}
    rows = [model(**{name: value for name, value in record.items() if name in names}) for record in records]
    kept = {tuple(getattr(row, name) for name in unique) for row in rows}
    vanished = [
        row.pk for row in model._default_manager.all() if tuple(getattr(row, name) for name in unique) not in kept
    ]
    for start in range(0, len(vanished), 500):
        model._default_manager.filter(pk__in=vanished[start : start + 500]).delete()
    model._default_manager.bulk_create(
        rows, update_conflicts=True, unique_fields=unique, update_fields=sorted(names - set(unique)), batch_size=50
    )


def _tell(years: list[int]) -> None:
    forget()
    if years:
        calendar_changed.send(sender=None, years=years)
