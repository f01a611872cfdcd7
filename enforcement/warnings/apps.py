from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WarningsConfig(AppConfig):
    name = "enforcement.warnings"
    label = "warnings"
    verbose_name = _("Heavy-pollution warnings")
    default_auto_field = "django.db.models.BigAutoField"
