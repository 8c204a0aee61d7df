from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.targets import target


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
