"""The cards beside mail and events, and what their buttons do: through the routes, as Google calls them."""

import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from addon_house import AT, AddonHouse, buttons_of, card_in, words_of
from builders import OWNER, OWNER_NAME, a_message, an_address, an_event
from card_faults import faults
from pages_house import ELENA, NORA, NOW, TOM, box

from plugin.cards.links import Route
from plugin.cards.widgets import Json
from plugin.domain.model import (
    STRUCK,
    AskStatus,
    ChangeSource,
    DraftVersion,
    EventId,
    MailMessage,
    MeetingKey,
    MeetingSource,
    Mention,
    MirrorPage,
    StatusChange,
)
from plugin.errors import StoreTrouble
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.sqlite.control_store import ControlStore
from plugin.usecases.beside import message_ids
from plugin.usecases.kept_judgements import KeptJudgements
from plugin.usecases.scan_context import HISTORY
from plugin.usecases.suggest import new_ask
from web.addon.host_event import read_event
from web.addon.routes import WORKERS, without_command
from web.settings import load_settings


def beside_event(house: AddonHouse, event_id: str, **parameters: str) -> dict[str, Any]:
    return house.event("CALENDAR", parameters, calendar={"id": event_id})


def beside_mail(house: AddonHouse, message_id: str, **parameters: str) -> dict[str, Any]:
    return house.event("GMAIL", parameters, gmail={"messageId": message_id, "threadId": "t"})


def press(house: AddonHouse, event: dict[str, Any], answer: Json, label: str) -> Json:
    """Press a button of the card as the host does; what is answered."""
    found = buttons_of(answer)[label]
    common = {**event["commonEventObject"], "parameters": found["parameters"]}
    answered = house.answer(found["route"], {**event, "commonEventObject": common})
    if "action" in answered.get("renderActions", answered):
        assert faults(card_in(answered)) == []
    return answered


@pytest.fixture
def last_meeting(house: AddonHouse) -> str:
    """The id of Friday's meeting with Nora."""
    with house.store() as store:
        return next(one.id for one in reversed(store.load_events()) if one.end < NOW and one.summary.startswith("Plan"))


@pytest.fixture
def next_meeting(house: AddonHouse) -> str:
    """The id of Wednesday's lunch with Tom."""
    with house.store() as store:
        return next(one.id for one in store.load_events() if one.start > NOW)


@pytest.fixture
def letter(house: AddonHouse) -> str:
    """The id of a message from Nora that names two people, one of them on the list."""
    message = a_message(
        (NORA, "Nora Weiss"),
        to=[(OWNER, OWNER_NAME)],
        date="2026-06-14T10:00:00+00:00",
        subject="People",
        id="18f0000000000abc",
        mentions=(
            Mention("Elena Ruiz", "Elena Ruiz asked after you.", address=an_address(ELENA)),
            Mention("Jan Dekker", "Jan Dekker from Dekker Foods wants to talk.", organisation="Dekker Foods"),
            Mention("Mara Owner", "Somebody else wrote this.", whose="quoted"),
            Mention("Pia Holm", "I do not really know Pia Holm.", stance="negative"),
        ),
    )
    with house.store() as store:
        store.save_page(MirrorPage(messages=(message,)))
    return message.id


def test_no_draft_is_made_of_an_ask_while_the_mail_is_still_being_read(house: AddonHouse, last_meeting: str) -> None:
    with house.store() as store:
        store.save_page(MirrorPage(cursors={HISTORY: None}))
    event = beside_event(house, last_meeting)
    made = press(house, event, house.answer(Route.EVENT, event), "Create draft")
    assert "your mail is still being read" in words_of(made)
    assert not house.sandbox.google.mailboxes[OWNER].drafts


