"""The JSON shapes are those the outside relies on, and plain JSON."""

import json
from datetime import datetime

import pytest
from builders import (
    a_meeting,
    a_prospect,
    a_relationship,
    a_suggestion,
    an_acquaintance,
    an_ask,
    an_evidence,
    days_ago,
)

from plugin.domain.model import AskStatus, Rejected, Rejection, RejectionKind, Suggestions
from web.views import json_shapes as shapes

KEYS = {
    "evidence": "kind date id text",
    "meeting": "id ended_at summary people one_to_one recurring evidence",
    "person": "address addresses name organisation kind strength first_met last_met meetings sent received "
    "median_reply_hours introduced_by evidence",
    "acquaintance": "introducer person confidence evidence",
    "prospect": "id name address organisation role why status introduced_by",
    "suggestion": "id introducer prospect occasion specific score reasons",
    "withheld": "introducer prospect because",
    "ask": "id status introducer prospect created_at history next",
}


def shape(name: str) -> dict[str, object]:
    held = Rejected(
        a_relationship(), a_prospect(), (Rejection(RejectionKind.ASKED_RECENTLY, "You asked them.", days_ago(-3)),)
    )
    made = {
        "evidence": lambda: shapes.evidence_json(an_evidence()),
        "meeting": lambda: shapes.meeting_json(a_meeting()),
        "person": lambda: shapes.person_json(a_relationship()),
        "acquaintance": lambda: shapes.acquaintance_json(an_acquaintance()),
        "prospect": lambda: shapes.prospect_json(a_prospect()),
        "suggestion": lambda: shapes.suggestion_json(a_suggestion()),
        "withheld": lambda: shapes.rejected_json(held),
        "ask": lambda: shapes.ask_json(an_ask("sent"), now=days_ago(0)),
    }
    return made[name]()


@pytest.mark.parametrize("name", list(KEYS))
def test_every_promised_key_is_there_and_the_whole_is_json(name: str) -> None:
    found = shape(name)
    assert set(KEYS[name].split()) <= set(found)
    assert json.loads(json.dumps(found)) == found


def test_occasion_and_because_have_their_shapes() -> None:
    occasion = shape("suggestion")["occasion"]
    assert isinstance(occasion, dict)
    assert {"kind", "date", "id", "text"} <= set(occasion)
    because = shape("withheld")["because"]
    assert because == [{"kind": "asked_recently", "text": "You asked them.", "until": days_ago(-3).isoformat()}]


def test_times_carry_their_offset() -> None:
    date = shape("evidence")["date"]
    assert datetime.fromisoformat(str(date)).tzinfo is not None


def test_withheld_is_shown_only_where_it_is_wanted() -> None:
    held = Rejected(a_relationship(), a_prospect(), (Rejection(RejectionKind.ASK_OPEN, "An ask is open."),))
    answer = Suggestions((a_suggestion(),), (held,))
    assert shapes.suggestions_json(answer)["withheld"] == []
    assert len(shapes.suggestions_json(answer, withheld=True)["withheld"]) == 1


@pytest.mark.parametrize("status", list(AskStatus))
def test_every_status_knows_what_comes_next_or_that_nothing_does(status: AskStatus) -> None:
    following = shapes.ask_json(an_ask(status), now=days_ago(0))["next"]
    assert (following is None) is (status in {AskStatus.DISMISSED, AskStatus.DISCARDED})
    if following is not None:
        assert set(following) == {"action", "due", "why"}
