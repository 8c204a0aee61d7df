"""What can go wrong that is the user's to mend: said in one line, never a traceback."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """An input or rule file that could not be used, in one line for the user. `line` 0: unknown."""

    path: str
    message: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        where = ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])
        return f"{where}: {self.message}"


class FactcheckError(Exception):
    """An input, rule file, option or setting that cannot be used; `problem` says where and why."""

    def __init__(self, path: str, message: str, line: int = 0) -> None:
        super().__init__(str(Problem(path, message, line)))
        self.problem = Problem(path, message, line)
