"""Markdown: articles in, the report that an editor reads out."""

from __future__ import annotations

from factcheck.formats.text import read

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".md", ".markdown")
