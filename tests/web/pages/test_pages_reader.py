"""The careful reader on the page: set, agreed to, tried, switched off; what it found, and what is taken back."""

import json
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from model_host import Answer, Asked, model_host, refused, said
from pages_house import HOST, NOW, House
from rewordings import answer

from plugin.domain.model import Finding, FindingKind, ModelHealth, ModelPurpose, ModelSettings, ModelUsage, ReaderRead

pytestmark = pytest.mark.alike(2)

LOCAL = "http://localhost:11434/v1"


def set_up(house: House, url: str = LOCAL, **fields: str) -> str:
    form = {"url": url, "model": "small", "budget_tokens": "50000", "masks": "yes", **fields}
    return house.said("/settings/reader", **form)


def settings_of(house: House) -> ModelSettings:
    with house.store() as store:
        return store.load_model_settings()


def test_off_there_is_one_quiet_section_and_no_word_elsewhere(house: House) -> None:
    text = house.get("/settings")
    assert "A careful reader" in text
    assert "no host is contacted" in text
    for page in ("/", "/people", "/asks", "/results", "/profile"):
        assert "reader" not in house.get(page).casefold()


def test_before_the_first_use_it_says_which_host_gets_which_words(house: House) -> None:
    text = set_up(house)
    assert "Which words go where" in text
    assert "localhost is this machine: nothing leaves it." in text
    assert not settings_of(house).is_on
    house.said("/settings/reader/agree", reads="yes")
    kept = settings_of(house)
    assert (kept.is_on, kept.reads, kept.rewords, kept.agreed_to) == (True, True, False, "http://localhost:11434")


def test_a_host_elsewhere_is_agreed_to_twice(house: House) -> None:
    text = set_up(house, "https://models.provider.example/v1")
    assert "is another machine: the words below leave yours" in text
    for name in ("", "other.example", "localhost"):
        text = house.said("/settings/reader/agree", reads="yes", host=name)
        assert "Nothing was switched on" in text
        assert not settings_of(house).is_on
    house.said("/settings/reader/agree", reads="yes", host="models.provider.example")
    assert settings_of(house).is_on


