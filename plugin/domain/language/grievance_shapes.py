"""Complaints by their shape, in four languages, and grumbles about somebody else, which are none.

A complaint is about the reader, their work or the joint project, or names no object. Anger "at my bank" and
what "our plumber" did are told to a friend; they are voided by the third party that stands in them.
"""

from plugin.domain.language.lexicon import shapes
from plugin.domain.language.vocabulary import alternation

_DONE = alternation(
    """
    agreed|discussed|signed|ordered|asked for|promised|expected|wanted|paid for|arranged|planned|talked about
      |need\\w*
    """
)
_ANGRY = alternation(
    """
    furious|angry|mad|livid|cross|annoyed|irritated|upset|unhappy|disappointed|dissatisfied|displeased|frustrated
      |fed up|disgusted|appalled|exasperated|outraged|fuming|impatient|(?:un)?impressed|(?:not|n't|never
      |hardly) (?:\\w+ )?(?:happy|pleased|satisfied|thrilled|delighted|impressed)
    """
)
_OTHERS = alternation(
    """
    (?:\\w+ )?(?:company|agency|bank|airline|airport|hotel|restaurant|landlord|landlady|caterer|plumber|electrician
      |builders?|carpenter|painter|mechanic|garage|insurer|insurance(?: company)?|provider|supplier|vendor|contractor
      |courier|shop|store|dealer|dentist|doctor|hospital|school|council|government|ministry|tax office|post office
      |railway|trains?|bus|taxi|police|neighbou?rs?|tenants?|boss|ex|brother|sister|mother|father|son|daughter|cousin
      |husband|wife|uncle|aunt|in-laws|weather|traffic|election|referee|striker|coach|(?:national|football) team|match
      |city|state|court|operator|utility|broker|accountant|lawyer|solicitor|architect|gardener|cleaner|nanny|teacher
      |competitors?|opponents?|tool|phone|car|laptop|printer)s?
    """
)

