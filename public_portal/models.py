"""The portal's editable pages: home, news index, news article. One tree per language, the same addresses in both."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Locale, Page

from .statistics import statistics

TEXT = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "hr"]
NEWS_ON_HOME = 5
NEWS_PER_PAGE = 20


class HomePage(Page):
    """The front door (首页): the search box with one example, what this is, news, true counts."""

    lead = models.CharField(_("opening sentence"), max_length=200, blank=True)
    example = models.CharField(_("example under the search box"), max_length=40, blank=True)
    about = RichTextField(_("what this is"), features=TEXT, blank=True)

    template = "portal/home.html"
    max_count_per_parent = 2
    parent_page_types = ["wagtailcore.Page"]
    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("example"), FieldPanel("about")]

    class Meta:
        verbose_name = _("home page")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """A page that was never translated answers in the site's own language."""
        try:
            return super().route(request, path_components)
        except Http404:
            original = self.get_translations().filter(locale=Locale.get_default()).first()
            if original is None:
                raise
            return original.specific.route(request, path_components)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        index = self.get_children().live().type(NewsIndexPage).first()
        news = index.specific.articles()[:NEWS_ON_HOME] if index else []
        return {**context, "news": news, "statistics": statistics(timezone.now()), "here": "home"}


class NewsIndexPage(Page):
    """All news, newest first (动态)."""

    intro = models.CharField(_("introduction"), max_length=200, blank=True)

    template = "portal/news_index.html"
    parent_page_types = ["public_portal.HomePage"]
    subpage_types = ["public_portal.NewsArticlePage"]
    content_panels = [*Page.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("news index")

    def articles(self) -> models.QuerySet[NewsArticlePage]:
        return NewsArticlePage.objects.child_of(self).live().order_by("-date", "-pk")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        shown = Paginator(self.articles(), NEWS_PER_PAGE).get_page(request.GET.get("page"))
        return {**context, "articles": shown, "here": "news"}


class NewsArticlePage(Page):
    """One piece of news (动态文章)."""

    date = models.DateField(_("date"), default=timezone.localdate)
    summary = models.CharField(_("summary"), max_length=300, blank=True)
    body = RichTextField(_("text"), features=TEXT)

    template = "portal/news_article.html"
    parent_page_types = ["public_portal.NewsIndexPage"]
    subpage_types: list[str] = []
    content_panels = [*Page.content_panels, FieldPanel("date"), FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        verbose_name = _("news article")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "here": "news"}
