"""Did you mean: the known word nearest to one that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def suggestion(word: str, known: Iterable[str]) -> str:
    """The nearest of `known` as " (did you mean x?)", or "" when none is near.

    >>> suggestion("formt", ["format", "output"])
    ' (did you mean format?)'
    """
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return f" (did you mean {near[0]}?)" if near else ""


def expected(word: str, known: Iterable[str]) -> str:
    """A sentence that refuses `word` and names what is known.

    >>> expected("updates", ["conflict", "update", "never"])
    "'updates' is not one of conflict, update, never (did you mean update?)"
    """
    names = list(known)
    return f"{word!r} is not one of {', '.join(names)}{suggestion(word, names)}"
