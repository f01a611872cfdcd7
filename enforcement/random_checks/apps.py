from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RandomChecksConfig(AppConfig):
    name = "enforcement.random_checks"
    label = "random_checks"
    verbose_name = _("Random checks")
    default_auto_field = "django.db.models.BigAutoField"
