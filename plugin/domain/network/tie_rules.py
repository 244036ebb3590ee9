"""How well somebody knows a person they name, by the shape of their sentence: "my cousin", "I read about her".

A first person near a name binds nobody ("I see from the register that …"). It binds where it owns what the person is
("my landlady"), stands beside them ("she and I", "with whom I"), or is the other side of a verb that takes two.
"""

import re
from functools import lru_cache

from plugin.domain.network.tie_words import (
    AT_A_DISTANCE,
    DENIAL,
    HEARSAY,
    NOT_ON_US,
    RIVALRY,
    SILENCE,
    UNSAID,
    WISHING,
)

_MARK = "§"
"""Stands where the person is named."""
_I = r"(?:i|we|ich|wir|je|nous|on (?=a |avait |est |était |se |s['’]|ne |n['’])|yo|nosotr[oa]s)"
_ME = r"(?:me|us|mich|mir|uns|moi|nous|m['’](?=\w)|nos|mí|nosotr[oa]s)"
_MY = r"(?:my|our|mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|unsre[mnrs]?|mon|ma|mes|notre|nos|mis?|nuestr[oa]s?)"
_MINE = r"(?:mine|ours|unsere[mnrs]?|meine[mnrs]?|nôtres?|miennes?|nuestr[oa]s?|mí[oa]s?)"
_START = (
    r"(?:^|[.;:,!?()–—-]\s*|\b(?:and|but|that|because|when|since|as|while|where|if|like|now|then|today|apparently"
    r"|und|aber"
    r"|dass|weil|denn|als|wie|et|mais|que|parce que|quand|car|qu['’]|y|pero|porque|cuando|it was|c['’]est)\s+)"
)
_TOO = r"(?:[\w’'.-]+ (?:(?:[\w’'.-]+ ){0,2})(?:and|und|et|y) )?"
_APPOSITION = r"(?:,? (?:of|from|at|von|aus|bei|de|du|chez|del?)\b[^,.;()]{1,40}|,[^,.;]{1,60},| ?\([^)]{1,60}\))?"
_ADVERBS = (
    r"(?:(?:have|had|['’]ve|['’]d|used to|once|still|also|often|sometimes|always|regularly|first|just|both|all|did|do"
    r"|am|was|were|are|been|recently|actually|originally|usually|then|now|even|later|only|really|each|shall|will"
    r"|[’']ll"
    r"|[’']m|[’']re|habe[n]?|hatte[n]?|ai|avons|avais|a|he|hemos|había) )*"
)


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_OWNED_BEFORE = _shape(rf"\b(?P<my>{_MY}) (?P<what>(?:[\w’'-]+ ){{1,4}}?[\w’'-]+|[\w’'-]+),? \(?{_MARK}")
"""`my landlady §`."""
_BESIDE_MINE = _shape(rf"\b{_MY} (?P<what>(?:\w+ )?\w+) (?:and|und|et|y) {_MARK}")
_OWNED_IS = _shape(
    rf"\b(?P<my>{_MY}) (?P<what>(?:[\w’'-]+ ){{1,5}}?),?\s?(?:is|was|are|used to be|ist|war|heißt|hieß|est|était"
    rf"|c['’]est"
    rf"|s['’]appelle|es|era|fue|se llama|is called|is named) {_MARK}"
)
_IS_OWNED = _shape(
    rf"{_MARK}{_APPOSITION}(?:,? who)?,? ?(?:is|was|['’]s|has been|became|used to be|happens to be|ist|war|wird"
    rf"|wurde|est"
    rf"|était|c['’]est|c['’]était|a été|es|era|fue|ha sido|sera|será|,)(?: [\w’'-]+){{0,4}}? "
    rf"(?P<my>{_MY}) (?P<what>(?:[\w’'-]+ ?){{1,3}})"
)
_MINE_IS = _shape(rf"\b(?:{_MINE}|le mien|la mienne|la nôtre) (?:is|was|ist|war|est|c['’]est|es|era) {_MARK}")
_I_AM = _shape(
    r"\b(?:i am|i['’]m|i was|we are|we['’]re|we were|ich bin|ich war|je suis|j['’]étais|nous sommes|soy|fui|somos"
    r"|éramos)"
    rf" (?:\w+ ){{0,3}}?(?P<what>\w+) (?:of|to|von|de|d['’]) ?{_MARK}"
    rf"|\b(?:i am|i['’]m|i was|we are|we['’]re|we were) {_MARK}['’]s (?P<what2>\w+)"
)
_OF_MINE = _shape(
    rf"\b(?:of|von|à|de) (?:{_MINE}|mir|uns|moi|nous)\b|\b\w+ (?:mí[oa]s?|nuestr[oa]s?)\b(?! \w)|\b\w+ nuestr[oa]"
    rf" de\b"
)
_FRIEND = (
    r"(?:friend|mate|pal|freund|freundin|ami|amie|copain|copine|amig[oa])\b(?! (?:of|von|de|du|d['’]) ?(?:my|our"
    r"|his|her|their|the"
    r"|mein\w*|dem|der|mon|ma|mes|son|sa|ses|leur|la|le|mi|su|el|(?-i:[A-ZÀ-Þ])))"
)
_FRIENDLY = _shape(
    rf"{_MARK}{_APPOSITION}(?:,? who)?(?:,| (?:is|was|has been|ist|war|est|était|es|era)"
    rf"|,? c['’]est)(?: [\w’'-]+){{0,4}} {_FRIEND}"
    rf"|\b(?:an?|eine?|une?|una) (?:\w+ )?{_FRIEND},? {_MARK}|\bbefreundet\b|\bwir duzen uns"
)
_PAIR = (
    _shape(
        rf"{_START}{_TOO}{_MARK}{_APPOSITION}(?: [\w’'-]+)? (?:and|und|y) (?:i|ich|yo|myself"
        rf"|{_MY} \w+)\b(?! (?:think|thought|wonder"
        r"|wondered|see|saw|believe|guess|read|hope|glaube|denke|creo))"
    ),
    _shape(rf"{_MARK}{_APPOSITION} (?:and|et) (?:me|moi|us|nous)\b|\b(?:ich|yo|moi) (?:und|y|et) {_MARK}"),
    _shape(rf"\b(?:me and|myself and|both|between) {_MARK}"),
)
_TOGETHER = _shape(
    r"\b(?:we (?:both|all|two|still|often|sometimes|meet|met|share|shared|sat|go (?:way )?back|have known|studied"
    r"|trained"
    r"|grew up|worked|served|see each)|both of us|each other|one another|wir (?:\w+ ){0,2}(?:uns|beide|zusammen"
    r"|gemeinsam"
    r"|telefonieren|grillen)|kennen uns|sehen uns|treffen uns|nous nous (?:voy|connai|retrouv|croi|tutoy|appel)\w+"
    r"|nous (?:deux|\w+ons ensemble)"
    r"|on se (?:voit|connaît|retrouve|tutoie|croise)|nous \w+ons (?:souvent|régulièrement|chaque|tous)"
    r"|nos (?:\w+mos|llevamos)|los dos|estuvimos|(?:hablamos|charlamos|quedamos|comimos|cenamos)|we (?:talked"
    r"|chatted|spoke|caught up|had (?:a |\w+ )?"
    r"(?:lunch|dinner|coffee|beer|drink|chat))|on a (?:discuté|parlé|bavardé|dîné|déjeuné|mangé)"
    r"|haben wir (?:\w+ ){0,3}(?:geredet|gegessen|gesprochen|getrunken)|junt[oa]s|coincidimos|conmigo)\b"
)
_RELATIVE = (
    _shape(rf"{_MARK}[^.;!?]{{0,50}}?\b(?:with|to|from|for|under|next to|beside) whom (?:i|we)\b"),
    _shape(
        rf"{_MARK}[^.;!?]{{0,50}}?,? (?:mit|bei|von|für|neben|unter) (?:dem|der|denen)\b[^.;]{{0,40}}\b(?:ich|wir)\b"
    ),
    _shape(rf"{_MARK}[^.;!?]{{0,50}}? (?:avec|chez|pour|à|sous|de) (?:qui|laquelle|lequel) (?:je|j['’]|nous|on)\b ?"),
    _shape(rf"{_MARK}[^.;!?]{{0,50}}? con (?:quien|la que|el que|la cual)\b"),
)
_WHOM = _shape(
    rf"{_MARK}[^.;!?]{{0,50}}?,? (?:whom?|that|den|die|que|a quien|qu['’]) ?(?:{_I}"
    rf"|j['’])\s?{_ADVERBS}(?P<verb>[\w’'-]+)"
)
_KIN = (
    r"(?:daughters?|sons?|kids?|children|boys|girls|husband|wife|mother|father|parents"
    r"|brothers?|sisters?|family|dogs?|horses?)"
)
_SUBJECT_ON_US = _shape(
    rf"{_START}{_TOO}{_MARK}(?:['’]s(?: \w+)? {_KIN})?{_APPOSITION}(?P<does>(?: [^.;:!?\s]+){{0,8}}?[,"
    rf" ]{{1,2}}\(?(?:{_ME}"
    rf"|(?P<my>{_MY}) (?P<what>[\w’'-]+)|{_MINE}))(?![\w])?"
)
_WITH = _shape(rf"\b(?:with|alongside|beside|next to|opposite|under|mit|bei|neben|unter|avec|chez|con) {_TOO}{_MARK}")
_FIRST = _shape(rf"(?<![\w’'])(?:{_I}|i['’]\w+|we['’]\w+|j['’]\w*|{_ME})(?!\w)")
_SPANISH_FIRST = _shape(
    r"\b\w+(?:amos|emos|imos)\b|\b(?!así|aquí|allí|ahí|café|sí\b)\w{2,}[éí]\b|\b(?:he|hemos|estuve|fui|tuve|hice"
    r"|hago|voy|juego"
    r"|trabajo|estudio|canto|corro|comparto|coincido|quedo|hablo|tomo|salgo|entreno|ceno|desayuno|bailo|monto|vivo"
    r"|viajo"
    r"|suelo|llevo|remo|nado|pesco|toco)\b"
)
"""The first person of a language that leaves its pronoun out."""
_WITH_SPANISH = _shape(rf"\b(?:con|junto a) {_TOO}{_MARK}")
_FIRST_OR_MINE = _shape(rf"(?<!\w)(?:{_I}|{_ME}|{_MY})(?!\w)")
_NOT_WITH = _shape(
    r"\b(?:agree|disagree|familiar|confus\w+|compar(?!t)\w+|start|begin|began|mistake|mistaken|verwechs\w+"
    r"|vergleich\w+"
    r"|confond\w+|compar(?!t)\w+|confund\w+)\b"
)
_TO = _shape(
    rf"\b(?:spoke|speak|spoken|speaking|talk\w*|chat\w*|sold|lent|married|related|engaged|introduced|report(?:ed)?"
    rf"|close|sell"
    rf"|bought|rent\w*|borrow\w*|learn\w*|inherited|took over|work\w*|built|made|designed|printed|translat\w*"
    rf"|cater\w*|act\w*"
    rf"|ran|run|bump\w*|go back|looked? after|looks? after|sat|stayed|lodged|lived?|owe[ds]?|caught up|am in touch"
    rf"|are in touch)(?: \w+){{0,4}}? (?:to|from|for|into|by|at|after|up with|with|on) {_TOO}{_MARK}"
)
_KIN_OF_BOTH = _shape(
    rf"\b{_MY} \w+ (?:married|is married to|a épousé|est mariée? (?:à|avec)|heiratet\w*|se casó con"
    rf"|está casad[oa] con)\b"
    rf"(?:(?! (?:vu|lu|gelesen|gesehen)\b)[^.;,]){{0,30}}{_MARK}(?:['’]s \w+)?(?! (?:gelesen|gesehen|gehört"
    rf"|getroffen))"
)
_AT_OURS = _shape(
    rf"\b(?:bei uns|bei mir|chez nous|chez moi|in our \w+|con nosotr[oa]s)\b[^.;,]{{0,40}}{_MARK}"
    rf"|\b(?:same|gleiche\w*|selbe\w*|mêmes?|mism[oa]s?)\b[^.;]{{0,30}} (?:as|wie|que|qu['’]) ?{_MARK}"
)
_WORK_FOR = _shape(
    rf"\b(?:je|nous|on|ich|wir|i|we)\b[^.;,]{{0,20}}\b(?:tradui\w+|tien[st]|tenons|gard\w+|entretien\w*|imprim\w+"
    rf"|répar\w+|prépar\w+"
    rf"|reli[st]|rédig\w+|gère\w*|gérons|übersetz\w*|betreu\w*|druck\w*|repar\w*|mache[n]?|pfleg\w*|führe\w*"
    rf"|verwalt\w*|translat\w*"
    rf"|keep|do|did|print\w*|edit\w*|proofread|maintain\w*|manage\w*)\b[^.;,]{{0,40}} (?:de|d['’]|von|of|for|für"
    rf"|pour) ?{_MARK}"
    rf"|\b(?:traduzco|llevo|llevamos|imprimimos|reparo|cuido|gestion\w+|prepar\w+)\b[^.;,]{{0,40}} (?:de|para|a)"
    rf" {_MARK}"
)
_AT_THEIRS = _shape(rf"\b{_I}\b[^.;,]{{0,30}} (?:at|to|in|from) {_MARK}['’]s?\b")
_OBJECT = (
    _shape(
        rf"\b(?:i|we)(?:['’]\w+)? {_ADVERBS}(?P<verb>[\w’'-]+) {_TOO}{_MARK}(?! (?:is|was|has|will|would|can|runs"
        rf"|does))"
    ),
    _shape(rf"\b(?:ich|wir) {_ADVERBS}{_MARK}(?:[^.;,!?]{{0,40}}? (?P<verb>[\w]+(?:t|en)))(?=[.,;!?]|$)"),
    _shape(
        rf"\b(?:ich|wir) (?P<verb>\w+)(?: \w+)? {_MARK}|{_MARK} (?:habe|hatten?|haben) (?:ich|wir)\b[^.;,]{{0,40}}?"
        rf"(?P<verb2>\w+(?:t|en))(?=[.,;!?]|$)|{_MARK} (?P<verb3>\w+) (?:ich|wir)\b"
    ),
    _shape(rf"\b(?:je |j['’]|nous |on (?=a ))(?:ai |a |avons )?{_ADVERBS}(?P<verb>[\w’'-]+) (?:à )?{_MARK}"),
    _shape(
        r"\b(?:je|nous|on) (?:la |le |l['’]|les )(?:ai |avons |avais )?(?:bien )?(?P<verb>(?:connai|rencontr|form"
        r"|embauch|recrut"
        r"|crois|côtoi|fréquent|conseill|invit|retrouv|tutoi|reçoi|soign|accompagn|suivons|voyons|vois)\w*)"
    ),
    _shape(
        rf"(?<!\w)(?P<verb>\w+(?:é|í|amos|emos|imos)|conozco|trato|llevo|atiendo|asesoro|represento)(?: (?:el|la"
        rf"|los|las|un|una) \w+)? a {_MARK}"
    ),
    _shape(
        rf"\ba {_MARK}(?:, [^.;,]{{1,40}},)?,? (?:ya |yo )?(?:la|lo|le|les|los|las) (?:he |hemos |había"
        rf" )?(?P<verb>\w+)"
    ),
)
_CLITIC = _shape(
    r"(?<!\w)(?:la|lo|le|los|les|las) (?:he |hemos |había )?(?:conozco|conocí|conocemos|trat\w+|form[éa]\w*"
    r"|contrat\w+|llev\w+"
    r"|vemos|enseñ\w+|aprecio|invit\w+|tenemos|asesor\w+|atend\w+|vend\w+)"
)
_PASSIVE = _shape(
    rf"\b(?:{_I}|{_MY} \w+)\b[^.;,]{{0,30}}?\b(?:am|is|are|was|were|been|got|bin|sind|wurden?|werden?|wird|ai été"
    rf"|est|sommes|a été"
    rf"|es|fue|fui|fuimos)\b[^.;,]{{0,30}} (?:by|von|par|por) {_MARK}"
)
_REGARDS = _shape(
    rf"{_MARK}[^.;]{{0,30}}\b(?:sends? (?:\w+ ){{0,3}}(?:love|best|regards|greetings|wishes)|says? (?:hello|hi)"
    rf"|lässt\b.*grüßen"
    r"|grüßt|(?:vous|te) (?:passe le bonjour|salue|embrasse)|(?:te|le|os) (?:manda|envía)\b|recommended you"
    r"|put (?:me|us) on to"
    rf"|gave (?:me|us) your)|\b(?:say (?:hello|hi)|regards|love|grü(?:ß|ss)e?|saludos|recuerdos|bonjour) (?:to|an|a"
    rf"|à) {_MARK}"
)
_SEEN_OFTEN = _shape(
    rf"\b(?:see|saw|seeing) {_MARK} (?:\w+ )?(?:every|most|often|regularly|all the time|for|at|on \w+days"
    rf"|now and then)\b"
    rf"|\bhad {_MARK} (?:over|round|around|to stay|to dinner|to lunch)\b"
    r"|\bgrew up\b|\bknow (?:her|him|them|each other) (?:\w+ )*(?:well|from)|\bclose ever since\b"
)
_WORK_OF = _shape(
    rf"{_MARK}['’]s? (?:\w+ ){{0,2}}(?:book|novel|podcast|profile|posts?|article|film|show|albums?|blog|channel"
    rf"|website|column|talk|company|firm|business|agency"
    rf"|paper|work|writing|cookery|name|office|reception|secretary|assistant|voicemail|number|inbox)\b|\b(?:books?"
    rf"|poster|novels?|records|music|songs|photo|picture|fan|admirers?|readers?|followers?|believers?|anhänger\w*"
    rf"|leser\w*|lecteur|lectrice|admirat\w+|lector\w*|seguidor\w*|"
    rf"bücher|buch|podcast|film\w*|romans?|livres?|discos|libros|fan|vídeos?|profil\w*) (?:by|of|von|de|d['’])"
    rf" ?{_MARK}"
)
_IN_BETWEEN = _shape(
    r"^(?:met|knows?|saw|sees|reads?|likes?|loves?|hire[sd]?|works|wrote|told|said|says|asked|asks|is|was|has|had"
    r"|and|or|to|by|on"
    r"|about|from|for|with|that|in|at|called|visited|suggested|mentioned|recommended|found|watched|follows|heard"
    r"|thinks|believes"
    r"|swears|if|whether|as|than|kennt|sagt|hat|ist|mit|von|und|oder|dass|bei|für|an|a|à|et|ou|que|qui|est|connaît"
    r"|dit|aime|suit"
    r"|avec|pour|vio|ve|dice|conoce|es|y|o|con|por|para|en|wants|wanted|read|keeps|meets|against|over)$"
)
_A_VERB = _shape(
    r"^(?:met|knows?|saw|sees|reads?|likes?|loves?|wrote|told|said|says|asked|asks|is|was|has|had|and|or|that"
    r"|swears|if|whether"
    r"|kennt|sagt|hat|ist|und|oder|dass|et|ou|qui|est|connaît|dit|aime|vio|ve|dice|conoce|es|y|o)$"
)
_LINKS = frozenset({"of", "de", "del", "d", "von", "der", "the", "la", "from", "at"})
_OTHERS_POSSESSION = _shape(r"['’]s\b|s['’] ")
_NEGATED = _shape(
    r"\b(?:not|never|nobody|nicht|nie|niemals|kein\w*|pas|jamais|nunca|jamás|no)\b(?! (?:only|nur|seulement|sólo))"
    r"|n['’]t\b"
)
_CLAUSE = re.compile(r"[,;:–—]")
_LED_BY = _shape(
    r"\b(?:old|late|dear|good|best|former|ex|new|first|great|close|long-\w+|\w+est|vieux|vieil|vieille|anciens?"
    r"|anciennes?|bonne?"
    r"|chère?|meilleure?|petite?|grande?|premi[eè]re?|propre|nouve(?:au|lle)|future?|jeune|fidèle|buen[oa]?"
    r"|viej[oa]|antigu[oa]|gran"
    r"|mejor|querid[oa]|ex|nuev[oa]|primera?|primer|joven|futur[oa]|de|d['’]\w+|of|del) "
)
_PRONOUNS = re.compile(
    r"(?<!\w)(?:[Ss]he|[Hh]e|her|him|[Tt]hey|them|the (?:woman|man|lady)|(?<=[mM]it )ihr|(?<=[bB]ei )ihr"
    r"|(?<=[vV]on )ihr|sie|er|ihn|ihm|[Ee]lle|[Ii]l|lui|[Ee]lla"
    r"|[ÉEé]l(?= ))(?!\w)"
)
_ADDRESSED = re.compile(
    rf"(?:(?<!\w)(?:[Dd]er|[Dd]ie|[Dd]em|[Dd]en|[Ll]a|[Ee]l|[Tt]he)\s+)?"
    r"(?:(?<!\w)(?:Herrn?|Frau|Mrs?|Ms|Miss|Dr|Prof|Professor|Madame|Mme|M|Monsieur|Mlle|Señora?|Sra?|Doña|Don"
    r"|Doctora?|Sir)"
    rf"\.?\s+)*{_MARK}"
)
"""An article and a title before the name bind nobody."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[^\W\d_a-z]|\w)")
_INITIALS = re.compile(r"(?<=\b[A-ZÀ-Þ])\.(?=\s)")


@lru_cache(maxsize=16384)
def nearness(text: str, name: str) -> str:
    """What a text says of its writer and the person `name` that it names.

    "tie" (what binds them is said), "near" (they speak of themselves beside them), "named", "far" (read of,"
    r" asked about,
    bidden against, unanswered), or "denied" (they say that they do not know them).
    """
    verdicts = {_judge(sentence) for sentence in _about(text, name)}
    order = {"denied": "denied", "rival": "far", "tie": "tie", "far": "far", "near": "near"}
    return next((verdict for told, verdict in order.items() if told in verdicts), "named")


def _about(text: str, name: str) -> list[str]:
    """The sentence that names the person and those after it that go on about them, a mark in the name's place."""
    straight = _INITIALS.sub("", text.replace("’", "'"))
    plain = _INITIALS.sub("", name.replace("’", "'"))
    marked = straight.replace(plain, _MARK) if plain else straight
    if _MARK not in marked:
        last = plain.rsplit(" ", 1)[-1]
        marked = straight.replace(last, _MARK) if len(last) > 2 else straight
    marked = _ADDRESSED.sub(_MARK, marked)
    found = []
    for sentence in _SENTENCE_END.split(marked):
        if _MARK in sentence:
            head, mark, tail = sentence.partition(_MARK)
            found.append(head + mark + tail)
            if _PRONOUNS.search(tail):
                found.append(_go_on(_after_comma(tail)))
        elif found:
            found.append(_go_on(sentence))
    return found or [marked]


