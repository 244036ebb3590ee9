"""Reading conversations with a language model: gather the words, ask, hold the answers to them, keep what stands."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from plugin.domain.careful_reading.answers import NotAnAnswer, parse_answer, repair_request
from plugin.domain.careful_reading.believing import Believed, believe
from plugin.domain.careful_reading.conversations import Conversation, choose_conversations
from plugin.domain.careful_reading.letters import Letter, open_letter
from plugin.domain.careful_reading.policy import READER, ReadingPolicy, tokens_of
from plugin.domain.careful_reading.requests import ReadingRequest, ask_about
from plugin.domain.model import MessageId, ReaderRead
from plugin.errors import BudgetSpent, ModelNonsense, ModelRefused, ModelUnreachable, NotThere
from plugin.sentences import say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.ports import LanguageModel, MessageSource
from plugin.usecases.stores.account import AccountStore

USUAL = ReadingPolicy()
_ENOUGH_NONSENSE = 5
"""Conversations in a row without a usable answer: the model cannot do it, and the tokens are better kept."""


@dataclass(slots=True)
class ReadingReport:
    """What a reading did. `left` are requests that were not made; `note` says in one line why, "" if all were."""

    requests: int = 0
    messages: int = 0
    findings: int = 0
    dropped: dict[str, int] = field(default_factory=dict)
    """Why findings were not believed → how many."""
    nonsense: int = 0
    """Answers that were none, the repaired ones included."""
    nonsense_in_a_row: int = 0
    """Requests in a row that brought none, repaired or not."""
    gone: int = 0
    """Messages whose words could not be had again."""
    tokens: int = 0
    left: int = 0
    note: str = ""


def choose_reading(
    store: AccountStore,
    snapshot: AccountSnapshot,
    *,
    never: Collection[str] = (),
    again: bool = False,
    policy: ReadingPolicy = USUAL,
) -> list[Conversation]:
    """The conversations that are to be read, the one with the newest message first; all of them anew with `again`."""
    read: set[MessageId] = set()
    if not again:
        read = {one.message_id for one in store.load_reader_reads() if one.reader == READER}
    return choose_conversations(
        snapshot.messages, snapshot.people, snapshot.trust, never=never, read=read, policy=policy
    )


def make_requests(
    conversations: Collection[Conversation],
    snapshot: AccountSnapshot,
    source: MessageSource,
    *,
    masked: bool,
    policy: ReadingPolicy = USUAL,
    report: ReadingReport | None = None,
) -> Iterator[ReadingRequest]:
    """The requests about these conversations, each made when it is wanted: the words are held no longer than that."""
    for conversation in conversations:
        letters: list[Letter] = []
        for message in conversation.messages:
            try:
                letters.append(open_letter(message, source.fetch_message(message.id)))
            except NotThere:
                if report is not None:
                    report.gone += 1
        kept = [letter for letter in letters if letter.own.strip()]
        owner = replace(snapshot.profile, name=snapshot.profile.name or snapshot.account.name)
        yield from ask_about(conversation, kept, snapshot.people, owner=owner, masked=masked, policy=policy)


def read_conversations(  # noqa: PLR0913 -- what is read, by whom, and within which bounds
    store: AccountStore,
    snapshot: AccountSnapshot,
    model: LanguageModel,
    source: MessageSource,
    *,
    now: datetime,
    never: Collection[str] = (),
    masked: bool = True,
    again: bool = False,
    policy: ReadingPolicy = USUAL,
    progress: Callable[[ReadingReport], None] | None = None,
) -> ReadingReport:
    """Read what is to be read, and keep what is believed. What the model does wrong costs its own answer alone.

    A host that is down, refuses or is out of budget ends the reading with a note; all that was read by then is kept.
    """
    report = ReadingReport()
    conversations = choose_reading(store, snapshot, never=never, again=again, policy=policy)
    for asked in make_requests(conversations, snapshot, source, masked=masked, policy=policy, report=report):
        if report.note or report.tokens + _most_tokens(asked, policy) > policy.most_tokens:
            report.left += 1
            report.note = report.note or say("A year's bound for the language model is reached: the rest stays unread.")
            continue
        try:
            believed, name = _ask(model, asked, snapshot, report)
        except (ModelUnreachable, ModelRefused, BudgetSpent) as error:
            report.left += 1
            report.note = str(error)
            continue
        if report.nonsense_in_a_row >= _ENOUGH_NONSENSE:
            report.note = say(
                "%(name)s answers with nothing usable: a larger model does better. The rest stays unread.",
                name=model.name,
            )
        _keep(store, asked, believed, name, now=now)
        report.requests += 1
        report.messages += len(asked.letters)
        report.findings += len(believed.findings)
        for why, count in believed.dropped.items():
            report.dropped[why] = report.dropped.get(why, 0) + count
        if progress is not None:
            progress(report)
    return report


def _most_tokens(asked: ReadingRequest, policy: ReadingPolicy) -> int:
    return tokens_of(asked.request.instructions + asked.request.words) + policy.answer_tokens // 4


def _ask(
    model: LanguageModel, asked: ReadingRequest, snapshot: AccountSnapshot, report: ReadingReport
) -> tuple[Believed, str]:
    """What is believed of the answer, and who gave it; an answer that is none may be repaired once."""
    request = asked.request
    for _ in range(2):
        try:
            reply = model.complete(request)
        except ModelNonsense as error:
            report.nonsense += 1
            request = repair_request(asked.request, str(error))
            continue
        spent = reply.prompt_tokens + reply.answer_tokens
        report.tokens += spent or tokens_of(request.instructions + request.words + reply.text)
        name = reply.model or model.name
        try:
            answer = parse_answer(reply.text)
        except NotAnAnswer as error:
            report.nonsense += 1
            request = repair_request(asked.request, str(error))
            continue
        report.nonsense_in_a_row = 0
        return believe(answer, asked, snapshot.people, snapshot.trust, model=name), name
    report.nonsense_in_a_row += 1
    return Believed(), model.name


def _keep(store: AccountStore, asked: ReadingRequest, believed: Believed, model: str, *, now: datetime) -> None:
    found: dict[MessageId, int] = {}
    for one in believed.findings:
        found[one.message_id] = found.get(one.message_id, 0) + 1
    reads = [
        ReaderRead(letter.message.id, READER, now, model, found.get(letter.message.id, 0))
        for letter in asked.letters.values()
    ]
    if reads:
        reads[0] = replace(reads[0], dropped=sum(believed.dropped.values()))
        store.save_reading(reads, believed.findings)
