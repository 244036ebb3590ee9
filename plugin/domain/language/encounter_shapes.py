"""Encounters by their shape, in four languages: that two people met, and that they missed each other.

They met where the reader stands beside the writer in the past ("what you said over lunch on Monday"); third people
who met, and plans, are void in the lexicons. They missed each other where one forgot, waited in vain or was not there.
"""

from plugin.domain.language.lexicon import shapes
from plugin.domain.language.vocabulary import alternation

_EN_MEETING = alternation(
    """
    (?:\\w+ )?(?:meeting|appointment|call|lunch|coffee|dinner|breakfast|brunch|drinks?|chat|session|date|catch[- ]?up
      |interview
      |supper|tea|slot|get-together|rendezvous)\\b
    """
)
_EN_MEAL = alternation(
    """
    (?:lunch|dinner|coffee|breakfast|brunch|drinks|a (?:beer|drink|coffee|glass|tea)|tea|supper|the (?:table
      |bar|reception|party))
    """
)
_EN_DAY = alternation(
    """
    yesterday|today|last (?:night|week|month|weekend|\\w+day)|this (?:morning|afternoon|week|evening)|the other (?:day
      |night|evening)
      |on (?:the weekend|\\w+day)|earlier
    """
)
ENGLISH_MET = shapes(
    rf"""
    \b(?:treat|pleasure|joy|delight|fun|lovely|great|nice|good|wonderful|surprise|glad|happy|lucky|fantastic|honou?r)\b
      ~(?:,? (?:to have |i |we |that (?:i|we) |finally |getting |to |how |it was )*) ?(?:sit|sat|sitting|bump\w*|ran?
      |running|run|spen[dt]
      |spending|shar(?:e|ed|ing)|cross\w*|dan\w+|walk\w*|rid\w+|cook\w*) (?:\w+ ){{0,4}}?(?:into|next to|beside|with
      |across from|paths with)
      ~ (?:you\b|all of you)
    \b(?:good|kind|nice|lovely|sweet|generous|great|thoughtful) of you (?:all |both )?to (?:drop (?:by|in)|come
      |stop by|visit|join|host
      |have (?:me|us)|stay|make (?:the time|the trip|it)|drive|receive|show (?:me|us)|see (?:me|us)|meet|fly|travel
      |pop)
    \b(?:i|we)(?: \w+){{0,2}} (?:enjoyed|loved|liked|appreciated|savou?red) (?:our|the|my|your) (?:\w+ )?(?:walk|hike
      |run|ride|game|round
      |drinks?|beers?|stroll|trip|tour|brunch|supper|tea|hour|afternoon|evening|barbecue|party)\b
    \bour (?:\w+ )?(?:walk|hike|run|ride|game|round of golf|drinks?|stroll|brunch|supper|tea
      |evening)\b[^.!?]{{0,25}}\b{_EN_DAY}\b
    \bwhen we (?:last )?(?:had|shared|grabbed|took|sat over|met for|went for) (?:a |our )?(?:\w+ )?(?:coffee|lunch
      |dinner|breakfast|drinks?
      |tea|walk|beer)\b
    \bfinally (?:got|managed|had the chance|had time|found time|able) to (?:\w+ )?(?:talk|meet|speak|chat
      |see each other|sit down|have)\b
    \b(?:you|you two) (?:mentioned|told|said|were saying|were telling|asked|showed|explained|described|recommended
      |promised|talked|spoke)
      ~\b[^.!?]{{0,40}}\b(?:over|at) {_EN_MEAL}|\bwhat (?:you|we) (?:said|told|talked about|discussed
      |mentioned)\b[^.!?]{{0,20}}
      ~\b(?:over|at) {_EN_MEAL}|\b(?:over|at) {_EN_MEAL}\b[^.!?]{{0,20}}\b{_EN_DAY},? (?:\w+ )?(?:you|we) (?:told|said
      |mentioned|talked)
    \byou (?:were|looked|seemed) (?:\w+ )?(?:in (?:great|good|fine|top|high) (?:form|shape|spirits)|radiant|relaxed
      |happy)\b[^.!?]{{0,20}}
      ~\b{_EN_DAY}
    \bhope you (?:all |both )?(?:got|made it|arrived|travelled|traveled|drove|flew|found your way) (?:back |home[ ]
      |there )*(?:safe|safely
      |well|ok|okay|in one piece|home)\b
    \b(?:joy|pleasure|treat|delight|lovely|great|nice|honou?r) (?:to have|having) (?:had )?you (?:here|over|with us
      |round|visit|at)\b
    \bfinally (?:\w+ )?(?:put|putting|to put) a face (?:to|on)\b|\bput a face to (?:the
      |your) name\b[^.!?]{{0,20}}\b{_EN_DAY}
    \bour {_EN_MEETING} (?:with you )?{_EN_DAY}\b
    \byou (?:asked|told|showed|promised|mentioned)\b[^.!?]{{0,10}}\bat {_EN_MEAL}
    """
)
ENGLISH_MISSED = shapes(
    rf"""
    \b(?:i|we)(?:'d| had|'ve| have| must have| completely| totally| clean| simply| just| actually)* (?:forgot(?:ten)?
      |slept through
      |overslept|spaced|mixed up|blanked on|missed|overlooked|double-?booked)\b(?: about)?,? (?:that we (?:were|had)
      |our {_EN_MEETING}
      |(?:lunch|dinner|coffee|breakfast) with you|(?:today|yesterday)'s {_EN_MEETING}|you were coming|we (?:were|had))
    \bslipped my mind\b[^.!?]{{0,20}}\b(?:we|our|meet\w*|lunch|dinner|coffee|call)\b
    \bwhere (?:were|was) (?:you|everyone|everybody)\b[^.!?]{{0,30}}\b(?:{_EN_DAY}|at \w+)|\b(?:our
      |the) {_EN_MEETING}[^.!?]{{0,30}}
      ~\bwhat happened\b
    \b(?:sorry|apolog\w+|mistake|my fault|shame|when i (?:got|arrived|came)|waited)\b[^.!?]{{0,40}}\b(?:i|you
      |we) (?:wasn't|weren't|was not
      |were not) (?:there|here|around|at (?:the|our)|on (?:the|our) (?:call|line))|\b(?:i|you|we) (?:wasn't|weren't
      |was not|were not)
      ~ (?:there|here|around|at (?:the|our) \w+|on (?:the|our) (?:call|line))\b[^.!?]{{0,40}}\b(?:{_EN_DAY}
      |when i (?:got|arrived|came)|my
      (?:mistake|fault)|so i (?:left|went)|mistake|fault)
    \b(?:dialled|dialed|logged|joined|called|sat|turned up|showed up|came|arrived|was there|stood|waited
      |waiting)\b[^.!?]{{0,40}}
      ~\b(?:but|and)\b[^.!?]{{0,10}}\b(?:nobody|no one|you (?:weren't|didn't|never|were not)|no sign of you
      |the (?:room|line) was)\b
    \b(?:i|we|you)\b[^.!?]{{0,15}}\b(?:never|not|n't)(?: actually| even)? (?:made it|make it|managed|manage|got|get
      |turn up|turned up|show up
      |showed up|come|came|showed) (?:to |for |at |up )*(?:get to |make )?(?:our|the) {_EN_MEETING}
    \b(?:i|we) (?:had|wrote|put|noted|had written) (?:you|it|our \w+) (?:down )?(?:for|on|under) (?:the wrong|\w+day)\b
    \bdidn't (?:\w+ )?(?:get|manage) to (?:meet|see (?:you|each other)|catch up|talk)\b[^.!?]{{0,30}}\b(?:while|when
      |{_EN_DAY}|in the end)\b
    \b(?:rebook|re-?schedul\w+|new (?:date|slot|time)|make it up to you)\b[^.!?]{{0,40}}\b(?:missed|forgot
      |didn't (?:make|happen)|couldn't
      make|stood)\b
    \bmixed up (?:the|my) (?:days?|dates?|times?|weeks?)\b|\b(?:left|kept|leaving|keeping) you (?:waiting|sitting
      |standing)\b
    \bno sign of you\b|\bwhat happened (?:to you )?(?:yesterday|this morning|last night|today)\b
    \b(?:terrible|awful|bad|mortified|embarrassed|guilty) (?:about|for|that) (?:i )?(?:miss\w+
      |forg\w+) (?:our |the )?{_EN_MEETING}
    """.replace("my\n      (?:mistake", "my (?:mistake").replace("couldn't\n      make", "couldn't make")
)

