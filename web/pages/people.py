"""`/people`: whom the user is in touch with, how close, whom they know; and the user's corrections."""

from itertools import product

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import (
    CONFIRMED,
    STRUCK,
    Address,
    CalendarEvent,
    Kind,
    MeetingKey,
    MeetingVerdict,
    Relationship,
)
from plugin.domain.text.addresses import parse_address
from plugin.domain.tracking.contact_ledger import contact_ledger
from plugin.errors import UserError
from plugin.sentences import say, say_number
from plugin.usecases.colleagues import share, shared_addresses
from plugin.usecases.forget import UNREACHED, forget_person, remember_person
from plugin.usecases.never import allow_asking, unblock
from plugin.usecases.notes import LONGEST as LONGEST_NOTE
from plugin.usecases.notes import note_on, write_note
from plugin.usecases.questions import ignore_questions, open_questions, put_again
from plugin.views.graph import circle_graph
from web.pages.flash import flash, show_only_with_account, tell
from web.pages.kept_pages import keep_page
from web.pages.request_context import account, clock, control, drop_kept, judgement, server, snapshot, store, wiring
from web.views.contacts import SORTS, Contacts, PeopleRow
from web.views.ledger import ledger_sentences
from web.views.listing import fits, listing
from web.views.questions import question_cards

people = Blueprint("people", __name__, url_prefix="/people")
show_only_with_account(people)
MEETINGS = 24
QUESTIONS = 20
"""Shown at once: as many as one answers in a sitting."""
CANDIDATES = 8
LONGEST_NAME = 120
LISTED = "listed"
"""In the place of a kind: those who stand in a list of the user's contacts alone."""
_VERDICTS: dict[str, MeetingVerdict | None] = {"": None, "struck": STRUCK, "confirmed": CONFIRMED}
MOST_NAMED = 50
"""Addresses that one form may name."""


@people.get("")
@keep_page
def page() -> str:
    """The people, closest first or as one wishes, a page at a time, with a search over name, organisation, address."""
    query = request.args.get("q", "").strip()[:200]
    kind, sort = request.args.get("kind", ""), request.args.get("sort", "")
    shared = _shared()
    only_shared = request.args.get("shared") == "yes"
    contacts = Contacts(store().load_contacts(), snapshot().relationships)
    found = [
        PeopleRow(one)
        for one in snapshot().relationships
        if (not kind or one.kind == kind) and (not only_shared or _is_shared(one, shared))
    ]
    if kind in {"", LISTED} and not only_shared:
        found += [PeopleRow(contact=one) for one in contacts.alone]
    found = [row for row in found if not query or fits(query, *row.texts)]
    found.sort(key=SORTS.get(sort, SORTS[""])[1])
    return render_template(
        "people.html",
        people=listing(found, request.args.get("page", "")),
        query=query,
        kind=kind,
        kinds=[str(one) for one in Kind],
        listed=LISTED if contacts.alone else "",
        sort=sort if sort in SORTS else "",
        sorts=[(name, words) for name, (words, _) in SORTS.items()],
        open_questions=len(open_questions(judgement())),
        anybody=bool(snapshot().relationships or contacts.alone),
        shared={row.relationship.address for row in found if row.relationship and _is_shared(row.relationship, shared)},
        shared_count=len(shared),
        only_shared=only_shared,
    )


def _shared() -> frozenset[Address]:
    """By which addresses the user lets colleagues know of people; on a laptop there are no colleagues."""
    return shared_addresses(control(), account()) if server() is not None else frozenset()


def _is_shared(one: Relationship, shared: frozenset[Address]) -> bool:
    return not shared.isdisjoint(one.person.addresses)


@people.get("/questions")
@keep_page
def questions() -> str:
    """Every question that only the user can answer, those that matter most first, twenty at a time."""
    query = request.args.get("q", "").strip()[:200]
    found = [one for one in open_questions(judgement()) if fits(query, one.text)]
    shown = listing(found, request.args.get("page", ""), per=QUESTIONS)
    return render_template(
        "questions.html", shown=shown, questions=question_cards(shown.entries, snapshot()), query=query
    )


