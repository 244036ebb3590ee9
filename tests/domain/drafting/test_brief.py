"""What the brief of a letter holds: facts with the day they speak of and whose words they are; no private note."""

from dataclasses import replace
from datetime import timedelta

import pytest
from approved_asks import CASES, NOW, PROFILES, ask_of
from builders import a_mention, a_message, a_signal

from plugin.domain.drafting.brief import ME, THEY, make_brief
from plugin.domain.drafting.compose import compose_draft, manner_of
from plugin.domain.model import Finding, FindingKind, Mailbox, MailMessage, MessageId

CASE = next(case for case in CASES if case.language == "en" and case.kind == "client")
CLARA = "clara@whitfield.example"


def the_brief(messages: list[MailMessage], findings: list[Finding]):  # type: ignore[no-untyped-def]  # noqa: ANN201
    suggestion, facts = ask_of(CASE)
    profile = PROFILES["en"]
    draft = compose_draft(suggestion, CASE.voice, profile, now=NOW, facts=facts, sender=Mailbox(CLARA))  # type: ignore[arg-type]
    manner = manner_of(suggestion.introducer, CASE.voice, profile)
    owner = frozenset({CLARA})
    return make_brief(suggestion, draft, facts, profile, manner, messages=messages, findings=findings, owner=owner)  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "days"), [("praise", 0), ("thanks", 0), ("meeting_confirmed", 1)])
def test_kind_words_are_of_the_day_they_were_written_and_a_meeting_of_its_own(kind: str, days: int) -> None:
    suggestion, _ = ask_of(CASE)
    text = "That was a fine morning yesterday."
    theirs = suggestion.introducer.address
    message = a_message(str(theirs), CLARA, NOW - timedelta(days=2), signals=(a_signal(kind, text),))
    message = replace(message, id=MessageId("m77"))
    met = Finding(
        "x1",
        FindingKind.MEETING,
        message.id,
        message.date,
        theirs,
        text,
        value="held",
        about=theirs,
        day=message.date.date() - timedelta(days=1),
    )
    one = next(one for one in the_brief([message], [met]).facts if one.fact.text == text)
    assert (message.date.date() - one.at.date()).days == days
    assert one.by == THEY


def test_what_comes_later_and_what_is_said_against_it_is_no_fact_of_a_letter() -> None:
    suggestion, _ = ask_of(CASE)
    theirs = str(suggestion.introducer.address)
    later = replace(
        a_message(theirs, CLARA, NOW + timedelta(days=1), signals=(a_signal("praise", "Later."),)), id=MessageId("l")
    )
    cross = replace(a_message(theirs, CLARA, NOW, signals=(a_signal("complaint", "Not good."),)), id=MessageId("c"))
    mine = replace(
        a_message(CLARA, theirs, NOW, sent_by_me=True, signals=(a_signal("thanks", "Thank you."),)), id=MessageId("t")
    )
    found = {one.fact.text: one.by for one in the_brief([later, cross, mine], []).facts}
    assert "Later." not in found
    assert "Not good." not in found
    assert found["Thank you."] == ME


def test_the_names_in_the_messages_of_its_facts_are_known_so_that_they_can_be_hidden() -> None:
    suggestion, _ = ask_of(CASE)
    theirs = str(suggestion.introducer.address)
    signals = (a_signal("praise", "Oona Prendergast said so too, and it is good."),)
    told = a_message(theirs, [CLARA, ("tom@house.example", "Tom Ashgrove")], NOW, signals=signals)
    told = replace(told, id=MessageId("m5"), mentions=(a_mention("Oona Prendergast"),))
    aside = replace(a_message(theirs, CLARA, NOW, mentions=(a_mention("Gisbert Wendelin"),)), id=MessageId("m6"))
    named = the_brief([told, aside], []).named
    assert {"Oona Prendergast", "Tom Ashgrove"} <= set(named)
    assert "Gisbert Wendelin" not in named
