"""Who acts: regions, agencies, officers and the postings that give them a role."""

from __future__ import annotations

from datetime import date, datetime

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from foundation.prepared import ForeignKey


class Level(models.IntegerChoices):
    NATIONAL = 1, _("National")
    PROVINCE = 2, _("Province")
    PREFECTURE = 3, _("Prefecture")
    COUNTY = 4, _("County")


class AgencyKind(models.TextChoices):
    """Kinds of authority (reference-data.md §4)."""

    ECO = "ECO", _("Ecology and environment")
    ECO_TEAM = "ECO_TEAM", _("Ecology and environment enforcement team")
    PS = "PS", _("Public security")
    PR = "PR", _("Procuratorate")
    COURT = "COURT", _("Court")
    GOV = "GOV", _("Government")
    CREDIT = "CREDIT", _("Credit administration")
    MS = "MS", _("Market supervision")
    HC = "HC", _("Housing and construction")
    AG = "AG", _("Agriculture")
    TR = "TR", _("Transport")
    UM = "UM", _("Urban management")
    MSR = "MSR", _("Maritime safety")
    CG = "CG", _("Customs")
    BANK = "BANK", _("Bank")
    SEC = "SEC", _("Securities regulator")
    INS = "INS", _("Insurer")
    PBOC = "PBOC", _("People's Bank")
    TAX = "TAX", _("Tax authority")
    PARTNER_TEST = "PARTNER_TEST", _("Test partner, never in production")


class Role(models.TextChoices):
    """What a posting may do (administrative-case.md §2); the last three run and watch the installation."""

    INSPECTOR = "INSPECTOR", _("Enforcement officer")
    CASE_LEAD = "CASE_LEAD", _("Case lead")
    UNIT_HEAD = "UNIT_HEAD", _("Head of the enforcement unit")
    REVIEWER = "REVIEWER", _("Case reviewer")
    LEGAL_REVIEWER = "LEGAL_REVIEWER", _("Legal reviewer")
    AGENCY_HEAD = "AGENCY_HEAD", _("Head of the agency")
    PRINCIPAL_HEAD = "PRINCIPAL_HEAD", _("Principal head")
    HEARING_HOST = "HEARING_HOST", _("Hearing host")
    SERVER = "SERVER", _("Process server")
    ARCHIVIST = "ARCHIVIST", _("Archivist")
    CREDIT_OFFICER = "CREDIT_OFFICER", _("Credit officer")
    WEB_OFFICER = "WEB_OFFICER", _("Disclosure officer")
    POLICE_OFFICER = "POLICE_OFFICER", _("Police officer")
    POLICE_HEAD = "POLICE_HEAD", _("Head of public security")
    PROSECUTOR = "PROSECUTOR", _("Prosecutor")
    CHIEF_PROSECUTOR = "CHIEF_PROSECUTOR", _("Chief prosecutor")
    COURT_CLERK = "COURT_CLERK", _("Court clerk")
    SUPERIOR = "SUPERIOR", _("Supervising officer")
    ADMINISTRATOR = "ADMINISTRATOR", _("Administrator")
    SECURITY = "SECURITY", _("Security officer")
    AUDITOR = "AUDITOR", _("Auditor")


class Region(models.Model):
    """An administrative division (行政区划, GB/T 2260)."""

    code = models.CharField(_("code"), max_length=6, primary_key=True)
    name = models.CharField(_("name"), max_length=60)
    level = models.PositiveSmallIntegerField(_("level"), choices=Level)
    parent = ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> list[Region]:
        """From the province down to this division."""
        return [*(self.parent.path if self.parent else []), self]


