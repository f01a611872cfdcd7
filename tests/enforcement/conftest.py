from tests.standing import standing

__all__ = ["standing"]
