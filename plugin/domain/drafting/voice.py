"""How this user writes, learned from the mail they sent: to this person first, else to people like them.

Everything is counted, nothing is guessed: a greeting is theirs if they used it, formality is what they use with
this correspondent, and where nothing was sent yet the language's plain middle way is taken.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from plugin.domain.drafting.greetings import for_one, for_somebody, greeting_pattern, names_person
from plugin.domain.language.packs import codes, pack, template
from plugin.domain.language.templates import Template
from plugin.domain.model import Account, Address, MailMessage, SignalKind
from plugin.domain.text.names import fold, read_name
from plugin.domain.text.ngrams import count_words

RECENT = 60
"""So many of the newest messages tell how somebody writes now."""
_TWICE = 2
"""A greeting with a title that was used again is theirs: "Sehr geehrte Frau Oberin"."""
_HABIT = 3
"""What was done so often to one person is the user's way with them."""
_SHORT_GREETING = 3
"""Words of a greeting with a given name: "Hallo Paul", "Lieber guter Paul"."""
_CUT = 190
"""A stored signature this long may have been cut off: it is not used."""
_MOST_ASKS = 5
_TENDER = template(r"{drafts.tender}")
_HONORIFIC = template(r"\b(?=\w\w){names.honorifics}\b")
_LINK = template(r"https?:|www\.|@|{drafts.device_lines}|[\w-]+\.(?:com|net|org|io|de|fr|es)\b")


@dataclass(frozen=True, slots=True)
class Voice:
    """How to write to one correspondent. Empty fields mean: nothing was learned, take the language's usual.

    `greeting` is a whole line the user writes to this very person; `greeting_pattern` holds `{name}` and is what
    they write to others. `formality` is "formal", "informal" or "". `words` is the median length of their mails,
    0 if unknown. `name` is how the user signs to this person, `bare` that they do so without closing words,
    `lent` that `sign_off` is what they write to others,
    `double_s` that the two close with ss where others write ß, as in Switzerland,
    `called` the name this person signs with, `dashed` that the card stands below a line of two dashes. `basis`
    counts the messages it was learned from.
    """

    language: str = ""
    greeting: str = ""
    greeting_pattern: str = ""
    sign_off: str = ""
    formality: str = ""
    words: int = 0
    contractions: bool | None = None
    exclamations: bool = False
    emoji: bool = False
    signature: str = ""
    name: str = ""
    called: str = ""
    basis: int = 0
    bare: bool = False
    lent: bool = False
    double_s: bool = False
    dashed: bool = False
    asks: tuple[str, ...] = ()
    """How they have asked for introductions before, in this language: the newest first."""


def learn_voice(
    messages: Iterable[MailMessage],
    account: Account,
    *,
    correspondent: Address | Collection[Address] | None = None,
    language: str = "",
) -> Voice:
    """The user's voice towards `correspondent` (one person's address or addresses), in the language used with them.

    Own messages to that person alone count first; greeting, sign-off and formality fall back on what the user
    writes to others in the same language. `language` forces the language.
    """
    theirs = _addresses(correspondent)
    ordered = sorted(messages, key=lambda message: (message.date, message.id), reverse=True)
    sent = [message for message in ordered if message.sent_by_me and not message.automated and not message.forwarded]
    to_them = [m for m in sent if theirs and {box.address for box in m.to} <= theirs and m.to][:RECENT]
    from_them = [m for m in ordered if m.sender.address in theirs and not m.automated][:RECENT]
    language = language or _language(to_them, from_them)
    same = [message for message in sent if not language or message.language in (language, "")][:RECENT]
    close = [message for message in to_them if not language or message.language in (language, "")]
    lent = _sign_off(same, language=language, least=2)
    bare = len(close) >= _HABIT and not _sign_off(close)
    # Where a letter without closing words is abrupt, who closes to others closes to them, too.
    bare = bare and not (lent and language in codes() and pack(language).flag("drafts.letters_close"))
    # Somebody never written to is a stranger, whatever the user says to friends in that language.
    stranger = bool(theirs and language) and not (to_them or from_them) and language in codes()
    stranger = stranger and pack(language).flag("drafts.polite_you")
    habit = "formal" if stranger else _formality(same, least=0.8)
    return Voice(
        language=language,
        greeting=_own_greeting(close, theirs),
        greeting_pattern=_pattern(same),
        sign_off=_sign_off(close) or ("" if bare else lent),
        formality=_formality(close) or _formality(from_them, language=language) or habit,
        words=_length(close) or _length(same),
        contractions=_contracts(close) if _words(close) > 150 else _contracts(same),
        exclamations=_often(close or same, lambda message: message.style.exclamations > 0),
        emoji=_often(close, lambda message: message.style.emoji > 0),
        signature=_signature(close or same, account),
        name=_signed_name(close),
        called=_signed_name(from_them),
        basis=len(close) or len(same),
        bare=bare,
        lent=not _sign_off(close) and bool(lent),
        double_s=_writes_double_s([*close, *from_them], language),
        asks=_asks([message for message in sent if not language or message.language == language]),
        dashed=_often(close or same, lambda message: "\n-- " in f"\n{message.signature}\n".replace("--\n", "-- \n")),
    )


