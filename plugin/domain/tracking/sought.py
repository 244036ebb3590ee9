"""Whom an ask is about, as others may speak of them: by name, by what they do, by where they work."""

from dataclasses import dataclass

from plugin.domain.text.names import fold, fold_token, read_name
from plugin.domain.text.organisations import core_tokens
from plugin.domain.text.roles import read_role

_SHORTEST = 4
"""Letters of a company's name that stand for it: "ABC" may be anybody's."""


@dataclass(frozen=True, slots=True)
class Sought:
    """`names` are full names: of the prospect, and of everybody whom the introducer named instead.

    `organisation` and `role` are the prospect's, "" where unknown.
    """

    names: tuple[str, ...] = ()
    organisation: str = ""
    role: str = ""

    def is_named_in(self, text: str) -> bool:
        """Whether a text calls one of them by either part of the name."""
        return any(names_in(name, text) for name in self.names)

    def has_role_in(self, text: str) -> bool:
        """Whether a text speaks of somebody who does what they do: "the CFO", "their head of finance"."""
        leads = {role for role in read_role(self.role) if not role.startswith(("field:", "assistant:"))}
        return bool(self.role) and (
            f" {fold(self.role)} " in f" {fold(text)} " or not leads.isdisjoint(read_role(text))
        )

    def works_in(self, text: str) -> bool:
        """Whether a text speaks of the house where they work."""
        wanted = core_tokens(self.organisation) if self.organisation else ()
        if len("".join(wanted)) < _SHORTEST:
            return False
        return f" {' '.join(wanted)} " in f" {' '.join(fold_token(word) for word in fold(text).split())} "

    def is_described_in(self, text: str) -> bool:
        """Whether a text speaks of them by what they do or where."""
        return self.has_role_in(text) or self.works_in(text)

    def is_meant_in(self, text: str) -> bool:
        """Whether a text speaks of them in any of these ways."""
        return self.is_named_in(text) or self.is_described_in(text)


def names_in(name: str, text: str) -> bool:
    """Whether a text calls somebody of this full name by either of its parts."""
    read = read_name(name)
    words = f" {fold(text)} "
    return any(len(part) > 2 and f" {part} " in words for part in (fold(read.given), fold(read.surname)) if part)
