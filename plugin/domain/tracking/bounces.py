"""Whether a message is a server's word that a letter could not be delivered."""

import re

from plugin.domain.language.packs import template
from plugin.domain.model import MailMessage

_SERVER = re.compile(r"(?:mailer-?daemon|postmaster|microsoftexchange\w*)$", re.IGNORECASE)
_DELAYED = template("{mail.delayed_subjects}")
_STILL_TRIED = template("{mail.delayed_words}")


def came_back(message: MailMessage, words: str = "") -> bool:
    """Whether a mail server says that a letter of the user's came back; one that is only late has not come back.

    `words` are the first of the message's own, where they are known: many a server's subject does not tell which.
    """
    if not message.automated or _SERVER.match(message.sender.address.rpartition("@")[0]) is None:
        return False
    return not (_DELAYED.search(message.subject) or _STILL_TRIED.search(words))
