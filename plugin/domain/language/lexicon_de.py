"""How praise, complaints, introductions and the rest are said in German."""

from plugin.domain.language import asking_shapes, encounter_shapes, grievance_shapes, praise_shapes
from plugin.domain.language.lexicon import NAME, Lexicon, sense
from plugin.domain.language.vocabulary import alternation, patterns
from plugin.domain.model import SignalKind

_GOOD = alternation(
    r"""
    (?:gro(?:ß|ss)artig\w*|ausgezeichnet\w*|hervorragend\w*|fantastisch\w*|phantastisch\w*|exzellent\w*|super|spitze
      |toll\w*|klasse|wunderbar\w*|perfekt\w*|brillant\w*|genial\w*|beeindruckend\w*|überzeugend\w*|vorbildlich\w*
      |erstklassig\w*|einwandfrei\w*|tadellos\w*|herausragend\w*|überragend\w*|phänomenal\w*|sensationell\w*|prima
      |bestens|traumhaft\w*|sehr gut\w*|richtig gut\w*|wirklich gut\w*|unglaublich gut\w*|extrem gut\w*
      |sehr (?:hilfreich|professionell|wertvoll|gelungen|überzeugend|zufriedenstellend|kompetent|schön|angenehm
      |engagiert|zuverlässig|gründlich)\w*|äußerst (?:hilfreich|professionell|wertvoll|gelungen|kompetent)\w*
      |rundum gelungen|unbezahlbar|mustergültig|goldwert|gold wert|ein (?:voller|riesiger|großer|echter) erfolg|top|1a
      |nicht zu toppen|das beste|die beste|der beste)
    """
)
_WORK = alternation(
    r"""
    (?:arbeit|job|leistung|bericht|angebot|präsentation|folien|vortrag|entwurf|entwürfe|design|analyse|website
      |webseite|homepage|workshop|schulung|training|seminar|webinar|beratung|unterstützung|hilfe|service|betreuung
      |team|mitarbeiter\w*|leute|ergebnis\w*|umsetzung|konzept|gutachten|dokumentation|text\w*|artikel|organisation
      |planung|zusammenarbeit|einsatz|engagement|projekt\w*|software|lösung|kampagne|logo|broschüre|moderation
      |coaching|feedback|einschätzung|übersetzung|rede|veranstaltung|catering|einbau|montage|renovierung|beitrag
      |expertise|tipps?|ratschläge|rat|auswertung|studie|fotos|video|kurs|qualität|geduld|mühe|stück arbeit)
    """
)
_YOUR = r"(?:ihr|ihre|ihrer|ihren|ihrem|ihres|dein|deine|deiner|deinen|deinem|deines|euer|eure|eurer|euren|eurem)"
_YOU = r"(?:sie|du|ihr|ihnen|dir|euch|dich)"
_WE = alternation(
    r"""
    (?:ich|wir|(?:unser|mein) (?:\w+ )?(?:team|chef|vorstand|kunde|geschäftsführer)|(?:unsere|meine
      |die) (?:\w+ )?(?:kunden|mitarbeiter|kollegen|geschäftsführung|geschäftsleitung|teilnehmer|chefin|frau|leute
      |kundin|familie)|alle|das (?:ganze |gesamte )?team|der (?:ganze )?(?:vorstand|kunde))
    """
)
_PRAISE = patterns(
    rf"""
    \b{_YOUR} (?:\w+ ){{0,3}}{_WORK}\b[^.!?;]{{0,50}}?\b(?:ist|sind|war|waren|hat|haben|wirkt|kam
      |kommt)\b[^.!?;]{{0,40}}?\b(?:{_GOOD}|begeistert|überzeugt|beeindruckt|übertroffen|gut an(?:gekommen)?\b
      |(?:sehr |richtig |enorm |wirklich |so )(?:geholfen|weitergeholfen|weitergebracht))
    \b{_YOUR} (?:wirklich |echt |absolut |sehr |so |wieder |ganz )*(?:{_GOOD}) (?:\w+ ){{0,2}}{_WORK}\b
    \b(?:haben sie|hast du|habt ihr|sie haben|du hast|ihr habt|hat {_YOUR} (?:\w+ )?team
      |{_YOUR} (?:\w+ )?team hat)\b[^.!?;]{{0,70}}?\b(?:{_GOOD}|ganze arbeit|super|gute (?:arbeit|dienste)
      |einen (?:so |wirklich |echt |richtig |sehr )*(?:\w+en) (?:job|eindruck)|unsere erwartungen|alle erwartungen
      |(?:uns|mir|mich) (?:\w+ ){{0,3}}(?:gerettet|begeistert|geholfen|beeindruckt|überzeugt|weitergeholfen)
      |uns (?:gerettet|begeistert|sehr geholfen|enorm geholfen|überzeugt)|den tag gerettet|gut gemacht|sehr geholfen
      |wirklich geholfen|beeindruckt|selbst übertroffen|talent|ein händchen)
    \b(?:sie sind|du bist|ihr seid|{_YOUR} (?:\w+ )?team ist|{_YOUR} leute sind|sie waren|du warst
      |ihr wart)\b[^.!?;]{{0,25}}?\b(?:{_GOOD}|ein (?:schatz|engel|held|genie|profi|echter profi|ass)
      |eine (?:große |riesen|enorme |echte )?(?:hilfe|bereicherung)|die besten|meine rettung|unsere rettung
      |unschlagbar|wahnsinn)\b
    \b{_WE} (?:bin|sind|ist|war|waren)\b[^.!?;]{{0,40}}?\b(?:begeistert|beeindruckt|hingerissen|überwältigt
      |mehr als zufrieden|sehr zufrieden|äußerst zufrieden|rundum zufrieden|hochzufrieden|absolut zufrieden
      |total zufrieden|überaus zufrieden|völlig zufrieden|vollauf zufrieden|sehr angetan|hellauf begeistert
      |sehr glücklich|froh,? (?:dass wir )?{_YOU})\b
    \b(?:begeistert|beeindruckt|angetan|zufrieden) (?:von|mit) (?:{_YOUR}|dem,? was (?:sie|du|ihr)|der art)\b
    \b(?:hat|haben)\b[^.!?]{{0,60}}\b(?:erwartungen (?:\w+ ){{0,2}}übertroffen|voll überzeugt|sehr gut gefallen
      |ausgezeichnet gefallen|hervorragend gefallen|super gefallen|total gefallen|begeistert|schwer beeindruckt
      |sehr beeindruckt|spaß gemacht|große freude (?:gemacht|bereitet)|viel freude (?:gemacht|bereitet)
      |sehr geholfen)\b
    \b(?:{_YOUR} (?:\w+ ){{0,3}}{_WORK}|der|die|das)\b[^.!?]{{0,40}}\b(?:gefällt|gefallen|gefiel|gefielen) (?:uns|mir
      |allen|dem \w+|unserem \w+) (?:\w+ )?(?:sehr|ausgesprochen|außerordentlich|richtig|super|total|ausgezeichnet
      |hervorragend|wirklich|unheimlich)
    \b(?:übertrifft|übertreffen|übertraf|übertrafen)\b[^.!?]{{0,30}}\berwartungen
    \b(?:kompliment|hut ab|chapeau|respekt|bravo|alle achtung|glückwunsch zu|gratulation zu|gratuliere zu|großes lob
      |ein (?:großes |dickes |riesen|ganz großes )?lob|dickes lob|weiter so|gut gemacht|super gemacht|toll gemacht
      |klasse gemacht|prima gemacht|saubere arbeit|ganze arbeit|gute arbeit|großes kino|daumen hoch
      |applaus)\b(?![^.!?]{{0,40}}\b(?:geburtstag|hochzeit|beförderung|baby)\b)
    ^\W*(?:wow|hallo \w+|danke|vielen dank)?[\s,!.:–-]*(?:was für (?:eine?
      |ein) |wirklich |einfach |absolut |echt |eine?n? |das war |das ist |wieder |das nenne ich )*(?:{_GOOD}|gute
      |schöne|tolle) (?:\w+ )?(?:{_WORK})\b(?! (?:suchen|wünsche))
    \b(?:es|die zusammenarbeit|das arbeiten) (?:ist|war|macht|hat) (?:\w+ ){{0,4}}(?:freude|vergnügen|spaß|angenehm
      |großartig|toll|super|schön)\b[^.!?]{{0,30}}\b(?:mit (?:ihnen|dir|euch)|zusammen\w*)
    \bzusammenarbeit mit (?:ihnen|dir|euch|{_YOUR} \w+)\b[^.!?]{{0,40}}\b(?:{_GOOD}|freude|angenehm|unkompliziert
      |schätz\w+|vergnügen|spaß|genossen)
    \b(?:kann|können|werde|werden|würde|würden|habe|haben)\b[^.!?]{{0,25}}\b(?:{_YOU}
      |{_YOUR} \w+)\b[^.!?]{{0,40}}\b(?:weiterempfehlen|weiterempfohlen|empfehlen|empfohlen)\b
    \b(?:dank|durch) (?:ihnen|dir|euch|{_YOUR}[re]?[nrms]?) ?[^.!?]{{0,80}}\b(?:gewonnen|gespart|verdoppelt|gesteigert
      |geschafft|gelungen|erfolg\w*|erreicht|verbessert|pünktlich|reibungslos|deutlich|rechtzeitig|abgeschlossen
      |gestiegen|gesunken)
    \bohne (?:sie|dich|euch|{_YOUR} \w+)\b[^.!?]{{0,60}}\b(?:nicht geschafft|nie geschafft|nicht möglich
      |nicht gelungen|nicht so|niemals|aufgeschmissen|unmöglich|nicht hinbekommen)
    \b(?:besser|schneller|professioneller|kompetenter) (?:hätte|könnte|kann|geht|konnte|hätten
      |ging)\b[^.!?]{{0,50}}\b(?:nicht|kaum|niemand|es nicht)\b
    \b(?:noch nie|selten|nie zuvor|lange nicht)\b[^.!?]{{0,60}}\b(?:so (?:gut\w*|professionell\w*|{_GOOD}|kompetent\w*
      |freundlich\w*|schnell\w*|zufrieden)|besser\w*)\b[^.!?]{{0,40}}(?:gesehen|erlebt|gelesen|gehört|betreut|beraten
      |gearbeitet|bekommen|gehabt|gemacht|gefühlt)
    \b(?:der|die|das|den) (?:\w+ ){{0,3}}?{_WORK}\b(?:,? (?:den|die|das) (?:sie|du
      |ihr)\b[^,.!?]{{0,40}},?)?[^.!?;,]{{0,20}}? (?:ist|sind|war|waren|sieht|liest sich|läuft|kam
      |kamen)\b(?: \w+){{0,3}}? (?:{_GOOD}|genau (?:das|so|wie)|besser als (?:erwartet|erhofft)|gut an(?:gekommen)?
      |sehr gut (?:aus|an|angekommen)|toll aus|super aus|klasse aus|voll überzeug\w+)
    \b(?:was|wie) (?:sie|du|ihr|{_YOUR} team)\b[^.!?]{{0,60}}\b(?:ist|war|finde ich
      |finden wir)\b[^.!?]{{0,20}}\b(?:{_GOOD}|begeistert|beeindruckt)
    \b(?:genau das,? was wir|besser geht(?:'s| es) nicht|volle punktzahl|fünf sterne|5 sterne|note eins
      |mehr kann man nicht erwarten|einfach klasse|einsame spitze|erste sahne)\b
    \b(?:vielen |herzlichen |tausend |besten )?dank(?:e)?\b[^.!?]{{0,15}} für (?:{_YOUR}|die|den|das|diese[ns]?
      |so (?:eine?|ein)|ein(?:en?)?) (?:\w+ ){{0,2}}?(?:{_GOOD}) (?:\w+ )?{_WORK}
    \b(?:schätze|schätzen) (?:\w+ ){{0,3}}{_YOUR} (?:\w+ ){{0,2}}(?:{_WORK}|art|zuverlässigkeit|professionalität
      |sorgfalt|offenheit|gründlichkeit|kompetenz)\b|\b(?:liebe|lieben|bewundere|bewundern) {_YOUR}\b|\b(?:finde
      |finden) (?:ich |wir |es )?(?:{_YOUR} (?:\w+ ){{0,3}}|(?:super|toll|klasse|großartig),? (?:wie|was|dass) (?:sie
      |du|ihr)|(?:was|wie) (?:sie|du|ihr)\b[^.!?]{{0,30}})(?:\b{_GOOD})?
    """
)
_PRAISE_NOT = patterns(
    rf"""
    \b(?:nicht|kein|keine|keinen|keiner|keinem|nie(?!mand)|niemals|kaum|wenig|weder|alles andere als|weit entfernt
      |nicht gerade|nicht so|weniger)(?: \w+){{0,4}}? (?:{_GOOD}|zufrieden|begeistert|überzeug\w*|beeindruck\w*
      |empfehl\w*|gut\b|gute[nrsm]?\b)
    \b(?:wäre|wären|würde (?:mich|uns)|hoffe|hoffen|hoffentlich|wünsche|wünschen|falls|wenn|ob|sollte|sollten|könnte
      |könnten|damit|bestimmt|sicher(?:lich)? (?:wird|werden)|wird|werdet|werden|wirst|bitte|freue mich auf
      |freuen uns auf)\b[^.!?]{{0,60}}\b(?:{_GOOD}|gute?\w*)
    \bwieder (?:zu spät|kaputt|falsch|verspätet)\b
    \bmal wieder\b[^.!?]{{0,30}}\b(?:vergessen|verpasst|verschlafen|zu spät)
    \bdie beste (?:lösung|zeit|uhrzeit|möglichkeit|wahl|adresse)
    \bvielen dank (?:auch )?für nichts
    \bna (?:toll|super|klasse|prima)\b
    \bna,? (?:toll|super|klasse|prima|wunderbar)\b
    \bach wie (?:toll|schön)\b
    \b(?:seine|seiner|seinen|sein|dessen|deren) (?:\w+ )?{_WORK}\b
    \bvon (?!ihnen|dir|euch|ihrer|ihrem|ihren|deiner|deinem|eurer|eurem|der|dem|den|allen|anfang)(?-i:[A-ZÄÖÜ]\w+)
    \b(?:unser|unsere|unseren|unserem|mein|meine) (?:\w+ )?(?:neue[rsn]?|frühere[rsn]?|ehemalige[rsn]?|alte[rsn]?
      |andere[rsn]?|bisherige[rsn]?)
    \bwir (?:bieten|garantieren|versprechen|legen wert)
    [\"„“'](?:{_GOOD})[\"“”']
    """
)
_COMPLAINT = patterns(
    r"""
    \b(?:enttäuscht\w*|enttäuschend\w*|enttäuschung|unzufrieden\w*|verärgert\w*|ärgerlich\w*|ärgere mich|ärgern uns
      |frustriert\w*|frustrierend\w*|sauer|wütend|stinksauer|genervt|entsetzt|empört|fassungslos|verstimmt|befremdet
      |befremdlich|inakzeptabel\w*|unakzeptabel|untragbar|unzumutbar|indiskutabel|unprofessionell\w*|schlampig\w*
      |mangelhaft\w*|ungenügend|unbrauchbar\w*|miserabel|katastrophal\w*|katastrophe|unverschämt\w*|frechheit|zumutung
      |unmöglich(?:es)? verhalten|armutszeugnis|trauerspiel|peinlich|unterirdisch|lieblos|grottenschlecht
      |dilettantisch|stümperhaft|desaströs|desaster|skandal\w*|nicht hinnehmbar|nicht hinnehmen|nicht akzeptabel
      |nicht akzeptieren|nicht tragbar|nicht länger|so nicht|so geht (?:das|es) (?:\w+ )?nicht)\b
    \b(?:nicht|überhaupt nicht|gar nicht|alles andere als|wenig|keineswegs|nicht wirklich|nicht besonders
      |nicht ganz)(?: \w+){0,3}? (?:zufrieden\w*|begeistert|erfreut|glücklich (?:mit|über)|einverstanden mit
      |überzeugt von|professionell|in ordnung|ok(?:ay)? so|das,? was (?:wir|ich|vereinbart|bestellt|besprochen)
      |was (?:wir|ich) (?:vereinbart|bestellt|erwartet|besprochen)|wie (?:vereinbart|besprochen|versprochen|bestellt
      |zugesagt|abgesprochen|erwartet))\b
    \b(?:entspricht|entsprechen|entsprach|erfüllt|erfüllen|genügt|genügen)\b[^.!?]{0,40}\b(?:nicht|in keiner weise
      |keineswegs|nur teilweise)\b[^.!?]{0,50}(?:erwartung\w*|vereinbar\w*|anforderung\w*|qualität\w*|vertrag\w*
      |absprache\w*|ansprüche\w*|vorgaben|bestell\w*|standard\w*)?
    \b(?:hinter|unter) (?:unseren |meinen |den |allen |\w+ )?(?:erwartungen|vereinbarungen|anforderungen|niveau
      |standards?)\b|\blässt (?:\w+ )?zu wünschen übrig\b|\bließ (?:\w+ )?zu wünschen übrig\b
    \b(?:warte|warten) (?:ich |wir )?(?:immer noch|noch immer|seit|bis heute|nun schon|schon seit|weiterhin
      |vergeblich)\b|\b(?:immer noch|noch immer|bis heute|nach wie vor|bislang|bisher|trotz|wiederholt|mehrfach
      |seit (?:wochen|tagen|monaten|\w+ (?:wochen|tagen|monaten)))\b[^.!?]{0,90}\b(?:kein|keine|keinen|keinerlei
      |nicht|nichts|niemand|ohne|vergeblich|fehlt|fehlen|warten|warte|ignoriert|unbeantwortet|offen)\b
    \b(?:keine|keinerlei|ohne(?: jede)?|nie eine|bekomme keine|erhalte keine) (?:antwort|rückmeldung|reaktion
      |nachricht|erklärung|entschuldigung|information)\b|\b(?:zum|bereits das|schon das|nun das|jetzt das
      |das) (?:zweite[n]?|dritte[n]?|vierte[n]?|fünfte[n]?|wiederholte[n]?|x-te[n]?) mal\b|\b(?:schon wieder|erneut
      |wieder einmal|abermals|wieder mal|mal wieder)\b[^.!?]{0,60}\b(?:falsch\w*|fehler\w*|verspät\w*|zu spät|nicht
      |kaputt|defekt|vergessen|verschoben|abgesagt|ausgefallen|problem\w*|verzöger\w*|kein\w*|mangel\w*|unvollständig)
    \b(?:zu spät|verspätet|wochen später|tage später|mit (?:\w+ )?verspätung|nicht (?:rechtzeitig|pünktlich
      |fristgerecht|termingerecht|vollständig|korrekt|richtig)) (?:geliefert|gekommen|angekommen|eingetroffen|erhalten
      |erledigt|fertig|abgegeben|bekommen|ausgeführt|umgesetzt|bearbeitet)\b|\b(?:termin|frist|deadline|liefertermin
      |abgabetermin|zusage)\w* (?:\w+ ){0,5}(?:nicht eingehalten|verpasst|überschritten|versäumt|verstrichen
      |geplatzt|gerissen)\b|\bnicht eingehalten\b|\bim stich gelassen\b|\bhängen lassen\b|\bim regen stehen\b
      |\b(?:überfällig|im verzug|in verzug)\b
    \b(?:haben sie|hatten sie|sie haben|sie hatten|hast du|du hast|ihr habt|war|wurde
      |wurden)\b[^.!?]{0,60}\b(?:versprochen|zugesagt|zugesichert|vereinbart|garantiert)\b[^.!?]{0,80}\b(?:aber
      |doch|trotzdem|dennoch|nicht|nichts|nie|stattdessen|bis heute|kein\w*)\b|\bentgegen (?:der|unserer|ihrer|deiner
      |allen?|aller|\w+ )\w*
    \b(?:fehlerhaft\w*|falsch (?:berechnet|geliefert|abgerechnet|ausgeführt|ausgestellt)|falsche[nrsm]? (?:rechnung
      |lieferung|ware|artikel|zahlen|daten|version|betrag|adresse|preis|größe|teile?)|doppelt (?:berechnet|abgebucht
      |in rechnung)|zu viel (?:berechnet|abgebucht|bezahlt)|viel zu (?:teuer|hoch|langsam|spät|lange?|viel|wenig)
      |deutlich (?:teurer|höher|später|schlechter) als|voller fehler|wimmelt von fehlern|zu viele fehler
      |zahlreiche (?:fehler|mängel)|viele (?:fehler|mängel)|grobe[n]? (?:fehler|mängel)|erhebliche[n]? (?:mängel
      |fehler|probleme)|schwere[n]? (?:mängel|fehler)|gravierende[n]? (?:mängel|fehler|probleme)
      |massive[n]? (?:probleme|mängel)|defekt (?:geliefert|angekommen)|beschädigt (?:geliefert|angekommen)
      |kaputt (?:geliefert|angekommen|gegangen)|funktioniert (?:\w+ ){0,4}nicht|funktionieren (?:\w+ ){0,4}nicht
      |stürzt (?:\w+ )?ab|läuft (?:\w+ ){0,3}(?:schief|nicht rund)|schief(?:gelaufen|gegangen)
      |schlechte[rnms]? (?:qualität|service|arbeit|leistung|erfahrung|kommunikation|beratung|betreuung)
      |mangelnde[rnms]? (?:qualität|kommunikation|sorgfalt|unterstützung|transparenz)|schlecht (?:beraten|betreut
      |ausgeführt|vorbereitet|organisiert|behandelt|gemacht|umgesetzt|informiert))\b
    \b(?:beschwere mich|beschweren uns|beschwerde (?:ein(?:reichen|legen)|über|gegen)|reklamiere\w*|reklamation
      |mängelrüge|rüge[n]?|(?:geld|betrag) zurück|rückerstattung|erstattung|schadens?ersatz|(?:vertrag|abo
      |auftrag) (?:\w+ ){0,3}kündig\w*|kündigen (?:wir|ich)|zurücktreten|stornier\w*|anderen (?:anbieter
      |dienstleister|lieferanten) (?:suchen|umsehen|wechseln)|vertrauen (?:\w+ ){0,3}(?:verloren|erschüttert
      |zerstört)|zeitverschwendung|geldverschwendung|verschwendete? (?:zeit|geld)|rausgeworfenes geld
      |geduld (?:ist )?(?:\w+ )?(?:am ende|erschöpft|zu ende)|reicht es (?:mir|uns)|(?:mir|uns) reicht(?:'s| es)
      |die nase voll|habe es satt|haben es satt|nie wieder|kein verständnis|kann (?:\w+ )?nicht sein
      |darf (?:\w+ )?nicht (?:passieren|sein|vorkommen)|geht (?:so )?(?:gar )?nicht(?: so)?[.!]*$|mehr erwartet
      |besseres erwartet|etwas anderes erwartet|anders vorgestellt|erwarte (?:ich |wir )?(?:eine (?:erklärung
      |stellungnahme|entschuldigung)|mehr)|erwarten (?:wir )?(?:eine (?:erklärung|stellungnahme|entschuldigung)|mehr)
      |warum (?:wurde|wurden|hat|haben|ist|sind|werden)\b[^?]{0,60}\b(?:nicht|niemand|kein\w*|schon wieder
      |immer noch|zu spät)|wie (?:kann|konnte) (?:es|das|so etwas) (?:sein|passieren|geschehen))\b
    \b(?:vielen )?dank(?:e)? (?:auch )?für nichts|\bna (?:toll|super|klasse|prima)\b[^.!?]{0,60}\b(?:wieder|nicht
      |falsch|zu spät|vergessen|verpasst)|\b(?:tolle|super|klasse|prima) (?:arbeit|leistung),? (?:wieder|schon wieder
      |mal wieder|die falsche)|\bmal wieder (?:vergessen|zu spät|verpasst)
    """
)
_COMPLAINT_NOT = patterns(
    r"""
    \b(?:keine|ohne|nicht eine einzige) (?:beschwerden?|klagen?|reklamation(?:en)?|mängel|probleme|fehler
      |beanstandung(?:en)?)\b
    \b(?:kann|können) (?:mich |uns )?nicht (?:klagen|beklagen|beschweren)\b
    \bnicht (?:enttäuscht|verärgert|sauer|böse)\b
    \b(?:entschuldig\w*|verzeih\w*|tut (?:mir|uns) (?:sehr |wirklich )?leid|sorry|pardon)\b(?![^.!?]{0,60}\b(?:aber
      |ihre|ihr |sie haben|euer|eure)\b)
    \b(?:falls|wenn|sollte|sollten)\b[^.!?]{0,50}\b(?:unzufrieden|nicht zufrieden|fehler\w*|problem\w*|nicht)\b
    \b(?:unser|unsere|unseren|unserem|mein|meine|meinem|der|die) (?:\w+ )?(?:frühere[rsnm]?|ehemalige[rsnm]?
      |alte[rsnm]?|bisherige[rsnm]?|andere[rsnm]?|letzte[rsnm]?|vorige[rsnm]?|aktuelle[rsnm]?) (?:\w*(?:lieferant
      |anbieter|berater|dienstleister|agentur|anwalt|anbieterin|beraterin|bank|vermieter|steuerberater|kanzlei|firma
      |software|handwerker|arbeitgeber)\w*)
    \b(?:er|seine|seinen|seiner|die bahn|der zug|das wetter|die airline|der flug|das hotel|die fluggesellschaft
      |das restaurant|das spiel|die mannschaft|der stau)\b[^.!?]{0,40}\b(?:enttäusch\w*|verspät\w*|unzufrieden|sauer
      |katastroph\w*|miserabel|genervt|frustriert|war|ist|hat)
    \bmein(?:e)? (?:fehler|versehen)\b
    \bunser (?:fehler|versehen)\b
    \bschade,? dass (?:ich|wir|du|sie)\b
    \bleider (?:kann|können|bin|muss|müssen|schaffe|habe) (?:ich|wir)\b(?![^.!?]{0,60}(?:zufrieden|kein\w* (?:antwort
      |rückmeldung)))
    """
)
_PERSON = alternation(
    rf"""
    (?:(?:mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer|ein|eine|einen|einem|einer|den|die
      |der) (?:\w+ ){{0,3}}?(?:\w*kolleg\w*|freund\w*|bekannte\w*|partner\w*|geschäftspartner\w*|chef\w*|assistent\w*
      |mitarbeiter\w*|leiter\w*|ansprechpartner\w*|schwester|bruder\w*|mann|frau|cousin\w*|nachbar\w*|kontakt\w*
      |geschäftsführer\w*|expert\w*|spezialist\w*|anwält\w*|anwalt\w*|steuerberater\w*|inhaber\w*|gründer\w*
      |investor\w*|nachfolger\w*|kundin|kunden?)\b(?:,? {NAME})?|{NAME})
    """
)
_INTRODUCTION = patterns(
    rf"""
    \b(?:möchte|möchten|darf|dürfen|würde|würden|will|wollte|wollten|freue mich|freut mich|hiermit|gerne?|kurz|heute
      |lass(?:t|en)? (?:mich|sie mich))\b[^.!?]{{0,40}}?\b(?:ihnen|dir|euch|dich|sie|sich
      |{NAME})\b[^.!?]{{0,90}}?\b(?:vorstellen|bekannt ?machen|bekanntmachen|zusammenbringen|zusammen ?bringen
      |miteinander (?:verbinden|bekannt\w*|vernetzen)|in (?:kontakt|verbindung) (?:zu )?bringen|vernetzen|verbinden
      |vorzustellen|bekannt zu machen|zusammenzubringen)\b
    \b(?:stelle|stellen) (?:ich |wir )?(?:ihnen|dir|euch|sie)\b[^.!?]{{0,80}}\bvor\b|\b(?:bringe|bringen|mache
      |machen) (?:ich |wir )?(?:euch|sie|dich|{NAME})\b[^.!?]{{0,60}}\b(?:zusammen|in kontakt|in verbindung|bekannt)\b
      |\b(?:verbinde|vernetze|connecte) (?:ich )?(?:euch|sie|dich|hiermit|mal|{NAME})\b
    \b(?:kopiere|nehme|setze|hole|habe|füge|ergänze|nehmen|setzen|haben|holen|fügen)(?: (?:ich|wir|mal|hier|dazu|auch
      |hiermit|gleich|jetzt|direkt|noch))*,? (?:{_PERSON})\b[^.!?]{{0,40}}?\b(?:in (?:cc|kopie|den verteiler
      |die kopie)|ins cc|auf cc|mit (?:in|auf) (?:cc|kopie|den verteiler|dazu)|mit dazu|dazu|mit rein|mit ins boot
      |hinzu|ein\b|cc)\b
    \b(?:in|im|ins|auf) (?:cc
      |kopie)(?: \w+){{0,3}}?(?: ist| findest du| finden sie| steht| lese| liest| habe ich| sind|:)? (?:{_PERSON})\b
      |\b{NAME}(?:,? {NAME})? (?:ist|liest|lesen|steht|habe ich|sind)(?: \w+){{0,3}}? (?:in|im|auf|ins) (?:cc|kopie
      |verteiler)\b|\b(?-i:[A-ZÄÖÜ]\w+) \((?:in )?(?:cc|kopie)\)
    ^\W*(?-i:[A-ZÄÖÜ]\w+)(?: \w+)?[,:–-]? (?:das ist|darf ich vorstellen|lerne|hier ist|dies ist|triff) {NAME}
      |\bdarf ich vorstellen\b|\blernt (?:euch|einander) kennen\b|\b(?:ihr|sie) (?:zwei|beide
      |beiden)\b[^.!?]{{0,60}}\b(?:austauschen|kennenlernen|sprechen|reden|zusammensetzen|unterhalten|verstehen
      |vernetzen|zu erzählen|verabreden|abstimmen|in kontakt)\b|\b(?:solltet|müsst|könntet) (?:ihr )?(?:euch
      |zwei)\b[^.!?]{{0,40}}\b(?:kennenlernen|kennen lernen|treffen|austauschen|unterhalten)
    \b(?:den rest|alles weitere|das weitere|weiteres) (?:überlasse|lasse) ich euch\b|\büberlasse (?:ich )?(?:euch
      |ihnen) (?:beiden )?(?:das|alles|den)\b|\bübergebe (?:ich )?(?:\w+ )?an {_PERSON}|\bkontakt zwischen (?:euch
      |ihnen|{NAME})\b|\b(?:wie (?:versprochen|besprochen
      |angekündigt)),? (?:hier |der |stelle |mache )?(?:\w+ ){{0,4}}(?:kontakt zu|kontakt von|vorstellung|intro)\b
      |\bstellvertretend übernimmt\b
    """
)
_INTRODUCTION_NOT = patterns(
    r"""
    \b(?:mich|uns) (?:kurz |einmal |gerne |hiermit |mal )*(?:vorstellen|vorzustellen|bekannt ?machen|vernetzen
      |verbinden)\b
    \bstelle mich\b
    \b(?:können|könnten|kannst|könntest|würden|würdest|könntet|magst|dürfte|darf ich)\b[^.!?]{0,60}\b(?:mich|uns|mir
      |ihn|ihm)\b
    \b(?:unser|unsere|ein|eine|das|den|die) (?:neue[snr]?|neues) (?:\w+ )?(?:produkt|software|funktion|system|angebot
      |konzept|tool|lösung|kollektion|plattform|projekt|modell|version|regelung|verfahren)\w*
    \b(?:produkt|konzept|projekt|idee|ergebnisse|zahlen|software|lösung|angebot|plan|präsentation
      |strategie)\w* (?:\w+ ){0,3}(?:vorstellen|vorzustellen)\b
    \b(?:kann|könnte|können) (?:ich|wir|mir) (?:\w+ )?(?:nicht )?vorstellen\b
    \bsich vorstellen\b
    \bvorstellen,? dass\b
    \b(?:zur|nur zur|zu ihrer|zu deiner) (?:info|information|kenntnis\w*)\b
    \bfyi\b
    \b(?:danke|dank)\b[^.!?]{0,40}\b(?:vorstell\w+|kontakt|intro|vermitt\w+)
    \b(?:nicht|kein\w*|nie) (?:\w+ ){0,3}(?:vorstellen|verbinden|in kontakt)
    """
)
_REQUEST = patterns(
    rf"""
    \b(?:können|könnten|kannst|könntest|könntet|würden|würdest|würdet|magst|möchtest|mögen|wären|wärst|wärt|dürfte
      |dürfen|darf|hättest|hätten)\b[^.!?]{{0,90}}?\b(?:(?:mich|uns|ihn|{NAME})\b[^.!?]{{0,60}}\b(?:vorstellen
      |vorzustellen|bekannt ?machen|bekannt zu machen|empfehlen|zu empfehlen|verbinden|vernetzen|weiterempfehlen
      |in (?:kontakt|verbindung) (?:zu )?(?:bringen|setzen)|zusammenbringen|einführen)|(?:mir|uns|ihm
      |ihr) (?:\w+ ){{0,8}}?(?:vorstellen|(?:einen |den )?kontakt (?:\w+ ){{0,6}}?(?:herstellen|vermitteln|machen
      |geben|zu vermitteln|herzustellen)|vermitteln|jemanden (?:nennen|empfehlen|vorstellen)|ansprechpartner
      |(?:den |einen )?(?:richtigen |passenden )?(?:kontakt|namen|ansprechpartner) (?:nennen|geben)
      |weiterhelfen mit einem kontakt)|(?:einen |den )?kontakt (?:\w+ ){{0,6}}?(?:herstellen|herzustellen|vermitteln
      |zu vermitteln|knüpfen)|ein(?:e)? (?:gutes wort|kurze vorstellung|vorstellung|intro)\b)
    \b(?:kennst|kennen|kennt|hast|haben|weißt|wissen|fällt|wüsstest|wüssten)\b (?:du|sie|ihr|dir
      |ihnen)\b[^.!?]{{0,40}}?\b(?:jemand\w*|wen\b|leute|irgendwen|kontakte?n?|ansprechpartner|wer)\b[^.!?]{{0,90}}\?
    \b(?:wer|mit wem|an wen|wen)\b[^.!?]{{0,40}}\b(?:richtige|beste|passende|zuständig|ansprechpartner|ansprechen
      |wenden|reden|sprechen|kontaktieren)\w*\b[^.!?]{{0,60}}\?
    \b(?:(?:ich|wir) (?:würde|würden|wäre|wären|hätte|hätten|möchte|möchten|suche|suchen|bräuchte|bräuchten)
      |würde (?:ich )?mich|wäre (?:ich|es)|wären wir
      |würden (?:wir )?uns)\b[^.!?]{{0,100}}\b(?:(?:eine?n? |den |die |ihre |deine )?(?:\w+ )?(?:vorstellung|intro
      |kontakt|empfehlung|vermittlung|ansprechpartner)\b[^.!?]{{0,40}}\b(?:zu|bei|mit|von|an|dankbar|freuen|sehr
      |hilfreich|toll|großartig)|(?:mich|uns)\b[^.!?]{{0,40}}\b(?:vorstellen|vorstellst|vorstellten|bekannt ?mach\w+
      |in (?:kontakt|verbindung) (?:bring|setz)\w+|weiterempf\w+|empfehl\w+|vernetz\w+|verbind\w+))
    \b(?:stell|stelle|stellen sie|mach|bring|bringen sie|machen sie|verbinde|vernetze|empfiehl
      |empfehlen sie)(?: doch| bitte| mal)* (?:mich|uns)\b[^.!?]{{0,60}}\b(?:vor|bekannt|zusammen|in kontakt
      |in verbindung|mit|bei|an|weiter)\b|\b(?:bitte|gerne)\b[^.!?]{{0,30}}\bum (?:eine?n? )?(?:\w+ )?(?:vorstellung
      |kontakt|empfehlung|intro|vermittlung)|\büber (?:eine?n? )?(?:\w+ )?(?:vorstellung|kontakt|empfehlung|intro
      |vermittlung)\b[^.!?]{{0,50}}\b(?:freuen|dankbar)|\bgutes wort (?:für (?:mich|uns) )?(?:einlegen|einzulegen)
      |\bob (?:du|sie|ihr)\b[^.!?]{{0,60}}\b(?:mich|uns|mir|ihn|ihm)\b[^.!?]{{0,50}}\b(?:vorstell\w+|bekannt\w*
      |kontakt|empf\w+|verbind\w+|vernetz\w+|vermittel\w+)\b
    """
)
_REQUEST_NOT = patterns(
    r"""
    \b(?:darf|dürfte|möchte|würde) ich mich\b(?![^.!?]{0,60}\bfreuen\b)
    \b(?:dürfen|möchten) wir uns\b
    \bich stelle mich\b
    \b(?:kann|könnte|werde|würde) ich (?:dich|sie|ihnen|dir|euch)\b[^.!?]{0,60}\b(?:vorstellen|verbinden|in kontakt
      |vernetzen|bekannt)
    \b(?:kann|könnte|können|könnten|kannst) (?:ich |wir |du |sie )?(?:mir|uns|dir
      |sich) (?:\w+ ){0,3}vorstellen\b(?! \w+ zu)
    \bvorstellen,? (?:dass|wie|ob|was)\b
    \b(?:danke|dank)\b[^.!?]{0,30}\bfür (?:die|den|das)\b
    \b(?:ein|eine|das|ihr|die) (?:\w+ )?(?:produkt|software|restaurant|hotel|buch|konzept|lösung)\w* (?:empfehlen
      |vorstellen)
    \b(?:wer (?:hat|kommt|nimmt|war)|kennst du (?:die|den|das) (?:\w+ )?(?:film|buch|adresse|uhrzeit))\b
    """
)
_NAMED = patterns(
    rf"""
    \b(?:sprich|sprechen sie|rede|reden sie|wende dich|wenden sie sich|frag|fragen sie|kontaktiere|kontaktieren sie
      |ruf|rufen sie|schreib|schreiben sie|melde dich|melden sie sich|versuch(?:e
      |en sie)?(?: es)?)(?: doch| am besten| mal| einfach| bitte| direkt| gerne?)* (?:mit |an |bei |mal )?(?:mit |an[ ]
      |bei )?(?:herrn |frau )?{NAME}
    \b(?:solltest|sollten|könntest|könnten|musst|müssen|kannst|können) (?:du|sie|ihr)\b[^.!?]{{0,40}}?\b(?:mit|an
      |bei) {NAME}[^.!?]{{0,60}}\b(?:sprechen|reden|wenden|melden|treffen|unterhalten|kontakt\w*|austauschen
      |schreiben)\b|\b(?:solltest|sollten|könntest|könnten) (?:du|sie
      |ihr) (?:mal |unbedingt |am besten )*{NAME}[^.!?]{{0,40}}\b(?:kennenlernen|ansprechen|fragen|kontaktieren
      |treffen|anrufen)
    \b(?:der|die|ein|eine|mein|deine?) (?:richtige|beste|ideale|passende|geeignete|gute|perfekte
      |erste)\w* (?:ansprech\w*|ansprechpartner\w*|person|mann|frau|kontakt|adresse
      |kandidat\w*)?\b[^.!?]{{0,50}}\b(?:ist|wäre|dürfte|sind|wären|könnte)\b[^.!?]{{0,30}}{NAME}
      |{NAME}[^.!?]{{0,40}}\b(?:wäre|ist|dürfte|könnte)\b[^.!?]{{0,30}}\b(?:richtige|beste|ideale|passende|geeignete
      |perfekte|interessiert|interessant|gute ansprech\w*)\w*
    \b(?:ich würde|würde ich|ich|mir fällt|da fällt mir|spontan fällt mir|ich denke|ich schlage|mein vorschlag
      |mein tipp|vorschlagen würde ich|ich kenne|empfehle|empfehlen würde ich)\b[^.!?]{{0,30}}?\b(?:an|vorschlagen|vor
      |empfehlen|ist|wäre|fällt mir|kenne|mit|ein
      |:)? ?(?:herrn |frau )?{NAME}(?:,| von | bei | aus | ein\b| vor\b
      | vorschlagen| empfehlen| sprechen| ansprechen| fragen)
    ^\W*(?:(?:ja|klar|gerne?|natürlich|hm+|vielleicht)[,.!–-]* )*(?:wie wäre es mit|wie wär's mit|was ist mit
      |versuch'?s? (?:mal )?(?:mit|bei)|frag (?:mal|doch)|vielleicht) {NAME}
    """
)
_NAMED_NOT = patterns(
    r"""
    \b(?:danke|dank)\b
    \b(?:wie wäre es mit|was ist mit|vielleicht) (?:dem |nächsten |am )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag
      |Samstag|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Mittag
      |Kaffee|Zoom|Teams|Ende|Anfang|Sie|Du|Ihr)\b
    \b(?:ruf|rufen sie|melde dich|melden sie sich|wenden sie sich|kontaktieren sie)\b[^.!?]{0,20}\b(?:mich|uns
      |unser\w*|unter|kundenservice)\b
    \bfragen sie (?:ihren|Ihren)
    """
)
_DECLINED = patterns(
    rf"""
    \b(?:möchte|möchten|will|wollen|würde
      |würden) (?:ich |wir )?(?:das |es |dies |mich |uns |da |ihn |sie |ihr |ihm |{NAME} )*(?:lieber|eher|ungern
      |lieber doch)? ?(?:nicht|ungern|keine?n?)\b[^.!?]{{0,60}}\b(?:vorstellen|machen|tun|vermitteln|empfehlen
      |herstellen|ansprechen|belästigen|weitergeben|einmischen|stören|nutzen|bitten|behelligen|ausnutzen|geben
      |verbinden|helfen)\b
    \b(?:lieber nicht|eher nicht|muss (?:ich |leider |da )*(?:passen|ablehnen|absagen|nein sagen|verzichten)
      |müssen (?:wir |leider |da )*(?:passen|ablehnen|absagen|verzichten)|(?:kann
      |können) (?:ich |wir |da |dir |ihnen |euch |dabei |leider |hier |damit )*(?:nicht (?:weiter)?helfen
      |nicht (?:dienen|behilflich sein|vermitteln|vorstellen|weiterempfehlen)|keinen kontakt)|(?:bin
      |sind) (?:ich |wir |da |dafür |leider )*nicht (?:der|die|in der lage|in der position|bereit|interessiert|wohl)
      |nicht (?:wirklich )?(?:wohl|angenehm|recht) (?:dabei|damit)|(?:fühle|wäre
      |ist) (?:ich )?(?:mich |mir )?(?:\w+ ){{0,3}}nicht (?:wohl|angenehm|recht)|unangenehm|(?:kein|keine|leider kein
      |nicht mehr) (?:interesse|bedarf)|nicht interessiert|kein interesse|kenne (?:ich )?(?:ihn|sie|{NAME}|niemanden
      |leider niemanden|dort niemanden
      |da niemanden)(?: \w+){{0,4}}? ?(?:nicht (?:gut |so gut |wirklich |persönlich |näher )?(?:genug|gut|näher
      |wirklich|persönlich)?|kaum|nur flüchtig|zu wenig|niemanden)|kenne (?:dort |da |leider )*niemanden
      |fällt mir (?:leider |gerade |niemand |da )*niemand|nein,? danke|danke,? (?:aber )?nein|(?:haben uns
      |habe mich) (?:\w+ ){{0,6}}(?:dagegen entschieden|anders entschieden|für einen anderen|gegen)|(?:leider
      |bedauere?|tut mir leid),? nein|passt (?:es )?(?:gerade |momentan |im moment |leider )*nicht|im moment nicht
      |derzeit nicht|zurzeit nicht|nicht der (?:richtige|passende) zeitpunkt)\b
    """
)
_DECLINED_NOT = patterns(
    r"""
    \bwenn (?:du|sie|ihr)\b[^.!?]{0,40}\b(?:nicht|lieber|unangenehm)
    \bkein problem\b
    \b(?:warum|wieso|weshalb) nicht\b
    \bkann (?:mir|ich mir) nicht helfen\b
    """
)
_WHEN = alternation(
    r"""
    (?:gestern|heute|vorhin|eben|neulich|kürzlich|letzte[nrs]?|vergangene[nrs]?|vorgestern|diese woche|am (?:montag
      |dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende)|vorige[nrs]?|auf der|auf dem|beim|bei (?:ihnen
      |dir|euch|uns)|in (?-i:[A-Z])\w+|(?:mittag|abend)essen|kaffee)
    """
)
_MET = patterns(
    rf"""
    \b(?:schön|toll|super|nett|gut|großartig|wunderbar|freude|vergnügen|gefreut|spaß|angenehm|klasse|prima|herzlich
      |interessant)\b[^.!?]{{0,60}}\b(?:{_YOU}|uns|ihre bekanntschaft
      |sich)\b[^.!?]{{0,60}}\b(?:(?:wieder ?)?(?:gesehen|zusehen|zu sehen|sehen)|getroffen|zu treffen|treffen
      |kennen ?gelernt|kennenzulernen|kennenlernen|kennen zu lernen|gesprochen|zu sprechen|ausgetauscht|auszutauschen
      |besucht|zu Besuch|zu gast)\b
    \b(?:schön|toll|super|nett|gut|gefreut|freude)\b[^.!?]{{0,20}}\b(?:(?:dich|sie|euch) (?:\w+ ){{0,3}}(?:{_WHEN})
      |{_WHEN})[^.!?]{{0,60}}\b(?:sehen|gesehen|treffen|getroffen|kennen\w*|sprechen|gesprochen)
    \b(?:danke?|dank|dankeschön|danken)\b[^.!?]{{0,30}} für (?:das|den|die|ihre?n?|deine?n?|eure?n?|unser|ein|einen
      |eine) (?:\w+ ){{0,3}}?(?:treffen|gespräch|mittagessen|abendessen|essen|kaffee|termin|meeting|besuch|zeit
      |austausch|abend|telefonat|gastfreundschaft|empfang|tag|nachmittag|unterhaltung|besprechung|frühstück|lunch
      |begegnung)\b
    \b(?:nach|seit|bei|in|wie (?:gestern |heute )?(?:bei|in)|anknüpfend an|bezugnehmend auf|im nachgang zu
      |im anschluss an|zu|während|aus|auf grund|aufgrund) (?:unserem|unserer|unser|dem|der
      |unseres) (?:\w+ ){{0,3}}?(?:treffen|gespräch|mittagessen|abendessen|termin|meeting|besuch|austausch|telefonat
      |besprechung|kaffee|essen|begegnung|unterhaltung|workshop)s?\b(?! (?:nächste|am kommenden|morgen))
    \b(?:unser|das) (?:\w+ )?(?:treffen|gespräch|mittagessen|abendessen|essen|meeting|kaffee|austausch
      |besprechung) (?:{_WHEN})[^.!?]{{0,30}}\b(?:war|hat|fand|habe)\b|\b(?:war|hat
      |fand) (?:ein |eine |das |unser |ich |wir )*(?:sehr |wirklich |richtig )*(?:schön\w*|nett\w*|gut\w*|toll\w*
      |angenehm\w*|interessant\w*|produktiv\w*|konstruktiv\w*|anregend\w*) (?:treffen|gespräch|mittagessen|abendessen
      |abend|meeting|austausch|termin|kaffee)\b
      |\bwie (?:gestern |heute |eben |vorhin |am \w+ |letzte woche )?(?:besprochen|vereinbart|verabredet) (?:gestern
      |heute|vorhin|beim|am|letzte)|\bwie (?:gestern|heute morgen|vorhin|eben|letzte woche|am (?:montag|dienstag
      |mittwoch|donnerstag|freitag)|beim \w+) (?:besprochen|vereinbart)|\bals wir uns (?:{_WHEN})\b|\b(?:haben
      |hatten) (?:wir )?uns (?:{_WHEN})[^.!?]{{0,40}}\b(?:getroffen|gesehen|unterhalten|gesprochen)
    """
)
_MET_NOT = patterns(
    r"""
    \b(?:freue (?:mich|ich mich) (?:\w+ ){0,2}(?:auf|darauf)|freuen uns (?:\w+ )?(?:auf|darauf)|würde|würden|wäre
      |wären|hoffen?(?![^.!?]*\b(?:heim|nach hause|angekommen|zurückgekommen))|hoffentlich|wenn|falls
      |morgen(?! früh war)|nächste[nrs]?|kommende[nrs]?|bald|demnächst
      |könnten|können wir|sollen wir|wollen wir|vor unserem|bis zu|leider|verpasst|nicht|absag\w*|verschieb\w*
      |vorschlag\w*|soll\w*|möchte\w*|geplant\w*|einladen|einladung)\b(?![^.!?]{0,25}(?:\bwar\b|bis bald))
    \b(?-i:[A-ZÄÖÜ]\w+) und ich\b(?![^.!?]*\b(?:dich|dir|euch|ihnen)\b)|\bich und (?-i:[A-ZÄÖÜ]\w+)\b
    """
)
_MISSED = patterns(
    r"""
    \b(?:schade|leider|sorry|tut (?:mir|uns) (?:sehr |so |wirklich |echt |furchtbar )?leid|entschuldig\w*|verzeih\w*
      |bedau\w*|pech)\b[^.!?]{0,80}\b(?:verpasst|(?:nicht|nie|doch nicht)\b[^.!?]{0,40}\b(?:getroffen|gesehen
      |geklappt|geschafft|kommen konnte\w*|kommen können|dabei sein konnte|gekommen|erschienen|treffen konnten
      |sehen konnten|da war|da sein konnte|zustande)|(?:absagen|gehen|weg|früher weg|ausfallen lassen) musste\w*
      |versetzt|vergessen habe|verschlafen|verschwitzt|ausgefallen|geplatzt|versäumt)
    \b(?:haben|hatten) (?:wir )?uns\b[^.!?]{0,30}\b(?:verpasst|verfehlt|nicht (?:getroffen|gesehen|mehr gesehen))\b
      |\bwir (?:haben uns )?(?:gestern |heute |leider |knapp )*verpasst\b|\b(?:(?:habe
      |haben)\b[^.!?]{0,30}\b(?:gewartet|vergeblich)|vergeblich gewartet|nicht (?:erschienen|aufgetaucht|gekommen
      |zum termin)|unser(?:en|e)? (?:\w+ )?(?:termin|treffen|verabredung|gespräch)\b[^.!?]{0,30}\b(?:verpasst
      |vergessen|versäumt|verschlafen|geplatzt|ausgefallen|nicht geklappt|nicht stattgefunden))\b
    """
)
_MISSED_NOT = patterns(
    r"""
    \b(?:ihre|deine|die|eure) (?:\w+ )?(?:mail|nachricht|anruf|e-mail|frist|rechnung)\b[^.!?]{0,30}\b(?:verpasst
      |übersehen|vergessen)
    \b(?:anruf|zug|flug|frist|deadline|nachricht|chance|gelegenheit)\w* (?:\w+ )?verpasst
    ^(?!.*\b(?:gestern|heute|verpasst|vergessen|gewartet|letzte\w?)\b).*\b(?:morgen|nächste|kommende)\b
    \b(?:rückmeldung|antwort|lieferung|bericht)\b
    """
)
_THANKS = patterns(
    r"""
    \b(?:vielen|herzlichen|besten|lieben|tausend|ganz herzlichen|großen|recht herzlichen)? ?dank(?:e|eschön|e schön
      |e sehr)?\b[^.!?]{0,20}\b(?:für|dass)\b
    \b(?:bin|sind|wäre)\b[^.!?]{0,30}\bdankbar\b
    \bbedanke (?:ich )?mich\b
    \bbedanken (?:wir )?uns\b
    \b(?:danke|danken) (?:ihnen|dir|euch)\b
    \bweiß (?:das |es )?(?:sehr )?zu schätzen\b
    """
)
_THANKS_NOT = patterns(
    r"""
    \b(?:im voraus|vorab|schon jetzt|schon mal|bereits jetzt)\b
    \bfür nichts\b
    \bnein,? danke
    \bfür (?:ihre|deine|eure|die) (?:\w+ )?(?:nachricht|mail|e-mail|anfrage|aufmerksamkeit|verständnis|geduld
      |interesse|bestellung|antwort|rückmeldung|schnelle antwort|info|information|mitteilung)\b
    \bfür (?:ihr|dein|euer|das) (?:\w+ )?(?:verständnis|interesse|schreiben|vertrauen)\b
    \b(?:wäre|wären|würde|würden)\b[^.!?]{0,30}\bdankbar
    """
)

