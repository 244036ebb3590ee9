"""What one message from the introducer says about an ask: a yes, a no, a question, another name, nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugin.domain.language.packs import template, words
from plugin.domain.model import Address, Ask, Cue, CueKind, MailMessage, Mention, RebuffKind, Signal, SignalKind
from plugin.domain.text.names import fold, read_name
from plugin.domain.tracking.correspondents import Correspondents, same_person

_REFUSES = frozenset({RebuffKind.STOP, RebuffKind.REFUSAL})
_BRINGS_UP = frozenset({CueKind.POINTS_TO, CueKind.OFFERS, CueKind.PERSON_LEFT})
_KNOWS_BETTER = frozenset({"knows-them-better", "kennt-besser", "connait-mieux", "la-conoce-mejor"})
"""Rules that name who might introduce better: of somebody called by one name alone that names no prospect."""
_IN_PLACE = frozenset({"successor", "has-her-desk", "nachfolger", "successeur", "sucesor"})
"""Rules that name the one who came, not the one who went."""
_OF_ANOTHER = frozenset({"they-are-glad", "sie-freut-sich", "elle-est-ravie", "esta-encantada"})
"""Rules of a yes that is somebody else's: beside a handing over it is what the colleague will do."""
_NOT_YET = frozenset({"not-before"})
"""Rules of a yes that holds only later."""


_GREETS = template("{mail.greets}")
_GOES_ON = frozenset({"has-passed-on", "needs-nothing"})
"""Rules that say that they go on by themselves: no note to forward is wanted of the user."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was read in an answer. Each text is the sentence that says so, "" where nothing does.

    `named` are the persons whom the answer names instead of, or beside, the one who was asked for. `hands_on` leaves it
    to somebody else; `goes_on` wants nothing of the user for it; `author` is whose word the yes or no is, None where
    it is the writer's own.
    """

    named: tuple[Mention, ...] = ()
    names: str = ""
    declines: str = ""
    agrees: str = ""
    asks: str = ""
    left: str = ""
    defers: str = ""
    hands_on: str = ""
    goes_on: str = ""
    author: Address | None = None

    @property
    def decides(self) -> bool:
        """Whether it says more than that there is an answer."""
        return bool(self.names or self.declines or self.agrees or self.left)


def hear(ask: Ask, message: MailMessage, who: Correspondents) -> Heard:
    """Read an answer to an ask."""
    own = [signal for signal in message.signals if signal.counts]
    named = tuple(one for one in named_prospects(ask, message, who) if not _has_left(one, message.cues))
    names = _names(own, message.cues, named)
    declines, agrees = _verdict(own, message, names)
    asks = next(
        (cue.text for cue in message.cues if cue.kind is CueKind.ASKS_BACK and not _asks_another(cue, message, who)), ""
    )
    defers = _first(message.cues, CueKind.DEFERS)
    sounds_out = _first(message.cues, CueKind.SOUNDS_OUT)
    if not (agrees or declines or names):
        # "I will sound her out" is as much of a yes as "I will ask her".
        agrees = sounds_out
    if (
        _is_not_yet(agrees, message.cues)
        or _are_all(CueKind.HANDS_ON, message.cues)
        or (defers and agrees and _are_all(CueKind.SOUNDS_OUT, message.cues))
    ):
        agrees = ""
    return Heard(
        named=named if names else (),
        names=names,
        declines=declines,
        agrees=agrees,
        # "Give me a few days" asks for nothing but time.
        asks="" if asks == defers else asks,
        left=_left(ask, message, who),
        defers=defers,
        hands_on=_first(message.cues, CueKind.HANDS_ON),
        goes_on=next((cue.text for cue in message.cues if cue.rule.rpartition(".")[2] in _GOES_ON), ""),
        author=next((cue.author for cue in message.cues if cue.text == (agrees or declines) and cue.author), None),
    )


def _is_not_yet(agrees: str, cues: Sequence[Cue]) -> bool:
    """Whether a yes is one for later, of which they will speak again: "gladly, but after the fair; I will write"."""
    later = [cue for cue in cues if cue.kind is CueKind.DEFERS]
    held = any(cue.text == agrees and cue.rule.rpartition(".")[2] in _NOT_YET for cue in later)
    return held and any(cue.rule.rpartition(".")[2] not in _NOT_YET for cue in later)


