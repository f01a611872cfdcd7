"""What a partner's token may do."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from oauth2_provider.scopes import BaseScopes

SCOPES = {
    "changes": _("Read the changes addressed to the partner"),
    "listings": _("Read the present state of listings addressed to the partner"),
    "answers": _("Acknowledge messages and report what was done"),
    "screening": _("Ask about companies"),
    "endpoint": _("See and open the partner's own endpoint"),
}


class PartnerScopes(BaseScopes):
    """Every partner has the same scopes; a token may ask for fewer."""

    def get_all_scopes(self) -> dict[str, Any]:
        return dict(SCOPES)

    def get_available_scopes(
        self, application: Any = None, request: Any = None, *args: Any, **kwargs: Any
    ) -> list[str]:
        return list(SCOPES)

    def get_default_scopes(self, application: Any = None, request: Any = None, *args: Any, **kwargs: Any) -> list[str]:
        return list(SCOPES)
