"""What would unlock an ask that is held back: for each reason one sentence, and where it can be done."""

from plugin.domain.model import RejectionKind, total
from plugin.domain.network.told_ties import A_LITTLE, NOT_AT_ALL, WELL
from plugin.sentences import say, say_as

_R = RejectionKind
UNLOCKS = total(
    RejectionKind,
    {
        _R.ALREADY_KNOWN: say("Nobody needs to be asked: write to them yourself."),
        _R.DO_NOT_ASK: say("Allow asking again, on their page."),
        _R.DECLINED_BEFORE: say("Nothing: a no stands. Somebody else may know them."),
        _R.ASK_OPEN: say("The answer to the ask that is open; or say what became of it."),
        _R.ASKED_RECENTLY: say("Time alone: nobody is asked too often."),
        _R.OPEN_COMPLAINT: say("Settle it; a word of theirs that it is settled is enough."),
        _R.OWES_THEM_NEWS: say("Tell them first what came of what they did for you."),
        _R.PROSPECT_ASKED_ELSEWHERE: say("The answer of the other one who was asked."),
        _R.WEAK_RELATIONSHIP: say(
            "A meeting, or an email that is answered. If you are closer than your mail shows, say so under Who is who."
        ),
        _R.CLIENT_WITHOUT_PRAISE: say(
            "A good word of theirs, or finished work that they were glad of. If they are no client, correct it on "
            "their page."
        ),
        _R.THIN_EVIDENCE: say("Your word on how well the two know each other."),
        _R.NO_RECENT_OCCASION: say("A meeting with them, or news from them."),
    },
)
"""What the user could do, or wait for."""
_TIES = {
    WELL: say_as("how well", "they know each other well"),
    A_LITTLE: say_as("how well", "they know each other a little"),
    NOT_AT_ALL: say_as("how well", "they do not know each other"),
}
_PLACES = {
    _R.DO_NOT_ASK: "person",
    _R.ASK_OPEN: "asks",
    _R.OWES_THEM_NEWS: "asks",
    _R.WEAK_RELATIONSHIP: "who_is_who",
    _R.CLIENT_WITHOUT_PRAISE: "person",
    _R.THIN_EVIDENCE: "pair",
}


def tie_words(value: str) -> str:
    """The user's word on how well two know each other."""
    return _TIES.get(value, value)


def unlock(kind: RejectionKind | str) -> str:
    """What would unlock an ask that this reason holds back."""
    return UNLOCKS[RejectionKind(kind)]


def unlock_place(kind: RejectionKind) -> str:
    """The page where that can be done: person, asks, who_is_who or pair; "" where it is done elsewhere, or waits."""
    return _PLACES.get(kind, "")
