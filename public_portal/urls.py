"""The public's addresses. Wagtail's pages come last: they answer whatever nobody else claims."""

from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls

from .views import entity, health, random_checks, robots, search, verify

portal = (
    [
        path("blacklist/", search.search, name="search"),
        path("blacklist/<str:uscc>/", entity.entity, name="entity"),
        path("random-checks/", random_checks.index, name="random-checks"),
        path("random-checks/<uuid:pk>/", random_checks.one, name="random-check"),
        path("random-checks/<uuid:pk>/draw.json", random_checks.draw, name="random-draw"),
        path("verify/", verify.ask, name="verify"),
        path("verify/<str:code>/", verify.verify, name="verification"),
    ],
    "portal",
)

urlpatterns = [
    path("", include(portal)),
    path("i18n/", include("django.conf.urls.i18n")),
    path("health/", health.health, name="health"),
    path("robots.txt", robots.robots, name="robots"),
    path("sitemap.xml", robots.sitemap_index, name="sitemap"),
    path("sitemap-<int:page>.xml", robots.sitemap, name="sitemap-part"),
    path("favicon.ico", robots.favicon),
    # Wagtail's own sign-in for restricted pages would take a bare password
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("", include(wagtail_urls)),
]
