"""The words by which a sentence tells knowing from knowing of: rivals, media, wishes, silence.

What binds two people is said in too many ways to list: the shapes of it stand in `tie_shapes`. What does not bind the
      m
is a smaller stock: one reads, hears and looks up strangers, loses to rivals, writes to who never answers, would like
      t
      o
meet. Every line is a pattern of its own, matched on whole words.
"""

import re

from plugin.domain.language.vocabulary import alternation


def _words(*tables: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){alternation(*tables)}(?![^\W\d_])", re.IGNORECASE)


HEARSAY = _words(
    r"""
    reads?|reading|articles?|book(?! club)|books by|novels?|interview(?:ed)?|podcasts?|newspapers?
    (?:the|in|trade|local) (?:papers?|press)|magazine
    news|radio|tv|telly|television|on screen|films?|movie|linkedin|online|profiles?|websites?|internet|google\w*
    blogs?
    posts?|posted|tweets?|feeds?|social media|youtube|instagram|facebook|registers?|registry(?! office)|filings?
    minutes
    directory|gazette|posters?|albums?|biograph\w+|according to|apparently|i gather|it seems|seems to|rumou?rs?
    hear|heard|listen\w*|watch(?:ed|ing)?|spotted|notice[ds]?|looked up|look up|stumbled|came across|come across
    famous
    fans?|admire[ds]?|keynote|speech(?:es)?|lectures?|conference talk|name (?:came|comes|keeps|cropped)|quoted
    """,
    r"""
    lese|lesen|liest|gelesen|artikel|buch|bücher|romane?|interview|zeitung|presse|nachrichten|fernseh\w*|fernsehen
    netz|webseite|gegoogelt|beitrag|beiträge|handelsregister|grundbuch|protokoll|verzeichnis|amtsblatt|laut
    gehört(?! (?:zu|zum|zur|mir|uns))|hört|höre|aufgefallen|angeblich|anscheinend|offenbar|gerücht\w*|berühmt\w*
    bewunder\w+
    vortrag von|plakat|im netz
    """,
    r"""
    lu|lue|lis|lit|lisais|livres?|romans?|entretien|journal|journaux|presse|télé|télévision|émission|réseaux|registre
    bulletin|annuaire|procès-verbal|selon|d['’]après|paraît|semble|entendu|écoute|remarqué|célèbre|admire
    conférence de
    affiche|site internet|sur internet|suit
    """,
    r"""
    leí|leído|leo|lee|leyendo|artículos?|libros?|novelas?|entrevista|periódico|prensa|tele|televisión|noticias
    película|redes|perfil|registro|boletín|directorio|acta|según|parece que|oído|oí|escuch\w+|famos[oa]s?|admir\w+
    discos|carteles|sigue
    """,
    r"""
    gelezen|krant|boek|letto|giornale|libro
    """,
)
"""Reading, watching, looking up, hearing of: what one does with strangers."""

RIVALRY = _words(
    r"""
    competitors?|compet(?:e|es|ed|ing|ition)|rivals?|opponents?|adversar(?:y|ies)|outbid\w*|outsold
    tender(?:s|ed|ing)?|bids?|bidding|undercut\w*
    beats? (?:us|me|our)|beaten|pipped|(?:lost|lose|losing)\b[^.;]{0,50}\b(?:to|against)|poach\w*|snatched|stole
    (?:took|taken|won|got)\b[^.;]{0,40}\b(?:away )?(?:from|off) (?:us|me)|keep(?:ing)? an eye on
    (?:got|won|landed|took|secured|given|awarded) (?:the|that|every|a) (?:\w+ )?(?:jobs?|contracts?|prize|award|deal
      |commission|order|post|role|bid|tender|project|work|pitch)
    (?:chosen|chose|preferred|picked|selected)\b[^.;]{0,30}\b(?:over|to|instead of) (?:us|me|ours|mine)|over ours
    the same (?:jobs|clients|customers|tenders|bids|contracts)|against (?:us|me)|sued|suing
    """,
    r"""
    konkurr\w+|wettbewerb\w*|mitbewerb\w*|rival\w*|gegner\w*|gegenseite|weggeschnappt|ausgestochen|unterboten
    überboten
    abgeworben|verloren|verlieren|zuvorgekommen|abgejagt|verklagt|ausschreibung\w*|bieterverfahren|geschlagen
    vorgezogen
    (?:auftrag|preis|zuschlag|projekt|stelle|vertrag|mandat)\b[^.;]{0,25}\b(?:bekommen|bekam|erhalten|erhielt
      |gewonnen)
    """,
    r"""
    (?:fait|font) de l['’]ombre
    concurren\w+|rivale?s?|adversaires?|soufflé\w*|devancé\w*|coiffé\w*|doublé\w*|raflé\w*|piqué\w*|ravi le|battu\w*
    évincé\w*
    supplanté\w*|perdu|perdons|dam[ée]\w* le pion|appels? d['’]offres|préférée? à (?:nous|moi)
    (?:remporté|obtenu|eu|décroché|gagné) (?:le |la |l['’])(?:\w+ )?(?:marché|prix|contrat|chantier|poste|projet
      |mandat)
    (?:pris|enlevé|emporté|chipé|volé|grillé)\b[^.;]{0,30}\b(?:marché|contrat|client\w*|affaire|chantier|mandat)
    """,
    r"""
    competidor\w*|competencia|compet(?:imos|ir|ía)|rival\w*|adversari[oa]|quitó|quitaron|arrebat\w+|adelant\w+|ganó
    perdimos|perdí|perdido|birló|licitación|concurso|se llevó
    (?:consiguió|obtuvo) (?:el|la) (?:premio|contrato|puesto|proyecto|obra|encargo)
    """,
)
"""Whoever takes one's orders away is known, and is nobody to be introduced by."""

