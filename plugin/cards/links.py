"""Where a card's buttons lead: the add-on's own routes, and the page."""

from dataclasses import dataclass
from enum import StrEnum


class Route(StrEnum):
    """The paths at which the add-on is called; the audience of each call's token is the address of that very path."""

    HOME = "/addon/home"
    MESSAGE = "/addon/gmail/message"
    COMPOSE = "/addon/gmail/compose"
    EVENT = "/addon/calendar/event"
    DRAFT = "/addon/draft"
    LETTER = "/addon/letter"
    INSERT = "/addon/insert"
    STATUS = "/addon/status"
    NEVER = "/addon/never"
    WISH = "/addon/prospect"
    MEETING = "/addon/meeting"
    LOOK = "/addon/look"


@dataclass(frozen=True, slots=True)
class Links:
    """`base` is the address at which Google calls the add-on; `page` that of the page, "" where nobody can open it."""

    base: str
    page: str = ""

    def to(self, route: Route) -> str:
        """The whole address of a route."""
        return f"{self.base.rstrip('/')}{route}"

    def page_at(self, path: str) -> str:
        """An address of the page, "" where there is none."""
        return f"{self.page.rstrip('/')}{path}" if self.page else ""
