"""The JSON shapes that the outside relies on: the command line, the page and the add-on show the same.

Times are ISO 8601 with offset, addresses lower-case, scores 0–1 rounded to four places. All functions are
pure and return plain dicts, lists, texts and numbers.
"""

from datetime import datetime
from typing import Any

from plugin.domain.model import (
    Acquaintance,
    Address,
    Ask,
    Evidence,
    Meeting,
    NextActionKind,
    PersonRef,
    Prospect,
    Rejected,
    Rejection,
    Relationship,
    StatusChange,
    Suggestion,
    Suggestions,
)
from plugin.domain.people.identities import People
from plugin.domain.suggestions.questions import Question
from plugin.domain.tracking.next_actions import NextAction, next_action
from plugin.domain.tracking.reminders import REMINDER_DAYS

Json = dict[str, Any]


def time_json(moment: datetime | None) -> str | None:
    """ISO 8601 with offset, None where there is no moment."""
    return moment.isoformat() if moment is not None else None


def evidence_json(fact: Evidence) -> Json:
    """`{"kind", "date", "id", "text"}`, and `"rule"` where a rule or list of the language packs read the text."""
    shape = {"kind": str(fact.kind), "date": time_json(fact.date), "id": fact.id, "text": fact.text}
    return {**shape, "rule": fact.rule} if fact.rule else shape


def meeting_json(meeting: Meeting) -> Json:
    """An item of `meetings`; `started_at`, `confidence` and `question` are more than is promised."""
    return {
        "id": meeting.id,
        "ended_at": time_json(meeting.ended_at),
        "summary": meeting.summary,
        "people": list(meeting.people),
        "one_to_one": meeting.one_to_one,
        "recurring": meeting.recurring,
        "evidence": [evidence_json(fact) for fact in meeting.evidence],
        "started_at": time_json(meeting.started_at),
        "confidence": round(meeting.confidence, 4),
        "question": meeting.question,
    }


def person_json(relationship: Relationship) -> Json:
    """An item of `people`; the parts of the strength and the evidence of the kind come on top."""
    person = relationship.person
    return {
        "address": relationship.address,
        "addresses": list(person.addresses),
        "name": person.name,
        "organisation": person.organisation,
        "kind": str(relationship.kind),
        "strength": round(relationship.strength, 4),
        "first_met": time_json(relationship.first_met),
        "last_met": time_json(relationship.last_met),
        "meetings": relationship.meetings,
        "sent": relationship.sent,
        "received": relationship.received,
        "median_reply_hours": relationship.median_reply_hours,
        "introduced_by": relationship.introduced_by,
        "evidence": [evidence_json(fact) for fact in relationship.evidence],
        "title": person.title,
        "last_contact": time_json(relationship.last_contact),
        "language": relationship.language,
        "dormant": relationship.dormant,
        "standing": str(relationship.standing),
        "standing_evidence": [evidence_json(fact) for fact in relationship.standing_evidence],
        "joined": [evidence_json(fact) for fact in person.evidence],
        "parts": dict(relationship.parts),
        "kind_evidence": [evidence_json(fact) for fact in relationship.kind_evidence],
        "beginning": evidence_json(relationship.beginning) if relationship.beginning else None,
    }


def person_ref_json(person: PersonRef) -> Json:
    """Somebody that a contact knows; `role` is more than is promised."""
    return {
        "name": person.name,
        "address": person.address,
        "organisation": person.organisation,
        "role": person.role,
    }


def acquaintance_json(acquaintance: Acquaintance) -> Json:
    """An item of `knows`."""
    return {
        "introducer": acquaintance.introducer,
        "person": person_ref_json(acquaintance.person),
        "confidence": round(acquaintance.confidence, 4),
        "evidence": [evidence_json(fact) for fact in acquaintance.evidence],
    }


def prospect_json(prospect: Prospect) -> Json:
    """An item of `prospects`; `worth` is more than is promised."""
    return {
        "id": prospect.id,
        "name": prospect.name,
        "address": prospect.address,
        "organisation": prospect.organisation,
        "role": prospect.role,
        "why": prospect.why,
        "say": prospect.say,
        "status": prospect.status,
        "introduced_by": prospect.introduced_by,
        "worth": prospect.worth,
    }


