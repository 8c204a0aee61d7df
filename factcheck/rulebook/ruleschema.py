"""What a rule file may say, checked: every mistake at once, with its place and what was expected.

The classes are the reference: `factcheck rules schema` prints them as JSON Schema, and docs/rules.md
is written from their descriptions. Shipped files are checked by the tests, a user's at every run.
"""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812, TC003  (a field is called date; pydantic reads it)
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    ValidationError,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from factcheck.kinds import kinds
from factcheck.rulebook.described import PARTS, WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

AMOUNT = re.compile(r"words|\d+(?:\.\d+)?\s*(?:(?:%|percent|per cent)(?:\s+of\s+\S.*)?|[^\W\d].*)?|[$€£¥]\s*\d.*")
_PAIR = re.compile(r"[A-Z]{3}/[A-Z]{3}")


def _text(value: Any) -> Any:
    """A number stands for its text: `counts: [911]`, `written: [5]`."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _several(value: Any) -> Any:
    """One stands for a list of one."""
    return value if isinstance(value, list) else [value]


def _one_of(names: Any) -> Any:
    def check(value: Any) -> Any:
        from factcheck.suggestions import expected

        if value not in names:
            raise ValueError(expected(str(value), names))
        return value

    return check


def _named(names: Any) -> Any:
    """A list of names, or one, each of them known."""
    listed = list(names)
    item = Annotated[str, PlainValidator(_one_of(listed)), WithJsonSchema({"type": "string", "enum": listed})]
    return Annotated[list[item], BeforeValidator(_several), _or_one({"type": "string", "enum": listed})]


def _or_one(item: dict[str, Any]) -> Any:
    return WithJsonSchema({"anyOf": [item, {"type": "array", "items": item}]})


Text = Annotated[str, BeforeValidator(_text), Field(min_length=1, max_length=1000)]
Word = Annotated[str, BeforeValidator(_text), Field(min_length=1, max_length=100)]
Words = Annotated[list[Word], BeforeValidator(_several), Field(max_length=500), _or_one({"type": "string"})]
if TYPE_CHECKING:
    Kinds = list[str]
    Parts = list[str]
else:
    Kinds = _named(kinds())
    Parts = _named(PARTS)


class Entry(BaseModel):
    """A mapping of a rule file. Unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    shorthand: ClassVar[dict[str, Any]] = {}
    """What may be written instead of the mapping, as JSON Schema."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: Any) -> dict[str, Any]:
        made: dict[str, Any] = handler.resolve_ref_schema(handler(core))
        return {"anyOf": [cls.shorthand, made]} if cls.shorthand else made


class Side(Entry):
    """One text of an example: as it is, or with its date."""

    shorthand = {"type": "string"}

    text: Text = Field(description="What the article says, in a sentence or a few.")
    published: Date | None = Field(None, description="The article's date, which an update may need.")
    title: Text | None = Field(None, description="The article's headline.")


def _side(value: Any) -> Any:
    return {"text": value} if isinstance(_text(value), str) else value


Example = Annotated[
    list[Annotated[Side, BeforeValidator(_side)]], Field(min_length=2, max_length=2, description="Two texts.")
]


class Examples(Entry):
    """Pairs of texts and what must come out when they are compared: `factcheck rules test` runs them."""

    conflict: list[Example] = Field([], description="They state one fact, and cannot both be right.")
    agree: list[Example] = Field([], description="They state one fact, and can both be right.")
    update: list[Example] = Field([], description="They state one fact at two moments, and it changed.")
    unrelated: list[Example] = Field([], description="They state two facts; nothing is said about them.")


class Described(Entry):
    """What describes a claim, for rules and for `ignore`. Every key that is given must be met."""

    kind: Kinds = Field([], description="The kind of value, or several.", json_schema_extra={"aka": ["type", "unit"]})
    counts: Words = Field(
        [],
        description="The counted noun: `refugee` is met by “3.6 million displaced Syrians” because of its synonyms.",
        json_schema_extra={"aka": ["noun", "counted", "of"]},
    )
    measures: Words = Field(
        [],
        description="The property that is measured, anywhere in the clause or in the unit: `depth`, `magnitude`.",
        json_schema_extra={"aka": ["property", "measured"]},
    )
    says: Words = Field(
        [],
        description="What the clause says: `host`, `arrested`. One of them is enough, in any form.",
        json_schema_extra={"aka": ["verb", "words", "contains", "keywords"]},
    )
    about: Words = Field(
        [],
        description="What the text is about: a word or name of the clause, the title or the sentences before.",
        json_schema_extra={"aka": ["topic", "subject", "context"]},
    )
    place: Words = Field(
        [],
        description="A name in the clause: a country, town or organisation, by any of its aliases.",
        json_schema_extra={"aka": ["where", "location", "country", "name"]},
    )
    each: Words = Field(
        [],
        description=(
            "Of what one costs the sum: `share` is met by “$31 a share” and “in cash for each share”, `all` by sums "
            "that are the price of no single thing."
        ),
        json_schema_extra={"aka": ["per", "apiece"]},
    )
    unless: Words = Field(
        [],
        description=(
            "Words that the clause and the unit must not have, in any form but without their synonyms: where it says "
            "`receipts` it is not about the rate of a tax."
        ),
        json_schema_extra={"aka": ["not", "except", "excludes", "without"]},
    )
    skips: Words = Field(
        [],
        description="Counted nouns that are not meant, a word each: `hour` of “9,000 flying hours”, where people are.",
        json_schema_extra={"aka": ["omits", "ignores"]},
    )


def _allow(value: Any) -> Any:
    """The texts of an allowance: words, 5 %, 10 people, or a mapping from unit to amount."""
    amounts = value.values() if isinstance(value, dict) else _several(value)
    if not amounts:
        raise ValueError("says nothing")
    for amount in amounts:
        written = _text(amount)
        if not isinstance(written, str) or not AMOUNT.fullmatch(written.strip()):
            raise ValueError(f"{amount!r} is no amount; write words, 5 %, 10 people, 2 km, 3 days or 0.1")
    return value


_AMOUNT_SCHEMA: dict[str, Any] = {"type": ["string", "number"], "examples": ["words", "5 %", "10 people", "2 km"]}
Allow = Annotated[
    Any,
    PlainValidator(_allow),
    WithJsonSchema(
        {
            "anyOf": [
                _AMOUNT_SCHEMA,
                {"type": "array", "items": _AMOUNT_SCHEMA},
                {"type": "object", "additionalProperties": _AMOUNT_SCHEMA},
            ]
        }
    ),
]


class Rule(Described):
    """Which claims are one fact, what difference is allowed, and how severe a conflict is."""

    id: str = Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=60,
        description="Its name in reports, `--select` and `--ignore`: small letters, digits and hyphens.",
    )
    summary: Text = Field(
        "",
        validate_default=False,
        description="The fact in a few words, as a reader of the report would say it.",
        json_schema_extra={"aka": ["description", "title", "name"]},
    )
    allow: Allow = Field(
        "words",
        description=(
            "The difference that is still agreement. `words`: what the words permit and no more. `5 %`: of the larger "
            "value. `10 people`, `2 km`, `3 days`, `0.1`: an amount. Several: one of them is enough. A mapping gives "
            "each unit its own: `{USD: 1 %, people: 10}`."
        ),
        json_schema_extra={"aka": ["tolerance", "tolerence", "threshold", "margin", "difference", "allowed"]},
    )
    changes: Literal["never", "slowly", "quickly"] | None = Field(
        None,
        description=(
            "Whether the world changes it. `never`: a difference is a conflict, whatever the dates. `quickly`: a "
            "difference between articles of different days is an update. `slowly`: of articles two months apart. "
            "Not said: only what the texts themselves say about time counts."
        ),
        json_schema_extra={"aka": ["updates", "volatility"]},
    )
    severity: Literal["error", "warning", "note"] = Field(
        "error", description="How loud a conflict is.", json_schema_extra={"aka": ["level", "priority"]}
    )
    same: Parts = Field(
        [],
        description="Parts that must be the same where both texts say them, or the claims are two facts.",
        json_schema_extra={"aka": ["match", "equal"]},
    )
    alike: bool = Field(
        False,
        description=(
            "Whether all that `counts` lists is one thing under several names: 23 wounds and stabbed 23 times. "
            "A rule of your own always means it so."
        ),
    )
    examples: Examples = Field(
        default_factory=lambda: Examples.model_validate({}),
        description="What must come out of which texts.",
        json_schema_extra={"aka": ["tests"]},
    )

    @model_validator(mode="after")
    def _describes_something(self) -> Rule:
        says = self.model_fields_set
        if says.isdisjoint({"kind", *WORDS}) and self.id not in _shipped_ids():
            raise ValueError("describes no claim: give it a kind, counts, measures, says, about or place")
        return self


class Ignore(Described):
    """Claims that are never compared."""

    reason: Text = Field(
        description="Why, for whoever reads the file next.", json_schema_extra={"aka": ["why", "comment"]}
    )


class Contrast(Entry):
    """Words that are never about the same thing, for some kinds of value only."""

    shorthand = {"type": "array", "items": {"type": "string"}, "minItems": 2}

    words: list[Word] = Field(min_length=2, max_length=100, description="The words, each with its synonyms.")
    kind: Kinds = Field([], description="The kinds for which they are opposites.")


def _contrast(value: Any) -> Any:
    return {"words": value} if isinstance(value, list) else value


class Unit(Entry):
    """A unit of measure and how it is written."""

    name: Word = Field(description="Its name in the output.")
    equals: Text | None = Field(None, description="A factor and the unit it is measured in: `1000 m^2`.")
    offset: Text | float | None = Field(None, description="For temperatures: what zero on this scale is in kelvin.")
    inverse: bool = Field(False, description="Whether the canonical value is `equals` divided by the number.")
    written: Words = Field([], description="Words, in any case; a plural in -s is understood.")
    symbols: Words = Field([], description="Abbreviations, in this very case.")
    prefixes: Words = Field([], description="Which prefixes it is used with: `[kilo, mega]`.")
    parts: Word | None = Field(None, description="The smaller unit that may follow: 5 feet 6 inches.")
    readings: Words = Field([], description="What else the same words can mean; every reading is permitted.")
    when: Words = Field([], description="The readings count only if one of these words is in the sentence.")
    needs: Words = Field([], description="Read as a unit only if one of these words is in the sentence.")
    unless: Words = Field([], description="Not read as a unit if one of these words is in the sentence.")
    before: Words = Field([], description="Not read as a unit before one of these words.")
    within: Words | bool | None = Field(None, description="Read only inside a compound, such as miles per hour.")


class Rate(BaseModel):
    """Exchange rates of a day, for money in two currencies. They come before those that articles convert by."""

    model_config = ConfigDict(
        extra="allow",
        frozen=True,
        json_schema_extra={
            "additionalProperties": False,
            "patternProperties": {_PAIR.pattern: {"type": "number", "exclusiveMinimum": 0}},
        },
    )
    __pydantic_extra__: dict[str, Any]

    date: Date = Field(description="The day of the rates.")
    source: Text | None = Field(None, description="Where they are from, for the report.")

    @model_validator(mode="after")
    def _pairs(self) -> Rate:
        given = self.__pydantic_extra__ or {}
        if not given:
            raise ValueError("has no rate; write one as EUR/USD: 1.27")
        for pair, rate in given.items():
            if not _PAIR.fullmatch(pair):
                raise ValueError(f"`{pair}` is no pair of currencies; write EUR/USD: 1.27")
            if isinstance(rate, bool) or not isinstance(rate, int | float) or not 0 < rate < float("inf"):
                raise ValueError(f"`{pair}` wants a number above zero, not {rate!r}")
        return self


class RuleFile(Entry):
    """The sections of a rule file; any file may have any of them."""

    rules: list[Rule] = Field([], description="Which claims are one fact, and what difference is allowed.")
    synonyms: list[Annotated[list[Word], Field(min_length=2)]] = Field(
        [],
        description=(
            "Lists of words that mean the same. The first word names the list; "
            "a list that begins with the same word adds to it."
        ),
    )
    contrasts: list[Annotated[Contrast, BeforeValidator(_contrast)]] = Field(
        [], description="Lists of words that are never about the same thing, whatever else is shared."
    )
    aliases: dict[Word, list[Word]] = Field({}, description="A name and the other names that always mean it.")
    demonyms: dict[Word, list[Word]] = Field({}, description="A country and the words for its people.")
    governments: dict[Word, list[Word]] = Field(
        {}, description="A country and the places that stand for its government where they speak or act."
    )
    commonness: dict[Annotated[int, Field(ge=1, le=100)], list[Word]] = Field(
        {},
        description=(
            "Words and names that many of your articles have in or around a figure, by how many of a hundred do: "
            "`60: [Orvell, turbine]`. That two articles share these says little of whether they tell one story."
        ),
    )
    units: list[Unit] = Field([], description="Units of measure.")
    rates: list[Rate] = Field([], description="Exchange rates, by day.")
    ignore: list[Ignore] = Field(
        [], description="Claims that are never compared.", json_schema_extra={"aka": ["exclude", "skip"]}
    )

    @field_validator("aliases", "demonyms", "governments", "commonness", mode="before")
    @classmethod
    def _lists(cls, value: Any) -> Any:
        return {k: _several(v) for k, v in value.items()} if isinstance(value, dict) else value


def _shipped_ids() -> set[str]:
    """The ids of the shipped rules: a rule with one of them changes that rule and may say less."""
    from factcheck.knowledge import shipped

    return {str(rule["id"]) for rule in shipped().section("rules")}


def mistakes(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Everything that is wrong in the sections of a rule file, as pydantic says it: `loc`, `type`, `msg` …."""
    try:
        RuleFile.model_validate(content)
    except ValidationError as error:
        return [dict(wrong) for wrong in error.errors(include_url=False)]
    return []


def schema() -> dict[str, Any]:
    """The JSON Schema of rule files (draft 2020-12), for editors."""
    made = RuleFile.model_json_schema(mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factcheck rule file",
        **{key: value for key, value in made.items() if key != "title"},
    }
