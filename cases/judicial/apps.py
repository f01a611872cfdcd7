from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JudicialConfig(AppConfig):
    name = "cases.judicial"
    label = "judicial"
    verbose_name = _("Criminal transfer")
    default_auto_field = "django.db.models.BigAutoField"
