from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicNoticeConfig(AppConfig):
    name = "foundation.public_notice"
    label = "public_notice"
    verbose_name = _("Service by public notice")
    default_auto_field = "django.db.models.BigAutoField"
