"""How letters begin and end: greetings and sign-offs, in the languages of Europe and some beyond."""

import re

from plugin.domain.language.packs import template
from plugin.domain.text.names import given_key, same_given

_GREETING = template(
    r"^\s*{mail.greetings}(?![\w'’])(?P<rest>(?:(?: \w{1,10})? {mail.courtesies}\.(?= )){0,2}[^.!?\n]{0,60})"
    r"(?:[,!:.;–—-]+|$|\s(?=[A-ZÀ-Þ]))"
)
_BEFORE_A_SENTENCE = template(
    r"^\s*{mail.greetings}(?:(?: \w{1,10})? {mail.courtesies}\.){0,2}(?: (?-i:[A-ZÀ-Þ])[\w'’-]*){1,3},(?=\s+\S)"
)
_NAME_ONLY = template(
    r"^\s*(?:[A-ZÀ-ÞА-Я][\w'’.-]{0,20}\s?(?:{mail.and} |& |/ ?)?){1,4}\s*(?:[,:!]|--?|–|—)\s*$", flags=re.NOFLAG
)
_HONOURED_NAME = template(r"^\s*\S{1,20}{mail.honorifics}[、,]?\s*$", flags=re.NOFLAG)
_RUN_IN = re.compile(r"^\s*(?P<name>[^\W\d_][\w'’-]{1,20}),\s+(?=\S+\s+\S)")
_BEGINS = 3
"""Letters that a short form shares with its name: Bea, Annie for Anneka."""
_GREETED = 5
"""Words of a greeting with a colon after it."""
_END = r"[\s,.!;:)–—~*_-]*"
_STRONG_LINE = template(
    r"^\s*[-–—*_~]*\s*(?:{mail.thanks_and} )?{mail.sign_offs}(?:\s?[/|]\s?{mail.sign_offs})?" + _END + "$"
)
_WEAK_LINE = template(r"^\s*[-–—*_~]*\s*{mail.thanks}" + _END + "$")
_WITH_NAME = template(
    r"^\s*(?P<off>{mail.sign_offs}|{mail.thanks})\s*[,.!:–—-]+\s*"
    r"(?P<name>(?:[A-ZÀ-ÞА-Я][\w'’.-]{0,20}\s?){1,3})$"
)
_CAPITALISED = template(r"^(?:[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][\w'’.-]*|{shapes.signed_particles}|{mail.and}|&)$", flags=re.NOFLAG)


def find_greeting(line: str) -> str:
    """The greeting with which the line begins ("Hi Tom,"), or ""; the rest of the line is not part of it."""
    line = line.strip()[:200]
    if not line:
        return ""
    found = _GREETING.match(line)
    if found is not None:
        rest = found["rest"].split()
        whole = found[0].strip()
        colon = line.find(":", found.start("rest"), found.end())
        if 0 < colon < len(line) - 1 and len(line[:colon].split()) <= _GREETED:
            # "Estimado Teodoro: me interesa mucho".
            return _up_to_the_sentence(line, found) or line[: colon + 1]
        if len(rest) <= 6 and (len(line) <= len(whole) + 1 or whole[-1:] in ",!:–—-;." or len(rest) <= 2):
            whole = whole.rstrip(" -–—;") if not whole.endswith("...") else whole
            return _up_to_the_sentence(line, found) or whole
    short = _BEFORE_A_SENTENCE.match(line)
    if short is not None:
        return short[0].strip()
    if len(line) <= 50 and (_NAME_ONLY.match(line) or _HONOURED_NAME.match(line)):
        return line
    return ""


def run_in_greeting(line: str, given: str) -> str:
    """The bare name with which a line begins to speak to somebody of this given name ("Annie, good to see you"), or "".

    A short form that no list knows counts as well, where it begins like the name.
    """
    found = _RUN_IN.match(line[:200])
    if found is None or not given:
        return ""
    name, key = found["name"], given_key(given)
    begins = len(name) >= _BEGINS and key[:_BEGINS] == given_key(name)[:_BEGINS]
    return f"{name}," if begins or same_given(name, given) else ""


def _up_to_the_sentence(line: str, found: re.Match[str]) -> str:
    """The greeting alone, where a sentence follows it on the line ("Hi Mara, Nora gave me your name."); else "".

    What follows the comma, or the colon as in Spanish, is a sentence unless it is names, or greets again ("Dear Tom,
    dear Ann,").
    """
    comma = next((at for at, mark in enumerate(line) if at >= found.start("rest") and mark in ",:"), -1)
    if comma < 0 or comma >= found.end() - 1:
        return ""
    tail = line[comma + 1 :].strip()
    plain = [word for word in tail.split() if word[:1].islower() and len(word.strip(".,!?")) > 3]
    greets = _GREETING.match(tail) is not None
    return line[: comma + 1] if plain and not greets and len(tail.split()) > 2 else ""


def is_sign_off(line: str) -> bool:
    """Whether the whole line is a valediction ("Best regards,", "Mit freundlichen Grüßen")."""
    return len(line) <= 140 and line.count(" ") <= 16 and _STRONG_LINE.match(line) is not None


def is_thanks_off(line: str) -> bool:
    """Whether the whole line is thanks that close a letter only where a name follows ("Thanks,", "Merci d'avance")."""
    return len(line) <= 80 and line.count(" ") <= 9 and _WEAK_LINE.match(line) is not None


def sign_off_with_name(line: str) -> str:
    """The sign-off of a line that also carries the name ("Best, Tom" → "Best"); "" if it is none."""
    if len(line) > 80 or line.count(" ") > 10:
        return ""
    found = _WITH_NAME.match(line.strip())
    if found is None or not looks_like_name(found["name"]):
        return ""
    return found["off"].strip()


def looks_like_name(line: str) -> bool:
    """Whether a line could be somebody's name under a letter: one to six capitalised words, no sentence."""
    line = line.strip(" \t-–—~*_/,|")
    if not 1 <= len(line) <= 50 or line.endswith(("?", "!", ":")) or any(sign.isdigit() for sign in line):
        return False
    words = line.replace("(", " ").replace(")", " ").replace(".", ". ").split()
    if not 1 <= len(words) <= 6:
        return False
    return all(_CAPITALISED.match(word) or not word[0].isascii() for word in words) or (
        len(words) == 1 and len(line) <= 12 and line.isalpha()
    )
