from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.model import Article
from factcheck.rendering.targets import target


@pytest.mark.parametrize(
    ("article", "folder", "address", "expected"),
    [
        (Article("a", "", "in/a.txt"), ".", "", "in/a.txt#L3"),
        (Article("a", "", "in/a.txt"), "reports/today", "", "../../in/a.txt#L3"),
        (Article("a", "", "/abs/a.txt"), "reports", "", "/abs/a.txt#L3"),
        (Article("a", "", "in/a.txt"), "reports", "https://x.org/b/", "https://x.org/b/in/a.txt#L3"),
        (Article("a", "", "all.jsonl", row=9), ".", "", "all.jsonl#L9"),
        (Article("a", "", "all.jsonl", row=9, url="https://x.org/(a)"), ".", "", "https://x.org/%28a%29"),
        (Article("a", "", "all.jsonl", row=9, url="javascript:x"), ".", "", "all.jsonl#L9"),
        (Article("a", "", "-"), ".", "", ""),
        (Article("a", ""), ".", "", ""),
        (Article("a", "", "a\" onclick='x' <b>\n.txt"), ".", "", "a%22%20onclick=%27x%27%20%3Cb%3E%20.txt#L3"),
    ],
)
def test_where_links_lead(article: Article, folder: str, address: str, expected: str) -> None:
    assert target(article, 3, folder, address) == expected


TOLD = (
    "Truce in the north\n\nThe army – so it said – has 5,000 men, and 320 km² of land; a 45-year-old left & went home."
)


@pytest.mark.parametrize(
    ("line", "words"),
    [(1, "Truce%20in%20the%20north"), (3, "The%20army%20%E2%80%93%20so,left%20%26%20went%20home.")],
)
def test_a_paragraph_of_a_web_page_is_found_by_its_words(line: int, words: str) -> None:
    page = Article("a", TOLD, "in/a.html", parts=((1, "paragraph 1"), (3, "paragraph 2")))
    assert target(page, line) == f"in/a.html#:~:text={words}"
    assert target(replace(page, path="in/a.docx"), line) == "in/a.docx"


def test_hyphens_and_commas_in_words_are_no_part_of_the_fragment() -> None:
    page = Article("a", "One-two, three", "a.htm", parts=((1, "paragraph 1"),))
    assert target(page, 1) == "a.htm#:~:text=One%2Dtwo%2C%20three"
