"""A first rule file for a user: a commented template, or the rule that would pair two given texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factcheck.commands.ruletests import OUTCOMES, run
from factcheck.errors import FactcheckError
from factcheck.intervals import compatible
from factcheck.lexicon import Lexicon
from factcheck.pipeline import extract
from factcheck.rulebook.yaml12 import document
from factcheck.terms import content_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)*")

HEAD = """\
# yaml-language-server: $schema=./rules.schema.json
#
# A rule says which claims are one fact, and what difference is still agreement.
# Test it:  factcheck rules test FILE        Use it:  factcheck compare … --rules FILE
"""

TEMPLATE = """
rules:
  - id: transfer-fee                    # its name in reports: small letters, digits, hyphens
    summary: What a club pays for a player
    kind: money                         # count, quantity, money, percent, ratio, ordinal, score, age …
    says: [transfer fee]                # one of these in the clause, in any form; synonyms count
    # counts: [player]                  # the counted noun, for kind: count
    # measures: [height]                # the property, for kind: quantity
    # about: [football]                 # what the text is about
    # place: [Porto]                    # a name in the clause, by any of its aliases
    # unless: [total, youth]            # words that the clause must not have
    # skips: [hour]                     # counted nouns that are not meant, for kind: count
    allow: 5 %                          # or words (the default), 10 people, 2 km, 3 days, 0.1
    changes: slowly                     # never, slowly (months) or quickly (days)
    severity: warning                   # error (the default), warning or note
    # same: [subject]                   # parts that must agree too, or the claims are two facts
    examples:                           # factcheck rules test runs them
      conflict:
        - ["Porto paid a transfer fee of €24 million.", "Porto paid a transfer fee of €29 million."]
      agree:
        - ["Porto paid a transfer fee of €24 million.", "Porto paid a transfer fee of €24.4 million."]
      unrelated:
        - ["Porto paid a transfer fee of €24 million.", "The new stadium cost €290 million."]

