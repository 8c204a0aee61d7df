"""Units and currencies: how they are written, and what they are in canonical units.

`units` and `currencies` find them in a sentence, `measures` converts, `temperatures` tells a point from a
difference, `rates` knows what one currency was worth in another on a day.
"""