def _are_all(kind: CueKind, cues: Sequence[Cue]) -> bool:
    """Whether each yes is no more than this: to ask the other person first, or to leave it to a colleague."""
    texts = {cue.text for cue in cues if cue.kind is kind}
    if kind is CueKind.HANDS_ON and texts:
        texts |= {cue.text for cue in cues if cue.rule.rpartition(".")[2] in _OF_ANOTHER}
    return bool(texts) and all(cue.text in texts for cue in cues if cue.kind is CueKind.AGREES)


def _asks_another(cue: Cue, message: MailMessage, who: Correspondents) -> bool:
    """Whether a question begins with the name of somebody else to whom the message goes: "Petra, could you …?"."""
    name, comma, _ = cue.text.partition(",")
    others = [box for box in message.recipients if box.address not in who.mine]
    return bool(comma) and any(
        fold(name) == fold(read_name(box.display_name).given) for box in others if read_name(box.display_name).given
    )


def is_away(message: MailMessage, who: Correspondents) -> bool:
    """Whether nobody wrote this: a machine, or words that an answering machine has. That a prospect is away is news."""
    if message.automated:
        return True
    if message.rebuff is None or message.rebuff.kind is not RebuffKind.AWAY:
        return False
    text = message.rebuff.text
    # "I am away and cannot help before Monday" declines nothing: the no stands in the very sentence.
    decides = any(
        cue.kind in {CueKind.AGREES, CueKind.PERSON_LEFT} or (cue.kind is CueKind.DECLINES and cue.text != text)
        for cue in message.cues
    )
    return not decides and not any(who.names_in(name, text) for name in who.prospect_names)


def named_prospects(ask: Ask, message: MailMessage, who: Correspondents) -> list[Mention]:
    """The persons an introducer names in an answer, each once, who are neither of the three known already."""
    found: dict[str, Mention] = {}
    brought_up = any(cue.kind in {CueKind.POINTS_TO, CueKind.OFFERS} for cue in message.cues)
    for mention in message.mentions:
        if mention.whose != "own" or not (read_name(mention.name).whole or _is_pointed_at(mention, ask, message, who)):
            continue
        if mention.stance == "negative" and not brought_up:
            continue
        if mention.address in who.mine | who.introducer or same_person(mention.name, who.introducer_name):
            continue
        if _GREETS.search(mention.text) and not _is_brought_up(mention, message.cues):
            continue
        if who.names_me(mention.name) or _is_copied(mention, message, who):
            continue
        if same_person(mention.name, ask.prospect.name) or fold(mention.name) == fold(ask.prospect.name):
            continue
        found.setdefault(fold(mention.name), _in_their_place(mention, ask, message.cues))
    whole = [one for one in found.values() if read_name(one.name).whole]
    # "Oliver Sand has her desk; ask Oliver": once is enough.
    return [one for one in found.values() if one in whole or not any(_is_in(one, other.name) for other in whole)]


def _is_brought_up(mention: Mention, cues: Sequence[Cue]) -> bool:
    """Whether a sentence that brings somebody up names this one: who only sends regards is no prospect."""
    return any(cue.kind in _BRINGS_UP and _is_in(mention, cue.text) for cue in cues)


def _is_pointed_at(mention: Mention, ask: Ask, message: MailMessage, who: Correspondents) -> bool:
    """Whether one name alone ("Herr Sand", "Oliver") is whom the answer points to or who came in the other's place."""
    known = (ask.prospect.name, who.introducer_name, *who.my_names, *(box.display_name for box in message.recipients))
    if not mention.name or any(who.names_in(name, mention.name) for name in known if name):
        return False
    return any(
        _is_in(mention, cue.text)
        and (cue.kind is CueKind.POINTS_TO or (cue.kind is CueKind.PERSON_LEFT and _says_who_came(cue)))
        and cue.rule.rpartition(".")[2] not in _KNOWS_BETTER
        for cue in message.cues
    )


def _in_their_place(mention: Mention, ask: Ask, cues: Sequence[Cue]) -> Mention:
    """Whoever is called by one name alone, with the title before it and the house where the expected one worked."""
    if read_name(mention.name).whole:
        return mention
    text = next((cue.text for cue in cues if _is_in(mention, cue.text)), mention.text)
    found = re.search(rf"(\w+\.?) {re.escape(mention.name)}(?!\w)", text)
    titled = found is not None and fold(found[1]) in words("names.honorifics")
    name = f"{found[1]} {mention.name}" if found is not None and titled else mention.name
    return replace(mention, name=name, organisation=mention.organisation or ask.prospect.organisation)


