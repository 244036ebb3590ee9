"""Who is who: the twenty people who matter most, for the user to confirm or correct what they are to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Address, Answer, Kind, Relationship, Standing
from plugin.domain.network.told_closeness import Closeness, closeness_of
from plugin.usecases.answers import CLOSENESS
from plugin.usecases.judgement import Judgement
from plugin.usecases.stores.account import AccountStore

PEOPLE = 20
FINISHED = "who_is_who"
"""The preference that says that the user has been through it, or does not care to."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the user said of somebody; "" where they said nothing."""

    kind: str = ""
    closeness: str = ""


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """Somebody, and what is thought of them."""

    one: Relationship
    closeness: Closeness


def people_to_confirm(judgement: Judgement) -> list[ToConfirm]:
    """Of the twenty closest people those whose kind the user has not settled yet, closest first."""
    known = judgement.snapshot
    settled = {known.people.canonical(address) for address, _ in known.corrections.kinds}
    closest = [one for one in known.relationships if one.standing is Standing.IN_TOUCH][:PEOPLE]
    return [ToConfirm(one, closeness_of(one.strength)) for one in closest if one.address not in settled]


def what_was_said(store: AccountStore, addresses: Sequence[Address]) -> dict[Address, Said]:
    """What the user has said of these people so far."""
    kinds = dict(store.load_corrections().kinds)
    told = {one.subject[0]: one.value for one in store.load_answers() if one.about == CLOSENESS and one.subject}
    return {one: Said(kinds.get(one, ""), told.get(one, "")) for one in addresses}


def say_who(store: AccountStore, address: Address, said: Said, *, now: datetime) -> None:
    """Keep the user's word on somebody; what is "" takes an earlier word back. Raises ValueError for other words."""
    kind = Kind(said.kind) if said.kind else None
    closeness = Closeness(said.closeness) if said.closeness else None
    store.correct_kind(address, kind)
    identity = f"{CLOSENESS}:{address}"
    if closeness is None:
        store.delete_answer(identity)
    else:
        store.save_answer(Answer(identity, CLOSENESS, (address,), closeness, now))


def is_finished(store: AccountStore) -> bool:
    """Whether the user has been through it."""
    return FINISHED in store.load_preferences()


def finish(store: AccountStore, *, now: datetime) -> None:
    """Note that the user has been through it, or leaves the rest to Askwell."""
    store.save_preference(FINISHED, now.date().isoformat())
