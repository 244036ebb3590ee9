"""Where a message's own words end and its tail begins: names, cards, device lines, disclaimers, list footers."""

import re

from plugin.domain.language.packs import template, words
from plugin.domain.mail.device_lines import is_sent_from
from plugin.domain.mail.salutations import is_sign_off, is_thanks_off, looks_like_name, sign_off_with_name

SIGNATURE_START = "\x1d"
"""A line of this alone stands where HTML said that a signature begins."""
SIGNATURE_END = "\x1c"

_DISCLAIMER = template(r"^[\s>*_#=-]*{mail.disclaimers}")
_LIST_FOOTER = template(r"^[\s>*_-]*(?:{mail.list_footers}|--~--~)")
_LIST_NAME = template("{mail.list_names}")
_BANNER = template(r"^[\s>*_\[#!-]*(?:{mail.warnings}\b\W{0,4}.{0,60}{mail.from_outside}|{mail.banners})")
_DELIMITER = re.compile(r"^\s*(?:--|—|––|-- -)\s*$")
_RULE = re.compile(r"^\s*(?:[-–—]{3,}|_{3,}|\*{4,}|={3,}|~{3,}|#{4,})\s*$")
_DASH_NAME = re.compile(r"^\s*(?:[-–—~/^]{1,2}|//)\s?(?P<name>[^\W\d_][\w .'’-]{0,30}?)[.,]?\s*$")
_PHONE = re.compile(r"(?<![\w/.-])(?:\+|00|\(\d|\d)[\d\s()./–-]{6,20}\d(?![\w/-])")
_PHONE_LABEL = template(r"^\W*(?:{mail.contact_labels}|{programs.networks}|www)\b\.?\s*[:.|)]?\s*[+(\dhw@]")
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w|\bwww\.|https?://", re.IGNORECASE)
_CARD_WORDS = template(r"\b(?:{companies.legal_forms_in_lines}|{mail.card_words})\b")
_FIRST_WORD = re.compile(r"[\s>*_#=(\[-]*([^\W\d_]+)")
_SENTENCE = re.compile(r"[.!?…]\s*$")


def is_banner(line: str) -> bool:
    """Whether the line is a gateway's warning put above the message ("CAUTION: This email originated from outside")."""
    return len(line) < 400 and _BANNER.match(line) is not None


def is_disclaimer(line: str) -> bool:
    """Whether the line begins a legal notice or a list's footer."""
    if len(line) < 8 or not (_may_be_notice(line) or _LIST_NAME.search(line)):
        return False
    return _DISCLAIMER.match(line) is not None or _LIST_FOOTER.match(line) is not None


def _may_be_notice(line: str) -> bool:
    """Whether the line begins like one: cheap, before a pattern is tried. Lines beyond ASCII always may."""
    found = _FIRST_WORD.match(line)
    return found is not None and (not line.isascii() or found[1].lower() in words("mail.notice_words"))


def signature_start(lines: list[str], *, opening: bool = True) -> int:
    """The index at which the tail of these own lines begins; `len(lines)` where there is none.

    `opening`: these lines open the message, so that the first line of words cannot be a signature.
    """
    words = [number for number, line in enumerate(lines) if line.strip()]
    if not words:
        return len(lines)
    first = words[1] if opening and len(words) > 1 else words[0]
    if opening and len(words) == 1 and not is_sent_from(lines[words[0]]):
        return len(lines)
    end = len(lines)
    end = _certain_start(lines, words, end, first)
    end = _delimiter_start(lines, end, first)
    end = _sign_off_start(lines, end, first)
    return _name_start(lines, end, first)


def _words_before(lines: list[str], end: int) -> list[int]:
    return [number for number in range(end) if lines[number].strip()]


def _certain_start(lines: list[str], words: list[int], end: int, first: int) -> int:
    """Device lines, disclaimers and list footers: from the first of them on nothing is the writer's."""
    for number in words:
        line = lines[number]
        if line == SIGNATURE_START:
            return number
        if number < first and not is_sent_from(line):
            continue
        if (len(line) <= 200 and is_sent_from(line)) or is_disclaimer(line):
            return number
    return end