# Words that mean the same; the first names the list:
# synonyms:
#   - [transfer fee, fee for the player]
#
# Names that mean the same:
# aliases:
#   FC Porto: [Porto, Dragões]
#
# Words that are never about the same thing:
# contrasts:
#   - [transfer fee, salary]
#
# Claims never to compare:
# ignore:
#   - {kind: age, about: [archive], reason: Old articles give old ages.}
"""


def template() -> str:
    """A commented rule file whose examples pass."""
    return HEAD + TEMPLATE


def propose(texts: Sequence[str], known: Knowledge) -> str:
    """A rule file for the fact that two texts state, with them as its example.

    Raises FactcheckError when there are not two, or when they share no claim of one kind.
    """
    if len(texts) != 2:
        raise FactcheckError("--from", f"wants two texts, not {len(texts)}")
    lexicon = known.table(Lexicon.build)
    a, b = _best(extract(texts[0], known), extract(texts[1], known), lexicon)
    shared = list(_shared(a, b, lexicon))
    rule: dict[str, Any] = {"id": _id(shared or _names(a, b), a), "kind": a.kind}
    if a.kind == "count" and (nouns := _nouns(a, b, shared)):
        rule["counts"] = nouns
    if spoken := [word for word in shared if word not in rule.get("counts", ())]:
        rule["says"] = _phrased(spoken, a, b)[:3]
    elif names := _names(a, b):
        rule["place"] = names
    joined = known.joined({"rules": [rule]})
    result = run(rule, "conflict", texts, joined)
    if rule["id"] not in result.fired:
        expected = "agree" if compatible(a.value, b.value) else "conflict"
        raise FactcheckError(
            "--from",
            f"a rule on “{a.text}” and “{b.text}” does not make them one fact ({expected} was expected, "
            f"{'no pair' if result.came == 'unrelated' else result.came} came out); give texts that share more words",
        )
    return HEAD + "".join(_written(rule, result.came, texts))


def _best(first: Sequence[Claim], second: Sequence[Claim], lexicon: Lexicon) -> tuple[Claim, Claim]:
    """The two claims of one kind that share most words; of several, two that differ."""
    pairs = [
        (a, b)
        for a in first
        for b in second
        if a.kind == b.kind and compatible(a.value, b.value) is not None and _shares(a, b, lexicon)
    ]
    if not pairs:
        raise FactcheckError("--from", "the texts share no claim of one kind with a word in common")
    # A rule on ordinals ("the 99th percentile") is seldom what is wanted.
    return max(
        pairs,
        key=lambda pair: (
            pair[0].kind != "ordinal",
            _shares(pair[0], pair[1], lexicon),
            not compatible(pair[0].value, pair[1].value),
            -pair[0].start,
            -pair[1].start,
        ),
    )


def _shares(a: Claim, b: Claim, lexicon: Lexicon) -> int:
    """How many words and names two claims share."""
    return len(list(_shared(a, b, lexicon))) + len(_names(a, b))


def _nouns(a: Claim, b: Claim, shared: Sequence[str]) -> list[str]:
    """What both claims count, in a word they share; else what each counts."""
    said = [word for word in shared if word.lower() in (a.of or "").lower()]
    return said[-1:] or list(dict.fromkeys(claim.of.split()[-1].lower() for claim in (a, b) if claim.of))


def _phrased(shared: Sequence[str], a: Claim, b: Claim) -> list[str]:
    """Shared words, those that stand side by side in both texts as one phrase: "full load"."""
    sides = [f" {' '.join(_around(claim)).lower()} " for claim in (a, b)]
    found: list[str] = []
    for word in shared:
        if found and all(f" {found[-1]} {word} " in side for side in sides):
            found[-1] = f"{found[-1]} {word}"
        else:
            found.append(word)
    return found


def _shared(a: Claim, b: Claim, lexicon: Lexicon) -> Iterator[str]:
    """The words around the first claim that the second has too, by themselves or by a synonym."""
    others = lexicon.groups(found for word in _around(b) if (found := content_term(word)))
    seen = set()
    for word in _around(a):
        group = lexicon.group(content_term(word))
        if group in others and group not in seen and not word[:1].isupper():
            seen.add(group)
            yield word.lower()


def _names(a: Claim, b: Claim) -> list[str]:
    """The names that both claims have."""
    return [name for name in a.frame.entities if name in b.frame.entities]


def _around(claim: Claim) -> list[str]:
    """The words of a claim's sentence, its value's own words left out but for the counted noun."""
    return _WORD.findall(f"{claim.before()} {claim.of or ''} {claim.after()}")


def _id(shared: Sequence[str], claim: Claim) -> str:
    words = re.findall(r"[a-z0-9]+", " ".join(shared[:3]).lower())
    return "-".join(words)[:60].strip("-") or claim.kind


def _written(rule: dict[str, Any], came: str, texts: Sequence[str]) -> Iterator[str]:
    """The rule as YAML, with what else it could say."""
    yield f"\nrules:\n  - id: {rule['id']}\n    summary: {rule['id'].replace('-', ' ').capitalize()}\n"
    for key in ("kind", "counts", "says", "place"):
        if key in rule:
            value = rule[key]
            yield f"    {key}: {_flow(value) if isinstance(value, list) else value}\n"
    yield "    allow: words                        # or 5 %, 10 people, 2 km, 3 days, 0.1\n"
    yield "    # changes: slowly                   # never, slowly (months) or quickly (days)\n"
    yield "    severity: error                     # or warning, note\n"
    yield "    examples:\n"
    for outcome in OUTCOMES:
        if outcome == came:
            yield f"      {outcome}:\n        - {_flow(texts)}\n"
        else:
            yield f'      # {outcome}:\n      #   - ["…", "…"]\n'


def _flow(texts: Sequence[str]) -> str:
    """A YAML list on one line; what is not a plain word is quoted as in JSON, which YAML 1.2 reads."""
    import json

    plain = [text if _plain(text) else json.dumps(text, ensure_ascii=False) for text in texts]
    return f"[{', '.join(plain)}]"


def _plain(text: str) -> bool:
    return text.isascii() and text.isalpha() and document(text).content == text
