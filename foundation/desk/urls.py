"""Every address under /desk/: Wagtail's shell behind the gate, its own sign-in replaced by ours."""

from django.conf import settings
from django.contrib.auth.views import LogoutView
from django.urls import path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as shell
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from .gate import guarded
from .views.account import Account
from .views.inbox import Inbox

to_sign_in = RedirectView.as_view(pattern_name=settings.LOGIN_URL)
ours = decorate_urlpatterns(
    [
        path("", Inbox.as_view(), name="wagtailadmin_home"),
        path("account/", Account.as_view(), name="wagtailadmin_account"),
        path("logout/", LogoutView.as_view(next_page=settings.LOGIN_URL), name="wagtailadmin_logout"),
    ],
    require_admin_access,
)
urlpatterns = [
    path("login/", to_sign_in),
    re_path(r"^password_reset/", to_sign_in),
    *decorate_urlpatterns([*ours, *shell.urlpatterns], guarded),
]
