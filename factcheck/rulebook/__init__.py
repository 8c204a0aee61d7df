"""What reads, checks and applies rule files; the words and rules themselves stand in `rules/`.

From YAML that knows its lines, over what a file may say and every mistake in it, to which rule speaks about two
claims and what difference it lets pass.
"""
