"""Paper on the desk: the case file, the register of numbers, scanned piles, drafts in print."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader

from foundation.agencies.models import Posting, Role
from foundation.documents.models import Document, NumberRange, NumberSeries, Pile, Scan
from foundation.documents.numbering import void
from foundation.ledger.models import AccessLog
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, press
from tests.foundation.desk.test_drafting import filing
from tests.foundation.documents.scanner import blank, pile, printed, scanned

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(frozen):
    """A case whose notice was served on paper; no signed slip is back."""
    return a_matter("serve_notice", scans=False).case


def text_of(content: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages)


# -- case file


def test_the_case_file_is_read_inside_and_each_download_is_logged(case) -> None:
    client = at_desk("周承", Role.CASE_LEAD)
    main, sub = (client.get(f"/desk/case-file/{case.about}/{what}/") for what in ("main", "sub"))
    assert (main.status_code, sub.status_code) == (200, 200)
    assert "现场检查（勘察）笔录" in text_of(main.content)
    assert "案件审查意见" not in text_of(main.content)
    assert "案件审查意见" in text_of(sub.content)
    looks = AccessLog.objects.filter(about=case.about, what__startswith="case-file").values_list("what", flat=True)
    assert list(looks.order_by("pk")) == ["case-file-main", "case-file-sub"]


def test_the_zip_holds_both_volumes(case) -> None:
    answer = at_desk("顾远").get(f"/desk/case-file/{case.about}/zip/")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        folders = {name.split("/")[0] for name in archive.namelist()}
    assert folders == {"正卷", "副卷", "manifest.json", "清单.txt", "SHA256SUMS"}


@pytest.mark.parametrize("what", ["main", "sub", "zip", "other"])
def test_a_stranger_finds_no_case_file(case, what: str) -> None:
    assert at_desk("高岩").get(f"/desk/case-file/{case.about}/{what}/").status_code == 404
    assert at_desk("审计员").get(f"/desk/case-file/{case.about}/{what}/").status_code == 404


def test_the_page_offers_the_volumes_and_names_the_slip_that_is_not_in(case) -> None:
    page = at_desk("周承", Role.CASE_LEAD).get(f"/desk/case/{case.pk}/").content.decode()
    assert page.count(f"/desk/case-file/{case.about}/") == 3
    assert "Signed return slips that are not in" in page


# -- numbers


def series() -> NumberSeries:
    return NumberSeries.objects.get(agency__name="临禾市生态环境局", series="环罚告")


def test_the_register_shows_every_number_with_its_reason(case) -> None:
    notice = Document.objects.get(kind="GZ")
    void(about=notice.about, seq=notice.seq, reason="文书有误", by=Posting.objects.first())
    client = at_desk("顾远")
    address = f"/desk/numbers/{series().pk}/"
    assert client.post(address, {"reason": "手写告知书"}).status_code == 302
    page = client.get(address).content.decode()
    rows = [row.split("</tr>")[0] for row in page.split("<tr data-row>")[1:]]
    assert ["手写告知书" in rows[0], "Reserved" in rows[0], "顾远" in rows[0]] == [True, True, True]
    assert ["文书有误" in rows[1], "Voided" in rows[1], "临环罚告〔2026〕1号" in rows[1]] == [True, True, True]
    assert "Nobody knows" not in page


def test_a_gap_without_reason_is_shouted(case) -> None:
    found = series()
    found.last += 1
    found.save()
    assert "Nobody knows what became" in at_desk("顾远").get(f"/desk/numbers/{found.pk}/").content.decode()


def test_a_number_is_reserved_with_a_reason_and_by_a_head_of_the_agency_only(case) -> None:
    address = f"/desk/numbers/{series().pk}/"
    assert at_desk("顾远").post(address, {"reason": " "}).status_code == 422
    for name in ("毛竹", "韩涛", "审计员"):
        assert at_desk(name).post(address, {"reason": "x"}).status_code == 404
    assert NumberRange.objects.count() == 0


def test_the_register_is_closed_to_others(case) -> None:
    for name in ("高岩", "沈宜", "管理员"):
        client = at_desk(name)
        assert [client.get(url).status_code for url in ("/desk/numbers/", f"/desk/numbers/{series().pk}/")] == [
            404,
            404,
        ]


# -- scans


def upload(content: bytes, name: str = "回证.pdf") -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile(name, content)}


def waiting(client, case) -> str:
    """What the case's page says about slips that are not in."""
    page = client.get(f"/desk/case/{case.pk}/").content.decode()
    return page.split("Signed return slips that are not in")[1].split("</ul>")[0]


