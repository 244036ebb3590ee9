"""`/asks/<id>/words`: an ask in the words in which it was sent.

What the user changed lies at Gmail alone: it is fetched whenever it is shown, and neither stored nor logged.
"""

from dataclasses import dataclass

from flask import Blueprint, abort, render_template

from plugin.domain.model import DraftFate, DraftRecord
from plugin.errors import NotThere, UserError
from plugin.sentences import say
from plugin.usecases.draft_search import told
from web.pages.flash import show_only_with_account
from web.pages.request_context import account, open_mailbox, store
from web.views.comparison import Passage, compare

sent_words = Blueprint("sent_words", __name__, url_prefix="/asks")
show_only_with_account(sent_words)


@dataclass(frozen=True, slots=True)
class Sent:
    """The words as they were sent: the program's, where the user changed nothing, else theirs as Gmail has them.

    `askable` where they could be fetched and were not; `problem` says why not.
    """

    words: str = ""
    passages: tuple[Passage, ...] = ()
    askable: bool = False
    problem: str = ""


def as_sent(record: DraftRecord | None, *, fetch: bool) -> Sent:
    """What was sent, with the user's own version where it is to be fetched; nothing where it was not sent."""
    if record is None or record.fate not in {DraftFate.SENT, DraftFate.SENT_EDITED}:
        return Sent()
    if record.fate is DraftFate.SENT:
        return Sent(record.body)
    if not fetch or account().kind != "google":
        return Sent(askable=account().kind == "google")
    problem: str = say("Gmail has no text of that email; open it there to see it.")
    try:
        with open_mailbox() as mailbox:
            words = told(mailbox.fetch_message(record.message_id))[2].rstrip() if mailbox is not None else ""
    except NotThere:
        words, problem = "", say("The email is not in your Gmail any more.")
    except UserError as error:
        words, problem = "", str(error)
    return Sent(words, tuple(compare(record.body, words))) if words else Sent(askable=True, problem=problem)


@sent_words.get("/<ask_id>/words")
def words(ask_id: str) -> str:
    """The part of an ask's page that shows the words as sent, for its script to put in place."""
    record = store().load_draft(ask_id)
    ask = store().load_ask(ask_id)
    if ask is None or record is None or not record.body:
        abort(404)
    return render_template("_words.html", ask=ask, record=record, sent=as_sent(record, fetch=True), lying={})