def test_after_the_meeting_the_ask_that_follows_stands_beside_it_and_its_draft_opens(
    house: AddonHouse, last_meeting: str
) -> None:
    event = beside_event(house, last_meeting)
    answer = house.answer(Route.EVENT, event)
    assert faults(card_in(answer)) == []
    assert "Ask Nora Weiss for an introduction to Elena Ruiz" in words_of(answer)
    assert "Who they are to you" in words_of(answer)
    made = press(house, event, answer, "Create draft")
    (draft_id,) = house.sandbox.google.mailboxes[OWNER].drafts
    with house.store() as store:
        (ask,) = store.load_asks()
        record = store.load_draft(ask.id)
    assert record is not None
    assert ask.status is AskStatus.DRAFTED
    action = made["renderActions"]["action"]
    assert "hostAppAction" not in made["renderActions"], "Calendar has no composer"
    assert action["link"]["url"] == f"https://mail.example/{OWNER}/{record.rfc822_message_id.strip('<>')}"
    assert "Draft ready" in words_of(made)
    assert record.draft_id == draft_id


def test_in_gmail_exactly_the_draft_that_was_made_opens_and_a_second_press_makes_no_other(
    house: AddonHouse, letter: str
) -> None:
    event = beside_mail(house, letter)
    answer = house.answer(Route.MESSAGE, event)
    assert faults(card_in(answer)) == []
    opened = [press(house, event, answer, "Create draft") for _ in range(2)]
    (draft_id,) = house.sandbox.google.mailboxes[OWNER].drafts
    markup = opened[0]["renderActions"]["hostAppAction"]["gmailAction"]["openCreatedDraftActionMarkup"]
    assert markup["draftId"] == draft_id
    assert markup["draftThreadId"] == house.sandbox.google.mailboxes[OWNER].draft(draft_id).thread_id
    assert opened[1] == opened[0]
    assert house.sandbox.counters.calls["drafts.create"] == 1
    assert house.sandbox.counters.sends_by_api == 0
    again = house.answer(Route.MESSAGE, event)
    assert "Open draft" in buttons_of(again)
    assert press(house, event, again, "Open draft") == opened[0]


def test_the_draft_has_the_words_that_were_edited_on_the_page(house: AddonHouse, letter: str) -> None:
    event = beside_mail(house, letter)
    answer = house.answer(Route.MESSAGE, event)
    with house.store() as store:
        judgement = house.wiring.judge(store, house.account, now=NOW)
        suggestion = next(one.id for one in judgement.ranked.made if one.introducer.address == NORA)
        store.save_draft_version(DraftVersion(suggestion, 1, NOW, NORA, "Elena", "Hi Nora, in my own words."))
    press(house, event, answer, "Create draft")
    (draft_id,) = house.sandbox.google.mailboxes[OWNER].drafts
    assert b"in my own words" in house.sandbox.google.mailboxes[OWNER].draft(draft_id).raw


def test_before_the_meeting_the_lines_to_say_stand_beside_it(house: AddonHouse, next_meeting: str) -> None:
    answer = house.answer(Route.EVENT, beside_event(house, next_meeting))
    words = words_of(answer)
    assert "You meet on Wednesday" in words
    assert "Ask Tom Halden for an introduction to Kofi Mensah" in words
    assert "Say in person" in words
    assert "Or write: create draft" in buttons_of(answer)


def test_a_meeting_that_did_not_take_place_is_struck_out_and_brought_back(house: AddonHouse, last_meeting: str) -> None:
    event = beside_event(house, last_meeting)
    answer = house.answer(Route.EVENT, event)
    struck = press(house, event, answer, "This meeting did not take place")
    assert "You said that this meeting did not take place" in words_of(struck)
    with house.store() as store:
        assert dict(store.load_corrections().meetings) == {MeetingKey(MeetingSource.EVENT, last_meeting): STRUCK}
    back = press(house, event, struck, "It did take place")
    assert "Ask Nora Weiss" in words_of(back)
    with house.store() as store:
        assert not store.load_corrections().meetings


