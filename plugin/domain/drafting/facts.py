"""What a draft may say: the stored facts of one ask, each checked against the mail it was read from.

Praise counts only if the introducer wrote it; "you mentioned" only if they did; "we first met" only where the
data reaches back far enough to know. What cannot be checked is not a fact here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from plugin.domain.drafting.matters import Matter, find_matter
from plugin.domain.drafting.praise_facts import (
    find_kind_words,
    find_praise,
    praise_of_the_day,
    praised_matter,
)
from plugin.domain.drafting.told_words import NOTHING_TOLD, ToldWords, is_theirs, read_told, told_by_them
from plugin.domain.drafting.topics import FACE_TO_FACE, say_topic
from plugin.domain.language.packs import template, words
from plugin.domain.model import (
    Address,
    Evidence,
    Kind,
    MailMessage,
    Profile,
    Prospect,
    SignalKind,
    Suggestion,
)
from plugin.domain.suggestions.praise import is_kind
from plugin.domain.text.ngrams import words_of

_TELLING = (
    "mentioned",
    "prospect_named",
    "introduced",
    "met_together",
    "copied_together",
    "wrote_to",
    "same_organisation",
    "same_group",
    "told",
)
"""Kinds of evidence that somebody knows somebody, the most telling first."""
_UNKNOWN_BEFORE = timedelta(days=60)
"""A first mail or meeting this soon after the oldest mail may not have been the first: the data begins there."""
_KNOWN_BEFORE = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.COLLEAGUE, Kind.FORMER_COLLEAGUE})
"""Whom one may have known long before the first mail."""
_NEAR = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.COLLEAGUE})
"""Who needs no reminder of how it began."""
_OLD = timedelta(days=400)
LONG_AGO = timedelta(days=21)
"""What was said longer ago one remembers."""
_REMEMBERED = timedelta(days=100)
"""For so long somebody remembers whom they had on one mail."""
_AGAIN, _LATE = timedelta(days=14), timedelta(days=30)
"""Who spoke of somebody again that much later, and so lately, is reminded of that, too."""
_MET_BY_MAIL = frozenset({SignalKind.MEETING_CONFIRMED})
_SEEN = template(r"(?<!\w)(?:{topics.seen})(?!\w)")
_FEW = 5
"""On a mail to more people than that nobody notices who else is on it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one ask.

    `knowing` is the best evidence; `theirs` whether the introducer said or did it themselves, `occasion_theirs` the
    same of the occasion, `occasion_by_mail` that a mail tells of it. `topic` is what the occasion was about, as it was
    called. `told` is what the introducer wrote of the prospect; its tie stands in `knowing`.
    `matter` is what the two met for or wrote about. `passed_on`: the introducer sent the user words of the prospect's;
    `copied`: user and prospect were both on a mail of the introducer's; `in_message`: the tie was told in the letter
    that is the occasion, or in the last one they wrote. `again` is where they spoke of the prospect lately, though
    the tie was told long before; `kind_words` their praise of the last days, beside a bare meeting.
    `met`: how they met of whom only a mail tells so: "call", "seen", or "" where its words leave that open.
    `faint`: the occasion's praise is none that one thanks for; `praised` is what their praise is of.
    `role_fits` is the profile's sentence where the prospect's role is one it names.
    """

    now: datetime
    occasion: Evidence
    knowing: Evidence
    theirs: bool = False
    occasion_theirs: bool = False
    occasion_by_mail: bool = False
    topic: Evidence | None = None
    praise: Evidence | None = None
    beginning: Evidence | None = None
    by_mail: bool = False
    kind: Evidence | None = None
    referrer: Evidence | None = None
    referrer_name: str = ""
    profile: tuple[Evidence, ...] = ()
    prospect: Evidence | None = None
    said_of_them: Evidence | None = None
    told: ToldWords = NOTHING_TOLD
    role_fits: Evidence | None = None
    matter: Matter | None = None
    passed_on: bool = False
    copied: bool = False
    in_message: bool = False
    again: Evidence | None = None
    kind_words: Evidence | None = None
    faint: bool = False
    praised: Matter | None = None
    met: str = ""

    def all(self) -> tuple[Evidence, ...]:
        """Every fact, for showing and checking."""
        single = (self.occasion, self.topic, self.knowing, self.praise, self.beginning, self.kind, self.referrer)
        every = (*single, *self.profile, self.prospect, self.said_of_them, self.told.need_told, self.told.offered)
        every = (*every, self.again, self.kind_words)
        return tuple(fact for fact in every if fact is not None)

    def of_profile(self, field: str) -> Evidence | None:
        """The profile's field as a fact, None where it is empty."""
        return next((fact for fact in self.profile if fact.id == f"profile:{field}"), None)


