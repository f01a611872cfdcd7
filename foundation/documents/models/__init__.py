"""Rows of issued documents, their numbers, their service, their seals, and scanned paper."""

from .issued import Document, DocumentFile, VoidedNumber
from .numbers import NumberRange, NumberSeries, Why
from .scans import Pile, Scan, ScannedPage
from .seals import Seal, SealKind
from .service import Service, ServiceMethod

__all__ = [
    "Document", "DocumentFile", "NumberRange", "NumberSeries", "Pile", "Scan", "ScannedPage", "Seal", "SealKind",
    "Service", "ServiceMethod", "VoidedNumber", "Why",
]  # fmt: skip
