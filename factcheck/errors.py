"""What can go wrong that is the user's to mend: said in one line, never a traceback."""

from __future__ import annotations

from factcheck.model import Problem


class FactcheckError(Exception):
    """An input, rule file, option or setting that cannot be used; `problem` says where and why."""

    def __init__(self, path: str, message: str, line: int = 0) -> None:
        super().__init__(str(Problem(path, message, line)))
        self.problem = Problem(path, message, line)
