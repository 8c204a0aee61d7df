"""Which past form is a verb and which a participle, by who does what."""

from __future__ import annotations

import pytest

from factcheck.frames.reading import Reading
from factcheck.knowledge import shipped
from factcheck.model import Sentence
from factcheck.scan import Scan


def told(text: str) -> list[str]:
    """What each clause says: its subject, a bar and its verb."""
    reading = Reading(Sentence(0, len(text), text, 0), Scan(text, 0, shipped()), (), {})
    return [
        f"{reading.text([clause.subject]) if clause.subject is not None else ''} | {reading.text([clause.verb])}"
        for clause in reading.clauses
        if clause.verb is not None
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("A woman accused of plotting to rob her uncle was held.", "A woman | was held"),
        ("A man charged with helping to hide the guns said so.", "A man | said"),
        ("Officials moved to ensure the children were safe.", "the children | were"),
        ("Police looking for the boy found guns.", "Police | found"),
        ("The people living in a house hit by the bomb were hurt.", "The people | were hurt"),
        ("Men armed with guns attacked the camp.", "Men | attacked"),
        ("Two men dressed as police walked into the shop.", "Two men | walked"),
        ("The man known as the Ghost robbed a bank.", "The man | robbed"),
        ("A car parked near the bank exploded.", "A car | exploded"),
        ("The vans parked near a town called Melby.", "a town | called"),
        ("Police fired at men armed with guns.", "men | armed"),
        ("The firm worked on a phone sold in Asia.", "a phone | sold"),
        ("Ash has missed seven classes, failed a test, and been held.", "Ash | failed"),
        ("Police say the man who shot two officers had a gun.", "the man | had"),
        ("Police say the man who shot two officers had a gun.", "the man | shot"),
        ("The number of people killed when a bus hit a wall in Melby rose to 9.", "The number | rose"),
        ("Ash was killed when the bus hit a wall.", "Ash | was killed"),
        ("The guests were not hurt.", "The guests | were not hurt"),
        ("Families hold out hope for the climbers.", "Families | hold"),
        ("Pirates still hold the ships.", "Pirates | hold"),
        ("The sales out of town fell.", "The sales | fell"),
        ("The book sales in Orm fell.", "The book sales | fell"),
        ("A guard stabs a man on a bus.", "A guard | stabs"),
        ("Two trains collide near Melby.", "Two trains | collide"),
        ("A jury indicts the mayor of Melby.", "A jury | indicts"),
    ],
)
def test_who_does_what_a_past_form_says(text: str, says: str) -> None:
    assert says in told(text)
