"""Two figures that are those of two facts, however alike their words are."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.profile import profiles
from factcheck.matching.separate import of_two_facts
from factcheck.model import Article
from factcheck.pipeline import claims_of

DAY = date(2019, 2, 1)


@pytest.mark.parametrize(
    ("one", "other", "words", "apart"),
    [
        # what a price moved by
        ("Orvell fell 52 cents, or 11%, to $4.11.", "Orvell fell 7 cents to $4.04.", ("$4.11", "$4.04"), True),
        ("Orvell fell 52 cents, or 11%, to $4.11.", "Orvell fell 51 cents to $4.04.", ("$4.11", "$4.04"), False),
        ("Orvell fell 6.2 percent to $4.11.", "Orvell lost another 3.3 percent to $4.04.", ("$4.11", "$4.04"), True),
        ("Orvell fell 52 cents to $4.11.", "Orvell rose 52 cents to $4.04.", ("$4.11", "$4.04"), True),
        ("Orvell fell 52 points to $4.11.", "Orvell fell 7 percent to $4.04.", ("$4.11", "$4.04"), False),
        (
            "Orvell rose 28 percent to 627 pence.",
            "Orvell rose 5 percent to 668 pence.",
            ("28 percent", "5 percent"),
            True,
        ),
        (
            "Orvell rose 28 percent to 627 pence.",
            "Orvell rose 25 percent at 626p.",
            ("28 percent", "25 percent"),
            False,
        ),
        # those who were spared
        ("Some 33 people were hurt.", "The other 13 aboard were not hurt.", ("Some 33 people", "13"), True),
        ("Some 12 people were hurt.", "Twelve people were not hurt.", ("Some 12 people", "Twelve people"), True),
        ("Two towns have not had a fair.", "Three towns have yet to have a fair.", ("Two towns", "Three towns"), False),
        ("Fifteen climbers were saved.", "The other 14 are yet to be saved.", ("Fifteen climbers", "14"), True),
        ("Twelve people were hurt.", "Fourteen people were hurt.", ("Twelve people", "Fourteen people"), False),
        # the first name is one person's, whoever else the sentence begins with
        ("He came with Ida Holm, 34.", "She fled with Ida Holm, 36.", ("34", "36"), False),
        ("He came with Tor Holm, 34.", "She fled with Ida Holm, 36.", ("34", "36"), True),
        # what something is more than another
        (
            "The tower is 12 metres taller than the old one.",
            "The tower is 120 metres tall.",
            ("12 metres", "120 metres"),
            True,
        ),
        (
            "Harrow finished six points behind Orm.",
            "Harrow finished with 40 points.",
            ("six points", "40 points"),
            True,
        ),
        # what each has
        ("Each bomb held 4 kg of powder.", "The bombs held 8 kg of powder.", ("4 kg", "8 kg"), True),
        ("Each bomb held 4 kg of powder.", "The bombs held 6 kg of powder each.", ("4 kg", "6 kg"), False),
        # what is to come, and what is long past
        ("It will go on sale on 30 March.", "It went on sale in April 2018.", ("30 March", "April 2018"), True),
        ("It will go on sale on 30 March.", "It went on sale in January 2019.", ("30 March", "January 2019"), False),
        ("It went on sale on 30 March.", "It went on sale in April 2018.", ("30 March", "April 2018"), False),
        ("Orvell closed at $4.11.", "Orvell fell 7 cents to $4.04.", ("$4.11", "$4.04"), False),
        # all since a day
        ("On Orm 62 climbers died since 1910.", "On Orm 3 climbers died in 2002.", ("62 climbers", "3 climbers"), True),
        (
            "On Orm 62 climbers died since 1910.",
            "On Orm 64 climbers died since 1910.",
            ("62 climbers", "64 climbers"),
            False,
        ),
        # whose workers
        ("Orvell has 900 workers.", "Tarn has 80 workers.", ("900 workers", "80 workers"), True),
        ("Orvell has 900 workers.", "Orvell has 80 workers.", ("900 workers", "80 workers"), False),
        # a day of the week, and a year
        ("The men fled on Sunday.", "The men fled in 2009.", ("Sunday", "2009"), True),
        ("The men fled on 1 May 2008.", "The men fled in 2009.", ("1 May 2008", "2009"), False),
        # all of a series, a part of it, a day
        (
            "The latest series averaged 4 million viewers.",
            "The second episode drew 5 million viewers.",
            ("4 million viewers", "5 million viewers"),
            True,
        ),
        (
            "The latest series averaged 4 million viewers.",
            "On Sunday it drew 5 million viewers.",
            ("4 million viewers", "5 million viewers"),
            True,
        ),
        (
            "The third series drew 4 million viewers.",
            "The show drew 5 million viewers.",
            ("4 million viewers", "5 million viewers"),
            False,
        ),
        # what years were spent in or with
        (
            "He spent three years at Orvell.",
            "He spent five years with the Harriers.",
            ("three years", "five years"),
            True,
        ),
        ("He spent three years at Orvell.", "He spent five years with Orvell.", ("three years", "five years"), False),
        ("He got three years on Monday.", "He got five years at Melby Court.", ("three years", "five years"), False),
        # the days on which a toll rose, and that of the deaths
        ("The toll rose to 39 on Sunday.", "The toll climbed to 50 on Monday.", ("Sunday", "Monday"), True),
        ("The toll rose to 39 on Sunday.", "A quake on Friday killed 60.", ("Sunday", "Friday"), True),
        ("The toll rose to 39 on Sunday.", "The toll rose to 39 on Sunday.", ("Sunday", "Sunday"), False),
        # him and her
        ("He got 18 years.", "A woman got 28 years.", ("18 years", "28 years"), True),
        ("He got 18 years.", "The man got 28 years.", ("18 years", "28 years"), False),
    ],
)
def test_two_facts(one: str, other: str, words: tuple[str, str], apart: bool) -> None:
    read = [Article("a", one, published=DAY), Article("b", other, published=DAY)]
    found = profiles([claim for article in read for claim in claims_of(article, shipped())], read, shipped())
    a, b = (next(p for p in found if p.claim.text == text) for text in words)
    assert of_two_facts(a, b) is apart
    assert of_two_facts(b, a) is apart
