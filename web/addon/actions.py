"""What a button of a card does: each through the use-case that the page and the commands use."""

from plugin.cards import answers
from plugin.cards.home import compose_card
from plugin.cards.widgets import Json
from plugin.domain.model import STRUCK, Ask, AskStatus, DraftFate, DraftKind, DraftRecord, DraftState, MeetingKey
from plugin.domain.text.addresses import parse_address
from plugin.errors import NotThere, UserError
from plugin.usecases.asks_by_hand import set_by_message
from plugin.usecases.draft import DraftOutcome, draft
from plugin.usecases.draft_versions import letter_after, newest_letter_wish, newest_wish
from plugin.usecases.follow_up import LETTERS, follow_up
from plugin.usecases.never import allow_asking, unblock
from plugin.usecases.reading_state import refuse_preliminary
from plugin.usecases.suggest import never
from plugin.usecases.track import track
from plugin.views.words import status_shown
from web.addon.session import AddonSession
from web.wishes import keep_wishes, wish

_BROUGHT = frozenset({AskStatus.ANSWERED, AskStatus.INTRODUCED, AskStatus.DECLINED})
_SURE = {"", STRUCK.kind.value}


def home(session: AddonSession) -> Json:
    """The homepage of either host."""
    return answers.push(session.home())


def beside(session: AddonSession) -> Json:
    """A message or an event was opened."""
    return answers.push(session.card())


def compose(session: AddonSession) -> Json:
    """The composer was opened: the ask that is right to make of the recipients."""
    return answers.push(compose_card(session.beside.recipients(session.event.recipients), session.links))


def create_draft(session: AddonSession) -> Json:
    """Make the draft of a suggestion, once, and open exactly that draft; a second press opens the same one."""
    suggestion = session.event.parameters.get("suggestion", "")
    refuse_preliminary(session.store, session.account, suggestion)
    snapshot = session.judgement.snapshot
    # What the user made of the email on the page is theirs to keep.
    wish = newest_wish(session.store, suggestion)
    with session.wiring.open_drafts(session.control, session.account) as mailbox:
        outcome = draft(
            session.store,
            mailbox,
            snapshot,
            suggestion,
            now=session.now,
            eml_dir=session.wiring.letters(session.account),
            wish=wish,
        )
    return _opened(session, outcome)


def next_letter(session: AddonSession) -> Json:
    """Make the letter that comes next in an ask, once, and open it: a reply, thanks, a note, what came of it."""
    given = session.event.parameters
    if given.get("kind") not in LETTERS:
        raise UserError("That is no letter that follows an ask; open the card again.")
    snapshot, kind = session.judgement.snapshot, DraftKind(given["kind"])
    wish = newest_letter_wish(session.store, letter_after(given.get("ask", ""), kind))
    with session.wiring.open_drafts(session.control, session.account) as mailbox:
        outcome = follow_up(session.store, mailbox, snapshot, given.get("ask", ""), kind, now=session.now, wish=wish)
    return _opened(session, outcome)


def _opened(session: AddonSession, outcome: DraftOutcome) -> Json:
    """Open the draft that was made: in Gmail itself, or by a link to it; where none lies there, say what is."""
    record = outcome.record
    if record is None or record.state is not DraftState.CREATED or not record.draft_id or _is_past(record, outcome.ask):
        return answers.update(session.card(outcome.note or outcome.whereabouts))
    if session.event.host == "gmail":
        return answers.open_draft(record.draft_id, record.thread_id or record.message_id)
    said = "The draft is in your Gmail. Nothing was sent: that is yours to do."
    news = " ".join(one for one in (said, *outcome.warnings, outcome.note) if one)
    return answers.update(session.card(news), said=said, url=session.mail_page(record))


def _is_past(record: DraftRecord, ask: Ask | None) -> bool:
    """Whether the draft of an ask, or a letter after it, was sent or thrown away by now."""
    if record.kind is DraftKind.ASK:
        return ask is not None and ask.status is not AskStatus.DRAFTED
    return record.fate in {DraftFate.SENT, DraftFate.SENT_EDITED, DraftFate.DISCARDED}