def test_who_is_named_in_a_message_is_shown_and_can_be_put_on_the_list(house: AddonHouse, letter: str) -> None:
    event = beside_mail(house, letter)
    answer = house.answer(Route.MESSAGE, event)
    words = words_of(answer)
    assert "Nora Weiss knows Elena Ruiz" in words
    assert "Jan Dekker, Dekker Foods" in words
    assert "Pia Holm" not in words
    assert "Somebody else" not in words
    added = press(house, event, answer, "Add to prospects")
    assert "Jan Dekker is on your list" in words_of(added)
    assert "Nora Weiss knows Jan Dekker" in words_of(added)
    with house.store() as store:
        assert "Jan Dekker" in {one.name for one in store.load_prospects()}


def from_user(to: str, text: str, whom: str, **changed: Any) -> MailMessage:
    """A message that the user wrote."""
    return a_message(
        (OWNER, OWNER_NAME),
        to=[(to, "")],
        date="2026-06-14T11:00:00+00:00",
        subject="Q",
        mentions=(Mention(whom, text),),
        **{"sent_by_me": True} | changed,
    )


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("I met Elena Ruiz at the fair.", "Elena Ruiz"),
        ("Could you introduce me to Elena Ruiz?", "Elena Ruiz"),
        ("Jan Dekker came by.", "Jan Dekker"),
    ],
)
@pytest.mark.parametrize("sent_by_me", [True, False])
def test_what_the_user_wrote_shows_nobodys_tie(house: AddonHouse, text: str, whom: str, *, sent_by_me: bool) -> None:
    message = from_user(NORA, text, whom, sent_by_me=sent_by_me)
    with house.store() as store:
        store.save_page(MirrorPage(messages=(message,)))
    event = beside_mail(house, message.id)
    answer = house.answer(Route.MESSAGE, event)
    assert " knows " not in words_of(answer)
    if "Add to prospects" in buttons_of(answer):
        assert " knows " not in words_of(press(house, event, answer, "Add to prospects"))


def test_words_that_somebody_else_wrote_in_a_contacts_message_show_no_tie_of_the_contacts(house: AddonHouse) -> None:
    for number, (author, shown) in enumerate(((OWNER, False), (TOM, False), (NORA, True), (None, True))):
        mention = Mention("Elena Ruiz", "I know Elena Ruiz.", author=an_address(author) if author else None)
        message = a_message(
            (NORA, "Nora Weiss"),
            to=[(OWNER, OWNER_NAME)],
            date=f"2026-06-14T12:0{number}:00+00:00",
            mentions=(mention,),
        )
        with house.store() as store:
            store.save_page(MirrorPage(messages=(message,)))
        said = words_of(house.answer(Route.MESSAGE, beside_mail(house, message.id)))
        assert ("Nora Weiss knows Elena Ruiz" in said) is shown


@pytest.mark.parametrize("length", [200, 278, 1024])
def test_an_event_is_known_and_struck_out_however_long_its_id(house: AddonHouse, length: int) -> None:
    identity = "_" + "6" * (length - 18) + "_20260612T140000Z"
    one = replace(an_event([box(NORA)], "2026-06-11T14:00:00+00:00", summary="Long"), id=EventId(identity))
    with house.store() as store:
        store.save_page(MirrorPage(events=(one,)))
    event = beside_event(house, identity)
    struck = press(house, event, house.answer(Route.EVENT, event), "This meeting did not take place")
    assert "You said that this meeting did not take place" in words_of(struck)
    with house.store() as store:
        assert dict(store.load_corrections().meetings) == {MeetingKey(MeetingSource.EVENT, identity): STRUCK}


def test_never_asking_somebody_is_final_until_it_is_taken_back(house: AddonHouse, letter: str) -> None:
    event = beside_mail(house, letter)
    ruled_out = press(house, event, house.answer(Route.MESSAGE, event), "Never ask them")
    assert "You said never to ask them." in words_of(ruled_out)
    assert "Create draft" not in buttons_of(ruled_out)
    for odd in ({"never": "YES"}, {"never": ""}, {}, {"never": "No"}):
        refused = house.answer(Route.NEVER, beside_mail(house, letter, address=NORA, **odd))
        assert "nothing was changed" in words_of(refused)
        assert "You said never to ask them." in words_of(refused), "and the card is there again"
    for nobody in (OWNER, "nobody@else.example"):
        house.answer(Route.NEVER, beside_mail(house, letter, address=nobody, never="yes"))
    with house.store() as store:
        assert store.load_corrections().do_not_ask == {NORA}
    allowed = press(house, event, ruled_out, "Allow asking again")
    assert "Create draft" in buttons_of(allowed)


