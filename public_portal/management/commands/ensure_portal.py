"""Make the portal's first pages where they are missing: home, news, a first article, in both languages."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from public_portal.first_pages import ensure


class Command(BaseCommand):
    help = "Make the portal's first pages where they are missing; what an editor wrote is left alone."

    def handle(self, *args: Any, **options: Any) -> None:
        made = ensure()
        self.stdout.write(f"portal: {made} page(s) made")
