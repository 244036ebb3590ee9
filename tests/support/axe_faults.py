"""What axe finds wrong with a page."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page, *rules: str) -> list[dict[str, Any]]:
    """What it finds, by all of its rules or by these (their names, or their tags).

    Only of what is wrong it describes every place: where the hundreds of places that are right are, nobody reads, and
    to say so takes half of the time.
    """
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = list(rules)
    found: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return found