def _writes_double_s(messages: Sequence[MailMessage], language: str) -> bool:
    """Whether the closing words between the two have ss where the language elsewhere has another letter."""
    patterns = pack(language).words("drafts.double_s") if language in codes() else ()
    parts = [
        (one.style.sign_off, one.style.greeting, one.signature, *(hit.text for hit in one.signals)) for one in messages
    ]
    told = " ".join(text.lower() for texts in parts for text in texts)
    return bool(patterns) and re.search(rf"\b(?:{'|'.join(patterns)})\b", told) is not None and "ß" not in told


def _asks(sent: Sequence[MailMessage]) -> tuple[str, ...]:
    """The user's own sentences by which they asked somebody for an introduction."""
    asked = (
        signal.text
        for message in sent
        for signal in message.signals
        if signal.kind is SignalKind.INTRODUCTION_REQUEST and signal.whose == "own"
    )
    return tuple(dict.fromkeys(asked))[:_MOST_ASKS]


def _addresses(correspondent: Address | Collection[Address] | None) -> frozenset[str]:
    if correspondent is None:
        return frozenset()
    return frozenset({correspondent} if isinstance(correspondent, str) else correspondent)


def _language(to_them: Sequence[MailMessage], from_them: Sequence[MailMessage]) -> str:
    """The language the user lately writes to them in; else the one they write in."""
    for side in (to_them[:9], from_them[:9]):
        spoken = Counter(message.language for message in side if message.language)
        if spoken:
            return max(spoken, key=lambda code: (spoken[code], code))
    return ""


def _own_greeting(close: Sequence[MailMessage], theirs: frozenset[str]) -> str:
    """The greeting most used lately to this person, if it names them and nobody else.

    One that was used often is theirs by whatever name ("Olly," for Oliver).
    """
    seen: Counter[str] = Counter()
    often = Counter(" ".join(message.style.greeting.split()) for message in close)
    for message in close[:12]:
        greeting = " ".join(message.style.greeting.split())
        name = next((read_name(box.display_name) for box in message.to if box.address in theirs), None)
        least = _TWICE if _HONORIFIC.search(greeting) else _HABIT
        theirs_by_use = often[greeting] >= least and for_somebody(greeting)
        if not greeting or len(greeting) > 60 or not for_one(greeting):
            continue
        if theirs_by_use or (name and names_person(greeting, name)):
            seen[greeting] += 1
    return _most(seen)


def _pattern(same: Sequence[MailMessage]) -> str:
    """The greeting the user most writes, its name taken out."""
    seen: Counter[str] = Counter()
    for message in same:
        if len(message.to) == 1 and message.style.greeting and for_one(message.style.greeting):
            pattern = greeting_pattern(message.style.greeting, read_name(message.to[0].display_name))
            if pattern:
                seen[pattern] += 1
    return _most(seen, least=2)


@dataclass(frozen=True, slots=True)
class Closing:
    """How one mail ends: the closing words, the name under them, and the signature block below."""

    sign_off: str = ""
    name: str = ""
    block: str = ""


def read_closing(message: MailMessage) -> Closing:
    """The parts of a mail's end. The kept signature begins with the closing words where there are any."""
    written = [line.strip() for line in message.style.sign_off.strip().splitlines()]
    sign_off = written[0] if written and len(written[0]) <= 40 else ""
    above, marked, below = re.sub(r"\r\n?", "\n", f"\n{message.signature.strip()}\n").partition("\n--\n")
    lines = [line.strip() for line in above.strip().split("\n")]
    if lines and sign_off and lines[0] == sign_off:
        lines.pop(0)
    elif not marked:
        return Closing(sign_off, _name_line(written[1:]), "\n".join(lines))
    while lines and not lines[0]:
        lines.pop(0)
    name = _name_line(lines or written[1:])
    block = below if marked else "\n".join(lines[1:] if name else lines)
    return Closing(sign_off, name, block.strip())


def _name_line(lines: Sequence[str]) -> str:
    """The first line, if it is somebody's name as one signs with it."""
    line = lines[0].strip(" ,-–—*_") if lines else ""
    named = line and len(line) <= 40 and line[0].isupper() and len(line.split()) <= 4
    return line if named and not any(letter.isdigit() for letter in line) else ""


