"""Tokens → rough parts of speech, by list, ending, capital letter and neighbours.

Tags after resolution: N nominal (adjectives included: inside a noun phrase only its last word
matters), P name, # value, D O I T C S Q W H R X as in `vocabulary`, the verbs V (finite), E (past
form, participle or both), G (-ing), F (infinitive or base), the auxiliaries M B A, and marks: , ; ( ) " .
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.scan import Scan

_MARKS = {
    ",": ",", ";": ";", ":": ";", "—": ";", "–": ";", "(": "(", ")": ")", "[": "(", "]": ")",
    '"': '"', "“": '"', "”": '"', "«": '"', "»": '"', ".": ".", "?": ".", "!": ".", "…": ".",
}  # fmt: skip
_AUXILIARY = frozenset("MBAYc")
_OPEN = frozenset("Nvzdpngasi")


def tag(scan: Scan, valued: Sequence[bool]) -> list[str]:
    """One tag per token; `valued` says which tokens belong to a mention."""
    tags = _first(scan, valued)
    _second(scan.words, tags, scan.known.table(Vocabulary).standalone)
    return tags


def _first(scan: Scan, valued: Sequence[bool]) -> list[str]:
    """Classes by list and ending, without a look at the neighbours."""
    vocabulary = scan.known.table(Vocabulary)
    classes, guess, text = vocabulary.classes, vocabulary.guess, scan.text
    tags: list[str] = []
    fresh = True  # at the first word of a sentence or quotation, where a capital says nothing
    for index, word in enumerate(scan.words):
        if valued[index]:
            found = "#"
        else:
            first = text[scan.starts[index]]
            if not first.isalnum():
                found = _mark(scan, index, tags)
                fresh = fresh or found in '".;('
                tags.append(found)
                continue
            capital = first.isupper()
            bare = word[:-2] if word.endswith(("'s", "’s")) else word
            found = classes.get(word) or classes.get(bare, "")
            if found == "c":
                tags.append(found)
                fresh = False
                continue
            if not found:
                found = "P" if capital else guess(bare)
            elif capital and (not fresh or found == "N" if found in _OPEN else _acronym(scan, index)):
                found = "P"
            if tags and tags[-1] == "-" and found not in "NP" and scan.touches(index):
                found = "N"
            if bare is not word and found not in "OWHR":
                found = "N" if found != "P" else "P"
        fresh = False
        tags.append(found)
    return tags


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


def _second(words: list[str], tags: list[str], standalone: frozenset[str]) -> None:
    """Settle what depends on the neighbours, left to right, in place."""
    last = len(tags) - 1
    for index, found in enumerate(tags):
        before = tags[index - 1] if index else ""
        if found == "N" and before in ("M", "Y") and words[index][0].isalpha():
            tags[index] = "F"
        if found in "NP#":
            continue
        after = tags[index + 1] if index < last else ""
        if found == "H":
            tags[index] = "D" if before == "I" and after in ("N", "P", "#") else "H"
        elif found == "I" and words[index] in ("up", "down"):
            # Between a noun and a value they do a verb's work: "shares up 9 percent".
            tags[index] = "V" if before in ("N", "P", ")") and after == "#" else "I"
        elif found in "asvzi":
            tags[index] = _base_form(found, words, tags, index, before, after)
        elif found in "dn":
            tags[index] = _participle(found, tags, index, before, after)
        elif found == "p":
            tags[index] = "V"
        elif found == "g":
            coordinated = before == "C" and "G" in tags[max(0, index - 12) : index]
            plural = index > 0 and (words[index - 1].endswith("s") or words[index - 1] in _PLURAL)
            tags[index] = "G" if coordinated else _gerund(before, after, plural, _verb_before(tags, index))
        elif found == "D" and words[index] in standalone and after not in ("N", "P", "#", "D", "a", "s", "d", "g"):
            tags[index] = "O" if after != "I" else "N"
        elif found == "R" and before in ("D", "#") and after in ("N", "P") and words[index].endswith("ly"):
            tags[index] = "N"


def _base_form(found: str, words: list[str], tags: list[str], index: int, before: str, after: str) -> str:
    """Verb or noun: after a determiner or preposition a noun, after a subject or auxiliary a verb."""
    governor = _before_adverbs(tags, index)
    if before == "#" and found == "s" and after in ("H", "O"):
        return "V"
    if governor in ("T", "M", "Y"):
        return "F" if found in "avi" else "N"
    if (
        before in ("D", "I", "B", "A", "-", "c")
        or (before == "#" and found in "as")
        or words[index - 1 : index] == ["-"]
    ):
        return "F" if found == "i" and governor in ("A", "B", "c") else "N"
    if before == "#" and found in "vz":
        start = index - 1
        while start > 0 and tags[start] == "#":
            start -= 1
        # "A 5-mile run", "2,000 hires" against "60 remain missing".
        return "N" if tags[start] == "D" or (found == "z" and after not in ("D", "#", "O", "H")) else "V"
    if found == "v":
        return "V" if governor in ("O", "W", "N", "P", "#", "C", "H", ",", ")", '"', "") else "F"
    if found == "z":
        return "V"
    if governor in ("O", "W"):
        return "V"
    starts_object = after in ("D", "#", "O", "T", "P", "H", "R") or (after == "N" and found == "s")
    if found == "i":
        return "V" if before in ("N", "P") and after in ("D", "#", "O", "P", "N", "I", "R", ",") else "N"
    if governor not in ("N", "P"):
        return "V" if before == "C" and starts_object and _verb_before(tags, index) else "N"
    if found == "s":
        return "V" if starts_object and not words[index - 1].endswith(("s'", "'s", "’s")) else "N"
    plural = words[index - 1].endswith("s") and not words[index - 1].endswith(("ss", "us", "'s", "’s"))
    return "V" if plural and starts_object else "N"


def _verb_before(tags: list[str], index: int) -> bool:
    return any(found in "VEF" for found in tags[max(0, index - 12) : index])


def _participle(found: str, tags: list[str], index: int, before: str, after: str) -> str:
    governor = _before_adverbs(tags, index)
    if governor and governor in _AUXILIARY:
        return "E"
    nominal = after in ("N", "P", "a", "s", "g", "v")
    # "34 wounded." has no noun after the participle; "12 injured people" has.
    if before in ("D", "-") or (before in ("I", "#") and nominal) or (before == "#" and after in ("M", "B", "A", "Y")):
        return "N"
    if before == "R" and nominal and governor in ("D", "I", "#", ""):
        return "N"
    return "E" if found == "d" or before else "N"


_PLURAL = frozenset(("people", "men", "women", "children", "police"))


def _gerund(before: str, after: str, plural: bool, verb: bool) -> str:
    """A verb (G) or a noun; `plural` is about the word before, `verb` whether one was seen."""
    if before in ("D", "-"):
        return "N"
    if before in _AUXILIARY or before in ("R", "X"):
        return "G"
    if after in ("D", "#", "O", "T", "H"):
        return "G"
    if after in ("N", "P", "a", "s", "g", "d"):
        # "Typical cooking times" against "lenders offering mortgages".
        return (
            "G"
            if before in _OPENS_GERUND or (before in ("N", "P") and plural) or (before == "#" and after == "N")
            else "N"
        )
    if after in ("I", "R", "C") and ((before == "," and verb) or before in ("P", "Q", "S")):
        return "G"
    return "G" if before == "N" and plural and after in ("I", "R") else "N"


_OPENS_GERUND = frozenset(("", "I", ",", ";", "C", "Q", "S", '"', "E", "V", "F"))


def _before_adverbs(tags: list[str], index: int) -> str:
    """The tag before `index`, adverbs and negations skipped."""
    index -= 1
    while index >= 0 and tags[index] in "RX":
        index -= 1
    return tags[index] if index >= 0 else ""