def _delimiter_start(lines: list[str], end: int, first: int) -> int:
    """The first "-- " with a card below, or longer rule whose whole rest looks like one. Few rules are tried."""
    tried = 0
    for number in range(first, end):
        line = lines[number].strip()
        if not line or line[0] not in "-–—_*=~#" or tried > 20:
            continue
        delimits = _DELIMITER.match(line) is not None
        if not delimits and not _RULE.match(line):
            continue
        tried += 1
        below = [words for words in map(str.strip, lines[number + 1 : end]) if words]
        if delimits:
            if len(below) <= 20 and (len(below) <= 8 or _card_share(below) >= 0.6):
                return number
        elif not below or (len(below) <= 15 and _card_share(below) >= 0.75):
            return number
    return end


def _card_share(below: list[str]) -> float:
    """The share of lines that could stand on a card: short and no sentence, or a way to reach somebody."""
    if not below:
        return 1.0
    fits = sum(1 for line in below if _is_contact(line) or (len(line) <= 60 and not _SENTENCE.search(line)))
    return fits / len(below)


def reads_like_card(lines: list[str]) -> bool:
    """Whether lines without blank ones between them begin as a signature does, and not as a letter."""
    if not lines:
        return True
    first = lines[0].strip()
    return (
        _DELIMITER.match(first) is not None
        or _RULE.match(first) is not None
        or is_sign_off(first)
        or is_thanks_off(first)
        or bool(sign_off_with_name(first))
        or (looks_like_name(first) and not _SENTENCE.search(first))
        or _DASH_NAME.match(first) is not None
        or is_sent_from(first)
        or is_disclaimer(first)
        or (_is_contact(first) and not _SENTENCE.search(first))
        or (_CARD_WORDS.search(first) is not None and not _SENTENCE.search(first))
    )


def _is_contact(line: str) -> bool:
    return (
        len(line) <= 120 and (_PHONE.search(line) is not None or _CONTACT.search(line) is not None)
    ) or _PHONE_LABEL.match(line) is not None


def _sign_off_start(lines: list[str], end: int, first: int) -> int:
    """A valediction with nothing but a name and a card below it."""
    words = _words_before(lines, end)
    for position in range(len(words) - 1, max(len(words) - 16, -1), -1):
        number = words[position]
        if number < first:
            break
        below = [lines[index] for index in words[position + 1 :]]
        strong = is_sign_off(lines[number])
        weak = not strong and is_thanks_off(lines[number])
        if strong or weak:
            if _is_tail(below, strong=strong):
                above = words[position - 1] if position else -1
                if strong and above >= first and is_thanks_off(lines[above]) and len(lines[above]) < 40:
                    return above
                return number
            if len(below) > 12:
                break
        elif (
            sign_off_with_name(lines[number])
            and _card_share([line.strip() for line in below]) == 1.0
            and len(below) <= 8
        ):
            return number
    return end


def _is_tail(below: list[str], *, strong: bool) -> bool:
    """Whether the lines under a sign-off are a name with or without a card. Thanks alone need the name."""
    if not below:
        return strong
    if len(below) > 12:
        return False
    named = looks_like_name(below[0]) or _is_contact(below[0].strip()) or _CARD_WORDS.search(below[0]) is not None
    rest = [line.strip() for line in below[1:]]
    if not named:
        # "Best regards,\n\n\n[logo]\nJane Roe" and names in small letters.
        named = strong and len(below[0].strip()) <= 40 and not _SENTENCE.search(below[0])
    return named and (not rest or _card_share(rest) >= (0.6 if strong else 0.8))


def _name_start(lines: list[str], end: int, first: int) -> int:
    """A last line "-tom" or "– Jane Roe"; or a card without sign-off: a name and below it ways to reach them."""
    words = [number for number in _words_before(lines, end) if number >= first]
    if not words:
        return end
    last = words[-1]
    dashed = _DASH_NAME.match(lines[last])
    above = lines[words[-2]] if len(words) > 1 else ""
    if dashed is not None and len(dashed["name"].split()) <= 3 and not above.lstrip().startswith(("-", "–", "*", "•")):
        name = dashed["name"]
        if looks_like_name(name) or (len(name) <= 15 and " " not in name):
            return last
    for position in range(len(words) - 2, max(len(words) - 10, -1), -1):
        number = words[position]
        block = [lines[index].strip() for index in words[position + 1 :]]
        blank_above = number > 0 and not lines[number - 1].strip()
        if not blank_above or not looks_like_name(lines[number]) or len(lines[number].split()) > 4:
            continue
        contacts = sum(1 for line in block if _is_contact(line))
        if contacts and _card_share(block) == 1.0 and (contacts >= 2 or len(block) <= 3):
            return number
    return end
