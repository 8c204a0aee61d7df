"""Copies: what is one, what is none, and which article stands for the rest."""

from __future__ import annotations

import random
from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article, Claim
from factcheck.pipeline import claims_of
from factcheck.steps.copies import mark

TOLD = (
    "The ministry said on Monday that 34 soldiers were killed when a convoy was hit near Arel, in the worst attack "
    "since 2016."
)


def marked(*articles: Article, group_by: str | None = None) -> list[Claim]:
    known = shipped()
    return mark([c for article in articles for c in claims_of(article, known)], articles, known, group_by=group_by)


def copied(*texts: str) -> list[tuple[str, str]]:
    """The copies among some articles, named a, b …: the article and the words of each."""
    articles = [Article(name, text) for name, text in zip("abcdefgh", texts, strict=False)]
    return [(claim.article, claim.text) for claim in marked(*articles) if claim.copy_of]


@pytest.mark.parametrize(
    "edited",
    [
        TOLD,
        TOLD.replace(" ", "\n"),
        TOLD.upper().replace("ON MONDAY", "on Monday").capitalize(),
        TOLD.replace(",", "").replace("said", "said:"),
        f"{TOLD} (Reuters)",
        TOLD.replace(".", ", Reuters reported."),
        f"AREL, March 5 (Reuters) - {TOLD}",
        f"Arel (AP) — {TOLD}",
        TOLD.replace("killed", "slain"),
        TOLD.replace("attack", "assault"),
        TOLD.replace(", in the worst attack", "; it was the worst attack"),
        TOLD.replace("34", "thirty-four"),
        TOLD.replace("The ministry", "The defence ministry"),
        TOLD.replace("near Arel", "close to Arel"),
        TOLD.replace(" on Monday", ""),
        f"It began as a quiet day. {TOLD} Nobody slept.",
    ],
)
def test_small_edits_leave_a_copy(edited: str) -> None:
    assert "since 2016" in {" ".join(words.split()) for _, words in copied(TOLD, edited)}


@pytest.mark.parametrize(
    "changed",
    [
        TOLD.replace("34", "43"),
        TOLD.replace("34", "more than 34"),
        TOLD.replace("34", "some 40"),
        TOLD.replace("2016", "2015"),
        TOLD.replace("Monday", "Tuesday"),
        TOLD.replace("killed", "injured"),
        TOLD.replace("killed", "captured"),
        TOLD.replace("soldiers", "children"),
        TOLD.replace("Arel", "Karlov"),
        TOLD.replace("were killed", "were not killed"),
        TOLD.replace("said", "denied"),
        TOLD.replace("34 soldiers were", "34 soldiers could be"),
        TOLD.replace("when a convoy", "when the second of three convoys"),
        TOLD.replace("in the worst attack", "the A4 was closed after the worst attack"),
        "Near Arel 34 soldiers died, the deadliest strike on a convoy since 2016, as the ministry put it on Monday.",
    ],
)
def test_what_says_another_thing_is_no_copy(changed: str) -> None:
    assert copied(TOLD, changed) == []


def test_a_changed_figure_leaves_the_other_sentences_copies() -> None:
    paragraph = f"{TOLD} It took the rescue teams six hours to reach the valley, and the road stayed closed for days."
    assert ("b", "six hours") in copied(paragraph, paragraph.replace("34", "43"))
    assert not {("b", "43 soldiers"), ("b", "since 2016")} & set(copied(paragraph, paragraph.replace("34", "43")))


def test_a_last_sentence_left_out_and_a_clause_left_out() -> None:
    paragraph = f"{TOLD} Two men were arrested."
    assert {name for _, name in copied(paragraph, TOLD)} >= {"34 soldiers", "since 2016"}
    shorter = "The ministry said on Monday that 34 soldiers were killed when a convoy was hit near Arel since 2016."
    assert ("b", "34 soldiers") in copied(TOLD, shorter)


def test_a_figure_in_brackets_may_be_left_out_but_not_be_another() -> None:
    told = f"{TOLD} The valley is 14 km (9 miles) from the next village and can be reached by boat alone."
    assert copied(told, told)[-2:] == [("b", "14 km"), ("b", "9 miles")]
    assert copied(told, told.replace(" (9 miles)", ""))[-1] == ("b", "14 km")
    assert copied(told.replace(" (9 miles)", ""), told)[-1] == ("b", "14 km")
    claims = marked(Article("a", told), Article("b", told.replace("9 miles", "19 miles")))
    assert [(claim.text, bool(claim.copy_of), bool(claim.alters)) for claim in claims[-2:]] == [
        ("14 km", False, False),
        ("19 miles", False, True),
    ]


