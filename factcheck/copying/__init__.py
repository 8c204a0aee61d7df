"""What articles have from one another word for word: one source saying it once.

A passage is a sentence as copies are told by (`passages`). `nearby` finds those worth comparing, without
comparing all; `likeness` says whether two are one, and `surroundings` whether that is more than chance.
`steps/copies.py` joins them.
"""
