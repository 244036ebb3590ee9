"""What the user told us: their profile, the people they would like to meet, and corrections of what we read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from plugin.domain.model import (
    Address,
    Answer,
    Corrections,
    MeetingKey,
    MeetingSource,
    MeetingVerdict,
    MeetingVerdictKind,
    Profile,
    Prospect,
)
from plugin.store.connection import Connection
from plugin.store.rows import dump, encode, from_json, instant, loader, parse, storable, to_json
from plugin.store.tables import INSTALL_SECRET

_APART = ":"
"""Stands between a profile's field and the further language in which it is said: "what:de"."""
MERGED = "merged"
SPLIT = "split"


def load_profile(db: Connection) -> Profile:
    """The profile; fields never set are empty."""
    rows = db.execute("SELECT field, value FROM profile ORDER BY field").fetchall()
    plain = from_json(Profile, dump({field: value for field, value in rows if _APART not in field}))
    others = ((*field.split(_APART)[::-1], value) for field, value in rows if _APART in field)
    return replace(plain, translations=tuple((code, name, text) for code, name, text in others))


def save_profile(db: Connection, profile: Profile) -> None:
    """Replace the profile."""
    plain = encode(replace(profile, translations=()))
    fields = plain | {f"{name}{_APART}{code}": text for code, name, text in profile.translations}
    rows = [{"field": name, "value": storable(value)} for name, value in fields.items()]
    with db.write():
        db.execute("DELETE FROM profile")
        db.add("profile", rows)


def load_prospects(db: Connection) -> list[Prospect]:
    """All prospects in the order in which they were saved."""
    decode = loader(Prospect)
    return [decode(text) for (text,) in db.execute("SELECT record FROM prospects ORDER BY position, id")]


def save_prospects(db: Connection, prospects: Sequence[Prospect]) -> None:
    """Add prospects, or replace those with the same id, which keep their place; others stay."""
    with db.write():
        places = dict(db.execute("SELECT id, position FROM prospects").fetchall())
        following = max(places.values(), default=0) + 1
        for prospect in prospects:
            if prospect.id not in places:
                places[prospect.id] = following
                following += 1
        rows = [
            {
                "id": prospect.id,
                "position": places[prospect.id],
                "name": storable(prospect.name),
                "organisation": storable(prospect.organisation),
                "status": prospect.status,
                "record": to_json(prospect),
            }
            for prospect in prospects
        ]
        db.put("prospects", rows, key=["id"])


def remove_prospect(db: Connection, prospect_id: str) -> bool:
    """Remove one; False where there is none of that id. Asks keep their own copy."""
    with db.write():
        return bool(db.execute("DELETE FROM prospects WHERE id = ?", [prospect_id]).rowcount)


def load_corrections(db: Connection) -> Corrections:
    """Everything the user corrected, each part sorted."""
    groups: dict[str, list[frozenset[Address]]] = {MERGED: [], SPLIT: []}
    for verdict, addresses in db.execute("SELECT verdict, addresses FROM corrected_people ORDER BY addresses"):
        groups[verdict].append(frozenset(parse(addresses)))
    return Corrections(
        kinds=tuple(db.execute("SELECT address, kind FROM corrected_kinds ORDER BY address").fetchall()),
        do_not_ask=frozenset(row[0] for row in db.execute("SELECT address FROM do_not_ask")),
        merged=tuple(groups[MERGED]),
        split=tuple(groups[SPLIT]),
        meetings=tuple(
            (
                MeetingKey(MeetingSource(source), of),
                MeetingVerdict(
                    MeetingVerdictKind(verdict), tuple(parse(people)), date.fromisoformat(day) if day else None
                ),
            )
            for source, of, verdict, people, day in db.execute(
                "SELECT source, of, verdict, people, day FROM corrected_meetings ORDER BY source, of"
            )
        ),
        names=tuple(db.execute("SELECT address, name FROM corrected_names ORDER BY address").fetchall()),
        may_ask=tuple(
            (address, datetime.fromisoformat(at))
            for address, at in db.execute("SELECT address, at FROM may_ask ORDER BY address")
        ),
    )


def correct_kind(db: Connection, address: Address, kind: str | None) -> None:
    """Say what the relationship with somebody is; None takes the correction back."""
    _correct(db, "corrected_kinds", "address", address, "kind", kind)


def correct_name(db: Connection, address: Address, name: str | None) -> None:
    """Say what somebody is called; None takes the correction back."""
    _correct(db, "corrected_names", "address", address, "name", name)