@people.post("/questions/ignore")
def ignore() -> Response:
    """Put the questions that are shown no more; or (`undo`) put them again."""
    ids = request.form.getlist("question") or request.form.get("ids", "").split()
    if request.form.get("undo") == "yes":
        count = put_again(store(), ids[:QUESTIONS])
        again = say_number("%(num)s question is open again.", "%(num)s questions are open again.", count)
        flash(again, "status")
        return redirect(url_for("people.questions"), 303)
    done = ignore_questions(judgement(), ids[:QUESTIONS])
    said = say_number("%(num)s question is not asked again.", "%(num)s questions are not asked again.", len(done))
    tell(said, undo=url_for("people.ignore"), fields={"undo": "yes", "ids": " ".join(done)})
    return redirect(url_for("people.questions"), 303)


def _fits(one: Relationship, query: str) -> bool:
    return not query or fits(query, one.person.name, one.person.organisation, *one.person.addresses)


@people.get("/<address>")
def person(address: str) -> str:
    """One person: the timeline, the parts of the strength, the kind with its evidence, whom they know."""
    one = _found(address)
    known = snapshot()
    corrections = known.corrections
    context = judgement().context
    query = request.args.get("same", "").strip()[:200]
    asked = [ask for ask in reversed(store().load_asks()) if known.people.canonical(ask.introducer) == one.address]
    ledger = contact_ledger(asked, context.ledger.of(one.address))
    knows = known.knows(one.address)
    return render_template(
        "person.html",
        one=one,
        timeline=known.timeline(one.address),
        coming=_coming(one),
        contacts={address for other in known.relationships for address in other.person.addresses},
        knows=knows,
        graph=circle_graph(one, knows) if knows else None,
        meetings=known.met(one.address)[:MEETINGS],
        settled={str(key) for key, _ in corrections.meetings},
        kinds=[str(kind) for kind in Kind],
        corrected=dict(corrections.kinds).get(one.address, ""),
        renamed=dict(corrections.names).get(one.address, ""),
        do_not_ask=not corrections.do_not_ask.isdisjoint(one.person.addresses),
        ledger=ledger,
        between=ledger_sentences(ledger, one.person.name or one.address),
        introducer=known.people.person(one.introduced_by) if one.introduced_by else None,
        query=query,
        is_shared=_is_shared(one, _shared()),
        note=note_on(store(), one.person),
        longest_note=LONGEST_NOTE,
        listed=Contacts(store().load_contacts(), known.relationships).of.get(one.address),
        same=[other for other in known.relationships if other.address != one.address and _fits(other, query)][
            :CANDIDATES
        ]
        if query
        else [],
    )


def _coming(one: Relationship) -> CalendarEvent | None:
    """The next event with this person that stands in the calendar."""
    theirs = set(one.person.addresses)
    coming = [
        event
        for event in store().load_events(since=clock())
        if event.start > clock()
        and event.status != "cancelled"
        and event.self_response != "declined"
        and any(guest.mailbox.address in theirs for guest in event.attendees)
    ]
    return min(coming, key=lambda event: (event.start, event.id), default=None)


def _found(address: str) -> Relationship:
    parsed = parse_address(address)
    one = snapshot().relationship(parsed) if parsed else None
    if one is None:
        abort(404)
    return one


def _back(address: Address) -> Response:
    return redirect(url_for("people.person", address=address), 303)


@people.post("/<address>/share")
def set_shared(address: str) -> Response:
    """Let colleagues on this server know that the user knows this person, or take that back."""
    one = _found(address)
    if server() is None:
        abort(404)
    here, shared = url_for("people.set_shared", address=one.address), request.form.get("share") == "yes"
    if shared:
        try:
            share(control(), account(), one, now=clock())
        except UserError as error:
            flash(str(error), "error")
            return _back(one.address)
    else:
        control().take_back_contacts(account().id, one.person.addresses)
    on, off = say("Colleagues may ask you for an introduction to them now."), say("Taken back: no colleague sees it.")
    tell(on if shared else off, undo=here, fields={"share": "no" if shared else "yes"})
    return _back(one.address)


