"""The other side of a conversation, played by script: what an introducer might do with an ask.

Whoever tries the demo can so live the whole way: a yes, a name, an introduction, a no, an absence, silence, a meeting.
The words are invented; they are written in the language of the letter they answer, as far as its small words tell.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, make_msgid, parseaddr
from enum import StrEnum
from typing import Any

from plugin.sandbox import mime
from plugin.sandbox.letter import Letter, epoch, joined


class Script(StrEnum):
    """What the other side does."""

    AGREES = "agrees"
    NAMES = "names"
    INTRODUCES = "introduces"
    ASKS_BACK = "asks_back"
    DECLINES = "declines"
    AWAY = "away"
    PROSPECT_WRITES = "prospect_writes"
    BOOKS = "books"
    INVITES = "invites"
    SILENT = "silent"


BUTTONS: Mapping[Script, str] = {
    Script.AGREES: "Says yes",
    Script.NAMES: "Names somebody else",
    Script.INTRODUCES: "Introduces them, with a copy",
    Script.ASKS_BACK: "Asks back",
    Script.DECLINES: "Says no",
    Script.AWAY: "Is away (automatic answer)",
    Script.PROSPECT_WRITES: "The introduced person writes first",
    Script.INVITES: "Invites you both, by calendar",
    Script.BOOKS: "A call is booked with them for tomorrow",
    Script.SILENT: "Stays silent",
}
"""What a person reads on the buttons."""

NAMED = ("Oliver Sand", "Harbour & Sand")
"""Whom the script names in place of the person who was asked about; nobody in the sample year."""

_SMALL = {
    "en": "the and to of you would for with about if",
    "de": "der die und ich mit sie zu für ein ob",
    "fr": "le la les et je vous avec pour une si",
    "es": "el los las y con para una usted por si",
}
_WORDS: Mapping[str, Mapping[Script, str]] = {
    "en": {
        Script.AGREES: "Hi {me},\n\nhappy to introduce you to {who}. Send me a few lines that I can forward.\n\n{i}",
        Script.NAMES: "Hi {me},\n\n{who} is not the right person for this any more. "
        "You should talk to {named} of {named_at}.\n\n{i}",
        Script.INTRODUCES: "Hi {me}, hi {who},\n\nI would like to introduce the two of you. {who}, {me} is somebody "
        "whose work I value. {me}, meet {who}, as promised. I will leave you to it.\n\n{i}",
        Script.ASKS_BACK: "Hi {me},\n\nbefore I say anything: what exactly would you like to talk to {who} about?\n\n"
        "{i}",
        Script.DECLINES: "Hi {me},\n\nI am not comfortable introducing you to {who}. I hope you understand.\n\n{i}",
        Script.AWAY: "Thank you for your message. I am out of the office and will answer when I am back.\n\n{i}",
        Script.PROSPECT_WRITES: "Hello {me},\n\n{i} gave me your name and said that we should talk. "
        "Would a call next week suit you?\n\n{who}",
        Script.BOOKS: "Call: {who} and {me}",
        Script.INVITES: "Coffee: {me} meets {who}",
    },
    "de": {
        Script.AGREES: "Hallo {me},\n\ngern stelle ich dich {who} vor. Schick mir ein paar Zeilen, die ich "
        "weiterleiten kann.\n\n{i}",
        Script.NAMES: "Hallo {me},\n\n{who} ist dafür nicht mehr die richtige Person. "
        "Sprich am besten mit {named} von {named_at}.\n\n{i}",
        Script.INTRODUCES: "Hallo {me}, hallo {who},\n\nich möchte euch beide miteinander bekannt machen. {me}, das "
        "ist {who}, wie versprochen. Alles Weitere überlasse ich euch.\n\n{i}",
        Script.ASKS_BACK: "Hallo {me},\n\nvorher eine Frage: Worüber genau möchtest du mit {who} sprechen?\n\n{i}",
        Script.DECLINES: "Hallo {me},\n\ndas möchte ich lieber nicht machen, bitte hab Verständnis.\n\n{i}",
        Script.AWAY: "Vielen Dank für Ihre Nachricht. Ich bin zurzeit nicht im Büro und antworte nach meiner "
        "Rückkehr.\n\n{i}",
        Script.PROSPECT_WRITES: "Hallo {me},\n\n{i} hat mir Ihren Namen gegeben und meinte, wir sollten uns "
        "unterhalten. Passt Ihnen ein Telefonat nächste Woche?\n\n{who}",
        Script.BOOKS: "Telefonat: {who} und {me}",
        Script.INVITES: "Kaffee: {me} lernt {who} kennen",
    },
    "fr": {
        Script.AGREES: "Bonjour {me},\n\navec plaisir, je vous présenterai à {who}. Envoyez-moi quelques lignes à "
        "transférer.\n\n{i}",
        Script.NAMES: "Bonjour {me},\n\n{who} n'est plus la bonne personne. "
        "Vous devriez parler à {named} de {named_at}.\n\n{i}",
        Script.INTRODUCES: "Bonjour {me}, bonjour {who},\n\nje souhaite vous mettre en relation. {me}, je vous "
        "présente {who}, comme promis. Je vous laisse échanger.\n\n{i}",
        Script.ASKS_BACK: "Bonjour {me},\n\navant tout, une question : de quoi souhaitez-vous parler avec {who} ?"
        "\n\n{i}",
        Script.DECLINES: "Bonjour {me},\n\nje préfère ne pas faire cette mise en relation, j'espère que vous "
        "comprendrez.\n\n{i}",
        Script.AWAY: "Merci pour votre message. Je suis absent du bureau et vous répondrai à mon retour.\n\n{i}",
        Script.PROSPECT_WRITES: "Bonjour {me},\n\n{i} m'a donné votre nom et m'a dit que nous devrions nous parler. "
        "Un appel la semaine prochaine vous conviendrait-il ?\n\n{who}",
        Script.BOOKS: "Appel : {who} et {me}",
        Script.INVITES: "Café : {me} rencontre {who}",
    },
    "es": {
        Script.AGREES: "Hola, {me}:\n\nCon mucho gusto te presento a {who}. Mándame unas líneas que pueda reenviar."
        "\n\n{i}",
        Script.NAMES: "Hola, {me}:\n\n{who} ya no es la persona adecuada. Deberías hablar con {named} de "
        "{named_at}.\n\n{i}",
        Script.INTRODUCES: "Hola, {me}; hola, {who}:\n\nQuiero presentaros. {me}, te presento a {who}, como te "
        "prometí. Os dejo que sigáis.\n\n{i}",
        Script.ASKS_BACK: "Hola, {me}:\n\nAntes de nada, ¿de qué te gustaría hablar con {who} exactamente?\n\n{i}",
        Script.DECLINES: "Hola, {me}:\n\nPrefiero no hacer esa presentación, espero que lo entiendas.\n\n{i}",
        Script.AWAY: "Gracias por su mensaje. Estoy fuera de la oficina y contestaré a mi regreso.\n\n{i}",
        Script.PROSPECT_WRITES: "Hola, {me}:\n\n{i} me dio su nombre y me dijo que deberíamos hablar. "
        "¿Le vendría bien una llamada la próxima semana?\n\n{who}",
        Script.BOOKS: "Llamada: {who} y {me}",
        Script.INVITES: "Café: {me} conoce a {who}",
    },
}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part: the account's owner, whoever was written to, and the person who was asked about."""

    owner: tuple[str, str]
    partner: tuple[str, str]
    prospect: tuple[str, str]