WISHING = _words(
    r"""
    would (?:\w+ )?(?:love|like)|['’]d (?:\w+ )?(?:love|like)|hop(?:e|es|ing) (?:to|that)|want(?:ed)? to
    wish(?:es|ed)?
    wonder(?:ed|ing)?
    try(?:ing)? to|tried to|plan(?:s|ning)? to|aim to|keen to|eager to|whether|if only|could you|can you|do you
    """,
    r"""
    würden?|möchten?|hoff\w+|wollen|will gern\w*|wünsch\w+|ob|versuch\w*|könntest|könnten|kannst du|können sie
    """,
    r"""
    aimerai\w*|aimerions|voudrai\w*|voudrions|souhait\w+|espér\w+|essay\w+|cherchons à|cherche à|pourrai\w*|pourriez
    """,
    r"""
    gustaría|quisiera\w*|quisiéramos|querría\w*|esperamos|intent\w+|quiero conocer|queremos conocer|ojalá|podrías?
    """,
)

SILENCE = _words(
    r"""
    unanswered|no (?:reply|answer|response|luck|joy)|without (?:a |an |any )?(?:reply|answer|response)|voicemail
    never (?:\w+ )?(?:heard back|replied|answered|responded|called back|rang back|got back|came back|wrote back)
    (?:not|n['’]t|nothing) (?:\w+ )?(?:heard back|heard|reply|replied|answer(?:ed)?|respond(?:ed)?|called back
      |got back)
    nothing back|cold[- ]?(?:call|email)\w*|messages?
    keine antwort|nie (?:eine )?(?:antwort|geantwortet|gemeldet|zurückgerufen)|ohne (?:eine )?antwort
    nie eine antwort \w+|nicht (?:geantwortet|gemeldet|reagiert)|unbeantwortet|nichts gehört|mailbox
    sans (?:réponse|succès|nouvelle)|pas (?:de réponse|répondu|rappelé)|jamais (?:répondu|rappelé|eu de réponse)
    messagerie
    sin (?:respuesta|éxito)|(?:no|nunca) (?:me |nos )?(?:contest\w+|respond\w+|ha contestado|ha respondido|devolv\w+)
    ni caso|y nada|mensajes
    """
)
"""Written or called, and not answered."""

