"""What the careful reader found of a kind: weighed above everything but the user's word and a house that both share.

    points of a kind = most · its share of the weights of all that was found
    weight of a finding = 2^(−days before the newest / half-life)

One who was read as a client three times and once as a friend is mostly a client. Where rules speak for another kind,
the points of both stand side by side: a close call, about which the user may be asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from plugin.domain.model import Address, Finding, FindingKind, Kind
from plugin.domain.network.kind_case import Case
from plugin.domain.people.identities import People

MOST = 6.0
_HALF_LIFE = 180.0
"""Days: what somebody is now was found lately."""


def read_kinds(findings: Iterable[Finding], people: People) -> Mapping[Address, Sequence[Finding]]:
    """The findings of kinds by the contact whom they are of, oldest first."""
    found: dict[Address, list[Finding]] = defaultdict(list)
    for one in findings:
        if one.kind is FindingKind.RELATIONSHIP and one.about is not None:
            found[people.canonical(one.about)].append(one)
    return found


def weigh_read_kinds(case: Case, findings: Sequence[Finding]) -> None:
    """Count what was found of one contact's kind."""
    if not findings:
        return
    newest = max(one.date for one in findings)
    weights = {one.id: 2.0 ** (-(newest - one.date).total_seconds() / 86400 / _HALF_LIFE) for one in findings}
    whole = sum(weights.values())
    for one in reversed(findings):
        case.add(Kind(one.value), "read", MOST * weights[one.id] / whole, one.evidence, one.evidence.rule)
    ends = [Kind(one.value) for one in findings if Kind(one.value) in {Kind.CLIENT, Kind.FORMER_CLIENT}]
    case.over = ends[-1:] == [Kind.FORMER_CLIENT]
