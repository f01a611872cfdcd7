"""Examples of blacklist."""

from __future__ import annotations

from .base import CREDIT, HEAD, REASONS, REVIEWER, SERVICE, WEB, Example

EXAMPLES: dict[str, dict[str, Example]] = {
    "blacklist.penaltyitem": {
        "publish_item": Example(WEB, {"facts": "篡改监测数据。", "checked": True}),
        "withdraw_item": Example(WEB, {"ground": "REVOKED", **REASONS}),
    },
    "blacklist.listing": {
        "issue_notice": Example(HEAD, {"facts": "篡改监测数据。", "contact": "信用岗"}, route=(CREDIT, REVIEWER)),
        "serve_notice": SERVICE,
        "record_defence": Example(CREDIT, {"defence": "已改正", "answer": "不予采纳"}),
        "decide_listing": Example(HEAD, REASONS, route=(CREDIT, REVIEWER)),
        "drop": Example(HEAD, REASONS, route=(CREDIT, REVIEWER)),
        "serve_listing": SERVICE,
        "publish_listing": Example(CREDIT, {"checked": True}),
        "revoke_listing": Example(HEAD, {"ground": "REVOKED", **REASONS}),
    },
}  # fmt: skip
