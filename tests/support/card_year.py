"""A simulated year as the cards' tests see it: its views, and what they stand beside."""

from dataclasses import dataclass

from plugin.domain.model import CalendarEvent, MailMessage
from plugin.usecases.beside import Beside


@dataclass(frozen=True, slots=True)
class Year:
    """The year's views, and what they stand beside."""

    beside: Beside
    messages: list[MailMessage]
    events: list[CalendarEvent]
