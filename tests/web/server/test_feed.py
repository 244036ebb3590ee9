"""The calendar feed on a server: by its secret address alone, and for as long as its owner may come in."""

import re
from html import unescape

from builders import OWNER
from server_house import ADA, BEN, HOST, ServerHouse

from plugin.usecases.calendar_feed import feed_secret, open_feed


def test_a_members_feed_ends_when_they_may_come_in_no_more(house: ServerHouse) -> None:
    ada, ben = house.member(ADA), house.member(BEN)
    account = house.give(BEN, OWNER)
    page = unescape(ben.text("/settings/morning"))
    assert not re.search(r'id="how-notification"[^>]*value="notification">', page), "a server has no desktop"
    assert ben.post("/settings/morning/feed", deed="on").status_code == 303
    address = re.findall(r'value="(https?://[^"]+[.]ics[^"]*)"', unescape(ben.text("/settings/morning")))[0]
    assert address.startswith(f"https://{HOST}/feed/{account.id}/")
    path = address.partition(HOST)[2]
    nobody = house.browser()
    assert nobody.get(path).status_code == 200
    assert ada.get(path).status_code == 200, "whoever knows the address"
    ada.post("/server/block", entry=BEN)
    assert nobody.get(path).status_code == 404


def test_one_members_secret_opens_nobody_elses_feed(house: ServerHouse) -> None:
    house.member(ADA)
    house.member(BEN)
    his, hers = house.give(BEN, OWNER), house.give(ADA, "ada@own.example")
    for account in (his, hers):
        with house.store(account) as store:
            open_feed(store)
    with house.store(his) as store:
        secret = feed_secret(store)
    nobody = house.browser()
    assert nobody.get(f"/feed/{his.id}/{secret}.ics").status_code == 200
    assert nobody.get(f"/feed/{hers.id}/{secret}.ics").status_code == 404
