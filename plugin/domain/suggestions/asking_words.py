"""What asking for an introduction to somebody named sounds like, in a question and in a subject."""

import re

ASKS_BY_SUBJECT = re.compile(
    r"^(?:(?:a|an|eine?|une|una)\s+)?(?:(?:warm |short |possible )?(?:intro(?:duction)?|connection) (?:to|with)"
    r"|(?:kontakt|verbindung|draht|vorstellung) (?:zu|zur|zum|bei)|(?:mise en relation|contact|présentation)"
    r" (?:avec|à|chez)|(?:contacto|presentación) (?:con|a)|do you know|kennst du|kennen sie|connais-tu"
    r"|connaissez-vous|¿?conoces a)\s+(?=(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""Subjects of mail to one person that ask for a contact to somebody named."""

_INTRODUCE = re.compile(
    r"\bintro\b|\bintroduc(?:e|ing|tion)\b|\bconnect(?:ing)?\b|\bin (?:touch|contact) with\b"
    r"|\bvor(?:zu)?stell(?:en|st)\b|\bstell(?:st|en|t)?\b.{0,80}\bvor\b"
    r"|\bbekannt ?(?:zu)?mach\w*|\bbekannt zu machen"
    r"|\bkontakt (?:zu|mit|her)|\bin (?:kontakt|verbindung)\b|\b(?:zusammen|ver)bring\w*|\bvermitteln\b"
    r"|\bprésente(?:r|rais|riez|z)\b|\bmettre en (?:relation|contact)|\bmett\w+ en (?:relation|contact)|\bcontact avec"
    r"|\bpresent(?:ar|as|a|e|es|aría|arías|arían|aríais|áis|arme|arnos)\b|\ben contacto\b",
    re.IGNORECASE,
)
_ME = re.compile(r"\b(?:me|us|i|we|mich|mir|uns|nous|moi|nos)\b|\bm['’]|(?:ar|er)(?:me|nos)\b", re.IGNORECASE)
_YOURSELF = re.compile(
    r"\bintroduce (?:you|yourself)\b|\b(?:dir|euch|ihnen) (?:\w+ ){0,3}(?:vorstell\w*|zu)\b|\bstellst du dir\b"
    r"|\b(?:shall|should) (?:i|we)\b|\b(?:soll|sollen|darf|kann) (?:ich|wir)\b|\b(?:puis|pouvons|dois)-(?:je|nous)\b"
    r"|\b(?:quieres|queréis) que\b|\bte presento\b",
    re.IGNORECASE,
)
"""Questions that offer an introduction, or imagine one."""


def asks_to_meet(sentence: str) -> bool:
    """Whether a sentence that names somebody asks the reader to introduce the writer to them: a question, with a me."""
    if "?" not in sentence or _YOURSELF.search(sentence):
        return False
    return bool(_INTRODUCE.search(sentence)) and bool(_ME.search(sentence))
