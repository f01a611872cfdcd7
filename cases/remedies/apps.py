from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RemediesConfig(AppConfig):
    name = "cases.remedies"
    label = "remedies"
    verbose_name = _("Reconsideration and litigation")
    default_auto_field = "django.db.models.BigAutoField"
