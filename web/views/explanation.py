"""Why a message is read as it is: the rule of the language packs behind each thing that was read in it."""

from typing import Any

from plugin.domain.extraction.read_message import Reading
from plugin.domain.language.packs import meaning
from plugin.domain.mail.quote_reasons import reason_of
from plugin.domain.network.kind_case import kind_signs
from plugin.domain.network.ties import read_tie

Json = dict[str, Any]


def explain_reading(reading: Reading) -> list[Json]:
    """One entry for each thing that was read, in the order of the kinds below.

    Each is `{"what", "is", "text", "rule", "says"}`: what was read (quote, signal, rebuff, tie, kind) and as which, the
    words, the id of the rule or the key of the list, and in a few words what the rule says or what the list is for. An
    empty rule says that none spoke. Whoever reads something new adds a function here, and a line below.
    """
    return [*_quotes(reading), *_signals(reading), *_rebuff(reading), *_ties(reading), *_kinds(reading)]


def _quotes(reading: Reading) -> list[Json]:
    """Where somebody else's words begin: the words that announce them, and the languages that have these."""
    reasons = [reason_of(separator) for separator in reading.separators]
    return [
        {
            **_entry("quote", reason.kind, reason.text, reason.key),
            "words": reason.words,
            "languages": list(reason.languages),
        }
        for reason in reasons
    ]


def _signals(reading: Reading) -> list[Json]:
    return [_entry("signal", signal.kind.value, signal.text, signal.rule) for signal in reading.signals]


def _rebuff(reading: Reading) -> list[Json]:
    rebuff = reading.rebuff
    return [] if rebuff is None else [_entry("rebuff", rebuff.kind.value, rebuff.text, rebuff.rule)]


def _ties(reading: Reading) -> list[Json]:
    """How near each mention puts its writer to whom it names."""
    found = []
    for mention in reading.mentions:
        name = mention.name or mention.organisation
        tie = read_tie(mention.text, name)
        found.append({**_entry("tie", tie.nearness.value, mention.text, tie.rule), "name": name})
    return found


def _kinds(reading: Reading) -> list[Json]:
    """What the words, the subject and the names of attached files tell of the kind of relationship."""
    hints = [_entry("kind", hint.kind.value, hint.text, hint.rule) for hint in reading.hints]
    texts = [reading.subject, *(name.replace("_", " ").replace("-", " ") for name in reading.attachments)]
    return hints + [_entry("kind", sign, text, rule) for text in texts for sign, rule in kind_signs(text).items()]


def _entry(what: str, read_as: str, text: str, rule: str) -> Json:
    return {"what": what, "is": read_as, "text": text, "rule": rule, "says": meaning(rule)}
