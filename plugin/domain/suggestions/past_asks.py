"""Asks that the user made by hand, found in sent mail, and how they were answered.

They count like the program's own: an introducer asked last month was asked last month, whoever wrote the words.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from plugin.domain.extraction.mentions import find_mentions
from plugin.domain.extraction.signals import find_signals
from plugin.domain.language.packs import rules, says
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import (
    Account,
    Address,
    Ask,
    AskId,
    AskOrigin,
    AskStatus,
    ChangeSource,
    Evidence,
    MailMessage,
    Mention,
    Occasion,
    Prospect,
    Signal,
    SignalKind,
    StatusChange,
    SuggestionId,
)
from plugin.domain.network.ties import Nearness, read_tie
from plugin.domain.people.identities import People
from plugin.domain.suggestions.prospects import prospect_id
from plugin.domain.suggestions.wish_names import WishNames
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.glued_names import name_readings
from plugin.domain.text.names import fits_name, fold, read_name

ANSWER_TIME = timedelta(days=60)
"""How long an ask stays open without an answer, and how long an answer in another thread still belongs to it."""
SAME_ASK = timedelta(days=14)
"""An ask found in sent mail this near to one of the program's to the same introducer is that one."""

_PLAIN_SUBJECT = 5
"""A subject no longer than this ("Hi", "Frage") may be anybody's."""
_WAITING = frozenset({AskStatus.SENT, AskStatus.ANSWERED, AskStatus.PROSPECT_NAMED})

_ANSWERS = {
    SignalKind.DECLINED: AskStatus.DECLINED,
    SignalKind.PROSPECT_NAMED: AskStatus.PROSPECT_NAMED,
    SignalKind.INTRODUCTION: AskStatus.INTRODUCED,
}
"""What an ask becomes by a sentence of the introducer's; any other sentence decides nothing."""
_MADE = frozenset(
    {AskStatus.DRAFTED, AskStatus.SENT, AskStatus.ANSWERED, AskStatus.PROSPECT_NAMED, AskStatus.DECLINED,
     AskStatus.INTRODUCED, AskStatus.MET, AskStatus.WON, AskStatus.LOST, AskStatus.NO_REPLY}
)  # fmt: skip


def find_past_asks(
    messages: Iterable[MailMessage],
    people: People,
    account: Account,
    *,
    known: Iterable[Ask] = (),
    wishes: WishNames | None = None,
    told: Mapping[tuple[str, Address], bool] = MappingProxyType({}),
    now: datetime,
) -> list[Ask]:
    """Asks made by hand, oldest first, each with its answers as history; those that are among `known` are left out.

    An ask is an own `introduction_request` of the user's, in a sentence or in the subject of a new conversation, to
    at most two people. Its prospect is whoever the sentence names (nobody, where it names nobody). A reminder in the
    same thread is the same ask, a request for somebody else there another. `told` is the user's word on whether a
    message asks an introducer.
    """
    own = account.addresses | people.owner
    ordered = sorted(
        (one for one in messages if one.date <= now and not one.automated), key=lambda one: (one.date, one.id)
    )
    received: dict[Address, list[MailMessage]] = defaultdict(list)
    for message in ordered:
        if not (message.sent_by_me or message.sender.address in own):
            received[people.canonical(message.sender.address)].append(message)
    found: dict[tuple[str, Address], list[Ask]] = defaultdict(list)
    program = list(known)
    for message in ordered:
        heard = _request(message, own)
        introducers = {people.canonical(box.address) for box in message.to if box.address not in own}
        if len(introducers) > 2:
            continue
        for introducer in sorted(introducers):
            word = told.get((message.id, introducer))
            request = heard or (_request_in_any_words(message, wishes) if word else None)
            key = (message.thread_id, introducer)
            if request is None or word is False:
                continue
            ask = _ask(message, request, introducer, people, wishes)
            if any(not _is_second(ask, one) for one in found[key]):
                continue
            if not _is_known(ask, message, program, people):
                found[key].append(_answered(ask, message, received[introducer], people, now=now))
    return sorted((ask for asks in found.values() for ask in asks), key=lambda ask: (ask.created_at, ask.id))


