"""What whoever writes a letter is told: who writes to whom, for what, and every fact that the letter may stand on.

The program decides the ask, the occasion and the recipient; the brief holds nothing but what may be said to this very
person. What the user noted for themselves about a prospect is not in it, and no body of any mail: facts are excerpts.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from plugin.domain.drafting.compose import Manner
from plugin.domain.drafting.facts import Facts
from plugin.domain.drafting.plan import CLOSE_TIE, NEAR_KINDS, knows_the_work
from plugin.domain.drafting.wording import Earlier
from plugin.domain.language.relative_dates import say_day
from plugin.domain.model import (
    Address,
    Draft,
    Evidence,
    Finding,
    FindingKind,
    MailMessage,
    MeetingOutcome,
    Profile,
    SignalKind,
    Suggestion,
)

LONGEST, CURT = 90, 70
"""Words of a letter between greeting and closing, at most; and between two who write few."""
_FEW_WORDS = 25
"""Who writes this person no more words than that, as they usually write, is curt."""
_LATELY = timedelta(days=60)
"""What was said or done so lately may be taken up."""
_MOST = 18
"""Facts of one brief."""
_SAID = frozenset({SignalKind.PRAISE, SignalKind.THANKS, SignalKind.MEETING_CONFIRMED})
_LASTING = frozenset({FindingKind.TIE, FindingKind.RELATIONSHIP, FindingKind.PROSPECT})
"""Findings that hold, however long ago they were told."""
_MEETINGS = frozenset({"meeting_held", "meeting_confirmed", MeetingOutcome.HELD.value})
"""Facts whose day is the meeting's, and not that of the letter that tells of it."""
ME, THEY = "me", "they"
"""Who wrote the words of a fact: the user, and whoever is asked."""


@dataclass(frozen=True, slots=True)
class BriefFact:
    """A fact with the key by which a sentence names it.

    `by` is who wrote its words (`ME`, `THEY`, another's name, "" for what nobody wrote). `at` is the day that it
    speaks of, `when` how the letter says that day.
    """

    key: str
    fact: Evidence
    by: str
    at: datetime
    when: str


@dataclass(frozen=True, slots=True)
class LetterBrief:
    """The brief of one letter. `draft` is the program's own, whose greeting, closing and recipient stay.

    `longest` is the most words of prose. `told` are the user's other drafts, with which it shares no run of words.
    """

    draft: Draft
    suggestion: Suggestion
    profile: Profile
    facts: tuple[BriefFact, ...]
    now: datetime
    familiar: bool
    """Whether they are on first names: du, tu, tú."""
    longest: int
    told: tuple[Earlier, ...] = ()
    double_s: bool = False
    """Whether the two write ss where others write ß."""
    named: tuple[str, ...] = ()
    """Every name that is told in the messages of its facts, or on them: what a host elsewhere need not know."""

    @property
    def near(self) -> bool:
        """Whether the two are close."""
        introducer = self.suggestion.introducer
        return introducer.strength >= CLOSE_TIE or introducer.kind in NEAR_KINDS

    @property
    def knows_the_work(self) -> bool:
        """Whether whoever is asked knows what the user does."""
        return knows_the_work(self.suggestion.introducer)

    def by_key(self) -> Mapping[str, BriefFact]:
        """The facts by their keys."""
        return {one.key: one for one in self.facts}


def make_brief(  # noqa: PLR0913 -- keywords: what is known, each from its own place
    suggestion: Suggestion,
    draft: Draft,
    facts: Facts,
    profile: Profile,
    manner: Manner,
    *,
    messages: Sequence[MailMessage] = (),
    findings: Iterable[Finding] = (),
    owner: Collection[Address] = (),
    told: Sequence[Earlier] = (),
    usual_words: int = 0,
    double_s: bool = False,
) -> LetterBrief:
    """The brief for a letter that the program has composed.

    `messages` are those between the two, `findings` all that the careful reader found, `owner` the user's addresses.
    `usual_words` is how long the user's mails to this person are, 0 where that is not known.
    """
    theirs = frozenset({suggestion.introducer.address, *suggestion.introducer.person.addresses})
    by_id: dict[str, MailMessage] = {message.id: message for message in messages}
    found = [one for one in findings if one.author in theirs or one.about in theirs]
    # A meeting has a day of its own, apart from that of the letter that tells of it.
    days = {(str(one.message_id), one.quote): one.day for one in found if one.day is not None}
    known = list(_known(suggestion, facts, messages, found, facts.now))
    made: list[BriefFact] = []
    for fact in known[:_MOST]:
        # Kind words that tell of a meeting as well were written when they were written.
        day = days.get((fact.id, fact.text)) if fact.kind in _MEETINGS else None
        at = datetime.combine(day, fact.date.timetz()) if day is not None else fact.date
        when = say_day(at, now=facts.now, language=draft.language).when
        made.append(BriefFact(f"f{len(made) + 1}", fact, _writer(fact, by_id, found, theirs, owner), at, when))
    longest = CURT if 0 < usual_words <= _FEW_WORDS else LONGEST
    return LetterBrief(
        draft,
        suggestion,
        profile,
        tuple(made),
        facts.now,
        manner.first_names,
        longest,
        tuple(told),
        double_s=double_s,
        named=_named(made, messages, found),
    )


