"""Praise by its shape, in four languages: what the reader saved us, that without them it would have failed.

The lexicons hold the words of praise ("excellent work"); here are the turns that praise without any such word.
"""

from plugin.domain.language.lexicon import shapes
from plugin.domain.language.vocabulary import alternation

_STAKE = alternation(
    """
    hours|days|weeks|months|years|thousands|millions|time|money|trouble|work|stress|headaches?|embarrassment|nerves
      |a (?:\\w+ )?(?:fortune|lot|deal|ton|bundle|packet|mistake|headache)|so much|an? (?:\\w+ ){0,3}?(?:conversation
      |argument|row|scene|disaster|mess|fight|error|trip)|from \\w+|the (?:day|deal|sale
      |client)
      |\\w+ (?:hours|days|weeks|months|years|thousand|percent)
    """
)
_AUDIENCE = alternation(
    """
    (?:our|my|the) (?:\\w+ )?(?:clients?|customers?|guests?|visitors?|readers?|students?|patients?|investors?
      |directors?|board|team|staff|colleagues?|boss|committee|jury|panel|crew|users?|members?|parents?|kids|children
      |partners?|audience|participants?|people)|everyone(?: here)?|everybody(?: here)?|we|i
    """
)
_WONDER = alternation(
    """
    revelation|triumph|masterpiece|master ?class|eye-?opener|inspiration|tour de force|gem|god-?send|life-?saver
      |blessing|dream|wonder|miracle|sensation|pleasure to (?:read|watch|hear|use|see)
      |worth (?:its weight|every (?:penny|cent|minute)|the wait|gold)|accurate to|unmatched|unbeatable|unrivalled
      |out of this world|beyond (?:praise|words|compare)|a (?:real |true |huge )?treat
    """
)
_MADE = alternation(
    """
    (?:made|did|built|wrote|gave|drew|sent|designed|prepared|created|produced|delivered|ran|organi[sz]ed)
    """
)

