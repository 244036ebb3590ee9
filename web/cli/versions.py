"""The user's own versions of an email, as the page keeps them: which one a command takes, and what it says of them."""

from collections.abc import Sequence

from plugin.domain.model import DraftVersion
from plugin.usecases.stores.account import AccountStore
from web.cli.options import note, print_json, say
from web.views.json_shapes import Json

FRESH = "Askwell's words, though you edited the email on the page."


def taken(store: AccountStore, email: str, *, fresh: bool) -> DraftVersion | None:
    """The newest version, unless another wording is wanted; a note says that it is taken."""
    versions = [] if fresh else store.load_draft_versions(email)
    if not versions:
        return None
    saved = versions[-1].saved_at.astimezone()
    note(f"These are your own words, edited on {saved:%d %b %Y at %H:%M}; for Askwell's: --fresh")
    return versions[-1]


def show_versions(versions: Sequence[DraftVersion], *, as_json: bool) -> None:
    """Every version, oldest first."""
    if as_json:
        print_json([version_json(one) for one in versions])
        return
    for one in versions:
        say(f"{one.number}  {one.saved_at.astimezone():%d %b %Y %H:%M}  {one.subject}")
        say("\n".join(f"    {line}" for line in one.body.splitlines()))
    if not versions:
        say("You have not edited this email.")


def version_json(one: DraftVersion) -> Json:
    """A version as a command prints it."""
    return {"number": one.number, "saved_at": one.saved_at.isoformat(), "subject": one.subject, "body": one.body}
