"""Tokens → rough parts of speech, by list, ending, capital letter and neighbours.

Tags after resolution: N nominal (adjectives included: inside a noun phrase only its last word
matters), P name, # value, t date or time, D O I T C S Q W H R X as in `vocabulary`, the verbs V (finite), E (past
form, participle or both), G (-ing), F (infinitive or base), the auxiliaries M B A Y, c (a pronoun with one: "she'll"),
and marks: , ; ( ) " .
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.compounds import SMALL, opens_compound
from factcheck.frames.given_names import given_name
from factcheck.frames.phrases import AUXILIARIES
from factcheck.frames.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from factcheck.scan import Scan

_MARKS = {
    ",": ",", ";": ";", ":": ";", "—": ";", "–": ";", "(": "(", ")": ")", "[": "(", "]": ")",
    '"': '"', "“": '"', "”": '"', "«": '"', "»": '"', ".": ".", "?": ".", "!": ".", "…": ".",
}  # fmt: skip
_OPEN = frozenset("NvzdVngasi")


def tag(scan: Scan, given: Sequence[str], seen: Container[str] = ()) -> list[str]:
    """One tag per token; `given` has those of mentions, "#" or "t", and "" for every other token.

    `seen` are the last words of the names that the article had before, in lower case: they tell "Grant, 27, was
    held" and "Burns was freed" from what these words mean otherwise.
    """
    tags = _first(scan, given)
    if scan.words and tags[0] not in "P#t" and scan.words[0] in seen and _is_of_somebody(scan, tags):
        tags[0] = "P"
    _second(scan.words, tags)
    return tags


def _is_of_somebody(scan: Scan, tags: Sequence[str]) -> bool:
    """Whether the first word of a sentence, a name elsewhere, is one here: before an age in commas or an auxiliary."""
    if not scan.text[scan.starts[0]].isupper():
        return False
    return tags[1:4] == [",", "#", ","] or tags[1:2] in (["B"], ["M"], ["A"])


def _first(scan: Scan, given: Sequence[str]) -> list[str]:
    """Classes by list and ending, without a look at the neighbours."""
    vocabulary, text = scan.known.table(Vocabulary), scan.text
    classes, guess = vocabulary.classes, vocabulary.guess
    tags: list[str] = []
    plain = is_headline(scan)
    fresh = True  # at the first word of a sentence or quotation, where a capital says nothing
    index = -1
    for word, start, mark in zip(scan.words, scan.starts, given, strict=True):
        index += 1
        if mark:
            found = mark
        else:
            first = text[start]
            found = classes.get(word, "")
            if not found and not first.isalnum():
                found = _mark(scan, index, tags)
                fresh = fresh or found in '".;('
                tags.append(found)
                continue
            if word == "as" and index and scan.words[index - 1] in vocabulary.takes_as:
                found = "I"  # "known as the Ghost"
            elif tags[-1:] == ["#"] and _acts(scan, index):
                found = "V"
            elif found in SMALL and opens_compound(scan, index):
                found = "N"
            after_hyphen = tags and tags[-1] == "-"
            if not found and first.islower() and not after_hyphen and word[-2:] not in ("'s", "’s"):
                found = guess(word)
            elif not found or after_hyphen or first.isupper():
                found = _word(scan, index, found, fresh or plain)
                if after_hyphen and found != "P" and given_name(scan, index) < index:
                    found = "P"
                elif after_hyphen and found not in "NP":
                    found = _after_hyphen(scan, index, found, tags)
        fresh = False
        tags.append(found)
    return tags


def _acts(scan: Scan, index: int) -> bool:
    """Whether a past form after a number is a verb."""
    vocabulary, word = scan.known.table(Vocabulary), scan.words[index]
    beside = scan.words[index - 1][0].isalnum() or word in vocabulary.undergoing
    return beside and vocabulary.acts(word, scan.word(index + 1))


def is_headline(scan: Scan) -> bool:
    """Whether nearly every longer word has a capital, so that capitals say nothing; no sentence full of names."""
    found = scan.memo.get("headline")
    if found is None:
        text = scan.text
        longer = [text[start].isupper() for start, end in zip(scan.starts, scan.ends, strict=True) if end - start > 3]
        found = len(longer) > 5 and sum(longer) > 0.75 * len(longer) and not _is_sentence(scan)
        scan.memo["headline"] = found
    return bool(found)


def _is_sentence(scan: Scan) -> bool:
    """Whether a pronoun, or a form of "be" or "have", is in small letters: a headline would have none, or a capital."""
    classes = scan.known.table(Vocabulary).classes
    starts = zip(scan.words, scan.starts, strict=True)
    return any(scan.text[start].islower() and classes.get(word, "N") in "BAOW" for word, start in starts)


def _after_hyphen(scan: Scan, index: int, found: str, tags: list[str]) -> str:
    """The tag of a small word or verb form after a hyphen: part of a compound, or of what a dash sets off."""
    compound = found in _OPEN or scan.words[index] in _ENDING or scan.word(index + 1) == "-"
    if not compound:
        tags[-1] = ";"
    return "N" if compound else found


_ENDING = frozenset(("in", "up", "off", "on", "out", "over", "down", "away", "back"))
"""They end compounds: "built-in", "run-up"."""


def _word(scan: Scan, index: int, found: str, fresh: bool) -> str:
    """The tag of a word with a capital, a possessive or an unknown form; `found` is what the lists say."""
    vocabulary, word = scan.known.table(Vocabulary), scan.words[index]
    capital = scan.text[scan.starts[index]].isupper()
    possessive = not found and word.endswith(("'s", "’s"))
    if possessive:
        word = word[:-2]
        found = vocabulary.classes.get(word, "")
    if not found:
        guessed = vocabulary.guess(word)
        found = "P" if capital and not (fresh and guessed == "R") else guessed
    elif capital and (not fresh or found == "N" if found in _OPEN else _acronym(scan, index)):
        found = "P"
    return "N" if possessive and found not in "PNOWHR" else found


def _abbreviated(scan: Scan, index: int) -> bool:
    """Whether a full stop belongs to the word before it: an initial, an abbreviation, or lower case follows."""
    before, after = scan.word(index - 1), scan.raw(index + 1)
    return len(before) == 1 or after[:1].islower() or before in scan.known.table(Vocabulary).abbreviations


def _acronym(scan: Scan, index: int) -> bool:
    """Whether a closed-class word is written as an acronym ("US", "WHO") in a sentence that is not all capitals."""
    raw = scan.raw(index)
    return len(raw) > 1 and raw.isupper() and not scan.text.isupper()


def _mark(scan: Scan, index: int, tags: list[str]) -> str:
    """The tag of a token without letters or digits; what binds two words is "-", or their tag."""
    word, before = scan.words[index], scan.word(index - 1)
    touches = scan.touches(index)
    if word in "-/‐‑–" and touches and scan.touches(index + 1):
        if tags[-1] in "ITDRCQWS":
            tags[-1] = "N"
        return "-"
    if word == "&" and tags:
        return tags[-1] if tags[-1] in "NP" else "C"
    if word == "." and touches and tags[-1] in "NP" and _abbreviated(scan, index):
        return tags[-1]
    if word in "'’":
        return "N" if touches and before.endswith("s") else '"'
    if word in "$€£¥%°#@+=*":
        return "N"
    return ";" if word in "-‐‑" else _MARKS.get(word, ".")


def _second(words: list[str], tags: list[str]) -> None:
    """Settle what depends on the neighbours, left to right, in place."""
    last = len(tags) - 1
    for index, found in enumerate(tags):
        rule = _RULES.get(found)
        if rule is None:
            continue
        before = tags[index - 1] if index else ""
        if before == "W" and words[index - 1] == "whose":
            before = "D"
        if before == "t":
            before = _before_adverbs(tags, index)
        tags[index] = rule(words, tags, index, before, tags[index + 1] if index < last else "")


def _noun(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:  # noqa: ARG001
    """Tell an unknown word after a modal, a verb, and "first" beside one: "was first shown", "first aired"."""
    if words[index] == "first" and after in ("d", "n", "V") and before in _BEFORE_FIRST:
        return "R"
    return "F" if before in ("M", "Y") and words[index][0].isalpha() else "N"


_BEFORE_FIRST = frozenset("BANPCOX,)")


def _that(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:  # noqa: ARG001
    """Tell "of that low level" from "said that"."""
    return "D" if tags[index - 1 : index] == ["I"] and after in ("N", "P", "#") else "H"


def _preposition(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:  # noqa: ARG001
    """Tell "up" and "down" between a noun and a value, which do a verb's work: "shares up 9 percent"."""
    if words[index] == "worth" and before in ("N", "P", "D") and after == "I":
        return "N"  # "a net worth of $5"
    verbal = words[index] in ("up", "down") and before in ("N", "P", ")") and after == "#"
    return "V" if verbal else "I"