@people.post("/<address>/kind")
def set_kind(address: str) -> Response:
    """Keep the user's word on what the relationship is; empty lets the program judge again."""
    one = _found(address)
    kind = request.form.get("kind", "")
    if kind and kind not in set(Kind):
        abort(400)
    before = dict(snapshot().corrections.kinds).get(one.address, "")
    store().correct_kind(one.address, kind or None)
    said = say("Saved: your word is final.") if kind else say("Askwell judges again.")
    tell(said, undo=url_for("people.set_kind", address=one.address), fields={"kind": before})
    return _back(one.address)


@people.post("/<address>/name")
def set_name(address: str) -> Response:
    """Keep what the person is called; empty goes back to what their mail says."""
    one = _found(address)
    name = " ".join(request.form.get("name", "").split())[:LONGEST_NAME]
    before = dict(snapshot().corrections.names).get(one.address, "")
    store().correct_name(one.address, name or None)
    said = say("Saved: they go by that name now.") if name else say("Askwell goes by their own mail again.")
    tell(said, undo=url_for("people.set_name", address=one.address), fields={"name": before})
    return _back(one.address)


@people.post("/<address>/merge")
def merge(address: str) -> Response:
    """Say that somebody else's addresses are this person's too."""
    one = _found(address)
    parsed = parse_address(request.form.get("other", ""))
    if parsed is None or parsed in one.person.addresses or parsed in snapshot().account.addresses:
        flash(say("Choose another person's address."), "error")
        return _back(one.address)
    other = snapshot().people.person(parsed)
    theirs = other.addresses if other else (parsed,)
    for mine, others in product(one.person.addresses, theirs):
        # A pair that was set apart before would tear the one person again.
        store().ungroup_people({mine, others})
    store().merge_people({one.address, *theirs})
    fields = {"other": ",".join(theirs)}
    name = (other.name if other else "") or parsed
    tell(
        say("%(name)s is the same person now.", name=name),
        undo=url_for("people.split", address=one.address),
        fields=fields,
    )
    return _back(one.address)


@people.post("/<address>/split")
def split(address: str) -> Response:
    """Say that some of the addresses are somebody else's, each set apart from all that remain; or (`undo`) not."""
    one = _found(address)
    if request.form.get("undo") == "yes":
        return _take_split_back(one.address)
    apart = _named("other") & set(one.person.addresses)
    remaining = set(one.person.addresses) - apart
    if not apart or not remaining:
        flash(say("Nothing was changed: those addresses are not theirs, or all they have."), "error")
        return _back(one.address)
    before = store().load_corrections().merged
    for other, kept in product(sorted(apart), sorted(remaining)):
        store().split_people({other, kept})
    # A split takes back the mergers that it contradicts: taking it back brings them back, too.
    merged = sorted(set(before) - set(store().load_corrections().merged), key=sorted)
    keep = one.address if one.address in remaining else min(remaining)
    tell(
        say("%(addresses)s is somebody else now.", addresses=", ".join(sorted(apart))),
        undo=url_for("people.split", address=keep),
        fields={
            "undo": "yes",
            "other": ",".join(sorted(apart)),
            "kept": ",".join(sorted(remaining)),
            "merged": ";".join(",".join(sorted(group)) for group in merged),
        },
    )
    return _back(keep)


def _take_split_back(keep: Address) -> Response:
    """Drop every pair that the split has kept: one that is left would go on tearing the person."""
    for other, kept in product(_named("other"), _named("kept")):
        store().ungroup_people({other, kept})
    for group in request.form.get("merged", "").split(";")[:MOST_NAMED]:
        together = _parsed(group)
        if len(together) > 1:
            store().merge_people(together)
    flash(say("Taken back: they are one person again."), "status")
    return _back(keep)


def _named(field: str) -> set[Address]:
    return _parsed(request.form.get(field, ""))


