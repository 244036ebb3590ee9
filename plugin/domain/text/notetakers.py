"""Notetakers and other programs that are invited to meetings like people: they are nobody."""

import re
from functools import lru_cache

from plugin.domain.language.packs import words
from plugin.domain.language.vocabulary import either, vocabulary
from plugin.domain.model import Mailbox

_SERVICES = vocabulary(
    """
    airgram.io attention.tech avoma.com bluedothq.com bubbles.app chorus.ai circleback.ai claap.io colibri.ai
    equaltime.io fathom.ai fathom.video fellow.app fireflies.ai gong.io grain.co grain.com granola.ai hedy.bot
    hyperwrite.ai jamie.ai jiminny.com krisp.ai laxis.com laxis.tech leexi.ai loopinhq.com meetgeek.ai meetjamie.ai
    meetrecord.com modjo.ai notta.ai noty.ai nyota.ai otter.ai read.ai recall.ai rewatch.com rewatch.tv sembly.ai
    semblyai.com spinach.ai spinach.io sonix.ai supernormal.com sybill.ai tactiq.io tldv.io tl-dv.com trint.com
    upmeet.ai votars.ai wudpecker.io
    """
)
"""Whose programs join meetings. Their own staff writes from the same domains, under names of people."""
_ALONE = (
    r"otter\.ai|otter ?pilot|fireflies(?:\.ai)?|fathom|read(?:\.ai| ai)|tl;?dv|avoma|meet ?geek|sembly|airgram|notta"
    r"|supernormal|tactiq|spinach(?:\.ai)?|sybill|circleback|microsoft (?:365 )?copilot|(?:meeting )?copilot"
)
"""Products whose name is nobody's."""
_PRODUCTS = rf"(?:{_ALONE}|otter|gong|grain|krisp|chorus|jiminny|granola|modjo|leexi|claap|zoom|gemini|jamie|fellow)"
_ROLE = (
    r"(?:ai )?(?:note[- ]?(?:taker|taking)|meeting[- ]?(?:assistant|recorder|bot|notes?|copilot|companion|summary)"
    r"|scribe|transcri(?:ption|ber|pt)|record(?:er|ing)|assistant|pilot|copilot|companion|bot|agent|notes?)"
)
_LOCALS = re.compile(
    r"(?:assistants?|note-?s?|note-?takers?|bots?|meet(?:ing)?s?|record(?:er|ing)?s?|invites?|join|calendar|schedule[rd]?|ai"
    r"|transcri(?:be|ber|pts?|ption)|pilot|copilot|fred|summary|sum|agent|capture|companion|scribe|guest|otter|fathom|grain"
    r"|gong|avoma|tldv|sembly|read|fireflies|krisp)"
)


@lru_cache(maxsize=20_000)
def is_notetaker(mailbox: Mailbox) -> bool:
    """Whether a program that listens stands behind an address, by its name or by the service it belongs to.

    At a service's own domain those are programs whose local part says so, and all under a host of its own.
    """
    local, _, domain = mailbox.address.rpartition("@")
    if mailbox.display_name and _names().search(mailbox.display_name):
        return True
    if domain in _SERVICES:
        words = [word for word in re.split(r"[-_.+\d]+", local) if word]
        return not words or any(_LOCALS.fullmatch(word) for word in words)
    return any(domain.endswith("." + service) for service in _SERVICES)


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    """What notetakers are called: what they are, in any language, a product alone, or a product with what it is."""
    kinds = either(words("calendars.notetakers"))
    return re.compile(
        rf"(?<!\w){kinds}(?!\w)|^(?:{_ALONE})$|\b{_PRODUCTS}(?:['’]s)? {_ROLE}\b|\botterpilot\b", re.IGNORECASE
    )