def _sign_off(sent: Sequence[MailMessage], *, language: str = "", least: int = 1) -> str:
    """The closing words most used; lent to others (`least` over 1) are neither tender ones nor another language's."""
    seen = Counter(closing for message in sent if (closing := read_closing(message).sign_off))
    if least > 1:
        seen = Counter({words: n for words, n in seen.items() if not _TENDER.search(words) and _of(words, language)})
    return _most(seen, least=least)


def _of(sign_off: str, language: str) -> bool:
    """Whether closing words may stand in this language: known ones only in their own."""
    bare = sign_off.casefold().strip(" ,.!")
    spoken = {code for code in codes() if _closing(code).match(bare)}
    return not spoken or not language or language in spoken


def _signed_name(sent: Sequence[MailMessage]) -> str:
    """The name under the closing words, as in "Best,⏎Beth"."""
    return _most(Counter(name for message in sent if (name := read_closing(message).name)))


def _formality(sent: Sequence[MailMessage], *, language: str = "", least: float = 0.5) -> str:
    told = Counter(
        how for message in sent if (how := _distance(message)) and (not language or message.language in (language, ""))
    )
    if not told:
        return ""
    winner = _most(told)
    return winner if told[winner] > least * sum(told.values()) else ""


def _distance(message: MailMessage) -> str:
    """How a message addresses its reader; "Liebe Frau Weiss" is formal though it is warm.

    Where no du, tu or Sie tells, the names do: who writes "Hallo Paul" and signs "Clara" says du.
    """
    if _HONORIFIC.search(message.style.greeting):
        return "formal"
    if message.style.formality:
        return message.style.formality
    known = pack(message.language) if message.language in codes() else None
    closing = {word.casefold() for word in re.findall(r"\w+", read_closing(message).sign_off)}
    for how, key in (("formal", "drafts.polite_words"), ("informal", "drafts.familiar_words")):
        if known is not None and closing & {word.casefold() for word in known.words(key)}:
            return how
    familiar = known is not None and known.flag("drafts.first_names_are_familiar") and _by_first_names(message)
    return "informal" if familiar else ""


def _by_first_names(message: MailMessage) -> bool:
    """Whether greeting and name below are given names alone."""
    signed = read_closing(message).name
    greeting = message.style.greeting
    if not greeting or not signed or len(signed.split()) > 1 or not for_somebody(greeting):
        return False
    one = read_name(message.to[0].display_name) if len(message.to) == 1 else None
    surname = fold(one.surname) if one is not None and one.surname else ""
    return len(greeting.split()) <= _SHORT_GREETING and (not surname or surname not in fold(greeting))


def _length(sent: Sequence[MailMessage]) -> int:
    words = [message.style.words for message in sent if message.style.words > 0]
    return round(median(words)) if words else 0


def _words(sent: Sequence[MailMessage]) -> int:
    return sum(message.style.words for message in sent)


def _contracts(sent: Sequence[MailMessage]) -> bool | None:
    """Whether they contract: one contraction in 150 words is a habit; None where too little was written to tell."""
    words = _words(sent)
    if words < 80:
        return None
    return sum(message.style.contractions for message in sent) * 150 >= words


def _often(sent: Sequence[MailMessage], has: Callable[[MailMessage], bool]) -> bool:
    return len(sent) >= 3 and sum(has(message) for message in sent) * 2 > len(sent)


def _signature(sent: Sequence[MailMessage], account: Account) -> str:
    """The block under most of these mails, without links; "" where most carry none."""
    if not sent:
        return tidy_signature(account.signature)
    blocks = Counter(tidy_signature(read_closing(message).block) for message in sent)
    return _most(blocks)


def tidy_signature(block: str) -> str:
    """At most four lines of a signature's card, without links, addresses and the dash line; "" where it was cut off.

    The closing words and the name under them, which some keep in their signature, are no part of the card.
    """
    if len(block) >= _CUT:
        return ""
    lines = [line.strip() for line in block.splitlines() if line.strip()]
    if lines and len(lines[0].split()) <= 5 and _closes(lines[0]):
        lines.pop(0)
        if lines and _name_line(lines) and len(lines[0].split()) <= 3:
            lines.pop(0)
    kept = [line for line in lines if line and line not in {"--", "—", "-- "} and not _LINK.search(line)]
    return "\n".join(kept[:4]) if count_words(" ".join(kept)) <= 24 else "\n".join(kept[:1])


def _closes(line: str) -> bool:
    return any(_closing(code).match(line.casefold()) for code in codes())


@lru_cache(maxsize=64)
def _closing(language: str) -> Template:
    """How known closing words begin in a language."""
    return pack(language).template(r"(?:{drafts.before_closings} ){0,2}{drafts.closings}")


def _most(seen: Counter[str], *, least: int = 1) -> str:
    if not seen:
        return ""
    winner = min(seen, key=lambda text: (-seen[text], text))
    return winner if seen[winner] >= least else ""
