from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MovingInConfig(AppConfig):
    name = "cases.moving_in"
    label = "movingin"
    verbose_name = _("Moving in")
    default_auto_field = "django.db.models.BigAutoField"
