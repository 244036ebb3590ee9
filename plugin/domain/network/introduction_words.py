"""What an introduction, a handover, an errand and an invitation sound like: in sentences and in subjects."""

import re

from plugin.domain.language.vocabulary import alternation
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.text.names import FullName, fold


def _any_of(*texts: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(*texts)}", re.IGNORECASE)


IN_SO_MANY_WORDS = re.compile(
    r"\bintroduc|\be-?meet\b|\bmeet (?-i:[A-ZÀ-Þ])|\bconnect(?:ing)? (?:you|the two)|\bput(?:ting)? you\b"
    r"|\byou (?:two |both )?should (?:know|meet|talk)|\bleave (?:it to )?you (?:two|both)|\bover to you (?:two|both)"
    r"|vorstell|\bstelle\b.{0,60}\bvor\b|bekannt ?mach|in (?:verbindung|kontakt) bring"
    r"|\bsollte[tn] (?:euch|sich) kennen"
    r"|\b(?:te|vous) présente|mets? en relation|mettre en relation|mise en relation|faire connaissance"
    r"|\b(?:te|le|os|les) presento|en contacto|deberíais conoceros|deberían conocerse",
    re.IGNORECASE,
)
"""Words that introduce and do nothing else, whoever is copied in."""

HANDOVER = _any_of(
    r"""
    colleagues?\b
    team ?mates?\b
    (?:my|our|the) (?:\w+ )?(?:team|office|assistant|pa|secretary|successor)\b
    successor\b
    assistant\b
    tak(?:e|es|ing) over\b
    (?:handl|deal)(?:e|es|ing|s)?\b
    look(?:s|ing)? after\b
    your (?:new |main )?(?:contact|point of contact|account)\b
    kolleg\w+
    nachfolg\w+
    übernimmt\b
    übernehmen\b
    ansprech\w+
    betreu\w+
    assistent\w*
    assistenz
    sekret\w+
    collègues?\b
    successeure?\b
    remplaç\w+
    repren\w+
    interlocut\w+
    assistante?s?\b
    secrétair\w+
    s['’]occup\w+
    compañer\w+
    suceso\w+
    sustitu\w+
    se encarga\w*
    asistentes?\b
    secretari\w+
    """
)
"""Said of somebody of the writer's own house: they hand work over, and do nobody a favour."""

ERRAND = _any_of(
    r"""
    claus\w+
    contracts?\b
    invoic\w+
    figures\b
    numbers\b
    papers?\b
    paperwork\b
    documents?\b
    files?\b
    drawings?\b
    minutes\b
    billing\b
    accounts\b
    signature\b
    for (?:info\w*|visibility|the records?|completeness|awareness|reference)\b
    fyi\b
    in the loop\b
    (?:who|he|she|they)(?:['’]ll| will) (?:send|sign|pay|bring|collect|deliver|ship|forward)\b
    klausel\w*
    vertr[aä]g\w*
    rechnung\w*
    zahlen\b
    unterlagen\b
    dokument\w*
    dateien\b
    pläne?\b
    protokoll\w*
    zur (?:info\w*|kenntnis)\b
    der vollständigkeit\b
    contrats?\b
    factur\w+
    chiffres\b
    pièces?\b
    dossiers?\b
    fichiers?\b
    plans\b
    pour (?:info\w*|mémoire)\b
    contratos?\b
    cifras\b
    papeles\b
    archivos?\b
    planos?\b
    para (?:su |tu )?(?:info\w*|conocimiento)\b
    """
)
"""Why somebody is copied in who is not introduced: they have the papers."""

GATHERING = re.compile(
    r"invit|einlad|convit|dinner|lunch|breakfast|supper|dîner|déjeuner|repas\b|apéro|\bcena\b|comida|almuerzo|essen\b"
    r"|frühstück|desayuno|party|feier|\w*fest\b|fête|fiesta|geburtstag|birthday|anniversaire|cumpleaños|workshop|atelier"
    r"|taller|meeting|besprechung|sitzung|réunion|reuni[oó]n|termin\b|kick-?off|protokoll|\bminutes\b|compte[- ]rendu"
    r"|\bacta\b|agenda|tagesordnung|ordre du jour|angebot|\boffer\b|\bquot|devis|presupuesto|vertrag|contra(?:ct|t)"
    r"|rechnung|invoice|factur|\bcalls?\b|anruf|appel\b|llamada|webinar|update|interview|gespräch|training|schulung"
    r"|formation|curso|seminar",
    re.IGNORECASE,
)
"""Subjects of mail to several people that brings them together for an hour, or for a piece of work."""

_SUBJECT = re.compile(
    r"^(?:(?:e-|quick|warm|virtual|short|promised|the)[ ]?)*intro(?:duction)?s?\s*(?:[:–—-]|$|(?:to|of|between|for)\b)"
    r"|\bintroducing\b|\b(?:e-?)?meet\b (?-i:[A-ZÀ-Þ])|\b(?-i:[A-ZÀ-Þ])\w+,? meets? (?-i:[A-ZÀ-Þ])"
    r"|\bconnecting (?:you|the two)|\bput(?:ting)? (?:you|the two)\b|\byou (?:two|both) should\b"
    r"|bekannt ?mach|^vorstellung\s*(?:$|[:–—-]|von\b)|\bdarf ich vorstellen|\bstelle\b.{0,60}\bvor\b"
    r"|^kontakt\w*\s*[:–—-]|kontaktvermittlung|\bverbinde (?:euch|sie)\b|\bihr (?:zwei|beide[n]?) solltet"
    r"|mise en (?:relation|contact)|\bmet(?:s|tre) en (?:relation|contact)|^présentations?\s*(?:$|[:–—-]|mutuel|crois)"
    r"|\b(?:te|vous) présente\b|faire connaissance"
    r"|\ben contacto\b|^presentaci(?:ón|ones)\s*(?:$|[:–—-]|de (?-i:[A-ZÀ-Þ]))|\b(?:te|os|le|les) presento\b"
    r"|\w\s*(?:<-+>|<>|<=>|↔|⇄|⟷)\s*\w",
    re.IGNORECASE,
)


def introduces_by_subject(subject: str) -> bool:
    """Whether a subject is an introduction's, in words or by its sign ("Ana <> Jo")."""
    return not _is_answer(subject) and bool(_SUBJECT.search(subject[:200])) and not GATHERING.search(subject[:200])


def pairs_in_subject(subject: str, one: FullName, other: FullName) -> bool:
    """Whether a subject names two people and nothing that they are to meet for."""
    if _is_answer(subject) or GATHERING.search(subject[:200]):
        return False
    return names_both(subject, one, other)


def names_both(text: str, one: FullName, other: FullName) -> bool:
    """Whether a line (a greeting, a subject) names both people, each by a given name or a surname."""
    words = set(fold(text).split())
    found = [{word for word in _words_of(name) if word in words} for name in (one, other)]
    return all(found) and found[0] != found[1]


def _words_of(name: FullName) -> set[str]:
    return {word for word in (*fold(name.given).split()[:1], *fold(name.surname).split()) if len(word) > 2}


def _is_answer(subject: str) -> bool:
    return bare_subject(subject) != " ".join(subject.split())
