"""What a remedy adds to its case: it stands beside it until it has ended."""

from __future__ import annotations

from cases.beside import stands_beside

from .states import OVER

stands_beside("remedies", ended=OVER)
