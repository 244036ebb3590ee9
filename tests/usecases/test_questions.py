"""What is asked, in what order, and that the answer is final, is not asked for again, and can be taken back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from builders import NOW, OWNER, a_message, a_signal, an_account, an_address, an_event, an_exchange, days_ago

from plugin.domain.model import MirrorPage
from plugin.errors import NotThere, UserError
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot
from plugin.usecases.judgement import Judgement
from plugin.usecases.questions import answer, open_questions

NORA = ("nora@brightwater.example", "Nora Weiss")
HOME = ("nora.weiss@home.example", "Nora Weiss")
ANNA = ("anna@tidewell.example", "Anna Berg")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AccountStore]:
    lunch = a_signal("meeting_confirmed", "It was great to see you for lunch.")
    messages = [
        *an_exchange(NORA, times=5),
        *an_exchange(HOME, times=2, since="2025-03-05T09:00:00+00:00"),
        *an_exchange(ANNA, times=3),
        a_message(ANNA, to=OWNER, date=days_ago(4), signals=(lunch,)),
    ]
    events = [an_event([], days_ago(8), summary="Lunch with Bruno")]
    with AccountStore.open(tmp_path / "account.db") as opened:
        opened.save_page(MirrorPage(messages=tuple(messages), events=tuple(events)))
        yield opened


def snapshot(store: AccountStore) -> AccountSnapshot:
    return build_snapshot(store, an_account(), now=NOW)


def asked(store: AccountStore, about: str = "") -> list[str]:
    return [one.id for one in open_questions(Judgement(store, snapshot(store), now=NOW)) if about in ("", one.about)]


def say(store: AccountStore, question: str, value: str) -> None:
    assert answer(store, lambda: snapshot(store), question, value, now=NOW).id == question


def test_the_same_questions_have_the_same_ids_and_the_worthiest_comes_first(store: AccountStore) -> None:
    found = open_questions(Judgement(store, snapshot(store), now=NOW))
    assert asked(store) == asked(store)
    assert sorted(one.about for one in found) == ["meeting", "meeting", "same_person"]
    assert [one.worth for one in found] == sorted((one.worth for one in found), reverse=True)
    pair = next(one for one in found if one.about == "same_person")
    assert (pair.options, pair.subject) == (("yes", "no"), (HOME[0], NORA[0]))
    assert pair.text.startswith("Are Nora Weiss <")


@pytest.mark.parametrize(("value", "together"), [("yes", True), ("no", False), ("YES", True)])
def test_two_of_one_name_are_joined_or_kept_apart_for_good_until_it_is_taken_back(
    store: AccountStore,
    value: str,
    together: bool,  # noqa: FBT001 -- a parameter of the cases
) -> None:
    (question,) = asked(store, "same_person")
    say(store, question, value)
    people = snapshot(store).people
    assert (people.canonical(an_address(NORA[0])) == people.canonical(an_address(HOME[0]))) is together
    assert asked(store, "same_person") == []
    say(store, question, "undo")
    assert asked(store, "same_person") == [question]


def test_an_answer_can_be_changed(store: AccountStore) -> None:
    (question,) = asked(store, "same_person")
    say(store, question, "yes")
    say(store, question, "no")
    assert store.load_corrections().merged == ()
    assert len(store.load_corrections().split) == 1


def meeting_question(store: AccountStore, words: str) -> str:
    return next(one.id for one in open_questions(Judgement(store, snapshot(store), now=NOW)) if words in one.text)


@pytest.mark.parametrize("value", ["yes", "2025-06-12"])
def test_a_meeting_that_mail_tells_without_a_day_counts_on_the_day_that_the_user_names(
    store: AccountStore, value: str
) -> None:
    say(store, meeting_question(store, "Did you meet, and when?"), value)
    (meeting,) = [one for one in snapshot(store).meetings if one.people == (ANNA[0],)]
    assert meeting.confidence == 1.0
    if value != "yes":
        assert meeting.ended_at.date().isoformat() == value


def test_who_was_meant_may_be_anybody_known_and_nobody(store: AccountStore) -> None:
    question = meeting_question(store, "Who is Bruno?")
    say(store, question, ANNA[0])
    assert len(snapshot(store).met(an_address(ANNA[0]))) == 1
    say(store, question, "no")
    assert snapshot(store).met(an_address(ANNA[0])) == []
    assert question not in asked(store)
    say(store, question, "undo")
    assert question in asked(store)


@pytest.mark.parametrize("value", ["", "perhaps", "nobody@nowhere.example", "2025-13-40", "2999-01-01"])
def test_an_answer_that_means_nothing_is_refused_and_changes_nothing(store: AccountStore, value: str) -> None:
    for question in asked(store):
        with pytest.raises(UserError, match="no answer to this question"):
            say(store, question, value)
    assert store.load_answers() == []


def test_unknown_questions_and_answers_never_given_are_named(store: AccountStore) -> None:
    with pytest.raises(NotThere, match="no question"):
        say(store, "q0", "yes")
    with pytest.raises(NotThere, match="no answer"):
        say(store, asked(store)[0], "undo")


def test_a_pair_that_stood_side_by_side_is_worth_less(store: AccountStore) -> None:
    before = open_questions(Judgement(store, snapshot(store), now=NOW))
    both = a_message(to=[NORA, HOME], date=NOW - timedelta(days=1))
    store.save_page(MirrorPage(messages=(both,)))
    after = open_questions(Judgement(store, snapshot(store), now=NOW))
    worth = [next(one.worth for one in found if one.about == "same_person") for found in (before, after)]
    assert worth[1] < worth[0]
