"""How a document lies in tantivy. Text arrives tokenised; the whitespace tokenizer writes positions (`ngram` writes none)."""

from __future__ import annotations

from tantivy import Document as Record
from tantivy import Schema, SchemaBuilder

from .engine import Document
from .phonetics import sound_tokens
from .query import FACETS
from .textnorm import tokens

NUMBERS = ("decided", "visible_from", "visible_until", "newest", "amount", "bucket")


def schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("uscc", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("digest", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("version", stored=True)
    builder.add_text_field("names", tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("sounds", tokenizer_name="whitespace", index_option="freq")
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name="raw", fast=True, index_option="basic")
    for number in NUMBERS:
        builder.add_integer_field(number, indexed=True, fast=True)
    return builder.build()


def record(document: Document) -> Record:
    """A document as tantivy's writer takes it."""
    found = Record()
    found.add_integer("version", document.version)
    for field in ("id", "uscc", "digest", "kind", "tier", "violation", "penalty_type", "year"):
        found.add_text(field, getattr(document, field))
    for code in document.region:
        found.add_text("region", code)
    for name in document.names:
        found.add_text("names", tokens(name))
        found.add_text("sounds", sound_tokens(name))
    for number in NUMBERS:
        found.add_integer(number, getattr(document, number))
    return found
