"""How a document lies in Elasticsearch. Text arrives tokenised, so the ready-made `whitespace` analyzer is all that is used."""

from __future__ import annotations

import dataclasses
from typing import Any

from .engine import Change, Document
from .phonetics import sound_tokens
from .query import FACETS
from .tantivy_schema import NUMBERS
from .textnorm import tokens

TEXT = {"type": "text", "analyzer": "whitespace"}
MAPPINGS: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        "names": TEXT,
        "sounds": TEXT,
        **{field: {"type": "keyword"} for field in ("id", "uscc", "digest", *FACETS)},
        **{field: {"type": "long"} for field in (*NUMBERS, "version")},
    },
}
SETTINGS = {"number_of_shards": 1, "auto_expand_replicas": "0-1"}


def body(document: Document) -> dict[str, Any]:
    """A document as Elasticsearch keeps it."""
    found = {**dataclasses.asdict(document), "region": list(document.region)}
    found["names"] = [tokens(name) for name in document.names]
    found["sounds"] = [sound_tokens(name) for name in document.names]
    return found


def operation(change: Change, index: str) -> dict[str, Any]:
    """One line of a bulk request. The row's own version decides: an older change never overwrites a newer one."""
    line = {"_index": index, "_id": change.id, "version": change.version, "version_type": "external_gte"}
    if change.document is None:
        return {"_op_type": "delete", **line}
    return {"_op_type": "index", **line, "_source": body(change.document)}