def guess_prospect(text: str, prospects: Sequence[Mapping[str, Any]]) -> tuple[str, str]:
    """Whom a letter asks about: (name, address) of the first of the account's wishes that it names; else nobody.

    In full, else by the given name alone, as friends speak. A wish without an address is given one, under `.example`.
    """
    named = [(str(wish.get("name") or ""), wish) for wish in prospects]
    spoken = set(re.findall(r"[^\W\d_]+", text))
    found = [(name, wish) for name, wish in named if name and name in text]
    found += [(name, wish) for name, wish in named if name.split() and name.split()[0] in spoken]
    if not found:
        return "", ""
    name, wish = found[0]
    return name, str(wish.get("address") or "") or _address_of(name, str(wish.get("organisation") or ""))


def _address_of(name: str, organisation: str) -> str:
    local = ".".join(re.findall(r"[a-z]+", _plain(name))) or "somebody"
    house = "-".join(re.findall(r"[a-z]+", _plain(organisation))) or "elsewhere"
    return f"{local}@{house}.example"


def _plain(text: str) -> str:
    return text.casefold().translate(str.maketrans("äöüßéèêáàâíóôúñç", "aouseeeaaaioounc"))


def language_of(text: str) -> str:
    """The language of a letter: the one most of whose small words it uses, English where none tells."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return max(_SMALL, key=lambda code: (sum(word in _SMALL[code].split() for word in words), code == "en"))


def play(script: Script, last: Letter, cast: Cast, *, now: datetime) -> bytes | None:
    """The letter that arrives, None where the script brings no mail. Raises ValueError where nobody is introduced."""
    if script in {Script.SILENT, Script.BOOKS, Script.INVITES}:
        return None
    if script in {Script.INTRODUCES, Script.PROSPECT_WRITES} and "@" not in cast.prospect[1]:
        raise ValueError("Say who is introduced: a name and an address.")
    words = say(script, last, cast)
    if script is Script.PROSPECT_WRITES:
        return letter(cast.prospect, cast.owner, f"{cast.partner[0]} – {cast.owner[0]}", words, now=now)
    copied = [cast.prospect] if script is Script.INTRODUCES else []
    automatic = script is Script.AWAY
    return reply(last, cast.partner, cast.owner, words, now=now, copied=copied, automatic=automatic)


def say(script: Script, last: Letter, cast: Cast) -> str:
    """The script's words."""
    return _WORDS[language_of(last.text())][script].format(
        me=_first(cast.owner[0]),
        who=cast.prospect[0] or "…",
        i=_first(cast.partner[0]) if script is not Script.PROSPECT_WRITES else cast.partner[0],
        named=NAMED[0],
        named_at=NAMED[1],
    )


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0] if name.split() else name


