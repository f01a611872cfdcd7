"""Sealing a PDF (PAdES): the agency's certificate signs the file, with a time stamp where a service is set."""

from __future__ import annotations

import io

from django.conf import settings
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import HTTPTimeStamper

from foundation.documents.kinds import kind_of
from foundation.documents.models import Document, Seal

from .choosing import electronic_seal_of
from .store import signer_of

FIELD = "Seal"


def sealed(content: bytes, document: Document) -> bytes:
    """The PDF under the agency's electronic seal of the day; as it is where the kind or the agency has none."""
    if not kind_of(document.kind, document.issued_on).sealed:
        return content
    seal = electronic_seal_of(document.agency, document.issued_on)
    return sign(content, seal) if seal else content


def sign(content: bytes, seal: Seal) -> bytes:
    """PAdES; raises `NoKey` where the key is not in the store, so that the document waits for it."""
    meta = signers.PdfSignatureMetadata(
        field_name=FIELD, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES, name=seal.name
    )
    writer, output = IncrementalPdfFileWriter(io.BytesIO(content)), io.BytesIO()
    signer = signers.PdfSigner(meta, signer=signer_of(seal), timestamper=_timestamper())
    signer.sign_pdf(writer, output=output)
    return output.getvalue()


def _timestamper() -> HTTPTimeStamper | None:
    return HTTPTimeStamper(settings.SEAL_TSA_URL, timeout=10) if settings.SEAL_TSA_URL else None