def gather_facts(
    suggestion: Suggestion,
    profile: Profile,
    *,
    now: datetime,
    messages: Sequence[MailMessage] = (),
    known_since: datetime | None = None,
    name_of: Callable[[Address], str] | None = None,
    language: str = "en",
) -> Facts:
    """The facts a draft of this suggestion may use. `messages` are the mirror's, to check them against.

    `known_since` is when the mirror begins.
    """
    suggestion = with_name(suggestion)
    introducer = suggestion.introducer
    theirs = frozenset(introducer.person.addresses) | {introducer.address}
    by_id: dict[str, MailMessage] = {message.id: message for message in messages}
    said = read_told(suggestion, by_id, theirs, language=language, now=now)
    knowing = said.tie or _knowing(suggestion)
    beginning = _beginning(suggestion, messages, known_since, now=now)
    copied = _copied(suggestion, by_id, theirs, now=now)
    told_of_them = any(fact.kind in {"mentioned", "prospect_named"} for fact in suggestion.acquaintance.evidence)
    if copied is not None and not told_of_them and now - copied.date <= _REMEMBERED:
        knowing = copied
    referred_by = introducer.introduced_by
    referrer_name = name_of(referred_by) if name_of and referred_by else ""
    praise = find_praise(suggestion, by_id, theirs, now=now)
    matter = _matter(suggestion, referrer_name, language)
    kind_words = find_kind_words(suggestion, by_id, theirs, language=language, now=now)
    praised = praised_matter(kind_words or praise, by_id, language)
    named = matter is not None or say_topic(suggestion.occasion.topic).kind != "meeting"
    before = kind_words is not None and kind_words.date < suggestion.occasion.evidence.date
    if kind_words is not None and named and (praised is None or before):
        # Of a coffee and a kind word on it, the coffee is what the two shared, unless it is known what was praised.
        praised = praised_matter(praise, by_id, language)
        kind_words = None
    return Facts(
        now=now,
        occasion=suggestion.occasion.evidence,
        knowing=knowing,
        theirs=is_theirs(knowing, by_id, theirs),
        occasion_theirs=is_theirs(suggestion.occasion.evidence, by_id, theirs),
        occasion_by_mail=suggestion.occasion.evidence.id in by_id,
        topic=_topic(suggestion),
        praise=praise,
        beginning=beginning,
        by_mail=beginning is not None and ("mail" in beginning.kind or beginning.id in by_id),
        kind=introducer.kind_evidence[0] if introducer.kind_evidence else None,
        referrer=_referrer(suggestion, referrer_name, now=now),
        referrer_name=referrer_name,
        profile=_profile_facts(profile, language, now=now),
        prospect=prospect_fact(suggestion.prospect, now=now),
        said_of_them=_say_fact(suggestion.prospect, now=now),
        told=said,
        role_fits=_role_fits(suggestion.prospect, profile, language, now=now),
        matter=matter,
        praised=praised,
        passed_on=_passed_on(suggestion, knowing, by_id),
        copied=copied is not None,
        in_message=_is_of_occasion(knowing, suggestion, by_id) or _is_latest(knowing, by_id, theirs),
        again=_again(suggestion, said, by_id, theirs, now=now),
        faint=not any(is_kind(text, language) for text in praise_of_the_day(suggestion, praise)),
        kind_words=kind_words,
        met=_met(by_id.get(suggestion.occasion.evidence.id)),
    )


