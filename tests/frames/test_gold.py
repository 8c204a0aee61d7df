"""What gold.yaml says a sentence's figures are about: the noun, the deed, whose they are."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon, keys
from factcheck.matching.profile import Profile, profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.rulebook import rulefiles
from factcheck.terms import content_terms

SENTENCES: list[dict[str, Any]] = rulefiles.read(Path(__file__).with_name("gold.yaml"))["sentences"]
NOBODY = "nobody"


def figures() -> list[Any]:
    """Every figure of every sentence, with a mark where it is known to fail."""
    found = []
    for entry in SENTENCES:
        lost = {str(words) for words in entry.get("lost", ())}
        for words, expected in entry["says"].items():
            mark = [pytest.mark.xfail(strict=True)] if str(words) in lost else []
            label = f"{words}: {entry['text'][:60]}"
            found.append(pytest.param(entry["text"], str(words), str(expected), marks=mark, id=label))
    return found


@cache
def profiled(text: str) -> tuple[Profile, ...]:
    article = Article("a", f"{text}\n")
    return tuple(profiles(claims_of(article, shipped()), [article], shipped()))


def groups(words: str) -> frozenset[str]:
    lexicon = shipped().table(Lexicon.build)
    return lexicon.groups(content_terms(words.split())) | {lexicon.group(key) for key in keys(words) if " " in key}


def is_counted(profile: Profile, noun: str) -> bool:
    if noun == "people":
        return not profile.noun
    if profile.claim.kind != "count":
        return profile.head in groups(noun) or not groups(noun).isdisjoint(profile.core)
    return profile.noun in {*groups(noun), noun} or groups(noun) <= frozenset(profile.noun.split())


def belongs(profile: Profile, whose: str) -> bool:
    if whose == NOBODY:
        return not profile.owners
    names = {word.lower() for word in whose.split()}
    return names <= profile.owners or names <= profile.who or groups(whose.lower()) <= profile.subject


@pytest.mark.parametrize(("text", "words", "expected"), figures())
def test_figure(text: str, words: str, expected: str) -> None:
    noun, deed, whose, *_ = [*(part.strip() for part in expected.split(";")), "", ""]
    profile = next((p for p in profiled(text) if words in p.claim.text or p.claim.text in words), None)
    assert profile is not None, f"no claim {words!r}"
    assert noun == "?" or is_counted(profile, noun), f"noun {profile.noun!r}, head {profile.head!r}"
    assert deed == "?" or not groups(deed).isdisjoint(profile.deeds), f"deeds {sorted(profile.deeds)}"
    assert not whose or belongs(profile, whose.removeprefix("of ")), f"owners {profile.owners}, {profile.subject}"