def insert(session: AddonSession) -> Json:
    """Put the words of an ask into the letter that is being written; it is the user's letter, and nothing is noted."""
    words = session.beside.words(session.event.parameters.get("suggestion", ""))
    return answers.insert("" if session.event.thread_id else words.subject, words.body)


def status(session: AddonSession) -> Json:
    """What the open message is to an ask."""
    given = session.event.parameters
    if given.get("status") not in _BROUGHT:
        raise UserError("That cannot be said of an ask here; see what can be on its page in Askwell.")
    message = session.beside.open_message(session.event.message_id) if session.event.message_id else None
    if message is None:
        raise NotThere("Askwell has not read this message yet; open it again in a moment, and say it then.")
    wanted, snapshot = AskStatus(given["status"]), session.judgement.snapshot
    ask = set_by_message(session.store, snapshot, given.get("ask", ""), wanted, message, now=session.now)
    said = f"{'Kept' if ask.status is wanted else 'It stands otherwise by now'}: {status_shown(ask.status)}."
    return answers.update(session.card(said), said=said)


def never_ask(session: AddonSession) -> Json:
    """Never ask somebody, or allow it again."""
    address = parse_address(session.event.parameters.get("address", ""))
    if address is None:
        raise NotThere("Nobody was named; open the card again.")
    snapshot = session.judgement.snapshot
    person, found = snapshot.people.person(address), snapshot.relationship(address)
    name = (person.name if person else "") or address
    wanted = session.event.parameters.get("never")
    if wanted not in {"yes", "no"}:
        raise NotThere("It was not said whether to ask them or not; nothing was changed. Open the card again.")
    if wanted == "yes":
        if found is None:
            raise NotThere("Nobody of this address is known here as anybody to ask; nothing was changed.")
        never(session.store, snapshot.people.canonical(address), now=session.now)
        said = f"{name} will never be asked."
    else:
        if found is not None:
            allow_asking(session.store, found, allowed=True, now=session.now)
        else:
            unblock(session.store, person.addresses if person else (address,), now=session.now)
        said = f"{name} will be considered again."
    return answers.update(session.card(said), said=said)


def add_wish(session: AddonSession) -> Json:
    """Add somebody whom a message names to the list of those the user would like to meet."""
    given = session.event.parameters
    wanted = wish(
        name=given.get("name", ""),
        organisation=given.get("organisation", ""),
        address=given.get("address", ""),
        role="",
        why="",
    )
    new = keep_wishes(session.store, [wanted])
    name = wanted.name or wanted.organisation
    said = (
        f"{name} is on your list. Say on Askwell's page why you would like to meet them." if new else "Already there."
    )
    return answers.update(session.card(said), said=said)


def meeting(session: AddonSession) -> Json:
    """Say that a meeting did not take place, or take that back."""
    identity, verdict = session.event.parameters.get("meeting", ""), session.event.parameters.get("verdict", "")
    snapshot = session.judgement.snapshot
    known = {one.id for one in (*snapshot.meetings, *snapshot.questions)}
    known |= {str(corrected) for corrected, _ in snapshot.corrections.meetings}
    if identity not in known or verdict not in _SURE:
        raise NotThere("This meeting is not known here any more; open the event again.")
    session.store.correct_meeting(MeetingKey.parse(identity), STRUCK if verdict else None)
    said = "Struck out: that meeting does not count." if verdict else "Taken back."
    return answers.update(session.card(said), said=said)


def look(session: AddonSession) -> Json:
    """See at Gmail what became of the drafts and asks."""
    snapshot = session.judgement.snapshot
    with session.wiring.open_google(session.control, session.account) as google:
        changed = track(session.store, google.mailbox, snapshot, now=session.now)
    mine = next((ask for ask in changed if ask.id == session.event.parameters.get("ask")), None)
    said = f"It is now: {status_shown(mine.status)}." if mine is not None else "Nothing new: it stands as before."
    return answers.update(session.card(said), said=said)
