"""Words of being together, and of one who did not come, in sentences and subjects that mail keeps."""

import re

from plugin.domain.language.vocabulary import alternation


def _words(*tables: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){alternation(*tables)}(?![^\W\d_])", re.IGNORECASE)


TOGETHER = _words(
    r"""
    (?:bump|run|ran|bumped|bumping|running) into you
    (?:sit|sat|sitting|stand|standing|seated) (?:next to|beside|with|by) you
    (?:see|seeing|saw|meet|meeting|met|host\w*|catch(?:ing)? up with|caught up with|talk\w* (?:to|with)|chat\w* (?:to
      |with)
      |have|having|had|walk\w* with|dinner with|lunch with|coffee with) you
    (?:dich|sie|euch|dir|ihnen) (?:\w+ ){0,5}(?:zu )?(?:treffen|sehen|wiederzusehen|getroffen|gesehen|begegnet|sitzen
      |gesessen)
    neben (?:dir|ihnen) (?:\w+ ){0,3}(?:zu )?(?:sitzen|gesessen)
    mit (?:dir|ihnen) (?:\w+ ){0,3}zu (?:plaudern|reden|sprechen|essen)
    (?:te|vous|t['’]) ?(?:avoir )?(?:croisée?s?|croiser|voir|vue?s?|revoir|rencontrer|rencontrée?s?|retrouver)
    (?:avec|à côté de) (?:toi|vous)
    (?:ver|encontrar|conocer|saludar|cruzar)(?:te|le|la|los|os|me contigo|nos)|coincidir contigo|contigo|a tu lado
    con usted
    """
)
"""Two of whom the writer and the reader are one each."""

READER = _words(
    r"""
    you|your|yours|du|dich|dir|dein\w*|sie|ihnen|ihr|euch|tu|te|toi|vous|votre|vos|t['’](?=\w)|ti|contigo
    usted(?:es)?|os
    verte|verle|tus?
    """
)

WITH_ANOTHER = re.compile(
    r"(?<!\w)(?P<one>[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w’'-]+)? (?:and I|und ich|et moi|y yo|and me)(?!\w)"
    r"|(?<!\w)(?:with|avec|con|mit(?= (?:Herrn?|Frau|Dr)\b)) (?:(?:Herrn?|Frau|Mrs?\.?|Ms\.?|Dr\.?|Mme|M\.|Sra?\.?"
    r"|Señora?) )?(?P<other>[A-ZÀ-Þ][\w’'-]+)"
)
"""A named person as the company of the writer."""

STOOD_UP = _words(
    r"""
    (?:wait(?:ed|ing)|sat|stood)\b[^.;]{0,40}\b(?:minutes?|mins|hours?|for you|in vain|alone|caf[eé]|lobby
      |on the line)
    no[- ]show|stood (?:me|us) up
    (?:clean |completely |totally |entirely )?forgot(?:ten)? (?:about )?(?:you|us|me|our|we (?:had|were|said)|it
      |that we|today|yesterday|lunch|coffee|the call)|slipped my mind|overslept|wrong (?:day|date|week|café|place)
    never (?:turned|showed) up|mixed up (?:the|my|our) (?:days?|dates?|diary|calendar)
    gewartet|(?:dich|sie|uns|euch|termin|verabredung|treffen|völlig|komplett|total|ganz) (?:\w+ ){0,2}vergessen
    verschwitzt|verpennt
    verschlafen|versetzt|nicht (?:gekommen|aufgetaucht|erschienen)|im tag (?:geirrt|vertan)|falsche[nr]? tag
    attendue?s?|oubliée?s? (?:notre|le|la|de venir|que nous|qu['’]on|que l['’]on)
    (?:complètement|totalement) (?:oublié|zappé)\w*|zappé\w*
    raté\w* (?:notre|le) (?:rendez-vous|rdv|déjeuner|café|appel)|lapin|pas venue?s?
    trompée?s? de (?:jour|date|semaine)
    (?:te|le|la|os|les) (?:he |hemos |estuve |estuvimos )?esper(?:é|ado|amos|ando)|plantón|plantad[oa]s?
    olvid\w+ (?:de )?(?:nuestr\w+|la cita
      |el café|la comida|que (?:habíamos|teníamos))|se me (?:pasó|fue|olvidó)|no (?:apareci\w+|viniste|llegaste
    pude (?:ir|llegar))
    me equivoqué de (?:día|fecha|hora)
    """
)
"""One of the two was there alone, or nobody was."""

APOLOGY_SUBJECT = re.compile(
    r"^(?!.*\b(?:delay\w*|late reply|slow|confusion|inconvenience|state of|loss|spam|typo|errors?|mistakes?"
    r"|invoice|verspätung"
    r"|rechnung|retard|facture|retraso|factura)\b)"
    r"\W*(?:so |really |very |oh |ach,? |mille |mil )*"
    + alternation(
        r"""
        sorry|apolog(?:y|ies)|my apologies|oops|mea culpa|missed (?:you|each other|our)
    sorry (?:about|for) (?:today|yesterday|this|not)
        re-?book\w*|re-?schedul\w*|another (?:date|day|time|slot|go)|new (?:date|time)|try again
    second (?:try|attempt)|no[- ]show
        where (?:are|were) you
        entschuldig\w*|verzeih\w*|tut mir leid|verpasst|neuer (?:termin|versuch|anlauf)|ersatztermin|nachholtermin
    nachholen
        wo (?:warst du|waren sie|bist du)
        désolée?s?|pardon|toutes mes excuses|mes excuses|excuses?|rendez-vous manqué|nouveau (?:rendez-vous|créneau)
    autre (?:date|créneau)
        on remet ça|reporter|report
        perdón(?:a|e)?|disculp\w*|lo siento|mis disculpas|otra (?:fecha|cita)|nueva (?:fecha|cita)|reagendar
    reprogramar|plantón
        """
    )
    + r"(?:\W|$)",
    re.IGNORECASE,
)
"""A subject that begins with an apology or another slot."""
