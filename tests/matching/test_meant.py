"""What is meant by the words beside a value."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.terms import term


def deeds(text: str, kind: str) -> frozenset[str]:
    article = Article("a", text)
    (found,) = (p for p in profiles(claims_of(article, shipped()), [article], shipped()) if p.claim.kind == kind)
    return found.action


@pytest.mark.parametrize(
    ("text", "kind", "deed"),
    [
        ("The film made $3 million.", "money", "earn"),
        ("Ada Orm has been a singer for 30 years.", "duration", "career"),
        ("Her career spans five decades.", "duration", "career"),
        ("She has been active for 12 years.", "duration", "career"),
        ("The film was filmed in 2009.", "date", "filming"),
    ],
)
def test_words_beside_a_value_say_what_was_done(text: str, kind: str, deed: str) -> None:
    assert shipped().table(Lexicon.build).groups([term(deed)]) <= deeds(text, kind)


@pytest.mark.parametrize("text", ["Ada Orm has been ill for 30 years.", "The film runs for two hours."])
def test_other_lengths_are_of_no_career(text: str) -> None:
    assert not shipped().table(Lexicon.build).groups([term("career")]) & deeds(text, "duration")
