"""`python -m factcheck` is `factcheck`."""

from factcheck.cli import run

if __name__ == "__main__":
    run()
