"""Making the draft of an ask: dry runs, threads, aliases, edits, refusals, files."""

from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from asking_days import ELENA, NORA, Day, from_nora
from asking_house import THREAD, House, conversation, open_house
from builders import NOW, OWNER, a_meeting, a_message, an_address, an_evidence, days_ago

from plugin.domain.model import AskStatus, DraftState
from plugin.domain.network.groups import Group
from plugin.errors import NotThere, RateLimited, Reconnect, Unfinished, UserError
from plugin.sandbox.faults import Faults
from plugin.sandbox.troubles import Trouble
from plugin.sandbox.world import SendAs
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases import draft_delivery as once
from plugin.usecases.draft import draft, replace_draft
from plugin.usecases.proposing import Wish, propose_again
from plugin.usecases.suggest import look, suggest
from web.views.drafts import draft_json

pytestmark = pytest.mark.alike(2)

LATER = NOW.replace(hour=13)


def the_letter(house: House) -> dict[str, str]:
    """The headers and the text of the only draft at Gmail."""
    (letter,) = house.drafts()
    parsed = message_from_bytes(letter.raw, policy=policy.default)
    body = parsed.get_content().replace("\r\n", "\n")
    return {**{name.lower(): str(value) for name, value in parsed.items()}, "body": body}


def test_a_dry_run_shows_everything_and_writes_nothing(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        before = (house.store.counts(), house.store.load_preferences())
        outcome = house.draft(dry_run=True)
        assert (outcome.ask, outcome.record) == (None, None)
        assert "Elena Ruiz" in outcome.draft.body
        assert draft_json(outcome)["in_thread"] is True
        assert (house.store.counts(), house.store.load_preferences()) == before
        assert not {call for call in house.sandbox.counters.calls if call.startswith("drafts.")}


def test_a_draft_is_made_addressed_and_remembered(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        outcome = house.draft()
        letter = the_letter(house)
        assert letter["to"] == NORA
        assert not {"cc", "bcc", "reply-to"} & set(letter)
        assert letter["subject"] == outcome.draft.subject
        assert letter["body"].strip() == outcome.draft.body.strip()
        assert outcome.ask is not None
        assert outcome.ask.status is AskStatus.DRAFTED
        assert outcome.record is not None
        assert (outcome.record.state, outcome.record.draft_id) == (DraftState.CREATED, house.draft_id())
        shown = draft_json(outcome)
        assert shown["ask"] == outcome.ask.id
        assert shown["draft_id"] == house.draft_id()
        assert shown["message_id"] == letter["message-id"]
        assert shown["claims"]
        assert all(claim["facts"] for claim in shown["claims"])


def test_a_second_call_finds_the_first_ones_draft(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        first, second = house.draft(), house.draft(seed=4)
        assert len(house.drafts()) == 1
        assert second.record == first.record
        assert second.note


def test_after_it_was_sent_a_second_call_says_so_and_makes_nothing(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        assert "lies in your Gmail" in house.draft().whereabouts
        house.sandbox.google.mailboxes[OWNER].send_draft(house.draft_id())
        again = house.draft(now=LATER)
        assert again.ask is not None
        assert again.ask.status is AskStatus.SENT
        assert "was sent" in again.whereabouts
        assert "lies in your Gmail" not in again.whereabouts + again.note
        assert house.drafts() == []


def test_after_it_was_thrown_away_a_second_call_makes_another(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.draft()
        house.sandbox.google.mailboxes[OWNER].delete_draft(house.draft_id())
        again = house.draft(now=LATER)
        assert again.record is not None
        assert (again.record.generation, len(house.drafts())) == (2, 1)
        assert "lies in your Gmail" in again.whereabouts


def test_a_suggestion_remembered_by_the_page_becomes_the_same_ask(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        suggest(house.store, house.day, now=NOW)  # type: ignore[arg-type]  # a day is a snapshot
        outcome = house.draft()
        assert outcome.ask is not None
        assert [ask.id for ask in house.store.load_asks()] == [outcome.ask.id]
        assert [change.status.value for change in outcome.ask.history] == ["suggested", "pending", "drafted"]


def test_an_unknown_suggestion_is_said_to_be_none(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house, pytest.raises(NotThere, match="There is no suggestion"):
        house.draft(suggestion_id="s0")


def test_a_suggestion_that_no_longer_stands_says_why(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        suggest(house.store, house.day, now=NOW)  # type: ignore[arg-type]  # a day is a snapshot
        wanted = house.suggestion_id
        house.day.messages = [*house.day.messages, from_nora("complaint", "This is not what we agreed.", 1)]
        with pytest.raises(NotThere, match="no longer stands"):
            house.draft(suggestion_id=wanted)


def test_an_answer_threads_by_id_headers_and_subject(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        outcome = house.draft()
        letter = the_letter(house)
        assert letter["subject"] == "Re: The project plan"
        assert letter["in-reply-to"] == "<l2@brightwater.example>"
        assert letter["references"].split() == ["<l1@lindqvist.example>", "<l2@brightwater.example>"]
        assert house.drafts()[0].thread_id == THREAD
        assert draft_json(outcome)["in_thread"] is True


def test_an_ask_after_a_meeting_that_only_its_mail_tells_of_is_a_mail_of_its_own(tmp_path: Path) -> None:
    told = an_evidence("meeting", text="The project plan", source="00000000000000a2")
    met = a_meeting([NORA], days_ago(2), summary="The project plan", evidence=(replace(told, date=days_ago(2)),))
    with open_house(tmp_path / "a.db", conversation(), meetings=[met]) as house:
        outcome = house.draft()
        assert draft_json(outcome)["in_thread"] is False
        assert "Elena Ruiz" in the_letter(house)["subject"]


def test_where_others_read_along_the_ask_is_a_mail_of_its_own(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation(cc=ELENA)) as house:
        outcome = house.draft()
        assert draft_json(outcome)["in_thread"] is False
        assert house.drafts()[0].thread_id != THREAD
        assert "Re:" not in the_letter(house)["subject"]


def test_a_conversation_holds_one_draft_so_the_next_is_a_mail_of_its_own(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        house.mailbox.create_draft(
            b"To: nora@brightwater.example\r\nSubject: Re: The project plan\r\n"
            b"In-Reply-To: <l2@brightwater.example>\r\n"
            b"References: <l2@brightwater.example>\r\n\r\nWait",
            thread_id=THREAD,
        )
        outcome = house.draft()
        assert any("draft of yours" in warning for warning in outcome.warnings)
        assert len(house.drafts()) == 2
        made = house.mailbox.fetch_draft(outcome.record.draft_id) if outcome.record else None
        assert made is not None
        assert made.message.thread_id != THREAD
        assert not outcome.draft.subject.startswith("Re:")


def test_the_draft_goes_out_from_the_alias_they_write_to(tmp_path: Path) -> None:
    alias = "hello@lindqvist.example"
    aliases = (SendAs(OWNER, "Mara Lindqvist", is_default=True), SendAs(alias, "Mara"))
    account = replace(Day().account, addresses=frozenset({an_address(OWNER), an_address(alias)}))
    message = a_message((NORA, "Nora Weiss"), [alias], days_ago(30))
    with open_house(tmp_path / "a.db", send_as=aliases, account=account, messages=[message]) as house:
        house.draft()
        assert the_letter(house)["from"] == alias


def test_an_alias_gmail_does_not_know_is_not_used(tmp_path: Path) -> None:
    account = replace(Day().account, addresses=frozenset({an_address(OWNER), an_address("old@former.example")}))
    message = a_message((NORA, "Nora Weiss"), ["old@former.example"], days_ago(30))
    with open_house(tmp_path / "a.db", account=account, messages=[message]) as house:
        house.draft()
        assert the_letter(house)["from"] == OWNER


def test_what_they_wrote_since_the_last_scan_is_said_first(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        house.deliver("Hi Mara,\n\nI must say I am very unhappy with the last report, it is full of errors.\n\nNora\n")
        outcome = house.draft(dry_run=True)
        assert len(outcome.warnings) == 1
        assert "Nora Weiss" in outcome.warnings[0]


def test_the_users_own_words_are_what_is_written(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        outcome = house.draft(body="Nora, one question about Elena.\r\n\r\nMara", subject="Elena")
        letter = the_letter(house)
        assert (letter["subject"], letter["body"].strip()) == ("Elena", "Nora, one question about Elena.\n\nMara")
        assert outcome.draft.claims == ()


def test_unchanged_words_are_replaced_and_changed_ones_never(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        suggestion = house.day.judged().made[0]
        outcome = house.draft()
        assert outcome.ask is not None
        snapshot = house.day
        other = propose_again(house.store, snapshot, suggestion, now=LATER, wish=Wish(seed=1)).draft  # type: ignore[arg-type]
        assert other.body != outcome.draft.body
        replaced = replace_draft(house.store, house.mailbox, outcome.ask.id, other, now=LATER)
        assert not replaced.edited
        assert the_letter(house)["body"].strip() == other.body.strip()
        house.edit(b"To: nora@brightwater.example\r\nSubject: Elena\r\n\r\nMy own words.\r\n")
        third = propose_again(house.store, snapshot, suggestion, now=LATER, wish=Wish(seed=2)).draft  # type: ignore[arg-type]
        kept = replace_draft(house.store, house.mailbox, outcome.ask.id, third, now=LATER)
        assert kept.edited
        assert kept.theirs.strip() == "My own words."
        assert kept.draft.body == third.body
        assert the_letter(house)["body"].strip() == "My own words."


def test_a_lost_answer_is_looked_for_and_the_draft_found(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.sandbox.plan("drafts.create", "drop")
        outcome = house.draft()
        assert outcome.record is not None
        assert outcome.record.draft_id == house.draft_id()
        assert house.calls("drafts.create") == 1


def test_an_error_before_anything_was_made_ends_in_one_draft_after_looking_five_times(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.sandbox.plan("drafts.create", "503")
        with pytest.raises(Unfinished):
            house.draft()
        assert house.drafts() == []
        for seconds in (11, 75, 260, 900):
            once.reconcile(house.store, house.mailbox, now=NOW.replace(minute=seconds // 60, second=seconds % 60))
        assert len(house.drafts()) == 1
        assert house.calls("drafts.create") == 2
        assert house.store.load_asks()[0].status is AskStatus.DRAFTED


def test_two_posts_without_answer_and_nothing_to_be_found_is_the_users_turn(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.sandbox.plan("drafts.create", *["503"] * 5)
        with pytest.raises(Unfinished):
            house.draft()
        for minutes in range(1, 58):
            once.reconcile(house.store, house.mailbox, now=NOW.replace(minute=minutes))
        (ask,) = house.store.load_asks()
        assert ask.status is AskStatus.NEEDS_USER
        assert house.calls("drafts.create") == 2


def test_a_refusal_is_said_with_its_reason_and_can_be_tried_anew(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.sandbox.plan("drafts.create", "404")
        with pytest.raises(UserError, match="refused"):
            house.draft()
        (ask,) = house.store.load_asks()
        assert ask.status is AskStatus.NEEDS_USER
        outcome = house.draft()
        assert outcome.record is not None
        assert outcome.record.generation == 2
        assert len(house.drafts()) == 1


def test_going_too_fast_means_later(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.sandbox.plan("drafts.create", *["429"] * 40)
        with pytest.raises((RateLimited, Unfinished)):
            house.draft()
        (record,) = house.store.load_drafts()
        assert record.state is DraftState.PENDING
        house.sandbox.faults = Faults()
        assert record.next_look is not None
        once.reconcile(house.store, house.mailbox, now=record.next_look)
        assert len(house.drafts()) == 1


def test_a_dead_token_pauses_and_loses_nothing(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.sandbox.revoke(OWNER)
        house.sandbox.expire_access_tokens()
        with pytest.raises(Reconnect):
            house.draft()
        assert house.drafts() == []


def test_a_draft_thrown_away_is_made_anew_only_on_request(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        first = house.draft()
        house.mailbox.delete_draft(house.draft_id())
        once.reconcile(house.store, house.mailbox, now=LATER)
        assert house.drafts() == []
        again = house.draft()
        assert again.record == first.record
        assert house.drafts() == []


def test_without_a_mailbox_a_google_account_asks_to_reconnect(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house, pytest.raises(Reconnect):
        house.draft(mailbox=None)


def test_an_imported_account_gets_a_file_that_opens_for_editing(tmp_path: Path) -> None:
    day = Day(account=replace(Day().account, kind="imported"))
    with AccountStore.open(tmp_path / "a.db") as store:
        store.save_prospects(day.prospects)
        wanted = day.judged().made[0].id
        outcome = draft(store, None, day, wanted, now=NOW, eml_dir=tmp_path / "drafts")  # type: ignore[arg-type]
        shown = draft_json(outcome)
        path = Path(shown["path"])
        parsed = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert (parsed["X-Unsent"], parsed["To"], parsed["Subject"]) == ("1", NORA, outcome.draft.subject)
        assert parsed.get_content().replace("\r\n", "\n").strip() == outcome.draft.body.strip()
        assert path.stat().st_mode & 0o077 == 0
        path.write_bytes(b"To: nora@brightwater.example\r\n\r\nmine")
        again = draft(store, None, day, wanted, now=LATER, eml_dir=tmp_path / "drafts")  # type: ignore[arg-type]
        assert again.record == outcome.record
        assert path.read_bytes().endswith(b"mine")
        assert len(list(path.parent.iterdir())) == 1


def test_a_draft_to_say_in_person_is_three_lines_and_makes_nothing(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db") as house:
        outcome = house.draft(in_person=True)
        assert len(outcome.draft.body.strip().splitlines()) == 3
        assert house.drafts() == []
        assert house.store.load_drafts() == []


def test_an_ask_about_a_circle_is_worded_too(tmp_path: Path) -> None:
    seen = tuple(an_evidence("same_group", days_ago(days), source=f"e{days}") for days in (20, 50))
    circle = Group("the Harbour Breakfast", (an_address(NORA),), seen)
    with open_house(tmp_path / "a.db", prospects=(), acquaintances=(), groups=(circle,)) as house:
        (made,) = look(house.store, house.day, now=NOW).made  # type: ignore[arg-type]  # a day is a snapshot
        outcome = draft(house.store, None, house.day, made.id, now=NOW, dry_run=True)  # type: ignore[arg-type]
        assert not made.specific
        assert "the Harbour Breakfast" in outcome.draft.body
        assert outcome.draft.body.count("?") == 1


def test_old_conversations_are_not_taken_up_again(tmp_path: Path) -> None:
    with open_house(tmp_path / "a.db", conversation()) as house:
        assert house.day.messages[0].date > days_ago(4)
        assert draft_json(house.draft(dry_run=True))["thread_id"] == THREAD


ALONE = "mail of its own"


@pytest.mark.parametrize(
    "answer", ["403", "500", "400", "404", "401", "garbled", "empty", "403-scope", "400-precondition"]
)
def test_a_conversation_that_cannot_be_read_leaves_a_mail_of_its_own(tmp_path: Path, answer: str) -> None:
    faults = Faults(troubles=(Trouble("threads.get", answer),))
    with open_house(tmp_path / "a.db", conversation(), faults=faults) as house:
        outcome = house.draft()
        assert draft_json(outcome)["in_thread"] is False
        assert any(ALONE in warning for warning in outcome.warnings)
        assert len(house.drafts()) == 1
        assert "in-reply-to" not in the_letter(house)


@pytest.mark.parametrize("answer", ["400", "404", "403", "400-precondition"])
def test_a_draft_refused_for_its_conversation_is_made_as_a_mail_of_its_own(tmp_path: Path, answer: str) -> None:
    faults = Faults(troubles=(Trouble("drafts.create", answer, about="threadId"),))
    with open_house(tmp_path / "a.db", conversation(), faults=faults) as house:
        outcome = house.draft()
        assert draft_json(outcome)["in_thread"] is False
        assert any(ALONE in warning for warning in outcome.warnings)
        assert len(house.drafts()) == 1
        assert outcome.ask is not None
        assert outcome.ask.status is AskStatus.DRAFTED
        assert house.calls("drafts.create") == 2


def test_a_draft_refused_with_and_without_its_conversation_is_refused(tmp_path: Path) -> None:
    faults = Faults(troubles=(Trouble("drafts.create", "400"),))
    with open_house(tmp_path / "a.db", conversation(), faults=faults) as house:
        with pytest.raises(UserError, match="Gmail refused the draft"):
            house.draft()
        assert house.drafts() == []
        assert house.calls("drafts.create") == 2


@pytest.mark.parametrize("method", ["settings.sendAs.list", "messages.get"])
@pytest.mark.parametrize("answer", ["403", "500", "404"])
def test_what_is_asked_beside_a_draft_does_not_stop_it(tmp_path: Path, method: str, answer: str) -> None:
    with open_house(tmp_path / "a.db") as house:
        house.deliver("A word on Tuesday.\n", message_id="<w1@brightwater.example>")
        house.sandbox.faults = Faults(troubles=(Trouble(method, answer),))
        house.draft()
        assert len(house.drafts()) == 1
