from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProcedureConfig(AppConfig):
    name = "cases.procedure"
    label = "procedure"
    verbose_name = _("Who acts in a case")
    default_auto_field = "django.db.models.BigAutoField"