ENGLISH = shapes(
    rf"""
    \bwithout (?:you|your (?!approval|consent|permission|signature|confirmation|payment|reply|response|answer|ok\b|okay
      |go-ahead|details|address|number|password|presence|order|data)\w+)\b[^.!?;]{{0,50}}?\b(?:i|we|they|it|this|that
      |none|nothing|there|nobody|the \w+|our \w+)\b(?:'d\b| would\b| could\b| might\b| wouldn't\b| couldn't\b)
    \b(?:would|'d|could|wouldn't|couldn't)\b[^.!?;]{{0,60}}\bwithout (?:you|your (?:help|support|work|advice|input
      |guidance|patience|efforts?))\b
    \bif it (?:hadn't been|had not been|weren't|wasn't|were not|was not) for (?:you|your)\b
    (?:is|was|'s|are|were) (?:all |entirely |really |mostly |largely |very much |only )*(?:your (?:doing|merit
      |achievement|success|handiwork|triumph)|down to you|thanks to you|because of you|to your credit)\b
    \b(?:credit|award|prize|win|victory|success|applause|glory)\b[^.!?;]{{0,20}}\b(?:is|goes|belongs
      |is due)\b[^.!?;]{{0,12}}\b(?:to you|yours)\b
    \bowe (?:it|this|that|our \w+|my \w+|the \w+|so much|a lot|everything)(?: all| entirely| largely)? to you\b
    \byou(?:r (?:\w+ ){{1,3}}?|'ve | have | )(?:really |probably |just |already |have |has |once again )*(?:saved
      |spared|gained|earned|bought) (?:us|me|our \w+|my \w+) {_STAKE}\b
    \byou(?:'ve| have)? (?:really |truly |just )*(?:(?:completely|totally|utterly|really|truly) )?(?:changed
      |transformed|revolutioni[sz]ed|simplified|improved) (?:how|the way|everything|(?:my|our) (?:life|lives|business
      |work|approach|thinking|whole))\b
    \byou(?:'ve| have)? (?:transformed|revived|rescued|revolutioni[sz]ed|turned around) (?:our|my|the) \w+
    \byou(?:'ve| have)? made (?:it|this|that|all this|all of it|everything|our \w+|my \w+) (?:all |so )?(?:possible
      |easy|painless|happen|effortless)\b
    \byou (?:always )?ma[dk]e (?:\w+ ){{1,4}}?(?:sound|look|seem|feel) (?:so |very )?(?:easy|simple|fun|effortless
      |exciting)\b
    \b(?:hiring|choosing|engaging|picking|trusting|calling|bringing in|finding|asking|having|appointing|retaining
      |commissioning|going with) (?:you|your \w+)\b[^.!?;]{{0,30}}\b(?:is|was|has been|proved
      |turned out)\b[^.!?;]{{0,25}}
      ~\b(?:best|smartest|wisest|luckiest|right|cleverest|shrewdest|pleasure|blessing|worth|stroke of luck|win)\b
      |\b(?:best|smartest|wisest|luckiest|cleverest|shrewdest) (?:\w+ ){{1,7}}?(?:hire|hiring|choose|choosing|call
      |calling|engage|engaging|find|finding|trust|trusting|pick|picking) you\b
    \b(?:glad|lucky|fortunate|relieved|blessed|grateful) (?:that )?(?:(?:i|we) (?:\w+ )?(?:found|have|called|chose
      |hired|picked|met|got|asked|trusted) you|to have (?:\w+ )?you(?: \w+)? (?:on|with|in|around|as))\b
    \bwhat you(?:'ve| have| all| guys)? (?:\w+ ){{1,6}}?(?:is|was|leaves?|left|has|blew|took)\b[^.!?;]{{0,30}}
      ~\b(?:speechless|breath away|beyond words|magic|miracle|masterpiece|mind away|minds)\b
    \b(?:your (?:\w+ ){{1,5}}?|that (?:\w+ ){{1,3}}?of yours )(?:is|was|were|are|has been|have been)
      ~(?: a| an| the| really| truly| simply| such)* (?:\w+ )?{_WONDER}\b
    \b{_AUDIENCE} (?:all |really |absolutely |simply |just )*(?:adored?|loved?|loves|adores|enjoyed) (?:the|every)
      ~ (?:\w+ ){{1,3}}?you {_MADE}\b
    \b{_AUDIENCE} (?:all |just |simply )?(?:can't stop|cannot stop|won't stop|keeps?|kept|still|is still|are still|are
      |is)(?: on)? (?:talk|rav|quot|prais|gush|marvel)ing\b(?: (?:about|over|at))? (?:you|your|it\b|the (?!election
      |weather|news|price|war|match|game|strike|scandal|film))
    \b(?:told|telling|recommended|recommending|praised|praising|mentioned)\b[^.!?;]{{0,10}}?\b(?:everyone|everybody
      |anyone who|all (?:of )?(?:my|our)|half the|the whole|every \w+)\b[^.!?;]{{0,40}}\b(?:about you\b|of you\b
      |how (?:good|well|quick|kind)\w* you)
    \byou(?:'re| are| were) (?:by far|easily|hands down|without (?:a )?doubt|simply|still),? (?:the|my|our) (?:most
      |best
      |\w+est)\b
    (?:'d|would|will|'ll)(?: \w+)? (?:hire|book|choose|engage|use|pick|work with|call|commission) (?:you|your \w+)
      ~ (?:again|any ?(?:day|time)|every time|in a heartbeat|without hesitation)
    \byou were (?:so |absolutely |completely )?right\b[^.!?]{{0,60}}\b(?:saved|spared|paid off|thank)
    \b(?:amazed|astonished|stunned|astounded|struck|touched|moved|bowled over|captivated|inspired)(?: \w+)?
      ~ (?:at|by|with|of) (?:how|what|the (?:way|speed|care|quality|patience)|your)\b[^.!?;]{{0,30}}
      ~\b(?:you|your|yours)\b
    \b(?:up|risen|grown|doubled|tripled|improved|halved|easier|faster|smoother|better)\b[^.!?]{{0,60}}\bsince (?:you
      |your)\b(?! (?:are|asked|will|have (?:not|to)))
    \b(?:your (?:\w+ ){{0,2}}?\w+|you)(?: has| have|'ve)? (?:completely |totally |really )?(?:transformed|revived
      |revolutioni[sz]ed
      |rescued) (?:the (?:whole|entire)|our|my|this|everything)\b
    \b(?:can't|cannot|couldn't) imagine (?:anyone|anybody|someone) (?:else )?(?:\w+ ){{1,4}}?(?:better|as well)\b
    \b(?:spellbound|captivated|mesmeri[sz]ed|enchanted|moved|inspired|enthralled|wowed|charmed|won over) by (?:your?
      |the \w+ you)\b
    \b(?:have|has|got) (?:only )?(?:you|your \w+) to thank\b|\b(?:take|tip) (?:my|our) hats? (?:off )?to (?:you|your)\b
    """
)
ENGLISH_NOT = shapes(
    rf"""
    \b(?:in advance|mess|problems?|delays?|trouble|chaos|fault|blame|failure)\b(?! (?:you|we)? ?(?:solved|avoided))
      |(?<=without you )(?:there|here)\b
    \bthe (?:\w+ ){{1,3}}(?-i:[A-Z]\w+) {_MADE}\b
    \b(?:he|she|they) (?:said|thinks|thought|told|found|says|claims?)\b(?![^.!?]*\byou)
    \b(?:will|'ll|hope|if|would) (?:\w+ )?(?:save|spare|gain|make|change) (?:us|you)\b
    """
)