ENGLISH = shapes(
    rf"""
    \b(?:i|we)(?: had|'d| have|'ve| would have| were| was)?(?: \w+)? (?:hoped|expected|hoping|expecting|counted
      |counting|bargained)(?: for| on)? (?:\w+ ){{0,3}}?(?:more|better|deeper|clearer|quicker|faster|different)\b
    \b(?:second|third|fourth|fifth|sixth|umpteenth|nth|last|\d\w\w) time (?:that )?(?:i|we)(?:'ve| have| am|'m|'re| are
      | had)?(?: had)?(?: to)? (?:ask|chas|remind|writ|request|rais|call|point|tell|told|report|explain|flag|wrote)
    \bnot (?:at all |quite |really |exactly )?(?:what|how|as|the way) (?:we|i|was|had been|you)(?:'d| had| were| was
      | have|'ve| both| all)* (?:originally )?{_DONE}\b
    \b(?:disput|contest|reject|challeng|refus)\w* (?:to pay )?(?:\w+ ){{0,3}}?(?:invoices?|bill|charges?
      |fees?|amount|items?)\b|\b(?:can't|cannot|can not|won't|will not|refuse to|unable to) (?:\w+ )?(?:accept|pay
      |approve|sign off)(?: on)? (?:\w+ ){{0,2}}?(?:invoice|bill|amount|charge|this|work|price|version|fees?)\b
    \b(?:billed|charged|invoiced|invoice|bill|quote)\b[^.!?]{{0,40}}?\b(?:do not|don't|does not|doesn't|did not
      |didn't) (?:\w+ )?
      ~(?:match|correspond|reflect|add up|tally|agree)\b
    \b(?:why|what)\b[^.!?]{{0,8}}(?:we|i)(?:'re| are|'m| am| were| was) (?:being |now )?(?:charged|billed|invoiced
      |paying)\b
    \b(?:i|we|my \w+|our \w+)(?:'ve| have|'d)? (?:had|having|ended up|been forced|was forced|were forced|been left
      |was left
      |were left) (?:to |having to )?(?:\w+ )?(?:redo|redoing|rewrit\w+|fix\w*|correct\w*|repair\w*|clean\w*
      |start again|do it
      |sort it)\b(?! (?:my|our))
    \b(?:weeks?|months?|days?|hours?) (?:\w+ )?(?:behind|late|overdue|past the (?:deadline|date))\b
    \b(?:i|we)(?:'re|'m|'ve| have| are| am| were| was)?(?: \w+)? ?(?:feel|felt|feeling|been|are|am|were
      |was)?(?: \w+){{0,2}}? (?:let down|abandoned|neglected|ignored|misled
      |cheated
      |short-?changed|fobbed off|left (?:in the dark|hanging|alone)|taken for granted|ripped off|kept in the dark)\b
    \b(?:draft|design|report|proposal|text|version|concept|deck|you|it|this|plan|result)\b[^.!?]{{0,15}}\b(?:misses
      |missed
      |ignores|ignored) (?:the (?:point|mark|brief)|our brief|what we asked)\b
    \byou(?:'d| had|'ve| have)? (?:told|promised|assured|said|guaranteed|confirmed)\b[^.!?]{{0,60}}\b(?:and|but|yet
      |though
      |whereas|,) ?(?:it is|it's|that was|we're|today is|now|here we|nothing|there)\b|\b(?:were|was|been) promised
      ~\b[^.!?]{{0,60}}\b(?:ago|but|never|nothing|still|yet)\b
    \b(?:can't|cannot|couldn't) (?:honestly |really )?(?:say|claim|pretend)\b[^.!?]{{0,20}}\b(?:thrilled|happy|pleased
      |satisfied|impressed|delighted|convinced)\b
    \b(?:your|you|twice|again|already|since)\b[^.!?]{{0,50}}\b(?:stopped working|broken down|broke down|fallen apart
      |packed up|fell over)\b|\b(?:stopped working|broken down|broke down|fallen apart)\b[^.!?]{{0,30}}\b(?:twice|again
      |already|since)\b
    \b(?:below|beneath|not up to|short of) (?:your|our|my) (?:usual |normal |own |agreed[ ]
      |high )*(?:standards?|level
      |quality|expectations?|best)\b
    \b(?:shame|pity|regrettable|unfortunate|sad|disappointing|strange|odd|surprising) (?:that )?(?:nobody|no one
      |no-one|your \w+
      |we (?:weren't|were not|were never|only)|i (?:wasn't|was not|was never|only)|you (?:didn't|did not|never)
      ~(?: even| once)? (?:tell|warn|ask|inform|mention|consult|check|call|warned|told|asked|mentioned))\b
    \b(?:hard|difficult|impossible|fail) to (?:understand|accept|see|believe|justify|explain|follow) (?:why|how|that
      |what
      |the (?:delay|price|charge|cost|increase))\b
    \bleft (?:the|our|my|everything|us with|a) (?:\w+ ){{0,4}}?(?:mess|state|chaos|dirty|unfinished|half[- ]finished
      |damaged)\b
    \bcost (?:us|me) (?:a |an |our |the |two |three |\w+ )?(?:\w+ )?(?:customers?|clients?|deal|orders?|contract|sale
      |reputation|guests?|penalt\w+)\b
    \b(?:had|have|having|kept|been|tired of|sick of) (?:to )?(?:chas(?:e|ing)|remind(?:ing)?
      |run(?:ning)? after) (?:you|your
      |this|for|after|again)\b
    \breads? (?:as if|as though|like) (?:nobody|no one|someone|somebody)\b
    \b(?:would|'d) have (?:\w+ )?(?:liked|appreciated|expected|preferred|welcomed|been (?:nice|good|polite|fair
      |helpful)
      |wished) (?:\w+ ){{0,4}}?(?:warning|notice|heads-?up|call|explanation|apology|informed|told|asked|warned
      |consulted|word
      |know|care|attention)\b
    \b(?:already|still) (?:\w+ )?(?:peeling|leaking|cracked|cracking|broken|rusting|crumbling|coming off|falling apart
      |not working|down|wrong)\b(?! (?:with|to))
    \b(?:not in a good way|leaves? a bad taste|left a bad taste|not the first time)\b
    \b(?:results?|outcome|response|progress|quality|work|draft|version|performance|figures|answer|experience) (?:is
      |are|was|were
      |has been) (?:\w+ ){{0,2}}?(?:disappointing|poor|thin|weak|underwhelming|patchy|sloppy|superficial)\b
    \byour (?:\w+ )?(?:technician|driver|colleague|assistant|team|people|office|crew|fitter|engineer|consultant)\b
      ~[^.!?]{{0,30}}\b(?:never (?:came|showed|called|replied)|didn't (?:show|turn up|come|call)|left|rude|shouted
      |lost|broke
      |forgot|refused|ignored)\b(?! (?:a|an|the) (?:good|great|lasting|wonderful))
    \b(?:led to believe|given to understand|assured|told) (?:that )?(?:it|this|they|everything|the \w+) would\b
    \b(?:puzzled|surprised|astonished|taken aback|baffled|perplexed|concerned|bewildered) (?:that|to (?:see|find|learn
      |discover))
      ~\b[^.!?]{{0,60}}\b(?:without|nobody|no one|not|never|still|gone up|increased|changed|charged|billed|higher|late
      |missing)\b
    \b(?:the|your|these|those|three|two) (?:\w+ )?\w+ (?:that |which )?you (?:sent|delivered|installed|built|supplied
      |sold us|fitted
      |made|repaired)(?: us| me)? (?:\w+ )?(?:wobbles?|leaks?|creaks?|jams?|crash\w*|squeaks?|smells?|sticks?
      |flickers?|fails?
      |broke|doesn't|don't|does not|do not|is (?:broken|wrong|useless|faulty|bent)|are (?:broken|wrong|useless|faulty
      |bent))\b
    \b(?:hoping|hoped) not to have to\b|\b(?:nobody|no one) (?:at your \w+ |there |on your side )?(?:\w+ )?(?:picked
      |picks|answered|answers
      |called|returns|returned|got back|reacted|replied|responded)\b(?! (?:in|at) class)
    """
)
ENGLISH_NOT = shapes(
    rf"""
    \bif it (?:hadn't|had not|weren't|wasn't) (?:been )?for (?:you|your)\b|\bwithout you\b[^.!?]{{0,20}}(?:would|'d)
    \b{_ANGRY} (?:with|at|about|by|over|in) (?:my|our|the|a|an|their|his|her|this|that|these|all
      |one of \w+) {_OTHERS}\b
      ~(?! you| of yours)
    \b{_ANGRY} (?:with|at|about|over|in|by) (?:myself|ourselves|himself|him|her|them|(?-i:[A-Z])\w+\b(?! (?:and
      |&) (?:you|your)))
    ^(?!.*\b(?:you|your|yours)\b).*\b(?:my|our|the|his|her|their|a) (?!team|board|client|customer|staff)
      ~{_OTHERS} (?:\w+ )?(?:is|are|was|were|has|have|had|let|left|never|lost|broke|failed|failed|charged|cancel\w*
      |forgot|ignored
      |didn't|doesn't|won't|sent|keeps?|kept|refused|went|overcharged|messed|still)\b
    ^(?!.*\b(?:you|your|yours|we|i)\b).*\b(?:he|she|they)(?:'s|'re)?\b
    \broad ?works\b|\bregret (?:any|the inconvenience)\b
    """
)

