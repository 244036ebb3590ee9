"""Settings, never read: shown before it is done, done, counted, and taken back."""

import pytest
from builders import OWNER
from pages_house import HOST, House

from plugin.domain.model import NeverReadSort

ASKED = "/settings/never-read"


def listed(house: House) -> list[tuple[NeverReadSort, str]]:
    with house.store() as store:
        return [(one.sort, one.value) for one in store.load_never_read().entries]


def somebody(house: House) -> tuple[str, str]:
    """The address and name of somebody who is known."""
    with house.store() as store:
        message = next(one for one in store.load_messages() if not one.sent_by_me and one.sender.display_name)
    return message.sender.address, message.sender.display_name


def test_what_would_be_left_out_and_was_read_before_is_shown_and_nothing_is_written(house: House) -> None:
    address, _ = somebody(house)
    domain = address.partition("@")[2]
    shown = house.get(f"{ASKED}?sort=domain&value={domain}")
    assert "What was read of it before" in shown
    assert "Leave out, and forget what was read" in shown
    assert domain in shown
    assert listed(house) == []


def test_a_domain_is_kept_out_and_what_was_read_of_it_stays_until_it_is_said(house: House) -> None:
    address, _ = somebody(house)
    domain = address.partition("@")[2]
    done = house.said(ASKED, sort="domain", value=domain)
    assert f"{domain} is never read from now on." in done
    assert listed(house) == [(NeverReadSort.DOMAIN, domain)]
    with house.store() as store:
        assert any(one.sender.address == address for one in store.load_messages())
    key = f"domain:{domain}"
    assert "Forget what was read" in house.get(f"{ASKED}?entry={key}")
    house.post(ASKED, entry=key, forget="yes")
    with house.store() as store:
        assert not any(domain in one.sender.address for one in store.load_messages())
    assert "message left out" in house.get("/settings") or "messages left out" in house.get("/settings")
    assert address not in house.get("/people")


def test_a_person_is_kept_out_with_all_their_addresses_on_one_line(house: House) -> None:
    address, name = somebody(house)
    house.post(ASKED, sort="address", value=name, forget="yes")
    assert (NeverReadSort.ADDRESS, address) in listed(house)
    page = house.get("/settings")
    assert page.count(f"Read {name} again") == 1


def test_it_is_taken_back_by_one_press_and_that_by_another(house: House) -> None:
    address, _ = somebody(house)
    domain = address.partition("@")[2]
    house.said(ASKED, sort="domain", value=domain)
    done = house.said(f"{ASKED}/remove", entry=f"domain:{domain}")
    assert "is read again, when you import its files once more" in done
    assert "Undo" in done
    assert listed(house) == []
    assert "not on the list any more" in house.said(f"{ASKED}/remove", entry=f"domain:{domain}")


@pytest.mark.parametrize(
    ("sort", "value", "why"),
    [
        ("address", OWNER, "your own address"),
        ("domain", OWNER.partition("@")[2], "your own domain"),
        ("domain", "no domain", "is no domain"),
        ("address", "Nobody Known", "nobody you know by that name"),
        ("label", "Inbox", "no label of your own"),
        ("label", "<script>alert(1)</script>" * 40, "no label of your own"),
    ],
)
def test_what_cannot_be_kept_out_is_refused_with_the_reason(house: House, sort: str, value: str, why: str) -> None:
    query = {"sort": sort, "value": value}
    answer = house.client.get(ASKED, query_string=query, base_url=f"http://{HOST}", follow_redirects=True)
    text = answer.get_data(as_text=True)
    assert why in text
    assert "<script>alert" not in text
    assert listed(house) == []
