"""A made-up world and what its papers write: as many articles as hold some number of claims.

A story happens in a place of its own, to people and firms of its own, and has its own vocabulary; one to
nineteen articles tell it, each some of its facts (`stories.yaml`), in words of its own choice, with remarks
about other things. One statement in ten has another value; one in five of the others is rounded; one article
in twelve is printed from another, word for word.

News has some 20 words to a sentence, most of them words that few other stories have. So a sentence goes on
after what `stories.yaml` says, in made-up words that are as unequally common as those of a language; `bare`
leaves that off, and then two stories of a kind differ in their names only.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from factcheck.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STORIES = yaml.safe_load(Path(__file__).with_suffix("").with_name("stories.yaml").read_text(encoding="utf-8"))
ASIDES = STORIES.pop("asides")["facts"]
FIRST_DAY = date(2019, 1, 1)
PAPERS = ("Courier", "Herald", "Post", "Gazette", "Wire", "Observer", "Times", "Echo", "Tribune", "Mail")
FIRST_NAMES = ("Anna", "Ida", "Marta", "Omar", "Tom", "Lea", "Ines", "Karl", "Noor", "Paul", "Rosa", "Ivan", "Mina")
ENDS = ("Works", "Group", "Motors", "Foods", "Air", "Energy", "Holdings", "Systems")
SYLLABLES = "ba ke lo mi nu ra se ti vo za dor fal gan hel kir lun mar nor pel sal tan ver wes yor".split()  # noqa: SIM905
HEDGES = ("about", "some", "nearly", "around", "more than", "almost")
GOES_ON = (
    "after the {w} of the {w} {w}",
    "near the {w} {w} in {town}",
    "despite a {w} {w} and the {w}",
    "where {helper} had {w}ed the {w}",
    "while the {w} {w} was {w}ed",
    "with the {w} of a {w} {w}",
    "{helper} of the {w} {w} among them",
    "because the {w} at the {w} {w} was {w}",
)
"""How sentences go on; {w} is a word of the story, {helper} and {town} some of its names."""
VOCABULARY, OWN = 10_000, 40
"""Made-up words in the language, and in the vocabulary of a story."""
SPOKE = ("{} said", "according to {}", "{} told reporters", "{} added", "{} wrote")


def _count(value: float) -> str:
    return f"{value:,.0f}"


def _millions(value: float) -> str:
    return f"${value / 1000:.3g} billion" if value >= 1000 else f"${value:.3g} million"


WRITTEN: dict[str, Callable[[float], str]] = {
    "count": _count,
    "count-m": lambda value: f"{value:.3g} million",
    "money": lambda value: f"${value:,.0f}",
    "money-m": _millions,
    "percent": lambda value: f"{value:.1f} percent" if value < 10 else f"{value:.0f} percent",
    "magnitude": lambda value: f"{value:.1f}",
    "age": _count,
    "years": lambda value: f"{value:.0f} years",
    "days": lambda value: f"{value:.0f} days",
    "minutes": lambda value: f"{value:.0f} minutes",
    "km": lambda value: f"{value:,.0f} kilometres",
    "m": lambda value: f"{value:,.0f} metres",
    "mm": lambda value: f"{value:.0f} millimetres",
    "m2": lambda value: f"{value:,.0f} square metres",
    "ha": lambda value: f"{value:,.0f} hectares",
    "kmh": lambda value: f"{value:.0f} km/h",
    "mw": lambda value: f"{value:,.0f} megawatts",
    "inches": lambda value: f"{value:.1f} inches",
    "grams": lambda value: f"{value:.0f} grams",
}
EXACT = ("age", "magnitude", "inches")
"""What nobody rounds."""


@dataclass(frozen=True, slots=True)
class Story:
    """Something that happened on a day, with its names and the value of each of its facts."""

    name: str
    day: date
    names: dict[str, str]
    values: tuple[float, ...]
    words: tuple[str, ...]
    helpers: tuple[str, ...]
    towns: tuple[str, ...]


def articles(claims: int, *, same: bool = False, bare: bool = False, seed: int = 7) -> Iterator[Article]:
    """Articles that make some `claims` claims in all; `same`: all of one story, the worst case."""
    draw = random.Random(seed)
    made = told = 0
    only = _story(draw, "flood") if same else None
    while made < claims:
        story = only or _story(draw, draw.choice(list(STORIES)))
        wired = ""
        for _ in range(_papers(draw)):
            text, facts = _text(draw, story, bare=bare)
            text = wired if wired and draw.random() < 1 / 12 else text
            wired = wired or text
            made += facts
            told += 1
            yield Article(
                f"{told:07}",
                text,
                title=_worded(draw, STORIES[story.name]["title"], story.names),
                source=f"{_word(draw, 2)} {draw.choice(PAPERS)}",
                published=story.day + timedelta(days=draw.randrange(4)),
            )


def _papers(draw: random.Random) -> int:
    """How many articles tell a story: three in ten are told once."""
    return 1 if draw.random() < 0.3 else draw.randint(2, 19)


def _story(draw: random.Random, name: str) -> Story:
    day = FIRST_DAY + timedelta(days=draw.randrange(1500))
    firm = f"{_word(draw, 2)} {draw.choice(ENDS)}"
    names = {"place": _word(draw), "town": _word(draw), "person": _person(draw), "firm": firm}
    values = tuple(_value(draw, fact) for fact in STORIES[name]["facts"])
    return Story(
        name,
        day,
        names,
        values,
        tuple(draw.choices(LANGUAGE, COMMON, k=OWN)),
        tuple(_person(draw) for _ in range(5)),
        tuple(_word(draw) for _ in range(4)),
    )


def _value(draw: random.Random, fact: list[str]) -> float:
    low, high, style = fact[0].split()
    value: float = float(low) * (float(high) / float(low)) ** draw.random()
    return round(value, 1) if value < 10 and style in ("percent", "magnitude", "inches", "money-m") else round(value)


def _text(draw: random.Random, story: Story, *, bare: bool) -> tuple[str, int]:
    """What one paper writes, and how many values are in it."""
    said = []
    for fact, value in zip(STORIES[story.name]["facts"], story.values, strict=True):
        if draw.random() < 0.8:
            other = draw.random() < 0.1
            said.append(_sentence(draw, fact, _value(draw, fact) if other else value, story.names))
    for _ in range(draw.randint(1, 5)):
        aside = draw.choice(ASIDES)
        elsewhere = {"other": _person(draw), "elsewhere": _word(draw)}
        said.insert(draw.randint(min(1, len(said)), len(said)), _sentence(draw, aside, _value(draw, aside), elsewhere))
    said = [f"{sentence if bare else _longer(draw, sentence, story)}." for sentence in said]
    paragraphs = [" ".join(said[at : at + 3]) for at in range(0, len(said), 3)]
    return "\n\n".join(paragraphs), len(said)


def _sentence(draw: random.Random, fact: list[str], value: float, names: dict[str, str]) -> str:
    spoken, *wordings = fact
    style = spoken.split()[2]
    if draw.random() < 0.2 and style not in EXACT and value >= 100:
        number = f"{draw.choice(HEDGES)} {WRITTEN[style](float(f'{value:.1g}'))}"
    else:
        number = WRITTEN[style](value)
    sentence = _worded(draw, draw.choice(wordings), {**names, "n": number})
    if draw.random() < 0.2:
        sentence = f"{sentence}, {draw.choice(SPOKE).format(_person(draw))}"
    return f"{sentence[0].upper()}{sentence[1:]}"


def _longer(draw: random.Random, sentence: str, story: Story) -> str:
    """A sentence that goes on, in words of the story."""
    for more in draw.sample(GOES_ON, draw.randint(1, 2)):
        more = re.sub(r"\{w\}", lambda _: draw.choice(story.words), more)
        sentence += f" {more.format(helper=draw.choice(story.helpers), town=draw.choice(story.towns))}"
    return sentence


def _worded(draw: random.Random, wording: str, names: dict[str, str]) -> str:
    """A wording with one of each choice of words, and the names in their places."""
    said = re.sub(r"\{([^{}]*\|[^{}]*)\}", lambda choice: draw.choice(choice[1].split("|")), wording)
    for name, word in names.items():
        said = said.replace(f"{{{name}}}", word)
    return " ".join(said.split())


def _word(draw: random.Random, syllables: int = 3) -> str:
    return "".join(draw.choices(SYLLABLES, k=syllables)).capitalize()


def _person(draw: random.Random) -> str:
    return f"{draw.choice(FIRST_NAMES)} {_word(draw)}"


LANGUAGE = tuple(_word(random.Random(number), 2 + number % 3).lower() for number in range(VOCABULARY))
COMMON = tuple(1 / (rank + 100) for rank in range(VOCABULARY))
