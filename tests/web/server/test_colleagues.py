"""Letting colleagues know that one knows somebody: off until said, a name and an organisation, taken back any time."""

from html import unescape

import pytest
from builders import OWNER
from pages_house import ELENA, NAMES, NORA, furnish
from server_house import ADA, BASE, BEN, CLEO, NOW, SAME_SITE, ServerHouse

from plugin.domain.model import Account, Invitation
from plugin.domain.suggestions.prospects import make_prospect

PLACE = f"/people/{NORA}/share"
ADAS = "practice@ada.example"


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> str:
    """Both: pages and stores keep members apart in either."""
    return "" if request.param == "sqlite" else str(request.getfixturevalue("fresh_database"))


@pytest.fixture
def bens(house: ServerHouse) -> Account:
    """Ben's practice, who knows Nora; and Ada, who looks for her."""
    house.app.config["WTF_CSRF_ENABLED"] = False
    house.member(BEN)
    account = house.give(BEN, OWNER)
    with house.store(account) as store:
        furnish(store)
    house.member(ADA)
    with house.store(house.give(ADA, ADAS)) as store:
        store.save_prospects([make_prospect(name=NAMES[NORA], organisation="Brightwater")])
    return account


def seen_by(house: ServerHouse, address: str) -> str:
    """What a member's pages say of Nora, whom they look for: the prospect's page, the search by name and company."""
    browser = house.member(address)
    with house.wiring.open_control() as control:
        member = next(one for one in control.load_members() if one.address == address)
        account = control.load_member_accounts(member.id)[0]
    with house.store(account) as store:
        ids = [one.id for one in store.load_prospects() if one.name == NAMES[NORA]]
    paths = [f"/prospects/{one}" for one in ids] + [f"/prospects/who?q={NAMES[NORA]}", "/prospects/who?q=Brightwater"]
    return "\n".join(browser.text(path).split("<main", 1)[1] for path in paths)


def test_nothing_is_shared_until_its_owner_says_so(house: ServerHouse, bens: Account) -> None:
    assert BEN not in seen_by(house, ADA)
    assert "You share nothing." in house.member(BEN).text("/settings")


def test_a_colleague_sees_the_name_and_the_house_and_nothing_else(house: ServerHouse, bens: Account) -> None:
    ben = house.member(BEN)
    ben.client.post(PLACE, data={"share": "yes"}, base_url=BASE, headers=SAME_SITE)
    text = seen_by(house, ADA)
    assert text.count(f"<strong><bdi>{BEN}</bdi></strong> knows <bdi>{NAMES[NORA]}</bdi>") == 3
    assert f"mailto:{BEN}?subject=Could%20you%20introduce%20me%20to%20Nora%20Weiss" in text
    for word in (NORA, OWNER, "Lyon opening", "Planning the quarter", "Invoice", "supplier", ELENA):
        assert word not in text, word
    # Whoever shares is told so, and sees nobody of their own among colleagues.
    assert "shared" in ben.text("/people?shared=yes")
    assert NAMES[NORA] in ben.text("/settings")
    assert "Colleagues</h2>" not in ben.text(f"/prospects/who?q={NAMES[NORA]}")


def test_what_is_taken_back_is_gone_from_everybodys_pages(house: ServerHouse, bens: Account) -> None:
    ben = house.member(BEN)
    for place, fields in (
        (PLACE, {"share": "no"}),
        ("/settings/stop-sharing", {}),
        (f"/people/{NORA}/forget", {"sure": "yes"}),
    ):
        ben.client.post(PLACE, data={"share": "yes"}, base_url=BASE, headers=SAME_SITE)
        assert BEN in seen_by(house, ADA), place
        ben.client.post(place, data=fields, base_url=BASE, headers=SAME_SITE)
        assert BEN not in seen_by(house, ADA), place


def test_sharing_can_be_undone_at_once(house: ServerHouse, bens: Account) -> None:
    answer = house.member(BEN).client.post(
        PLACE, data={"share": "yes"}, base_url=BASE, headers=SAME_SITE, follow_redirects=True
    )
    assert 'name="share" value="no"' in unescape(answer.text)


def test_whoever_leaves_or_may_come_in_no_longer_is_on_nobodys_pages(house: ServerHouse, bens: Account) -> None:
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation(CLEO, is_admin=False, at=NOW))
    cleo = house.member(CLEO)
    with house.store(house.give(CLEO, "practice@cleo.example")) as store:
        furnish(store)
    for one in (cleo, house.member(BEN)):
        one.client.post(PLACE, data={"share": "yes"}, base_url=BASE, headers=SAME_SITE)
    assert CLEO in seen_by(house, ADA)
    with house.wiring.open_control() as control:
        control.delete_invitation(CLEO)
    text = seen_by(house, ADA)
    assert CLEO not in text
    assert BEN in text
    house.member(BEN).client.post("/leave", data={"sure": "yes"}, base_url=BASE, headers=SAME_SITE)
    assert BEN not in seen_by(house, ADA)


def test_somebody_who_is_not_known_is_not_shared(house: ServerHouse, bens: Account) -> None:
    ben = house.member(BEN)
    nobody = ben.client.post("/people/nobody@x.example/share", data={"share": "yes"}, base_url=BASE, headers=SAME_SITE)
    assert nobody.status_code == 404
    with house.wiring.open_control() as control:
        assert control.load_shared() == []


def test_anothers_contact_cannot_be_shared_or_taken_back(house: ServerHouse, bens: Account) -> None:
    house.member(BEN).client.post(PLACE, data={"share": "yes"}, base_url=BASE, headers=SAME_SITE)
    ada = house.member(ADA)
    for share in ("yes", "no"):
        assert ada.client.post(PLACE, data={"share": share}, base_url=BASE, headers=SAME_SITE).status_code == 404
    with house.wiring.open_control() as control:
        assert [one.account_id for one in control.load_shared()] == [bens.id]
