"""From a suggestion to the words for it: gathers voice, facts and earlier drafts, and composes.

Nothing is written, here or at Google.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from plugin.domain.drafting.addressing import latest_address, latest_alias, reply_target
from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.compose import compose_draft, draft_language
from plugin.domain.drafting.facts import Facts, gather_facts
from plugin.domain.drafting.own_words import usable_words
from plugin.domain.drafting.slots import names_in
from plugin.domain.drafting.voice import Voice, learn_voice
from plugin.domain.drafting.wording import Earlier
from plugin.domain.extraction.read_message import UnreadableMessage, keep_message
from plugin.domain.language.cldr import display_name
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import (
    Address,
    Ask,
    AskStatus,
    Claim,
    Draft,
    DraftState,
    Mailbox,
    MailMessage,
    OccasionKind,
    Profile,
    Relationship,
    SignalKind,
    Suggestion,
    Suggestions,
)
from plugin.domain.text.ngrams import words_of
from plugin.errors import NotThere, UserError
from plugin.sentences import LanguageName, Sentence, say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.judgement import Judgement
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore

_REPLY_WITHIN = timedelta(days=3)
"""An older conversation is not taken up again: a new mail is written."""
_LOOKED_AT = 5
_TURNS = 4
"""Wordings that are tried where a sentence stands on no fact, before there is no draft."""
_TELLING = 4
"""Letters of a word that says what something is about."""
_HARDLY = 3
"""So few mails between two people who have met as often: they are used to speaking."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How the user would like the words: another seed, shorter, more formal, three lines to say in person.

    `alone` means a mail of its own though there is a conversation.
    """

    seed: int = 0
    shorter: bool = False
    more_formal: bool = False
    in_person: bool = False
    alone: bool = False
    body: str | None = None
    subject: str | None = None
    claims: tuple[Claim, ...] = ()
    """What the sentences of `body` stand on, where a model wrote them from the facts."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A draft as it would be made, the facts it stands on, and what the user should know before making it."""

    suggestion: Suggestion
    draft: Draft
    facts: Facts
    warnings: tuple[str, ...] = ()
    note: str = ""


def propose(judgement: Judgement, suggestion_id: str, *, wish: Wish | None = None) -> Proposal:
    """The draft for one of today's suggestions. Raises NotThere where the suggestion does not stand (any more).

    All of today's suggestions are worded as one set, so that no two of them read alike.
    """
    store, snapshot, now = judgement.store, judgement.snapshot, judgement.now
    wish = wish or Wish()
    today = judgement.ranked_without(suggestion_id)
    made = today.made
    chosen = next((one for one in made if one.id == suggestion_id), None)
    if chosen is None:
        raise NotThere(_why_gone(store, today, suggestion_id))
    told = earlier_drafts(store, snapshot)

    def words(one: Suggestion, asked: Wish) -> tuple[Draft, Facts, str]:
        def compose() -> tuple[Draft, Facts, str]:
            return _compose(store, snapshot, one, tuple(told), asked, now=now)

        # Of a judgement that is not the day's own (an ask stood in its own way) nothing is kept.
        return judgement.once(("words", one.id, asked), compose) if today is judgement.ranked else compose()

    for ahead in made[: made.index(chosen)]:
        try:
            draft, facts, _ = words(ahead, Wish())
        except UserError:
            # One that cannot be worded keeps no other from it.
            continue
        told.append(Earlier(Address(""), draft.body, draft.claims, names_in(ahead, facts)))
    draft, facts, note = words(chosen, replace(wish, body=None, subject=None, claims=()))
    return Proposal(chosen, _rewritten(draft, wish), facts, note=note)


def _why_gone(store: AccountStore, today: Suggestions, suggestion_id: str) -> str:
    """Why a suggestion does not stand any more, as far as is known."""
    ask = next((ask for ask in store.load_asks() if ask.suggestion_id == suggestion_id), None)
    if ask is None:
        return say(
            "There is no suggestion %(suggestion_id)s; see today's with: askwell suggest", suggestion_id=suggestion_id
        )
    held = (
        one
        for one in today.withheld
        if one.introducer.address == ask.introducer and one.prospect.id == ask.prospect.id and one.because
    )
    found = next(held, None)
    why = (
        found.because[0].text.rstrip(".")
        if found
        else say("its occasion has passed, or another ask has taken its place")
    )
    return say("This suggestion no longer stands: %(why)s. See today's with: askwell suggest", why=why)


def propose_again(
    store: AccountStore, snapshot: AccountSnapshot, suggestion: Suggestion, *, now: datetime, wish: Wish
) -> Proposal:
    """Other words for a suggestion that is known already (its draft exists)."""
    told = earlier_drafts(store, snapshot)
    draft, facts, note = _compose(store, snapshot, suggestion, told, wish, now=now)
    return Proposal(suggestion, _rewritten(draft, wish), facts, note=note)


