"""Given names in two halves, of which the second has a small letter."""

from __future__ import annotations

import pytest

from factcheck.frames.given_names import given_name
from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.scan import Scan


@pytest.mark.parametrize(
    "text", ["Han Joon-seok", "Tsai Ing-wen", "Moon Jae-in", "Park Ji-young", "Li Ka-shing", "Han Joon\u2010seok"]
)
def test_a_name(text: str) -> None:
    assert given_name(Scan(text), 3) == 1


@pytest.mark.parametrize(
    "text",
    [
        "New York-based",  # ends a compound
        "Hong Kong-born",
        "North Korea-led",
        "Bank Melby-facing",  # a verb's form
        "San Jose-trained",
        "The Ebola-free",  # no family name before it
        "An Olmen-style",
        "han Joon-seok",
        "Han joon-seok",
        "Han Joon-Seok",  # cut as any two names are
        "Han Joon- seok",
        "Han Internationale-seok",  # no syllable
    ],
)
def test_no_name(text: str) -> None:
    last = len(Scan(text).words) - 1
    assert given_name(Scan(text), last) == last


def test_nothing_stands_before_the_first_word() -> None:
    assert given_name(Scan("Joon-seok"), 2) == 2
    assert given_name(Scan("seok"), 0) == 0


def test_a_claim_has_the_whole_name() -> None:
    text = "Police say Han Joon-seok lost 40,000 dollars."
    (claim,) = claims_of(Article("a", text), shipped())
    assert claim.frame.entities == ("Han Joon-seok",)