GERMAN = shapes(
    r"""
    \bohne (?:sie|dich|euch|(?:ihr|dein|eur)e?[rnms]? (?!zustimmung|unterschrift|genehmigung|antwort|zahlung|freigabe
      |bestätigung|zusage|angaben|anwesenheit|daten)\w+)\b[^.!?;]{0,40}?\b(?:säßen?|wären?|hätten?|stünden?|würden?
      |ginge|gäbe|könnten?|lägen?|käme[n]?)\b
    \bwenn (?:sie|du|ihr) nicht (?:\w+ )?(?:gewesen|geholfen|eingesprungen)\b|\bwenn es (?:sie|dich
      |euch) nicht gäbe\b
    \b(?:ihnen|dir|euch)\b[^.!?;]{0,15}\bzu verdanken\b|\bverdanken? (?:wir|ich) (?:\w+ ){0,3}?(?:ihnen|dir|euch
      |ihre[rm]|deine[rm])\b|\b(?:ihnen|dir|euch) (?:\w+ )?verdanken? (?:wir|ich)\b
    \b(?:ist|war) (?:\w+ ){0,3}?(?:ihr|dein|euer) (?:\w+ )?(?:verdienst|erfolg|werk)\b|\bauf (?:ihr|dein|euer)
      ~ konto\b(?! (?:über|ein))
    \b(?:sie|du|ihr|{Your} \w+)\b[^.!?;]{0,15}\b(?:haben|hast|habt|hat)\b[^.!?;]{0,15}\b(?:uns|mir
      |mich)\b[^.!?;]{0,60}\b(?:erspart|gespart|eingespart|gerettet|abgenommen|eingebracht|beschert|ermöglicht|bewahrt
      |aus der patsche)\b
    \b(?:haben sie|hast du|habt ihr)\b[^.!?;]{0,15}\b(?:uns|mir|mich)\b[^.!?;]{0,60}\b(?:erspart|gespart|eingespart
      |gerettet|abgenommen|eingebracht|beschert|ermöglicht|bewahrt)\b
    \b(?:haben|hast|habt)\b[^.!?;]{0,60}\b(?:komplett|völlig|total|von grund auf|grundlegend)
      ~ (?:umgekrempelt|verändert|verwandelt|verbessert|modernisiert|erneuert)\b
    \b(?:sie|dich|euch|ihre \w+|ihr \w+)\b[^.!?;]{0,20}\bzu (?:beauftragen|engagieren|holen|wählen|nehmen|fragen
      |finden|haben)\b[^.!?;]{0,20}\b(?:war|ist)\b[^.!?;]{0,30}\b(?:beste|richtige|klügste|glück\w*|gold\w*|segen)
    \b(?:beste|klügste|richtige) (?:\w+ ){1,5}?(?:war|ist),? (?:es,? )?(?:sie|dich|euch) zu \w+
    \bwas (?:sie|du|ihr)\b[^.!?;]{0,60},? (?:ist|war|grenzt|verdient)\b[^.!?;]{0,30}\b(?:unglaublich|wahnsinn|zauber\w*
      |kunst|meister\w*|sprachlos|großartig|respekt|wunder\w*|bewunder\w*|unbezahlbar|gold)
    \b(?:großartig|toll|super|klasse|unglaublich|beeindruckend|wunderbar|bewundernswert|stark),? (?:was|wie) (?:sie|du
      |ihr)\b
    \b(?:hingerissen|begeistert|angetan|beeindruckt|fasziniert|gerührt|entzückt)\b[^.!?;]{0,15}\b(?:von|über)?
      ~ ?(?:ihre[rmn]?|deine[rmn]?|eure[rmn]?)\b|\bvon (?:ihre[rmn]|deine[rmn]|eure[rmn]|ihnen|dir|euch)
      ~\b[^.!?;]{0,30}\b(?:hingerissen|begeistert|angetan|beeindruckt|fasziniert|entzückt)\b
    \b(?:schwärm(?:t|en)|reden|spricht|sprechen|lob(?:t|en))\b[^.!?;]{0,30}\b(?:von (?:ihnen|dir|euch|ihre\w|deine\w
      |eure\w)|(?:ihr|dein|eur)e?\b|über (?:ihre|deine|eure)|(?:dem|der|den) \w+, (?:das|die|den) (?:sie|du|ihr))
    \b(?:allen|jedem|allen leuten|überall|der ganzen \w+)\b[^.!?;]{0,30}\bvon (?:ihnen|dir|euch|ihrer
      |deiner)\b[^.!?;]{0,20}\b(?:erzählt|vorgeschwärmt|berichtet|geschwärmt)
    \b(?:würden?|werden?)\b[^.!?;]{0,8} ?(?:sie|dich|euch) (?:jederzeit|sofort|immer) wieder\b
    \b(?:ihr|dein|euer|ihre|deine|eure) (?:\w+ ){1,3}?(?:hat|haben)\b[^.!?;]{0,40}\b(?:überzeugt|begeistert|gerettet
      |bewegt|inspiriert|verzaubert|weitergebracht|umgehauen)\b
    \b(?:ihr|dein|euer|ihre|deine|eure) (?:\w+ ){1,3}?(?:ist|war|sind|waren)\b[^.!?;]{0,15}\b(?:ein (?:\w+ )?(?:genuss
      |gedicht|segen|gewinn|glücksfall|volltreffer|hit|meisterwerk|traum)|eine (?:\w+ )?(?:wucht|offenbarung
      |inspiration|augenweide|sternstunde|freude)|gold wert|goldwert|unbezahlbar|unschlagbar|jeden cent wert)\b
    \bso \w+ wie (?:sie|du|ihr)\b[^.!?;]{0,30}\b(?:niemand|keiner|kein anderer|sonst)\b|\b(?:niemand|keiner)
      ~\b[^.!?;]{0,30}\bso \w+ wie (?:sie|du|ihr)\b
    \bauf (?:sie|dich|euch|ihr team) (?:ist|kann man|können wir|kann ich) (?:\w+ )?(?:immer |einfach |wirklich[ ]
      |stets )*
      ~(?:verlass|verlassen|zählen|bauen)\b
    \bvoll(?:er)? (?:des )?lobe?s?\b[^.!?;]{0,30}\b(?:ihr|dein|eur)\w*
    \bseit (?:ihre[rm]|deine[rm]|eure[rm]|sie|du)\b[^.!?;]{0,60}\b(?:doppelt|besser|schneller|gestiegen|verdoppelt
      |reibungslos\w*|rund|leichter|einfacher|schnürchen|verbessert)
    \bmit (?:ihnen|dir|euch) zu (?:arbeiten|planen|bauen)\b[^.!?;]{0,20}\b(?:vergnügen|freude|spaß|ehre|genuss
      |angenehm|schön)
    \b(?:eine? )?(?:reife|starke|tolle|großartige|beachtliche|meisterliche|enorme|stolze|riesen) ?leistung\b
    \b(?:heilfroh|sehr froh|so froh|glücklich|überglücklich|dankbar),? (?:dass|weil) wir (?:sie|dich
      |euch)\b[^.!?;]{0,20}\b(?:haben|gefunden|geholt|beauftragt|engagiert)
    \b(?:goldrichtig|ein glücksfall|ein segen|die beste idee|eine gute idee|ein volltreffer),? (?:\w+ ){0,2}?(?:sie
      |dich|euch) zu \w+
    \b(?:ihre?|deine?|eure?|euer) (?:\w+ ){1,2}?(?:hat|haben)\b[^.!?;]{0,30}\b(?:ganze|alles|komplett|völlig|unser\w*
      |mein\w*)\b
      ~[^.!?;]{0,25}\b(?:verändert|verwandelt|gerettet|belebt)
    \bzieh(?:e|en)\b[^.!?;]{0,10}\bhut vor\b[^.!?;]{0,8}\b(?:ihnen|dir|euch|ihre[rmn]?|deine[rmn]?|eure[rmn]?)\b
    """.replace("{Your}", "(?:ihre?|deine?|eure?|euer)")
)
GERMAN_NOT = shapes(
    r"""
    \bim voraus\b
    \b(?:ihr|sein) (?:chef|konto)\b
    \b(?:vorlage|arbeit|bericht|vortrag|präsentation|entwurf|workshop)\w* (?:von|des|der) (?-i:[A-ZÄÖÜ](?!hnen)\w+)
      |\bvon (?-i:[A-ZÄÖÜ][a-zäöü]+s [A-ZÄÖÜ])
    \b(?:er|sie) (?:sagte|meinte|fand|erzählte|behauptet\w*)\b
    \bnicht gerade\b|\b(?:chaos|schlamassel|verspätung|schuld|pleite|fehlschlag)\b
    """
)