_NOT_THIS = (
    r"(?! (?:if|whether|how|what|when|where|why|that|of (?:any|another)|an?(?:one)?\b|such|\w+ (?:more|better|as)\b))"
)
_NOT_KNOWN = (
    (
        r"\b(?:never|hardly|barely|scarcely|not|nobody|none)\b(?! (?:only|just))|n't\b",
        rf"\b(?:know|knew|known|met|meet|spoken|talked|dealt|come across|worked|pleasure|seen)\b{_NOT_THIS}",
    ),
    (
        r"\b(?:kenn\w*|sagt mir|getroffen|kennengelernt|gesprochen|begegnet)\b",
        r"\b(?:nicht(?! nur)|nie|nichts|kaum|nur flüchtig|nur vom namen|nur dem namen|nur vom hörensagen)\b",
    ),
    (
        r"\b(?:nie|niemals|noch nie|nicht|nichts|kaum)\b(?! nur)",
        r"\b(?:getroffen|kennengelernt|gesprochen|begegnet|gekannt|zu tun|gesehen)\b",
    ),
    (
        r"\bn(?:e |['’])[^.;!?]{0,12}(?:connai\w+|rencontré\w*|vue?s?|parlé|croisée?s?|dit)\b",
        r"\b(?:pas|jamais|rien|guère|que de (?:nom|réputation|vue))\b",
    ),
    (r"\bn(?:e |['’])[^.;!?]{0,12}(?:jamais|pas)\b", r"\b(?:connu\w*|rencontré\w*|vue?s?|parlé|croisée?s?)\b"),
    (
        r"\b(?:no|nunca|jamás|apenas|tampoco)\b",
        r"\b(?:conozco|conocemos|conocí|conocer\w*|conocid[oa]|vist[oa]|tratad[oa]|hablado|me suena|coincidido)\b",
    ),
)
"""Two halves of a sentence that deny knowing somebody, up to 25 characters apart."""
DENIAL = re.compile(
    "|".join(f"(?:{first})[^.;!?]{{0,25}}?(?:{second})" for first, second in _NOT_KNOWN)
    + "|"
    + alternation(
        r"""
        no idea who\b|couldn't (?:tell|say|pick)\b|stranger to (?:me|us)\b|unknown to (?:me|us)\b
        only (?:know|knew|known)?\b[^.;]{0,12}\b(?:by|in) (?:name|reputation|sight)\b|means nothing to (?:me|us)\b
        \bunbekannt\b|\bwildfremd\w*|keine ahnung,? wer\b
        jamais (?:rencontré\w*|vue?|parlé|croisée?)\b|parfaite? inconnue?\b
        \bs[oó]lo (?:la |lo )?(?:conozco )?de (?:nombre|oídas|vista)\b|de nada la conozco\b|\bdesconocid[oa]\b
        """
    ),
    re.IGNORECASE,
)
"""That one does not know them, or by name only."""

UNSAID = _words(
    r"""
    view|opinion|mind|lists?|knowledge|question|guess|idea|impression|understanding|notes?|inbox|radar|research
    search|targets?|prospects?|dream|hopes?|favou?rites?|hero(?:es|ine)?|idols?|role models?|answer|choice|first|next
    last
    best|top|ideal|bet|market|industry|sector|field|country|town|city|attention|competitors?|rivals?|records?
    contract|tender|bid|problem|issue|point|reading|hunt|wish\w*|turn|part|way|case|memory|mail|email|letter|letters
    call
    calls|messages?|article|newsletter|interest|behalf|knowledge|side of|time|minds|nerves
    meinung|ansicht|sicht|liste|wunsch\w*|ziel\w*|markt|branche|stadt|land|lieblings\w*|vorbild\w*|idol\w*
    konkurren\w+
    mitbewerber\w*|wettbewerber\w*|auftrag|frage|idee|wissen\w*|eindruck|held\w*|brief\w*|mails?|anruf\w*
    nachrichten?|nähe
    avis|esprit|liste|connaissance|question|idée|impression|cible|rêve|idole|héros|modèle|concurren\w+|rivale?|marché
    secteur|ville|pays|contrat|problème|part|tour|lettres?|mails?|appels?|messages?|point
    opinión|lista|conocimiento|pregunta|idea|impresión|objetivo|sueño|ídolo|héroe|heroína|competidor\w*|competencia
    rival\w*
    mercado|sector|ciudad|país|contrato|problema|parte|turno|cartas?|correos?|llamadas?|mensajes?|entender|favorit[oa]
    """
)
"""Nouns that "my" and "our" stand before without binding anybody: opinions, lists, markets, heroes."""

