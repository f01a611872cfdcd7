from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EnforcingConfig(AppConfig):
    name = "cases.enforcing"
    label = "enforcing"
    verbose_name = _("Enforcement by the court")
    default_auto_field = "django.db.models.BigAutoField"
