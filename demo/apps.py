from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _


class DemoConfig(AppConfig):
    name = "demo"
    label = "demo"
    verbose_name = _("Demonstration")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Its doors sign in without a password: no production start may have them."""
        if not settings.EMBEDDED:
            raise ImproperlyConfigured(
                "The app “demo” belongs to the embedded mode only: remove it from INSTALLED_APPS."
            )
