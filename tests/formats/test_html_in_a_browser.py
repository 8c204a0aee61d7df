"""The page in a real browser: nothing loaded, no script of an article run, filters, keyboard, screens.

Skipped where there is no Chromium (`apt-get install chromium`). FACTCHECK_PICTURES names a folder for
screenshots to look at.
"""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.formats import View, html
from factcheck.model import Article, Report
from tests.formats.browser import PROGRAM, Browser

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not PROGRAM, reason="no Chromium here: the HTML page is not seen by a browser")

ALL = View(frozenset({"agree", "unpaired"}))
ATTACKS = (
    "<script>document.title='broken'</script>",
    "<img src=x onerror=\"document.title='broken'\">",
    "</title><svg onload=document.title='broken'>",
    "--></style></script><script>document.title='broken'</script>",
    '" autofocus onfocus="document.title=\'broken\'" x="',
    "<base href=//example.org><iframe srcdoc=\"<script>parent.document.title='broken'</script>\">",
)
SHOWN = "[...document.querySelectorAll('.fact')].filter((fact) => !fact.hidden).length"
WIDER = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


@pytest.fixture
def page(report: Report, tmp_path: Path) -> Path:
    return written(report, tmp_path)


def written(report: Report, folder: Path) -> Path:
    file = folder / "report.html"
    file.write_bytes("".join(html.render(report, ALL)).encode("utf-8", "replace"))
    return file


def told(browser: Browser, *methods: str) -> list[dict[str, object]]:
    return [event for event in browser.events if event["method"] in methods]


def test_nothing_is_loaded_and_nothing_complains(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.run("document.querySelector('.controls').hidden") is False
    (request,) = told(browser, "Network.requestWillBeSent")
    assert str(request).count("report.html")
    assert not told(browser, "Runtime.exceptionThrown", "Log.entryAdded")


def test_no_script_of_an_article_runs(browser: Browser, report: Report, tmp_path: Path) -> None:
    attacks = tuple(
        Article(f"{attack} {n}", f"{attack} said.", attack, title=attack, source=attack, url=f"javascript:{attack}")
        for n, attack in enumerate(ATTACKS)
    )
    facts = tuple(replace(fact, topic=attack, rule=attack) for fact, attack in zip(report.facts, ATTACKS, strict=False))
    browser.open(written(replace(report, articles=(*report.articles, *attacks), facts=facts), tmp_path))
    browser.run("new Promise((done) => setTimeout(done, 200))")
    assert browser.run("document.title") == "Where the articles differ"
    assert len(told(browser, "Network.requestWillBeSent")) == 1
    assert browser.run("document.querySelectorAll('script, iframe, img, base').length") == 1


def test_filters_and_search(browser: Browser, page: Path) -> None:
    browser.open(page)
    every = browser.run(SHOWN)
    browser.run("document.querySelector('button[value=conflict]').click()")
    assert browser.run(SHOWN) == every - 1
    assert browser.run("document.querySelector('button[value=conflict]').getAttribute('aria-pressed')") == "false"
    browser.run("document.querySelector('button[value=conflict]').click()")
    browser.key("/")
    for letter in "lake":
        browser.key(letter)
    browser.run("new Promise((done) => setTimeout(done, 300))")
    assert browser.run("document.querySelector('input').value") == "lake"
    assert browser.run(SHOWN) == 1
    browser.key("Escape")
    assert browser.run(SHOWN) == every


def test_the_keyboard_reaches_everything(browser: Browser, page: Path) -> None:
    browser.open(page)
    reached = []
    for _ in range(5):
        browser.key("Tab")
        reached.append(browser.run("document.activeElement.value || document.activeElement.tagName"))
    assert reached[:3] == ["conflict", "update", "agree"]
    assert reached[3:] == ["INPUT", "A"]
    assert browser.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_links_lead_both_ways_and_unfold(browser: Browser, page: Path, report: Report) -> None:
    agreed = next(fact for fact in report.facts if fact.outcome == "agree")
    browser.open(page, f"#{agreed.id}")
    assert browser.run("document.querySelector('details.facts').open") is True
    claim = report.facts[0].claims[0]
    browser.run(f"document.querySelector('a[href=\"#{claim.id}\"]').click()")
    assert browser.run("document.querySelector(':target').textContent") == claim.text
    browser.run("document.querySelector(':target').click()")
    assert browser.run("document.querySelector(':target').id") == report.facts[0].id


@pytest.mark.parametrize(
    ("name", "width", "dark"), [("wide", 1100, False), ("dark", 1100, True), ("phone", 360, False)]
)
def test_it_fits_the_screen(browser: Browser, page: Path, name: str, width: int, dark: bool) -> None:
    browser.screen(width, 1600, dark=dark)
    browser.open(page)
    assert browser.run(WIDER) is False
    assert (browser.run("getComputedStyle(document.body).backgroundColor") == "rgb(22, 23, 26)") is dark
    assert browser.run("document.querySelector('.plot rect').getBoundingClientRect().width > 3") is True
    if os.environ.get("FACTCHECK_PICTURES"):
        browser.picture(Path(os.environ["FACTCHECK_PICTURES"], f"{name}.png"))


def test_it_reads_without_a_script(browser: Browser, page: Path) -> None:
    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(page)
    browser.ask("Emulation.setScriptExecutionDisabled", value=False)
    assert browser.run("getComputedStyle(document.querySelector('.controls')).display") == "none"
    assert "3.6 million or 3.7 million" in browser.run("document.body.innerText")


def test_three_thousand_facts_open_quickly(browser: Browser, report: Report, tmp_path: Path) -> None:
    facts = []
    claims = []
    for number in range(3_000):
        fact = report.facts[number % 4]
        pair = [replace(claim, id=f"{claim.id}-{number}") for claim in fact.claims]
        verdict = replace(fact.verdicts[0], pair=replace(fact.verdicts[0].pair, a=pair[0], b=pair[1]))
        facts.append(replace(fact, id=f"f-{number}", claims=tuple(pair), verdicts=(verdict,), fingerprint=f"{number}"))
        claims += pair
    started = time.perf_counter()
    file = written(replace(report, facts=tuple(facts), claims=tuple(claims)), tmp_path)
    made = time.perf_counter()
    browser.open(file)
    assert browser.run(SHOWN) == 3_001
    shown = time.perf_counter()
    browser.run("document.querySelector('button[value=agree]').click()")
    assert browser.run(SHOWN) == 1_501
    filtered = time.perf_counter()
    print(f"{file.stat().st_size / 1e6:.1f} MB made in {made - started:.2f} s, opened in {shown - made:.2f} s,"
          f" filtered in {filtered - shown:.2f} s")  # fmt: skip
