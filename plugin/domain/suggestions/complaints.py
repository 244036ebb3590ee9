"""Complaints that nothing has settled since: of the contact about the user, or of the user about the contact."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from plugin.domain.language.packs import says, template
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import Address, Kind, MailMessage, Signal, SignalKind
from plugin.domain.suggestions.context import HeardSignal, SuggestionContext
from plugin.domain.suggestions.praise import praises_reader
from plugin.domain.text.names import fold, read_name
from plugin.domain.text.organisations import domain_names

_COOLING = timedelta(days=7)
"""What is said and done in the first week is still about the complaint."""
_WORKED_ON = timedelta(days=45)
"""After this, work that goes on in good humour shows that a complaint is over; after `_LONG_AGO` any work does."""
_LONG_AGO = timedelta(days=120)
_CORDIAL = frozenset(
    {SignalKind.THANKS, SignalKind.INTRODUCTION, SignalKind.PROSPECT_NAMED, SignalKind.MEETING_CONFIRMED}
)
_PRIVATE = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.FORMER_COLLEAGUE, Kind.NETWORKING})
"""Between whom no work is owed: who sits down together again has made it up."""
_STILL_OPEN = template(r"\b{asks.still_open}\b|\?\s*$")
_READ = 500
"""Characters of a sentence that are looked at."""


def complaints_of(context: SuggestionContext, contact: Address) -> list[HeardSignal]:
    """The contact's complaints to the user, oldest first: sentences, threads so named, and what they were copied on.

    A complaint of somebody else at their company counts where the contact was a recipient: they know of it.
    What they tell the user of their trouble with others, or tell others while the user is copied, is none.
    """
    found = context.signals_from(contact, SignalKind.COMPLAINT)
    for message in context.received(contact):
        if says("asks.complaint_subject", message.subject) and not message.in_reply_to and not message.references:
            found.append(HeardSignal(Signal(SignalKind.COMPLAINT, message.subject), message))
    own = domain_names(contact)
    for message in context.copied_to(contact):
        if own and domain_names(message.sender.address) == own:
            kinds = SignalKind.COMPLAINT
            found += [HeardSignal(one, message) for one in message.signals if one.kind is kinds and one.counts]
    between = [one for one in found if _for_the_user(context, one.message) and not _of_third(context, one)]
    return sorted(between, key=lambda one: (one.message.date, one.message.id))


def complaints_to(context: SuggestionContext, contact: Address) -> list[HeardSignal]:
    """The user's own complaints to the contact about something between the two, oldest first."""
    told = context.signals_to(contact, SignalKind.COMPLAINT)
    return [one for one in told if not blames_third(one.signal.text)]


def blames_third(sentence: str) -> bool:
    """Whether a complaint names as its object somebody other than the reader: "furious with our landlord".

    A sentence that speaks to the reader all the same ("the caterer you sent us") blames them, too.
    """
    return says("asks.blames_third", sentence[:_READ])


def is_still_open(sentence: str) -> bool:
    """Whether a sentence takes back that something is settled: it is not so, not yet so, or only asked."""
    return _STILL_OPEN.search(sentence.replace("’", "'")) is not None


def _for_the_user(context: SuggestionContext, message: MailMessage) -> bool:
    """Whether it was addressed to the user or somebody of their house, not just copied to them."""
    if message.sent_by_me or message.sender.address in context.own or not message.to or message.list_id:
        return True
    addressed = {box.address for box in message.to}
    houses = {domain_names(address) for address in context.own} - {""}
    return bool(addressed & context.own) or any(domain_names(address) in houses for address in addressed)


def _of_third(context: SuggestionContext, said: HeardSignal) -> bool:
    words = set(fold(said.signal.text).split())
    own = {part for name in (context.account.name, context.profile.name) for part in fold(str(read_name(name))).split()}
    own |= set(fold(context.profile.organisation).split())
    return not words & {part for part in own if len(part) > 3} and blames_third(said.signal.text)


def unsettled(
    context: SuggestionContext, contact: Address, complaints: list[HeardSignal], *, by_user: bool
) -> HeardSignal | None:
    """The latest complaint, unless something later shows that it is over; None where it is, or there is none.

    It is over by the word of whoever complained: praise; words that close a quarrel; words that settle, in
    thanks or in the same conversation; none of them beside a "still" or "not". Thanks in general do not settle it
    ("thanks for looking into it"). Between friends, or two of one circle, who met again after the first week it is
    over; a client's is kept. And it is over when the two worked on: after six weeks, where there were two
    occasions since the first week and one of them cordial; after four months, where they met three times; after
    `complaint_age`, twice. A fresh complaint is never over by itself.
    """
    if not complaints:
        return None
    latest = complaints[-1]
    later = [
        message
        for message in _letters_of_complainer(context, contact, latest, by_user=by_user)
        if message.date > latest.message.date and message.id != latest.message.id
    ]
    if any(_settles(message, latest.message) for message in later):
        return None
    return None if _worked_on(context, contact, latest, later, by_user=by_user) else latest


def _letters_of_complainer(
    context: SuggestionContext, contact: Address, complaint: HeardSignal, *, by_user: bool
) -> Sequence[MailMessage]:
    if by_user:
        return [one for one in context.to(contact) if len(one.to) <= 3]
    writer = context.people.canonical(complaint.message.sender.address)
    letters = list(context.received(contact))
    return letters if writer in {contact, *context.own} else [*letters, *context.received(writer)]


def _settles(message: MailMessage, complaint: MailMessage) -> bool:
    own = [signal for signal in message.signals if signal.whose == "own"]
    if any(praises_reader(signal, message) for signal in own):
        return True
    subject = bare_subject(message.subject)
    same = message.thread_id == complaint.thread_id
    kept = [*(signal.text for signal in own), *(one.text for one in message.mentions if one.whose == "own")]
    kept += [] if subject == bare_subject(complaint.subject) else [subject]
    if any(says("asks.complaint_closed", text) and not is_still_open(text) for text in kept):
        return True
    settling = [signal.text for signal in own if same or signal.kind is SignalKind.THANKS]
    settling += kept if same else []
    return any(says("asks.complaint_settled", text) and not is_still_open(text) for text in settling)


def _worked_on(
    context: SuggestionContext, contact: Address, complaint: HeardSignal, later: Iterable[MailMessage], *, by_user: bool
) -> bool:
    start = complaint.message.date
    age = context.now - start
    meetings = [one.started_at for one in context.met(contact) if one.started_at > start]
    relationship = context.relationship(contact)
    if relationship is not None and relationship.kind in _PRIVATE and any(one - start > _COOLING for one in meetings):
        return True
    if age <= _WORKED_ON:
        return False
    if age > context.policy.complaint_age and len(meetings) >= 2:
        return True
    cordial = [
        one.date
        for one in later
        if one.thread_id != complaint.message.thread_id
        and one.date - start > _COOLING
        and any(signal.kind in _CORDIAL and signal.whose == "own" for signal in one.signals)
    ]
    met = [moment for moment in meetings if moment - start > _COOLING]
    if (cordial and _days(cordial, met) >= 2) or (age > _LONG_AGO and _days(met) >= 3):
        return True
    # What the user complained of and then went on working over for weeks is over for the user, too.
    letters = [one for one in context.received(contact) if one.date > start]
    return by_user and len(letters) >= 4 and bool(meetings)


def _days(*moments: Iterable[datetime]) -> int:
    """On how many days something was."""
    return len({moment.date() for some in moments for moment in some})
