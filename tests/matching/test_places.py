"""Where a figure holds, by the words beside it."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.places import Places, apart
from factcheck.model import Article
from factcheck.pipeline import claims_of


def places(text: str, mention: str) -> set[str]:
    known = shipped()
    claim = next(c for c in claims_of(Article("a", text), known) if c.text == mention)
    return set(known.table(Places).of(claim))


GROSSED = (
    "It took $4 million in the United States and Canada, and $2 million in other territories, "
    "for a worldwide total of $6 million."
)


@pytest.mark.parametrize(
    ("text", "mention", "found"),
    [
        (GROSSED, "$4 million", {"north america"}),
        (GROSSED, "$2 million", {"elsewhere"}),
        ("Norland reported 56 deaths from COVID-19.", "56 deaths", set()),
        (GROSSED, "$6 million", {"world"}),
        ("It took $5 million outside the United States.", "$5 million", {"elsewhere"}),
        ("It took $5 million domestically.", "$5 million", {"home"}),
        ("It took ₹17 crore in Melby, ₹3 crore in Dovrek and more.", "₹17 crore", {"melby"}),
        ("The film made $4 million on DVD.", "$4 million", {"on video"}),
        ("It took $6 million Worldwide.", "$6 million", {"world"}),
        ("In Melby, 12 people were hurt.", "12 people", {"melby"}),
        ("12 people were hurt in the village.", "12 people", {"village"}),
        ("Rain killed 12 people in the village and dozens more in Melby.", "12 people", {"village"}),
        ("12 people were hurt in Melby; 3 died in Dovrek.", "12 people", {"melby"}),
        ("Some 7,000 dancers filled the streets of Melby.", "Some 7,000 dancers", {"melby"}),
        ("Unions put the Melby march at 90,000 people.", "90,000 people", {"melby"}),
        ("The Melby hunger march of the weavers drew 7,000 people (40 on stilts).", "7,000 people", {"melby"}),
        ("Dams broke near Melby, where 12 people were hurt.", "12 people", {"melby"}),
        ("Dams broke in Melby, where rain fell; 12 people were hurt.", "12 people", set()),
        ("Guests fled as fire killed 12 people at the Hotel Arno.", "12 people", {"arno"}),
        ("It rose to number three on the UK Singles Chart.", "number three", {"united kingdom"}),
        ("It rose to number eight on the Billboard Hot 100.", "number eight", {"united states"}),
        ("It rose to number eight on the Canadian Hot 100.", "number eight", {"canada"}),
        ("It rose to number two on the third day.", "number two", set()),
        ("The crews called four engines, a report from Melby Radio said.", "four engines", set()),
        ("The crews called four engines from Melby.", "four engines", {"melby"}),
        ("The May Day march drew 20,000 people.", "20,000 people", set()),
        ("12 people were hurt in Norland's Dovrek province.", "12 people", {"dovrek"}),
        ("The group will shed 3,500 jobs around the globe.", "3,500 jobs", {"world"}),
        ("Some 20 people were hurt in Monday's fire.", "Some 20 people", set()),
        ("Nationwide, 90,000 people marched.", "90,000 people", {"country"}),
        ("In the whole country 90,000 people marched.", "90,000 people", {"country"}),
        ("Across the country 90,000 people marched.", "90,000 people", {"country"}),
        ("90,000 nurses walked out in nationwide strikes.", "90,000 nurses", {"country"}),
        ("Five divers died and 30 others were ill in Dovrek district.", "Five divers", {"dovrek"}),
        ("Around 400 jobs will go in Norland, 900 in Dovrek and 12 elsewhere.", "Around 400 jobs", {"norland"}),
        ("Some 34 cars burned in Melby, 25 km south of the capital.", "Some 34 cars", {"melby", "capital"}),
        ("The firms have 31,000 employees, of whom 6,250 work in Melby.", "31,000 employees", set()),
        ("Twenty were hurt, four of them badly, in a riot in Melby.", "Twenty", {"melby"}),
        ("Turnout in the riding was 66.3 per cent, the highest in the province.", "66.3 per cent", {"riding"}),
        ("Melby had 8 deaths, the second highest number in Norland.", "8 deaths", set()),
        ("Melby had 26 deaths and 63 recovered (including 11 in Dovrek.", "26 deaths", set()),
        ("Seventeen died there.", "Seventeen", {"there"}),
        ("Of 20 people there are five left.", "20 people", set()),
        ("Twenty engines were there.", "Twenty engines", set()),
        ("Five divers died in Melby and 30 others were ill in Dovrek district.", "Five divers", {"melby"}),
    ],
)
def test_the_place_is_beside_the_mention(text: str, mention: str, found: set[str]) -> None:
    assert places(text, mention) == found


def test_what_is_domestic_may_be_in_any_country() -> None:
    assert not apart({"home"}, {"canada"})
    assert apart({"home"}, {"world"})
    assert apart({"elsewhere"}, {"canada"})


def test_what_is_nationwide_is_in_a_country_and_in_no_town() -> None:
    assert apart({"country"}, {"melby"}, {"Canada"})
    assert not apart({"canada"}, {"country"}, {"Canada"})
