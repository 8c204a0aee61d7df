"""What words, draws and lays out facts and reports, whatever the format: what the writers in `formats/` share.

A fact's topic, sentences about facts and places, plots, marked text, links, objects for scripts, and what keeps
hostile text from acting.
"""
