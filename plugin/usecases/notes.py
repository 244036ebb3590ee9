"""The user's own notes on people: told to nobody, and read by no judgement."""

from plugin.domain.model import Person
from plugin.usecases.stores.account import AccountStore

LONGEST = 1_000
"""Characters of a note."""


def note_on(store: AccountStore, person: Person) -> str:
    """What the user noted of somebody, under whichever of their addresses; "" where nothing."""
    notes = store.load_notes()
    return "\n".join(dict.fromkeys(notes[one] for one in (person.address, *person.addresses) if one in notes))


def write_note(store: AccountStore, person: Person, text: str) -> str:
    """Note something of somebody in place of what was noted before, which is returned; "" takes it away."""
    before, words = note_on(store, person), text.replace("\r\n", "\n").strip()[:LONGEST]
    for address in person.addresses:
        store.save_note(address, None)
    if words:
        store.save_note(person.address, words)
    return before
