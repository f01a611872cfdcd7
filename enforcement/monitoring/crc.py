"""The check value of a packet (monitoring.md §1).

The standard's first step drops the low byte, so only 256 of 65,536 values ever occur: a right value proves
neither integrity nor origin. Some stations send CRC-16/MODBUS; that is a setting of the station.
"""

from __future__ import annotations

from .choices import CrcVariant


def _shifted(value: int) -> int:
    for _bit in range(8):
        value = (value >> 1) ^ 0xA001 if value & 1 else value >> 1
    return value


TABLE = tuple(_shifted(byte) for byte in range(256))


def standard(data: bytes) -> int:
    """CRC by HJ 212: start 0xFFFF, high byte xor the next byte, then eight shifts."""
    value = 0xFFFF
    for byte in data:
        value = TABLE[(value >> 8) ^ byte]
    return value


def modbus(data: bytes) -> int:
    value = 0xFFFF
    for byte in data:
        value = (value >> 8) ^ TABLE[(value ^ byte) & 0xFF]
    return value


def modbus_swapped(data: bytes) -> int:
    value = modbus(data)
    return (value & 0xFF) << 8 | value >> 8


VARIANTS = {CrcVariant.STANDARD: standard, CrcVariant.MODBUS: modbus, CrcVariant.MODBUS_SWAPPED: modbus_swapped}


def crc_of(data: bytes, variant: str = CrcVariant.STANDARD) -> str:
    """Four capital hex digits over the data segment."""
    return f"{VARIANTS[CrcVariant(variant)](data):04X}"
