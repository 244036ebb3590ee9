"""The house two people once worked in together, by their own words: "when we shared that office at Marlowe"."""

import re

from plugin.domain.extraction.place_names import PLACES
from plugin.domain.language.vocabulary import alternation
from plugin.domain.text.names import fold

_HOUSE = r"(?:the |der |dem |la |el |l['’])?(?P<house>(?-i:[A-ZÀ-Þ])[\w&’'-]*(?: (?-i:[A-ZÀ-Þ])[\w&’'-]*){0,2})"
_TIME_TOGETHER = alternation(
    r"""
    (?:when|while|since|until|before) (?:we|you and i|the two of us) (?:\w+ ){0,2}(?:were|worked|shared|sat|started
      |left|joined)\b
    (?:we|you and i) (?:both |once |all |still )?(?:worked|shared|sat|started|joined)\b
    (?:our|my|your) (?:\w+ )?(?:days|years|time|stint|old office|old desks?|old team|old boss)\b
    (?:shared|sharing) (?:that|the|an?) (?:\w+ )?(?:office|desk|room|floor|cubicle|corridor|team)\b
    (?:als|seit|bevor|solange) (?:wir|du und ich)\b|wir (?:\w+ ){0,2}(?:damals|früher|zusammen|gemeinsam|beide)\b
    (?:unsere[rn]?|die gemeinsamen?|der gemeinsamen|gemeinsame) (?:\w+ )?(?:zeit|jahre[n]?|tage[n]?)\b
    (?:quand|lorsque|depuis que|avant que) (?:nous|on)\b|(?:nos|notre) (?:\w+ )?(?:années?|époque|temps)\b
    nous (?:\w+ ){0,2}(?:travaillions|partagions|avons (?:travaillé|partagé|débuté|commencé))\b
    (?:on|nous) (?:bossait|partageait|bossions)\b
    (?:cuando|desde que|mientras) (?:\w+ ){0,3}\w+(?:ábamos|íamos|éramos)\b|(?:éramos|trabajamos|trabajábamos)\b
    nuestr[oa]s? (?:\w+ )?(?:años|época|tiempos|etapa)\b|compart(?:íamos|imos)\b
    """
)
_OF_OLD = (
    # Those of a house, spoken of as the ones both know from there.
    rf"(?:the|our|that) old {_HOUSE} (?:days|crowd|crew|lot|gang|team|office|times|guard)\b",
    rf"(?:our|fellow|two|other|us|we) (?:old )?ex-?{_HOUSE}(?:ers?|s)?\b",
    (
        rf"(?:les|nos|des|ceux|bande|équipe|anciens?|anciennes?|(?:souviens|rappelles?)\b[^.;!?]{{0,30}}"
        rf"|époque) de chez {_HOUSE}"
    ),
    rf"(?:alten|ehemaligen|leute|truppe|runde) (?:von|aus|bei) {_HOUSE}",
    rf"(?:los|las|gente|compañer[oa]s|equipo|antigu[oa]s) de (?:la época de|los tiempos de) {_HOUSE}",
)
_SAID = tuple(
    re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)
    for pattern in (
        rf"{_TIME_TOGETHER}[^.;!?]{{0,60}}? ?\b(?:at|bei(?: der)?|chez|en) {_HOUSE}",
        *_OF_OLD,
    )
)
_NO_YEARS = re.compile(
    r"(?<!\w)"
    + alternation(
        """
        will|shall|next|tomorrow|meet(?:ing)?|met|lunch|dinner|conference|fair|project|hotel|restaurant|yesterday
    today
        werden|morgen|nächste\\w*|treffen|getroffen|messe|projekt|gestern|heute
        demain|prochaine?|salon|rencontrée?s?|projet|hier|mañana|próxim[oa]|feria|conocimos|vimos|proyecto|ayer|hoy
        """
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
"""Meetings, fairs and projects at a house are no years in it."""
_PLACES = frozenset(fold(place) for place in PLACES)


def shared_house(text: str) -> str:
    """The house that the writer and the reader look back on together; "" where the text tells of none."""
    if _NO_YEARS.search(text):
        return ""
    found = next((match["house"] for said in _SAID if (match := said.search(text))), "")
    return "" if fold(found) in _PLACES or fold(found.split(" ")[0]) in _PLACES else found
