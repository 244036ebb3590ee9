"""Which language a text is in: a vote of its stop words, and of its script where that tells."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache

from plugin.domain.language.packs import entries_in, languages_of

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_ANY_SCRIPT = re.compile("|".join(pattern.pattern for _, pattern in _SCRIPTS))
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_SAMPLE = 3000


def detect_language(text: str) -> str:
    """ISO 639-1 of the text, or "" where it is too short or mixed to tell.

    Non-Latin scripts decide by themselves. Else every stop word votes for its languages (a word of several
    languages gives each a share), letters of one language only add a vote, and the winner needs a lead.
    """
    sample = text[:_SAMPLE]
    if not sample.isascii():
        script = _script(sample)
        if script:
            return script
    votes: dict[str, int] = defaultdict(int)
    words = Counter(_WORD.findall(sample.lower().replace("’", "'")))
    stop_words = _stop_words()
    for word in words.keys() & stop_words.keys():
        share, languages = stop_words[word]
        for language in languages:
            votes[language] += words[word] * share
    if not sample.isascii():
        for letter, language in _own_letters().items():
            if letter in sample:
                votes[language] += 12 * min(sample.count(letter), 3)
    if not votes:
        return ""
    best = max(votes, key=lambda language: votes[language])
    most = votes.pop(best)
    second = max(votes.values(), default=0)
    enough = most >= 12 and (most >= 24 or words.total() <= 6)
    return best if enough and most >= second * 1.15 + 3 else ""


@lru_cache(maxsize=1)
def _stop_words() -> Mapping[str, tuple[int, tuple[str, ...]]]:
    """Stop word → what it gives each of its languages, and these."""
    found: dict[str, list[str]] = defaultdict(list)
    for code in languages_of("detection.stop_words"):
        for word in entries_in(code, "detection.stop_words"):
            found[word].append(code)
    return {word: (12 // len(spoken), tuple(spoken)) for word, spoken in found.items()}


@lru_cache(maxsize=1)
def _own_letters() -> Mapping[str, str]:
    """Letter → the one language that has it."""
    known = languages_of("detection.letters")
    return {letter: code for code in known for letter in entries_in(code, "detection.letters")}


def _script(sample: str) -> str:
    if not _ANY_SCRIPT.search(sample):
        return ""
    letters = sum(map(str.isalpha, sample)) or 1
    for language, pattern in _SCRIPTS:
        count = len(pattern.findall(sample))
        if count * 4 >= letters and (language != "ja" or count >= 2):
            return "uk" if language == "ru" and len(_UKRAINIAN.findall(sample)) * 50 >= letters else language
    return ""
