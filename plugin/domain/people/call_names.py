"""What people are called: how the owner greets each contact, and how they sign off. "Hi Dancho", "Love, Mum"."""

import re
from collections import defaultdict
from collections.abc import Iterable

from plugin.domain.language.packs import words
from plugin.domain.model import Address, MailMessage
from plugin.domain.people.identities import People
from plugin.domain.text.names import given_key

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_KIN = ("mother", "father", "grandmother", "grandfather", "sister", "brother")


def gather_call_names(messages: Iterable[MailMessage], people: People) -> dict[Address, frozenset[str]]:
    """The folded names each contact is greeted by in mail to them alone, and signs with, by canonical address."""
    found: dict[Address, set[str]] = defaultdict(set)
    for message in messages:
        if message.sent_by_me:
            if len(message.to) == 1 and message.style.greeting:
                found[people.canonical(message.to[0].address)].update(_names(message.style.greeting))
        elif not message.automated and message.style.sign_off:
            found[people.canonical(message.sender.address)].update(_names(message.style.sign_off))
    return {address: frozenset(names) for address, names in found.items() if names}


def _names(text: str) -> set[str]:
    no_names, titles = words("people.no_names"), words("names.honorifics")
    spoken = (word for word in _WORD.findall(text) if word.casefold() not in no_names)
    return {given_key(word) for word in spoken if word.casefold() not in titles}


def kin_words(word: str) -> frozenset[str]:
    """The folded words for the same kin in all languages, if `word` is one."""
    for who in _KIN:
        known = words(f"people.{who}")
        if word.casefold() in known:
            return frozenset(given_key(one) for one in known)
    return frozenset()