FRENCH = shapes(
    r"""
    \bsans (?:toi|vous|(?:ton|ta|tes|votre|vos) (?!accord|autorisation|signature|réponse|paiement|confirmation|feu vert
      |présence|validation|retour)\w+)\b[^.!?;]{0,60}?\b\w+(?:rais|rait|rions|riez|raient)\b
    \bsi (?:vous|tu) n['’](?:aviez|avais|étiez|étais)\b[^.!?;]{0,40}\b\w+(?:rait|rions|rais|raient)\b
    \bc['’](?:est|était) (?:vraiment |bien |surtout |entièrement |uniquement )*(?:grâce|dû) à (?:vous|toi|votre
      |ton)\b
    \bgrâce à (?:vous|toi|(?:votre|ton|ta|vos|tes) \w+)\b,? ?[^.!?;]{0,60}\b(?:avons|ai|a pu|ont|gagné|économis\w+
      |évité|sauv\w+|réussi|mieux|enfin|obtenu|signé)\b
    \b(?:mérite|succès|réussite|victoire|prix)\b[^.!?;]{0,20}\b(?:te|vous) reviens?[t]?\b|\bon (?:te|vous
      |vous le) doi[ts]
      |\b(?:on|nous|je) (?:te|vous|le|la) (?:le |la )?(?:dois|doit|devons)\b(?! (?:encore|toujours|de l['’]argent|\d))
      |\b(?:on te le doit|nous vous le devons|c['’]est à (?:toi|vous) (?:que|qu['’])[^.!?;]{0,20}(?:dois|doit|devons))
    \b(?:vous|tu) (?:nous |m['’])?(?:nous |m['’])?(?:avez|as)\b[^.!?;]{0,15}\b(?:épargné|économis\w+|sauvé\w*
      |fait gagner
      |évité|permis de|fait économiser|enlevé une épine|sorti\w* d)
    \b(?:vous|tu) (?:avez|as) (?:complètement |totalement |vraiment )?(?:transformé|révolutionné|métamorphosé|changé)
      ~ (?:notre (?:vie|façon|manière|regard|quotidien|\w+)|nos|ma|mon|tout)\b(?! (?:rendez-vous|réunion))
    \b(?:faire appel à|choisir|engager|recruter|contacter|embaucher|prendre|retenir|rencontrer) (?:vous|toi|vos \w+
      |votre \w+)\b[^.!?;]{0,20}\b(?:est|était|a été|fut|aura été)\b[^.!?;]{0,30}\b(?:meilleure?|bonne|chance|idée|bon
      |coup|bonheur)|\b(?:vous|te|t['’]) ?(?:choisir|engager|recruter|contacter|embaucher|faire confiance|avoir
      |rencontrer|retenir)\b[^.!?;]{0,20}\b(?:est|était|a été|fut|aura été)\b[^.!?;]{0,30}\b(?:meilleure?|bonne|chance
      |bon|coup|bonheur)
    \bce que (?:vous|tu) (?:nous )?(?:avez|as|faites|fais)\b[^.!?;]{0,40}\b(?:est|était|relève)\b[^.!?;]{0,20}
      ~\b(?:formidable|incroyable|magnifique|remarquable|extraordinaire|génial|prodige|exceptionnel|admirable
      |impressionnant|sans prix)
    \b(?:conseil|client|clients|clientes|équipe|chef|direction|comité|jury|invités|public|patron|collègues
      |collaborateurs
      |monde|on|nous|tous)\b[^.!?;]{0,12}\b(?:adorée?|adoré|adorent|adore|a adoré|aimé|ont adoré)\b[^.!?;]{0,40}\bque
      ~ (?:vous|tu) (?:avez|as)\b
    \bne parle(?:nt|z)? (?:plus )?que de (?:vous|toi|votre|ton|ta|vos|tes)\b|\b(?:tariss?(?:ent|ait|it)|tari)
      ~\b[^.!?;]{0,10}\bd['’]éloges?\b[^.!?;]{0,30}\b(?:vous|toi|votre|vos|ton|ta|tes)\b
    \b(?:parlé|recommandée?s?|vantée?s?|dit du bien) (?:de )?(?:vous|toi|votre \w+|ta \w+|ton \w+) (?:à|auprès de
      |autour) (?:de )?(?:tout|toute|tous|moi|nous)
    \b(?:referai[ts]|referions|ferai[ts] de nouveau|rappellerai[ts]|reprendrai[ts]|retravaillerai[ts])\b[^.!?;]{0,20}
      ~\b(?:vous|toi|te|t['’])\b
    \b(?:votre|ton|ta|vos|tes) (?:\w+ ){1,3}?(?:a|ont) (?:\w+ )?(?:convaincu|conquis|séduit|bluffé|ébloui|sauvé
      |enchanté|ému|emballé|marqué les esprits)
    \b(?:votre|ton|ta|vos|tes) (?:\w+ ){1,3}?(?:est|était|sont|étaient|a été)\b[^.!?;]{0,12}\b(?:(?:un|une)
      | (?:\w+ )?(?:régal|délice|révélation|merveille|chef-d['’]œuvre|bijou|leçon|bénédiction|perle|enchantement
      |réussite|bonheur|vraie? aide)|de l['’]or|sans prix|précieux|précieuse)|\bval(?:ent|ait|aient|ut) de l['’]or\b
    ^\W*(?:quel(?:le)? |un |une |du |vraiment |encore |ça,? c['’]est (?:du|un) )*(?:beau |sacré |très beau |gros[ ]
      |super )?
      ~(?:travail|boulot|ouvrage|rapport|texte|effort|prestation|exposé|job)
      ~ (?:remarquable|magnifique|soignée?|exemplaire|impeccable|formidable|superbe|excellente?|splendide|admirable
      |extraordinaire|d['’]orfèvre|de (?:pro|maître|qualité)|très soignée?)
    \b(?:tu as|vous avez) (?:vraiment |encore )?(?:assuré|géré comme|fait (?:des merveilles|fort|mouche)|cartonné
      |été (?:au top|impérial\w*|parfaits?|parfaite|remarquables?|formidables?|extraordinaires?))\b
    \bdepuis (?:votre|ton|ta|vos|tes|que (?:vous|tu)) [^.!?;]{0,40}\b(?:doublé|triplé|augment\w+|progress\w+|mieux
      |amélior\w+|décoll\w+|plus (?:vite|facile|simple))
    \b(?:bonheur|plaisir|régal|chance|privilège|joie) (?:de|que de|d['’]) ?(?:pouvoir )?(?:travailler|collaborer
      |bosser)
      ~ avec (?:vous|toi)\b|\b(?:on|nous|je) (?:peut|pouvons|peux) (?:vraiment |toujours )?compter sur (?:vous|toi)\b
    \bchapeau\b(?: bas)?(?:[!,.]|$| à (?:toi|vous)| pour (?:la|le|l['’]|votre|ton|ta|vos|cette|ce))
    \b(?:fous|folles?|fou|dingues?|amoureu\w+|raffole\w*|conquise?s?) (?:de|du|par) [^.!?;]{0,25}\bque (?:vous
      |tu) (?:avez|as)\b
    \b(?:bonne|riche|excellente|meilleure|belle) idée (?:que )?(?:de |d['’])(?:vous|te|t['’]|faire appel à (?:vous
      |toi))
    \b(?:votre|ton|ta|vos|tes) (?:\w+ ){1,2}?(?:a|ont) (?:\w+ )?(?:transformé|métamorphosé|révolutionné|sauvé
      |embelli)\b
    """
)
FRENCH_NOT = shapes(
    r"""
    \bd['’]avance\b|\bmanque de\b|\bretards?\b|\b(?:est|c['’]est) (?:votre|ta) faute\b
    \b(?:maquette|rapport|travail|présentation|atelier|conférence) de (?-i:[A-Z])
    \b(?:il|elle|ils|elles) (?:a|ont) (?:dit|trouvé|affirmé|prétendu)\b(?![^.!?]*\b(?:vous|toi|ton|ta|votre)\b)
    \b(?:notre|nos|mon|ma|leur) (?:agence|prestataire|fournisseur|avocate?|comptable|architecte|graphiste)\b
    """
)

