from __future__ import annotations

import pytest

from factcheck.comments import MOST, without_comments


@pytest.mark.parametrize(
    ("text", "spoken_for"),
    [
        ("Five died. <!-- factcheck: ignore[count] sure -->\nSix.", "Five died."),
        ("<!-- factcheck: ignore -->\nFive died.\nSix.\n\nSeven.", "Five died.\nSix."),
        ("<!--factcheck:ignore[a, b]-->\n\n  \nFive died.", "Five died."),
        ("Five.\n<!-- factcheck: ignore[count]\nin two lines -->\nSix.", "Six."),
        ("Five.\n<!-- factcheck: ignore -->", ""),
    ],
)
def test_reach(text: str, spoken_for: str) -> None:
    blank, (asked,) = without_comments(text)
    assert text[asked.start : asked.end].split("<!--")[0].strip() == spoken_for
    assert len(blank) == len(text)
    assert "factcheck" not in blank
    assert blank.count("\n") == text.count("\n")


def test_ids_and_reason() -> None:
    _, (asked,) = without_comments("x\ny <!-- factcheck: ignore[money, refugees-hosted]  the  firm\nsaid so -->")
    assert (asked.ids, asked.reason, asked.line) == (("money", "refugees-hosted"), "the firm said so", 2)
    _, (everything,) = without_comments("y <!-- factcheck: ignore -->")
    assert (everything.ids, everything.reason) == ((), "")


@pytest.mark.parametrize("text", ["<!-- 5 people -->", "<!-- factcheck: ignored -->", "<!-- ignore[x] -->"])
def test_other_comments_are_blank_and_ask_nothing(text: str) -> None:
    assert without_comments(text) == (" " * len(text), ())


def test_without_comments_nothing_changes() -> None:
    assert without_comments("5 < 6 --> 7 <!- x") == ("5 < 6 --> 7 <!- x", ())
    assert without_comments("open <!-- never closed") == ("open <!-- never closed", ())


@pytest.mark.parametrize("piece", ["<!--", "<!-- factcheck: ignore -->\n", "<!-- factcheck: ignore --> ", "<!---->"])
def test_many_comments_cost_little(piece: str) -> None:
    text, ignores = without_comments(piece * 20_000)
    assert len(text) == len(piece) * 20_000
    assert len(ignores) <= MOST
