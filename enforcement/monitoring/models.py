"""Stations of automatic monitoring (自动监测), the messages they sent, what was read in them, and episodes."""

from __future__ import annotations

import uuid

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.subjects.models import Enterprise

from .choices import CrcVariant, DataTimeMeaning, EpisodeKind, LimitSource, Outcome, Protocol, SetAside
from .queries import ChannelQuerySet, EpisodeQuerySet, StationQuerySet

__all__ = ["Channel", "Episode", "EpisodeReading", "MessageFile", "PermittedValue", "RawMessage", "Reading", "Station"]

A_MARK = RegexValidator(r"^[0-9A-Za-z]{3,24}$", _("A device mark has 3 to 24 digits and letters."))
A_KEY = RegexValidator(r"^[0-9a-fA-F]{32}$", _("An SM4 key has 32 hexadecimal digits."))


class Station(models.Model):
    """A site device (现场机) at one outlet of an enterprise, and how its messages are to be read."""

    mn = models.CharField(_("device mark (MN)"), max_length=24, unique=True, validators=[A_MARK])
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="stations", verbose_name=_("enterprise"))
    outlet = models.CharField(_("outlet number"), max_length=20)
    name = models.CharField(_("outlet"), max_length=60)
    category = models.CharField(_("source category"), max_length=8, default="IND")
    protocol = models.PositiveSmallIntegerField(_("protocol"), choices=Protocol, default=Protocol.Y2017)
    crc_variant = models.CharField(_("CRC variant"), max_length=16, choices=CrcVariant, default=CrcVariant.STANDARD)
    data_time_is = models.CharField(_("DataTime is"), max_length=8, choices=DataTimeMeaning, default="start")
    lenient = models.BooleanField(_("small faults of the grammar are read"), default=False)
    password = models.CharField(_("access password (PW)"), max_length=6, blank=True)
    sm4_key = models.CharField(_("SM4 key"), max_length=32, blank=True, validators=[A_KEY])

    objects = StationQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["mn"]
        verbose_name = _("station")

    def __str__(self) -> str:
        return f"{self.enterprise} · {self.outlet}"


class Channel(models.Model):
    """One factor measured at a station; packets carry no unit, so unit and scale stand here."""

    station = models.ForeignKey(Station, models.CASCADE, related_name="channels")
    factor = models.CharField(_("factor"), max_length=12)
    unit = models.CharField(_("unit"), max_length=12, default="mg/m³")
    scale = models.DecimalField(_("scale"), max_digits=12, decimal_places=6, default=1)
    reference_oxygen = models.DecimalField(
        _("reference oxygen, %"), max_digits=4, decimal_places=1, null=True, blank=True
    )

    objects = ChannelQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["station_id", "factor"]
        constraints = [models.UniqueConstraint(fields=["station", "factor"], name="channel_once")]

    def __str__(self) -> str:
        return f"{self.station} · {self.factor}"


class PermittedValue(models.Model):
    """A permitted value of a channel, dated; of permit, local and national value the strictest that binds wins."""

    channel = models.ForeignKey(Channel, models.CASCADE, related_name="permitted_values")
    source = models.CharField(_("source"), max_length=8, choices=LimitSource)
    value = models.DecimalField(_("value"), max_digits=12, decimal_places=4, validators=[MinValueValidator(0)])
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    citation = models.CharField(_("permit or standard"), max_length=120, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["channel_id", "valid_from", "source"]
        constraints = [models.UniqueConstraint(fields=["channel", "source", "valid_from"], name="permitted_value_once")]


class MessageFile(models.Model):
    """A file of messages as it was read: the same bytes are read once."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    received_at = models.DateTimeField()
    messages = models.PositiveIntegerField()
    accepted = models.PositiveIntegerField()
    set_aside = models.JSONField(default=dict)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class RawMessage(models.Model):
    """One message as received, byte for byte, with its outcome: good or set aside with the reason."""

    file = models.ForeignKey(MessageFile, models.PROTECT, related_name="raw")
    n = models.PositiveIntegerField()  # its place in the file, from 1
    line = models.PositiveIntegerField()
    raw = models.BinaryField()
    received_at = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=Outcome)
    reason = models.CharField(max_length=12, choices=SetAside, blank=True)
    detail = models.JSONField(default=dict)
    notes = models.JSONField(default=list)  # accepted, but worth a look: codes of NOTES
    station = models.ForeignKey(Station, models.PROTECT, null=True, related_name="messages")
    mn = models.CharField(max_length=24, blank=True)
    st = models.CharField(max_length=3, blank=True)
    cn = models.CharField(max_length=4, blank=True)
    qn = models.CharField(max_length=17, blank=True)
    data_time = models.DateTimeField(null=True)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["file_id", "n"]
        constraints = [models.UniqueConstraint(fields=["file", "n"], name="raw_message_once")]
        indexes = [models.Index(fields=["station", "cn", "data_time"], name="raw_by_hour")]


class Reading(models.Model):
    """One value of one field. Another value under the same key is a revision; both are kept."""

    message = models.ForeignKey(RawMessage, models.PROTECT, related_name="readings")
    station = models.ForeignKey(Station, models.PROTECT, related_name="readings")
    st = models.CharField(max_length=3)
    cn = models.CharField(max_length=4)
    data_time = models.DateTimeField()
    factor = models.CharField(max_length=12)
    field = models.CharField(max_length=12)
    revision = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(max_length=24)  # as received
    number = models.DecimalField(max_digits=20, decimal_places=6, null=True)  # none for a flag

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["station_id", "data_time", "factor", "field", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["station", "st", "cn", "data_time", "factor", "field", "revision"], name="reading_once"
            )
        ]


class Episode(models.Model):
    """A run of valid hours that makes one lead; recomputed with late or revised data, never deleted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)  # the id of its lead, too
    channel = models.ForeignKey(Channel, models.PROTECT, related_name="episodes")
    kind = models.CharField(_("kind"), max_length=8, choices=EpisodeKind)
    since = models.DateTimeField(_("since"))
    until = models.DateTimeField(_("until"))
    hours = models.PositiveIntegerField(_("hours counted"))
    highest = models.DecimalField(_("highest value"), max_digits=20, decimal_places=6, null=True)
    permitted = models.DecimalField(_("permitted value"), max_digits=12, decimal_places=4, null=True)
    settings = models.JSONField(_("settings"), default=dict)  # the rule that made it, with its numbers
    met_at = models.DateTimeField()  # the message that completed it
    closed_at = models.DateTimeField(null=True)
    no_longer_met_at = models.DateTimeField(_("no longer met since"), null=True)
    lead = models.OneToOneField("enforcement.Lead", models.PROTECT, null=True, related_name="episode")
    readings: models.ManyToManyField[Reading, EpisodeReading] = models.ManyToManyField(
        Reading, through="EpisodeReading", related_name="episodes"
    )

    objects = EpisodeQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["since"]
        verbose_name = _("episode")

    def __str__(self) -> str:
        return f"{self.channel} · {timezone.localtime(self.since):%Y-%m-%d %H:%M}"


class EpisodeReading(models.Model):
    """A reading attached to an episode: what the lead rests on."""

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="attached")
    reading = models.ForeignKey(Reading, models.PROTECT, related_name="+")

    append_only = True

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["episode", "reading"], name="episode_reading_once")]
