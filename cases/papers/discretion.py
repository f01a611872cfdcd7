"""How a notice and a decision explain the sum."""

from __future__ import annotations

from foundation.documents.citation import citation
from foundation.law import api as law

from ..discretion.trace import printed
from ..models import Case


def discretion_rule(case: Case) -> str:
    """The article that names the factors, and the province's table where the sum was built up by one."""
    table = case.discretion_trace.get("table_zh")
    article = citation(law.provision("mee30/41"))
    return f"{article}和《{table}》" if table else article


def weighed(case: Case) -> str:
    """Which factors led to the sum and how, and why."""
    return f"{printed(case.discretion_trace)}{case.discretion}"
