"""Sentences that praise or blame somebody who is neither writer nor reader."""

import re

from plugin.domain.language.vocabulary import alternation

_TO_THE_READER = re.compile(
    r"\b(?:you|your|yours|vous|votre|vos|toi|ton|ta|tes|usted|ustedes|vosotr[oa]s|vuestr[oa]s?|tú|tus?|contigo|os"
    r"|dich|dir|dein\w*|euch|euer|eure\w*|(?-i:Sie|Ihnen|Ihr(?:e[mnrs]?)?))\b",
    re.IGNORECASE,
)
_FEELING = alternation(
    r"(?:un|not (?:\w+ )?)happy|furious|angry|annoyed|disappointed|frustrated|fed up|upset|dissatisfied|livid|cross",
    r"(?:issues?|problems?|trouble|dispute|row|argument|complain(?:t|ts|ed|ing)?)",
    r"wütend|sauer|verärgert|enttäuscht|unzufrieden|genervt|stinksauer|ärger\w*|streit|probleme?|beschwer\w+",
    r"furieu(?:x|se)|fâché\w*|mécontente?s?|déçue?s?|énervé\w*|en colère|agacé\w*|ennuis?|litige|problèmes?",
    r"plain(?:s|dre)",
    r"enfadad[oa]s?|furios[oa]s?|molest[oa]s?|decepcionad[oa]s?|descontent[oa]s?|hart[oa]s?|disgustad[oa]s?|problemas?"
    r"|quej[ao]\w*",
)
_WITH = alternation(
    r"with|at|by|about|against|of",
    r"mit|gegen|auf|über|von",
    r"contre|avec|par|de|du|des|d['’]",
    r"con|contra|de|del|por",
)
_OURS = r"(?:my|our|mein\w*|unser\w*|mon|ma|mes|notre|nos|nuestr[oa]s?|mis?)"
_THE = r"(?:the|a|an|this|that|de[rmn]|die|das|diese\w*|le|la|les|l['’]|un|une|cet(?:te)?|ce|el|los|las|est[ea])"
_WORK = alternation(
    r"order|project|contract|invoice|work|cooperation|collaboration|agreement|delivery|website|site|house|kitchen",
    r"results?|report|bill|account|system|quality|service|experience|situation|meeting|session|visit|stay",
    r"auftrag|bestellung|projekt|vertrag|zusammenarbeit|lieferung|rechnung|ergebnis\w*|vereinbarung|termin|webseite",
    r"commande|projet|contrat|collaboration|livraison|facture|résultats?|accord|séance|site",
    r"pedido|proyecto|contrato|colaboración|entrega|factura|resultados?|acuerdo|sesión|web|página",
)
_THIRD = alternation(
    r"cater\w+|(?:phone |internet |mobile |network |energy )?(?:operators?|providers?|carriers?|compan(?:y|ies))",
    r"suppliers?|vendors?|contractors?|builders?|plumbers?|electricians?|painters?|movers?|printers?|landlords?|tenants?",
    r"neighbou?rs?|banks?|insurers?|insurance|airlines?|railways?|hotels?|venues?|agency|agencies|lawyers?|accountants?",
    r"council|authorit\w+|tax office|post office|couriers?|boss|staff|team|intern|other side|competitors?|government",
    r"\w*anbieter\w*|\w*lieferant\w*|\w*dienstleister\w*|handwerker\w*|vermieter\w*|mieter\w*|nachbar\w*|bank|spedition",
    r"\w*versicherung|\w*amt|behörden?|bahn|post|airline|fluggesellschaft|hausverwaltung|agentur|anwalt|steuerberater\w*",
    r"opérateur\w*|fournisseur\w*|prestataire\w*|traiteur|voisins?|propriétaire|locataires?|banque|assur(?:eur|ance)",
    r"mairie|préfecture|administration|transporteur\w*|artisans?|plombier|notaire|comptable|agence|sncf",
    r"operador\w*|proveedor\w*|compañía|empresa de|vecin[oa]s?|caser[oa]|inquilin[oa]s?|banco|aseguradora|seguro",
    r"ayuntamiento|hacienda|transportista\w*|fontaner[oa]|gestor[ií]?a?|agencia|aerolínea|catering",
)
_ABOUT_A_THIRD = re.compile(
    rf"(?<!\w){_FEELING}(?:\s+\w+){{0,2}}?\s+{_WITH}\s*"
    rf"(?:{_OURS}\s+(?!{_WORK}\b)[^\W\d_]{{3,}}|(?:{_THE}\s*)?(?:[^\W\d_]+\s+){{0,1}}?{_THIRD}\b)",
    re.IGNORECASE,
)
_ANOTHERS_NAME = re.compile(rf"(?<!\w)(?i:{_FEELING})\s+(?i:with|at|by|against|contre|con|contra)\s+([A-ZÀ-Þ]\w+)")


def blames_third(sentence: str) -> bool:
    """Whether a complaint names as its object somebody other than the reader: "furious with our landlord".

    A sentence that speaks to the reader all the same ("the caterer you sent us") blames them, too.
    """
    text = sentence[:500]
    if _TO_THE_READER.search(text):
        return False
    return bool(_ABOUT_A_THIRD.search(text) or _ANOTHERS_NAME.search(text))


_THOSE_OF = re.compile(
    r"^\W*(?:(?:the|those|die|les|le|l['’]|los|las|la|el)\s*)?(?:"
    r"(?:guys|people|folks|lot|team|boys|girls|ones|crew)\s+(?:at|from|in|of|who)\b"
    r"|(?:leute|kollegen|jungs|mädels|truppe)\s+(?:von|vom|bei|aus)\b"
    r"|(?:gens|gars|filles|équipe)\s+(?:de|du|des|d['’]|chez)|ceux\s+(?:de|du|des|d['’]|qui)"
    r"|(?<=los\s)del?\b|(?<=las\s)del?\b|(?:chicos|chicas|gente|equipo)\s+del?\b)"
    rf"|^\W*(?:{_OURS}|{_THE})\s*(?:new |neue\w* |nouve\w+ |nuev\w+ )?{_THIRD}\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:impressed|delighted|thrilled|happy|pleased|loved?s?|liked?s?|enjoy\w*|prais\w+|approved|excited|raving"
    r"|begeistert|beeindruckt|zufrieden|angetan|glücklich|gelobt|lob\w*|froh|freu\w+"
    r"|ravie?s?|impressionn\w+|conquis\w*|contente?s?|satisfait\w*|adoré?\w*|enchantée?s?|séduit\w*"
    r"|encantad[oa]s?|impresionad[oa]s?|content[oa]s?|satisfech[oa]s?|encant[aó]\w*|felices|feliz)\b",
    re.IGNORECASE,
)
"""Whoever is said to be that praises, and is not praised."""


def praises_third(sentence: str) -> bool:
    """Whether praise has somebody else for its subject: "the people at the workshop did a great job"."""
    text = sentence[:500]
    return bool(_THOSE_OF.search(text)) and not _MOVED.search(text) and not _TO_THE_READER.search(text)