@pytest.mark.parametrize(
    ("label", "status"),
    [
        ("This is their answer", AskStatus.ANSWERED),
        ("This is the introduction", AskStatus.INTRODUCED),
        ("They would rather not", AskStatus.DECLINED),
    ],
)
def test_what_a_message_is_to_a_sent_ask_is_the_users_to_say(
    house: AddonHouse, letter: str, label: str, status: AskStatus
) -> None:
    event = beside_mail(house, letter)
    press(house, event, house.answer(Route.MESSAGE, event), "Create draft")
    with house.store() as store:
        (ask,) = store.load_asks()
        store.change_ask(ask.id, StatusChange(AskStatus.SENT, NOW))
    answer = house.answer(Route.MESSAGE, event)
    assert "Sent" in words_of(answer)
    with house.store() as store:
        before = len(store.load_asks()[0].history)
    for _ in range(3):
        press(house, event, answer, label)
    with house.store() as store:
        (ask,) = store.load_asks()
        message = store.load_message(letter)
    assert ask.status is status
    (line,) = ask.history[before:]
    assert line.evidence is not None
    assert message is not None
    assert (line.evidence.id, line.evidence.date) == (letter, message.date)
    assert line.by is ChangeSource.USER


def test_only_a_message_of_the_one_who_was_asked_can_be_their_answer(house: AddonHouse, letter: str) -> None:
    event = beside_mail(house, letter)
    press(house, event, house.answer(Route.MESSAGE, event), "Create draft")
    others = a_message((TOM, "Tom Halden"), to=[(OWNER, OWNER_NAME)], date="2026-06-14T09:00:00+00:00")
    mine = from_user(NORA, "Elena Ruiz?", "Elena Ruiz")
    with house.store() as store:
        store.save_page(MirrorPage(messages=(others, mine)))
        (ask,) = store.load_asks()
        sent = store.change_ask(ask.id, StatusChange(AskStatus.SENT, NOW))
    wrong = {others.id: "not by the one", mine.id: "not by the one", "18f0": "not read", "": "not read"}
    for opened, told in wrong.items():
        answer = house.answer(Route.STATUS, beside_mail(house, opened, ask=ask.id, status="answered"))
        assert told in words_of(answer)
    with house.store() as store:
        assert store.load_asks() == [sent]


def test_the_letter_that_comes_next_is_one_press_away_and_made_once(house: AddonHouse, letter: str) -> None:
    event = beside_mail(house, letter)
    press(house, event, house.answer(Route.MESSAGE, event), "Create draft")
    (draft_id,) = house.sandbox.google.mailboxes[OWNER].drafts
    house.sandbox.press_send(OWNER, draft_id)
    with house.store() as store:
        (ask,) = store.load_asks()
        store.change_ask(ask.id, StatusChange(AskStatus.SENT, NOW - timedelta(days=30)))
    house.answer(
        Route.LOOK, beside_mail(house, letter, ask=ask.id)
    )  # Nora has copied Elena in since: she introduced them
    answer = house.answer(Route.MESSAGE, event)
    opened = [press(house, event, answer, "Write the thanks") for _ in range(2)]
    (made,) = house.sandbox.google.mailboxes[OWNER].drafts
    markup = opened[0]["renderActions"]["hostAppAction"]["gmailAction"]["openCreatedDraftActionMarkup"]
    assert markup["draftId"] == made
    assert opened[1] == opened[0]
    for kind in ("ask", "give_first", "nonsense", ""):
        refused = house.answer(Route.LETTER, beside_mail(house, letter, ask=ask.id, kind=kind))
        assert "no letter that follows an ask" in words_of(refused)