def _request(message: MailMessage, own: frozenset[Address]) -> Signal | None:
    """What the user asks for in a message of theirs: a sentence read so, one that names whom, or a subject."""
    if not (message.sent_by_me or message.sender.address in own):
        return None
    kind = SignalKind.INTRODUCTION_REQUEST
    said = [one for one in message.signals if one.kind is kind and one.whose == "own"]
    if not said and len(message.to) == 1:
        said = [
            Signal(kind, one.text)
            for one in message.mentions
            if one.whose == "own" and says("asks.asks_to_meet", one.text)
        ]
    new = not (message.in_reply_to or message.references or message.forwarded) and _opens(message.subject)
    return next(iter(said), None) or (_request_by_subject(message) if new else None)


def _request_in_any_words(message: MailMessage, wishes: WishNames | None) -> Signal:
    """The request of a message that the user says is one: its words about a wish, else its subject."""
    said = [one.text for one in message.mentions if one.whose == "own"]
    texts = [*said, *message.perhaps_named, message.subject]
    text = next((one for one in texts if wishes is not None and wishes.written(one)), message.subject)
    return Signal(SignalKind.INTRODUCTION_REQUEST, text)


def _request_by_subject(message: MailMessage) -> Signal | None:
    if says("asks.asks_in_subject", message.subject[:200]) and len(message.recipients) == 1:
        return Signal(SignalKind.INTRODUCTION_REQUEST, excerpt(message.subject))
    said = find_signals([message.subject], message.language)
    return next((one for one in said if one.kind is SignalKind.INTRODUCTION_REQUEST), None)


def _after_request(subject: str) -> str:
    """What follows the words of the request in a subject that asks for somebody: "Intro to Ann Roe" → "Ann Roe"."""
    hit = rules("asks.asks_in_subject").first(subject)
    found = hit[0].search(subject) if hit else None
    return subject[found.end() :] if found else subject


def _opens(subject: str) -> bool:
    """Whether a subject is a new conversation's."""
    return bare_subject(subject) == " ".join(subject.split())


def _is_known(found: Ask, message: MailMessage, asks: Sequence[Ask], people: People) -> bool:
    """Whether a message is an ask that is known: one found before, by its thread; one of the program's, by its time.

    One that names somebody else than the program's, in another conversation, is an ask of its own.
    """
    for ask in asks:
        if people.canonical(ask.introducer) != found.introducer:
            continue
        if ask.origin is AskOrigin.HAND:
            if ask.occasion.thread_id == message.thread_id and not _is_second(found, ask):
                return True
        elif any(change.status in _MADE and abs(change.at - message.date) <= SAME_ASK for change in ask.history) and (
            not _is_second(found, ask) if ask.occasion.thread_id == message.thread_id else not _names_others(found, ask)
        ):
            return True
    return False


def _is_second(found: Ask, ask: Ask) -> bool:
    """Whether a request in an ask's own conversation asks for somebody else.

    Whom the introducer brought up in their answer belongs to the ask that they answered.
    """
    name = fold(found.prospect.name)
    told = (fold(line.evidence.text) for line in ask.history if line.evidence is not None)
    return _names_others(found, ask) and not any(f" {name} " in f" {text} " for text in told)


def _names_others(found: Ask, ask: Ask) -> bool:
    """Whether two asks are about two persons, both named in full."""
    one, other = read_name(found.prospect.name), read_name(ask.prospect.name)
    return one.whole and other.whole and not (fits_name(one, other) or fits_name(other, one))


def _ask(message: MailMessage, request: Signal, introducer: Address, people: People, wishes: WishNames | None) -> Ask:
    evidence = Evidence("asked_by_hand", message.date, message.id, excerpt(request.text))
    mention = _whom(message, request, introducer, people, wishes)
    named = wishes.written(f"{request.text} / {message.subject}") if wishes is not None else []
    if named and (mention is None or not mention.name):
        # A name that no grammar makes out is known by the list of wishes.
        mention = Mention(named[0].name, request.text, named[0].address, named[0].organisation, named[0].role)
    name, organisation, role = (mention.name, mention.organisation, mention.role) if mention else ("", "", "")
    prospect = Prospect(
        id=prospect_id(name, organisation, role, (mention.address or "") if mention else ""),
        name=name,
        address=mention.address if mention else None,
        organisation=organisation,
        role=role,
        status="asked",
    )
    return Ask(
        id=_ask_id(message, introducer),
        suggestion_id=SuggestionId(""),
        status=AskStatus.SENT,
        introducer=introducer,
        prospect=prospect,
        created_at=message.date,
        occasion=Occasion(evidence, message.date, topic=message.subject, thread_id=message.thread_id),
        history=(StatusChange(AskStatus.SENT, message.date, evidence, by=ChangeSource.MAIL),),
        origin=AskOrigin.HAND,
    )


