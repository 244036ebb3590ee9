"""Complaints that nothing has settled since: of the contact about the user, or of the user about the contact."""

import re
from datetime import timedelta

from plugin.domain.model import Address, Signal, SignalKind
from plugin.domain.organisations import domain_names
from plugin.domain.situation import Said, Situation
from plugin.domain.vocabulary import alternation

_SETTLED = re.compile(
    r"(?<!\w)"
    + alternation(
        r"sort(?:ed|ing)(?: \w+){0,3} out",
        r"sorted",
        r"fix(?:ed|ing)",
        r"(?:re)?solv(?:ed|ing)",
        r"settl(?:ed|ing)",
        r"clear(?:ed|ing)(?: \w+){0,3} up",
        r"put(?:ting)?(?: \w+){0,3} right",
        r"made up for",
        r"(?:so|very|that) quick(?:ly)?",
        r"works? (?:now|again|fine|perfectly|well)",
        r"working (?:now|again|fine)",
        r"back (?:on track|to normal)",
        r"turn(?:ed|ing) (?:it|this|things) around",
        r"no harm done",
        r"all good",
        r"water under the bridge",
        r"for (?:the )?(?:quick|swift|fast|prompt)\w*",
        r"erledigt",
        r"behoben",
        r"gelöst",
        r"geklärt",
        r"bereinigt",
        r"(?:schnelle|rasche|gute) lösung",
        r"so (?:schnell|rasch)",
        r"läuft (?:jetzt|wieder|nun)\w*",
        r"funktioniert (?:jetzt|wieder|nun)",
        r"alles (?:gut|bestens|wieder gut|in ordnung)",
        r"für die (?:schnelle|rasche|prompte)\w*",
        r"réglée?s?",
        r"résolue?s?",
        r"corrigée?s?",
        r"(?:si|aussi) (?:vite|rapidement)",
        r"(?:re)?marche (?:à nouveau|maintenant|bien)",
        r"tout est (?:bon|rentré dans l['’]ordre)",
        r"pour (?:la|votre|ta) (?:rapidité|réactivité)",
        r"resuelt[oa]s?",
        r"solucionad[oa]s?",
        r"arreglad[oa]s?",
        r"tan (?:rápido|pronto)",
        r"funciona (?:ya|ahora|de nuevo|perfectamente)",
        r"todo (?:bien|en orden)",
        r"por la (?:rapidez|rápida)\w*",
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
_UNSETTLED = re.compile(
    r"\b(?:still|not|n['’]t|nicht|immer noch|kein\w*|pas|toujours|aucun\w*|no|todavía|aún|sigue)\b", re.IGNORECASE
)


_SUBJECT = re.compile(
    r"\b(?:complaint|complaining|not what (?:we|was) agreed|unacceptable|very disappoint\w*|beschwerde|reklamation|"
    r"unzufrieden\w*|so nicht vereinbart|réclamation|mécontent\w*|inacceptable|inadmissible|queja|reclamación|"
    r"descontent[oa]|inaceptable)\b",
    re.IGNORECASE,
)


def complaints_of(situation: Situation, contact: Address) -> list[Said]:
    """The contact's complaints, oldest first: own sentences, own threads so named, and what they were copied on.

    A complaint of somebody else at their company counts where the contact was a recipient: they know of it.
    """
    found = situation.said(contact, SignalKind.COMPLAINT)
    for message in situation.received(contact):
        if _SUBJECT.search(message.subject) and not message.in_reply_to and not message.references:
            found.append(Said(Signal(SignalKind.COMPLAINT, message.subject), message))
    own = domain_names(contact)
    for message in situation.copied_to(contact):
        if own and domain_names(message.sender.address) == own:
            kinds = SignalKind.COMPLAINT
            found += [Said(one, message) for one in message.signals if one.kind is kinds and one.whose == "own"]
    return sorted(found, key=lambda one: (one.message.date, one.message.id))


def unsettled(situation: Situation, contact: Address, complaints: list[Said], *, by_user: bool) -> Said | None:
    """The latest complaint, unless whoever complained has since praised, or thanked for what was put right.

    Thanks in general do not settle a complaint ("thanks for looking into it"); praise by whoever complained
    does, and so do words that say it is settled, in a later message without a "still" or "not". A complaint
    of long ago is settled by meetings and thanks since.
    """
    if not complaints:
        return None
    latest = complaints[-1]
    kinds = (SignalKind.PRAISE, SignalKind.THANKS)
    writer = situation.people.canonical(latest.message.sender.address)
    since = situation.told(contact, *kinds) if by_user else situation.said(contact, *kinds)
    if not by_user and writer != contact:
        since += situation.said(writer, *kinds)
    thanks = 0
    for said in since:
        if said.message.date <= latest.message.date or said.message.id == latest.message.id:
            continue
        if said.signal.kind is SignalKind.PRAISE:
            return None
        if _UNSETTLED.search(said.signal.text):
            continue
        if _SETTLED.search(said.signal.text):
            return None
        thanks += said.message.thread_id != latest.message.thread_id
    meetings = sum(meeting.started_at > latest.message.date for meeting in situation.met(contact))
    age = situation.now - latest.message.date
    forgotten = age > situation.policy.complaint_age and meetings >= 2
    worked_on = age > timedelta(days=60) and thanks >= 2 and meetings >= 2
    if by_user:
        # What the user complained of and then went on working over for weeks is over for the user, too.
        letters = [one for one in situation.received(contact) if one.date > latest.message.date]
        worked_on = worked_on or (age > timedelta(days=45) and len(letters) >= 4 and meetings >= 1)
    return None if forgotten or worked_on else latest
