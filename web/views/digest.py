"""The morning digest in words: what waits, whom to ask, which meetings come; one for page, command and draft."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from plugin.domain.model import Prospect
from plugin.domain.tracking.pipeline import Turn, pipeline
from plugin.sentences import Tongue, join, say, say_number, spoken
from plugin.usecases.beside import Beside
from plugin.usecases.judgement import Judgement
from plugin.usecases.reading_state import PRELIMINARY
from plugin.usecases.reminder_setting import reminder_days
from plugin.usecases.suggest import todays_suggestions
from plugin.views.coming_up import ComingUp, coming_up
from plugin.views.moments import Moments
from plugin.views.suggestion import say_whom
from plugin.views.words import why_now
from web.translations.catalogue import OFFERED, SOURCE, catalogue
from web.views.desk import waiting_of
from web.views.json_shapes import Json

NOTHING = say("Nothing waits for you, and there is nothing to ask today.")


@dataclass(frozen=True, slots=True)
class Digest:
    """The day in lines: what waits for the user, whom to ask today, the meetings in which something is to be said."""

    day: date
    waiting: tuple[str, ...]
    asks: tuple[str, ...]
    meetings: tuple[str, ...]
    preliminary: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.waiting or self.asks or self.meetings)

    @property
    def summary(self) -> str:
        """How much there is, without any name: what a notification shows, and everybody near the screen reads."""
        parts = [
            say_number("%(num)s waits for you", "%(num)s wait for you", len(self.waiting)) if self.waiting else "",
            say_number("%(num)s ask is right today", "%(num)s asks are right today", len(self.asks))
            if self.asks
            else "",
            say_number("%(num)s meeting to speak in", "%(num)s meetings to speak in", len(self.meetings))
            if self.meetings
            else "",
        ]
        return join(" · ", [part for part in parts if part]) if not self.empty else NOTHING


def make_digest(judgement: Judgement, *, preliminary: bool = False) -> Digest:
    """The digest of the judgement's day."""
    store, moments = judgement.store, Moments(judgement.now)
    stands = pipeline(judgement.asks, now=judgement.now, reminder_days=reminder_days(store))
    waiting = waiting_of([one for one in stands if one.turn is Turn.YOURS], {})
    made = () if preliminary else todays_suggestions(judgement).made
    return Digest(
        judgement.now.date(),
        tuple(_waits(one.head, one.who, one.ask.prospect if one.ask else None) for one in waiting),
        tuple(
            say(
                "Ask %(name)s for an introduction to %(whom)s (%(why)s)",
                name=one.introducer.person.name or one.introducer.address,
                whom=say_whom(one.prospect),
                why=why_now(one.occasion, moments),
            )
            for one in made
        ),
        tuple(_meets(one) for one in coming_up(Beside(judgement, moments).facts())),
        preliminary,
    )


def _waits(head: str, who: str, prospect: Prospect | None) -> str:
    if prospect is None:
        return say("%(what)s: %(name)s", what=head, name=who)
    return say("%(what)s: %(name)s, about %(whom)s", what=head, name=who, whom=say_whom(prospect))


def _meets(one: ComingUp) -> str:
    if not one.lines:
        return say("%(when)s: %(name)s", when=one.when, name=one.who)
    return say("%(when)s: %(name)s. To say: “%(line)s”", when=one.when, name=one.who, line=one.lines[0])


_HEADS = (
    ("waiting", say("Waiting for you")),
    ("asks", say("Today")),
    ("meetings", say("Coming up")),
)


def digest_text(digest: Digest, told: Callable[[str], str] = str) -> str:
    """The digest as plain text, in the language of `told`."""
    if digest.empty:
        return told(PRELIMINARY if digest.preliminary else NOTHING) + "\n"
    blocks = []
    for name, head in _HEADS:
        lines: tuple[str, ...] = getattr(digest, name)
        if lines:
            blocks.append("\n".join([told(head), *(f"  · {told(line)}" for line in lines)]))
    return "\n\n".join(blocks) + "\n"


def digest_json(digest: Digest) -> Json:
    """The digest as a command prints it."""
    return {
        "day": digest.day.isoformat(),
        "preliminary": digest.preliminary,
        **{name: [str(line) for line in getattr(digest, name)] for name, _ in _HEADS},
    }


def in_language(code: str) -> Callable[[str], str]:
    """What says texts in a language of the page; in English where it has none of that code."""
    if code not in OFFERED or code == SOURCE:
        return str
    tongue: Tongue = catalogue(code)
    return lambda text: spoken(text, tongue)
