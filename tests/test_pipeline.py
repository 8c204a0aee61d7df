from __future__ import annotations

import io
import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck import pipeline
from factcheck.errors import Problem
from factcheck.knowledge import shipped
from factcheck.model import Article

if TYPE_CHECKING:
    from pathlib import Path

NORTH = "Northland hosts 3.6 million refugees."
SOUTH = "Northland hosts some 3.7 million refugees."


def test_extract_takes_a_text_or_an_article() -> None:
    (claim,) = factcheck.extract(NORTH)
    assert (claim.article, claim.kind, claim.start, claim.line) == ("text", "count", 16, 1)
    (dated,) = factcheck.extract(Article("x", "It opened on 5 May.", published=date(2020, 6, 1)))
    assert (dated.article, dated.kind, dated.value.timex) == ("x", "date", "2020-05-05")


def test_extract_skips_front_matter() -> None:
    text = f"---\nyear: 1999\n---\n{NORTH}"
    (claim,) = factcheck.extract(Article("x", text, body=text.index("North")))
    assert claim.line == 4


def test_compare_takes_texts_articles_and_problems() -> None:
    wrong = Problem("c.txt", "broken", 3)
    report = factcheck.compare([NORTH, Article("b", SOUTH), wrong])
    assert [article.id for article in report.articles] == ["b", "text-1"]
    assert [fact.outcome for fact in report.facts] == ["conflict"]
    assert report.problems == (wrong,)


def test_compare_does_not_depend_on_the_order() -> None:
    articles = [Article("a", NORTH), Article("b", SOUTH), Article("c", "Five people died.")]
    assert factcheck.compare(articles) == factcheck.compare(articles[::-1])


def test_groups_are_compared_apart() -> None:
    articles = [Article("a", NORTH, group="1"), Article("b", SOUTH, group="2")]
    assert factcheck.compare(articles, group_by="group").facts == ()
    assert factcheck.compare(articles).facts != ()


def test_min_score_is_what_pairs_must_reach() -> None:
    assert factcheck.compare([NORTH, SOUTH], min_score=1.0).facts == ()


def test_nothing_comes_of_nothing() -> None:
    report = factcheck.compare([])
    assert (report.articles, report.claims, report.facts, report.problems) == ((), (), (), ())


def test_read_takes_paths_and_open_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Five people came.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    (article,) = factcheck.read(tmp_path / "a.txt", published=date(2020, 3, 5))
    assert (article.text, article.published) == ("Five people came.", date(2020, 3, 5))
    with (tmp_path / "a.txt").open("rb") as file:
        assert [found.text for found in factcheck.read(file)] == ["Five people came."]
    with pytest.raises(factcheck.FactcheckError, match="empty"):
        factcheck.read(tmp_path)
    problems: list[Problem] = []
    assert [found.text for found in factcheck.read(str(tmp_path), problems=problems)] == ["Five people came."]
    assert [problem.message for problem in problems] == ["empty: no text to read"]


def test_read_says_at_once_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Five people came.", encoding="utf-8")
    only_bytes = r'^a file must be opened for reading bytes: mode "rb"$'
    with (tmp_path / "a.txt").open(encoding="utf-8") as file, pytest.raises(TypeError, match=only_bytes):
        factcheck.read(file)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=only_bytes):
        factcheck.read(io.StringIO("Five people came."))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^read takes a path or an open file, not list$"):
        factcheck.read(["a.txt"])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^an article's published must be a date, not str$"):
        factcheck.read(tmp_path, published="2020-03-05")  # type: ignore[arg-type]
    for encoding in ("klingon", "punycode"):
        with pytest.raises(ValueError, match=f"no encoding is called '{encoding}'"):
            factcheck.read(tmp_path, encoding=encoding)