def earlier_drafts(store: AccountStore, snapshot: AccountSnapshot) -> list[Earlier]:
    """Every draft made so far; those that were thrown away count for their wording only, not as said."""
    asks = {ask.id: ask for ask in store.load_asks()}
    found = []
    for record in store.load_drafts():
        ask = asks.get(record.ask_id)
        if record.state is DraftState.FAILED or ask is None:
            continue
        said = ask.status not in {AskStatus.DISCARDED, AskStatus.SUGGESTED, AskStatus.DISMISSED}
        to = record.to if said else Address("")
        found.append(Earlier(to, record.body, record.claims, _names(snapshot, ask)))
    return found


def _names(snapshot: AccountSnapshot, ask: Ask) -> frozenset[str]:
    person = snapshot.people.person(ask.introducer)
    names = {ask.prospect.name, ask.prospect.organisation, ask.prospect.role}
    names |= {person.name, person.organisation} if person else set()
    words = {word for name in names for word in name.split() if len(word) > 1 and name != ask.prospect.role}
    return frozenset(name for name in names | words if name)


def _compose(
    store: AccountStore,
    snapshot: AccountSnapshot,
    suggestion: Suggestion,
    told: Sequence[Earlier],
    wish: Wish,
    *,
    now: datetime,
) -> tuple[Draft, Facts, str]:
    account, person = snapshot.account, suggestion.introducer.person
    theirs = frozenset({suggestion.introducer.address, *person.addresses})
    mine = account.addresses | snapshot.people.owner
    between = [m for m in snapshot.messages if m.sender.address in theirs or {b.address for b in m.recipients} & theirs]
    profile = signed(snapshot.profile, account.name)
    voice, note = voice_towards(snapshot, suggestion.introducer, profile)
    facts = gather_facts(
        suggestion,
        profile,
        now=now,
        messages=between,
        known_since=min((message.date for message in snapshot.messages), default=None),
        name_of=lambda one: _name_of(snapshot, one),
        language=draft_language(suggestion.introducer, voice, profile)[0],
    )
    alias = latest_alias(between, theirs, account.addresses)
    for turn in range(_TURNS):
        draft = compose_draft(
            suggestion,
            voice,
            profile,
            now=now,
            seed=wish.seed + turn,
            thread=None if wish.alone or not suggestion.specific else _thread(store, suggestion, theirs, mine, now=now),
            told=told,
            facts=facts,
            to=latest_address(between, theirs),
            sender=Mailbox(alias or account.address, profile.name),
            shorter=wish.shorter,
            more_formal=wish.more_formal,
            in_person=wish.in_person,
        )
        untied = check_claims(draft, facts.all())
        if not untied:
            break
    if untied:
        raise UserError(
            say(
                "No draft was made: “%(sentence)s” stands on no stored fact (%(why)s).",
                sentence=untied[0].sentence,
                why=untied[0].why,
            )
        )
    if not profile.what.strip() and not any(name == "what" for _, name, _ in profile.translations):
        note = note or _SAYS_NOTHING
    elif facts.profile and not usable_words(profile, draft.language):
        name = display_name(draft.language)
        note = note or _no_words(name, draft)
    if not note and not wish.in_person and _speak_rather_than_write(suggestion.introducer):
        note = say("You two meet more than you write: perhaps say it, or ring. “In person” gives the words.")
    return draft, facts, note


def _no_words(name: str, draft: Draft) -> Sentence:
    """What the user should know where the profile lacks the language."""
    form = _LACKS_WORDS if draft.forward_note else _LACKS_WORDS_AND_NOTE
    return form.of(language=LanguageName(name, draft.language))


_SAYS_NOTHING = say(
    "Your profile does not say yet what you do, so this mail does not say it either. One sentence is enough: write it "
    "on the Profile page."
)
_LACKS_WORDS = say(
    "Your profile has no words in %(language)s, so this mail does not say what you do. Two sentences in %(language)s "
    "are enough: write them on the Profile page, under “The same in other languages”."
)
_LACKS_WORDS_AND_NOTE = say(
    "Your profile has no words in %(language)s, so this mail does not say what you do, and there is no paragraph to "
    "forward. Two sentences in %(language)s are enough: write them on the Profile page, under “The same in other "
    "languages”."
)


def _speak_rather_than_write(introducer: Relationship) -> bool:
    """Whether these two hardly mail each other, though they meet."""
    return introducer.sent + introducer.received <= _HARDLY and introducer.meetings >= _HARDLY


def voice_towards(snapshot: AccountSnapshot, introducer: Relationship, profile: Profile) -> tuple[Voice, str]:
    """The user's voice towards somebody, and a note where it is not in the language that is used with them."""
    theirs = frozenset({introducer.address, *introducer.person.addresses})
    voice = learn_voice(snapshot.messages, snapshot.account, correspondent=theirs)
    language, note = draft_language(introducer, voice, profile)
    if voice.language != language:
        voice = learn_voice(snapshot.messages, snapshot.account, correspondent=theirs, language=language)
    return voice, note