_DE_TREFFEN = alternation(
    r"""
    (?:termin\w*|treffen|verabredung|mittagessen|abendessen|frühstück|kaffee|telefonat|gespräch|besprechung|essen|call
      |date|meeting
      |sitzung|interview|spaziergang|jour fixe)\b
    """
)
_DE_TAG = alternation(
    """
    gestern|vorgestern|heute(?: morgen| früh| mittag| vormittag| nachmittag)?|neulich|letzte[nrs]?|vorhin|vorige[nrs]?
      |vergangene[nrs]?
      |am (?:mon|diens|donners|frei|sams|sonn)tag|am mittwoch|am wochenende
    """
)
_DE_DICH = "(?:dich|dir|euch|ihnen|sie)"
GERMAN_MET = shapes(
    rf"""
    \b(?:abend|tag|stunde|nachmittag|essen|spaziergang|mittagessen|gespräch|ausflug|treffen|kaffee) (?:neben|mit
      |bei) (?:ihnen|dir|euch)
      ~\b[^.!?]{{0,40}}\b(?:war|hat|hatte|tat|bleibt)\b
    \b(?:nett|lieb|freundlich|schön|toll|großzügig|reizend) von (?:dir|ihnen|euch),?[^.!?]{{0,25}}\b(?:vorbei\w*
      |zu kommen|gekommen|besuch\w*
      |einzuladen|eingeladen|dabei zu sein|mitzukommen|da zu sein|herzukommen)
    \b(?:{_DE_TAG})\b[^.!?]{{0,15}}\b(?:beim|bei|über|zum|auf dem|in der) (?:einem |dem )?(?:kaffee|essen|mittagessen
      |abendessen|frühstück
      |bier|wein|tee|messe|empfang|spaziergang)\b[^.!?]{{0,30}}\b(?:besprochen|gesagt|erzählt|erwähnt|gesprochen
      |versprochen|vereinbart)
    \bunser(?:e|en|em)? (?:\w+ )?(?:spaziergang|abend|ausflug|wanderung|lauf|runde|partie|mittagessen|abendessen
      |frühstück|kaffee|gespräch
      |treffen|plauderei|besuch)\b[^.!?]{{0,20}}\b{_DE_TAG}\b[^.!?]{{0,30}}\b(?:hat|war|ging|tat|klingt)\b
    \b(?:du|sie|ihr) (?:hast|haben|habt|hattest|hatten)\b[^.!?]{{0,20}}\b(?:{_DE_TAG})\b[^.!?]{{0,25}}\b(?:erzählt
      |erwähnt|gesagt|gemeint|gezeigt
      |verraten)\b|\bwas (?:du|sie|ihr)\b[^.!?]{{0,40}}\b(?:beim|über|zum) (?:\w+ )?(?:kaffee|essen|mittagessen
      |abendessen|frühstück|bier)\b
      ~[^.!?]{{0,25}}\b(?:gesagt|erzählt|gemeint|erwähnt)
    \bhoffe[n]?,? (?:\w+ )?(?:du|sie|ihr)\b[^.!?]{{0,45}}\b(?:gut|heil|wohlbehalten
      |sicher)\b[^.!?]{{0,20}}\b(?:heim\w*|nach hause|zuhause
      |zurück\w*|angekommen)
    \b(?:gespräch|telefonat|treffen|austausch|mittagessen) mit (?:ihnen|dir|euch)\b[^.!?]{{0,10}}\b{_DE_TAG}
    \b(?:schön|toll|nett|herrlich|lustig|großartig|super|klasse)(?: war['’]?s| war es| ist es gewesen
      | gewesen)\b[^.!?]{{0,20}}\bmit (?:dir|ihnen|euch)
      |\bes war (?:\w+ ){{0,2}}(?:schön|toll|nett|herrlich|lustig|super)\b[^.!?]{{0,20}}\bmit (?:dir|ihnen|euch)
    \b(?:schön|freude|gefreut|glück|toll|nett|überraschung),? (?:\w+ ){{0,2}}?{_DE_DICH}\b[^.!?]{{0,40}}\b(?:getroffen
      |gesehen|kennengelernt
      |wiedergesehen|wiederzusehen|gesprochen|begegnet|erlebt)\b
    \bgesicht zum namen\b|\b(?:unser\w*|nach dem|beim) (?:\w+ )?(?:frühstück|essen|kaffee|gespräch|treffen|mittagessen
      |abendessen) (?:von )?gestern\b
    \b(?:du|sie|ihr) (?:hast|haben|habt)\b[^.!?]{{0,12}}\b(?:{_DE_TAG})\b[^.!?]{{0,12}}\bbeim (?:essen|kaffee
      |mittagessen|abendessen|frühstück)\b
    """
)
GERMAN_MISSED = shapes(
    rf"""
    \b(?:unser(?:e|en|em)?|der|den|die|das|gestrigen?|heutigen?) (?:\w+ )?{_DE_TREFFEN}[^.!?]{{0,30}}\b(?:verschwitzt
      |vergessen|verschlafen|versäumt|verpasst
      |verpennt|versemmelt|übersehen|durcheinander)\b
    \bwo (?:warst du|waren sie|wart ihr|bleibst du|bleiben sie|steckst du)\b
    \b(?:unser(?:e|en)?|der|das) (?:\w+ )?{_DE_TREFFEN}[^.!?]{{0,35}}\b(?:ins wasser gefallen|geplatzt
      |nicht (?:geklappt|stattgefunden|zustande)|ausgefallen)\b
    \b(?:nicht|nie)(?: mehr| rechtzeitig| pünktlich)? (?:\w+ )?(?:zu|bei|zum|beim|an) (?:unser\w*|dem
      |der)? ?{_DE_TREFFEN}[^.!?]{{0,15}}\b(?:geschafft|erschienen|gekommen
      |gewesen|kommen können|da)
    \b(?:vergeblich|umsonst|eine (?:halbe |ganze )?stunde|minuten) (?:\w+ ){{0,3}}(?:auf (?:dich|sie|euch|ihren
      |deinen)|gewartet|gestanden)\b
    \bauf (?:dich|sie|euch|ihren|deinen|euren)\b[^.!?]{{0,20}}\bgewartet\b
    \b(?:außer mir|es) war (?:niemand|keiner)\b|\b(?:niemand|keiner) (?:\w+ )?(?:da|gekommen|erschienen|in der leitung
      |aufgetaucht)\b
    \b(?:musste|mussten)\b[^.!?]{{0,25}}\b(?:kurzfristig|in letzter minute|im letzten moment
      |leider)\b[^.!?]{{0,15}}\b(?:absagen|passen|weg)\b
      |\bleider musste[n]? (?:ich|wir)\b[^.!?]{{0,30}}\babsagen\b
    \b(?:nicht|nie) (?:erschienen|aufgetaucht)\b|\b(?:du|sie|ihr) (?:bist|sind|seid) (?:\w+ )?nicht gekommen\b
      |\bhabe?n? warten lassen\b|\bversetzt\b[^.!?]{{0,12}}\bhabe?
    \bfalschen (?:tag|termin|uhrzeit|ort)\b|\bim kalender\b[^.!?]{{0,30}}\bfalsch\b
    \b(?:entschuldig\w*|verzeih\w*|leid|sorry),? (?:dass )?(?:ich|wir)\b[^.!?]{{0,25}}\bnicht (?:da|dort|dabei
      |gekommen|kommen konnte)\b
    \b(?:verfehlt|verpasst)\b[^.!?]{{0,5}}$
    \bvon (?:dir|ihnen|euch) (?:aber )?keine spur\b|\bwas war (?:gestern|heute \w+|denn gestern) los\b|\b(?:tage
      |termine|uhrzeit|wochen) verwechselt\b
    """
)

