from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


def re_make_the_door(using: str, **kwargs: Any) -> None:
    """After every migrate, once all tables stand (the signal comes once for each app)."""
    from django.db import connections

    from .declarations import workflows
    from .door import LEDGER, append_only_tables, install

    needed = {LEDGER, "workflow_arrow", *append_only_tables(), *(m._meta.db_table for m in workflows())}
    if using == "default" and needed <= set(connections[using].introspection.table_names()):
        install()


class WorkflowConfig(AppConfig):
    name = "foundation.workflow"
    label = "workflow"
    verbose_name = _("Workflow")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks  # noqa: F401

        autodiscover_modules("events", "papers")  # each stage's listeners and documents
        post_migrate.connect(re_make_the_door, dispatch_uid="workflow.door")
