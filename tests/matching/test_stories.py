"""Which articles tell one story."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.commonness import Commonness
from factcheck.matching.comparisons import COMPARISONS, UNKNOWN
from factcheck.matching.corpus import Corpus
from factcheck.matching.profile import Profile, profiles
from factcheck.matching.stories import Stories
from factcheck.model import Article
from factcheck.pipeline import claims_of

FLOOD = "A flood in Melby killed 12 people. It destroyed 40 houses along the Orla river. Some 300 villagers fled."
FLOOD_TOO = "Melby's flood left 14 people dead and 45 houses in ruins. About 300 villagers fled the Orla."
FIRE = "A fire at a Dovrek mill killed 9 workers. It burned for 3 days. The owner paid 200 guards."


def read(*texts: str) -> list[Profile]:
    articles = [Article(str(number), text) for number, text in enumerate(texts)]
    claims = [claim for article in articles for claim in claims_of(article, shipped())]
    return profiles(claims, articles, shipped())


def stories(*texts: str) -> Stories:
    return Stories(read(*texts), shipped().table(Commonness))


def test_articles_of_one_event_share_more_than_those_of_two() -> None:
    found = stories(FLOOD, FLOOD_TOO, FIRE)
    one, two, other = (found.shared(*pair) for pair in ((0, 1), (0, 2), (1, 2)))
    assert one > 0.2 > 0.01 > max(two, other)
    assert found.shared(1, 0) == one


def test_who_says_nothing_shares_nothing() -> None:
    assert stories("$12. $13. $14.", FLOOD).shared(0, 1) == 0


def test_two_articles_that_say_the_same_share_everything() -> None:
    assert stories(FLOOD, FLOOD).shared(0, 1) == pytest.approx(1)
    assert stories(FLOOD, f"{FLOOD} {FIRE}").shared(0, 1) > 0.4


def test_what_two_articles_share_hardly_depends_on_what_else_there_is() -> None:
    alone = stories(FLOOD, FLOOD_TOO).shared(0, 1)
    assert stories(FLOOD, FLOOD_TOO, FIRE).shared(0, 1) == pytest.approx(alone, rel=0.02)


def test_common_words_tell_little_and_rare_ones_much() -> None:
    told = "Police said 3 beekeepers died on Monday. Officials took 2 hives. It took 4 hours to find 5 swarms."
    common = "Police said 3 jugglers died on Monday. Officials took 2 trapezes. It took 4 hours to find 5 tents."
    rare = "A coroner buried 3 beekeepers at dusk. Robbers emptied 2 hives. Rangers herded 5 swarms."
    assert stories(told, rare).shared(0, 1) > stories(told, common).shared(0, 1)


def test_names_of_their_own_tell_a_story_that_is_told_in_other_words() -> None:
    rest = "The sea took 4 huts. A pier of 90 metres broke. Repairs cost 2 million dollars."
    names = "The Orla rose by 3 metres at Melby, said Tilda Brandt."
    assert stories(FLOOD, f"{names} {rest}").shared(0, 1) > 0.06 > 0.01 > stories(FLOOD, rest).shared(0, 1)


def test_one_template_tells_two_stories_of_two_names() -> None:
    first = "The airport in Melby cost 487 million dollars, the council said. Some 1,093 people work there on 12 lifts."
    other = first.replace("Melby", "Dovrek").replace("487", "427").replace("1,093", "1,281")
    assert stories(first, other).shared(0, 1) < 0.2 * stories(first, first).shared(0, 1)


def test_an_agency_that_both_name_is_no_name_of_their_own() -> None:
    quakes = [
        f"A quake struck {town} at 5:12 a.m., the U.S. Geological Survey said. It was of magnitude 6.{n}, {n} km deep."
        for n, town in enumerate(("Orla", "Melby"), 4)
    ]
    named = [text.replace("U.S. Geological Survey", "Orvell Observatory") for text in quakes]
    assert stories(*quakes).shared(0, 1) < 0.5 * stories(*named).shared(0, 1)


def test_short_texts_say_too_little_to_tell() -> None:
    assert stories("A flood killed 12 people.", FIRE).telling == {1}
    assert stories(FLOOD, FIRE).telling == {0, 1}


def test_short_texts_are_strangers_where_they_have_next_to_nothing_in_common() -> None:
    assert stories("A flood killed 12 people.", "The film earned 3 prizes.").strangers(0, 1)
    told = "14 people of Dovrek were killed by a flood."
    assert not stories("A flood killed 12 people in Dovrek.", told).strangers(0, 1)


def test_what_two_stories_have_in_common_is_held_against_their_claims() -> None:
    found = read(FLOOD, FLOOD_TOO, FIRE)
    corpus = Corpus(found, [""] * len(found), shipped())
    first = [next(p for p in found if p.article == n) for n in range(3)]
    assert COMPARISONS["story"](first[0], first[1], corpus) == "same"
    assert COMPARISONS["story"](first[0], first[2], corpus) == "another"
    assert COMPARISONS["story"](first[0], first[0], corpus) == UNKNOWN