def test_short_sentences_are_copies_in_company_alone() -> None:
    short = "Two people died."
    assert copied(f"{short} The mayor spoke.", f"{short} Rain fell.") == []
    after = "Nobody had expected the river to rise so fast in a single night of rain."
    assert copied(f"{short} {after}", f"All is lost. {short} {after}") == [("b", "Two people")]
    assert copied(f"{after} {short}", f"{after} {short} All is lost.") == [("b", "Two people")]


def test_an_article_that_is_there_twice_is_a_copy_however_short() -> None:
    assert copied("Two people died.", "Two people died.") == [("b", "Two people")]
    assert copied("Two people died.", "2 people died.") == []


def test_an_article_is_no_copy_of_itself() -> None:
    assert copied(f"{TOLD}\n\n{TOLD}") == []
    assert copied(f"{TOLD}\n\n{TOLD}", TOLD) == copied(TOLD, TOLD)


def test_repeats_pair_up() -> None:
    twice = f"{TOLD}\n\n{TOLD}"
    claims = marked(Article("a", twice), Article("b", twice))
    originals = [claim.copy_of for claim in claims if claim.article == "b"]
    assert sorted(originals) == sorted(claim.id for claim in claims if claim.article == "a")


def stands(*articles: Article) -> str:
    claims = marked(*articles)
    (name,) = {claim.article for claim in claims if not claim.copy_of}
    return name


def test_the_earliest_stands_for_the_rest_then_an_agency_then_the_first_id() -> None:
    day = date(2020, 3, 5)
    plain = Article("a", TOLD)
    dated = Article("b", TOLD, published=date(2020, 3, 6))
    paper = Article("c", TOLD, published=day, source="Arel Post")
    agency = Article("d", TOLD, published=day, source="Reuters")
    wire = Article("e", f"AREL, March 5 (AFP) - {TOLD}", published=day, source="Evening Post")
    undated = TOLD.replace(" on Monday", "")
    assert stands(Article("z", undated), Article("y", undated)) == "y"
    assert stands(plain, dated) == "b"
    assert stands(dated, paper) == "c"
    assert stands(plain, dated, paper, agency) == "d"
    assert {c.article for c in marked(paper, wire) if not c.copy_of and c.text == "34 soldiers"} == {"e"}


def test_what_was_said_of_thursday_is_another_day_in_a_later_paper() -> None:
    early = Article("a", TOLD.replace("Monday", "Thursday"), published=date(2020, 3, 5))
    for day, same in ((6, True), (8, True), (12, False)):
        late = Article("b", early.text, published=date(2020, 3, day))
        assert any(c.copy_of for c in marked(early, late)) == same
    yesterday = Article("c", TOLD.replace("on Monday", "yesterday"), published=date(2020, 3, 5))
    assert any(c.copy_of for c in marked(yesterday, Article("d", yesterday.text, published=date(2020, 3, 6))))


def test_groups_have_nothing_from_each_other() -> None:
    one, other = Article("a", TOLD, group="x"), Article("b", TOLD, group="y")
    assert not any(claim.copy_of for claim in marked(one, other, group_by="group"))
    assert any(claim.copy_of for claim in marked(one, other))


def test_a_copy_leads_to_an_original_of_another_article_and_equal_figures() -> None:
    draw = random.Random(5)
    sentences = [TOLD.replace("34", str(n)).replace("Arel", name) for n in range(20, 26) for name in ("Arel", "Karlov")]
    articles = [
        Article(f"n{n}", "\n\n".join(draw.sample(sentences, 4)), published=draw.choice([None, date(2020, 3, n + 1)]))
        for n in range(8)
    ]
    claims = marked(*articles)
    named = {claim.id: claim for claim in claims}
    copies = [claim for claim in claims if claim.copy_of]
    assert copies
    for copy in copies:
        original = named[copy.copy_of]
        assert not original.copy_of
        assert original.article != copy.article
        assert (original.kind, original.text) == (copy.kind, copy.text)
    said = {claim.id: claim.copy_of for claim in claims}
    assert {c.id: c.copy_of for c in marked(*sorted(articles, key=lambda a: draw.random()))} == said


def test_any_text_goes_through() -> None:
    nasty = (
        "\ud800\x00 34 ﹙people﹚ \u202e died on the \u200b١٢ \ufeff road to the river and nobody knew why that was so."
    )
    assert [name for name, _ in copied(nasty, nasty)]


def test_what_is_not_about_copies_stays_as_it_is() -> None:
    claims = marked(Article("a", "Two people died."), Article("b", "Three people died."))
    assert [claim.copy_of for claim in claims] == ["", ""]
    assert marked() == []
