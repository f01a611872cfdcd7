"""Discretion (裁量): how a fine is built up within its range, and how like cases were decided (administrative-case.md §19)."""
