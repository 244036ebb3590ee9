"""`python -m web` is `askwell`."""

from web.cli.main import run

run()