def _thread(
    store: AccountStore,
    suggestion: Suggestion,
    theirs: frozenset[Address],
    mine: frozenset[Address],
    *,
    now: datetime,
) -> MailMessage | None:
    """The message to answer, where the conversation is still warm; else a mail of its own is written.

    After a meeting only where it spoke of the prospect, or is about the meeting that the calendar names: an ask under
    "Re: cake" is not seen.
    """
    thread_id = suggestion.occasion.thread_id
    if not thread_id:
        return None
    messages = store.load_thread(thread_id)
    if any(signal.kind is SignalKind.COMPLAINT for message in messages for signal in message.signals):
        # Where somebody was dissatisfied, nothing is asked for in the same breath, settled or not.
        return None
    last = reply_target(messages, theirs, mine)
    if last is None or now - last.date >= _REPLY_WITHIN:
        return None
    met = suggestion.occasion.kind is OccasionKind.MEETING_HELD
    ids = {message.id for message in messages}
    told = bool(ids & {fact.id for fact in suggestion.acquaintance.evidence})
    # Of a meeting that is known by a mail, its subject is no name.
    named = suggestion.occasion.evidence.id not in ids and _is_about(last.subject, suggestion.occasion.topic)
    return None if met and not (told or named) else last


def _is_about(subject: str, topic: str) -> bool:
    """Whether a conversation is about what a meeting was about, by a word that both hold."""
    shared = set(words_of(bare_subject(subject))) & set(words_of(topic))
    return any(len(word) >= _TELLING for word in shared)


def _name_of(snapshot: AccountSnapshot, address: Address) -> str:
    person = snapshot.people.person(address)
    return person.name if person else ""


def signed(profile: Profile, name: str) -> Profile:
    """The profile, with the account's name where it has none."""
    return profile if profile.name else replace(profile, name=name)


def _rewritten(draft: Draft, wish: Wish) -> Draft:
    """The user's words in place of ours; of the claims those stay whose sentences they kept."""
    body = draft.body if wish.body is None else wish.body.replace("\r\n", "\n").rstrip() + "\n"
    subject = draft.subject if not wish.subject or not wish.subject.strip() else " ".join(wish.subject.split())
    if draft.thread_id and subject != draft.subject:
        # Another subject leaves the conversation: Gmail keeps one together by it.
        draft = replace(draft, thread_id=None, in_reply_to="", references=())
    known = {claim.sentence: claim for claim in (*draft.claims, *wish.claims)}
    claims = tuple(claim for sentence, claim in known.items() if sentence in body)
    return replace(draft, body=body, subject=subject, claims=claims)


def changes_since(snapshot: AccountSnapshot, mailbox: MailboxPort, proposal: Proposal) -> tuple[str, ...]:
    """What has come from the introducer since the mirror was last read, in sentences to show before a draft is made."""
    person = proposal.suggestion.introducer.person
    known = {message.id for message in snapshot.messages}
    newest = max((message.date for message in snapshot.messages), default=None)
    if newest is None:
        return ()
    said: list[str] = []
    me = snapshot.account.addresses
    for address in person.addresses[:3]:
        try:
            page = mailbox.fetch_ids(f"from:{address} after:{int(newest.timestamp())}", page_size=_LOOKED_AT)
            new = [message_id for message_id, _ in page.ids[:_LOOKED_AT] if message_id not in known]
            messages = [keep_message(mailbox.fetch_message(message_id), me=me) for message_id in new]
        except UnreadableMessage:
            continue
        except UserError as error:
            if decide(Part.CONVERSATION, error) is not Consequence.LATER:
                raise
            said.append(say("Gmail could not be asked what they have written since the last scan: look yourself."))
            continue
        said += [_news(message, person.name or str(address)) for message in messages if message.date > newest]
    return tuple(dict.fromkeys(said))


def _news(message: MailMessage, name: str) -> str:
    kinds = {signal.kind.value for signal in message.signals if signal.whose == "own"}
    when = f"{message.date:%Y-%m-%d %H:%M}"
    if "complaint" in kinds:
        return say("%(name)s wrote on %(when)s and is not content: answer that first.", name=name, when=when)
    if "meeting_missed" in kinds:
        return say("%(name)s wrote on %(when)s that the meeting did not take place, or will not.", name=name, when=when)
    if "introduction" in kinds:
        return say("%(name)s wrote on %(when)s and has introduced somebody: thank them first.", name=name, when=when)
    if "introduction_request" in kinds:
        return say(
            "%(name)s wrote on %(when)s and asks for an introduction themselves: answer that first.",
            name=name,
            when=when,
        )
    return say("%(name)s has written since the last scan, on %(when)s: read it before you ask.", name=name, when=when)