_FR_RDV = alternation(
    r"""
    (?:(?:\w+ )?(?:rendez-vous|rdv|déjeuner|dîner|café|appel|réunion|entretien|visio|rencontre|point
      |petit-déjeuner|entrevue|verre)\b)
    """
)
_FR_JOUR = alternation(
    """
    hier(?: soir| matin| midi)?|avant-hier|ce (?:matin|midi)|cet après-midi|l['’]autre (?:jour|soir)|tout à l['’]heure
      |aujourd['’]hui
      |(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|la semaine (?:dernière|passée)|ce week-end
    """
)
FRENCH_MET = shapes(
    rf"""
    \b(?:plaisir|joie|bonheur|ravie?s?|content\w*|heureu\w+|chouette|sympa|agréable|surprise|chance
      |super) (?:que )?(?:de |d['’])(?:vous |t['’]|te )?
      ~(?:avoir |être )?(?:\w+ )?(?:été )?(?:assise?s?|croisée?s?|croiser|tombée?s?|passé|partagé|revue?s?|revoir
      |rencontrée?s?|discuter|discuté|dîné
      |déjeuné|parlé|bavardé)\b[^.!?]{{0,30}}\b(?:vous|toi|{_FR_JOUR})\b
    \b(?:gentil|sympa|aimable|adorable|chouette|généreux|super)(?: de (?:ta|votre) part| à (?:toi|vous))? (?:de[ ]
      |d['’])(?:être )?(?:passer|passée?s?|venir|venue?s?
      |nous (?:recevoir|rendre visite|accueillir)|m['’](?:accueillir|inviter|avoir reçu)|avoir (?:fait le déplacement
      |pris le temps))
    \bnotre (?:\w+ )?(?:balade|promenade|déjeuner|dîner|soirée|café|conversation|discussion|échange|partie|randonnée
      |rencontre|entretien) (?:de |d['’])?
      ~{_FR_JOUR}\b[^.!?]{{0,30}}\b(?:m['’]a|nous a|était|a été|fut)\b
    \bespère que (?:vous êtes|tu es|tu as|vous avez)\b[^.!?]{{0,15}}\b(?:rentrée?s?|arrivée?s?|fait bon)\b
    \b(?:tu|vous) (?:nous |me |m['’])?(?:racont\w+|disais|disiez|expliqu\w+|as dit|avez dit|as raconté|avez raconté
      |parl(?:ais|iez))\b[^.!?]{{0,10}}\b{_FR_JOUR}
      |\bce que (?:tu|vous) (?:m['’]|nous )?(?:as|avez|disais
      |disiez)\b[^.!?]{{0,15}}\b(?:{_FR_JOUR})\b[^.!?]{{0,15}}\b(?:au|à|pendant|autour)\b
    \b(?:enfin|finalement)\b[^.!?]{{0,20}}\b(?:nous parler|se parler|se voir|nous voir|faire connaissance
      |nous rencontrer|se rencontrer)
      ~\b[^.!?]{{0,25}}\b(?:de vive voix|en personne|en vrai|{_FR_JOUR})
    \bquel(?:le)? (?:belle |bonne |super |beau |bon |chouette )?(?:soirée|moment|journée|déjeuner|dîner|rencontre
      |après-midi) (?:\w+ )?(?:avec|chez|en compagnie de) (?:vous|toi)
    \bmettre (?:enfin )?un visage sur\b|\bnotre (?:petit-déjeuner|déjeuner|dîner|café|entretien|rencontre|échange
      |conversation) (?:de |d['’])(?:hier|ce matin|lundi|mardi
      |mercredi|jeudi|vendredi|samedi|dimanche)\b
    """
)
FRENCH_MISSED = shapes(
    rf"""
    \b(?:oublié|zappé|loupé|raté|manqué) (?:complètement |totalement )?(?:notre|le|l['’]|qu['’]on (?:devait|avait)
      |que nous (?:devions|avions)) ?{_FR_RDV}?
      ~(?:\b[^.!?]{{0,40}}\b(?:pardon\w*|excuse\w*|désolée?|d['’]hier|{_FR_JOUR})|[,.!]|$)
    \boù (?:étais-tu|étiez-vous|tu étais|vous étiez|es-tu passé|êtes-vous passé)
    \b(?:notre|l['’]) ?{_FR_RDV}[^.!?]{{0,20}}\b(?:tombée?s? à l['’]eau|n['’]a (?:finalement )?pas eu lieu
      |a (?:finalement )?capoté|a sauté)\b
    \battendu\w* (?:\w+ ){{0,5}}(?:en vain|pour rien|minutes|heures?|demi-heure)\b
    \b(?:pas|jamais) (?:pu |réussi à |arrivée? à )?(?:être|venir|arriver|assister|me rendre|me libérer|me joindre
      |venue?)\b[^.!?]{{0,15}}\b(?:à notre|au|à la|hier)
      ~ ?{_FR_RDV}?
    \b(?:excuses?|désolée?|navrée?|pardon\w*)\b[^.!?]{{0,20}}\b(?:mon absence|notre absence|ce lapin|le lapin
      |faux bond)\b
    \b(?:connectée?|arrivée?|venue?|présente?|appelée?|attendu)\b[^.!?]{{0,30}}\bmais\b[^.!?]{{0,12}}\b(?:personne
      |pas (?:là|venue?|répondu)|vous n['’]|tu n['’])
    \b(?:dû|obligée?s? d['’]) ?annuler (?:\w+ )?{_FR_RDV}[^.!?]{{0,40}}\b(?:dernier moment|dernière minute|désolée?
      |navrée?|excus\w+)
    \baucune trace de (?:toi|vous)\b|\bconfondu les (?:jours|dates|heures)\b|\bmais il n['’]y avait personne\b
      |\bque s['’]est-il passé (?:hier|ce matin)\b
    """
)

