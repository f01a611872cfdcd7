from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClocksConfig(AppConfig):
    name = "foundation.clocks"
    label = "clocks"
    verbose_name = _("Clocks")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from foundation.law.signals import calendar_changed

        from .recounting import on_calendar_change

        calendar_changed.connect(on_calendar_change, dispatch_uid="clocks.recount")