_ZORN = alternation(
    """
    (?:sauer|stinksauer|wütend|böse|verärgert|enttäuscht|genervt|frustriert|entsetzt|empört|stocksauer|zornig
      |unzufrieden)
    """
)
_ANDERE = alternation(
    r"""
    \w*(?:anbieter|firma|gesellschaft|bank|agentur|vermieter|vermieterin|handwerker|klempner|elektriker|maler|caterer
      |versicherung|lieferant\w*|dienstleister|spedition|post|bahn|airline|hotel|restaurant|werkstatt|finanzamt|amt
      |behörde
      |schule|arzt|ärztin|zahnarzt|chef|chefin|nachbar\w*|mieter\w*|bruder|schwester|mutter|vater|sohn|tochter|mann
      |frau|wetter
      |verkehr|zug|nationalmannschaft|mannschaft|trainer|schiedsrichter|regierung|stadt|gericht|makler\w*
      |steuerberater\w*|anwalt
      |architekt\w*|gärtner\w*|netzbetreiber|betreiber|konkurrenz|taxi|paketdienst|kurier)n?
    """
)
_MEIN = "(?:mein|unser|ihr|sein|d)(?:e|en|em|er|es|as|ie)?"

GERMAN = shapes(
    r"""
    \b(?:etwas |deutlich |einfach )*(?:mehr|besseres|anderes)\b[^.!?]{0,40}\b(?:erhofft|erwartet|versprochen
      |gewünscht
      |vorgestellt)\b|\b(?:hätten?|hatten?)\b[^.!?]{0,50}\b(?:mehr|besseres|anderes|anders) (?:\w+ )?(?:erhofft
      |erwartet
      |versprochen|gewünscht|vorgestellt)\b
    \bnicht (?:das|so|dem|der|ganz das),? ?(?:was|wie)? ?[^.!?]{0,25}\b(?:abgemacht|vereinbart|besprochen|ausgemacht
      |bestellt|abgesprochen|zugesagt|versprochen|vorgestellt|geplant)\b|\bso (?:hatten|haben|hatte|habe) (?:wir|ich)
      ~\b[^.!?]{0,20}\bnicht (?:vorgestellt|gedacht|vereinbart|besprochen|gemeint|verstanden)
    \b(?:frage|schreibe|bitte|erinnere|rufe|mahne|fragen|bitten|schreiben|erinnern|reklamieren?)\b[^.!?]{0,30}\bzum
      ~ (?:\w+ten|x-ten) mal\b
    \b(?:können|kann|werden|werde|möchten)\b[^.!?]{0,30}\b(?:rechnung|betrag|preis|kosten)\b[^.!?]{0,30}\bnicht
      ~ (?:akzeptieren|anerkennen|bezahlen|zahlen|begleichen|freigeben)\b|\b(?:rechnung
      |betrag)\b[^.!?]{0,40}\b(?:so )?nicht
      ~ (?:akzeptieren|anerkennen|bezahlen|freigeben|nachvollzieh\w+)
    \b(?:widerspreche[n]?|bestreite[n]?|beanstande[n]?|reklamiere[n]?|moniere[n]?)\b
    \bhink(?:t|en|st) (?:\w+ ){0,3}(?:hinterher|zeitplan|nach)\b|\b(?:wochen|tage|monate
      |stunden) (?:\w+ )?(?:hinterher
      |im rückstand|im verzug|zu spät|verspätung|überfällig)\b
    \b(?:zugesagt|versprochen|angekündigt|zugesichert|garantiert|gemeint)\b[^.!?]{0,15}[,;–-] ?(?:heute|jetzt|nun|es
      |inzwischen
      |mittlerweile|aber|doch|bis|passiert)
    \b(?:musste|mussten|müssen|muss|durfte) (?:ich|wir)?\b[^.!?]{0,50}\b(?:selbst|selber|noch einmal|nochmals
      |nochmal|neu|erneut)
      ~ (?:\w+ ){0,2}?(?:machen|erstellen|schreiben|korrigieren|anlegen|prüfen|nachfragen|erledigen|rechnen)\b
    \b(?:schade|bedauerlich|traurig|ärgerlich|unschön|seltsam|merkwürdig),? (?:dass|wenn) (?:uns|mich|mir)?
      ~ ?(?:niemand|keiner|man uns|wir (?:nicht|erst|nie)|ich (?:nicht|erst|nie))\b[^.!?]{0,40}
      ~\b(?:gewarnt|vorgewarnt|gesagt|informiert|gefragt|bescheid|angerufen|erfahren|mitgeteilt|beteiligt)
    \b(?:seit|schon|bereits|wieder|zweimal|mehrfach|erneut)\b[^.!?]{0,40}\b(?:ausgefallen|abgestürzt|kaputtgegangen
      |undicht
      |defekt|stehen geblieben|eingefroren)\b
    \bin (?:einem|sehr|so) (?:\w+ )?(?:furchtbaren|schlechten|schrecklichen|katastrophalen|schlechtem|erbärmlichen
      |üblen|desolaten)
      ~ zustand\b
    \b(?:hat|haben|kostete) (?:uns|mich) (?:bereits |schon )?(?:einen?|den|die|viel|mehrere|\w+) (?:\w+ )?(?:kunden?
      |kundin|auftrag
      |aufträge|nerven|vertrauen|ruf|gäste|geld)\b[^.!?]{0,10}\bgekostet\b
    \b(?:kam|kommt|kamen|erfolgte|gab es|blieb)\b[^.!?]{0,12}\b(?:keine|keinerlei|nie eine|ohne
      |unbeantwortet)\b[^.!?]{0,12}
      ~\b(?:reaktion|antwort|rückmeldung|lebenszeichen|erklärung|entschuldigung)\b
    \b(?:verstehe[n]?|begreife[n]?|sehe[n]?|weiß) (?:\w+ ){0,3}nicht(?: ganz| recht)?,? (?:wofür|warum|weshalb|wieso
      |was)
      ~\b[^.!?]{0,50}\b(?:bezahl\w*|zahl\w*|berechnet|kost\w+|gebühr\w*|gedauert|dauert|geändert|nicht)
    \b(?:entwurf|angebot|bericht|konzept|text|ergebnis|vorschlag|lösung|design)\b[^.!?]{0,15}\b(?:geht|gehen
      |ging)\b[^.!?]{0,30}
      ~\b(?:vorbei|daneben)\b
    \b(?:stunden|beträge|zahlen|kosten|positionen|preise|summe)\b[^.!?]{0,20}\bstimmen nicht\b|\bstimmt (?:so[ ]
      |\w+ )?nicht\b
      ~[^.!?]{0,20}\b(?:rechnung|abrechnung)
    \bfühle?n? (?:\w+ ){0,3}(?:im stich|allein ?gelassen|übergangen|vernachlässigt|hintergangen|veräppelt
      |nicht ernst|abgespeist
      |schlecht)
    \b(?:kam|kommt|war|kamen|ist|sind|wurde) (?:\w+ )?(?:viel |deutlich |wieder |leider |schon |erneut )*zu (?:spät
      |teuer|langsam
      |oberflächlich|ungenau|lang)\b
    \b(?:verwundert|befremdet|irritiert|überrascht|erstaunt|konsterniert)\b[^.!?]{0,20}\büber (?:den|die|das|ihre\w?
      |deine\w?)
      |\büber (?:den|die|das|ihre\w?|deine\w?)\b[^.!?]{0,50}\b(?:verwundert|befremdet|irritiert|erstaunt
      |nicht glücklich)
    \b(?:mit|über)\b[^.!?]{0,50}\b(?:nicht|kaum|wenig|weniger)(?: wirklich| ganz| gerade| sehr| so)? (?:glücklich
      |zufrieden
      |begeistert|froh|einverstanden)\b
    \bhätten?\b[^.!?]{0,25}\b(?:eine?n? )?(?:\w*warnung|hinweis|anruf|bescheid|information|rückmeldung
      |entschuldigung|erklärung)
      ~\b[^.!?]{0,15}\b(?:gewünscht|erwartet|gebraucht|erhofft|gefreut)
    \b(?:blättert|bröckelt|löst sich|tropft|rostet|klemmt|reißt|leckt)\b[^.!?]{0,30}\b(?:schon|bereits|wieder|ab
      |nach)\b
    \b(?:man|sie|du|ihr|ihr \w+) (?:hatten?|haben|hast|habt|hat)\b[^.!?]{0,12}\b(?:uns|mir)\b[^.!?]{0,20}\b(?:gesagt
      |versichert|zugesagt
      |versprochen),? (?:dass )?(?:es|das|die|der|alles|sie)\b
    \b(?:irritiert|verwundert|befremdet|erstaunt|überrascht|wundere mich|wundern uns),? (?:dass|wie|warum|weshalb)\b
    \b(?:gelieferten?|montierten?|eingebauten?|verkauften?) (?:\w+ )?(?:wackelt?|wackeln|klemmen|klemmt|tropfen|tropft
      |quietschen|riechen|brechen|flackern
      |funktionieren nicht|ist defekt|sind defekt|passen nicht|passt nicht)\b
    \bbleib(?:t|en) (?:\w+ ){0,4}?hinter (?:dem|den|der|unser\w*|ihr\w*)\b[^.!?]{0,40}\bzurück\b
    \bbei (?:ihnen|euch)\b[^.!?]{0,20}\b(?:niemand|keiner)\b|\b(?:niemand|keiner) (?:geht|ging|nimmt|nahm|meldet|ruft
      |rief)\b[^.!?]{0,30}\b(?:telefon|ab|zurück|sich)\b
    """
)
GERMAN_NOT = shapes(
    rf"""
    \b{_ZORN} (?:auf|über|von|mit) (?:{_MEIN} )?{_ANDERE}\b|\b{_ZORN} (?:auf|über|von|mit) (?:mich|sich|ihn|uns selbst
      |(?-i:(?!Ihr|Ihnen|Sie)[A-ZÄÖÜ])
      ~\w+\b(?! (?:und|sie)))
    \bmit {_MEIN} {_ANDERE}\b[^.!?]{{0,25}}\b(?:nicht|un|kaum|wenig)
    ^(?!.*\b(?:dein|euer|du|dich|dir|ihr habt|(?-i:Sie|Ihnen|Ihre?[rnms]?))\b).*\b(?:mein|unser|d)(?:e|en|er|em|as
      |ie)? {_ANDERE}
      ~ (?:\w+ )?(?:ist|war|hat|haben|kam|kommt|waren|sind|wollte|lässt)\b
    ^sie (?:ist|war|sind|waren) (?:\w+ )?{_ZORN}\b|\bärgere mich über mich\b
    """
)