def _met(message: MailMessage | None) -> str:
    """Whether the words by which a mail tells of a meeting make it a call, or one at which the two saw each other."""
    told = [one.text for one in message.signals if one.kind in _MET_BY_MAIL] if message is not None else []
    kinds = {say_topic(text.replace("’", "'")).kind for text in told}
    if "call" in kinds:
        return "call"
    return "seen" if kinds & FACE_TO_FACE or any(_SEEN.search(text) for text in told) else ""


def _again(
    suggestion: Suggestion,
    said: ToldWords,
    by_id: Mapping[str, MailMessage],
    theirs: frozenset[Address],
    *,
    now: datetime,
) -> Evidence | None:
    """Their latest words of the prospect, where the tie itself was told long before."""
    told = told_by_them(suggestion, by_id, theirs)
    if said.tie is None or not told or now - told[0].date > _LATE or told[0].date - said.tie.date < _AGAIN:
        return None
    # What they told of the prospect's work there says the day itself.
    needed = said.need_told is not None and said.need_told.id == told[0].id
    return None if needed else told[0]


def with_name(suggestion: Suggestion) -> Suggestion:
    """The suggestion with its prospect's name, where only a role was wished for and it is known who that is."""
    prospect, found = suggestion.prospect, suggestion.acquaintance.person
    if prospect.name or not suggestion.specific or " " not in found.name.strip():
        return suggestion
    return replace(suggestion, prospect=replace(prospect, name=found.name))


def prospect_fact(prospect: Prospect, *, now: datetime) -> Evidence:
    """That the user wishes to meet this prospect, as they are listed."""
    parts = (prospect.name, prospect.role, prospect.organisation)
    return Evidence("prospect", now, f"prospect:{prospect.id}", ", ".join(part for part in parts if part)[:200])


def _say_fact(prospect: Prospect, *, now: datetime) -> Evidence | None:
    """What may be said of them to others; the user's private note is no fact of a letter."""
    return Evidence("prospect_said", now, f"prospect:{prospect.id}:say", prospect.say[:400]) if prospect.say else None


def _profile_facts(profile: Profile, language: str, *, now: datetime) -> tuple[Evidence, ...]:
    fields = {name: profile.said_in(language, name) for name in ("what", "value", "ideal")}
    return tuple(Evidence("profile", now, f"profile:{name}", text) for name, text in fields.items() if text.strip())


def _topic(suggestion: Suggestion) -> Evidence | None:
    occasion = suggestion.occasion
    return replace(occasion.evidence, kind="topic", text=occasion.topic[:200]) if occasion.topic else None


def _knowing(suggestion: Suggestion) -> Evidence:
    """The most telling evidence of the acquaintance, the newest of its kind."""
    telling = [fact for fact in suggestion.acquaintance.evidence if fact.kind in _TELLING]
    if not telling:
        others = [fact for fact in suggestion.acquaintance.evidence if fact.kind != "denied"]
        return others[0] if others else suggestion.occasion.evidence
    # Who is copied on a mail is not introduced by it, and not more than copied.
    copied = {fact.id for fact in telling if fact.kind == "copied_together"}
    telling = [fact for fact in telling if fact.kind != "introduced" or fact.id not in copied]
    return min(telling, key=lambda fact: (_TELLING.index(fact.kind), -fact.date.timestamp(), fact.id))


def _matter(suggestion: Suggestion, referrer: str, language: str) -> Matter | None:
    """What the occasion was about, in words that can stand in a letter."""
    people = (suggestion.introducer.person.name, suggestion.prospect.name, referrer)
    return find_matter(suggestion.occasion.topic, language=language, names=people)


