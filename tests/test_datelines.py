"""How wire reports open, and what only looks so."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.datelines import agency, is_agency, length
from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.steps.sentences import split

TOLD = "Northland hosts 3.6 million refugees."


@pytest.mark.parametrize(
    "dateline",
    [
        "AREL (Reuters) - ",
        "AREL, March 5 (Reuters) - ",
        "Arel (AP) — ",
        "NEW AREL, Northland (AFP) – ",
        "(Reuters) - ",
        "KARLOV — ",
        "ST. KARLOV, March 5 - ",
        "AREL, 5 March (dpa) -- ",
        "AREL, March 5 (Upland News) - ",
        "March 5 (Upland News) - ",
        "PORT AREL, N.L., Mar. 5, 2009 (Upland News) - ",
        "PORT AREL (AP), March 5, 2009 - ",
        "PORT AREL, N.L. (AP), Mar. 5 -- ",
        "AREL ( AP ) — ",
        "PORT AREL, Wash. (AP) - ",
        "PORT AREL, Man. - ",
        "(UNN) -- ",
        "(UNN) March 5, 2009 -- ",
        "AREL, Northland (UNN) - ",
        "Port Arel, Northland (UNN) -- ",
    ],
)
def test_a_dateline_is_a_sentence_of_its_own(dateline: str) -> None:
    assert length(dateline + TOLD, shipped()) == len(dateline)
    found = list(split(Article("a", dateline + TOLD)))
    assert [sentence.text for sentence in found] == [dateline.rstrip(), TOLD]
    assert [sentence.start for sentence in found] == [0, len(dateline)]
    claim = extract(dateline + TOLD)[-1]
    assert (claim.sentence, claim.frame.entities) == (TOLD, extract(TOLD)[0].frame.entities)


@pytest.mark.parametrize(
    "text",
    [
        TOLD,
        "Arel - a town of 5,000 people.",
        "Arel (a town of 5,000 people) - and its port.",
        "AREL, Northland (a town of 5,000 people) - and its port.",
        "U.S. - Northland talks took 5 hours.",
        "COVID-19 killed 5 people.",
        "AREL-based firms hired 5 people.",
        "Northland Railway Board (NRB) - which owns 5 lines - said so.",
        "NORTHLAND RAILWAY BOARD (NRB) - which owns 5 lines - said so.",
        "Arel, Northland (pop. 5,000) - a port.",
        "The talks (UNN) -- held for 5 days -- failed.",
        "(Reuters) -",
        "5 people came - and left.",
        "",
    ],
)
def test_what_is_none(text: str) -> None:
    assert length(text, shipped()) in (0, len(text))
    assert [sentence.text for sentence in split(Article("a", text))] == ([text] if text else [])


@pytest.mark.parametrize("text", ["AREL, she said. It grew - by 5 people.", "NORTHLAND. It grew - by 5 people."])
def test_none_goes_past_the_end_of_a_sentence(text: str) -> None:
    assert length(text, shipped()) == 0


def test_only_the_top_of_an_article_has_one() -> None:
    text = f"{'Rain fell. ' * 300}\n\nAREL (Reuters) - {TOLD}"
    assert [sentence.text for sentence in split(Article("a", text))][-1] == f"AREL (Reuters) - {TOLD}"


def test_agencies_by_name() -> None:
    known = shipped()
    assert agency(f"Flood in the north\n\nAREL, March 5 (reuters) - {TOLD}", known) == "Reuters"
    assert agency(f"AREL (our reporter) - {TOLD}", known) == ""
    assert is_agency("AFP", known)
    assert not is_agency("Arel Post", known)