_FACHE = alternation(
    r"""
    (?:furieu\w+|fâchée?s?|énervée?s?|déçue?s?|agacée?s?|mécontente?s?|exaspérée?s?|contente?s?|satisfaite?s?
      |ravie?s?|en colère)
    """
)
_AUTRES = alternation(
    """
    (?:opérateur|fournisseur|banque|traiteur|plombier|électricien|propriétaire|assureur|assurance|agence|compagnie
      |mairie|préfecture
      |école|patron|patronne|chef|cheffe|voisine?s?|locataires?|garagiste|garage|médecin|dentiste|train|sncf|hôtel
      |restaurant|gouvernement
      |équipe nationale|entraîneur|arbitre|frère|sœur|mère|père|fils|fille|mari|femme|bailleur|syndic|notaire
      |comptable|avocate?
      |architecte|peintre|maçon|livreur|transporteur|poste|météo|taxi|impôts|concurrents?|prestataire)s?
    """
)

FRENCH = shapes(
    r"""
    \b(?:espéri|attendi|attend|espér|imagini|voul)\w+ (?:\w+ ){0,3}?(?:mieux|davantage|plus|autre chose|autrement)\b
    \bpas (?:du tout |vraiment |tout à fait )?(?:ce (?:dont|que|qui|à quoi)|comme)\b[^.!?]{0,30}\b(?:convenu\w*
      |prévu|commandé
      |discuté|demandé|attend\w+|parlé|promis|décidé|dit|signé)
    \b(?:deuxième|troisième|quatrième|cinquième|énième|\d+e) fois que (?:je|j['’]|nous|on)
    \b(?:contest|refus|rejet)\w+ (?:de (?:payer|régler) )?(?:\w+ )?(?:cette |la |votre |le |ce |ces )?(?:facture
      |montant|devis|frais
      |somme|pénalités)
    \b(?:aviez|avais|avez|as|avions été|était|ai été)\b[^.!?]{0,15}\b(?:promis|dit|assuré|annoncé
      |garanti)\b[^.!?]{0,40}, ?(?:nous
      |on|c['’]est|il|or|et|mais|aujourd)
    \b(?:chantier|projet|dossier|livraison|travail|commande|rapport|livrable|vous|travaux)\b[^.!?]{0,20}\b(?:jours?
      |semaines?|mois
      |heures?) de retard|\b(?:a|ont|avez|as|déjà) (?:\w+ )?(?:\w+ )(?:jours?|semaines?|mois) de retard
    \b(?:ai|avons|a|avoir) dû (?:tout )?(?:refaire|corriger|relancer|recommencer|reprendre|réécrire|rappeler|réparer
      |vérifier)
    \b(?:regrettable|dommage|fâcheux|triste|étonnant|surprenant) (?:que|qu['’]|de (?:ne pas
      |n['’]))[^.!?]{0,15}\b(?:personne
      |aucune?|été|nous n['’]ayons|je n['’]aie|avoir été)\b[^.!?]{0,25}\b(?:prévenu\w*|averti\w*|informé\w*
      |consulté\w*|dit)
    \b(?:tombée?s?|tomber|est) (?:\w+ ){0,2}en panne\b|\b(?:déjà|encore|à nouveau) (?:\w+ ){0,3}(?:en panne
      |cassée?|planté)
    \blaissé (?:\w+ ){1,4}dans un (?:état|désordre|sale)\b
    \b(?:ne (?:nous |m['’]|s['’])?|n['’])(?:attend\w+|imagin\w+)\b[^.!?]{0,8}\bpas à (?:ça|cela|ce|une?)\b
    \b(?:nous|m['’]) ?(?:a|ont) (?:\w+ )?(?:coûté|fait perdre) (?:un|une|des|deux|trois|le|la|notre|beaucoup
      |\w+) ?(?:\w+ )?(?:client
      |contrat|commande|argent|temps|confiance|marché|vente)\w*
    \b(?:reste|restés?|restées?|restent|demeur\w+) (?:\w+ )?(?:sans (?:réponse|suite|effet|nouvelles)|lettre morte)
    \b(?:ne )?(?:comprends|comprenons|vois|voyons|saisis) (?:toujours |vraiment )?(?:pas|mal) (?:bien )?(?:ce qu
      |pourquoi|comment|à
      ~ quoi|la raison)
    \bpass(?:e|ent|ait|é) (?:complètement |totalement )?à côté\b
    \b(?:heures|montants?|prix|chiffres|sommes?|quantités?|prestations?|lignes
      |factur\w+)\b[^.!?]{0,25}\bne (?:correspond\w*
      |colle\w*|reflèt\w+)\b|\bn['’]est pas (?:justifiée?|conforme|correcte?)\b
    \b(?:sens|sentons|senti\w*|sont) (?:\w+ )?(?:abandonnée?s?|délaissée?s?|trahie?s?|floués?|ignorée?s?|négligée?s?
      |méprisée?s?
      |trompée?s?)
    \b(?:bien|beaucoup|vraiment|encore|arrivée?s?|livrée?s?|nettement) trop (?:tard|cher|chère|lent|lente|long|longue
      |vague|léger)
    \b(?:pas en bien|surprise? désagréable|désagréablement surpris\w*|mauvaise surprise)\b
    \bpas (?:vraiment |très |particulièrement |franchement |du tout )?(?:ravie?s?|enchantée?s?|contente?s?|emballée?s?
      |convaincue?s?
      |satisfaite?s?) (?:de (?:la|votre|ce|vos|cette|ton|ta|tes)|du|des|par)\b
    \b(?:aurais|aurions|aurait) (?:\w+ )?(?:aimé|apprécié|souhaité|préféré|voulu
      |été bien) (?:\w+ ){0,3}(?:prévenu\w*|avertie?s?|informé\w*
      |consultée?s?|appel|explication|préavis|excuses|mot|plus)
    \b(?:s['’]écaille|fuit|se décolle|rouille|se fissure|grince|coince|s['’]effrite)\b[^.!?]{0,30}\b(?:déjà|encore
      |toujours|à nouveau)?
    \bon (?:nous|m['’]) ?(?:avait|a) (?:\w+ )?(?:dit|assuré|promis|certifié) que (?:ce|cela|tout|le|la
      |les)\b[^.!?]{0,20}\b\w+(?:rait|raient)\b
    \b(?:étonnée?s?|surprise?s?|stupéfaite?s?|perplexes?|interloquée?s?) (?:que|de (?:voir|constater|découvrir|lire))\b
    \b(?:livrée?s?|installée?s?|posée?s?|vendue?s?|fournie?s?)\b[^.!?]{0,25}\b(?:bancales?|cassée?s?|fuit|fuient
      |grincent|défectueu\w+|abîmée?s?|inutilisables?|ne (?:fonctionne|marche|tienne)\w*)
    \ben[- ]dessous de (?:ce que|nos|vos|la qualité)\b
    \bpersonne (?:ne|n['’]) ?(?:décroche|répond|rappelle|a répondu|a rappelé|nous|m['’])\b
    """
)
FRENCH_NOT = shapes(
    rf"""
    \b{_FACHE} (?:contre|après|de|du|par|avec|des) ?(?:mon|ma|mes|notre|nos|le|la|les|l['’]|son|sa|leur|un
      |une)? ?(?:\w+ )?{_AUTRES}\b
    \b{_FACHE} (?:contre|après|avec) (?:moi|lui|elle|eux|nous-mêmes|(?-i:[A-Z])\w+)
    ^(?!.*\b(?:vous|votre|vos|tu|toi|ton|ta|tes)\b).*\b(?:mon|ma|mes|notre|nos|le|la|les|l['’]|un|une) ?{_AUTRES}
      ~ (?:\w+ |n['’]|nous |m['’])?(?:est|a|était|n['’]est|n['’]a|ne|nous|ont|sont|avait|m['’]a|me|encore|toujours)\b
    ^(?:elle|il|elles|ils) (?:est|sont|était|étaient)\b(?![^.!?]*\b(?:vous|votre|vos|toi|ton|ta|regrettable|dommage
      |fâcheux)\b)
    \bd['’]être (?:si )?(?:en retard|désolée?)\b|\bsi (?:vous|tu) n['’](?:aviez|avais|étiez)\b
    """
)

