"""What settles a complaint, what keeps it open, and whom it is about, in words."""

import re

from plugin.domain.vocabulary import alternation

CLOSED = re.compile(
    r"(?<!\w)"
    + alternation(
        r"ma(?:de|kes) (?:up for|good)",
        r"no (?:harm done|hard feelings)",
        r"water under the bridge",
        r"(?:matter|case|chapter|file|issue|subject) (?:is |was |as )?(?:now )?closed",
        r"(?:put|leave|left) (?:it|that|this)(?: all)? behind (?:us|me)",
        r"apolog(?:y|ies) accepted",
        r"(?:draw|drawn) a line",
        r"ausgeräumt",
        r"wieder ?gut ?gemacht",
        r"vom tisch",
        r"abgehakt",
        r"aus der welt",
        r"(?:schwamm|strich) d(?:a)?r(?:ü|ue)ber",
        r"(?:affaire|dossier|incident|chapitre) (?:est )?(?:close?|classée?|oubliée?)",
        r"c['’]est (?:oublié|pardonné|du passé)",
        r"n['’]en parlons plus",
        r"(?:page|parenthèse) (?:est )?(?:tournée|refermée)",
        r"(?:asunto|tema|caso|capítulo) (?:está )?(?:zanjado|cerrado|olvidado)",
        r"borrón y cuenta nueva",
        r"all (?:is )?forgiven",
        r"todo olvidado",
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
"""Words that close a quarrel, and say nothing else."""
SETTLED = re.compile(
    r"(?<!\w)"
    + alternation(
        r"sort(?:ed|ing)(?: \w+){0,3} out",
        r"sorted",
        r"fix(?:ed|ing)",
        r"(?:re)?solv(?:ed|ing)",
        r"settl(?:ed|ing)",
        r"clear(?:ed|ing)(?: \w+){0,3} up",
        r"put(?:ting)?(?: \w+){0,3} right",
        r"(?:so|very|that) quick(?:ly)?",
        r"works? (?:now|again|fine|perfectly|well)",
        r"working (?:now|again|fine)",
        r"back (?:on track|to normal)",
        r"turn(?:ed|ing) (?:it|this|things) around",
        r"all (?:good|is well)",
        r"for (?:the )?(?:quick|swift|fast|prompt)\w*",
        r"erledigt",
        r"behoben",
        r"gelöst",
        r"geklärt",
        r"bereinigt",
        r"(?:schnelle|rasche|gute) lösung",
        r"so (?:schnell|rasch)",
        r"läuft (?:jetzt|wieder|nun)\w*",
        r"funktioniert (?:jetzt|wieder|nun)",
        r"alles (?:gut|bestens|wieder gut|in ordnung)",
        r"für die (?:schnelle|rasche|prompte)\w*",
        r"réglée?s?",
        r"résolue?s?",
        r"corrigée?s?",
        r"réparée?s?",
        r"(?:si|aussi) (?:vite|rapidement)",
        r"(?:re)?marche (?:à nouveau|maintenant|bien)",
        r"tout est (?:bon|rentré dans l['’]ordre)",
        r"pour (?:la|votre|ta) (?:rapidité|réactivité)",
        r"resuelt[oa]s?",
        r"solucionad[oa]s?",
        r"arreglad[oa]s?",
        r"aclarad[oa]s?",
        r"subsanad[oa]s?",
        r"tan (?:rápido|pronto)",
        r"funciona (?:ya|ahora|de nuevo|perfectamente)",
        r"todo (?:bien|en orden|aclarado)",
        r"por la (?:rapidez|rápida)\w*",
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
"""Words that settle, in thanks or in the conversation of the complaint; elsewhere they may be about anything."""
UNSETTLED = re.compile(
    r"\b(?:still|not|n['’]t|never|until|unless|if|nicht|nie|immer noch|bis|wenn|falls|kein\w*|pas|jamais"
    r"|toujours|aucun\w*|tant que|si (?!vite|rapid)|no(?! hard| harm)|nunca|hasta|todavía|aún|sigue)\b"
    r"|\?\s*$",
    re.IGNORECASE,
)
"""What takes a settling word back: it is not so, not yet so, or only asked."""

SUBJECT = re.compile(
    r"\b(?:complaint|complaining|not what (?:we|was) agreed|unacceptable|very disappoint\w*|beschwerde|reklamation|"
    r"unzufrieden\w*|so nicht vereinbart|réclamation|mécontent\w*|inacceptable|inadmissible|queja|reclamación|"
    r"descontent[oa]|inaceptable)\b",
    re.IGNORECASE,
)

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
