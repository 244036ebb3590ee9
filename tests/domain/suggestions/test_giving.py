"""Give first: on the contact's own words, from the user's own people, and never where more was given already."""

from typing import Any

from asking_days import NORA, Day, nora, tom
from builders import NOW, OWNER, OWNER_NAME, a_mention, a_message, a_person, a_relationship, a_signal, days_ago

from plugin.domain.model import MailMessage
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.giving import Gift, find_gifts

ME = (OWNER, OWNER_NAME)


def gifts(*messages: MailMessage, **changes: Any) -> list[Gift]:
    fields: dict[str, Any] = {"relationships": [nora(), tom()], **changes}
    day = Day(messages=messages, **fields)
    return find_gifts(SuggestionContext(day, day.prospects, (), now=NOW))


def asked(text: str, **changes: Any) -> MailMessage:
    signals = (a_signal("introduction_request", text),)
    return a_message((NORA, "Nora Weiss"), [ME], days_ago(20), signals=signals, **changes)


def test_thanks_that_are_owed_come_first() -> None:
    introduction = a_message(
        (NORA, "Nora Weiss"),
        [ME],
        days_ago(30),
        cc=[("ola@fernhill.example", "Ola Lund")],
        signals=(a_signal("introduction", "Mara, meet Ola."),),
    )
    (gift,) = gifts(introduction, asked("Do you know Tom Halden?", mentions=(a_mention("Tom Halden"),)))
    assert gift.useful is None
    assert gift.text.startswith("Thank Nora Weiss for the introduction to ")


def test_whom_they_asked_for_by_name_or_role_is_offered() -> None:
    (gift,) = gifts(asked("Could you put me in touch with Tom Halden?", mentions=(a_mention("Tom Halden"),)))
    assert gift.useful is not None
    assert gift.useful.person.name == "Tom Halden"
    assert "who asked on 29 May" in gift.text
    cfo = a_relationship(a_person("ada@oakmont.example", "Ada Berg", organisation="Oakmont", title="CFO"), "friend")
    (gift,) = gifts(asked("Do you know a good head of finance?"), relationships=[nora(), cfo])
    assert gift.useful == cfo


def test_a_company_they_spoke_of_is_reason_enough() -> None:
    spoke = a_message(
        (NORA, "Nora Weiss"),
        [ME],
        days_ago(9),
        mentions=(a_mention("", "We wonder how Harbourlight does it", organisation="Harbourlight"),),
    )
    (gift,) = gifts(spoke)
    assert gift.useful is not None
    assert gift.useful.person.organisation == "Harbourlight"


def test_nothing_is_offered_without_their_own_words() -> None:
    assert gifts() == []


def test_nothing_is_offered_where_the_user_gave_last() -> None:
    given = a_message(
        ME,
        [(NORA, "Nora Weiss"), ("ola@fernhill.example", "Ola Lund")],
        days_ago(9),
        signals=(a_signal("introduction", "Nora, meet Ola."),),
    )
    assert gifts(given, asked("Could you put me in touch with Tom Halden?", mentions=(a_mention("Tom Halden"),))) == []


def test_family_and_strangers_are_not_handed_round() -> None:
    request = asked("Could you put me in touch with Tom Halden?", mentions=(a_mention("Tom Halden"),))
    assert gifts(request, relationships=[nora(), tom("family")]) == []
    assert gifts(request, relationships=[nora(), tom("friend", 0.1)]) == []
