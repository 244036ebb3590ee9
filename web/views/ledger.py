"""A contact's page of the ledger in words, and as JSON."""

from plugin.domain.tracking.contact_ledger import ContactLedger
from web.views.json_shapes import Json, evidence_json, prospect_json


def ledger_sentences(ledger: ContactLedger, name: str) -> list[str]:
    """What was asked, done, told and given back, a sentence each; what never happened is not said, but for a debt."""
    said = []
    if ledger.asked:
        no = f", {_times(ledger.declined)} in vain" if ledger.declined else ""
        said.append(f"You have asked {name} {_times(ledger.asked)}{no}.")
    if ledger.introduced_you:
        said.append(f"{name} has introduced you {_times(ledger.introduced_you)}.")
    if ledger.told:
        said.append(f"You have told them {_times(ledger.told)} what came of it.")
    if ledger.owed:
        said.append("You owe them news: they helped, and have not heard what came of it.")
    if ledger.introduced_them:
        said.append(f"You have introduced {name} {_times(ledger.introduced_them)}.")
    return said


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


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