def _go_on(sentence: str) -> str:
    """The sentence with the mark for its pronouns: "she's in my club" → "§ is in my club"."""
    return re.sub(rf"{_MARK}'s(?= )", f"{_MARK} is", _PRONOUNS.sub(_MARK, sentence))


def _after_comma(tail: str) -> str:
    """What follows the clause of the name: "…, she handed it over to me"."""
    cut = re.search(r"[,;:–—]|\b(?:and|but|because|und|aber|et|mais|y|pero)\b", tail)
    return tail[cut.end() :].strip() if cut else ""


def _judge(sentence: str) -> str:
    marked = _MARK in sentence
    bound = marked and _is_bound(sentence)
    asks = sentence.rstrip().endswith("?") or WISHING.search(sentence)
    if DENIAL.search(sentence) and not bound:
        verdict = "denied"
    elif RIVALRY.search(sentence):
        verdict = "rival"
    elif bound:
        verdict = "tie"
    elif HEARSAY.search(sentence) or SILENCE.search(sentence) or _WORK_OF.search(sentence):
        verdict = "far"
    elif asks:
        verdict = "far" if marked else "named"
    elif _TOGETHER.search(sentence) or _CLITIC.search(sentence) or (marked and _is_dealt_with(sentence)):
        verdict = "tie"
    else:
        verdict = "near" if _FIRST.search(sentence) or _SPANISH_FIRST.search(sentence) else "named"
    return verdict


