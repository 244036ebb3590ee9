"""Whom a contact may have named, by half a name or in a sentence half read: a question with the sentence, no ask."""

from typing import Any

import pytest
from asking_days import NORA, Day, nora, tom
from builders import OWNER, OWNER_NAME, a_mention, a_message, a_prospect, days_ago

from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.questions import Question, find_questions
from plugin.domain.suggestions.suggest import weigh_asks

OSKAR = a_prospect("Oskar Brandvold", organisation="Lofoten Lofts", id="oskar")


def day(text: str, *, perhaps: bool = True, sender: str = NORA, **changes: Any) -> Day:
    words: dict[str, Any] = {"perhaps_named": (text,)} if perhaps else {"mentions": (a_mention("Ines", text=text),)}
    message = a_message((sender, "Nora Weiss"), [(OWNER, OWNER_NAME)], days_ago(5), **words)
    return Day(messages=[message], prospects=[OSKAR], acquaintances=[], **changes)


def asked(of: Day) -> list[Question]:
    context = SuggestionContext(of, of.prospects, of.asks, policy=of.policy, now=of.now)
    found = find_questions(weigh_asks(context.matches, context), context, ())
    return [one for one in found if one.about == "knows" and one.whom and one.whom.name == OSKAR.name]


@pytest.mark.parametrize(
    "text",
    [
        "oskar brandvold, who taught me to dive, came by.",
        "We went up the hill with Oskar (the very Brandvold of the sails) and his dog.",
        "I share a van with Brandvold.",
        "Oskar upstairs, who has the Lofoten lofts, lends me his ladder.",
    ],
)
@pytest.mark.parametrize("perhaps", [True, False])
def test_half_a_name_is_asked_about_with_its_sentence(text: str, *, perhaps: bool) -> None:
    of = day(text, perhaps=perhaps)
    (question,) = asked(of)
    assert (question.introducer, question.quote) == (NORA, text)
    assert of.judged().made == ()


@pytest.mark.parametrize(
    "text",
    [
        "Oskar upstairs lends me his ladder.",
        "the Lofoten lofts are closed, I hear.",
        "I like brandvold sails.",
        "I share a van with Brandvoldsen.",
    ],
)
def test_a_given_name_a_house_or_a_word_alone_is_asked_about_by_none_of_it(text: str) -> None:
    assert asked(day(text)) == []


def test_the_family_name_of_somebody_the_user_is_in_touch_with_means_them() -> None:
    other = tom()
    named = other.person.name.split()[-1]
    of = day(f"I share a van with {named}.", relationships=[nora(), other])
    of.prospects = [a_prospect(f"Oskar {named}", organisation="Lofoten Lofts", id="oskar")]
    assert asked(of) == []


def test_what_a_stranger_writes_raises_no_question() -> None:
    assert asked(day("oskar brandvold, who taught me to dive, came by.", sender="who@nowhere.example")) == []
