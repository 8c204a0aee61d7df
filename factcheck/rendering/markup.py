"""HTML as values: whatever is not markup is escaped when it becomes part of some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.rendering.plain import UNSAFE, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "`": "&#96;"})
_EMPTY = frozenset({"meta", "line", "rect", "circle", "input", "br"})


class Markup(str):
    """Text that is HTML already. Only this module and what it returns make any."""

    __slots__ = ()


def escaped(words: str) -> Markup:
    r"""Words that are shown, on one line, between tags or in an attribute, and do nothing.

    >>> escaped("<b onclick='x'>\n\x1b[0m")
    '&lt;b onclick=&#39;x&#39;&gt; �[0m'
    """
    return words if isinstance(words, Markup) else Markup(plain(words).translate(_ENTITIES))


def prose(words: str) -> Markup:
    """The same with line ends kept."""
    return Markup(UNSAFE.sub("\ufffd", words.replace("\r\n", "\n").replace("\r", "\n")).translate(_ENTITIES))


def tag(name: str, /, *children: str, **attributes: str | bool | None) -> Markup:
    """An element. `class_` is class and `data_x` data-x; an attribute that is False or None is left out.

    >>> tag("a", "1 < 2", Markup("<br>"), href="#x", class_="y", hidden=True)
    '<a href="#x" class="y" hidden>1 &lt; 2<br></a>'
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escaped(value)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _EMPTY:
        return Markup(f"<{name}{written}>" if name in ("meta", "input", "br") else f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{joined(children)}</{name}>")


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Parts one after another, each escaped unless it is markup."""
    return Markup(escaped(between).join(map(escaped, parts)))
