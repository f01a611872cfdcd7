"""What lies in the file of a case (案卷), and what its cover says."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.kin import lead_ids
from cases.models import Case
from cases.papers.case import number_of_case
from cases.papers.file import file_of
from enforcement.evidence import path_of
from enforcement.models import Evidence
from foundation.desk.case_files import CaseFile, offered, offers_case_file
from foundation.desk.registry import Section, extend
from foundation.documents.casefile import Cover, Piece, of_file
from foundation.documents.dates import day
from foundation.documents.facts import newest, number_of
from foundation.documents.models import Document


def originals(case: Case) -> Iterable[Piece]:
    """Photographs and papers taken as evidence."""
    found = (
        Evidence.objects.filter(lead__in=lead_ids(case)).exclude(file=None).select_related("file", "taken_by__officer")
    )
    for one in found:
        yield of_file(
            title=one.name, author=one.provider or one.taken_by.officer.name, on=timezone.localdate(one.taken_at),
            path=path_of(one.file.sha256), mime=one.file.mime,
        )  # fmt: skip


def cover(case: Case, volume: str) -> Cover:
    closing, contents = newest(case.about, "JA"), newest(case.about, "JNM")
    rows = [
        ("立案号", number_of_case(case)), ("决定书文号", number_of(case.about, "CF") or number_of(case.about, "BCF")),
        ("当事人", f"{case.enterprise.name}（{case.enterprise.uscc}）"), ("案由", case.cause),
        ("承办人", case.handler.officer.name if case.handler else ""), ("立案日期", day(case.born_at)), *_dates(closing, contents),
    ]  # fmt: skip
    title = f"{case.enterprise.name}{case.cause}案"
    return Cover(case.agency.name, title, volume, [(label, value) for label, value in rows if value])


def _dates(closing: Document | None, contents: Document | None) -> list[tuple[str, str]]:
    rows = [("结案日期", day(closing.issued_on))] if closing else []
    if contents:
        kept = contents.data
        rows += [("归档日期", day(contents.issued_on)), ("卷宗号", kept["volume"]), ("保管期限", kept["retention"])]
    return rows


offers_case_file("case", CaseFile(file_of, originals, cover))
extend("case", sections=(Section("case-file", _("Case file"), offered, "desk/_case_file.html"),))