_ENFADO = alternation(
    """
    (?:furios[oa]s?|enfadad[oa]s?|molest[oa]s?|decepcionad[oa]s?|hart[oa]s?|indignad[oa]s?|enojad[oa]s?
      |content[oa]s?|satisfech[oa]s?)
    """
)
_OTROS = alternation(
    """
    (?:compañía|operador\\w*|banco|casero|casera|fontanero|electricista|catering|proveedor\\w*|aseguradora|seguro
      |agencia|aerolínea
      |ayuntamiento|colegio|jefe|jefa|vecin[oa]s?|inquilin[oa]s?|taller|médico|dentista|tren|renfe|hotel|restaurante
      |gobierno|selección
      |entrenador|árbitro|hermano|hermana|madre|padre|hijo|hija|marido|mujer|primo|prima|notario|gestor\\w*|abogad[oa]
      |arquitecto|pintor
      |albañil|transportista|correos|taxi|hacienda|competencia|mecánico|mensajero|equipo de fútbol|tráfico|tiempo)s?
    """
)

SPANISH = shapes(
    r"""
    \b(?:esperá|esperaba|habíamos esperado|confiába|contába|esperábamos)\w* (?:\w+ ){0,3}?(?:más|mejor|algo (?:más
      |mejor|distinto)|otra cosa)
      |\bde (?:ustedes|usted|vosotr[oa]s|ti|una \w+ como)\b[^.!?]{0,20}\besperá\w+ (?:más|mejor|otra)
    \bno (?:es|era|fue|son) (?:\w+ )?(?:lo que|como|lo)\b[^.!?]{0,30}\b(?:acorda\w+|acordado|pactado|pactamos
      |pedimos|hablado|hablamos
      |quedado|quedamos|encarg\w+|prometi\w+|esperá\w+|esperado)
    \bno responde a lo (?:que|pactado|acordado)\b
    \b(?:segunda|tercera|cuarta|quinta|enésima) vez que (?:\w+ )?(?:pido|pedimos|pregunt|reclam|escrib|solicit|record
      |llam|insist)
    \b(?:no estamos|no estoy|en desacuerdo|disconformes?) (?:\w+ ){0,3}?(?:con|de acuerdo con) (?:\w+ )?(?:factura
      |importe|precio|cobro|cargo
      |presupuesto|lo (?:facturado|cobrado))|\b(?:impugn|rechaz|reclam|discut|cuestion)\w+ (?:\w+ )?(?:factura|importe
      |cobro|cargo)
    \b(?:prometi\w+|prometido|dij\w+|asegur\w+|garantiz\w+)\b[^.!?]{0,50}\by (?:ya|todavía|aún|seguimos|hoy|nada
      |no)\b
    \b(?:obra|proyecto|entrega|pedido|trabajo|informe|lleva|llevan|lleváis|llevamos|con)\b[^.!?]{0,20}\b(?:días
      |semanas|meses|horas) de retraso
    \b(?:tuve|tuvimos|hemos tenido|he tenido|tengo) que (?:\w+ )?(?:rehacer|corregir|repetir|reclamar|volver a
      |perseguir|insistir|arreglar)
    \b(?:lástima|pena|lamentable|triste|extraño|feo) que (?:nadie|no)\b[^.!?]{0,12}\b(?:avisa\w+|informa\w+|dije\w+
      |consulta\w+|advirti\w+|pregunta\w+)
    \b(?:ya |otra vez |de nuevo |vuelto a )(?:ha |han |había )?(?:\w+ )?(?:fallado|fallar|caído|roto|averiado
      |estropeado)\b
    \bdejó (?:\w+ ){1,4}en (?:un estado|mal estado|condiciones)\b
    \bno (?:nos|me) (?:lo |la )?(?:esperába|espera|imaginá)\w+\b[^.!?]{0,20}\b(?:esto|eso|algo así|ustedes|usted
      |vosotr[oa]s|ti)\b
    \b(?:nos|me) (?:ha|han|está) (?:\w+ )?(?:costado|costando|hecho perder) (?:un|una|el|la|dos|mucho|muchos
      |varios) ?(?:\w+ )?(?:client|contrat
      |pedid|dinero|tiempo|confianza|venta|reputación|disgust)\w*
    \b(?:siguen|sigue|sigo|seguimos|quedaron|quedó) sin (?:respuesta|contestar|contestación|solución|noticias|recibir
      |responder)
    \bno (?:entiendo|entendemos|comprendo|veo|comprendemos) (?:\w+ )?(?:qué|por qué|cómo|a qué)\b
    \b(?:horas|importes?|cantidades|precios|cifras|conceptos|factura\w*)\b[^.!?]{0,25}\bno (?:se )?(?:corresponde\w*
      |cuadra\w*|coincide\w*|refleja\w*)
    \bnos sentimos (?:\w+ )?(?:abandonad|engañad|ignorad|estafad|decepcionad|desatendid|ninguneado|solo)\w*
      |\bme siento (?:\w+ )?(?:abandonad
      |engañad|ignorad|estafad|decepcionad|desatendid)\w*
    \b(?:llegó|llegaron|entregado|entregaron|fue|es|resultó) (?:\w+ )?demasiado (?:tarde|car[oa]|lent[oa]|superficial
      |flojo)
    \b(?:para mal|desagradable sorpresa|mal sabor de boca)\b
    \bno (?:estamos|estoy|quedamos|quedé) (?:\w+ )?(?:content|satisfech|conform|convencid|feli)\w+ (?:con|de)\b
    \b(?:habría|hubiera|habríamos|hubiéramos) (?:\w+ )?(?:gustado|agradecido|preferido|querido
      |esperado)\b[^.!?]{0,12}\b(?:que (?:me|nos)|un (?:aviso
      |poco)|una (?:llamada|explicación|disculpa)|más|saberlo)
    \b(?:ya|todavía|otra vez) (?:se (?:está|están) )?(?:cayendo|desconchando|oxidando|pelando|goteando|rompiendo
      |despegando)
    \b(?:estoy|estamos|quedé|quedamos) (?:bastante|muy|algo|un poco|francamente|realmente
      |profundamente) (?:decepcionad|molest|disgustad|descontent)\w+
    \b(?:nos|me) (?:habían|habías|habíais|había|han) (?:\w+ )?(?:dicho|asegurado|prometido
      |garantizado) que\b[^.!?]{0,30}\b\w+(?:ría|rían)\b
    \b(?:me|nos) (?:extraña|sorprende|choca|preocupa|indigna|parece (?:mal|increíble|inaceptable)) que\b
    \b(?:enviaron|enviasteis|enviaste|instalaron|instaló|montaron|vendieron|entregaron
      |vendisteis)\b[^.!?]{0,15}\b(?:cojea|pierde|gotea|chirría|falla|no (?:funciona|sirve|cierra|encaja)|está (?:rot
      |mal|defectuos))\w*
    \bpor debajo de (?:lo que|lo|nuestr|vuestr|la calidad)\w*
    \bnadie (?:nos |me )?(?:coge|contesta|responde|atiende|llama|ha (?:contestado|respondido|llamado)|avisa|respondió
      |contestó)\b
    """
)
SPANISH_NOT = shapes(
    rf"""
    \b{_ENFADO} (?:con|de|por) (?:mi|nuestr[oa]|el|la|su|un|una|los|las)? ?(?:\w+ )?{_OTROS}\b
    \b{_ENFADO} (?:con|de) (?:conmigo|él|ella|ellos|(?-i:[A-Z])\w+)|\b(?:conmigo mism[oa]|con nosotros mismos)\b
    ^(?!.*\b(?:tu|tus|vuestr\w+|usted|ustedes|vosotr\w+|ti|te|os|le)\b).*\b(?:mi|mis|nuestr[oa]s?|el|la|los|las|un
      |una) {_OTROS}
      ~ (?:\w+ ){{0,2}}?(?:es|fue|está|ha|no|nos|me|volvió|era|perdió|canceló|llegó|dejó|cobró)\b
    \bsi no (?:hubiera|hubiese|fuera|llega a ser) (?:sido )?por\b
    """
)