SPANISH = shapes(
    r"""
    \bsin (?:ti|usted|ustedes|vosotr[oa]s|vos|(?:su|tu|vuestr[oa]) (?!aprobación|permiso|firma|respuesta|pago
      |confirmación
      |autorización|visto|presencia|consentimiento)\w+)\b[^.!?;]{0,50}?\b(?:\w+(?:ría|rían|ríamos|rías)|hubiera\w*
      |hubiéramos)\b
    \bsi no (?:hubiera|hubiese|llega a ser|fuera) (?:sido )?por (?:usted|ustedes|ti|vosotr[oa]s)\b|\bde no ser por
      ~ (?:ti|usted|ustedes|vosotr[oa]s)\b
    \bmérito (?:\w+ )?(?:es |ha sido )?(?:todo |solo |únicamente )?(?:tuyo|suyo|vuestro|de ustedes)\b|\bes (?:todo
      |sobre todo )?(?:mérito|obra) (?:tuyo|suyo|vuestro|tuya|suya|vuestra)
    \b(?:te|os|se|le) (?:lo |la )?debemos (?:todo )?(?:a (?:ti|usted|vosotr[oa]s|ustedes))\b|\bse lo debemos
      ~ (?:todo )?a (?:usted|ustedes)\b|\b(?:gracias a (?:ti|usted|vosotr[oa]s|ustedes))\b,?[^.!?;]{0,60}\b(?:hemos
      |pudimos|ganamos|conseguimos|logramos|he podido|evitamos|ahorramos|salió)\b
    \b(?:nos|me) (?:has|ha|habéis|han) (?:ahorrado|evitado|salvado|hecho (?:ganar|ahorrar)|quitado un peso|sacado de un
      |abierto los ojos|facilitado)\b|\b(?:nos|me) (?:ahorraste|ahorró|ahorrasteis|ahorraron|salvaste|salvó|salvasteis)
    \b(?:has|habéis|han) (?:cambiado|transformado|revolucionado) (?:por completo |totalmente )?(?:nuestra|mi|nuestro
      |nuestras) (?:manera|forma|vida|modo|negocio|empresa|trabajo|visión)
    \b(?:contratar|elegir|llamar|escoger|fichar|conocer|encontrar)(?:te|le|les|os|la|los|las|lo)(?: a (?:ti|usted
      |vosotr[oa]s|ustedes))?\b[^.!?;]{0,10}\b(?:fue|ha sido|es|era)\b[^.!?;]{0,20}\b(?:mejor|acierto|suerte|éxito
      |bendición|genial)
    \blo que (?:has|ha|habéis|han|hiciste|hizo|hicisteis)\b[^.!?;]{0,40}\b(?:es|fue|no tiene)\b[^.!?;]{0,15}
      ~\b(?:increíble|maravillos\w+|impresionante|magia|precio|extraordinari\w+|admirable|formidable|genial|milagro)
    \b(?:encantó|encantaron|entusiasmó|fascinó|maravilló|enamoró)\b[^.!?;]{0,30}\bque (?:hiciste|hizo|hicisteis
      |hicieron
      |has|ha|habéis|han|preparaste|preparó|escribiste|diseñaste|montaste)\b
    \bno (?:paran?|deja[n]?|paramos|dejamos|cesan) de (?:hablar|elogiar|alabar|comentar|felicitar\w*|preguntar por)
      ~\b[^.!?;]{0,15}\b(?:tu|tus|su|sus|vuestr[oa]s?|ti|usted|vosotr[oa]s|lo que (?:hiciste|hicisteis))\b
    \b(?:hablado|hablo|recomendado|contado) (?:\w+ )?(?:de|a) (?:ti|usted|ustedes|vosotr[oa]s|su \w+|tu \w+) (?:a|en
      |con)
      ~ (?:tod[oa]s?|medio)\b
    \bvolvería(?:mos)? a (?:contratar|elegir|llamar|trabajar|encargar)(?:te|le|les|os|los)?\b
    \b(?:tu|su|vuestr[oa]|tus|sus) (?:\w+ ){1,3}?(?:convenció|conquistó|emocionó|enamoró|salvó|deslumbró|triunfó|arrasó
      |ha convencido|ha conquistado)
    \b(?:tu|su|vuestr[oa]|tus|sus|vuestr[oa]s) (?:\w+ ){1,3}?(?:es|fue|ha sido|son|fueron|vale|valen|estuvo|estuvieron)
      ~\b[^.!?;]{0,10}\b(?:una (?:\w+ )?(?:delicia|revelación|maravilla|joya|bendición|inspiración|gozada|lección)
      |un (?:\w+ )?(?:lujo|regalo|tesoro|placer|éxito|acierto|espectáculo)|oro|de (?:matrícula|lujo|diez|cine))
    ^\W*(?:qué |un |una |vaya |menud[oa] |todo un )?(?:gran |buen )?(?:trabajo|labor|informe|texto|tarea)
      ~ (?:tan |muy |más )?(?:impecable|enorme|magnífic[oa]|excelente|soberbi[oa]|estupend[oa]|remarcable|fantástic[oa]
      |bien hech[oa]|brillante|fino|fina|redond[oa]|buen[oa])|^\W*qué (?:maravilla|lujo|gozada|pasada|barbaridad) de
      ~ (?:trabajo|informe|presentación|web|diseño|texto|charla|taller|curso)
    \b(?:has|ha|habéis|han) hecho (?:un |una )(?:trabajo|labor|esfuerzo|tarea|papel) (?:\w+ )?(?:enorme|increíble
      |impecable|magnífic[oa]|extraordinari[oa]|inmens[oa]|tremend[oa]|brutal|impresionante|estupend[oa]|soberbi[oa]
      |excelente|fantástic[oa]|admirable|de primera)
    \b(?:has|habéis|ha|estuviste|estuvo|estuvisteis) (?:estado )?(?:sensacional|genial|espléndid[oa]|inmens[oa]
      |brillante|soberbi[oa]|fenomenal|impecable|magistral|fantástic[oa]|sembrad[oa])(?:es|s)?\b|\b(?:te has|se ha
      |os habéis|se han|te) (?:lucido|superado|luciste)\b
    \bdesde (?:su|tu|vuestr[oa]|que (?:vino|viniste|llegaste|llegó|estás|está usted))\b[^.!?;]{0,50}\b(?:duplicad\w+
      |doblad\w+|triplicad\w+|aument\w+|mejor\w*|crecid\w+|subid\w+|más (?:rápid|fácil)\w*)
    \bda gusto (?:\w+ )?(?:trabajar|colaborar|tratar) (?:con )?(?:vosotr[oa]s|usted|ustedes|contigo|ti)?
      |\b(?:se|siempre se) puede (?:siempre )?(?:confiar en|contar con(?:tigo)?) ?(?:ti|usted|ustedes|vosotr[oa]s)?\b
    \b(?:loc[oa]s?|encantad[oa]s|enamorad[oa]s|entusiasmad[oa]s|fascinad[oa]s) con [^.!?;]{0,25}\bque (?:hicisteis
      |hiciste|hizo
      |hicieron|has|habéis|ha)\b
    \b(?:gran|buena|mejor|excelente) (?:idea|decisión) (?:fue )?(?:preguntar|llamar|contratar|elegir|acudir)(?:te|le
      |os)\b
    \b(?:tu|su|vuestr[oa]|tus|sus) (?:\w+ ){1,2}?(?:ha|han) (?:transformado|revolucionado|salvado|embellecido)\b
    """
)
SPANISH_NOT = shapes(
    r"""
    \bde antemano\b|\bpor adelantado\b|\b(?:retrasos?|culpa|caos)\b
    \b(?:maqueta|informe|trabajo|presentación|taller|charla) (?:de|que hizo|que preparó) (?-i:[A-Z])
    \b(?:dijo|dijeron|dice|afirmó|comentó) que\b(?![^.!?]*\b(?:tu|tus|vuestr|usted|vosotr|ti)\w*\b)
    \b(?:nuestr[oa]|mi|su) (?:agencia|proveedor|abogad[oa]|gestor\w*|arquitect[oa]|banco)\b|\bmi (?:herman|padre|madre
      |hij|prim|amig|vecin|marido|mujer|cuñad)\w* (?:nos|me|ha)\b
    """
)
