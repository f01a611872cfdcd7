from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EntrustingConfig(AppConfig):
    name = "enforcement.entrusting"
    label = "entrusting"
    verbose_name = _("Testing and appraisal")
    default_auto_field = "django.db.models.BigAutoField"