def test_a_status_that_no_button_offers_is_not_kept(house: AddonHouse, letter: str) -> None:
    event = beside_mail(house, letter)
    press(house, event, house.answer(Route.MESSAGE, event), "Create draft")
    with house.store() as store:
        (ask,) = store.load_asks()
    for wanted in ("won", "sent", "drafted", "nonsense", ""):
        answer = house.answer(Route.STATUS, beside_mail(house, letter, ask=ask.id, status=wanted))
        assert "cannot be said" in words_of(answer)
    answer = house.answer(Route.STATUS, beside_mail(house, letter, ask="a-none", status="answered"))
    assert "There is no ask" in words_of(answer)
    with house.store() as store:
        assert [one.status for one in store.load_asks()] == [AskStatus.DRAFTED]


def test_a_draft_that_was_sent_meanwhile_is_seen_at_gmail_when_the_user_wants_to_know(
    house: AddonHouse, last_meeting: str, looks: Any
) -> None:
    event = beside_event(house, last_meeting)
    made = press(house, event, house.answer(Route.EVENT, event), "Create draft")
    (draft_id,) = house.sandbox.google.mailboxes[OWNER].drafts
    house.sandbox.press_send(OWNER, draft_id)
    assert "Draft ready" in words_of(house.answer(Route.EVENT, event)), "from the store, until somebody has looked"
    assert looks.queued == [house.account.id], "and a look is queued"
    sent = press(house, event, made, "Look again")
    assert "It is now: sent." in words_of(sent)
    assert "Sent" in words_of(house.answer(Route.EVENT, event)).splitlines()


def test_the_home_page_shows_the_days_asks_and_what_waits(house: AddonHouse, last_meeting: str) -> None:
    for app in ("GMAIL", "CALENDAR"):
        answer = house.answer(Route.HOME, house.event(app))
        assert faults(card_in(answer)) == []
        assert "Ask Nora Weiss for an introduction to Elena Ruiz" in words_of(answer)
    event = beside_event(house, last_meeting)
    press(house, event, house.answer(Route.EVENT, event), "Create draft")
    words = words_of(house.answer(Route.HOME, house.event()))
    assert "Waiting for you" in words
    assert "The draft is ready; only you can send it" in words


def test_in_the_composer_the_ask_for_the_recipient_is_offered_and_its_words_inserted(house: AddonHouse) -> None:
    event = house.event("GMAIL", gmail={"toRecipients": ["nobody@else.example", NORA]})
    answer = house.answer(Route.COMPOSE, event)
    assert faults(card_in(answer)) == []
    assert "Ask Nora Weiss" in words_of(answer)
    inserted = press(house, event, answer, "Insert this ask")
    markup = inserted["renderActions"]["hostAppAction"]["gmailAction"]["updateDraftActionMarkup"]
    (content,) = markup["updateBody"]["insertContents"]
    assert content["contentType"] == "TEXT"
    assert "Elena" in content["content"]
    assert markup["updateSubject"]["subject"]
    none = house.answer(Route.COMPOSE, house.event("GMAIL", gmail={"toRecipients": ["nobody@else.example"]}))
    assert "no ask to make" in words_of(none)
    reply = press(house, {**event, "gmail": {**event["gmail"], "threadId": "thread-f:7"}}, answer, "Insert this ask")
    assert "updateSubject" not in reply["renderActions"]["hostAppAction"]["gmailAction"]["updateDraftActionMarkup"]


def test_what_was_not_read_yet_is_said_and_a_look_is_queued_once(house: AddonHouse, looks: Any) -> None:
    for event, route in (
        (beside_mail(house, "msg-f:1812345678901234567"), Route.MESSAGE),
        (beside_event(house, "unknown"), Route.EVENT),
        (beside_mail(house, "x" * 5000), Route.MESSAGE),
    ):
        assert "has not read this" in words_of(house.answer(route, event))
    assert looks.queued == [house.account.id]