def booking(script: Script, last: Letter, cast: Cast, *, now: datetime) -> dict[str, Any]:
    """The event that a script puts into the calendar: a call tomorrow at ten, or the introducer's invitation of both.

    The call is the owner's and accepted; the invitation is for three days later, and nobody has answered it yet.
    """
    if "@" not in cast.prospect[1]:
        raise ValueError("Say whom the call is with: a name and an address.")
    invites = script is Script.INVITES
    start = (now + timedelta(days=3 if invites else 1)).replace(hour=10, minute=0, second=0, microsecond=0)
    host = cast.partner if invites else cast.owner
    people = (cast.owner, cast.prospect, *((cast.partner,) if invites else ()))
    organizer = {"email": host[1], "displayName": host[0]} | ({"self": True} if host == cast.owner else {})
    return {
        "id": secrets.token_hex(13),
        "summary": say(script, last, cast),
        "start": {"dateTime": start.isoformat()},
        "end": {"dateTime": (start + timedelta(minutes=30)).isoformat()},
        "organizer": organizer,
        "creator": organizer,
        "created": now.isoformat(),
        "attendees": [
            {"email": who[1], "displayName": who[0]}
            | {"responseStatus": "needsAction" if invites and who != host else "accepted"}
            | ({"self": True} if who == cast.owner else {})
            | ({"organizer": True} if who == host else {})
            for who in people
        ],
    }


def reply(
    last: Letter,
    sender: tuple[str, str],
    owner: tuple[str, str],
    words: str,
    *,
    now: datetime,
    copied: Sequence[tuple[str, str]] = (),
    automatic: bool = False,
) -> bytes:
    """An answer to `last`, quoted below as mail programs do."""
    said = f"On {epoch(last.received_ms):%d %b %Y at %H:%M}, {owner[1]} wrote:"
    quoted = "\n".join(f"> {line}" for line in last.text().replace("\r\n", "\n").splitlines())
    subject, parent = last.header("subject"), last.rfc822_message_id()
    references = " ".join(dict.fromkeys([*mime.message_ids(last.header("references")), parent])).strip()
    extra = [("Cc", ", ".join(formataddr(one) for one in copied))] if copied else []
    extra += [("In-Reply-To", parent), ("References", references)] if parent else []
    extra += [("Auto-Submitted", "auto-replied"), ("X-Autoreply", "yes")] if automatic else []
    full = subject if subject.lower().startswith("re:") else f"Re: {subject}"
    body = words if automatic else f"{words}\n\n{said}\n{quoted}"
    return letter(sender, owner, full, body, now=now, extra=extra)


def letter(
    sender: tuple[str, str],
    owner: tuple[str, str],
    subject: str,
    words: str,
    *,
    now: datetime,
    extra: Sequence[tuple[str, str]] = (),
) -> bytes:
    """A letter to the account's owner."""
    message = EmailMessage()
    message.set_content(words + "\n", cte="quoted-printable")
    headers = [
        ("From", formataddr(sender)),
        ("To", formataddr(owner) if owner[0] else owner[1]),
        ("Subject", " ".join(subject.split())),
        ("Date", format_datetime(now)),
        ("Message-ID", make_msgid(domain="answers.sandbox.example")),
        *extra,
    ]
    return joined([*headers, *message.items()], str(message.get_payload()).encode("ascii"))


def split_mailbox(text: str) -> tuple[str, str]:
    """A mailbox as somebody typed it, as name and address; the address is "" where there is none."""
    name, address = parseaddr(" ".join(text.split()))
    return (name or address.partition("@")[0], address) if "@" in address else (name, "")
