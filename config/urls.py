"""Every address of the site. A room offers its own; here they are only put together."""

from importlib.util import find_spec

from django.conf import settings
from django.urls import include, path

ROOMS = [
    ("accounts/", "foundation.agencies.urls"),
    ("desk/", "foundation.desk.urls"),
    ("api/v1/", "config.api"),
    ("oauth/", "blacklist.partners.urls"),
    *([("demo/", "demo.urls")] if settings.EMBEDDED else []),
    ("", "public_portal.urls"),
]
urlpatterns = [path(prefix, include(room)) for prefix, room in ROOMS if find_spec(room)]