def with_wish(ask: Ask, wishes: WishNames) -> Ask:
    """An ask by hand that names nobody, or half a name, with the wish that it names: the list may be the younger."""
    wish = ask.prospect
    if ask.origin is not AskOrigin.HAND or wish.organisation or wish.role:
        return ask
    named = (
        wishes.alone(wish.name) if wish.name else wishes.written(f"{ask.occasion.evidence.text} / {ask.occasion.topic}")
    )
    return replace(ask, prospect=replace(named[0], status="asked")) if named else ask


def _ask_id(message: MailMessage, introducer: Address) -> AskId:
    """The same for the same ask, whenever it is found."""
    return AskId("a" + hashlib.sha256(f"{message.id}\n{introducer}".encode("utf-8", "replace")).hexdigest()[:12])


def _whom(
    message: MailMessage, request: Signal, introducer: Address, people: People, wishes: WishNames | None
) -> Mention | None:
    """Whom the user asked to meet: named in the sentence of the request, else in the message.

    There whoever is on the list of wishes goes first, then who is named in full: "the deed is with Gareth" is about
    somebody whom both know.
    """
    not_meant = [people.full_name(introducer), *people.owner_names]
    candidates = []
    by_subject = request.text == excerpt(message.subject)
    texts = [_after_request(message.subject), message.subject] if by_subject else []
    named_there = find_mentions(texts, message.language)
    for mention in (*named_there, *message.mentions):
        if mention.whose != "own":
            continue
        name = read_name(mention.name)
        if (name.given or name.surname) and any(fits_name(name, other) for other in not_meant):
            continue
        candidates.append(mention)
    sentence = f" {fold(request.text)} "
    named = [
        one
        for one in candidates
        if any(f" {fold(part)} " in sentence for part in (one.name, one.organisation) if part)
        and not _is_aside(one.name, request.text)
    ]
    sure = [one for one in named if one.organisation or read_name(one.name).whole]
    wished = [] if wishes is None else [one for one in candidates if wishes.named(one.name, one.organisation)]
    whole = [one for one in candidates if read_name(one.name).whole]
    ranked = sorted(
        sure or wished or named or whole or candidates, key=lambda one: (not one.name, not one.organisation)
    )
    return ranked[0] if ranked else None


def _is_aside(name: str, sentence: str) -> bool:
    """Whether a given name stands between commas: "would you, or Jean, put us in touch?" does not ask for Jean.

    A whole name there is whom one asks for: "your neighbour, Ann Roe, at the mill".
    """
    return (
        not read_name(name).whole
        and bool(name)
        and re.search(rf",\s*(?:\w{{1,4}} )?{re.escape(name)}\s*,", sentence) is not None
    )


def _answered(ask: Ask, request: MailMessage, received: Sequence[MailMessage], people: People, *, now: datetime) -> Ask:
    """The ask with what the introducer answered, and closed where nothing came for two months.

    An answer is what they write in the conversation, or within two months where it is about the same person: it
    names them, by the given name alone too, or it is to the user and to them.
    """
    history = list(ask.history)
    for message in received:
        if message.date <= request.date:
            continue
        same_thread = message.thread_id == request.thread_id or _continues(message, request)
        late = message.date - request.date > ANSWER_TIME
        answers = _answers(message, ask.prospect, people, same_thread=same_thread) if same_thread or not late else []
        history += answers
        if same_thread and not answers:
            subject = Evidence("answered", message.date, message.id, excerpt(message.subject))
            history.append(StatusChange(AskStatus.ANSWERED, message.date, subject))
    decisive = [change for change in history if change.status is not AskStatus.ANSWERED]
    status = decisive[-1].status if len(decisive) > 1 else history[-1].status
    if status in _WAITING and now - history[-1].at > ANSWER_TIME:
        status = AskStatus.NO_REPLY
        history.append(StatusChange(status, history[-1].at + ANSWER_TIME))
    return replace(ask, status=status, history=tuple(history))


