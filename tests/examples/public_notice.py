"""Examples of service by public notice."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from foundation.documents.facts import newest

from .base import SECOND_SERVER, SERVER, Data, Example


def a_publication(case: Any, at: datetime) -> Data:
    return {
        "document": newest(case.about, "GZ").pk.hex, "ground": "OTHERS_FAILED", "course": "三次上门、邮寄均未能送达。",
        "attempts": [{"at": "2026-09-14", "way": "直接送达", "result": "厂门关闭"}], "where": "本局网站公告栏", "picture": "案卷第12页",
    }  # fmt: skip


EXAMPLES: dict[str, dict[str, Example]] = {
    "public_notice.publicnotice": {
        "publish_notice": Example(SERVER, a_publication, (SECOND_SERVER,)),
        "withdraw_notice": Example(SERVER, {"ended_because": "当事人已到本局领取"}),
    },
}
