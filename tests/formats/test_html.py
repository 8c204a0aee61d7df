"""The page: what it holds, that nothing of an article acts in it, and that it can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.formats import View, html
from factcheck.suppressions import Suppression

if TYPE_CHECKING:
    from factcheck.model import Report

ALL = View(frozenset({"agree", "unpaired"}), "reports")
CSS = Path(html.__file__).with_name("html.css").read_text(encoding="utf-8")


class Page(HTMLParser):
    """The tags of a page with their attributes, and its text outside of style and script."""

    def __init__(self, report: Report, view: View = ALL) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._skipped = False
        self.feed("".join(html.render(report, view)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._skipped = tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self._skipped = False

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.text += data

    def all(self, name: str) -> list[str]:
        return [value or "" for _, attributes in self.tags for key, value in attributes.items() if key == name]


def test_hostile_text_is_shown_and_does_nothing(report: Report) -> None:
    page = Page(report)
    names = [tag for tag, _ in page.tags]
    assert (names.count("script"), names.count("style")) == (1, 1)
    assert not set(names) & {"img", "iframe", "object", "embed", "form", "link", "base", "b"}
    assert "<script>alert(1)</script>" in page.text
    assert not set("\x1b\u202e\ud800") & set(page.text)
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "style"]
    assert not [link for link in page.all("href") if "javascript" in link and not link.startswith("../odd")]


def test_nothing_is_loaded(report: Report) -> None:
    page = Page(report)
    assert page.all("src") == []
    assert "url(" not in CSS
    assert "@import" not in CSS
    (policy,) = (value for value in page.all("content") if value.startswith("default-src 'none'"))
    assert "unsafe" not in policy


def test_every_link_inside_leads_somewhere_and_every_id_is_one(report: Report) -> None:
    page = Page(report)
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.all("href") if link.startswith("#")} <= set(ids)


def test_claims_and_facts_lead_to_each_other(report: Report) -> None:
    links = {(attributes.get("id"), attributes.get("href")) for _, attributes in Page(report).tags}
    fact = report.facts[0]
    for claim in fact.claims:
        assert (claim.id, f"#{fact.id}") in links
        assert (None, f"#{claim.id}") in links


def test_the_text_of_every_article_is_whole(report: Report) -> None:
    text = Page(report).text
    for article in report.articles[::2]:
        assert article.text in text


def test_claims_inside_claims_keep_the_text(report: Report) -> None:
    first = report.claims[0]
    inner = replace(first, id="c-inner", start=first.start + 4, text=first.text[4:])
    page = Page(replace(report, claims=(*report.claims, inner)))
    assert report.articles[0].text in page.text
    assert "c-inner" in page.all("id")


def test_what_is_known_is_folded_away(report: Report) -> None:
    known = {report.facts[0].fingerprint: Suppression("baseline", "known.json", "the <desk> knows")}
    page = Page(replace(report, suppressed=known))
    assert "Known already" in page.text
    assert "known.json: the <desk> knows" in page.text
    assert "Conflicts" not in page.text


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_contrast_is_that_of_wcag_aa(scheme: int) -> None:
    palette = colours(re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[scheme])
    pairs = [*product(("ink", "soft", "conflict", "update", "agree", "link"), ("paper", "card")), ("ink", "mark")]
    for front, back in pairs:
        low, high = sorted((luminance(palette[front]), luminance(palette[back])))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (front, back)
