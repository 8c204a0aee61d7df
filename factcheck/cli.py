"""Options and exit status, no logic."""


def run() -> None:
    """The `factcheck` command."""
