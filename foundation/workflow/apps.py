from typing import Any

from django.apps import AppConfig
from django.db import DEFAULT_DB_ALIAS
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


def look_after_the_door(using: str, **kwargs: Any) -> None:
    """After every migrate, once all tables stand: the signal of this app comes when every migration has run."""
    from .door import install

    if using == DEFAULT_DB_ALIAS:
        install()


class WorkflowConfig(AppConfig):
    name = "foundation.workflow"
    label = "workflow"
    verbose_name = _("Workflow")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks  # noqa: F401

        autodiscover_modules("events", "papers", "audit")  # each room's listeners, documents, and what it verifies
        post_migrate.connect(look_after_the_door, sender=self, dispatch_uid="workflow.door")