def _conjunction(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:  # noqa: ARG001
    """Tell the "yet" that says what was not done so far: "have yet to play"."""
    return "X" if words[index] == "yet" and before in ("A", "B") and after == "T" else "C"


def _alone(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:  # noqa: ARG001
    """Tell "this" and "some" on their own from determiners, and both from "the second most populous city"."""
    if before == "#" and words[index] in _SUPERLATIVE and after in ("N", "d", "a", "n", "-"):
        return "N"
    inside = after in ("N", "P", "#", "D", "L", "a", "s", "d", "g") and words[index] != "others"
    return "D" if inside else "N" if after == "I" else "O"


_SUPERLATIVE = ("most", "least")


def _adverb(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:  # noqa: ARG001
    """Tell an adverb inside a noun phrase: "a newly built wall"."""
    inside = before in ("D", "#") and after in ("N", "P") and words[index].endswith("ly")
    return "N" if inside else "R"


def _base_form(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:
    """Tell verb and noun: a noun after a determiner or preposition, a verb after a subject or auxiliary."""
    found = tags[index]
    governor = _before_adverbs(tags, index)
    if before == "#" and found == "s" and after in ("H", "O") and words[index - 1] in _SINGULAR:
        return "V"  # "one hopes that", "the 65-year-old hopes that", but "two bombs that"
    if governor in ("T", "M", "Y") or (before == "c" and words[index - 1].endswith(_MODAL)):
        return "F" if found in "avi" else "N"
    if found == "i" and governor in ("A", "B") and before in ("R", "X"):
        return "F"  # "were not hurt"
    if after == "-" or before in ("D", "I", "B", "A", "-", "c") or (before == "#" and found in "as"):
        return "F" if found == "i" and governor in ("A", "B", "c") else "N"
    if before == "#" and found in "vz":
        return _after_value(tags, index, after)
    if found == "v":
        return "V" if governor in _BEFORE_VERB else "F"
    if found == "z" or governor in ("O", "W") or (governor == "H" and found in "is" and _has_antecedent(tags, index)):
        return "V"
    return _either(words, tags, index, governor, after)


_SINGULAR = ("one", "percent", "cent", "%", "old")


def _has_antecedent(tags: list[str], index: int) -> bool:
    """Whether the "that" before a word is a relative: "a quake that hit Chile", but not "said that cost cuts came"."""
    that = next(n for n in range(index - 1, -1, -1) if tags[n] == "H")
    return that > 0 and tags[that - 1] in "NP#)"


def _after_value(tags: list[str], index: int, after: str) -> str:
    """Tell "a 5-mile run" and "2,000 hires" from "60 remain missing"."""
    start = index - 1
    while start > 0 and tags[start] == "#":
        start -= 1
    object_follows = after in ("D", "#", "O", "H")
    return "N" if tags[start] == "D" or (tags[index] == "z" and not object_follows) else "V"


def _either(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:
    """Tell words that are as often nouns as verbs by what stands either side."""
    found, place = tags[index], _before_adverbs_at(tags, index)
    word = words[place] if place >= 0 else ""
    starts_object = after in ("D", "#", "O", "T", "P", "H", "R") or (after == "N" and found == "s")
    if before not in ("N", "P") and (before, found) != (")", "s"):  # "Holm (Reds) leads the race"
        follows = before == "C" or (before == "," and found == "s" and after == "#")  # "kills 1, wounds 2"
        joined = follows and (found != "i" or after == "#") and starts_object and _verb_before(tags, index)
        return "V" if joined else "N"
    if found == "i":
        if words[index + 1 : index + 2] == ["by"]:
            return "E"  # "a house hit by the bomb"
        return "V" if starts_object or after in ("N", "I", ",") else "N"
    if word.endswith(("'s", "’s")):
        return "N"
    plural = word in _PLURAL or (word.endswith("s") and not word.endswith(("ss", "us")))
    if tags[index + 1 : index + 3] == ["I", "#"] or tags[index + 1 : index + 3] == ["T", "#"]:
        # "The total stands at 15", "deaths rise to 5", but "arms sales to 12 countries fell".
        agrees = found == "s" or plural or "E" in tags[max(0, index - _NEAR) : index]
        return "V" if agrees and words[index + 1] in ("to", "at", "by") and not _has_verb(tags, index) else "N"
    if found == "s" and not plural and tags[index + 1 : index + 3] == ["I", "t"]:
        return "N" if _has_verb(tags, index) else "V"  # "the plant shuts in May"
    # "Families hold out hope for two lost climbers"
    with_particle = plural and found == "a" and after == "I" and words[index + 1] in _PARTICLES
    if with_particle and _AGREEING.isdisjoint(tags[index + 1 : index + _NEAR]):
        return "V"
    return "V" if starts_object and (found == "s" or plural) else "N"


_PARTICLES = frozenset(("out", "off", "up", "down", "back", "over", "away"))
_AGREEING = frozenset("VzMBAY")
_FINITE = _AGREEING | frozenset("Ed")
_MODAL = ("'ll", "’ll", "'d", "’d")
"""Ends of a pronoun that a base form follows: "she'll win"."""


def _has_verb(tags: list[str], index: int) -> bool:
    """Whether the clause around a word has another verb: what "that" or a mark parts from it is none of it."""
    first, last = index, index + 1
    while first > 0 and index - first < _NEAR and tags[first - 1] not in _PARTS:
        first -= 1
    while last < len(tags) and last - index < _NEAR and tags[last] not in "SQ" and tags[last] not in _PARTS:
        last += 1
    said = [tags[n] for n in range(first, last) if not (n < index and tags[n] == "E" and tags[n + 1] in ("I", "T"))]
    return not _FINITE.isdisjoint(said)  # "cases linked to salad rise to 23": what is linked is not yet said to do


_PARTS = frozenset('H;,."()')
_NEAR = 20
"""Tokens either side in which a clause has its verb."""
_BEFORE_VERB = frozenset(("O", "W", "N", "P", "#", "C", "H", ",", ")", '"', ""))


def _verb_before(tags: list[str], index: int) -> bool:
    return any(found in "VEF" for found in tags[max(0, index - 12) : index])


def _participle(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:
    """Tell an adjective ("12 injured people") from a verb or participle ("12 injured")."""
    governor = _before_adverbs(tags, index)
    if words[index] == "related" and before in ("N", "P", "#") and after in ("N", "s"):
        return "N"  # "coronavirus related deaths"
    if governor and governor in AUXILIARIES:
        return "E"
    nominal = after in ("N", "P", "a", "s", "g", "v")
    if (
        before in ("D", "-")
        or (before in ("I", "T", "#") and nominal)
        or (before == "#" and after in ("M", "B", "A", "Y"))
    ):
        return "N"
    if (before == "I" and words[index - 1] == "of") or (before == "N" and words[index - 1] in _SUPERLATIVE):
        return "N"  # "the number of injured", "the third most decorated player"
    if before == "R" and nominal and governor in ("D", "I", "#", ""):
        return "N"
    return "E" if tags[index] == "d" or before else "N"


_PLURAL = frozenset(("people", "men", "women", "children", "police"))


def _gerund(words: list[str], tags: list[str], index: int, before: str, after: str) -> str:
    """Tell a verb ("lenders offering mortgages") from a noun ("typical cooking times")."""
    word = words[index - 1] if index else ""
    plural = before in ("N", "P") and (word.endswith("s") or word in _PLURAL)
    if before in ("D", "-"):
        return "N"
    if before in ("R", "X") or (before and before in AUXILIARIES) or after in ("D", "#", "O", "T", "H"):
        return "G"
    if before == "C" and "G" in tags[max(0, index - 12) : index]:
        return "G"
    if after in ("N", "P", "a", "s", "g", "d"):
        return "G" if plural or before in _OPENS_GERUND or (before == "#" and after == "N") else "N"
    if after in ("I", "R", "C"):
        opens = before in ("P", "Q", "S") or (before == "," and _verb_before(tags, index))
        return "G" if opens or (plural and after != "C") else "N"
    return "N"


_OPENS_GERUND = frozenset(("", "I", ",", ";", "C", "Q", "S", '"', "E", "V", "F"))


def _before_adverbs(tags: list[str], index: int) -> str:
    """The tag before `index`; adverbs, negations and dates are skipped."""
    index = _before_adverbs_at(tags, index)
    return tags[index] if index >= 0 else ""


def _before_adverbs_at(tags: list[str], index: int) -> int:
    """The place of that tag; -1 where there is none."""
    index -= 1
    while index >= 0 and tags[index] in "RXt":
        index -= 1
    return index


_RULES = {
    "N": _noun,
    "H": _that,
    "I": _preposition,
    "C": _conjunction,
    "L": _alone,
    "R": _adverb,
    **dict.fromkeys("asvzi", _base_form),
    **dict.fromkeys("dn", _participle),
    "g": _gerund,
}
