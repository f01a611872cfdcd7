"""Service by public notice."""

from __future__ import annotations

from .arrow import read

PUBLIC_NOTICE = read("""
A §11 | publish_notice | BIRTH | PUBLISHED
A §11 | take_effect | PUBLISHED | EFFECTIVE
A §11 | withdraw_notice | PUBLISHED | WITHDRAWN
""")

DRAWN = {"public_notice.publicnotice": PUBLIC_NOTICE}
