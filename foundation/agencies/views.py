"""Choosing the posting in which one works; keeping one second factor."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.views import remove_webauthn
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from .middleware import postings_held
from .models import Posting
from .standing import POSTING


class ChoosePosting(LoginRequiredMixin, TemplateView):
    """GET shows what the officer holds today, or says that it is nothing; POST `posting` works in one of them."""

    template_name = "account/posting.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = postings_held(self.request.user)
        past = Posting.objects.filter(officer=self.request.user.pk).select_related("agency").order_by("-valid_until")
        return super().get_context_data(
            held=held, past=[] if held else past, chosen=self.request.session.get(POSTING), next=self.way_on(), **kwargs
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        wanted = request.POST.get("posting", "")
        if wanted not in {str(one.pk) for one in postings_held(request.user)}:
            error = _("Choose one of the postings that you hold today.")
            return self.render_to_response(self.get_context_data(error=error), status=422)
        request.session[POSTING] = int(wanted)
        return HttpResponseRedirect(self.way_on())

    def way_on(self) -> str:
        """Where the officer wanted to go, when it is an address of this site."""
        there = self.request.POST.get("next") or self.request.GET.get("next") or ""
        hosts = {self.request.get_host()}
        safe = url_has_allowed_host_and_scheme(there, hosts, require_https=self.request.is_secure())
        return there if safe and there != reverse("choose_posting") else settings.LOGIN_REDIRECT_URL


@login_required
def remove_key(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a security key, unless it is the only second factor (allauth asks this for the app only)."""
    key = get_object_or_404(Authenticator, pk=pk, user=request.user, type=Authenticator.Type.WEBAUTHN)
    if not get_adapter().can_delete_authenticator(key):
        messages.error(request, get_adapter().error_messages["cannot_delete_authenticator"])
        return redirect("mfa_index")
    return remove_webauthn(request, pk=pk)
