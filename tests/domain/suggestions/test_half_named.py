"""Whom a contact may have named, by half a name or in a sentence half read: a question with the sentence, no ask."""

import pytest
from asking_days import NORA, Day, nora, tom
from builders import OWNER, OWNER_NAME, a_mention, a_message, a_prospect, days_ago

from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.questions import Question, find_questions
from plugin.domain.suggestions.suggest import weigh_asks

HENRIK = a_prospect("Henrik Sandvik", organisation="Meadowbank Conveyors", id="henrik")


def day(text: str, *, perhaps: bool = True, sender: str = NORA, **changes: object) -> Day:
    words = {"perhaps_named": (text,)} if perhaps else {"mentions": (a_mention("Ines", text=text),)}
    message = a_message((sender, "Nora Weiss"), [(OWNER, OWNER_NAME)], days_ago(5), **words)
    return Day(messages=[message], prospects=[HENRIK], acquaintances=[], **changes)


def asked(of: Day) -> list[Question]:
    context = SuggestionContext(of, of.prospects, of.asks, policy=of.policy, now=of.now)
    found = find_questions(weigh_asks(context.matches, context), context, ())
    return [one for one in found if one.about == "knows" and one.whom and one.whom.name == HENRIK.name]


@pytest.mark.parametrize(
    "text",
    [
        "henrik sandvik, my old flatmate, came by.",
        "My brother-in-law Henrik (yes, THE Sandvik with the conveyors) talked of nothing else.",
        "I've got the band with Sandvik, the printer.",
        "Henrik from next door runs the Meadowbank place and our kids share a trampoline.",
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
        "Henrik from next door came by.",
        "the Meadowbank place is closed, I hear.",
        "I like sandvik steel.",
        "I've got the band with Sandvikson.",
    ],
)
def test_a_given_name_a_house_or_a_word_alone_is_asked_about_by_none_of_it(text: str) -> None:
    assert asked(day(text)) == []


def test_the_family_name_of_somebody_the_user_is_in_touch_with_means_them() -> None:
    other = tom()
    named = other.person.name.split()[-1]
    of = day(f"I've got the band with {named}, the printer.", relationships=[nora(), other])
    of.prospects = [a_prospect(f"Henrik {named}", organisation="Meadowbank Conveyors", id="henrik")]
    assert asked(of) == []


def test_what_a_stranger_writes_raises_no_question() -> None:
    assert asked(day("henrik sandvik, my old flatmate, came by.", sender="who@nowhere.example")) == []
