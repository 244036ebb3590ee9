"""Circles: big gatherings, small ones that come again with people of several houses, and associations in signatures."""

from collections.abc import Sequence

from builders import NOW, OWNER, a_message, a_person, an_address, an_event, days_ago

from plugin.domain.model import CalendarEvent, MailMessage
from plugin.domain.network.groups import find_groups
from plugin.domain.people.identities import People

ROWERS = ("nora@brightwater.example", "tom@harbourlight.example", "ida@fjord.example")
TEAM = ("a@tidewell.example", "b@tidewell.example", "c@tidewell.example")
PEOPLE = People(
    [a_person(one, one.partition("@")[0].title()) for one in (*ROWERS, *TEAM)], owner=frozenset({an_address(OWNER)})
)


def names(events: Sequence[CalendarEvent] = (), messages: Sequence[MailMessage] = ()) -> dict[str, tuple[str, ...]]:
    return {group.name: group.members for group in find_groups(events, messages, PEOPLE, now=NOW)}


def again(summary: str, who: Sequence[str], times: int) -> list[CalendarEvent]:
    return [an_event(list(who), days_ago(7 * number + 1), summary=summary) for number in range(times)]


def test_a_small_circle_that_comes_again_is_a_group() -> None:
    assert names(again("Rowing eight", ROWERS, 3)) == {"Rowing eight": tuple(sorted(ROWERS))}
    assert names(again("Rowing eight", ROWERS, 2)) == {}
    assert names(again("Rowing", ROWERS[:2], 5)) == {}


def test_what_one_house_holds_is_its_work() -> None:
    assert names(again("Jour fixe", TEAM, 6)) == {}


def signed(address: str, *lines: str) -> MailMessage:
    return a_message((address, ""), [OWNER], days_ago(3), signature="\n".join(lines))


def test_an_association_that_two_sign_with_is_a_group() -> None:
    both = [
        signed(ROWERS[0], "Nora", "Member, Harbour Business Network"),
        signed(ROWERS[1], "Tom | Member, Harbour Business Network | +49 40 1"),
    ]
    assert names(messages=both) == {"Member, Harbour Business Network": tuple(sorted(ROWERS[:2]))}
    assert names(messages=both[:1]) == {}
    titles = [signed(ROWERS[0], "Managing Director"), signed(ROWERS[1], "Managing Director")]
    assert names(messages=titles) == {}
