"""What tells two notes of one subject apart."""

from __future__ import annotations

import pytest

from tests.matching.test_evidence import answer


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The album sold 200,000 copies in its first week.", "The album has sold 1.2 million copies.", "neither"),
        ("The album sold 200,000 copies in its first week.", "The album has sold 90,000 copies.", "refutes"),
        ("Sund had 41 deaths.", "Orvania had 22 deaths and Sund had 301 recoveries.", "neither"),
        ("Sund had 41 deaths.", "Sund had 22 deaths and Orvania had 301 recoveries.", "refutes"),
        ("The town had 4,210 inhabitants in 1990.", "The town had 5,130 inhabitants in 2010.", "neither"),
        ("The town had 4,210 inhabitants in 2010.", "The town had 5,130 inhabitants in 2010.", "refutes"),
        ("Sund had more than 500 cases by 30 March.", "As of 21 March 2020, Sund had 312 cases.", "neither"),
        ("Sund had more than 500 cases by 21 March.", "As of 21 March 2020, Sund had 312 cases.", "refutes"),
        ("The game was released in Japan in March 2009.", "The game was released in Europe in May 2009.", "neither"),
        ("The game was released in Japan in March 2009.", "The game was released in May 2009.", "refutes"),
        ("It is the third highest-grossing film of 2012.", "It was the director's second film.", "neither"),
        (
            "Low Ebb grossed under $70 million.",
            "Low Ebb grossed $43.3 million in Canada and $31.5 million abroad, for a worldwide total of $74.8 million.",
            "refutes",
        ),
        ("Lund has scored more than 40 goals for Torvald.", "Lund has scored nine goals for Norway.", "neither"),
        (
            "Lund has scored more than 40 goals for Norway.",
            "He has scored nine goals for the Norwegian team.",
            "refutes",
        ),
        ("Lund scored 30 goals in the 2015–16 season.", "In the 2015–16 season Lund was the captain.", "neither"),
        ("Lund played in the 2015–16 season.", "In the 2015–16 season Lund played for Torvald.", "supports"),
        ("The Siege of Torvald lasted two weeks.", "The six-week Siege of Torvald ended in 1643.", "refutes"),
        (
            "Pale Meadow released three studio albums.",
            "It was the only studio album that Pale Meadow released.",
            "refutes",
        ),
        ("Lund was married three times.", "Lund appeared in three films.", "neither"),
        ("Torvald finished in the top four in 2014.", "In the 2014 season Torvald finished fifth.", "refutes"),
        ("Torvald finished in the top four in 2014.", "In the 2014 season Torvald finished third.", "supports"),
        ("Lund began to act before she was ten.", "Lund began to act at the age of six.", "supports"),
        ("Lund began to act before she was ten.", "Lund began to act at the age of 12.", "refutes"),
        ("The club was founded before 1910.", "The show ran from 2003 to 2009.", "neither"),
        ("The church was consecrated before 1300.", "The church was consecrated on 4 May 1342.", "refutes"),
    ],
)
def test_notes_of_two_facts_do_not_meet(one: str, other: str, expected: str) -> None:
    assert answer(one, other) == expected
    assert answer(other, one) == expected
