"""What `accounts` says of an account after a scan that could not read everything."""

from pathlib import Path

from google_worlds import ACCOUNT, NOW, a_thread, a_world, an_event
from scan_house import House

from plugin.sandbox.faults import Faults
from plugin.sandbox.troubles import Trouble
from plugin.store.accounts import Identity
from plugin.store.sqlite.control_store import ControlStore
from web.views.accounts import account_states

FRIEND = "nils@orchard.example"


def test_counts_are_those_of_the_last_listing_however_it_ended(tmp_path: Path) -> None:
    with ControlStore.open(tmp_path) as control:
        account = control.connect_account(Identity("issuer", "7001"), ACCOUNT, now=NOW)
        house = House(
            a_world(a_thread(1, FRIEND, 3, replies=2), [an_event(1, FRIEND, 2)]), control.account_path(account.id)
        )
        try:
            house.sandbox.faults = Faults(
                troubles=(Trouble("messages.get", "403-scope"), Trouble("threads.get", "403"))
            )
            house.scan()
            (state,) = account_states(control)
            assert (state.messages_listed, state.messages_held) == (3, 0)
            assert (state.events_listed, state.events_held) == (1, 1)
            house.sandbox.faults = Faults(troubles=(Trouble("events.list", "404"),))
            house.scan()
            (state,) = account_states(control)
            assert (state.messages_listed, state.messages_held) == (3, 3)
            assert (state.events_listed, state.events_held) == (1, 1)
        finally:
            house.sandbox.stop()