def _is_copied(mention: Mention, message: MailMessage, who: Correspondents) -> bool:
    """Whether somebody of the sender's house, copied in, is named: a second introducer, and no prospect."""
    house = message.sender.address.rpartition("@")[2]
    copied = [box for box in message.recipients if box.address.endswith(f"@{house}") and not who.is_prospect(box)]
    handed = _first(message.cues, CueKind.HANDS_ON)
    return any(
        same_person(mention.name, box.display_name) or (handed and who.names_in(box.display_name, mention.name))
        for box in copied
    )


def excerpt_of(message: MailMessage) -> str:
    """The sentence of a message that says most, of those that are kept; the subject where none is."""
    own = [signal.text for signal in message.signals if signal.whose == "own"]
    said = own + [cue.text for cue in message.cues]
    said += [mention.text for mention in message.mentions if mention.whose == "own"]
    if message.rebuff is not None:
        said.append(message.rebuff.text)
    return next((text for text in said if text), message.subject)[:200]


def _names(own: Sequence[Signal], cues: Sequence[Cue], named: Sequence[Mention]) -> str:
    """The sentence in which the answer names somebody, "" where it names nobody."""
    signal = next((one.text for one in own if one.kind is SignalKind.PROSPECT_NAMED), "")
    refused = any(one.kind is SignalKind.DECLINED for one in own) or _first(cues, CueKind.DECLINES)
    if not named:
        return "" if refused or _first(cues, CueKind.AGREES) else signal
    pointing = [cue.text for cue in cues if cue.kind in _BRINGS_UP and (not _is_to_another(cue) or _is_any(named, cue))]
    if not (signal or pointing):
        return ""
    # The sentence with the name is shown, where one of those that are kept has it.
    said = [text for text in (signal, *pointing) if text]
    return next((text for text in said if _is_in(named[0], text)), named[0].text or said[0])


def _verdict(own: Sequence[Signal], message: MailMessage, names: str) -> tuple[str, str]:
    """The sentence that says no and the one that says yes, of which at most one stands: what is said last is meant."""
    cues = message.cues
    verdicts = [cue for cue in cues if cue.kind in {CueKind.AGREES, CueKind.DECLINES}]
    if verdicts:
        meant = verdicts[-1].kind
        turned = max((place for place, cue in enumerate(verdicts) if cue.kind is not meant), default=-1)
        # Of several sentences that say the same the first says it plainest: "Sure, gladly."
        text = verdicts[turned + 1].text
        return ("", text) if meant is CueKind.AGREES else (text, "")
    declined = next((one.text for one in own if one.kind is SignalKind.DECLINED), "")
    if not declined and message.rebuff is not None and message.rebuff.kind in _REFUSES:
        declined = message.rebuff.text
    if declined:
        return declined, ""
    return "", ("" if names else _first(cues, CueKind.OFFERS))


def _left(ask: Ask, message: MailMessage, who: Correspondents) -> str:
    """The sentence that says that the expected prospect is no longer where they worked, "" where none does.

    It names the prospect, or nobody ("she"), or the one who came in their place.
    """
    others = named_prospects(ask, message, who)
    for cue in message.cues:
        if cue.kind is CueKind.PERSON_LEFT and (
            _says_who_came(cue)
            or who.names_in(ask.prospect.name, cue.text)
            or not any(_is_in(one, cue.text) for one in others)
        ):
            return cue.text
    return ""


def _has_left(mention: Mention, cues: Sequence[Cue]) -> bool:
    """Whether it is this person who is said to have left, and not the one to whom the same sentence points."""
    pointing = {cue.text for cue in cues if cue.kind is CueKind.POINTS_TO or _says_who_came(cue)}
    return any(
        cue.kind is CueKind.PERSON_LEFT and cue.text not in pointing and _is_in(mention, cue.text) for cue in cues
    )


def _is_to_another(cue: Cue) -> bool:
    return cue.rule.endswith(".introduces-another")


def _is_any(named: Sequence[Mention], cue: Cue) -> bool:
    return any(_is_in(one, cue.text) for one in named)


def _says_who_came(cue: Cue) -> bool:
    return cue.rule.rpartition(".")[2] in _IN_PLACE


def _is_in(mention: Mention, text: str) -> bool:
    return f" {fold(mention.name)} " in f" {fold(text)} "


def _first(cues: Sequence[Cue], kind: CueKind) -> str:
    return next((cue.text for cue in cues if cue.kind is kind), "")
