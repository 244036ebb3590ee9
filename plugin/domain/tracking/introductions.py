"""Whether a message makes the introduction that was asked for, or shows that it was made elsewhere."""

from collections.abc import Collection, Sequence

from plugin.domain.model import Ask, AskEvent, CueKind, Mailbox, MailMessage, SignalKind
from plugin.domain.text.names import fold, read_name
from plugin.domain.tracking.correspondents import Conversation, Correspondents, same_person
from plugin.domain.tracking.history import has
from plugin.domain.tracking.other_asks import OtherAsk, is_theirs


def introduction(
    ask: Ask,
    message: MailMessage,
    who: Correspondents,
    talk: Conversation,
    *,
    words: str = "",
    others: Sequence[OtherAsk] = (),
    deputies: Collection[str] = (),
) -> list[Mailbox] | None:
    """Whom the message brings the user together with, None where it introduces nobody.

    `words` are the first of the message's own, where more than what is kept of them could be read. Whom `others` are
    about is introduced there. `deputies` are the addresses of those to whom the introducer has handed it.

    The introducer writes to both, perhaps with the user in bcc, or puts somebody else in touch in the ask's own
    conversation; or the prospect writes first, and says who gave them the user's name.
    """
    if who.is_prospect(message.sender):
        return [message.sender] if _comes_from_introducer(message, who, talk, words) else None
    in_their_place = message.sender.address in deputies and talk.holds(message)
    if in_their_place or _speaks_for_introducer(message, who, talk):
        people = _puts_in_touch(ask, message, who, talk, others)
        return [] if people is None and _made_elsewhere(message, who, talk, others) else people
    given = next((cue for cue in message.cues if cue.kind is CueKind.NAME_GIVEN), None)
    if given is not None and who.names_introducer(given.text) and _works_there(ask, message, who):
        return [message.sender]
    return None


def _comes_from_introducer(message: MailMessage, who: Correspondents, talk: Conversation, words: str) -> bool:
    """Whether a prospect who writes does so because of the introducer."""
    if talk.holds(message) or any(who.is_introducer(box) for box in message.recipients):
        return True
    given = [cue for cue in message.cues if cue.kind is CueKind.NAME_GIVEN]
    if any(not _names_another(cue.text, message, who) for cue in given):
        return True
    said = [cue.text for cue in message.cues] + [one.text for one in message.signals if one.whose == "own"]
    said += [f"{one.name} {one.text}" for one in message.mentions if one.whose == "own"]
    if any(who.names_introducer(text) for text in (*said, message.subject, words)):
        return True
    quoted = (header.sender for header in message.quoted_headers)
    return any(box is not None and who.is_introducer(box) for box in quoted)


def _names_another(text: str, message: MailMessage, who: Correspondents) -> bool:
    """Whether a sentence names somebody in full who is not the introducer: then they brought the two together."""
    return not who.names_introducer(text) and any(
        read_name(one.name).whole and f" {fold(one.name)} " in f" {fold(text)} "
        for one in message.mentions
        if one.whose == "own"
    )


def _speaks_for_introducer(message: MailMessage, who: Correspondents, talk: Conversation) -> bool:
    return who.is_introducer(message.sender) or (who.looks_like_introducer(message.sender) and talk.refers(message))


def _puts_in_touch(
    ask: Ask, message: MailMessage, who: Correspondents, talk: Conversation, others: Sequence[OtherAsk]
) -> list[Mailbox] | None:
    boxes = who.others(message)
    said = any(signal.kind is SignalKind.INTRODUCTION and signal.whose == "own" for signal in message.signals)
    wanted = [box for box in boxes if who.is_prospect(box)]
    if wanted:
        # Where the user is no recipient they stand in bcc, or it came to them by chance: then the words decide.
        return wanted if said or any(who.is_me(box) for box in message.recipients) else None
    outside = [box for box in boxes if not _is_colleague(box, message.sender, who) and not is_theirs(box, others)]
    if not (said and outside):
        return None
    named = who.names_prospect(message) or not ask.prospect.name
    if named or (talk.holds(message) and any(_is_named(box, message) for box in outside)):
        return outside
    return None


def _made_elsewhere(message: MailMessage, who: Correspondents, talk: Conversation, others: Sequence[OtherAsk]) -> bool:
    """Whether the introducer says that they have put the two in touch already, in a chat for instance."""
    return any(
        cue.kind is CueKind.MADE
        and (who.names_prospect(message, cue.text) or (talk.holds(message) and not _is_of_others(cue.text, others)))
        for cue in message.cues
    )


def _is_of_others(text: str, others: Sequence[OtherAsk]) -> bool:
    return any(one.sought.is_named_in(text) for one in others)


def _is_colleague(box: Mailbox, sender: Mailbox, who: Correspondents) -> bool:
    """Whether somebody copied in is of the introducer's own house, an assistant for instance, and no prospect."""
    domain = box.address.rpartition("@")[2]
    of_prospect = {address.rpartition("@")[2] for address in who.prospect}
    return domain == sender.address.rpartition("@")[2] and domain not in of_prospect


def _is_named(box: Mailbox, message: MailMessage) -> bool:
    return any(same_person(box.display_name, one.name) for one in message.mentions if one.whose == "own")


def _works_there(ask: Ask, message: MailMessage, who: Correspondents) -> bool:
    """Whether somebody unknown may stand for the prospect: of the same organisation, where that is all that is known.

    A prospect who has left is stood for by whoever writes from there.
    """
    organisation = fold(who.prospect_organisation).replace(" ", "")
    if not organisation or (ask.prospect.name and not has(ask, AskEvent.PROSPECT_LEFT)):
        return False
    house = fold(message.sender.address.rpartition("@")[2]).replace(" ", "")
    return organisation in house or organisation in fold(message.signature).replace(" ", "")
