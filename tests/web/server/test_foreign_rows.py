"""Each member sees and moves their own accounts alone: every route, walked with another member's session and ids."""

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from builders import OWNER, an_address
from pages_house import NAMES, furnish
from server_house import ADA, BASE, BEN, NOW, SAME_SITE, Browser, ServerHouse

from plugin.cards.links import Links, Route
from plugin.domain.model import Account, Invitation, ListedContact, NeverReadEntry, NeverReadSort
from plugin.usecases.guest_list import GuestList
from plugin.usecases.list_imports import look_at_list
from web.addon.manifest import deployment
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.pages.security import STATIC
from web.settings import load_settings

WORDS = (*NAMES.values(), *NAMES, OWNER, "Tidewell", "Brightwater", "Lyon opening", "family firms", "Solberg")
"""What stands in Ada's data and may stand on no page of Ben's."""
IMPORT = "i1"
FIELDS = ("address", "account", "ask", "suggestion", "prospect", "question", "lesson", "meeting", "other", "gift", "id")


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> str:
    """Both: pages and stores keep members apart in either."""
    return "" if request.param == "sqlite" else str(request.getfixturevalue("fresh_database"))


@pytest.fixture
def adas(house: ServerHouse) -> Account:
    """Ada's practice, with an ask and its draft."""
    ada = house.member(ADA)
    account = house.give(ADA, OWNER)
    with house.store(account) as store:
        furnish(store)
        store.save_contacts([ListedContact("c1", name="Solberg")])
        listed = look_at_list("list.csv", b"name,company\nSolberg,Solberg Tea\n", now=NOW)
        store.save_list_import(replace(listed, id=IMPORT))
        store.add_never_read([NeverReadEntry(NeverReadSort.DOMAIN, "solberg.example", "Solberg")], now=NOW)
        store.save_note(an_address("nora@brightwater.example"), "Brightwater")
    house.app.config["WTF_CSRF_ENABLED"] = False
    suggestion = _suggestion(ada)
    words = {"body": "Hi Nora,\n\nwould you?\n\nMara", "subject": "A question"}
    drafted = ada.client.post(f"/suggestions/{suggestion}/draft", base_url=BASE, headers=SAME_SITE, data=words)
    assert drafted.status_code in {200, 302, 303}, drafted.text
    return account


