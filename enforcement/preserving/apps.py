from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PreservingConfig(AppConfig):
    name = "enforcement.preserving"
    label = "preserving"
    verbose_name = _("Registration of evidence")
    default_auto_field = "django.db.models.BigAutoField"
