"""How one message is written: the counts from which a voice is learned."""

import re

from plugin.domain.mail.mailtext import MailText
from plugin.domain.model import WritingStyle

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SENTENCE_END = re.compile(r"[.!?…。！？]+(?=\s|$)|\n{2,}|$")
_CONTRACTION = re.compile(
    r"\b\w+['’](?:s|t|re|ve|ll|d|m)\b|\b(?:geht|gibt|hab|wär|ist|find|mach)['’]s\b|\b(?:gonna|wanna|hab|ich's|fürs|ins|aufs|t['’]|j['’]ai)\b",
    re.IGNORECASE,
)
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]|[:;]-?[)(DPp]")
_FORMAL = {
    "de": re.compile(r"(?<![.!?:]\s)(?<!^)\b(?:Sie|Ihnen|Ihre[mnrs]?|Ihr)\b|sehr geehrte", re.MULTILINE),
    "fr": re.compile(r"\b(?:vous|votre|vos)\b", re.IGNORECASE),
    "es": re.compile(
        r"\b(?:usted(?:es)?|le (?:agradezco|escribo|saluda|envío)|su (?:correo|mensaje|empresa))\b|estimad",
        re.IGNORECASE,
    ),
    "it": re.compile(r"\b(?:Lei|La ringrazio|Suo|Sua|gentile|egregio)\b"),
    "nl": re.compile(r"\b(?:u|uw|geachte)\b", re.IGNORECASE),
    "pt": re.compile(r"\b(?:o senhor|a senhora|vossa|prezad[oa])\b", re.IGNORECASE),
    "en": re.compile(
        r"^\s*dear (?:mr|mrs|ms|dr|prof|sir|madam)\b|yours (?:sincerely|faithfully)", re.IGNORECASE | re.MULTILINE
    ),
}
_INFORMAL = {
    "de": re.compile(r"\b(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:tu|toi|ton|tes|te)\b|\bt['’]\w", re.IGNORECASE),
    "es": re.compile(r"\b(?:tú|te|ti|contigo|tu|tus|vosotros|os)\b", re.IGNORECASE),
    "it": re.compile(r"\b(?:tu|ti|te|tuo|tua|tuoi|ciao)\b", re.IGNORECASE),
    "nl": re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE),
    "pt": re.compile(r"\b(?:tu|te|você|teu|tua)\b", re.IGNORECASE),
    "en": re.compile(r"^\s*(?:hey|hi|hiya|yo)\b", re.IGNORECASE | re.MULTILINE),
}


def writing_style(parts: MailText, language: str) -> WritingStyle:
    """Counts over the own words; `formality` by the pronouns of the language, where either kind prevails."""
    own = parts.own
    if not own.strip():
        return WritingStyle(greeting=parts.greeting[:60], sign_off=parts.sign_off[:60])
    formal = informal = 0
    if language in _FORMAL:
        sample = own[:8000]
        formal = len(_FORMAL[language].findall(sample))
        informal = len(_INFORMAL[language].findall(sample))
    formality = ""
    if formal or informal:
        formality = "formal" if formal > informal else "informal" if informal > formal else ""
    return WritingStyle(
        greeting=parts.greeting[:60],
        sign_off=parts.sign_off[:60],
        formality=formality,
        words=sum(1 for _ in _WORD.finditer(own)),
        sentences=sum(1 for _ in _SENTENCE_END.finditer(own.strip())),
        contractions=sum(1 for _ in _CONTRACTION.finditer(own)),
        exclamations=own.count("!"),
        emoji=sum(1 for _ in _EMOJI.finditer(own)),
    )
