"""Whose an age is, and whose children are counted."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article, Frame
from factcheck.pipeline import claims_of


def frames(text: str, kind: str) -> list[Frame]:
    return [claim.frame for claim in claims_of(Article("a", text), shipped()) if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Berg, 34, won the race.", "Anna Berg"),
        ("Anna Berg (34) won the race.", "Anna Berg"),
        ("The 34-year-old runner Anna Berg won the race.", "Anna Berg"),
        ("The winner, 34-year-old Anna Berg, wept.", "Anna Berg"),
        ("Tor Holm Jr., a 41-year-old Melby teacher, was held.", "Tor Holm Jr."),
        ("Tor Holm, who was 41 at the time, was held.", "Tor Holm"),
        ("Tor Holm, the pilot, who was 41 and is among the dead, was found on Friday.", "Tor Holm"),
        ("Tor Holm was held. He is 41 years old.", "Tor Holm"),
        ("Tor Holm was held on Friday. The 41-year-old teacher denies it.", "Tor Holm"),
        ("Tor Holm was found guilty. His lawyer Jim Fenn argued otherwise. The 41-year-old teacher wept.", "Tor Holm"),
        ("Judge Ida Berg said it was enough. The 41-year-old has led the court since spring.", "Ida Berg"),
        ("Tor Holm was held on Friday. The case shocked Melby. The 41-year-old teacher denies it.", "Tor Holm"),
        ("Dorfman, 41, testified.", "Dorfman"),
        ("Tor Holm, 41, who lives in Melby, was held.", "Tor Holm"),
        ("Tor Holm, 41, who joined Orvell Steel, is the new Iron Master.", "Tor Holm"),
        ("Tor Grant was held on Friday. Grant, 41, denies it.", "Tor Grant"),
        ("Tor Grant was held on Friday. Grant was 41 when he was caught.", "Tor Grant"),
        ("Grant was 41 when he was caught.", ""),
        ("Actress Ada Holm dead at 81", "Ada Holm"),
        ("'Tin Moon' star Ada Holm dies aged 81", "Ada Holm"),
        ("Ada Holm, star of 'Tin Moon,' dies at 81", "Ada Holm"),
        ("They wept for Ada Holm, the Oscar winner who died on Friday at 81.", "Ada Holm"),
        ("They wept for the Oscar winner who died on Friday at 81.", ""),
        ("Women, 41, testified.", ""),
        ("Madame Holm, 41, testified.", "Holm"),
        ('Tor Holm was held on Friday. "I am sorry," said the 41-year-old teacher.', "Tor Holm"),
        ("Tor Holm was held for killing Ada Berg. Police charged the 41-year-old.", ""),
        ("A 41-year-old Bergen teacher was held.", ""),
        ("The 41-year-old Bergen teacher was held.", ""),
        ("A 41-year-old teacher was held.", ""),
        ("A four-year-old girl, Ida, was pulled out.", "Ida"),
        ("The dead include a seven-year-old boy, Tor Holm, and his aunt.", "Tor Holm"),
        ("A 20-year-old student, named as Ida Berg, is in hospital.", "Ida Berg"),
        ("A 20-year-old student from Melby named Ida Berg is in hospital.", "Ida Berg"),
        ("A four-year-old girl called Ida was pulled out.", "Ida"),
        ("The police held a 41-year-old teacher, identified only as Holm.", "Holm"),
        ("A 41-year-old teacher, Melby police said, was held.", ""),
        ("A 41-year-old teacher, Ida Berg and two others were held.", ""),
        ("A 41-year-old teacher called Ida Berg to ask for help.", ""),
        ("Ida Holm, the victim's mother, 46, wept.", "Ida Holm"),
        ("Tor Holm, a neighbour from Melby, 46, wept.", "Tor Holm"),
        ("Tor Holm, his wife, 46, and their son were hurt.", ""),
        ("Tor Holm, the driver, and a woman, 46, were hurt.", ""),
        ("Tor Holm, who at 59 is the oldest manager, won.", "Tor Holm"),
        ("Tor Holm, who, at 59, is the oldest manager, won.", "Tor Holm"),
        ("At 59, he is the oldest manager.", ""),
        ("Ada Holm, who has died aged 81, sang.", "Ada Holm"),
        ("The case against Mr Holm, a self-employed builder aged 41, was thin.", "Holm"),
        ("It hurt Ada Holm, a builder aged 41, and a boy.", ""),
        ("Brian Holm, still only 18, scored.", "Brian Holm"),
        ("They wept for the US singer Ada Holm, who died at the age of 62.", "Ada Holm"),
        ("The oldest of them, Brian Holm, was 63.", "Brian Holm"),
        ("Ada Holm was shot. Now six, she wears a brace.", "Ada Holm"),
        ("Ada Holm, Star of Bite and Warmth, Is Dead at 81", "Ada Holm"),
        ("Ada Holm, who sang, dead at 81", "Ada Holm"),
    ],
)
def test_an_age_belongs_to_the_name_tied_to_it(text: str, name: str) -> None:
    assert [frame.bearer for frame in frames(text, "age")] == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida and Ada Holm were 19 and 16 when it burned.", ["Ida", "Ada Holm"]),
        ("Neighbours wept for Ida and Ada Holm, who were 19 and 16.", ["Ida", "Ada Holm"]),
        ("Both Ida, Tor and Ada Holm, 19, 16 and 12, were found.", ["Ida", "Tor", "Ada Holm"]),
        ("Her sons Nils and Tor Holm, aged six and three, were found.", ["Nils", "Tor Holm"]),
        ("The girls, who were 19 and 16, were found.", ["", ""]),
        ("Ida Holm and Tor Berg, 34, and 12 others were hurt.", ["Tor Berg"]),
        ("She left with Nils, six, and Tor, three, on Friday.", ["Nils", "Tor"]),
        ("It was for Tor Holm, who was 18, and his sister Ida, 14.", ["Tor Holm", "Ida"]),
        ("At 41, with a bag in his hand, Tom Ash left.", ["Tom Ash"]),
        ("The champion Tor Holm (21-2), 41, standing in for Berg, won.", ["Tor Holm"]),
        ("They caught Tor Holm, the baby of the crew at 19, on Friday.", ["Tor Holm"]),
        ("They caught Tor Holm, at 19 the youngest, on Friday.", ["Tor Holm"]),
        ("Mr. Holm died last Aug. 9, at 62, of fever.", ["Holm"]),
    ],
)
def test_each_age_is_of_whoever_is_named_in_its_turn(text: str, found: list[str]) -> None:
    assert [frame.bearer for frame in frames(text, "age")] == found


def test_each_of_a_list_has_an_age() -> None:
    for text in (
        "He killed Ada Holm, 67, Tor Berg, 34, and Ida Lind, 16.",
        "Ada Holm, 67, Tor Berg, 34, and 16-year-old Ida Lind were killed.",
    ):
        assert [frame.bearer for frame in frames(text, "age")] == ["Ada Holm", "Tor Berg", "Ida Lind"]


def test_a_name_with_an_age_of_its_own_is_not_whom_the_age_before_is_of() -> None:
    found = frames("They held a 41-year-old teacher, Tor Holm, 35, and two others.", "age")
    assert [frame.bearer for frame in found] == ["", "Tor Holm"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Berg, a mother of four, won the race.", "Anna Berg"),
        ("Anna Berg, 34, a mother of four, won the race.", "Anna Berg"),
        ("Anna Berg is a mother of four.", "Anna Berg"),
        ("A Bergen mother of four won the race.", ""),
    ],
)
def test_a_mother_of_four_has_four_children(text: str, name: str) -> None:
    (frame,) = frames(text, "count")
    assert (frame.head, frame.action, frame.bearer) == ("child", ("mother",), name)


def test_a_grandfather_of_seven_has_grandchildren() -> None:
    assert [frame.head for frame in frames("Tor Holm is a father of three and grandfather of seven.", "count")] == [
        "child",
        "grandchild",
    ]


def test_a_plural_of_a_name_with_a_number_is_no_word_of_its_own() -> None:
    assert [frame.head for frame in frames("Police seized seven AK-47s.", "count")] == ["ak"]


def test_other_things_of_a_number_have_no_parent() -> None:
    assert [frame.head for frame in frames("A jury of 12 sat in Melby.", "count")] == ["juri"]
    assert [frame.head for frame in frames("The mother of two sons spoke.", "count")] == ["son"]


def test_the_mother_of_four_is_the_mother_named_before() -> None:
    told = "Anna Berg, a mother of three, won. It rained. Friends had not seen the mother of four since May."
    assert [frame.bearer for frame in frames(told, "count")] == ["Anna Berg", "Anna Berg"]
    told = "Anna Berg, a mother of three, won. A mother of four came second."
    assert [frame.bearer for frame in frames(told, "count")] == ["Anna Berg", ""]


def test_a_name_after_the_number_of_children_is_the_parents() -> None:
    (frame,) = frames("Police told the father of 4 Tor Holm to leave.", "count")
    assert frame.head == "child"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tor Holm was held on Friday. The 41-year-old teacher denies it. He is a father of three.", "Tor Holm"),
        (
            "Tor Holm was found guilty. His lawyer Jim Fenn argued. The 41-year-old wept. He is a father of two.",
            "Tor Holm",
        ),
    ],
)
def test_a_pronoun_after_an_age_is_the_same_person(text: str, name: str) -> None:
    (frame,) = frames(text, "count")
    assert frame.bearer == name
