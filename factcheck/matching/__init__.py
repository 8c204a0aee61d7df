"""How claims find each other, in the tradition of probabilistic record linkage (Fellegi and Sunter 1969).

Who is compared (`blocking`), how alike two claims are (`comparisons`), what that amounts to
(`weights`) and which pairs win (`assignment`, `coherence`) are kept apart: none imports another,
and `steps/pairs.py` joins them. All read a `Profile`, what of a claim's frame takes part, and the `Corpus`
of all claims.
"""