class Agency(models.Model):
    """An authority or institution that acts (机关)."""

    kind = models.CharField(_("kind"), max_length=12, choices=AgencyKind)
    level = models.PositiveSmallIntegerField(_("level"), choices=Level)
    name = models.CharField(_("name"), max_length=100, unique=True)
    short = models.CharField(_("short name in document numbers"), max_length=12, blank=True)
    region = ForeignKey(Region, models.PROTECT, verbose_name=_("region"))
    superior = ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="subordinates")
    uscc = models.CharField(_("unified social credit code"), max_length=18, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["region_id", "level", "kind"]
        verbose_name = _("agency")

    def __str__(self) -> str:
        return self.name


class Officer(AbstractUser):
    """A person who signs in (工作人员). Nobody works as superuser: rights come from postings alone."""

    name = models.CharField(_("name"), max_length=60)
    certificate_number = models.CharField(_("enforcement certificate"), max_length=30, blank=True)
    certificate_until = models.DateField(_("certificate valid until"), null=True, blank=True)

    first_name = last_name = None  # type: ignore[assignment]
    REQUIRED_FIELDS = ["name"]

    class Meta:
        default_permissions = ()
        verbose_name = _("officer")

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        return str(self)

    get_short_name = get_full_name

    def certified_on(self, day: date) -> bool:
        """Holds an enforcement certificate (执法证) valid on `day`."""
        return bool(self.certificate_number) and (self.certificate_until is None or day <= self.certificate_until)


class PostingQuerySet(models.QuerySet["Posting"]):
    def valid_on(self, day: date) -> PostingQuerySet:
        return self.filter(Q(valid_until=None) | Q(valid_until__gte=day), valid_from__lte=day)


class Posting(models.Model):
    """An officer's office: agency and role, from a day to a day (任职)."""

    officer = ForeignKey(Officer, models.PROTECT, related_name="postings")
    agency = ForeignKey(Agency, models.PROTECT, related_name="postings")
    role = models.CharField(_("role"), max_length=20, choices=Role)
    title = models.CharField(_("title of office"), max_length=40, blank=True)
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    deputy_for = ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="deputies", verbose_name=_("deputy for")
    )
    acts = models.JSONField(default=list, blank=True)  # a deputy for these acts only ("case.decide"); none: for all
    acting = models.BooleanField(_("acting head"), default=False)  # 主持工作: holds the office, not only deputises it

    objects = PostingQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["agency_id", "role", "pk"]
        verbose_name = _("posting")

    def __str__(self) -> str:
        return f"{self.signature} · {self.get_role_display()} · {self.agency}"

    @property
    def persons(self) -> set[int]:
        """Whose hands these are: the officer (id), and the one deputised."""
        return {self.officer_id} | ({self.deputy_for.officer_id} if self.deputy_for else set())

    @property
    def signature(self) -> str:
        """The name as it signs: a deputy says for whom (代)."""
        if self.deputy_for is None:
            return str(self.officer)
        text = now("%(name)s (acting head)") if self.acting else now("%(name)s (deputy for %(whom)s)")
        return text % {"name": self.officer, "whom": self.deputy_for.officer}

    def valid_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


class ShareQuerySet(models.QuerySet["Share"]):
    def open_at(self, instant: datetime) -> ShareQuerySet:
        return self.filter(Q(until=None) | Q(until__gt=instant), since__lte=instant)


class Share(models.Model):
    """One object that another agency may see: a transfer, a joint operation, supervision, a statutory share."""

    about = models.CharField(max_length=64, db_index=True)
    agency = ForeignKey(Agency, models.PROTECT)
    purpose = models.CharField(max_length=40)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    objects = ShareQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["about", "agency", "purpose"], name="share_once")]


class AgencyParticulars(models.Model):
    """What an agency's papers say again and again: entered once, it holds from a day on until the next row."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="particulars")
    valid_from = models.DateField(_("valid from"))
    bank = models.CharField(_("bank and account for the payment"), max_length=200, blank=True)
    contact = models.CharField(_("contact for statement and defence"), max_length=200, blank=True)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["-valid_from", "-pk"]

    def __str__(self) -> str:
        return f"{self.agency} · {self.valid_from}"