_ES_CITA = alternation(
    r"""
    (?:(?:\w+ )?(?:cita|comida|cena|reunión|llamada|café|desayuno|almuerzo|encuentro|entrevista|charla
      |videollamada)\b)
    """
)
_ES_DIA = alternation(
    """
    ayer|anoche|anteayer|hoy|esta (?:mañana|tarde)|este mediodía|el otro día|la otra noche|la semana pasada
      |(?:el|del|este) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)
    """
)
SPANISH_MET = shapes(
    rf"""
    \b(?:gusto|placer|alegría|ilusión|suerte|sorpresa|estupendo|genial|encantad[oa]|divertido|bonito
      |maravilla) (?:de )?(?:haber(?:me|te|le|nos|os|los)?
      |encontrar(?:te|le|os|los|me)|ver(?:te|le|os|los)|coincidir|volver a ver(?:te|le|os)|sentarme|charlar|cenar
      |comer|compartir)\b[^.!?]{{0,35}}
      ~\b(?:contigo|con (?:usted|ustedes|vosotr[oa]s)|(?:tu|su|vuestro) lado|{_ES_DIA}|en (?-i:[A-Z]))
    \b(?:amable|majo|bonito|generoso|detalle|gentil)\b[^.!?]{{0,22}}\b(?:pasar(?:te|se|os)?|venir|acercar(?:te|se|os)
      |visitar(?:nos|me)|recibir(?:nos|me)|acoger(?:nos|me))\b
    \bnuestr[oa] (?:\w+ )?(?:paseo|comida|cena|charla|conversación|café|encuentro|partida|excursión|tarde
      |reunión) (?:de )?{_ES_DIA}\b[^.!?]{{0,20}}\b(?:me|nos|fue|estuvo|resultó)\b
    \besper(?:o|amos) que (?:\w+ )?(?:llega\w+|volvi\w+|regresa\w+)\b[^.!?]{{0,20}}\b(?:bien|a casa|sin problemas)
    \b{_ES_DIA} (?:me |nos )?(?:contabas|contaba|decías|decía|dijiste|contaste|explicabas|comentabas|mencionaste
      |contó usted)\b|\blo que (?:me |nos )?(?:dijiste|contaste|dijo
      |contabas|comentaste|decías)\b[^.!?]{{0,20}}\b(?:{_ES_DIA})\b[^.!?]{{0,15}}\b(?:comiendo|cenando|tomando|en la
      |durante|en el|desayunando)
    \bpor fin\b[^.!?]{{0,15}}\b(?:hablá\w+|hablamos|habláramos|nos (?:viéramos|conociéramos|vimos|conocimos)|pudimos
      |pudiéramos)\b[^.!?]{{0,30}}\b(?:persona|cara a cara|vernos|{_ES_DIA})
    \bqué (?:buena |gran |bonita |agradable |buen )(?:velada|noche|tarde|rato|comida|cena|día
      |charla)\b[^.!?]{{0,25}}\b(?:con (?:vosotr[oa]s|usted|ustedes)|contigo)
    \blo de (?:hoy|ayer|anoche|esta (?:mañana|tarde)) (?:\w+ )?(?:ha sido|fue|estuvo)\b
    \bponer(?:te|le|os) cara\b|\bnuestr[oa] (?:desayuno|comida|cena|café|charla|encuentro|conversación
      |almuerzo) de (?:ayer|anoche|hoy|esta mañana|el (?:lunes|martes
      |miércoles|jueves|viernes|sábado|domingo)|del \w+)
    """
)
SPANISH_MISSED = shapes(
    rf"""
    \b(?:se me (?:olvidó|ha olvidado|pasó|fue de la cabeza)|(?:he )?olvid(?:é|ado)|me dormí
      |confundí)\b[^.!?]{{0,22}}\b(?:nuestr[oa]|la|el|que (?:habíamos|teníamos|íbamos)) ?{_ES_CITA}?
      ~(?:\b[^.!?]{{0,30}}\b(?:perd[oó]n\w*|siento|disculp\w*|ayer|hoy|{_ES_DIA})|[,.!]|$)
    \b(?:dónde|donde) (?:estabas|estaba usted|estabais|te metiste|andabas|te quedaste)\b
    \bnuestr[oa] {_ES_CITA}[^.!?]{{0,20}}\b(?:se quedó en nada|no (?:se celebró|tuvo lugar|pudo ser|salió)
      |se (?:canceló|frustró|cayó))\b
    \b(?:esper[éó]|esperamos|esperando|estuve)\b[^.!?]{{0,20}}\b(?:en vano|media hora|una hora|minutos|su llamada
      |tu llamada|para nada)\b
    \bno (?:pude|pudimos|llegué|llegamos|conseguí|logré|aparecí|aparecimos|me presenté)\b[^.!?]{{0,25}}\b(?:a
      |en) (?:nuestr[oa]|la|el|tu) ?{_ES_CITA}
    \b(?:perdon\w*|disculp\w*|siento|sentimos|lamento)\b[^.!?]{{0,25}}\b(?:no (?:apareci\w+|fui|fuera|llegara|viniera
      |estuve|estuviera|presentar\w+|acudi\w+|asisti\w+)|plantad[oa]s?|mi ausencia
      |nuestra ausencia|plantón)\b
    \b(?:conect[éó]|llegué|llegamos|fui|fuimos|acudí|estaba|estuve|esperé)\b[^.!?]{{0,30}}\bpero (?:no (?:había nadie
      |viniste|vino|estabas|apareci\w+|llegaste)|nadie)\b
    \btuve que (?:cancelar|anular|suspender) (?:\w+ )?{_ES_CITA}[^.!?]{{0,40}}\b(?:última hora|último momento
      |último minuto|siento|perdón\w*|disculp\w*)
    \bni rastro de (?:ti|usted|vosotr[oa]s)\b|\bconfundí (?:los días|las fechas|la hora|el día)\b|\bqué (?:pasó
      |te pasó|le pasó) (?:ayer|esta mañana|anoche)\b
    """
)
