"""The case measured: acts through the door, PDFs, pages at scale, numbers, alarms. `./run bench cases`.

Each module is a process of its own (`python -m benchmarks.cases.acts`) that prints its figures as JSON; DATABASE_URL
chooses the database, which must be empty.
"""

import os
import tempfile

import django

os.environ.setdefault("LIANLAN_VAR", tempfile.mkdtemp(prefix="lianlan-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.embedded")
django.setup()
