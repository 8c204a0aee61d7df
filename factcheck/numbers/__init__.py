"""Number phrases: how they are written, what hedges them, what they count, and what they permit.

`amounts` reads every number phrase of a sentence once, for all kinds. `digits`, `number_words`,
`multipliers` and `vague_numbers` read its parts, `numerals` and `hedges` put them together, `permits`
says what the words allow. `noun_phrases` and `direction` read what stands beside a number, `not_values`
tells names and codes from values, `models` the names that an article shows and
`magnitudes` its magnitudes, `goal_minutes` when goals fell.
"""
