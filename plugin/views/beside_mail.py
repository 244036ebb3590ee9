"""What stands beside an open message: the correspondent, the ask that is right or under way, and who is named in it."""

from dataclasses import dataclass

from plugin.domain.model import Address, MailMessage, Mention, Prospect
from plugin.domain.text.names import fold, read_name
from plugin.domain.text.organisations import organisation_likeness
from plugin.domain.tracking.correspondents import same_person
from plugin.views.ask import AskView, asks_to, view_ask
from plugin.views.contact import ContactView, view_contact
from plugin.views.day_facts import DayFacts
from plugin.views.suggestion import HeldView, SuggestionView, nearest_held, say_whom, view_suggestion

NAMED = 5
_SAME_FIRM = 0.88


@dataclass(frozen=True, slots=True)
class NamedView:
    """Somebody named in the message who is on no list yet, with the words that name them."""

    name: str
    organisation: str
    address: str
    text: str


@dataclass(frozen=True, slots=True)
class KnownView:
    """Somebody on the user's list whom the message names: who knows them, and the words."""

    knower: str
    whom: str
    text: str


@dataclass(frozen=True, slots=True)
class MessageView:
    """What stands beside a message. Without a `contact`, `note` says why there is nobody to speak of."""

    message_id: str
    contact: ContactView | None = None
    note: str = ""
    suggestion: SuggestionView | None = None
    held: HeldView | None = None
    asks: tuple[AskView, ...] = ()
    knows: tuple[KnownView, ...] = ()
    named: tuple[NamedView, ...] = ()
    from_contact: bool = False
    """Whether the contact wrote it, so that it may be an answer."""


UNREAD = "Askwell has not read this message yet. It is reading what is new; open the message again in a moment."
NOT_HELD = (
    "Askwell has looked and does not hold this message: mail is still being read, or this is not among it, "
    "or Gmail calls it by another name here. Another message of theirs may do."
)
BY_MACHINE = "A program sent this message, so there is nobody to ask."
TO_NOBODY = "This message has nobody in it but you."


def view_message(message: MailMessage, facts: DayFacts) -> MessageView:
    """The view of a message that was read."""
    address, name = _correspondent(message, facts)
    if address is None:
        return MessageView(message.id, note=TO_NOBODY)
    if message.automated:
        return MessageView(message.id, note=BY_MACHINE)
    contact = view_contact(facts, address, name)
    if not contact.in_touch:
        return MessageView(message.id, contact)
    suggestion = facts.suggestions.get(contact.address)
    under_way = tuple(view_ask(one, facts) for one in asks_to(contact.address, facts))
    mentions = [one for one in message.mentions if one.whose == "own" and one.stance != "negative"]
    return MessageView(
        message.id,
        contact,
        suggestion=view_suggestion(suggestion, facts) if suggestion is not None else None,
        held=nearest_held(facts, contact.address) if suggestion is None and not under_way else None,
        asks=under_way,
        knows=tuple(_known([one for one in mentions if wrote(message, contact.address, facts, one)], contact, facts)),
        named=tuple(_named(mentions, contact, facts)),
        from_contact=wrote(message, contact.address, facts),
    )


def wrote(message: MailMessage, contact: Address, facts: DayFacts, mention: Mention | None = None) -> bool:
    """Whether the contact wrote the message (or the words of a mention in it): the user's words show no tie of theirs.

    The user may write from several addresses, and a message of theirs stands beside whoever it went to.
    """
    author = (mention.author if mention is not None else None) or message.sender.address
    return not message.sent_by_me and facts.context.people.canonical(author) == contact


def _correspondent(message: MailMessage, facts: DayFacts) -> tuple[Address | None, str]:
    """Whoever wrote it; of the user's own message whoever it went to first."""
    own = facts.context.own
    if not message.sent_by_me and message.sender.address not in own:
        return message.sender.address, message.sender.display_name
    other = next((box for box in message.recipients if box.address not in own), None)
    return (other.address, other.display_name) if other is not None else (None, "")


def _known(mentions: list[Mention], contact: ContactView, facts: DayFacts) -> list[KnownView]:
    found: dict[str, KnownView] = {}
    for prospect in _wished(facts):
        for mention in mentions:
            if _is_named(prospect, mention):
                found.setdefault(prospect.id, KnownView(contact.name, say_whom(prospect), mention.text))
    return list(found.values())


def _named(mentions: list[Mention], contact: ContactView, facts: DayFacts) -> list[NamedView]:
    context = facts.context
    found: dict[str, NamedView] = {}
    wished = _wished(facts)
    for mention in mentions:
        name = read_name(mention.name)
        known = {one.address for one in context.people.named(mention.name)} if mention.name else set()
        if (
            not name.whole
            or (mention.address is not None and mention.address in context.own)
            or known & (context.own | {contact.address})
            or any(_is_named(prospect, mention) for prospect in wished)
            or any(context.to(one) for one in known)
        ):
            continue
        found.setdefault(
            fold(mention.name), NamedView(mention.name, mention.organisation, mention.address or "", mention.text)
        )
    return list(found.values())[:NAMED]


def _wished(facts: DayFacts) -> list[Prospect]:
    return [one for one in facts.prospects if one.status not in {"removed", "proposed"}]


def _is_named(prospect: Prospect, mention: Mention) -> bool:
    """Whether the message speaks of this wish: by address or name, or of a role by the company."""
    if prospect.address is not None and prospect.address == mention.address:
        return True
    if prospect.name:
        return bool(mention.name) and same_person(prospect.name, mention.name)
    return (
        bool(prospect.organisation and mention.organisation)
        and organisation_likeness(prospect.organisation, mention.organisation) >= _SAME_FIRM
    )