def test_open_files_have_the_names_they_were_opened_by(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Five people came.", encoding="utf-8")
    for name in (str(tmp_path / "a.md"), bytes(tmp_path / "a.md"), tmp_path / "a.md"):
        with open(name, "rb") as file:  # noqa: PTH123  (by bytes)
            assert [found.id for found in factcheck.read(file)] == [str(tmp_path / "a.md")]
    with os.fdopen(os.open(tmp_path / "a.md", os.O_RDONLY), "rb") as file:
        assert [found.id for found in factcheck.read(file)] == ["-"]


def test_what_is_no_article_is_said_at_once() -> None:
    for wrong in ("Five people came.", b"5", NORTH, {"text": "Five people came."}):
        with pytest.raises(TypeError, match=rf"^compare takes a list of articles, not {type(wrong).__name__}$"):
            factcheck.compare(wrong)  # type: ignore[arg-type]
    for item in (5, b"Five people came.", None, ["Five people came."]):
        name = type(item).__name__
        with pytest.raises(TypeError, match=rf"^an article must be a string, an Article or a dict, not {name}$"):
            factcheck.compare(["Five people came.", item])  # type: ignore[list-item]
        with pytest.raises(TypeError, match=rf"^an article's text must be a string, not {name}$"):
            factcheck.extract(item)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^an article's id must be a string, not int$"):
        Article(5, "Five people came.")  # type: ignore[arg-type]


def test_a_moment_of_publication_is_a_day() -> None:
    article = Article("a", "Five people came on Thursday.", published=datetime(2020, 3, 5, 23, 10, tzinfo=UTC))
    assert (article.published, type(article.published)) == (date(2020, 3, 5), date)
    assert factcheck.extract(article)[1].value.written is not None


def test_compare_takes_mappings() -> None:
    report = factcheck.compare([{"text": "Five people came.", "source": "Wire", "desk": "home"}, {"id": "b"}])
    assert [(a.id, a.source, a.extra) for a in report.articles] == [("text-1", "Wire", {"desk": "home"})]
    assert [str(problem) for problem in report.problems] == ["text-2: `text` is missing"]


def test_what_a_run_finds_out_about_a_claim_does_not_outlive_it() -> None:
    known = shipped().joined({"rules": [{"id": "quake", "about": ["quake"], "counts": ["house"]}]})

    def rule(title: str) -> str | None:
        texts = ("Some 900 houses fell in Dovrek.", "In Dovrek 950 houses fell.")
        (fact,) = factcheck.compare([Article(f"a{n}", text, title=title) for n, text in enumerate(texts)], known).facts
        return fact.rule

    assert rule("The quake in Dovrek") == "quake"
    assert rule("The storm in Dovrek") != "quake"


@pytest.mark.parametrize("jobs", [1, 2])
def test_of_an_article_without_end_some_claims_are_compared(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MOST_CLAIMS", 3)
    long = "Five people came. Six people went. Seven people died. Eight people paid.\n"
    report = factcheck.compare([Article("a", long, path="a.txt"), "x " * 200_000, "Five people came."], jobs=jobs)
    assert [claim.text for claim in report.claims] == ["Five people", "Six people", "Seven people", "Five people"]
    assert report.notes == ("a.txt: only the first 3 claims are compared",)


def test_claims_come_as_they_are_found() -> None:
    article = Article("a", "Five people came. " * 500_000)
    assert next(pipeline.claims_of_all([article], shipped())).text == "Five people"


@pytest.mark.parametrize(
    "piece",
    [
        "$5 [",
        "(5 km ",
        "dozens of ",
        "5-",
        "5 to ",
        "half a ",
        "and five ",
        "more than ",
        "since ",
        "that 5 ",
        "“5 ",
        "5°",
        "@",
        "a@",
    ],
)
def test_anything_over_and_over_is_read(piece: str) -> None:
    claims = factcheck.extract(piece * (10_000 // len(piece)))
    assert all(claim.text for claim in claims)


def test_a_line_of_almost_100_megabytes() -> None:
    claims = factcheck.extract("Five people came. " + "x" * 98_000_000 + " Six people went.")
    assert [claim.text for claim in claims] == ["Five people", "Six people"]
