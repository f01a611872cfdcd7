from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RestrictionsConfig(AppConfig):
    name = "blacklist.restrictions"
    label = "restrictions"
    verbose_name = _("Restrictions")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import events, notices  # noqa: F401
