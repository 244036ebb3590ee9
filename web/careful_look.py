"""Reading with the user's language model, where they allow it: as part of a look, and when they ask for it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from plugin.domain.model import Account, ModelPurpose
from plugin.domain.text.model_hosts import read_model_host
from plugin.errors import UserError
from plugin.usecases.kept_from_reader import load_never
from plugin.usecases.ports import MessageSource
from plugin.usecases.read_conversations import ReadingReport, read_conversations
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore
from web.bootstrap import Wiring

A_LOOK = timedelta(minutes=5)
"""So long a look reads at most: what is left is read at the next ones."""


def read_with_care(  # noqa: PLR0913 -- whose mail is read, from where, and for how long
    wiring: Wiring,
    control: ControlStore,
    store: AccountStore,
    account: Account,
    source: MessageSource,
    clock: Callable[[], datetime],
    *,
    lasting: timedelta | None = None,
    again: bool = False,
    progress: Callable[[ReadingReport], None] | None = None,
) -> ReadingReport | None:
    """Read what is to be read; None, and nothing was done or loaded, where the user has not allowed it."""
    settings = store.load_model_settings()
    if not settings.allows(ModelPurpose.READ):
        return None
    with wiring.open_model(control, store, account, ModelPurpose.READ, clock=clock, lasting=lasting) as model:
        if model is None:
            return None
        return read_conversations(
            store,
            wiring.judge(store, account, now=clock()).snapshot,
            model,
            source,
            now=clock(),
            never=load_never(store),
            masked=settings.masks and not read_model_host(settings.url).here,
            again=again,
            progress=progress,
        )


def read_within_look(
    wiring: Wiring,
    control: ControlStore,
    store: AccountStore,
    account: Account,
    source: MessageSource,
    clock: Callable[[], datetime],
) -> None:
    """The same as a part of a look: what fails costs nothing else, and is kept as the model's health."""
    if not store.load_model_settings().allows(ModelPurpose.READ):
        return
    with store.reading_lock() as alone:
        try:
            if alone:  # another look may still be reading: what is read twice is paid twice
                read_with_care(wiring, control, store, account, source, clock, lasting=A_LOOK)
        except UserError:
            return
