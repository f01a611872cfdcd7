"""Types of fields on a sheet: plain values, and tables with their columns."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language

PLAIN = ("text", "date", "datetime", "money", "int", "bool", "lines")


@dataclass(frozen=True)
class Column:
    """A column of a table, or a part of a record such as the party. `width`: of the printed table, in per cent."""

    name: str
    zh: str
    en: str
    width: int = 0
    required: bool = True
    type: str = "text"

    @property
    def label(self) -> str:
        return self.en if (get_language() or "").startswith("en") else self.zh


PARTY = (
    Column("name", "名称", "Name"),
    Column("uscc", "统一社会信用代码", "Unified social credit code"),
    Column("address", "地址", "Address"),
    Column("legal_representative", "法定代表人", "Legal representative"),
    Column("post", "职务", "Post", required=False),
)
BODY = (
    Column("name", "名称", "Name"),
    Column("uscc", "统一社会信用代码", "Unified social credit code"),
    Column("address", "地址", "Address"),
    Column("head", "负责人", "Head of the agency"),
)
PEOPLE = (Column("name", "姓名", "Name", 40), Column("certificate", "执法证号", "Enforcement certificate number", 60))
MEMBERS = (Column("name", "姓名", "Name", 20), Column("unit", "单位", "Unit", 50), Column("post", "职务", "Post", 30))
PERSONS = (
    Column("name", "姓名（名称）", "Name", 30),
    Column("post", "单位和职务", "Unit and post", 40),
    Column("role", "涉案情况", "Part in the matter", 30),
)
SIGNERS = (Column("name", "姓名", "Name", 40), Column("post", "职务", "Post", 60))
EVIDENCE = (
    Column("name", "证据名称", "Evidence", 28),
    Column("at", "时间", "Time", 20, type="date"),
    Column("provider", "提供人", "Provided by", 18),
    Column("proves", "证明对象", "What it proves", 34),
)
PROVISIONS = (Column("citation", "条款", "Provision", 40), Column("text", "内容", "Text", 60))
OPINIONS = (
    Column("step", "环节", "Step", 20),
    Column("name", "姓名", "Name", 15),
    Column("at", "时间", "Time", 25, type="datetime"),
    Column("remarks", "意见", "Opinion", 40),
)
QUESTIONS = (Column("question", "问", "Question", 50), Column("answer", "答", "Answer", 50))
FINDINGS = (Column("item", "事项", "Item", 60), Column("finding", "审查情况", "Finding", 40))
SPEECHES = (Column("speaker", "发言人", "Speaker", 30), Column("words", "发言内容", "Statement", 70))
ITEMS = (
    Column("name", "物品名称", "Item", 24),
    Column("quantity", "数量", "Quantity", 14),
    Column("feature", "特征", "Features", 24),
    Column("place", "所在地点", "Where it is", 20),
    Column("remark", "备注", "Remark", 18, required=False),
)
MATERIALS = (
    Column("title", "材料名称", "Material", 46),
    Column("copies", "份数（页数）", "Copies or pages", 18),
    Column("form", "原件或者复印件", "Original or copy", 18),
    Column("remark", "备注", "Remark", 18, required=False),
)
MEASURES = (
    Column("name", "措施", "Measure", 24),
    Column("basis", "依据", "Basis", 48),
    Column("unit", "实施单位", "Carried out by", 28),
)
CONTENTS = (
    Column("title", "文书（材料）名称", "Title", 32),
    Column("number", "文号", "Number", 24, required=False),
    Column("author", "责任者", "Author", 22),
    Column("on", "日期", "Date", 22, type="date"),
)
INDEX = (
    Column("title", "名称", "Title", 30),
    Column("number", "文号", "Number", 18, required=False),
    Column("on", "日期", "Date", 16, type="date"),
    Column("pages", "页数", "Pages", 8, required=False),
    Column("sha256", "SHA-256", "SHA-256", 28, required=False),
)
INSTALMENTS = (
    Column("until", "缴纳期限", "Due", 40, type="date"),
    Column("amount", "金额", "Amount", 60, type="money"),
)
HANDED = (
    Column("kind", "类别", "Kind", 16),
    Column("title", "名称", "Title", 36),
    Column("number", "文号", "Number", 22, required=False),
    Column("limits", "运行中的期限", "Time limits that run", 26, required=False),
)

RECORDS = {"party": PARTY, "body": BODY}
ROWS = {
    "people": PEOPLE, "members": MEMBERS, "persons": PERSONS, "signers": SIGNERS, "evidence": EVIDENCE,
    "provisions": PROVISIONS, "opinions": OPINIONS, "questions": QUESTIONS, "findings": FINDINGS,
    "speeches": SPEECHES, "items": ITEMS, "materials": MATERIALS, "measures": MEASURES, "contents": CONTENTS,
    "instalments": INSTALMENTS, "handed": HANDED, "index": INDEX,
}  # fmt: skip
COLUMNS = {**RECORDS, **ROWS}
TYPES = (*PLAIN, *COLUMNS)
