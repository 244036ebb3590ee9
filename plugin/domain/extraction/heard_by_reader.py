"""What the careful reader found, put into messages beside the rules' hits: from here on it is evidence like any.

Each is marked with who read it, where a rule's id would stand; the same words read again for the same thing count once.
What a rule heard and an attentive reader, who has read the message, did not, is doubted: it counts only where it holds
an ask back (a complaint, a no), and a meeting is asked about. Meetings and kinds have doors of their own
(`meetings.read_meetings`, `network.read_kinds`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from plugin.domain.model import (
    READ_BY,
    AskStep,
    Closeness,
    Cue,
    CueKind,
    Finding,
    FindingKind,
    Hint,
    HintKind,
    MailMessage,
    Mention,
    MessageId,
    Rebuff,
    RebuffKind,
    Signal,
    SignalKind,
    Stance,
    total,
)
from plugin.domain.text.names import fold

_STANCES = total(
    Stance,
    {Stance.WARM: "positive", Stance.NEUTRAL: "neutral", Stance.COLD: "negative", Stance.HEARSAY: "neutral"},
)
_OF_STEP = total(
    AskStep,
    {
        AskStep.ASKED: SignalKind.INTRODUCTION_REQUEST,
        AskStep.YES: None,
        AskStep.DECLINED: SignalKind.DECLINED,
        AskStep.NAMED: SignalKind.PROSPECT_NAMED,
        AskStep.INTRODUCED: SignalKind.INTRODUCTION,
    },
)
"""The signal by which each step of an ask is known; a yes is a cue."""
_STRONGEST = RebuffKind.STOP


def with_findings(
    messages: Iterable[MailMessage], findings: Iterable[Finding], read: Collection[MessageId] = ()
) -> list[MailMessage]:
    """The messages, in their order, with what was found in each; the others as they are.

    `read` are those whose reader's silence counts (`attentive`).
    """
    of_message: dict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        of_message[one.message_id].append(one)
    return [
        _with(_doubted(message, of_message[message.id]) if message.id in read else message, of_message[message.id])
        if message.id in of_message or message.id in read
        else message
        for message in messages
    ]


_FEWEST = 10
"""Things heard by rules in what was read, of which a reader must have found half before its silence counts."""


def attentive(
    messages: Iterable[MailMessage], findings: Iterable[Finding], read: Collection[MessageId]
) -> frozenset[MessageId]:
    """The messages whose reader has shown that it hears: of these, what it does not find is in doubt.

    A model that answers nothing, or nonsense, must not make the program deaf: so its silence counts for nothing until
    it has found half, and ten at least are needed to tell, of what the rules heard in the messages that it read.
    """
    of_message: dict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        of_message[one.message_id].append(one)
    heard = agreed = 0
    for message in messages:
        if message.id in read:
            found = _found(of_message[message.id])
            kinds = [one.kind for one in message.signals if one.whose == "own"]
            heard += len(kinds)
            agreed += sum(kind in found for kind in kinds)
    return frozenset(read) if heard >= _FEWEST and agreed * 2 >= heard else frozenset()


def _doubted(message: MailMessage, findings: Sequence[Finding]) -> MailMessage:
    """The message with what rules alone heard in it marked as doubted."""
    found = _found(findings)
    if message.sent_by_me:
        # What the user asked for earlier keeps them from asking again.
        found.add(SignalKind.INTRODUCTION_REQUEST)
    doubted = tuple(
        replace(one, whose="doubted") if one.whose == "own" and one.kind not in found else one
        for one in message.signals
    )
    return message if doubted == message.signals else replace(message, signals=doubted)


def _found(findings: Iterable[Finding]) -> set[SignalKind]:
    """The kinds of signals that the reader has found in a message."""
    found: set[SignalKind] = set()
    for one in findings:
        match one.kind:
            case FindingKind.SIGNAL:
                found.add(SignalKind(one.value))
            case FindingKind.ASK:
                kind = _OF_STEP[AskStep(one.value)]
                found |= {kind} if kind is not None else set()
            case FindingKind.PROSPECT:
                found.add(SignalKind.PROSPECT_NAMED)
            case FindingKind.MEETING:
                found |= {SignalKind.MEETING_CONFIRMED, SignalKind.MEETING_MISSED}
            case _:
                pass
    return found


def _with(message: MailMessage, findings: Sequence[Finding]) -> MailMessage:
    for one in findings:
        rule = f"{READ_BY}{one.model}"
        match one.kind:
            case FindingKind.SIGNAL:
                message = _with_signal(message, SignalKind(one.value), one, rule)
            case FindingKind.ASK:
                message = _with_step(message, one, rule)
            case FindingKind.TIE:
                message = replace(message, mentions=(*message.mentions, _tie(message, one, rule)))
            case FindingKind.PROSPECT:
                message = _with_named(message, one, rule)
            case FindingKind.WORK:
                message = replace(message, hints=(*message.hints, Hint(HintKind.WORK_FINISHED, one.quote, rule)))
            case FindingKind.END:
                if message.rebuff is None or message.rebuff.kind is not _STRONGEST:
                    message = replace(message, rebuff=Rebuff(_STRONGEST, one.quote, rule))
            case FindingKind.MEETING | FindingKind.RELATIONSHIP:
                pass
    return message


def _with_signal(message: MailMessage, kind: SignalKind, finding: Finding, rule: str) -> MailMessage:
    about = finding.said_back if finding.kind is FindingKind.SIGNAL else ""
    heard = [one for one in message.signals if one.kind is kind and one.whose == "own"]
    if any(_same(one.text, finding.quote) for one in heard):
        known = tuple(
            replace(one, about=about) if one in heard and _same(one.text, finding.quote) else one
            for one in message.signals
        )
        return replace(message, signals=known) if about else message
    signal = Signal(kind, finding.quote, "own", finding.author, rule, about)
    return replace(message, signals=(*message.signals, signal))


def _with_step(message: MailMessage, finding: Finding, rule: str) -> MailMessage:
    kind = _OF_STEP[AskStep(finding.value)]
    if kind is None:
        return replace(message, cues=(*message.cues, Cue(CueKind.AGREES, finding.quote, rule)))
    return _with_named(_with_signal(message, kind, finding, rule), finding, rule)


def _with_named(message: MailMessage, finding: Finding, rule: str) -> MailMessage:
    """The message with the person that the sentence names, where no rule has read them; it says nothing of a tie."""
    who = finding.person
    if who is None or any(one.whose == "own" and fold(one.name) == fold(who.name) for one in message.mentions):
        return message
    if not (who.name or who.organisation):
        return message
    named = Mention(who.name, finding.quote, who.address, who.organisation, who.role, author=finding.author, rule=rule)
    return replace(message, mentions=(*message.mentions, named))


def _tie(message: MailMessage, finding: Finding, rule: str) -> Mention:
    who = finding.person
    assert who is not None
    assert finding.about is not None
    own = not message.sent_by_me and finding.author == finding.about
    return Mention(
        who.name,
        finding.quote,
        who.address,
        who.organisation,
        who.role,
        _STANCES[finding.stance],
        "own" if own else "told",
        finding.about,
        _nearness(finding),
        rule,
        finding.said_back,
        finding.offer,
        finding.pronoun,
    )


def _nearness(finding: Finding) -> str:
    """The words of `network.ties` for it: what has no word for closeness is one speaking of somebody they know."""
    match finding.stance:
        case Stance.COLD:
            return "denied"
        case Stance.HEARSAY:
            return "far"
        case Stance.WARM:
            return "tie"
        case Stance.NEUTRAL:
            return "near" if finding.closeness is Closeness.A_LITTLE else "tie"


def _same(one: str, other: str) -> bool:
    """Whether one of two texts holds the other."""
    words, others = fold(one), fold(other)
    return words in others or others in words
