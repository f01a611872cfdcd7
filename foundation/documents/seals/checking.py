"""Who sealed a PDF, when, and whether it is unchanged since."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from foundation.documents.models import Seal, SealKind

from .store import certificate_of


@dataclass(frozen=True)
class SealFacts:
    """`name`: on the certificate; `at`: by the time stamp, or else by the signer's clock; `unchanged`: to the last byte."""

    name: str
    at: datetime | None
    unchanged: bool
    known: bool  # the certificate is that of a seal registered here
    is_test: bool
    time_stamped: bool


def seal_on(content: bytes) -> SealFacts | None:
    """The seal on a PDF; nothing where it bears none, or is no PDF."""
    try:
        signatures = PdfFileReader(io.BytesIO(content)).embedded_signatures
        return _facts(signatures[-1]) if signatures else None
    except (PdfError, ValueError, KeyError, OSError):
        return None


def _facts(signature: object) -> SealFacts:
    certificate: x509.Certificate = signature.signer_cert  # type: ignore[attr-defined]
    seal = _registered(certificate)
    known = seal is not None
    trusted = ValidationContext(trust_roots=[certificate] if known else [])
    try:
        status = validate_pdf_signature(signature, trusted, skip_diff=True)  # type: ignore[arg-type]
    except (SignatureValidationError, SigningError, PdfError, ValueError):
        return SealFacts(_name(certificate), None, False, known, bool(seal and seal.is_test), False)
    whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    stamped = status.timestamp_validity
    return SealFacts(
        name=_name(certificate), at=stamped.timestamp if stamped else status.signer_reported_dt,
        unchanged=status.intact and status.valid and whole, known=known, is_test=bool(seal and seal.is_test),
        time_stamped=stamped is not None and stamped.intact and stamped.valid,
    )  # fmt: skip


def _registered(certificate: x509.Certificate) -> Seal | None:
    seals = Seal.objects.filter(kind=SealKind.ELECTRONIC, name=_name(certificate))
    return next((one for one in seals if certificate_of(one).sha256 == certificate.sha256), None)


def _name(certificate: x509.Certificate) -> str:
    return str(certificate.subject.native.get("common_name", ""))
