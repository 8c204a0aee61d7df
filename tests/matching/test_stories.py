"""Which articles tell one story."""

from __future__ import annotations

from factcheck.knowledge import shipped
from factcheck.matching.comparisons import COMPARISONS, UNKNOWN
from factcheck.matching.corpus import Corpus
from factcheck.matching.profile import Profile, profiles
from factcheck.matching.stories import Stories
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.rulebook.ruling import ruling

FLOOD = "A flood in Melby killed 12 people. It destroyed 40 houses along the Orla river. Some 300 villagers fled."
FLOOD_TOO = "Melby's flood left 14 people dead and 45 houses in ruins. About 300 villagers fled the Orla."
FIRE = "A fire at a Dovrek mill killed 9 workers. It burned for 3 days. The owner paid 200 guards."


def read(*texts: str) -> list[Profile]:
    articles = [Article(str(number), text) for number, text in enumerate(texts)]
    claims = [claim for article in articles for claim in claims_of(article, shipped())]
    return profiles(claims, articles, shipped())


def test_articles_of_one_event_share_more_than_those_of_two() -> None:
    stories = Stories(read(FLOOD, FLOOD_TOO, FIRE))
    one, two, other = (stories.shared(*pair) or 0.0 for pair in ((0, 1), (0, 2), (1, 2)))
    assert one > 0.35 > 0.12 > max(two, other)
    assert stories.shared(1, 0) == one


def test_an_article_shares_all_with_a_longer_one_that_holds_it() -> None:
    assert Stories(read(FLOOD, f"{FLOOD} {FIRE}")).shared(0, 1) >= 1


def test_names_of_their_own_tell_a_story_that_is_told_in_other_words() -> None:
    rest = "The sea took 4 huts. A pier of 90 metres broke. Repairs cost 2 million dollars."
    names = "The Orla rose by 3 metres at Melby, said Tilda Brandt."
    plain = Stories(read(FLOOD, rest)).shared(0, 1) or 0.0
    assert Stories(read(FLOOD, f"{names} {rest}")).shared(0, 1) > plain + 0.1


def test_one_template_tells_two_stories_of_two_names() -> None:
    first = "The airport in Melby cost 487 million dollars, the council said. Some 1,093 people work there on 12 lifts."
    other = first.replace("Melby", "Dovrek").replace("487", "427").replace("1,093", "1,281")
    assert Stories(read(first, other)).shared(0, 1) < 0.5 * Stories(read(first, first)).shared(0, 1)


def test_short_texts_say_too_little_to_tell() -> None:
    assert Stories(read("A flood killed 12 people.", FIRE)).telling == {1}
    assert Stories(read(FLOOD, FIRE)).telling == {0, 1}


def test_short_texts_are_strangers_where_they_have_next_to_nothing_in_common() -> None:
    assert Stories(read("A flood killed 12 people.", "The film earned 3 prizes.")).strangers(0, 1)
    told = "14 people of Dovrek were killed by a flood."
    assert not Stories(read("A flood killed 12 people in Dovrek.", told)).strangers(0, 1)


def test_what_two_stories_have_in_common_is_held_against_their_claims() -> None:
    found = read(FLOOD, FLOOD_TOO, FIRE)
    corpus = Corpus(found, [""] * len(found), shipped().table(ruling))
    first = [next(p for p in found if p.article == n) for n in range(3)]
    assert COMPARISONS["story"](first[0], first[1], corpus) == "same"
    assert COMPARISONS["story"](first[0], first[2], corpus) == "another"
    assert COMPARISONS["story"](first[0], first[0], corpus) == UNKNOWN
