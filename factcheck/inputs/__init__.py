"""What makes an article's text of a file, whatever its format: what the readers in `formats/` share.

Which files a path stands for, how much of them is read and in which process; bytes as text, front matter and
records as fields, tables, columns and pages as lines.
"""
