"""To and from which address a letter goes, and which conversation it may answer."""

from collections.abc import Iterable, Sequence

from plugin.domain.model import Address, MailMessage


def latest_address(messages: Iterable[MailMessage], theirs: frozenset[Address]) -> Address | None:
    """The address this person last wrote to the user from, None if they never did."""
    written = [message for message in messages if message.sender.address in theirs and not message.automated]
    return max(written, key=lambda message: (message.date, message.id)).sender.address if written else None


def latest_alias(
    messages: Iterable[MailMessage], theirs: frozenset[Address], mine: frozenset[Address]
) -> Address | None:
    """The user's address this person last wrote to, else the one the user last wrote to them from."""
    written = [message for message in messages if message.sender.address in theirs and not message.automated]
    for message in sorted(written, key=lambda message: (message.date, message.id), reverse=True):
        for box in message.to + message.cc:
            if box.address in mine:
                return box.address
    sent = [m for m in messages if m.sent_by_me and m.sender.address in mine and {b.address for b in m.to} & theirs]
    return max(sent, key=lambda message: (message.date, message.id)).sender.address if sent else None


def reply_target(
    thread: Sequence[MailMessage], theirs: frozenset[Address], mine: frozenset[Address]
) -> MailMessage | None:
    """The last visible message of a conversation between these two alone; None where an ask does not belong there."""
    visible = [m for m in thread if not {"TRASH", "SPAM", "DRAFT"} & set(m.labels)]
    if not visible:
        return None
    last = max(visible, key=lambda message: (message.date, message.id))
    people = {last.sender.address, *(box.address for box in last.recipients)}
    between = people <= theirs | mine and bool(people & theirs) and (last.sent_by_me or last.sender.address in theirs)
    return last if between and not last.automated and not last.list_id and last.rfc822_message_id else None
