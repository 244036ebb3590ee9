"""A finished draft in other words, by the user's language model: held to its facts, and theirs to pick."""

from dataclasses import dataclass

from plugin.domain.drafting.letter_sentences import letter_sentences
from plugin.domain.drafting.own_words import language_of
from plugin.domain.drafting.rewording import ask_for_rewording, read_rewording
from plugin.domain.drafting.rewording_check import Untied, check_rewording
from plugin.domain.model import Draft
from plugin.usecases.ports import LanguageModel

TRIES = 2
"""The first, and one that says what was untied and what to write instead."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """What came of it: the draft in other words, or None and why the draft stays as it was."""

    draft: Draft | None
    model: str
    why: str = ""
    untied: tuple[Untied, ...] = ()


def reword(model: LanguageModel, draft: Draft) -> Reworded:
    """Ask for the draft in other words; what is not tied to its facts is refused. Nothing is written anywhere.

    Raises the model's own errors.
    """
    if not draft.language:
        draft = _in_its_language(draft)
    letter = letter_sentences(draft)
    if not letter.sentences:
        return Reworded(None, model.name, "There is no sentence in this draft to word anew.")
    untied: list[Untied] = []
    for _ in range(TRIES):
        reply = model.complete(ask_for_rewording(letter, untied))
        words = read_rewording(reply.text)
        if words is None:
            untied = [
                Untied(0, "", "the answer was not in the shape asked for", "one JSON object of numbered sentences")
            ]
            continue
        made, untied = check_rewording(letter, words)
        if made is not None and made.body != draft.body:
            return Reworded(made, model.name)
        if made is not None:
            return Reworded(None, model.name, f"{model.name} would leave every sentence as it is.")
    first = untied[0]
    said = f" (“{first.text[:120]}”)" if first.text else ""
    why = f"Your draft stays as it was: what {model.name} wrote was refused twice, at last because {first.why}{said}."
    return Reworded(None, model.name, why, tuple(untied))


def _in_its_language(draft: Draft) -> Draft:
    return Draft(draft.to, draft.subject, draft.body, language_of(draft.body, otherwise="en"), claims=draft.claims)
