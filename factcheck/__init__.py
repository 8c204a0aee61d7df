"""Find the claims in articles, pair those that state the same fact, flag what cannot both be true.

>>> import factcheck
>>> [claim.text for claim in factcheck.extract("The army seized 320 square kilometres.")]
['320 square kilometres']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Article", "Claim", "FactcheckError", "Report", "compare", "extract", "read"]

if TYPE_CHECKING:
    from factcheck.errors import FactcheckError
    from factcheck.model import Article, Claim, Report
    from factcheck.pipeline import compare, extract, read

_HOMES = {
    "Article": "factcheck.model",
    "Claim": "factcheck.model",
    "Report": "factcheck.model",
    "FactcheckError": "factcheck.errors",
    "compare": "factcheck.pipeline",
    "extract": "factcheck.pipeline",
    "read": "factcheck.pipeline",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `import factcheck` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