def _parsed(text: str) -> set[Address]:
    """The addresses in a form's field, with commas between them."""
    return {one for part in text.split(",")[:MOST_NAMED] if (one := parse_address(part)) is not None}


@people.post("/<address>/meeting")
def correct_meeting(address: str) -> Response:
    """Strike a meeting out, confirm it, or take either back."""
    one = _found(address)
    verdict, meeting = request.form.get("verdict", ""), request.form.get("meeting", "")
    settled = {str(key): said for key, said in snapshot().corrections.meetings}
    known = settled.keys() | {met.id for met in snapshot().met(one.address)}
    if verdict not in _VERDICTS or meeting not in known:
        abort(400)
    before = settled.get(meeting)
    store().correct_meeting(MeetingKey.parse(meeting), _VERDICTS[verdict])
    said = {"struck": say("Struck out: that meeting no longer counts."), "confirmed": say("Saved: it took place.")}
    if before in _VERDICTS.values():
        undo = url_for("people.correct_meeting", address=one.address)
        tell(
            said.get(verdict, say("Taken back.")),
            undo=undo,
            fields={"meeting": meeting, "verdict": before.kind.value if before is not None else ""},
        )
    else:
        flash(said.get(verdict, say("Taken back.")), "status")
    return _back(one.address)


@people.post("/<address>/ask")
def set_do_not_ask(address: str) -> Response:
    """Never ask this person, or allow it again."""
    parsed = parse_address(address)
    if parsed is None:
        abort(404)
    known = snapshot().people.person(parsed)
    name = (known.name if known else "") or parsed
    undo = url_for("people.set_do_not_ask", address=parsed)
    found = snapshot().relationship(parsed)
    if request.form.get("ask") == "yes":
        if found is not None:
            allow_asking(store(), found, allowed=True, now=clock())
        else:
            unblock(store(), known.addresses if known else (parsed,), now=clock())
        tell(say("%(name)s will be considered again.", name=name), undo=undo, fields={"ask": "no"})
    else:
        store().set_do_not_ask(parsed, True)
        tell(say("%(name)s will never be asked.", name=name), undo=undo, fields={"ask": "yes"})
    place = request.form.get("place")
    if place == "settings" or snapshot().relationship(parsed) is None:
        return redirect(url_for("settings.page"), 303)
    return redirect(url_for("people.person", address=parsed), 303)


@people.post("/<address>/note")
def write_down(address: str) -> Response:
    """Keep the user's own note on somebody; an empty one goes."""
    one = _found(address)
    before = write_note(store(), one.person, request.form.get("note", ""))
    tell(say("Saved."), undo=url_for("people.write_down", address=one.address), fields={"note": before})
    return _back(one.address)


@people.post("/<address>/forget")
def forget(address: str) -> Response:
    """Forget this person for good, or (with `undo`) let them be read again."""
    parsed = parse_address(address)
    if parsed is None:
        abort(404)
    here = url_for("people.forget", address=parsed)
    home = wiring().settings.home
    if request.form.get("undo") == "yes":
        remember_person(store(), account(), parsed, home=home)
        flash(
            say("They are read again from now on; what was deleted comes back with a whole scan or import."), "status"
        )
        return redirect(url_for("people.page"), 303)
    if request.form.get("sure") != "yes":
        flash(say("Nothing was forgotten: tick that you are sure."), "warning")
        return _back(_found(address).address)
    done = forget_person(
        store(), account(), _found(address).address, home=home, now=clock(), free_mail=wiring().settings.free_mail
    )
    control().take_back_contacts(account().id, [parsed, *done.addresses])
    drop_kept(account().id)
    tell(
        say(
            "%(name)s is forgotten. A keyed hash of each address is kept, so that the next "
            "scan does not bring them back.",
            name=done.name or parsed,
        ),
        undo=here,
        fields={"undo": "yes"},
    )
    for path in done.unreached:
        flash(UNREACHED.of(path=path), "warning")
    return redirect(url_for("people.page"), 303)
