"""Every address of the site. A room offers its own; here they are only put together."""

from django.conf import settings
from django.urls import include, path

from .api import api

urlpatterns = [
    path("accounts/", include("foundation.agencies.urls")),
    path("desk/", include("foundation.desk.urls")),
    path("api/v1/", api.urls),
    path("oauth/", include("blacklist.partners.urls")),
]
if settings.EMBEDDED:
    urlpatterns += [path("demo/", include("demo.urls"))]
urlpatterns += [path("", include("public_portal.urls"))]
