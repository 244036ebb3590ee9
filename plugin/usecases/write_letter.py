"""A letter written by the user's language model from its brief: held to the facts, and theirs to take or to leave."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from plugin.domain.careful_reading.masking import Masks, outside_names
from plugin.domain.drafting.brief import LetterBrief, make_brief
from plugin.domain.drafting.compose import manner_of
from plugin.domain.drafting.rewording_check import Untied
from plugin.domain.drafting.written import ask_for_letter, read_letter
from plugin.domain.drafting.written_check import check_written
from plugin.domain.model import Draft, DraftVersion, MailMessage
from plugin.domain.text.model_hosts import read_model_host
from plugin.sentences import say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.draft_versions import keep_written
from plugin.usecases.ports import LanguageModel
from plugin.usecases.proposing import Proposal, Wish, earlier_drafts, signed, voice_towards
from plugin.usecases.stores.account import AccountStore

TRIES = 3
"""The first, and two that say what was wrong and what to write instead."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it: the draft in the model's words with its claims; or None, and why the program's own stays.

    `version` is what is kept of it until the draft is made, where it is kept.
    """

    draft: Draft | None
    model: str
    why: str = ""
    version: DraftVersion | None = None


def write_for(
    store: AccountStore,
    snapshot: AccountSnapshot,
    model: LanguageModel,
    proposal: Proposal,
    *,
    wish: Wish,
    kept: bool,
    now: datetime,
) -> Written:
    """Have the letter of a proposal written; `kept`: as a version of its email. Raises the model's own errors."""
    settings = store.load_model_settings()
    masked = settings.masks and not read_model_host(settings.url).here
    written = write_letter(model, brief_for(store, snapshot, proposal), masked=masked)
    if written.draft is None or not kept:
        return written
    email = proposal.suggestion.id
    version = keep_written(store, email, written.draft, model=written.model, wish=wish, now=now)
    return replace(written, version=version)


def brief_for(store: AccountStore, snapshot: AccountSnapshot, proposal: Proposal) -> LetterBrief:
    """The brief of a letter that the program has composed; nothing is read but what is kept."""
    suggestion = proposal.suggestion
    profile = signed(snapshot.profile, snapshot.account.name)
    voice, _ = voice_towards(snapshot, suggestion.introducer, profile)
    theirs = frozenset({suggestion.introducer.address, *suggestion.introducer.person.addresses})
    return make_brief(
        suggestion,
        proposal.draft,
        proposal.facts,
        profile,
        manner_of(suggestion.introducer, voice, profile),
        messages=_between(snapshot, theirs),
        findings=snapshot.findings,
        owner=snapshot.account.addresses | snapshot.people.owner,
        told=earlier_drafts(store, snapshot),
        usual_words=voice.words,
        double_s=voice.double_s,
    )


def _between(snapshot: AccountSnapshot, theirs: frozenset[str]) -> Sequence[MailMessage]:
    """The messages between the user and somebody."""
    return [
        message
        for message in snapshot.messages
        if message.sender.address in theirs or {box.address for box in message.recipients} & theirs
    ]


def write_letter(model: LanguageModel, brief: LetterBrief, *, masked: bool = True) -> Written:
    """Ask for the letter; one that says what no fact says is refused, told why, and asked for anew.

    Nothing is written anywhere. `masked` hides the names of people who are neither the recipient nor the prospect, and
    addresses and numbers. Raises the model's own errors.
    """
    masks = Masks(_others(brief)) if masked else None
    refused: list[Untied] = []
    for _ in range(TRIES):
        letter = read_letter(model.complete(ask_for_letter(brief, refused, masks=masks)).text, masks)
        if letter is None:
            refused = [Untied(0, "", "it was not in the shape asked for", "one JSON object of a subject and sentences")]
            continue
        draft, refused = check_written(brief, letter)
        if draft is not None:
            return Written(draft, model.name)
    first = refused[0]
    said = f" (“{first.text[:120]}”)" if first.text else ""
    why = say(
        "Askwell's own words stay: what %(name)s wrote was refused each time, at last because %(why)s%(said)s.",
        name=model.name,
        why=first.why,
        said=said,
    )
    return Written(None, model.name, why)


def _others(brief: LetterBrief) -> tuple[str, ...]:
    """Names in the facts that belong to nobody whom the letter is about."""
    suggestion = brief.suggestion
    inside = (
        suggestion.introducer.person.name,
        suggestion.prospect.name,
        suggestion.acquaintance.person.name,
        brief.profile.name,
    )
    return outside_names((name for name in brief.named if "@" not in name), inside)