def test_what_was_looked_for_and_not_found_is_not_promised_again(house: AddonHouse) -> None:
    addon = house.app.extensions["askwell.addon"]
    for event, route in (
        (beside_mail(house, "msg-a:r123"), Route.MESSAGE),
        (beside_event(house, "unknown"), Route.EVENT),
    ):
        for passed, told in ((0, "has not read this"), (1, "has not read this"), (200, "has looked and does not hold")):
            addon._clock = lambda passed=passed: NOW + timedelta(seconds=passed)
            assert told in words_of(house.answer(route, event))


def test_a_message_is_found_by_the_id_that_gmails_page_calls_it_by(house: AddonHouse, letter: str) -> None:
    answer = house.answer(Route.MESSAGE, beside_mail(house, f"msg-f:{int(letter, 16)}"))
    assert "Nora Weiss" in words_of(answer)
    assert message_ids("msg-f:255") == ("ff", "00000000000000ff", "msg-f:255")
    assert message_ids("msg-a:r123") == ("msg-a:r123",)
    assert message_ids("msg-f:" + "9" * 5000) == ("msg-f:" + "9" * 5000,)


def test_strangers_and_machines_are_nobody_to_ask(house: AddonHouse) -> None:
    stranger = a_message(("win@prize.example", "Win Now"), to=[(OWNER, OWNER_NAME)], date="2026-06-14T09:00:00+00:00")
    machine = a_message((NORA, "Nora"), to=[(OWNER, OWNER_NAME)], date="2026-06-14T09:01:00+00:00", automated=True)
    alone = a_message(to=[(OWNER, OWNER_NAME)], date="2026-06-14T09:02:00+00:00")
    with house.store() as store:
        store.save_page(MirrorPage(messages=(stranger, machine, alone)))
    said = [words_of(house.answer(Route.MESSAGE, beside_mail(house, one.id))) for one in (stranger, machine, alone)]
    assert "You have not written to them or met them." in said[0]
    assert "Never ask them" not in said[0]
    assert "A program sent this message" in said[1]
    assert "nobody in it but you" in said[2]


def test_dates_follow_the_readers_zone_and_way_of_writing(house: AddonHouse, last_meeting: str) -> None:
    event = beside_event(house, last_meeting)
    titles = {}
    for locale, zone in (("en-GB", "UTC"), ("en-US", "Pacific/Auckland"), ("de", "Europe/Berlin"), ("", "Nowhere/X")):
        event["commonEventObject"] |= {"userLocale": locale, "timeZone": {"id": zone}}
        titles[locale] = card_in(house.answer(Route.EVENT, event))["header"]["title"]
    assert titles["en-GB"] == "You met Friday, 14:00"
    assert titles["en-US"].replace("\u202f", " ") == "You met Saturday, 2:00 AM"
    assert titles["de"] == "You met 12.06.26, 16:00"
    assert titles[""].startswith("You met Friday")


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"commonEventObject": 7, "gmail": [], "calendar": "x"},
        {"commonEventObject": {"parameters": {"suggestion": 7}, "timeZone": "x", "userLocale": []}},
        {"commonEventObject": {"timeZone": {"id": "../../etc/passwd"}, "userLocale": "x" * 9999}},
        {"gmail": {"messageId": 7, "toRecipients": [None, 7, "a" * 9999, "not an address"]}},
    ],
)
def test_odd_event_objects_get_a_card_all_the_same(house: AddonHouse, event: dict[str, Any]) -> None:
    read = read_event(event)
    assert read.recipients == ()
    read.moments(NOW)
    for route in Route:
        answer = house.answer(route, event)
        assert faults(card_in(answer)) == []


