"""The shipped rule files, read once per machine: parsing their YAML would take half of a short run.

The cache is one JSON file, recognised by a digest of the rule files' content, so that it is never
stale. It lies in FACTCHECK_CACHE_DIR, or else in the user's cache folder; without one, or when anything
goes wrong with it, the rule files are read as they are.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.rulebook import rulefiles

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "rules.json"


def read(files: Sequence[Path]) -> list[dict[str, Any]]:
    """The contents of rule files, like `rulefiles.read` for each. Raises FactcheckError likewise."""
    try:
        written = [file.read_bytes() for file in files]
    except OSError:
        return [rulefiles.read(file) for file in files]
    digest = _digest(files, written)
    cache = _folder() / NAME
    try:
        key, kept = cache.read_text(encoding="utf-8").split("\n", 1)
        if key == digest:
            return list(json.loads(kept))
    except (OSError, ValueError, RecursionError):
        pass
    contents = [rulefiles.parse(data, str(file)) for file, data in zip(files, written, strict=True)]
    _keep(contents, digest, cache)
    return contents


def _digest(files: Sequence[Path], written: Sequence[bytes]) -> str:
    digest = hashlib.blake2b(__version__.encode(), digest_size=16)
    for file, data in zip(files, written, strict=True):
        digest.update(f"\0{file.name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def _keep(contents: list[dict[str, Any]], digest: str, cache: Path) -> None:
    """Write the cache, whole or not at all; several runs and threads may do so at once."""
    unfinished = cache.with_name(f".{NAME}.{os.getpid()}.{get_ident()}")
    try:
        kept = json.dumps(contents)
        if json.loads(kept) == contents:  # JSON has no keys that are numbers
            cache.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(f"{digest}\n{kept}", encoding="utf-8")
            unfinished.replace(cache)
    except (OSError, TypeError, ValueError):
        pass  # the next run reads the rule files again
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()


def _folder() -> Path:
    named = os.environ.get("FACTCHECK_CACHE_DIR")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if base:
        return Path(base, "factcheck")
    home = Path(os.path.expanduser("~"))  # noqa: PTH111  (Path.home() raises where there is none)
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "factcheck"