def _named(made: Sequence[BriefFact], messages: Sequence[MailMessage], found: Sequence[Finding]) -> tuple[str, ...]:
    """The names in the messages that the facts stand in, those on them, and those that were found there."""
    ids = {one.fact.id for one in made}
    stood = [message for message in messages if message.id in ids]
    names = [mention.name for message in stood for mention in message.mentions]
    names += [box.display_name for message in stood for box in (message.sender, *message.recipients)]
    names += [one.person.name for one in found if one.person is not None and one.message_id in ids]
    return tuple(sorted({name.strip() for name in (*names, *(one.by for one in made)) if name.strip()} - {ME, THEY}))


def _known(
    suggestion: Suggestion,
    facts: Facts,
    messages: Sequence[MailMessage],
    found: Sequence[Finding],
    now: datetime,
) -> Iterable[Evidence]:
    """The facts, the most important first, none twice: what the ask stands on, then what was said and done lately."""
    lately = now - _LATELY
    said = [
        Evidence(signal.kind, message.date, message.id, signal.text)
        for message in messages
        if message.date >= lately and not message.automated
        for signal in message.signals
        if signal.whose == "own" and signal.kind in _SAID
    ]
    read = [
        one.evidence for one in found if (one.date >= lately or one.kind in _LASTING) and _may_be_said(one, suggestion)
    ]
    newest = sorted([*said, *read], key=lambda fact: (-fact.date.timestamp(), fact.id, fact.text))
    ties = [fact for fact in suggestion.acquaintance.evidence if fact.kind != "denied"]
    seen: set[tuple[str, str]] = set()
    # What a kind was counted from is no sentence of anybody's.
    by_id = {one.id for one in messages}
    counted = facts.kind if facts.kind is not None and facts.kind.id not in by_id else None
    for fact in (*(one for one in facts.all() if one is not counted), *ties, *newest):
        mark = (fact.id, " ".join(fact.text.split()).rstrip("….").casefold())
        if fact.id in by_id and fact.date > now:
            continue
        if fact.text.strip() and mark not in seen and not any(_holds(other, mark) for other in seen):
            seen.add(mark)
            yield replace(fact, rule="")


def _holds(other: tuple[str, str], mark: tuple[str, str]) -> bool:
    """Whether a fact of the same message says the same and more."""
    return other[0] == mark[0] and mark[1] in other[1]


def _may_be_said(one: Finding, suggestion: Suggestion) -> bool:
    """Whether a finding is something to take up with this person: no complaint, no refusal, no tie to somebody else."""
    if one.kind is FindingKind.SIGNAL:
        return one.value in {kind.value for kind in _SAID}
    if one.kind is FindingKind.MEETING:
        return one.value == MeetingOutcome.HELD.value
    if one.kind in {FindingKind.TIE, FindingKind.PROSPECT}:
        named = one.person.name if one.person is not None else ""
        return bool(named) and named.casefold() in {
            suggestion.prospect.name.casefold(),
            suggestion.acquaintance.person.name.casefold(),
        }
    return one.kind in {FindingKind.RELATIONSHIP, FindingKind.WORK}


def _writer(
    fact: Evidence,
    by_id: Mapping[str, MailMessage],
    found: Sequence[Finding],
    theirs: frozenset[Address],
    owner: Collection[Address],
) -> str:
    """Who wrote the words of a fact."""
    author = next((one.author for one in found if one.message_id == fact.id and one.quote == fact.text), None)
    message = by_id.get(fact.id)
    if author is None and message is not None:
        said = next((signal.author for signal in message.signals if signal.text == fact.text), None)
        author = said or message.sender.address
    if author in theirs:
        return THEY
    if fact.kind in {"profile", "prospect", "prospect_said"} or author in owner:
        return ME
    if message is not None and message.sent_by_me and author == message.sender.address:
        return ME
    return message.sender.display_name if message is not None and author == message.sender.address else ""