def test_a_store_that_fails_gives_a_card_with_a_sentence_on_every_route(
    house: AddonHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StoreTrouble("The data cannot be read just now: close other programs that use it, and try again.")

    monkeypatch.setattr(ControlStore, "open_account", fail)
    for route in Route:
        answer = house.answer(route, beside_mail(house, "m1", suggestion="s1", address=NORA, ask="a1"))
        assert "cannot be read just now" in words_of(answer)
        assert faults(card_in(answer)) == []


def test_a_defect_gives_a_card_with_a_sentence_and_shows_no_words_of_its_own(
    house: AddonHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(f"secret of {NORA}")

    monkeypatch.setattr(KeptJudgements, "judge_within", fail)
    answer = house.post(Route.HOME, house.event())
    assert answer.status_code == 200
    assert "Something failed that should not have" in words_of(answer.get_json())
    assert NORA not in answer.get_data(as_text=True)


def test_what_takes_long_is_said_and_there_the_next_time(house: AddonHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on, kept = threading.Event(), house.wiring.kept
    assert kept is not None
    draw = kept._draw

    def slow(store: AccountStore, account: Any, *, now: Any) -> Any:
        assert goes_on.wait(60)
        return draw(store, account, now=now)

    monkeypatch.setattr(kept, "_draw", slow)
    addon = house.app.extensions["askwell.addon"]
    addon.patience = 0.01
    assert "working out what has changed" in words_of(house.answer(Route.HOME, house.event()))
    goes_on.set()
    addon.patience = 60
    assert "Ask Nora Weiss" in words_of(house.answer(Route.HOME, house.event()))


def test_a_button_that_takes_long_says_so_and_keeps_no_card_waiting(
    house: AddonHouse, letter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = beside_mail(house, letter)
    answer = house.answer(Route.MESSAGE, event)
    goes_on, begun, opened = threading.Event(), threading.Semaphore(0), type(house.wiring).open_drafts

    def slow(*given: Any, **named: Any) -> Any:
        begun.release()
        assert goes_on.wait(60)
        return opened(*given, **named)

    monkeypatch.setattr(type(house.wiring), "open_drafts", slow)
    addon = house.app.extensions["askwell.addon"]
    addon.deed = -0.9
    said, hanging = [], 0
    while hanging < WORKERS:
        said.append(words_of(press(house, event, answer, "Create draft")))
        hanging += begun.acquire(timeout=1)
    said.append(words_of(press(house, event, answer, "Create draft")))
    assert "has not begun this" in said[-1]
    assert "Ask Nora Weiss" in words_of(house.answer(Route.HOME, house.event())), "what is shown waits for no button"
    addon.deed = 60
    goes_on.set()
    press(house, event, answer, "Create draft")
    assert len(house.sandbox.google.mailboxes[OWNER].drafts) == 1
    assert house.sandbox.counters.calls["drafts.create"] == 1
    assert any("still being done at Google" in one for one in said)


def test_a_call_that_timed_out_has_failed_and_is_not_told_as_under_way(
    house: AddonHouse, letter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = beside_mail(house, letter)
    answer = house.answer(Route.MESSAGE, event)

    def fail(*_: object, **__: object) -> None:
        raise TimeoutError("a socket's")

    monkeypatch.setattr(type(house.wiring), "open_drafts", fail)
    said = words_of(press(house, event, answer, "Create draft"))
    assert "still being done" not in said
    assert "failed" in said


def test_what_cannot_be_done_is_said_on_the_card_that_was_open_and_in_no_commands_words(
    house: AddonHouse, letter: str
) -> None:
    for route, given in (
        (Route.DRAFT, {"suggestion": "nope"}),
        (Route.INSERT, {"suggestion": "nope"}),
        (Route.STATUS, {"ask": "nope", "status": "answered"}),
        (Route.LETTER, {"ask": "nope", "kind": "reply"}),
    ):
        answer = house.answer(route, beside_mail(house, letter, **given))
        assert faults(card_in(answer)) == []
        assert "askwell " not in words_of(answer)
        assert "nope" in words_of(answer)
        assert "Create draft" in buttons_of(answer)


def test_a_sentence_for_a_card_names_no_command_and_keeps_what_failed() -> None:
    assert without_command("There is no ask a: `askwell asks` lists them.").startswith("There is no ask a. See")
    assert without_command("It failed; connect again with: askwell connect") == "It failed. Connect the account again."
    for whole in ("Nothing new: it stands as before.", "Set ASKWELL_ADDON_URL; then start Askwell again."):
        assert without_command(whole) == whole


def test_a_dead_grant_is_said_with_the_way_to_connect_again(house: AddonHouse, letter: str) -> None:
    event = beside_mail(house, letter)
    answer = house.answer(Route.MESSAGE, event)
    house.sandbox.revoke(OWNER)
    said = press(house, event, answer, "Create draft")
    assert buttons_of(said)["Reconnect"]["link"] == "https://page.example/connect"
    with house.wiring.open_control() as control:
        control.save_health(house.account.id, "Connect this account again: its grant has ended.", now=NOW)
    home = house.answer(Route.HOME, house.event())
    assert "Reconnect" in buttons_of(home)
    assert "Ask Nora Weiss" in words_of(home), "what is known is shown all the same"


def test_who_did_not_allow_drafts_is_told_and_nothing_is_made(house: AddonHouse, letter: str) -> None:
    with house.wiring.open_control() as control:
        scopes = tuple(one for one in house.account.scopes if not one.endswith("gmail.compose"))
        control.save_account(replace(house.account, scopes=scopes))
    said = words_of(house.answer(Route.HOME, house.event()))
    assert "Drafts were not allowed" in said
    event = beside_mail(house, letter)
    pressed = press(house, event, house.answer(Route.MESSAGE, event), "Create draft")
    assert "connect" in words_of(pressed).lower()
    assert not house.sandbox.google.mailboxes[OWNER].drafts


def test_looking_writes_nothing(house: AddonHouse, letter: str, last_meeting: str, next_meeting: str) -> None:
    with house.store() as store:
        before = store.count_changes()
    for route, event in (
        (Route.HOME, house.event()),
        (Route.MESSAGE, beside_mail(house, letter)),
        (Route.EVENT, beside_event(house, last_meeting)),
        (Route.EVENT, beside_event(house, next_meeting)),
        (Route.COMPOSE, house.event("GMAIL", gmail={"toRecipients": [NORA]})),
    ):
        house.answer(route, event)
    with house.store() as store:
        assert store.count_changes() == before
        assert store.load_asks() == []


def test_a_second_look_works_nothing_out(house: AddonHouse, letter: str, monkeypatch: pytest.MonkeyPatch) -> None:
    house.answer(Route.HOME, house.event())

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("worked out again")

    kept = house.wiring.kept
    assert kept is not None
    monkeypatch.setattr(kept, "_draw", fail)
    assert "Nora Weiss" in words_of(house.answer(Route.MESSAGE, beside_mail(house, letter)))


def test_the_days_three_asks_are_enough_beside_the_mail_too(house: AddonHouse, letter: str) -> None:
    with house.store() as store:
        judgement = house.wiring.judge(store, house.account, now=NOW)
        first = next(one for one in judgement.ranked.made if one.introducer.address == TOM)
        for number in range(3):
            store.add_ask(
                replace(
                    _ask(judgement, first),
                    id=f"a-done-{number}",
                    suggestion_id=f"s-done-{number}",
                    status=AskStatus.DISMISSED,
                    history=(StatusChange(AskStatus.DISMISSED, NOW),),
                )
            )
    answer = house.answer(Route.MESSAGE, beside_mail(house, letter))
    assert "Right, another day" in words_of(answer)
    assert "Create draft" not in buttons_of(answer)
    refused = house.answer(Route.INSERT, beside_mail(house, letter, suggestion=first.id))
    assert "enough for today" in words_of(refused)


def _ask(judgement: Any, suggestion: Any) -> Any:
    return new_ask(suggestion, now=judgement.now - timedelta(minutes=1))


def test_the_audience_is_the_address_that_was_set_without_its_slash() -> None:
    assert load_settings({"ASKWELL_ADDON_URL": f"{AT}/"}).addon_url == AT
    assert not load_settings({}).has_addon
