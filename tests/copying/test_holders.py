from __future__ import annotations

from dataclasses import replace

from factcheck import extract
from factcheck.copying.holders import holders
from factcheck.model import Article


def test_articles_are_numbered_and_those_with_a_copy_listed() -> None:
    one, other, third = (extract(Article(name, "Two men died."))[0] for name in "abc")
    numbers, copied = holders([one, replace(third, copy_of=one.id), replace(other, copy_of=one.id)])
    assert numbers == {"a": 0, "c": 1, "b": 2}
    assert copied == {one.id: (1, 2)}
