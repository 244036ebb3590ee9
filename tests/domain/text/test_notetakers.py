"""Programs that join meetings are nobody; the people who make them are somebody."""

import pytest

from plugin.domain.model import Address, Mailbox
from plugin.domain.text.addresses import is_person
from plugin.domain.text.notetakers import is_notetaker


def mailbox(address: str, name: str = "") -> Mailbox:
    return Mailbox(Address(address), name)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("fred@fireflies.ai", "Fireflies.ai Notetaker Fred"),
        ("fred@fireflies.ai", ""),
        ("assistant@gong.io", ""),
        ("x7@meetings.avoma.com", ""),
        ("notetaker@read.ai", "Read AI"),
        ("otter-pilot@otter.ai", "Ada's OtterPilot"),
        ("ada@fjord.example", "Ada's Notetaker"),
        ("ada@fjord.example", "Ada Berg's AI Notetaker"),
        ("ada@fjord.example", "Fathom Notetaker (Ada)"),
        ("n1@meet.example", "Otter.ai"),
        ("n1@meet.example", "tl;dv"),
        ("n1@meet.example", "Gong Meeting Assistant"),
        ("n1@meet.example", "Microsoft Copilot"),
        ("n1@meet.example", "Copilot"),
        ("n1@meet.example", "Ada Berg – Note Taker"),
        ("n1@meet.example", "Meeting Assistant"),
        ("n1@meet.example", "Assistant de réunion"),
    ],
)
def test_a_notetaker_is_nobody(address: str, name: str) -> None:
    assert is_notetaker(mailbox(address, name))
    assert not is_person(mailbox(address, name))


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("ada.berg@gong.io", "Ada Berg"),
        ("ada@otter.ai", "Ada Berg"),
        ("ada@fjord.example", "Ada Berg"),
        ("j.read@fjord.example", "Jo Read"),
        ("li.gong@fjord.example", "Li Gong"),
        ("pat@fjord.example", "Pat Grain"),
        ("fathom@fjord.example", "Flo Fathom"),
        ("ada@fjord.example", "Ada Berg, Executive Assistant"),
        ("jamie@fjord.example", "Jamie Fellow"),
    ],
)
def test_people_keep_their_names_and_makers_their_addresses(address: str, name: str) -> None:
    assert not is_notetaker(mailbox(address, name))
