"""Sign-in, second factor, password, posting. Of allauth's addresses only those that officers need."""

from allauth.account import views as account
from allauth.mfa import urls as second_factor
from django.urls import include, path, re_path

from .views import ChoosePosting, remove_key

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("password/reset/", account.password_reset, name="account_reset_password"),
    path("password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("posting/", ChoosePosting.as_view(), name="choose_posting"),
    path("2fa/webauthn/keys/<int:pk>/remove/", remove_key, name="mfa_remove_webauthn"),
    path("2fa/", include(second_factor)),
]
