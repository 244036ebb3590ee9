"""The `draft` shape: a draft and what became of it, for page, command and API."""

from plugin.domain.model import Claim
from plugin.usecases.draft import DraftOutcome
from web.views.json_shapes import Json, evidence_json


def draft_json(outcome: DraftOutcome) -> Json:
    """The `draft` shape; ids are null where there is none (yet), further fields after the promised ones."""
    words, record = outcome.draft, outcome.record
    return {
        "ask": outcome.ask.id if outcome.ask else None,
        "to": words.to,
        "subject": words.subject,
        "body": words.body,
        "in_thread": b"\r\nIn-Reply-To: " in record.frozen if record else bool(words.in_reply_to),
        "draft_id": (record.draft_id or None) if record else None,
        "message_id": (record.rfc822_message_id or None) if record else None,
        "path": (record.path or None) if record else None,
        "forward_note": words.forward_note or None,
        "claims": [claim_json(claim) for claim in words.claims],
        "from": words.sender.address if words.sender else None,
        "language": words.language,
        "thread_id": words.thread_id or None,
        "state": record.state.value if record else None,
        "warnings": list(outcome.warnings),
        "note": outcome.note,
    }


def claim_json(claim: Claim) -> Json:
    """A claim with its facts as `evidence` objects."""
    return {"sentence": claim.sentence, "facts": [evidence_json(fact) for fact in claim.facts]}
