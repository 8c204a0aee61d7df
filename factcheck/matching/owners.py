"""Whose a figure is, by the names in the subjects of two claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.figures import same_bearer
from factcheck.matching.namesakes import namesakes
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.matching.profile import Profile


def apart(a: Profile, b: Profile) -> bool:
    """Whether the figures belong to two people, firms or the like, by their names."""
    if a.who and b.who and not same_bearer(a, b):
        return True
    notes = not (a.present or b.present)
    my_names, your_names = (a.names, b.names) if notes else (a.mentioned, b.mentioned)
    if a.owners and b.owners and not (a.owners & your_names or b.owners & my_names):
        return True
    return of_namesakes(a, b)


def of_namesakes(a: Profile, b: Profile) -> bool:
    """Whether the figures belong to two people who share a name: Ada Lind, and her brother Olof Lind."""
    return bool(a.called and b.called) and not (_said(a, b) or _said(b, a)) and namesakes(a.called, b.called)


def _said(a: Profile, b: Profile) -> bool:
    """Whether one claim's sentence says a full name of the other's owner: "Ada Berg, better known as Ada Lind"."""
    return any(b.names.issuperset(word for word in name.split() if len(word) > 2) for name in a.called)


def told(a: Profile, b: Profile) -> bool:
    """Whether a word of the name of one note's owner is the other's subject, with which it begins: "Lind is"."""
    return not (a.present or b.present) and any(term(word) in b.subject for word in a.owners)
