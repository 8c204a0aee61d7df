"""`--group-by`: the field of an article that says with which others it is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Article


def group_of(article: Article, field: str | None) -> str:
    """What an article has in a field, one of its own or of its further ones; "" if nothing, or for no field."""
    if field is None:
        return ""
    return str(getattr(article, field, None) or article.extra.get(field) or "")
