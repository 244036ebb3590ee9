"""`python -m web` is `askwell`."""

from web.cli import run

run()
