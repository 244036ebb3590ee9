"""One suggestion as a card: why now, the reasons, the words, and what stands in their way."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from plugin.domain.model import Draft, Suggestion
from plugin.errors import MissingScope, Reconnect, UserError
from plugin.google.oauth import GMAIL_COMPOSE
from plugin.sentences import say
from plugin.usecases.proposing import Proposal, Wish, propose
from plugin.usecases.suggest import todays_suggestions
from plugin.views.moments import Moments
from plugin.views.words import why_now
from web.pages.request_context import account, clock, judgement

MOST_SEED = 1000
REASONS = (
    ("", say("Next week"), say("it comes back if it is still right then")),
    ("wrong_moment", say("Wrong moment"), say("they rest for a month")),
    ("not_close", say("Not close enough"), say("they rest for half a year")),
    ("wrong_person", say("Wrong person"), say("never them for this one")),
)
"""The chips of “not now”: reason, label, and what follows from it."""


@dataclass(frozen=True, slots=True)
class CardState:
    """What this request says of one card: the wording wished for, the user's own words, and what came of pressing."""

    suggestion_id: str = ""
    wish: Wish = field(default_factory=Wish)
    kept: str = ""
    problem: str = ""
    connect: bool = False
    news: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One suggestion as the page shows it. Without a draft `problem` says why it cannot be worded."""

    suggestion: Suggestion
    why_now: str
    gmail: bool
    state: CardState
    draft: Draft | None = None
    in_person: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    problem: str = ""
    another_day: bool = False
    """Whether it is right, but the day has its asks."""
    preliminary: bool = False
    """Whether the introducer's mail is still being read: then no draft is created."""
    drafts_refused: bool = False
    """Whether the user left the permission to put drafts into Gmail unticked."""


NOTHING_SAID = CardState()


def read_wish(form: Mapping[str, str]) -> Wish:
    """The wording that an address or a form asks for; what means nothing is the usual wording."""
    seed = form.get("seed", "")
    number = int(seed) % MOST_SEED if seed.isascii() and seed.isdigit() and len(seed) < 9 else 0
    return Wish(number, shorter=form.get("shorter") == "1", more_formal=form.get("formal") == "1")


def wish_query(wish: Wish) -> dict[str, Any]:
    """The wish as an address carries it."""
    wanted = {"seed": wish.seed, "shorter": int(wish.shorter), "formal": int(wish.more_formal)}
    return {name: value for name, value in wanted.items() if value}


def turned(wish: Wish, how: str) -> Wish:
    """The wish after pressing a button: another wording, or shorter and more formal, each on and off."""
    if how == "another":
        return replace(wish, seed=(wish.seed + 1) % MOST_SEED)
    if how == "shorter":
        return replace(wish, shorter=not wish.shorter)
    if how == "formal":
        return replace(wish, more_formal=not wish.more_formal)
    return wish


def word(suggestion_id: str, wish: Wish) -> Proposal:
    """The words of one suggestion."""
    return propose(judgement(), suggestion_id, wish=wish)


def make_card(one: Suggestion, mine: CardState = NOTHING_SAID, *, preliminary: bool = False) -> Card:
    """A suggestion in full, as its own page shows it."""
    gmail = account().kind == "google"
    refused = gmail and GMAIL_COMPOSE not in account().scopes
    card = Card(
        one,
        why_now(one.occasion, Moments(clock())),
        gmail,
        mine,
        drafts_refused=refused,
        preliminary=preliminary,
        another_day=one.id not in {made.id for made in todays_suggestions(judgement()).made},
    )
    try:
        proposal = word(one.id, mine.wish)
        lines: tuple[str, ...] = ()
        if one.occasion.in_person:
            spoken = word(one.id, Wish(seed=mine.wish.seed, in_person=True))
            lines = tuple(line for line in spoken.draft.body.splitlines() if line.strip())
    except UserError as error:
        return replace(card, problem=str(error))
    return replace(
        card,
        draft=proposal.draft,
        in_person=lines,
        warnings=(*proposal.warnings, *((proposal.note,) if proposal.note else ())),
    )


def needs_connecting(error: UserError) -> bool:
    """Whether connecting again is what helps."""
    return isinstance(error, Reconnect | MissingScope)