LEXICON = Lexicon(
    "de",
    {
        SignalKind.PRAISE: sense(_PRAISE + praise_shapes.GERMAN, unless=_PRAISE_NOT + praise_shapes.GERMAN_NOT),
        SignalKind.COMPLAINT: sense(
            _COMPLAINT + grievance_shapes.GERMAN, unless=_COMPLAINT_NOT + grievance_shapes.GERMAN_NOT
        ),
        SignalKind.THANKS: sense(_THANKS + asking_shapes.GERMAN_THANKS, unless=_THANKS_NOT),
        SignalKind.INTRODUCTION: sense(
            _INTRODUCTION + asking_shapes.GERMAN_INTRODUCTION,
            unless=_INTRODUCTION_NOT + asking_shapes.GERMAN_INTRODUCTION_NOT,
        ),
        SignalKind.INTRODUCTION_REQUEST: sense(_REQUEST + asking_shapes.GERMAN_REQUEST, unless=_REQUEST_NOT),
        SignalKind.PROSPECT_NAMED: sense(_NAMED, unless=_NAMED_NOT),
        SignalKind.DECLINED: sense(_DECLINED + asking_shapes.GERMAN_DECLINED, unless=_DECLINED_NOT),
        SignalKind.MEETING_CONFIRMED: sense(_MET + encounter_shapes.GERMAN_MET, unless=_MET_NOT),
        SignalKind.MEETING_MISSED: sense(_MISSED + encounter_shapes.GERMAN_MISSED, unless=_MISSED_NOT),
    },
)
