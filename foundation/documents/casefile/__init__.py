"""The case file (案卷): its pieces in the order of the law, bound as one PDF, or packed with their sums.

`arranged(pieces, on)` sorts into volumes; `bound(cover, pieces)` binds one volume; `packed(cover, volumes)` makes the ZIP.
"""

from .binding import Cover, bound
from .order import MAIN, SUB, arranged
from .packing import packed
from .pieces import Piece, of_document, of_documents, of_file

__all__ = ["MAIN", "SUB", "Cover", "Piece", "arranged", "bound", "of_document", "of_documents", "of_file", "packed"]
