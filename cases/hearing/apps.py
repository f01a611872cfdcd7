from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HearingConfig(AppConfig):
    name = "cases.hearing"
    label = "hearing"
    verbose_name = _("Hearings")
    default_auto_field = "django.db.models.BigAutoField"
