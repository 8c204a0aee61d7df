"""Count how common words are in the news, for rules/commonness.yaml.

    python tests/benchmarks/count_commonness.py             print what would be written
    python tests/benchmarks/count_commonness.py --write     write it

Counted are the invented events beside this script, those of `clusters`, `newswire` and `newsdesk`: of each word, and of
each name, the share of an event's articles that have it in or around a claim, on average over the events. Words of few
events are left out: they are names, most of them, of one.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.rulebook.rulefiles import shipped_folder
from factcheck.steps.articles import read
from factcheck.terms import content_terms, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.matching.profile import Profile

HERE = Path(__file__).parent
FOLDERS = (HERE / "clusters", HERE / "newswire" / "clusters", HERE / "newsdesk" / "clusters")
FEW = 3
"""Events that have a word, at least."""
LEAST = 1
"""Articles in a hundred that have a word, at least."""
WIDTH = 110
HEAD = """\
# How common words and names are in the news: of a hundred articles, so many have these words in or around
# a figure. Two articles that share rare ones tell one story; what is not listed is rare. Made by
# tests/benchmarks/count_commonness.py of the invented events beside it; do not edit by hand.
"""


def main() -> None:
    """Count, and print or write the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    text = written(counted())
    if options.write:
        (shipped_folder() / "commonness.yaml").write_text(text, encoding="utf-8")
    else:
        print(text, end="")


def counted(folders: Iterable[Path] = FOLDERS) -> dict[str, int]:
    """Of each word the articles in a hundred that have it."""
    share: defaultdict[str, float] = defaultdict(float)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    having: Counter[str] = Counter()
    events = [path.with_suffix("") for folder in folders for path in sorted(folder.glob("*.json"))]
    for event in events:
        articles = [item for item in read([str(event)]) if isinstance(item, Article)]
        told: Counter[str] = Counter()
        for article in articles:
            told.update(_said(article))
            for form, word in _forms(article):
                forms[form][word] += 1
        having.update(told.keys())
        for term, count in told.items():
            share[term] += count / len(articles)
    found: dict[str, int] = {}
    for term in sorted(share):
        percent = round(100 * share[term] / len(events))
        if having[term] >= FEW and percent >= LEAST:
            word = max(sorted(forms[term]), key=forms[term].__getitem__, default=term)
            found[word] = max(percent, found.get(word, 0))
    return found


def _said(article: Article) -> set[str]:
    known = shipped()
    found = profiles(claims_of(article, known), [article], known)
    return {term for profile in found for terms in _terms(profile) for term in terms}


def _terms(profile: Profile) -> tuple[Iterable[str], ...]:
    return profile.terms, profile.context, profile.names, profile.mentioned


def _forms(article: Article) -> Iterator[tuple[str, str]]:
    """The words of a text as claims are compared by them, each with how it stands there."""
    lexicon = shipped().table(Lexicon.build)
    for word in words_of(article.text.lower()):
        yield word, word
        for group in lexicon.groups(content_terms([word])):
            yield group, word


def written(found: dict[str, int]) -> str:
    """The list as a rule file."""
    lists = {n: sorted(word for word, share in found.items() if share == n) for n in set(found.values())}
    listed = dict(sorted(lists.items(), reverse=True))
    return HEAD + yaml.safe_dump({"commonness": listed}, default_flow_style=None, sort_keys=False, width=WIDTH)


if __name__ == "__main__":
    main()
