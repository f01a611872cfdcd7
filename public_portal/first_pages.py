"""The initial tree of the portal. Idempotent: it adds what is missing and changes nothing that stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from .models import HomePage, NewsArticlePage, NewsIndexPage

TEXTS = Path(__file__).parent / "data" / "site.yaml"
PORTS = {"http": 80, "https": 443}
Texts = dict[str, Any]


@transaction.atomic
def ensure() -> int:
    """How many pages were made."""
    texts = yaml.safe_load(TEXTS.read_text(encoding="utf-8"))
    languages = [Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.LANGUAGES]
    home, made = _home(texts["home"])
    _root_site(home)
    news, news_made = _below(home, NewsIndexPage, texts["news"])
    pages = [home] * made + [news] * news_made
    if news_made:  # an article that an editor removed does not come back
        pages += [_below(news, NewsArticlePage, article)[0] for article in texts["articles"]]
    all_texts = {texts[name]["slug"]: texts[name] for name in ("home", "news")}
    all_texts |= {article["slug"]: article for article in texts["articles"]}
    return len(pages) + sum(_translate(page, all_texts[page.slug], languages) for page in pages)


def _home(texts: Texts) -> tuple[Page, bool]:
    default = Locale.get_default()
    if home := HomePage.objects.filter(locale=default).first():
        return home, False
    home = HomePage(slug=texts["slug"], locale=default, **texts[default.language_code])
    return Page.get_first_root_node().add_child(instance=home), True


def _below(parent: Page, model: type[Page], texts: Texts) -> tuple[Page, bool]:
    if page := model.objects.child_of(parent).first():
        return page, False
    page = model(slug=texts["slug"], **texts[parent.locale.language_code])
    return parent.add_child(instance=page), True


def _translate(page: Page, texts: Texts, languages: list[Locale]) -> int:
    others = [one for one in languages if one != page.locale and not page.has_translation(one)]
    for language in others:
        copy = page.copy_for_translation(language, copy_parents=True)
        for field, value in texts[language.language_code].items():
            setattr(copy, field, value)
        copy.slug = copy.slug if isinstance(copy, HomePage) else page.slug
        copy.save_revision().publish()
    return len(others)


def _root_site(home: Page) -> None:
    """The default site begins at our home page; Wagtail's own placeholder goes."""
    address = urlsplit(settings.SITE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if isinstance(site.root_page_id and site.root_page.specific, HomePage):
        return
    placeholder = site.root_page if site.root_page_id else None
    site.root_page = home
    site.hostname, site.port = address.hostname, address.port or PORTS[address.scheme]
    site.site_name = settings.WAGTAIL_SITE_NAME
    site.save()
    if placeholder and not placeholder.get_children().exists():
        placeholder.delete()
