"""`askwell keys rotate` as it is typed."""

from collections.abc import Callable

from printed import Printed

from plugin.domain.model import Account
from web.bootstrap import Wiring
from web.running_page import announce_page

Askwell = Callable[..., Printed]


def test_the_key_is_exchanged_and_it_is_said_what_to_do_next(
    askwell: Askwell, wiring: Wiring, imported: Account
) -> None:
    with wiring.open_control() as control:
        control.open_vault(wiring.settings.key_file)
    before = wiring.settings.key_file.read_bytes()
    printed = askwell("keys", "rotate")
    assert printed.status == 0
    assert "0 tokens were encrypted" in printed.out
    assert "new backup" in printed.err
    assert wiring.settings.key_file.read_bytes() != before


def test_a_page_that_runs_is_to_be_ended_before_the_key_changes(
    askwell: Askwell, wiring: Wiring, imported: Account
) -> None:
    with announce_page(wiring.settings.home, "http://127.0.0.1:1"):
        printed = askwell("keys", "rotate")
    assert printed.status == 1
    assert "end it first" in printed.err