def _continues(message: MailMessage, request: MailMessage) -> bool:
    """Whether a message answers the request by its headers or its subject, though it was filed in another thread."""
    ids = {message.in_reply_to, *message.references} - {""}
    if request.rfc822_message_id in ids:
        return True
    subject = bare_subject(message.subject)
    answers = not _opens(message.subject) and subject.casefold() == bare_subject(request.subject).casefold()
    return answers and len(subject) > _PLAIN_SUBJECT


def _answers(message: MailMessage, prospect: Prospect, people: People, *, same_thread: bool) -> list[StatusChange]:
    found = []
    for signal in message.signals:
        status = _ANSWERS.get(signal.kind)
        if status is None or not signal.counts:
            continue
        if same_thread or concerns(message, signal, prospect, people) or _by_given_name(signal, prospect):
            evidence = Evidence(signal.kind, message.date, message.id, excerpt(signal.text))
            found.append(StatusChange(status, message.date, evidence))
    if not found and (unknown := says_unknown(message, prospect)) is not None:
        evidence = Evidence(SignalKind.DECLINED, message.date, message.id, excerpt(unknown.text))
        found.append(StatusChange(AskStatus.DECLINED, message.date, evidence))
    if not found and same_thread and (other := _names_another(message, prospect, people)) is not None:
        evidence = Evidence(SignalKind.PROSPECT_NAMED, message.date, message.id, excerpt(other.text))
        found.append(StatusChange(AskStatus.PROSPECT_NAMED, message.date, evidence))
    if not found and _is_copied(message, prospect, people):
        evidence = Evidence("introduction", message.date, message.id, excerpt(message.subject))
        found.append(StatusChange(AskStatus.INTRODUCED, message.date, evidence))
    return found


def says_unknown(message: MailMessage, prospect: Prospect) -> Mention | None:
    """Where the introducer says that they do not know the prospect: nothing will come of asking them."""
    wish = [read_name(text) for text in _person_names(prospect.name)]
    for mention in message.mentions:
        name = read_name(mention.name)
        if mention.whose == "own" and any(fits_name(name, one) for one in wish) and _denies(mention):
            return mention
    return None


def _denies(mention: Mention) -> bool:
    return (mention.nearness or read_tie(mention.text, mention.name).nearness) == Nearness.DENIED


def _names_another(message: MailMessage, prospect: Prospect, people: People) -> Mention | None:
    """Somebody else whom an answer names in full: that is whom they propose instead."""
    wish = [read_name(text) for text in _person_names(prospect.name)]
    not_meant = [*wish, *people.owner_names, people.full_name(people.canonical(message.sender.address))]
    if not any(name.whole for name in wish):
        return None
    for mention in message.mentions:
        name = read_name(mention.name)
        if mention.whose != "own" or mention.stance == "negative" or not name.whole:
            continue
        if not any(fits_name(other, name) or fits_name(name, other) for other in not_meant):
            return mention
    return None


def _by_given_name(signal: Signal, prospect: Prospect) -> bool:
    """Whether a sentence calls the prospect by the given name, as one does of whom one was just asked about."""
    given = fold(read_name(prospect.name).given)
    return len(given) > 2 and f" {given} " in f" {fold(signal.text)} "


def concerns(message: MailMessage, signal: Signal, prospect: Prospect, people: People) -> bool:
    """Whether a sentence, or its message's copies and mentions, is about this prospect.

    A name with the company glued to it is compared by its parts.
    """
    if _is_copied(message, prospect, people):
        return True
    words = f" {fold(signal.text)} "
    named = [read for text in _person_names(prospect.name) if (read := read_name(text)).given or read.surname]
    if not named:
        return bool(prospect.organisation) and f" {fold(prospect.organisation)} " in words
    said = [read_name(text) for one in message.mentions if one.whose == "own" for text in _person_names(one.name)]
    if any(fits_name(name, other) for name in named for other in said):
        return True
    return any(f" {fold(name.surname or name.given)} " in words for name in named)


def _is_copied(message: MailMessage, prospect: Prospect, people: People) -> bool:
    """Whether the prospect is a recipient of the message, by address or by full name."""
    if prospect.address:
        wanted = people.canonical(prospect.address)
        if any(people.canonical(box.address) == wanted for box in message.recipients):
            return True
    shown = [read_name(box.display_name) for box in message.recipients if box.display_name]
    named = [name for text in _person_names(prospect.name) if (name := read_name(text)).whole]
    return any(fits_name(name, other) for name in named for other in shown)


def _person_names(name: str) -> list[str]:
    return [person for person, _ in name_readings(name) if person]
