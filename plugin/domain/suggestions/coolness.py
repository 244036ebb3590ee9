"""Whether somebody keeps the distance of whoever pays and waits to see: what a guessed client is held to praise for."""

from datetime import timedelta

from plugin.domain.model import Relationship, SignalKind
from plugin.domain.suggestions.context import SuggestionContext

_NEW = timedelta(days=180)
_WARM = (SignalKind.THANKS, SignalKind.PRAISE, SignalKind.INTRODUCTION)


def is_cool(context: SuggestionContext, relationship: Relationship) -> bool:
    """Whether the two are new to each other, or write formally and no kind word of the contact's was heard.

    New is whoever is known for less than half a year: what the user does for them has hardly shown what it is worth.
    Where no older mail was read yet, nobody is taken to be new: everybody would be.
    A kind word is thanks, praise or an introduction, and counts for as long as praise does.
    """
    began = min((at for at in (relationship.first_contact, relationship.first_met) if at is not None), default=None)
    half_a_year_ago = context.now - _NEW
    reaches_back = bool(context.genuine) and context.genuine[0].date <= half_a_year_ago
    if reaches_back and (began is None or began > half_a_year_ago):
        return True
    since = context.now - context.policy.praise_age
    if any(one.message.date >= since for one in context.signals_from(relationship.address, *_WARM)):
        return False
    letters = (*context.received(relationship.address), *context.to(relationship.address))
    styles = [message.style.formality for message in letters]
    return styles.count("formal") > styles.count("informal")
