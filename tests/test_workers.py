from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from factcheck.knowledge import Knowledge, shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of, claims_of_all, compare
from factcheck.workers import CHUNK, spread

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "On 5 May 2020 about 300 people paid $20 each.\n\n" * 5 + "They saw the beach.\n\n" * 1_000
MANY = [Article(f"a{number:02}", TEXT) for number in range(12)]


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_processes_gives_the_same_claims(jobs: int) -> None:
    assert sum(len(article.text) for article in MANY) > 2 * CHUNK
    assert list(claims_of_all(MANY, shipped(), jobs)) == list(claims_of_all(MANY, shipped()))


def test_the_report_is_the_same() -> None:
    articles = [Article(f"a{n}", f"Northland hosts {n} refugees. " + "x " * CHUNK) for n in range(300, 303)]
    assert compare(articles, jobs=2) == compare(articles)


def test_little_text_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.workers._parallel", None)
    assert len(list(spread(claims_of, MANY[:2], shipped(), 2))) == 2


def test_articles_are_read_as_they_are_needed() -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield Article(f"a{taken}", "x " * CHUNK)

    claims = spread(claims_of, endless(), shipped(), 2)
    next(claims)
    claims.close()  # type: ignore[attr-defined]
    assert taken < 20


def test_knowledge_goes_to_another_process() -> None:
    known = Knowledge([{"units": [{"name": "dunam"}]}])
    known.table(lambda found: found.section("units"))
    assert pickle.loads(pickle.dumps(known)).section("units") == [{"name": "dunam"}]
