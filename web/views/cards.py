"""One suggestion as a card: why now, the reasons, the words, and what stands in their way."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from plugin.domain.drafting.own_words import usable_words
from plugin.domain.drafting.versions import SentenceSource, sources_of
from plugin.domain.model import Draft, DraftVersion, Suggestion
from plugin.errors import MissingScope, Reconnect, UserError
from plugin.google.oauth import GMAIL_COMPOSE
from plugin.sentences import say
from plugin.usecases.proposing import Proposal, Wish, propose
from plugin.usecases.suggest import todays_suggestions
from plugin.views.moments import Moments
from plugin.views.words import why_now
from web.pages.request_context import account, clock, judgement, snapshot

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
    """What this request says of one card: the wording wished for, the user's own words, and what came of pressing.

    `versions` are the words that the user made of it before, `version` the number of the one that is shown (0: none).
    """

    suggestion_id: str = ""
    wish: Wish = field(default_factory=Wish)
    versions: tuple[DraftVersion, ...] = ()
    version: int = 0
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
    sources: tuple[SentenceSource, ...] = ()
    """Where each sentence comes from, in the email's order."""
    in_person: tuple[str, ...] = ()
    """What one would say, where they meet or the user would rather say it."""
    warnings: tuple[str, ...] = ()
    is_speechless: bool = False
    """Whether the profile has no words on what the user does in the email's language."""
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
    return Wish(
        number,
        shorter=form.get("shorter") == "1",
        more_formal=form.get("formal") == "1",
        in_person=form.get("person") == "1",
        alone=form.get("alone") == "1",
    )


def wish_query(wish: Wish) -> dict[str, Any]:
    """The wish as an address carries it; with the wording's number always, so that it asks for a wording."""
    wanted = {"shorter": wish.shorter, "formal": wish.more_formal, "person": wish.in_person, "alone": wish.alone}
    return {"seed": wish.seed, **{name: 1 for name, value in wanted.items() if value}}


TURNS = {
    "another": say("Another wording is shown."),
    "fresh": say("Askwell's own wording is shown."),
    "shorter": say("A shorter wording is shown."),
    "longer": say("The full wording is shown."),
    "formal": say("A more formal wording is shown."),
    "familiar": say("The usual tone is shown."),
    "person": say("Three lines to say in person are shown."),
    "write": say("The email is shown."),
    "written": say("A letter written from the facts is shown."),
    "alone": say("It is a new message now."),
    "reply": say("It answers your conversation now."),
    "other_writer": say("The note is written from the other side now."),
    "version": say("Your earlier version is shown."),
    "deleted": say("The version is deleted."),
}
"""What is said once the words have changed, for those who do not see it."""


def turned(wish: Wish, how: str) -> tuple[Wish, str]:
    """The wish after pressing a button, and what has changed: another wording, or a wish that goes on and off."""
    if how == "another":
        return replace(wish, seed=(wish.seed + 1) % MOST_SEED), "another"
    if how == "shorter":
        return replace(wish, shorter=not wish.shorter), "longer" if wish.shorter else "shorter"
    if how == "formal":
        return replace(wish, more_formal=not wish.more_formal), "familiar" if wish.more_formal else "formal"
    if how == "person":
        return replace(wish, in_person=not wish.in_person), "write" if wish.in_person else "person"
    if how == "alone":
        return replace(wish, alone=not wish.alone), "reply" if wish.alone else "alone"
    return wish, "fresh"


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
    spoken = one.occasion.in_person or mine.wish.in_person
    try:
        written = replace(mine.wish, in_person=False)
        composed = word(one.id, replace(written, body=None, subject=None))
        proposal = word(one.id, written)
        lines: tuple[str, ...] = ()
        if spoken:
            said = word(one.id, Wish(seed=mine.wish.seed, in_person=True))
            lines = tuple(line for line in said.draft.body.splitlines() if line.strip())
    except UserError as error:
        return replace(card, problem=str(error))
    return replace(
        card,
        draft=proposal.draft,
        sources=tuple(sources_of(composed.draft, proposal.draft.body, mine.versions)),
        in_person=lines,
        is_speechless=not snapshot().profile.what or not usable_words(snapshot().profile, proposal.draft.language),
        warnings=(*proposal.warnings, *((proposal.note,) if proposal.note else ())),
    )


def needs_connecting(error: UserError) -> bool:
    """Whether connecting again is what helps."""
    return isinstance(error, Reconnect | MissingScope)
