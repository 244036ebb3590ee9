"""A contact's page of the ledger in words, and as JSON."""

from plugin.domain.tracking.contact_ledger import ContactLedger
from plugin.sentences import Sentence, say, say_number
from web.views.json_shapes import Json, evidence_json, prospect_json


def ledger_sentences(ledger: ContactLedger, name: str) -> list[str]:
    """What was asked, done, told and given back, a sentence each; what never happened is not said, but for a debt."""
    said: list[str] = []
    if ledger.asked:
        asked = say("You have asked %(name)s %(times)s.", name=name, times=_times(ledger.asked))
        if ledger.declined:
            asked = say(
                "You have asked %(name)s %(times)s, %(declined)s in vain.",
                name=name,
                times=_times(ledger.asked),
                declined=_times(ledger.declined),
            )
        said.append(asked)
    if ledger.introduced_you:
        said.append(say("%(name)s has introduced you %(times)s.", name=name, times=_times(ledger.introduced_you)))
    if ledger.told:
        said.append(say("You have told them %(times)s what came of it.", times=_times(ledger.told)))
    if ledger.owed:
        said.append(say("You owe them news: they helped, and have not heard what came of it."))
    if ledger.introduced_them:
        said.append(say("You have introduced %(name)s %(times)s.", name=name, times=_times(ledger.introduced_them)))
    return said


def _times(count: int) -> Sentence:
    seldom = {1: say("once"), 2: say("twice")}
    return seldom.get(count) or say_number("%(num)s time", "%(num)s times", count)


def ledger_json(ledger: ContactLedger) -> Json:
    """The counts, the asks by id and status, and the dated lines."""
    return {
        "asked": ledger.asked,
        "introduced_you": ledger.introduced_you,
        "declined": ledger.declined,
        "told": ledger.told,
        "owed": ledger.owed,
        "introduced_them": ledger.introduced_them,
        "asks": [
            {"id": ask.id, "status": str(ask.status), "prospect": prospect_json(ask.prospect)} for ask in ledger.asks
        ],
        "facts": [evidence_json(fact) for fact in ledger.facts],
    }