def _is_bound(sentence: str) -> bool:
    """Whether the two are bound by a noun, an "and", a "with whom": media and questions do not undo it."""
    for found in _OWNED_BEFORE.finditer(sentence):
        apart = found[0].endswith((f", {_MARK}", f"({_MARK}"))
        if _is_somebody(found["what"]) and (apart or _is_noun(found["my"], found["what"])):
            return True
    for shape in (_BESIDE_MINE, _OWNED_IS, _IS_OWNED):
        if any(_is_somebody(found["what"]) for found in shape.finditer(sentence)):
            return True
    if any(shape.search(sentence) for shape in (*_PAIR, *_RELATIVE, _MINE_IS)):
        return True
    return bool(_REGARDS.search(sentence) or _OF_MINE.search(sentence) or _FRIENDLY.search(sentence))


def _is_somebody(what: str) -> bool:
    """Whether "my …" can be what the person is: no opinion, no list, not somebody else's, no sentence of its own."""
    words = what.strip(" ,(").split()
    return bool(words) and not (
        UNSAID.search(" ".join(words))
        or _OTHERS_POSSESSION.search(what)
        or _IN_BETWEEN.search(words[-1])
        or any(_A_VERB.search(word) for word in words)
    )


def _is_noun(my: str, what: str) -> bool:
    """Whether the words right before the name are what it is: "my brother adores Ann" has a verb there."""
    words = what.split()
    if len(words) == 1 or words[-1][:1].isupper():
        return True
    if any(_IN_BETWEEN.search(word) for word in words if word not in _LINKS) or re.search(r"(?:[^s]s|ed)$", words[-1]):
        return False
    return my[:1].lower() not in "mn" or my.lower() == "my" or _LED_BY.match(f"{what} ") is not None or " de " in what


