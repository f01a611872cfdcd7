from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HotlineConfig(AppConfig):
    name = "enforcement.hotline"
    label = "hotline"
    verbose_name = _("Hotline 12369")
    default_auto_field = "django.db.models.BigAutoField"