def _copied(
    suggestion: Suggestion, by_id: Mapping[str, MailMessage], theirs: frozenset[Address], *, now: datetime
) -> Evidence | None:
    """The introducer's latest mail of the last year that went to the prospect and the user, nobody else being many."""
    prospect = frozenset({suggestion.acquaintance.person.address, suggestion.prospect.address})
    for fact in sorted(suggestion.acquaintance.evidence, key=lambda fact: (-fact.date.timestamp(), fact.id)):
        message = by_id.get(fact.id)
        if fact.kind != "copied_together" or message is None or now - fact.date > _OLD:
            continue
        told = {box.address for box in message.recipients}
        if message.sender.address in theirs and told & prospect and len(told) <= _FEW:
            return fact
    return None


def _passed_on(suggestion: Suggestion, knowing: Evidence, by_id: Mapping[str, MailMessage]) -> bool:
    """Whether the mail in which the tie was told holds a letter of the prospect's."""
    person, message = suggestion.acquaintance.person, by_id.get(knowing.id)
    prospect = {person.address, suggestion.prospect.address}
    headers = message.quoted_headers if message is not None else ()
    return any(header.sender is not None and header.sender.address in prospect for header in headers)


def _is_of_occasion(fact: Evidence, suggestion: Suggestion, by_id: Mapping[str, MailMessage]) -> bool:
    """Whether the fact stands in the mail that is the occasion, or in another one of that day."""
    occasion = suggestion.occasion.evidence
    return fact.id == occasion.id or (occasion.id in by_id and fact.date.date() == occasion.date.date())


def _is_latest(fact: Evidence, by_id: Mapping[str, MailMessage], theirs: frozenset[Address]) -> bool:
    """Whether the fact stands in the last letter that the introducer wrote."""
    written = [message for message in by_id.values() if message.sender.address in theirs and not message.automated]
    return bool(written) and max(written, key=lambda one: (one.date, one.id)).id == fact.id


def _role_fits(prospect: Prospect, profile: Profile, language: str, *, now: datetime) -> Evidence | None:
    """The profile's sentence on whom the user works for, where the prospect's role is one that it names."""
    any_role = words("drafts.roles")
    role = {word[:6] for word in words_of(prospect.role) if len(word) > 2 and word not in any_role}
    told = f"{profile.ideal} {profile.said_in(language, 'ideal')}"
    ideal = {word.removesuffix("s")[:6] for word in words_of(told)} | {word[:6] for word in words_of(told)}
    if not role & ideal:
        return None
    return next((fact for fact in _profile_facts(profile, language, now=now) if fact.id == "profile:ideal"), None)


def _beginning(
    suggestion: Suggestion, messages: Sequence[MailMessage], known_since: datetime | None, *, now: datetime
) -> Evidence | None:
    """How the two first met, where that is a while ago and the mail reaches back well before it."""
    beginning = suggestion.introducer.beginning
    oldest = known_since or min((message.date for message in messages), default=None)
    if beginning is None or suggestion.introducer.kind in _NEAR:
        return None
    if oldest is None:
        return beginning
    told_by_mail = suggestion.introducer.kind not in _KNOWN_BEFORE
    long_ago = now - beginning.date >= _UNKNOWN_BEFORE
    return beginning if told_by_mail and long_ago and beginning.date - oldest >= _UNKNOWN_BEFORE else None


def _referrer(suggestion: Suggestion, name: str, *, now: datetime) -> Evidence | None:
    if not name:
        return None
    told = [fact for fact in (*suggestion.introducer.evidence, *suggestion.reasons) if fact.kind == "introduced_by"]
    address = suggestion.introducer.introduced_by
    return (
        told[0]
        if told
        else Evidence(
            "introduced_by", now, f"relationship:{suggestion.introducer.address}", f"{name} <{address}>"[:200]
        )
    )