def _is_dealt_with(sentence: str) -> bool:
    """Whether a first person and the person are the two sides of one verb."""
    if any(_MARK in clause and _NEGATED.search(clause) for clause in _CLAUSE.split(sentence)):
        return False
    if _SEEN_OFTEN.search(sentence) or _KIN_OF_BOTH.search(sentence) or _acts_on_one(sentence):
        return True
    first, prepositions = _FIRST.search(sentence), not _NOT_WITH.search(sentence)
    return bool(
        (first and any(shape.search(sentence) for shape in (_TO, _AT_THEIRS, _WORK_FOR)))
        or (first and prepositions and _WITH.search(sentence))
        or (prepositions and _WITH_SPANISH.search(sentence) and _SPANISH_FIRST.search(sentence))
        or (_FIRST_OR_MINE.search(sentence) and _AT_OURS.search(sentence))
        or _is_object(sentence)
    )


def _acts_on_one(sentence: str) -> bool:
    """Whether the person does something to the first person, or had it done: "fixed our roof", "was trained by"."""
    for found in _SUBJECT_ON_US.finditer(sentence):
        if not NOT_ON_US.search(found["does"]) and not (found["what"] and UNSAID.search(found["what"])):
            return True
    return _PASSIVE.search(sentence) is not None and not NOT_ON_US.search(sentence)


def _is_object(sentence: str) -> bool:
    """Whether the first person does to the person what one cannot do to a stranger, or is something of theirs."""
    for found in _I_AM.finditer(sentence):
        if not UNSAID.search(found["what"] or found["what2"]):
            return True
    for shape in (*_OBJECT, _WHOM):
        for found in shape.finditer(sentence):
            verbs = [verb for verb in found.groupdict().values() if verb]
            if verbs and not any(AT_A_DISTANCE.fullmatch(verb) for verb in verbs):
                return True
    return False