def suggestion_json(suggestion: Suggestion) -> Json:
    """An item of `suggest`'s suggestions; the parts of the score, the acquaintance and the ledger come on top."""
    occasion = suggestion.occasion
    return {
        "id": suggestion.id,
        "introducer": person_json(suggestion.introducer),
        "prospect": prospect_json(suggestion.prospect),
        "occasion": {
            **evidence_json(occasion.evidence),
            "fresh_until": time_json(occasion.fresh_until),
            "topic": occasion.topic,
            "in_person": occasion.in_person,
        },
        "specific": suggestion.specific,
        "score": round(suggestion.score, 4),
        "reasons": [evidence_json(fact) for fact in suggestion.reasons],
        "parts": dict(suggestion.parts),
        "knows": acquaintance_json(suggestion.acquaintance),
        "favours": [evidence_json(fact) for fact in suggestion.favours],
    }


def rejection_json(because: Rejection) -> Json:
    """`{"kind", "text", "until"}`."""
    return {"kind": because.kind, "text": because.text, "until": time_json(because.until)}


def rejected_json(withheld: Rejected) -> Json:
    """An item of `suggest`'s withheld."""
    return {
        "introducer": person_json(withheld.introducer),
        "prospect": prospect_json(withheld.prospect),
        "because": [rejection_json(because) for because in withheld.because],
        "knows": acquaintance_json(withheld.acquaintance) if withheld.acquaintance else None,
    }


def suggestions_json(suggestions: Suggestions, *, withheld: bool = False) -> Json:
    """The whole answer of `suggest`; `withheld` is empty unless asked for."""
    return {
        "suggestions": [suggestion_json(one) for one in suggestions.made],
        "withheld": [rejected_json(one) for one in suggestions.withheld] if withheld else [],
        "note": suggestions.note,
    }


def question_json(question: Question, people: People) -> Json:
    """An item of `questions`; `other` (the second of two who may be one) and `day` are more than is promised."""
    return {
        "id": question.id,
        "about": question.about,
        "text": question.text,
        "quote": question.quote,
        "evidence": evidence_json(question.evidence),
        "introducer": _known_person_json(question.introducer, people),
        "person": person_ref_json(question.whom) if question.whom else _known_person_json(question.person, people),
        "other": _known_person_json(question.other, people),
        "event": question.event or None,
        "day": question.day or None,
        "options": list(question.options),
        "worth": round(question.worth, 4),
    }


def _known_person_json(address: Address | None, people: People) -> Json | None:
    person = people.person(address) if address else None
    if person is None:
        return None
    return {"name": person.name, "address": person.address, "organisation": person.organisation}


def status_json(change: StatusChange) -> Json:
    """A line of an ask's history."""
    return {
        "status": str(change.status),
        "at": time_json(change.at),
        "evidence": evidence_json(change.evidence) if change.evidence else None,
        "note": change.note,
        "event": str(change.event),
        "by": str(change.by),
        "named": list(change.named),
    }


def ask_json(ask: Ask, *, now: datetime, reminder_days: int = REMINDER_DAYS) -> Json:
    """An item of `asks`, with what comes next at `now`."""
    return {
        "id": ask.id,
        "status": str(ask.status),
        "introducer": ask.introducer,
        "prospect": prospect_json(ask.prospect),
        "created_at": time_json(ask.created_at),
        "history": [status_json(change) for change in ask.history],
        "next": next_json(next_action(ask, now=now, reminder_days=reminder_days)),
        "suggestion": ask.suggestion_id,
        "origin": str(ask.origin),
        "reason": ask.reason,
        "until": time_json(ask.until),
    }


def next_json(following: NextAction) -> Json | None:
    """`{"action", "due", "why"}`, None where nothing is to be done."""
    if following.action is NextActionKind.NONE:
        return None
    return {"action": following.action, "due": time_json(following.due), "why": following.why}
