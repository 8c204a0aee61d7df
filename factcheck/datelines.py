"""How a wire report opens: "PARIS, Dec 5 (Reuters) -", its place, its day and its agency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge

TOP = 2_000
"""Characters at the start of an article in which a dateline is looked for."""
LONGEST = 120
"""Characters of the longest dateline."""

_PLACE = r"[A-Z\u00c0-\u00de]{3}[A-Z\u00c0-\u00de .'’/-]{,38}"
"""A place in capitals."""
_AGENCY = r"\([ \t]?(?P<agency>[^()\n]{2,30}?)[ \t]?\)"
_DAY = r"(?:,?[ \t][A-Z][a-z]{2,8}\.?[ \t]\d\d?(?:,[ \t]\d{4})?)?"
"""A day behind the agency: "(AP), Feb. 5, 2011 -"."""

# A line that begins with a place in capitals and, before its dash, an agency in brackets.
_WIRE = re.compile(
    rf"^[ \t]*[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de .'’/-]{{2,40}}(?:,[^()\n]{{1,40}})?[ \t]*{_AGENCY}{_DAY}[ \t]*[-–—]",
    re.MULTILINE,
)
# The same at the start of a sentence, where papers write the place in small letters or leave a part out.
_OPENING = re.compile(
    r"\s*(?:"
    rf"(?:[A-Z\u00c0-\u00de][^()\n–—]{{0,60}}?)?{_AGENCY}{_DAY}\s*[-–—:]+"
    rf"|(?:ST\. )?{_PLACE}(?:,[^()\n–—]{{1,40}}?)?\s[-–—]+"
    r")\s+"
)
# A house that is no agency, by its initials alone or behind a place: "(UNN) --", "Arel, Northland (UNN) --".
_HOUSE = re.compile(
    rf"\s*(?P<place>{_PLACE}(?:,[^()\n–—]{{1,40}}?)?[ \t]"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+){,2}(?:, |/)[A-Z][\w. ]{1,30}?[ \t])?"
    rf"\([ \t]?(?P<house>[A-Z]{{2,6}})[ \t]?\){_DAY}\s*[-–—]+\s+"
)
# A day by itself before a dash, without a blank: "April 15—The mill burned down."
_BARE_DAY = re.compile(
    r"\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d\d?(?:, \d{4})?\s?[–—]\s*(?=[A-Z])"
)
# What stands in brackets after a day, or a place in capitals and a day, is an agency, known or not.
_DATED = re.compile(
    rf"\s*(?:{_PLACE},[^()\n–—]{{,30}}\d[^()\n–—]{{,8}}"
    r"|[A-Z][a-z]{2,8}\.? \d\d?(?:, \d{4})? )"
    r"\([A-Z][^()\n]{1,30}\)\s*[-–—:]+\s+"
)


# A full stop that no short form of a month or a state has: "Wash.", "Calif.", "ST. LOUIS" go on.
_ENDED = Pattern(r"\b(?:[a-z]\w*|\w{6,})[.!?]\s")


def agency(top: str, known: Knowledge) -> str:
    """The agency that the dateline of an article names, by the article's first lines, or "".

    >>> from factcheck.knowledge import shipped
    >>> agency("PARIS, Dec 5 (Reuters) - Five people came.", shipped())
    'Reuters'
    """
    found = _WIRE.search(top) if ")" in top else None
    return known.table(_agencies).get(found["agency"].lower(), "") if found else ""


def is_agency(name: str, known: Knowledge) -> bool:
    """Whether a name is that of a news agency."""
    return name.lower() in known.table(_agencies)


def length(sentence: str, known: Knowledge) -> int:
    """The characters of a sentence that are a dateline: 0 if it has none.

    >>> from factcheck.knowledge import shipped
    >>> [length(text, shipped()) for text in ("Arel (AP) — Five came.", "AREL - Five came.", "Five came - and left.")]
    [12, 7, 0]
    """
    found = _length(sentence, known)
    return 0 if found and _ENDED.search(sentence[:found]) else found


def _length(sentence: str, known: Knowledge) -> int:
    found = _OPENING.match(sentence, 0, LONGEST)
    if found and (found["agency"] is None or is_agency(found["agency"], known)):
        return found.end()
    found = _HOUSE.match(sentence, 0, LONGEST)
    if found and not _stands_for(found["house"], found["place"] or ""):
        return found.end()
    found = _DATED.match(sentence, 0, LONGEST) or _BARE_DAY.match(sentence, 0, LONGEST)
    return found.end() if found else 0


def _stands_for(initials: str, name: str) -> bool:
    """Whether letters in brackets only shorten the name before them: "Northland Railway Board (NRB) - its owner"."""
    return "".join(word[0] for word in re.split(r"[\s,]+", name) if word[:1].isupper()).endswith(initials)


def _agencies(known: Knowledge) -> dict[str, str]:
    return {name.lower(): name for name in known.section("agencies")}
