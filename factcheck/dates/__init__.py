"""Dates in prose: what the words say (`dates`), and which days they mean (`resolve`).

`read` finds the expressions of a sentence, frozen dataclasses that know nothing of the article:
`named` (March 15, the 1990s), `shifted` (last week, three days ago), `spans` (late July, from June 3
to 7). Each resolves itself against a `Moment`, the article's date and the last date said before. The
machine's clock is never read: without an article date "last week" stays `XXXX-WXX`.
"""

from factcheck.dates.moment import Expression, Moment, Resolved
from factcheck.dates.read import Found, dates

__all__ = ["Expression", "Found", "Moment", "Resolved", "dates"]