def load_notes(db: Connection) -> dict[Address, str]:
    """What the user noted of people, by address."""
    return dict(db.execute("SELECT address, note FROM person_notes ORDER BY address").fetchall())


def save_note(db: Connection, address: Address, note: str | None) -> None:
    """Note something of somebody, in place of an earlier note; None takes it away."""
    _correct(db, "person_notes", "address", address, "note", note)


def correct_meeting(db: Connection, meeting: MeetingKey, verdict: MeetingVerdict | None) -> None:
    """Keep the user's word on a meeting; None takes it back."""
    with db.write():
        db.execute("DELETE FROM corrected_meetings WHERE source = ? AND of = ?", [meeting.source.value, meeting.of])
        if verdict is not None:
            row = {
                "source": meeting.source.value,
                "of": meeting.of,
                "verdict": verdict.kind.value,
                "people": dump(sorted(verdict.people)),
                "day": verdict.day.isoformat() if verdict.day is not None else None,
            }
            db.add("corrected_meetings", [row])


def set_do_not_ask(db: Connection, address: Address, *, forbidden: bool) -> None:
    """Forbid asking somebody, or allow it again."""
    with db.write():
        db.execute("DELETE FROM do_not_ask WHERE address = ?", [address])
        if forbidden:
            db.add("do_not_ask", [{"address": address}])


def set_may_ask(db: Connection, address: Address, at: datetime | None) -> None:
    """Allow asking somebody whatever ended the exchange before `at`; None leaves it ended."""
    _correct(db, "may_ask", "address", address, "at", instant(at) if at else None)


def merge_people(db: Connection, addresses: Iterable[Address]) -> None:
    """Say that these addresses are one person's. A split between any two of them is taken back."""
    _regroup(db, frozenset(addresses), MERGED)


def split_people(db: Connection, addresses: Iterable[Address]) -> None:
    """Say that these addresses are different people's. A merger of any two of them is taken back."""
    _regroup(db, frozenset(addresses), SPLIT)


def ungroup_people(db: Connection, addresses: Iterable[Address]) -> None:
    """Take back that exactly these addresses are one person's, or different people's."""
    with db.write():
        db.execute("DELETE FROM corrected_people WHERE addresses = ?", [dump(sorted(addresses))])


def load_answers(db: Connection) -> list[Answer]:
    """The user's answers to questions, by id."""
    decode = loader(Answer)
    return [decode(text) for (text,) in db.execute("SELECT record FROM answers ORDER BY id")]


def save_answer(db: Connection, answer: Answer) -> None:
    """Keep an answer, in place of an earlier one to the same question."""
    with db.write():
        row = {"id": answer.id, "at": instant(answer.at), "record": to_json(answer)}
        db.put("answers", [row], key=["id"])


def delete_answer(db: Connection, question_id: str) -> None:
    """Drop the answer to a question."""
    with db.write():
        db.execute("DELETE FROM answers WHERE id = ?", [question_id])


def load_preferences(db: Connection) -> dict[str, str]:
    """The user's settings by name."""
    rows = db.execute("SELECT name, value FROM preferences WHERE name <> ? ORDER BY name", [INSTALL_SECRET])
    return dict(rows.fetchall())


def load_install_secret(db: Connection) -> str:
    """What makes the Message-IDs of this account's drafts unguessable; it was drawn with the account."""
    (secret,) = db.execute("SELECT value FROM preferences WHERE name = ?", [INSTALL_SECRET]).fetchone()
    return str(secret)


def save_preference(db: Connection, name: str, value: str | None) -> None:
    """Set one; None removes it."""
    _correct(db, "preferences", "name", name, "value", value)


def _correct(db: Connection, table: str, key: str, identity: str, column: str, value: str | None) -> None:
    with db.write():
        if value is None:
            db.execute(f"DELETE FROM {table} WHERE {key} = ?", [identity])  # noqa: S608 -- constants
        else:
            db.put(table, [{key: identity, column: storable(value)}], key=[key])


def _regroup(db: Connection, addresses: frozenset[Address], verdict: str) -> None:
    if len(addresses) < 2:
        raise ValueError("it takes two addresses to merge or split")
    with db.write():
        for other, written in db.execute("SELECT verdict, addresses FROM corrected_people").fetchall():
            if other != verdict and len(addresses & set(parse(written))) > 1:
                db.execute("DELETE FROM corrected_people WHERE addresses = ?", [written])
        row = {"addresses": dump(sorted(addresses)), "verdict": verdict}
        db.put("corrected_people", [row], key=["addresses"])
