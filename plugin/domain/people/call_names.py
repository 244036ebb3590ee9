"""What people are called: how the owner greets each contact, and how they sign off. "Hi Dancho", "Love, Mum"."""

import re
from collections import defaultdict
from collections.abc import Iterable

from plugin.domain.language.packs import words
from plugin.domain.language.vocabulary import vocabulary
from plugin.domain.model import Address, MailMessage
from plugin.domain.people.identities import People
from plugin.domain.text.names import given_key

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NO_NAMES = vocabulary(
    """
    hi hello hey dear good morning afternoon evening day all everyone team there both folks again and thanks thank you
    best regards kind warm wishes love cheers yours sincerely many greetings from see soon talk later take care
    hallo liebe lieber liebes sehr geehrte geehrter guten tag morgen abend moin servus grüezi zusammen und
    viele grüße gruß beste herzliche schöne mit freundlichen dein deine ihr ihre lg vg bis bald danke
    bonjour bonsoir salut cher chère coucou à tous et merci bien cordialement amicalement bises bisous bientôt ton ta
    hola buenos días buenas tardes querido querida estimado estimada qué tal todos y gracias un abrazo saludos
    atentamente cordialmente besos tu ciao caro cara buongiorno beste hoi lieve groet groeten met vriendelijke
    """
)
KIN = (
    vocabulary("mum mom mummy mommy mother mama mami mutti mutter maman mère mamá madre mamma moeder"),
    vocabulary("dad daddy father papa papi vati vater père papá padre babbo vader pa"),
    vocabulary("granny grandma gran nana oma mamie mémé abuela nonna"),
    vocabulary("grandpa grandad granddad opa papy pépé abuelo nonno"),
    vocabulary("sis sister schwester sœur soeur hermana sorella zus"),
    vocabulary("bro brother bruder frère hermano fratello broer"),
)
"""Words for one's kin; those of one line mean the same person."""


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
    return {
        given_key(word)
        for word in _WORD.findall(text)
        if word.casefold() not in _NO_NAMES and word.casefold() not in words("names.honorifics")
    }


def kin_words(word: str) -> frozenset[str]:
    """The folded words for the same kin, if `word` is one: those of its line in `KIN`."""
    for line in KIN:
        if word.casefold() in line:
            return frozenset(given_key(one) for one in line)
    return frozenset()