def test_a_signed_slip_is_uploaded_and_the_service_is_complete(case) -> None:
    slip = Document.objects.filter(kind="SH", about=case.about).latest("seq")
    client = at_desk("周承", Role.CASE_LEAD)
    answer = client.post("/desk/scans/", upload(pile([*scanned(printed(slip)), blank()])), follow=True)
    page = answer.content.decode()
    assert "Page 2 of the pile" in page
    assert Scan.objects.get().document == slip
    assert "临环罚告〔2026〕1号" not in waiting(client, case)
    assert "临环责改〔2026〕1号" in waiting(client, case)


def test_a_page_without_code_is_filed_by_hand_by_number_or_code(case) -> None:
    client = at_desk("周承", Role.CASE_LEAD)
    client.post("/desk/scans/", upload(pile([blank(), blank()])))
    found = Pile.objects.get()
    notice = Document.objects.get(kind="GZ", about=case.about)
    typed = [notice.number, f"{notice.verify_code[:4]} {notice.verify_code[4:]}".lower()]
    for page, document in zip(found.pages.all(), typed, strict=True):
        key = f"page-{page.pk}"
        data = {"page": page.pk, f"{key}-document": document, f"{key}-number": 1, f"{key}-of": 3}
        assert client.post(f"/desk/scans/{found.pk}/", data).status_code == 302
    assert [(one.document, one.filed_by.officer.name) for one in Scan.objects.all()] == [(notice, "周承")] * 2


@pytest.mark.parametrize("changes", [
    {"document": "没有此号"}, {"document": ""}, {"number": 4}, {"number": 0}, {"of": "x"}, {"number": ""},
])  # fmt: skip
def test_a_wrong_hand_is_told_what_is_wrong(case, changes: dict) -> None:
    client = at_desk("周承", Role.CASE_LEAD)
    client.post("/desk/scans/", upload(pile([blank()])))
    page = Pile.objects.get().pages.get()
    asked = {"document": Document.objects.get(kind="GZ").number, "number": 1, "of": 3, **changes}
    data = {"page": page.pk, **{f"page-{page.pk}-{name}": value for name, value in asked.items()}}
    answer = client.post(f"/desk/scans/{page.pile_id}/", data)
    assert (answer.status_code, "field-error" in answer.content.decode(), Scan.objects.count()) == (422, True, 0)


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7 broken"])
def test_what_is_no_scan_is_refused_on_the_page(frozen, content: bytes) -> None:
    answer = at_desk("周承", Role.CASE_LEAD).post("/desk/scans/", upload(content))
    assert (answer.status_code, "field-error" in answer.content.decode(), Pile.objects.count()) == (422, True, 0)


def test_piles_are_closed_to_others(case) -> None:
    at_desk("周承", Role.CASE_LEAD).post("/desk/scans/", upload(pile([blank()])))
    page = Pile.objects.get().pages.get()
    for name in ("高岩", "程岳", "管理员", "韩涛"):
        client = at_desk(name)
        addresses = ("/desk/scans/", f"/desk/scans/{page.pile_id}/", f"/desk/scanned-page/{page.pk}/")
        assert {client.get(url).status_code for url in addresses} == {404}


# -- drafts


def test_a_draft_is_printed_with_the_opinions_given_so_far(frozen) -> None:
    """Marked 草稿, without number and code; where nobody has signed yet, it says so."""
    lead = a_matter("tell_result").lead
    draft = press(at_desk(*LEAD), f"/desk/case/new/file_case/?from={lead.about}", **filing())["Location"]
    before = at_desk(*LEAD).get(f"{draft}?print=LA")
    at_desk("顾远").post(draft, {"verdict": "AGREE", "remarks": "事实清楚，同意。"})
    after = at_desk(*LEAD).get(f"{draft}?print=LA")
    assert [one["Content-Type"] for one in (before, after)] == ["application/pdf"] * 2
    for text in map(text_of, (before.content, after.content)):
        assert ("草稿" in text, "临环立〔2026〕号" in text, "扫码" in text) == (True, True, False)
    assert ("事实清楚，同意。" in text_of(before.content), "事实清楚，同意。" in text_of(after.content)) == (
        False,
        True,
    )
    assert Document.objects.filter(kind="LA").count() == 0


def test_only_a_document_of_the_act_is_printed(case) -> None:
    from foundation.workflow.models import Draft

    draft = Draft.objects.filter(about=case.about, act="file_case").get()
    assert at_desk("周承", Role.CASE_LEAD).get(f"/desk/draft/{draft.pk}/?print=CF").status_code == 404
