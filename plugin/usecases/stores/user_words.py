"""What users say themselves: who they are, whom they want to meet, and what the program had wrong."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from plugin.domain.model import (
    Address,
    Answer,
    Corrections,
    ListedContact,
    ListImport,
    MeetingKey,
    MeetingVerdict,
    Profile,
    Prospect,
)


class UserWordStore(Protocol):
    """One user's profile, prospects, corrections, answers and settings."""

    def load_profile(self) -> Profile:
        """The profile; fields never set are empty."""
        ...

    def save_profile(self, profile: Profile) -> None:
        """Replace the profile."""
        ...

    def load_prospects(self) -> list[Prospect]:
        """All prospects in the order in which they were first saved."""
        ...

    def save_prospects(self, prospects: Sequence[Prospect]) -> None:
        """Add prospects, or replace those with the same id; others stay."""
        ...

    def remove_prospect(self, prospect_id: str) -> bool:
        """Remove one; False where there is none of that id."""
        ...

    def load_corrections(self) -> Corrections:
        """Everything the user corrected."""
        ...

    def correct_kind(self, address: Address, kind: str | None) -> None:
        """Say what the relationship is; None takes it back."""
        ...

    def correct_name(self, address: Address, name: str | None) -> None:
        """Say what somebody is called; None takes it back."""
        ...

    def set_do_not_ask(self, address: Address, forbidden: bool) -> None:  # noqa: FBT001 -- the pair reads as a sentence
        """Forbid asking somebody, or allow it again."""
        ...

    def set_may_ask(self, address: Address, at: datetime | None) -> None:
        """Allow asking somebody whatever ended the exchange before `at`; None leaves it ended."""
        ...

    def merge_people(self, addresses: Iterable[Address]) -> None:
        """Say that these addresses are one person's."""
        ...

    def split_people(self, addresses: Iterable[Address]) -> None:
        """Say that these addresses are different people's."""
        ...

    def ungroup_people(self, addresses: Iterable[Address]) -> None:
        """Take back that exactly these addresses are one person's, or different people's."""
        ...

    def load_answers(self) -> list[Answer]:
        """The user's answers to questions, by id."""
        ...

    def save_answer(self, answer: Answer) -> None:
        """Keep an answer, in place of an earlier one to the same question."""
        ...

    def delete_answer(self, question_id: str) -> None:
        """Drop the answer to a question."""
        ...

    def correct_meeting(self, meeting: MeetingKey, verdict: MeetingVerdict | None) -> None:
        """Keep the user's word on a meeting; None takes it back."""
        ...

    def load_notes(self) -> dict[Address, str]:
        """What the user noted of people, by address."""
        ...

    def save_note(self, address: Address, note: str | None) -> None:
        """Note something of somebody, in place of an earlier note; None takes it away."""
        ...

    def load_contacts(self) -> list[ListedContact]:
        """The user's contacts elsewhere, from lists."""
        ...

    def save_contacts(self, contacts: Iterable[ListedContact]) -> None:
        """Add contacts, or replace those of the same id."""
        ...

    def remove_contacts(self, ids: Iterable[str]) -> int:
        """Remove these; how many there were."""
        ...

    def load_list_import(self, import_id: str) -> ListImport | None:
        """One list that was handed over, or None."""
        ...

    def load_list_imports(self) -> list[ListImport]:
        """The lists that were added and can be undone, the latest first."""
        ...

    def save_list_import(self, one: ListImport) -> None:
        """Keep a list; a new one to be looked at takes the place of an earlier such one."""
        ...

    def delete_list_import(self, import_id: str) -> None:
        """Keep nothing of a list."""
        ...

    def load_preferences(self) -> dict[str, str]:
        """The user's settings by name."""
        ...

    def save_preference(self, name: str, value: str | None) -> None:
        """Set one; None removes it."""
        ...
