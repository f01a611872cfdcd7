from __future__ import annotations

from .publishing import a_published_item


def test_the_sitemap_lists_pages_and_enterprises_with_something_public(visitor):
    item = a_published_item()
    part = visitor.get("/sitemap-1.xml")

    assert part["Content-Type"] == "application/xml; charset=utf-8"
    addresses = [line.split("</loc>")[0] for line in part.content.decode().split("<loc>")[1:]]
    assert [address.split("/", 3)[3] for address in addresses] == [
        "", "news/", "news/how-to-read-a-record/", f"blacklist/{item.enterprise.uscc}/",
    ]  # fmt: skip
    assert visitor.get("/sitemap-2.xml").status_code == 404


def test_wagtails_own_sign_in_leads_to_ours_with_a_password_or_without(visitor):
    for answer in (
        visitor.get("/_util/login/?next=/desk/"),
        visitor.post("/_util/login/", {"username": "a", "password": "b"}),
    ):
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/accounts/login/")


def test_robots_are_kept_from_searches_and_workrooms(visitor):
    text = visitor.get("/robots.txt").content.decode()
    assert [
        path for path in ("/desk/", "/accounts/", "/verify/", "/blacklist/?") if f"Disallow: {path}\n" not in text
    ] == []
    assert "Sitemap: http://testserver/sitemap.xml\n" in text
