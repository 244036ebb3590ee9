"""`draft --reword`: the draft and its rewording side by side, and the user's pick."""

import sys
from datetime import datetime

import click

from plugin.domain.model import Draft, ModelPurpose
from plugin.errors import UserError
from plugin.usecases.reword import Reworded, reword
from web.bootstrap import AccountSession
from web.cli.options import note, say
from web.views.comparison import compare
from web.views.json_shapes import Json


def reword_with_model(session: AccountSession, draft: Draft, *, now: datetime) -> Reworded:
    """What the user's model makes of the draft; its failures leave the draft as it was, with a sentence."""
    with session.wiring.open_model(
        session.control, session.store, session.account, ModelPurpose.REWORD, clock=lambda: now
    ) as model:
        if model is None:
            return Reworded(None, "", "No model may reword drafts; allow it with: askwell reader set --reword")
        try:
            return reword(model, draft)
        except UserError as error:
            return Reworded(None, model.name, f"The draft stays as it was. {error}")


def picked(anew: Reworded, draft: Draft, *, take: bool, shown: bool) -> bool:
    """Show what would change, and whether the user takes it: asked where somebody is at the terminal."""
    if anew.draft is None:
        note(anew.why)
        return False
    if shown:
        say(f"{anew.model} would say it so ([-out-] {{+in+}}):")
        say()
        say("".join(_marked(one.text, one.change) for one in compare(draft.body, anew.draft.body)))
        if anew.note:
            say(anew.note)
    if take:
        return True
    asks = shown and sys.stdin is not None and sys.stdin.isatty()
    if asks and click.confirm("Take these words?", err=True):
        return True
    note("The draft stays as it was." if asks else "The draft stays as it was; to take the new words, add: --take")
    return False


def _marked(text: str, change: str) -> str:
    return {"out": f"[-{text}-]", "in": f"{{+{text}+}}"}.get(change, text)


def reworded_json(anew: Reworded) -> Json:
    """The rewording: the model, the new body (null where there is none) and why not."""
    return {
        "model": anew.model or None,
        "body": anew.draft.body if anew.draft else None,
        "why": anew.why or anew.note or None,
    }
