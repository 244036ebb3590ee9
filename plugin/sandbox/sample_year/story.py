"""The notation of the year's stories: single threads and meetings with their own words and days.

    # thread KEY | Subject                      mail between the owner and that person
    them -60 09:40 cc=a,b sig=praise file=x.pdf   a turn: who, when (see `workdays`), options, then its text
    >> olsen to priya,harte ~62 15:10 | Subject   inside a turn: what follows is a forwarded message
    # event a,b -60 14:00 45 | Summary | org=a place=Café_Brecht no=b id=name    an event with guests
    # knows KEY KEY kind,kind                   what all this proves
    # strangers KEY KEY                         what it proves against

A turn may also begin with the key of a third writer. Options: `to=` further recipients, `addr=N` the writer's
N-th other address, `own=private`, `greet=no` where the text greets by itself, `sig=-` for surely no
signal, `told=N` if the mail tells of a meeting N days before.
"""

import re
from datetime import timedelta

from .calendar import Booking, Diary
from .mailbox import Forwarded, Post, Thread
from .people import Person
from .people_cast import CAST, OWNER_ALIAS, OWNER_PRIVATE
from .truth import Encounter
from .workdays import Workdays

_TURN = re.compile(r"(?P<who>[a-z]+) (?P<when>[L~+-]\d+(?:>\d)? \d\d:\d\d)(?P<options>(?: \w+=\S+)*)")
_FORWARD = re.compile(
    r">> (?P<who>\w+) to (?P<to>[\w,]+) (?P<when>[L~-]\d+ \d\d:\d\d)(?: cc=(?P<cc>[\w,]+))? \| (?P<subject>.*)"
)


class Proof:
    """What the stories prove: pairs of keys with evidence kinds, pairs of strangers, and named ids."""

    def __init__(self) -> None:
        self.knows: dict[tuple[str, str], set[str]] = {}
        self.strangers: set[tuple[str, str]] = set()
        self.named: dict[str, str] = {}


def tell(text: str, post: Post, diary: Diary, days: Workdays, proof: Proof) -> None:
    """Plays the stories of a text into mailbox and calendar."""
    for block in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        head, _, rest = block.partition("\n")
        what, _, args = head.partition(" ")
        if what == "thread":
            key, _, subject = args.partition(" | ")
            _thread(CAST[key.strip()], subject.strip(), rest, post, diary, days)
        elif what == "event":
            _event(args, diary, days, proof)
        elif what == "knows":
            one, other, kinds = args.split()
            proof.knows.setdefault((one, other), set()).update(kinds.split(","))
        elif what == "strangers":
            one, other = args.split()
            proof.strangers.add((one, other))
        else:
            raise ValueError(f"no such story line: {head!r}")


def _thread(person: Person, subject: str, body: str, post: Post, diary: Diary, days: Workdays) -> None:
    thread = Thread(subject)
    pieces: list[tuple[re.Match[str], list[str]]] = []
    for line in body.split("\n"):
        found = _TURN.fullmatch(line.rstrip())
        if found:
            pieces.append((found, []))
        elif pieces:
            pieces[-1][1].append(line)
    previous = None
    for found, lines in pieces:
        options = dict(option.split("=", 1) for option in found["options"].split())
        who = found["who"]
        writer = CAST[who] if who not in {"me", "them"} else person
        text, forwarded = _split_forward(lines, days)
        at = days.parse(found["when"])
        if previous is not None and at <= previous:
            # Two days of a weekend both moved to the Friday: the answer comes with the next week then.
            at = days.reply_time(previous, 15, private=person.private)
        previous = at
        signals = options.get("sig")
        own = {"private": OWNER_PRIVATE, "alias": OWNER_ALIAS}.get(options.get("own", ""), "")
        identity = post.write(
            thread,
            writer,
            at,
            text,
            mine=who == "me",
            cc=tuple(CAST[key] for key in options.get("cc", "").split(",") if key),
            also_to=tuple(CAST[key] for key in options.get("to", "").split(",") if key),
            files=tuple(name for name in options.get("file", "").split(",") if name),
            signals=None if signals is None else signals.replace("-", "").split(",") if signals != "-" else (),
            forwarded=forwarded,
            address=writer.addresses[int(options["addr"])] if "addr" in options else "",
            greet=options.get("greet") != "no",
            own_address=own,
        )
        if identity and "told" in options:
            when = at - timedelta(days=int(options["told"]))
            people = (person.address,)
            diary.encounters.append(Encounter(identity, people, when, "mail", subject))


def _split_forward(lines: list[str], days: Workdays) -> tuple[str, Forwarded | None]:
    for number, line in enumerate(lines):
        found = _FORWARD.fullmatch(line)
        if found:
            forwarded = Forwarded(
                CAST[found["who"]],
                tuple(CAST[key] for key in found["to"].split(",")),
                days.parse(found["when"]),
                found["subject"],
                "\n".join(lines[number + 1 :]).strip(),
                tuple(CAST[key] for key in (found["cc"] or "").split(",") if key),
            )
            return "\n".join(lines[:number]).strip(), forwarded
    return "\n".join(lines).strip(), None


def _event(args: str, diary: Diary, days: Workdays, proof: Proof) -> None:
    head, summary, *rest = (part.strip() for part in args.split(" | "))
    who, day, hour, minutes = head.split()
    options = dict(option.split("=", 1) for option in (rest[0].split() if rest else ()))
    declined = set(options.get("no", "").split(","))
    told = options.get("told") == "yes"
    people = tuple(CAST[key] for key in who.split(","))
    identity = diary.book(
        Booking(
            summary,
            days.parse(f"{day} {hour}"),
            int(minutes),
            guests=() if told else tuple((person, _answer(person, declined)) for person in people),
            told=people if told else (),
            organizer=CAST[options["org"]] if "org" in options else None,
            answer=options.get("answer", "accepted"),
            status=options.get("status", "confirmed"),
            held={"yes": True, "no": False, "unsure": None}[options.get("held", "yes")],
            room="room" in options,
            location=options.get("place", "").replace("_", " "),
            zone=options.get("zone", "Europe/Amsterdam"),
        )
    )
    if "id" in options:
        proof.named[options["id"]] = identity


def _answer(person: Person, declined: set[str]) -> str:
    return "declined" if person.key in declined else "accepted"
