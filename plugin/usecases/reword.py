"""A finished draft in other words, by the user's language model: held to its facts, and theirs to pick."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from plugin.domain.drafting.letter_sentences import LetterSentences, letter_sentences
from plugin.domain.drafting.own_words import language_of
from plugin.domain.drafting.rewording import ask_for_rewording, read_rewording
from plugin.domain.drafting.rewording_check import Untied, check_rewording, tied_words
from plugin.domain.model import Draft
from plugin.errors import NotThere, UserError
from plugin.sentences import say
from plugin.usecases.draft import DraftOutcome, draft_of, replace_draft
from plugin.usecases.ports import LanguageModel, MailboxPort
from plugin.usecases.stores.account import AccountStore

TRIES = 2
"""The first, and one that says what was untied and what to write instead."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """What came of it: the draft in other words, sentence by sentence; or None, and why the draft stays as it was.

    `stay` says of each sentence that was refused, and stays as it was, why.
    """

    draft: Draft | None
    model: str
    why: str = ""
    words: Mapping[int, str] = field(default_factory=dict)
    stay: Mapping[int, str] = field(default_factory=dict)

    @property
    def note(self) -> str:
        """How many sentences stay as they were, in a sentence; "" where none was refused."""
        if not self.stay:
            return ""
        many = say("One sentence stays") if len(self.stay) == 1 else say("%(stay)s sentences stay", stay=len(self.stay))
        reasons = "; ".join(dict.fromkeys(self.stay.values()))
        return say(
            "%(many)s as in your draft, because of what %(model)s made of it: %(reasons)s.",
            many=many,
            model=self.model,
            reasons=reasons,
        )


def reword(model: LanguageModel, draft: Draft) -> Reworded:
    """Ask for the draft in other words; a sentence that is not tied to its facts is refused, and stays as it was.

    Nothing is written anywhere. Raises the model's own errors.
    """
    letter = letter_sentences(_in_its_language(draft))
    if not letter.sentences:
        return Reworded(None, model.name, say("There is no sentence in this draft to word anew."))
    untied: list[Untied] = []
    answers: list[Mapping[int, str]] = []
    for _ in range(TRIES):
        reply = model.complete(ask_for_rewording(letter, untied))
        words = read_rewording(reply.text)
        if words is None:
            untied = [
                Untied(0, "", say("it was not in the shape asked for"), say("one JSON object of numbered sentences"))
            ]
            continue
        made, untied = check_rewording(letter, words)
        if made is not None:
            return _reworded(made, draft, model.name, words)
        answers.append(words)
    # What is tied of it is offered; sentences that were refused twice stay as they were.
    tied = tied_words(letter, answers)
    made, wrong = check_rewording(letter, tied)
    if made is not None and made.body != draft.body:
        stay = {one.number: one.why for one in untied if one.number and tied[one.number] == _text(letter, one.number)}
        return Reworded(made, model.name, words=tied, stay=stay)
    first = (wrong or untied)[0]
    said = f" (“{first.text[:120]}”)" if first.text else ""
    why = say(
        "Your draft stays as it was: what %(name)s wrote was refused twice, at last because %(why)s%(said)s.",
        name=model.name,
        why=first.why,
        said=said,
    )
    return Reworded(None, model.name, why)


def _reworded(made: Draft, draft: Draft, model: str, words: Mapping[int, str]) -> Reworded:
    if made.body == draft.body:
        return Reworded(None, model, say("%(model)s would leave every sentence as it is.", model=model))
    return Reworded(made, model, words=words)


def _text(letter: LetterSentences, number: int) -> str:
    return next(one.text for one in letter.sentences if one.number == number)


def take_rewording(
    store: AccountStore, mailbox: MailboxPort | None, ask_id: str, words: Mapping[int, str], *, now: datetime
) -> DraftOutcome:
    """Put the words that the user picked into their draft, held to its sentences once more.

    Raises NotThere where there is no draft of the ask, UserError where the draft is another one by now.
    """
    record = store.load_draft(ask_id)
    if record is None:
        raise NotThere(say("There is no draft to change: “askwell asks” shows how this ask stands."))
    made, _ = check_rewording(letter_sentences(_in_its_language(draft_of(record))), words)
    if made is None:
        raise UserError(say("The draft has changed since these words were made for it; nothing was changed. Ask anew."))
    return replace_draft(store, mailbox, ask_id, made, now=now)


def _in_its_language(draft: Draft) -> Draft:
    """A draft that was stored does not say its language."""
    return replace(draft, language=language_of(draft.body, otherwise=draft.language or "en"))
