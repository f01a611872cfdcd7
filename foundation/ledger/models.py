"""The ledger (台账): one append-only chain of every act, and beside it the log of looks at sensitive data."""

from django.db import models
from django.utils.translation import gettext_lazy as _

GENESIS = "0" * 64


class Head(models.Model):
    """The one row that is locked before a number is reserved and an entry appended."""

    n = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=GENESIS)

    class Meta:
        default_permissions = ()


class Entry(models.Model):
    """One act, in the order of recording. Holds row ids and digests, no personal identifier."""

    n = models.PositiveBigIntegerField(_("number"), primary_key=True)
    about = models.CharField(_("about"), max_length=64, db_index=True)
    seq = models.PositiveIntegerField(_("sequence of the object"))
    act = models.CharField(_("act"), max_length=60)
    by = models.CharField(_("by"), max_length=60)
    occurred_at = models.DateTimeField(_("occurred at"))
    recorded_at = models.DateTimeField(_("recorded at"))
    digest = models.CharField(_("digest of the data"), max_length=64)
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["n"]
        constraints = [models.UniqueConstraint(fields=["about", "seq"], name="ledger_about_seq")]

    def __str__(self) -> str:
        return f"{self.n} {self.about}/{self.seq} {self.act}"


class AccessLog(models.Model):
    """A look at sensitive data, or a refused act: who, about what, why (访问日志)."""

    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=60)
    about = models.CharField(max_length=64)
    what = models.CharField(max_length=60)
    reasons = models.JSONField(default=list)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["-pk"]