def _suggestion(browser: Browser) -> str:
    return browser.text("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]


def _everything(house: ServerHouse, account: Account) -> str:
    """All that is held of an account, as text."""
    with house.store(account) as store:
        held = [
            *(store.load_profile(), store.load_prospects(), store.load_corrections(), store.load_answers()),
            *(store.load_preferences(), store.load_asks(), store.load_drafts(), store.load_model_settings()),
            *(store.load_messages(), store.load_events(), store.load_findings(), store.count_forgotten()),
            *(store.load_contacts(), store.load_notes(), store.load_never_read().entries, store.counts()),
        ]
    with house.wiring.open_control() as control:
        held += [control.load_account(account.id), control.load_owner(account.id), control.load_invitations()]
        held += [member.address for member in control.load_members()]
    return "\n".join(map(repr, held))


def _ids(house: ServerHouse, account: Account) -> dict[str, list[str]]:
    """Ada's ids for the parameters of routes."""
    with house.store(account) as store:
        asks = [str(ask.id) for ask in store.load_asks()]
        suggestions = [str(ask.suggestion_id) for ask in store.load_asks()]
        prospects = [str(one.id) for one in store.load_prospects()]
        imports = [IMPORT] if store.load_list_import(IMPORT) else []
    with house.wiring.open_control() as control:
        members = [str(one.id) for one in control.load_members() if one.address == ADA]
    return {
        "ask_id": asks,
        "suggestion_id": suggestions,
        "prospect_id": prospects,
        "gift_id": suggestions,
        "account_id": [account.id],
        "address": [next(iter(NAMES))],
        "kind": ["reply", "ask"],
        "member_id": members,
        "filename": ["askwell.css"],
        "contact": ["x"],
        "contact_id": ["c1"],
        "import_id": [str(one) for one in imports],
        "secret": ["f" * 40],
    }


def _paths(house: ServerHouse, account: Account) -> list[tuple[str, str, str]]:
    """(endpoint, method, path) of every route, with each of Ada's ids."""
    ids, found = _ids(house, account), []
    assert all(ids.values())
    for rule in house.app.url_map.iter_rules():
        names = re.findall(r"<(?:\w+:)?(\w+)>", rule.rule)
        fillings: list[dict[str, str]] = [{}]
        for name in names:
            fillings = [{**one, name: value} for one in fillings for value in ids[name]]
        for one in fillings:
            path = re.sub(r"<(?:\w+:)?(\w+)>", lambda part: quote(one[part[1]], safe="@"), rule.rule)  # noqa: B023 -- used at once
            found += [
                (rule.endpoint, method, path)
                for method in sorted((rule.methods or set()) & {"GET", "POST", "PUT", "PATCH", "DELETE"})
            ]
    return found


def test_no_route_shows_or_moves_a_row_of_another_member(house: ServerHouse, adas: Account) -> None:
    ben = house.member(BEN)
    bens = house.give(BEN, "practice@ben.example")
    before = _everything(house, adas)
    assert NAMES[next(iter(NAMES))] in before
    ids = _ids(house, adas)
    walked = set()
    for endpoint, method, path in _paths(house, adas):
        if endpoint in {"leave.leave", "security.sign_out", "sign_in.begin", *STATIC} or endpoint.startswith("addon."):
            continue  # Ben's own way out comes below, the add-on has a test of its own
        values: dict[str, Any] = {
            **dict.fromkeys(FIELDS, ids["address"][0]),
            "account": adas.id,
            "ask": ids["ask_id"][0],
            "suggestion": ids["suggestion_id"][0],
            "prospect": ids["prospect_id"][0],
            "sure": "yes",
            "entry": "firm.example",
        }
        answer = ben.client.open(path, method=method, base_url=BASE, headers=SAME_SITE, data=values or None)
        body = answer.get_data().decode(errors="replace")
        answer.close()
        walked.add(endpoint)
        leaked = [word for word in WORDS if word in body and word not in path and word not in values.values()]
        assert not leaked, (endpoint, method, leaked)
        assert answer.status_code < 500, (endpoint, method, answer.status)
        if "<" in str(next(rule for rule in house.app.url_map.iter_rules(endpoint))) and endpoint != "health.metrics":
            # An id of Ada's is to Ben as one that does not exist.
            assert answer.status_code in {303, 400, 404, 405, 409}, (endpoint, method, answer.status)
            assert answer.status_code != 303 or method == "POST", (endpoint, method)
        if (lost := ben.get("/settings").status_code) != 200:
            pytest.fail(f"{endpoint} signed Ben out: {lost}")
    assert len(walked) > 70
    assert _everything(house, adas) == before
    with house.wiring.open_control() as control:
        assert control.load_account(bens.id) is not None


def test_ids_of_another_member_are_404_one_by_one(house: ServerHouse, adas: Account) -> None:
    ben, ids = house.member(BEN), _ids(house, adas)
    house.give(BEN, "practice@ben.example")
    for path in (
        f"/asks/{ids['ask_id'][0]}",
        f"/suggestions/{ids['suggestion_id'][0]}",
        f"/people/{ids['address'][0]}",
        f"/prospects/{ids['prospect_id'][0]}",
        f"/settings/account/{adas.id}/forget",
        f"/api/asks/{ids['ask_id'][0]}",
        f"/api/people/{ids['address'][0]}",
        "/server",
        f"/server/people/{ids['member_id'][0]}/remove",
    ):
        assert ben.get(path).status_code == 404, path
    for path in (f"/settings/account/{adas.id}", f"/settings/account/{adas.id}/forget"):
        assert ben.client.post(path, base_url=BASE, headers=SAME_SITE).status_code == 404, path


def test_the_page_names_no_account_of_anybody_else(house: ServerHouse, adas: Account) -> None:
    ben = house.member(BEN)
    for path in ("/settings", "/connect"):
        assert adas.address not in ben.text(path)


def test_the_add_on_shows_whoever_google_names_their_own_account_alone(
    house: ServerHouse, environ: dict[str, str], adas: Account
) -> None:
    sandbox = house.sandbox
    at = "https://addon.example"
    told = sandbox.addon_settings(at)
    at = told["ASKWELL_ADDON_URL"]
    settings = load_settings({**environ, **told})
    app = create_app(
        Wiring(settings), hosts={"127.0.0.1:8765"}, clock=lambda: NOW, house=house.app.extensions["askwell.server"]
    )
    sandbox.install_addon(deployment(Links(settings.addon_url, settings.base_url)))
    house.member(BEN).connect(BEN)
    with house.store(adas) as store:
        message = store.load_messages()[0]
        event = store.load_events()[0]
        ask = store.load_asks()[0]
    before = _everything(house, adas)
    user = sandbox.google.accounts[BEN]
    parameters = {"ask": ask.id, "suggestion": ask.suggestion_id, "id": ask.id, "address": ask.introducer}

    def call(route: Route) -> str:
        url = f"{at}{route}"
        opened = {"message_id": message.id, "thread_id": message.thread_id}
        body = {
            **sandbox.addon.event("GMAIL", parameters),
            "gmail": {"messageId": opened["message_id"], "threadId": opened["thread_id"]},
            "calendar": {"id": event.id},
            "authorizationEventObject": sandbox.addon.authorization(url, user),
        }
        headers = {"Authorization": f"Bearer {sandbox.addon.system_token(url)}", "Content-Type": "application/json"}
        answer = app.test_client().post(str(route), data=json.dumps(body), headers=headers, base_url=at)
        assert answer.status_code == 200, answer.get_data(as_text=True)
        return answer.get_data(as_text=True)

    for route in Route:
        said = call(route)
        assert not [word for word in WORDS if word in said], route
    assert _everything(house, adas) == before
    # Whoever may no longer come in is served no longer there either.
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation("nobody.example", is_admin=False, at=NOW))
        identity = control.load_identity(next(one.id for one in control.load_accounts() if one.address == BEN))
        assert identity is not None
    shut = create_app(
        Wiring(load_settings({**environ, **told, "ASKWELL_ALLOW": "nobody.example"})),
        hosts={"127.0.0.1:8765"},
        clock=lambda: NOW,
        house=_only_ada(house),
    )
    app = shut
    assert "Connect" in call(Route.HOME)


def _only_ada(house: ServerHouse) -> Any:
    return replace(house.app.extensions["askwell.server"], guests=GuestList(frozenset(), frozenset({ADA})))
