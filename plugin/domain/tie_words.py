"""How well somebody knows a person they name, by their own sentence: "a cousin of mine", "I read about her".

A person named in passing is mostly known to whoever names them; one read of, asked about or looked for is not.
"""

import re
from functools import lru_cache

from plugin.domain.vocabulary import alternation


def _words(table: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){alternation(table)}(?![^\W\d_])", re.IGNORECASE)


_TIES = _words(
    r"""
    friends?|mates?|pals?|buddy|neighbou?rs?|cousin|sister|brother|husband|wife|aunt|uncle|nephew|niece|in-law
    godfather
    godmother|landlord|tenant|boss|colleagues?|ex-colleague|classmates?|room-?mates?|flat-?mate|best man
    schoolfriend
    clients? of (?:mine|ours)
    (?:my|our) (?:client|customer|supplier|accountant|lawyer|doctor|partner|chair\w*|board)
    know (?:her|him|them|each other)(?: quite)?(?: very)? well|go(?:es)? back|went to (?:school|university|college)
    used to (?:work|sit|share|row|play)|worked (?:together|with|for)
    (?:studied|trained|grew up|served|sat) (?:together|with)
    and i|and me|we (?:still|often|sometimes|have|had|meet|met|see|play|share|sat|both|go|were)
    i (?:placed|hired|trained|coached)
    every (?:week|month|year|summer|sunday|monday|tuesday|wednesday|thursday|friday|saturday|few weeks|day)
    close ever since
    for (?:\w+ )?(?:years|decades)|years ago|since (?:school|university|college|the beginning)
    works? (?:with|for) (?:me|us)

    freund(?:e|in|innen)?|schulfreund\w*|studienfreund\w*|kumpel|nachbar(?:n|in|innen)?|cousine?|vetter
    schwester|bruder
    schwager|schwägerin|onkel|tante|neffe|nichte|patenonkel|trauzeug\w+|vermieter\w*|chef(?:in)?
    kolleg(?:e|en|in|innen)
    kommiliton\w+|mandant(?:in|en)?
    (?:mein|unser)(?:e|er|em|en)? (?:\w+ )?(?:kunde|kundin|kunden|partner\w*|arzt|anwalt|beirat)
    kenne (?:ich|ihn|sie)|kennen uns|zusammen (?:studiert|gearbeitet|gelernt)|duzen uns|befreundet
    jede[ns]? (?:woche|monat|jahr|sommer)
    seit (?:\w+ )?jahren|seit der (?:schule|gründung|schulzeit)|mit (?:dem|der) ich|und ich
    wir (?:haben|hatten|sehen|treffen|grillen|telefonieren)
    mache ich|betreue ich|sitz(?:e|t|en) im selben|bringe \w+ (?:mal )?mit

    ami(?:e|s|es)?|copain|copine|copains|pote|voisin(?:e|s)?|cousin(?:e|s)?|sœur|soeur|frère|beau-frère
    belle-sœur|oncle|tante
    neveu|nièce|parrain|marraine|témoin|bailleur|propriétaire|patron(?:ne)?|collègues?|camarades?|promotion|fac
    (?:mon|ma|mes|notre|nos) (?:\w+ )?(?:client(?:e|s)?|fournisseur|comptable|avocate?|médecin|associée?)
    (?:je )?(?:la|le|l['’]) ?connais(?: bien)?|se connaît|nous connaissons|se voit|nous nous voyons
    nous (?:déjeunons|échangeons|jouons)
    on se (?:voit|connaît|retrouve|tutoie)|depuis (?:des|\w+) (?:années|ans)
    tous les (?:mois|jours|dimanches|ans|lundis|jeudis)
    et moi|m['’]a succédé|chez (?:moi|nous)|je (?:traduis|travaille|m['’]occupe)|sera des nôtres|toutes les semaines

    amig[oa]s?|compañer[oa]s?|colegas?|vecin[oa]s?|prim[oa]s?|herman[oa]s?|cuñad[oa]s?|tí[oa]s?|sobrin[oa]s?
    padrin[oa]
    caser[oa]|jef[ea]|íntim[oa](?: mí[oa])?|de toda la vida
    mi (?:\w+ )?(?:cliente|clienta|proveedor|socio|socia|médico|abogad[oa])
    client[ea]s? (?:nuestr[oa]s?|mí[oa]s?)|nuestr[oa]s? (?:client[ea]s?|soci[oa]s?)
    (?:le|la|lo|les|los) (?:conozco|trato|veo|llevo|tenemos)
    nos (?:vemos|conocemos|tratamos|llevamos)|y yo|estudi(?:ó|amos|é) (?:conmigo|juntos)|conmigo|jugamos
    coincidimos|comemos
    desde hace (?:\w+ )?años|cada (?:semana|mes|año|verano)|todos los (?:meses|años|días|domingos|jueves)
    todas las semanas
    estuvimos|hablando (?:de|un buen rato)|me pidió

    vriend(?:in|en)?|buur(?:man|vrouw)|collega(?:['’]s)?|neef|nicht|zwager|schoonzus|amic[oahi]+|collegh[ie]
    vicin[oa]|cugin[oa]
    cognat[oa]|vizinh[oa]s?|colega
    """
)
_FIRST_PERSON = _words(
    r"""
    i|i['’](?:m|ve|d|ll)|me|my|mine|we|us|our|ours
    ich|mich|mir|mein(?:e|em|en|er|es)?|wir|uns|unser(?:e|em|en|er)?
    je|j['’]|moi|mon|ma|mes|nous|notre|nos
    yo|mi|mis|conmigo|nosotr[oa]s|nos|nuestr[oa]s?
    ik|mij|mijn|wij|ons|onze|io|mio|mia|noi|nostr[oa]|eu|meu|minha|nós|nosso|nossa
    """
)
_HEARSAY = _words(
    r"""
    read(?:ing)?|article|book|interview|podcast|newspaper|magazine|in the (?:news|press|paper)|linkedin|heard of
    saw (?:on|that)
    famous|keynote|speech|biography|according to|wrote in|quoted in|no idea|never met
    would (?:love|like) to (?:meet|know)
    gelesen|artikel|buch|interview|zeitung|podcast|linkedin|gehört von|vortrag von|berühmt|laut|noch nie
    würde gern\w* kennen
    lu|lisais|article|livre|entretien|journal|podcast|entendu parler|conférence de|célèbre|selon|jamais rencontré
    leí|leído|leyendo|artículo|libro|entrevista|periódico|podcast|oído hablar|famos[oa]|según|nunca
    gelezen|krant|boek|letto|giornale|libro
    """
)


@lru_cache(maxsize=16384)
def nearness(sentence: str) -> str:
    """What a sentence says of its writer and the person named in it.

    "tie" (they say what binds them), "near" (they speak of themselves beside them), "named", or "far" (read, asked).
    """
    if _HEARSAY.search(sentence) and not _TIES.search(sentence):
        return "far"
    if _TIES.search(sentence):
        return "far" if sentence.rstrip().endswith("?") and not _FIRST_PERSON.search(sentence) else "tie"
    if sentence.rstrip().endswith("?"):
        return "far"
    return "near" if _FIRST_PERSON.search(sentence) else "named"