def test_another_host_is_agreed_to_anew_and_gets_no_key_of_the_first(house: House) -> None:
    set_up(house, key="sk-canary")
    house.said("/settings/reader/agree", reads="yes", rewords="yes")
    with house.wiring.open_control() as control:
        assert control.has_model_key(house.account.id)
    text = set_up(house, "https://models.provider.example/v1")
    assert "canary" not in text
    kept = settings_of(house)
    assert (kept.is_on, kept.reads, kept.rewords) == (False, False, False)
    with house.wiring.open_control() as control:
        assert not control.has_model_key(house.account.id)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"url": "file:///etc/passwd"}, "http:// or https://"),
        ({"url": "http://provider.example/v1"}, "not encrypted"),
        ({"model": " "}, "Name the model"),
        ({"budget_tokens": "12"}, "Choose a budget"),
        ({"budget_tokens": "many"}, "is no number"),
        ({"price_asked": "-1"}, "Write a price"),
        ({"price_asked": "nan"}, "is no number"),
        ({"budget_money": "1"}, "needs the price"),
        ({"key": "two words"}, "holds no key"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_kept(house: House, fields: dict[str, str], words: str) -> None:
    form = {"url": LOCAL, **fields}
    assert words in set_up(house, **form)
    assert settings_of(house) == ModelSettings()


def test_trying_it_says_what_came_back_and_what_went_wrong(house: House) -> None:
    answers = [said('{"ready": true}'), said("Sure! I am ready."), refused(401)]

    def say(_asked: Asked) -> Answer:
        return answers.pop(0)

    with model_host(say) as host:
        set_up(house, host.url)
        house.said("/settings/reader/agree", reads="yes")
        assert "It answered in" in house.said("/settings/reader/test")
        assert "not the shape" in house.said("/settings/reader/test")
        assert "the key is wrong or missing" in house.said("/settings/reader/test")
        sent = str([asked.body for asked in host.asked])
    assert "Nora" not in sent
    assert "tokens used today" in house.get("/settings")


def test_switches_turn_each_use_on_and_off_and_off_deletes_the_key(house: House) -> None:
    set_up(house, key="sk-1")
    assert "Which words go where" in house.said("/settings/reader/switch", use="reads", on="yes")
    house.said("/settings/reader/agree")
    assert not settings_of(house).is_on
    house.said("/settings/reader/switch", use="rewords", on="yes")
    house.said("/settings/reader/switch", use="nonsense", on="yes")
    kept = settings_of(house)
    assert (kept.reads, kept.rewords) == (False, True)
    assert "its key is deleted" in house.said("/settings/reader/off")
    kept = settings_of(house)
    assert (kept.is_on, kept.url) == (False, LOCAL)
    with house.wiring.open_control() as control:
        assert not control.has_model_key(house.account.id)


def a_finding(house: House) -> Finding:
    with house.store() as store:
        message = next(one for one in store.load_messages() if not one.sent_by_me)
        finding = Finding(
            "f1",
            FindingKind.RELATIONSHIP,
            message.id,
            message.date,
            message.sender.address,
            "You <b>saved</b> us weeks.",
            "client",
            message.sender.address,
            model="small",
            reader="1",
        )
        store.save_reading([ReaderRead(message.id, "1", NOW, "small", 1)], [finding])
    return finding


def test_what_the_rules_heard_stands_beside_what_the_reader_added(house: House) -> None:
    assert "No model reads along" in house.get("/reader")
    a_finding(house)
    text = house.client.get("/reader", base_url=f"http://{HOST}").get_data(as_text=True)
    assert "What the rules heard" in text
    assert "You &lt;b&gt;saved&lt;/b&gt; us weeks." in text
    assert "read by <bdi>small</bdi>" in text


def test_a_finding_is_taken_back_for_good_and_can_count_again(house: House) -> None:
    finding = a_finding(house)
    text = house.said("/reader/strike", finding=finding.id)
    assert "Taken back" in text
    assert "let it count again" in text
    with house.store() as store:
        assert store.load_findings() == []
        store.save_reading([ReaderRead(finding.message_id, "2", NOW)], [replace(finding, reader="2")])
        assert store.load_findings() == []
    house.said("/reader/strike", finding=finding.id, back="yes")
    with house.store() as store:
        assert len(store.load_findings()) == 1
    assert house.post("/reader/strike", finding="none").status_code == 404


def test_everything_found_can_be_dropped(house: House) -> None:
    a_finding(house)
    assert "1 finding is gone" in house.said("/settings/reader/clear")
    assert "No model reads along" in house.get("/reader")


def test_today_has_one_line_about_it_while_it_is_on(house: House) -> None:
    with model_host(lambda _asked: refused(500)) as host:
        set_up(house, host.url)
        house.said("/settings/reader/agree", reads="yes")
        assert "No conversations read today by small." in house.get("/")
        with house.store() as store:
            store.save_model_health(ModelHealth(failing_since=NOW, problem="It did not answer."))
            store.add_model_usage(ModelUsage(NOW.date(), ModelPurpose.READ, 13, 1, 900, 90))
        text = house.get("/")
        assert "12 conversations read today by small; the host has given no usable answer since" in text
        house.said("/settings/reader/off")
        assert "conversations read today" not in house.get("/")


def drafted(house: House, suggestion: str) -> str:
    """A draft in the program's own words; the ask's path."""
    with house.store() as store:
        store.save_model_settings(ModelSettings())
    text = house.client.get(f"/suggestions/{suggestion}", base_url=f"http://{HOST}").get_data(as_text=True)
    body = unescape(text.split(f'id="body-{suggestion}"', 1)[1].split(">\n", 1)[1].split("</textarea>", 1)[0])
    answer = house.post(f"/suggestions/{suggestion}/draft", body=body, subject="A question")
    return answer.request.path


def words_of(asked: Asked) -> dict[int, str]:
    found = json.loads(asked.body["messages"][1]["content"])["sentences"]
    return {one["number"]: one["text"] for one in found}


def anew(asked: Asked) -> Answer:
    """Every sentence with a word more."""
    words = {n: f"{text[:-1]}, perhaps." if text[-1] == "." else text for n, text in words_of(asked).items()}
    return said(answer(words))


def allow_rewording(house: House, url: str) -> None:
    set_up(house, url)
    house.said("/settings/reader/agree", rewords="yes")


def test_a_rewording_is_shown_beside_the_draft_and_taken_by_a_press_alone(
    house: House, first: Callable[[], str]
) -> None:
    path = drafted(house, first())
    ask_id = path.rsplit("/", 1)[1]
    assert "Reword it" not in house.get(path)
    with model_host(anew) as host:
        allow_rewording(house, host.url)
        assert "Reword it" in house.get(path)
        with house.store() as store:
            before = store.load_draft(ask_id)
        text = house.client.post(f"{path}/reword", base_url=f"http://{HOST}").get_data(as_text=True)
        if "Two wordings" not in text:
            pytest.fail(unescape(house.get(path)))
        assert "<ins>" in text
        with house.store() as store:
            assert store.load_draft(ask_id) == before
        words = unescape(text.split('name="words" value="', 1)[1].split('"', 1)[0])
        assert "The draft has the new words" in house.said(f"{path}/reword/take", words=words)
    with house.store() as store:
        after = store.load_draft(ask_id)
    assert before is not None
    assert after is not None
    assert ", perhaps." in after.body
    assert [claim.facts for claim in after.claims] == [claim.facts for claim in before.claims]


def test_words_that_nobody_proposed_are_held_to_the_draft_as_well(house: House, first: Callable[[], str]) -> None:
    path = drafted(house, first())
    with house.store() as store:
        before = store.load_draft(path.rsplit("/", 1)[1])
    for words in ('{"sentences": []}', answer({1: "Send me 500 EUR."})):
        assert "nothing was changed" in house.said(f"{path}/reword/take", words=words)
    assert house.post(f"{path}/reword/take", words="nonsense").status_code == 400
    assert house.post("/asks/none/reword").status_code == 404
    with house.store() as store:
        assert store.load_draft(path.rsplit("/", 1)[1]) == before


def test_what_is_refused_twice_or_does_not_come_leaves_the_draft(house: House, first: Callable[[], str]) -> None:
    path = drafted(house, first())
    spoilt = [said(answer({1: "You are wonderful."})), said("Sure!"), refused(402)]
    with model_host(lambda _asked: spoilt.pop(0)) as host:
        allow_rewording(house, host.url)
        text = house.said(f"{path}/reword")
        assert "Your draft stays as it was" in text
        second = json.loads(host.asked[1].body["messages"][1]["content"])
        assert second["refused"][0]["write_instead"]
        assert "no credit left" in house.said(f"{path}/reword")
