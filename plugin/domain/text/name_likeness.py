"""How surely two written names are one person's: whole names, short forms, slips, and parts alone."""

from rapidfuzz.distance import DamerauLevenshtein

from plugin.domain.text.names import FullName, fold, given_key, read_name, same_given, surname_key


def name_likeness(one: str, other: str) -> float:
    """How surely two written names are one person's: 1 equal, 0.95 a short form, 0.88 a slip, 0.5 a part."""
    left, right = read_name(one), read_name(other)
    if not (left.given or left.surname) or not (right.given or right.surname):
        return 0.0
    if not (left.given and left.surname and right.given and right.surname):
        return _part_alone(left, right)
    return max(_whole(left, right), 0.9 * _whole(FullName(left.surname, left.given), right))


def _whole(left: FullName, right: FullName) -> float:
    surname = _surname_likeness(left.surname, right.surname)
    if surname == 0.0:
        return 0.0
    ours, theirs = given_key(left.given), given_key(right.given)
    if ours == theirs:
        return surname
    if same_given(left.given, right.given):
        return 0.95 * surname
    short, long = sorted((ours, theirs), key=len)
    if len(short) == 1 and long.startswith(short):
        return 0.75 * surname
    if _misspelt(ours, theirs):
        return 0.88 * surname
    return 0.0


def _surname_likeness(one: str, other: str) -> float:
    left, right = surname_key(one), surname_key(other)
    if left == right:
        return 1.0 if left else 0.0
    if _misspelt(left, right):
        return 0.88
    # A double name, or a middle name taken for part of it: the last part, or one of a double name's, agrees.
    parts, others = fold(one).split(), fold(other).split()
    if parts and others and parts[-1] == others[-1]:
        return 0.95
    if set(parts) & set(others) and (len(parts) > 1) != (len(others) > 1):
        return 0.8
    return 0.0


def _misspelt(one: str, other: str) -> bool:
    """One letter wrong, missing, doubled or swapped in a name long enough for that to be a slip."""
    return min(len(one), len(other)) >= 5 and DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1


def _part_alone(left: FullName, right: FullName) -> float:
    """A first name or a surname alone against a name: enough only together with the company."""
    if left.surname and right.surname:
        # "Frau Ruiz" is written as a surname; "Ruiz" alone may be either.
        return 0.5 * _surname_likeness(left.surname, right.surname)
    lone, full = (left, right) if not left.surname else (right, left)
    alone = given_key(lone.given)
    if not full.surname:
        return 0.3 if alone == given_key(full.given) else 0.0
    if alone == surname_key(full.surname):
        return 0.5
    return 0.35 if full.given and same_given(lone.given, full.given) else 0.0
