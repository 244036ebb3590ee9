"""`draft --write`: the letter that the user's language model writes from the facts, in place of the program's words."""

from dataclasses import replace
from datetime import datetime

from plugin.domain.model import ModelPurpose
from plugin.errors import UserError
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.judgement import Judgement
from plugin.usecases.proposing import Wish, propose
from plugin.usecases.write_letter import write_for
from web.bootstrap import AccountSession
from web.cli.options import note
from web.views.json_shapes import Json


def write_with_model(
    session: AccountSession, snapshot: AccountSnapshot, suggestion: str, wish: Wish, *, kept: bool, now: datetime
) -> tuple[Wish | None, Json]:
    """The wish with the letter's words, and what the command says of it; failures leave the program's words.

    `kept`: the letter is a version of the email, too, until its draft exists.
    """
    store = session.store
    with session.wiring.open_model(
        session.control, store, session.account, ModelPurpose.WRITE, clock=lambda: now
    ) as model:
        if model is None:
            return _stays("", "No model may write letters; allow it with: askwell reader set --write")
        try:
            proposal = propose(Judgement(store, snapshot, now=now), suggestion, wish=wish)
            written = write_for(store, snapshot, model, proposal, wish=wish, kept=kept, now=now)
        except UserError as error:
            return _stays(model.name, f"Askwell's own words stay. {error}")
    if written.draft is None:
        return _stays(written.model, written.why)
    letter = written.draft
    words = replace(wish, body=letter.body, subject=letter.subject, claims=letter.claims)
    note(f"{written.model} wrote this from the facts; each sentence was held to them. For Askwell's words: --fresh")
    return words, {"model": written.model, "why": None}


def _stays(model: str, why: str) -> tuple[None, Json]:
    note(why)
    return None, {"model": model or None, "why": why}