AT_A_DISTANCE = _words(
    r"""
    see|saw|seen|like[ds]?|love[ds]?|find|found|know of|knew of|think|thought|believe|guess|suppose|suggest\w*
    mean[st]?
    recommend\w*|need\w*|want\w*|googled|follow(?:ed|ing|s)?|admire\w*|contact\w*|approach\w*|target\w*|email\w*
    mail\w*|call
    called|calls|ring|rang|phone\w*|wrote|write|written|messaged?|pitch\w*|quote[ds]?|cite[ds]?|miss\w*|envy|envied
    fear
    respect|hear|heard|read|ask\w*|expect\w*|assume\w*|understand|understood|gather\w*|notice\w*|spot\w*|mention\w*
    imagine
    remember|reckon|hope|wish|consider\w*|name[ds]?|chose|choose|pick\w*|propose[ds]?|tried|try|try\w*|chase\w*|win
    won
    bought|buy|enjoy\w*|quite|also|that|and|or|as|if|but|is|was|are|were|say|said|says|tell|told|reach\w*|pursue\w*
    copy
    copied|include[ds]?|add|added|research\w*|check\w*|search\w*|identif\w+|discover\w*
    put|puts|have|has|had|get|got|take|took|left|leave|kept|keep|file[ds]?|track\w*|list|listed|mark\w*|shortlist\w*|forward\w*
    saved?|enter\w*|confus\w*|prefer\w*|rate[ds]?|doubt\w*|suspect\w*|trust\w*|support\w*|back\w*|vote\w*|nominat\w*
    look\w*|be|been
    """,
    r"""
    sehe|sah|sehen|gesehen|finde|fanden|glaube|denke|meine|schlage|empfehle|brauche|will|suche|suchen|mag|folge
    bewundere
    kontaktier\w*|angeschrieben|angerufen|geschrieben|gemailt|schrieb\w*|rief\w*|höre|lese|las|frage|erwarte|gesucht
    gefunden|gegoogelt|angefragt|habe|haben|hatten?|bin|sind|waren|werden?|kann|können|muss|müssen|sollten?|erwähn\w*
    vermute|nenne|ob|dass|und|oder|ist|war
    """,
    r"""
    vois|vu|vue|voit|crois|pense|propose|suggère|recommande|cherche|cherchons|suis|aime|admire|contact\w+|appel\w+
    écri\w+
    relanc\w+|laissé|cite|trouve|trouvé\w*|demande|imagine|suppose|envoyé|lu|entendu|remarqué|mentionn\w+|que|et|ou
    est
    """,
    r"""
    veo|vi|vimos|visto|creo|pienso|propongo|sugiero|recomiendo|busco|buscamos|sigo|admiro|contact\w+|llam\w+|escrib\w+
    dejado|dejé|cito|encuentr\w+|encontr\w+|pregunt\w+|imagino|supongo|envi\w+|leí|leído|oí|oído|mencion\w+|que|y|o
    es|era
    """,
)
"""Verbs by which one deals with people one need not know: "I see", "I suggest", "we wrote to"."""

NOT_ON_US = _words(
    r"""
    wrote|writes|emailed|mailed|contact(?:s|ed)|approached|(?:turn|show|pop)(?:s|ed) up|c[oa]mes? up
    strikes?|struck|reminds?|reminded|interest(?:s|ed|ing)?|impress\w*|fascinat\w*|inspir\w*|ignor\w*|amaz\w*
    bor(?:es|ed)
    worr(?:y|ies|ied)|concern\w*|tells? me nothing|spam\w*|block\w*|surpris\w*|seems?|appears?|puzzl\w*|annoy\w*
    intrigu\w*
    irritat\w*|scares?|new to|unknown|stranger|mystery|nothing|closed book|escapes|ahead of|between|unlike|as far as
    for me
    it seems|let (?:me|us)|thank\w*|might|could|would|whether|perhaps|if
    schrieb|schreibt|geschrieben|angeschrieben|taucht|steht
    interessier\w*|beeindruck\w*|faszinier\w*|inspirier\w*|ignorier\w*|erinnert|überrasch\w*|nervt|unbekannt\w*|fremd
    scheint|wundert|vor uns|voraus|könnte|würde|wäre|ob|sagt mir|soweit|helfen|passen
    écrit|contactée?s?|figure|apparaît
    intéress\w+|impressionn\w+|fascin\w+|inspir\w+|ignor\w+|rappelle|surprend|surpris|inconnue?|étrang\w+|semble
    paraît|pourrait|serait|aurait|dit rien|dit quelque chose|si|aider
    escribió|escrito|contactó|aparece|figura
    interes\w+|impresion\w+|fascin\w+|inspir\w+|ignor\w+|recuerda|sorprend\w+|desconocid[oa]|parece|podría|sería|suena
    si|ayudar
    """
)
"""What somebody does to one without ever having met one: "strikes me", "interests us"."""
