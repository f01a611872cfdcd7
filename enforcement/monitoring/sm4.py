"""The encrypted data area of HJ 212-2025 (SM4, ECB): whole blocks as {0x..,0x..}, the rest in plain text.

Length and check value of such a packet are those of the plain text, so it is decrypted before they are checked.
"""

from __future__ import annotations

import re

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from .choices import SetAside
from .fault import Fault

AREA = re.compile(rb"CP=&&\{(0x[0-9A-Fa-f]{2}(?:,0x[0-9A-Fa-f]{2})*)\}")
BLOCK = 16


def decrypted(segment: bytes, key: str) -> bytes:
    """The segment in plain text; itself when nothing in it is encrypted. `key` is 32 hex digits."""
    found = AREA.search(segment)
    if found is None:
        return segment
    if not key:
        raise Fault(SetAside.LENGTH, "no_key")
    secret = bytes.fromhex(found[1].decode().replace("0x", "").replace(",", ""))
    if len(secret) % BLOCK:
        raise Fault(SetAside.LENGTH, "cipher")
    plain = _cipher(key).decryptor().update(secret)
    return segment[: found.start()] + b"CP=&&" + plain + segment[found.end() :]


def encrypted(segment: bytes, key: str) -> bytes:
    """The segment as a station sends it over the internet: for generators and tests."""
    head, _mark, area = segment.partition(b"CP=&&")
    plain = area.removesuffix(b"&&")
    whole = len(plain) - len(plain) % BLOCK
    secret = _cipher(key).encryptor().update(plain[:whole])
    shown = b"{" + b",".join(b"0x%02X" % byte for byte in secret) + b"}" if whole else b""
    return head + b"CP=&&" + shown + plain[whole:] + b"&&"


def _cipher(key: str) -> Cipher[modes.ECB]:
    return Cipher(algorithms.SM4(bytes.fromhex(key)), modes.ECB())  # the mode is the standard's
