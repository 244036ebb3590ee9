"""Asks for an introduction, introductions, polite refusals and thanks by their shape, in four languages."""

from plugin.domain.language.lexicon import NAME, shapes

_SOMEONE = "(?:anyone|anybody|someone|somebody|people|folks)"
ENGLISH_REQUEST = shapes(
    rf"""
    \bwhom? do you know\b|\byou (?:wouldn't|would|might|may|don't|do)(?: by any chance
      | perhaps)*(?: happen to)? know {_SOMEONE}\b
    \b(?:can|could|would|will|might|may) you\b[^.!?]{{0,30}}?\b(?:mention (?:me|us|my name)|put in a (?:good[ ]
      |kind )?word|bring (?:me|us)
      together|open (?:a|the|that|some) doors?|hook (?:me|us) up|tell (?:her|him|them|{NAME}) about (?:me|us)
      |vouch for|refer (?:me|us) to|make the
      connection|drop (?:her|him|them|{NAME}) a (?:note|line|word)|set up an? (?:\w+ )?(?:call|meeting|chat|coffee
      |lunch)[^.!?]{{0,15}}?(?:between|with)
      (?:me|us|{NAME})|(?:forward|pass) (?:on )?(?:my|this|our) (?:note|message|mail|e-?mail|letter|profile|cv|details
      |name|number) (?:on |along )?to
      (?:him|her|them|{NAME}|your \w+))\b
    \bset up an? (?:\w+ )?(?:call|meeting|chat|coffee|lunch) between (?:me|us) and\b
    \bif you (?:happen to |do |still |by any chance |ever )*(?:know|are in touch with|see|speak (?:to|with)
      |talk to) (?:{NAME}|him|her|them|{_SOMEONE})\b
      ~[^.!?]{{0,30}},? (?:an?|your|one|some) (?:\w+ ){{0,4}}?(?:word|note|e-?mail|line|intro\w*|contact|hint|mention
      |pointer|nudge)\b
    \b(?:love|like|hope|hoping|keen|dying|want|eager) to (?:meet|talk to|speak (?:to|with)|get to know
      |reach) (?:{NAME}|him|her|them|your \w+)\b
      ~[^.!?]{{0,25}}[:;,–—-]+ ?(?:could|would|can|might|any chance|do) you
    \bmy (?:ask|request|favou?r|wish)\b[^.!?]{{0,40}}\b(?:note|word|line|intro\w*|e-?mail|call) to {NAME}
    """.replace("\n      together", " together")
    .replace("the\n      connection", "the connection")
    .replace("with)\n      (?:me", "with) (?:me")
    .replace("to\n      (?:him", "to (?:him")
)
ENGLISH_INTRODUCTION = shapes(
    rf"""
    \b(?:this|here) is {NAME}\b[^.!?]{{0,40}}\b(?:(?:i|we) (?:told|mentioned|spoke|wrote|was telling)|you (?:asked
      |wanted))
    ^\W*{NAME},? (?:please )?say (?:hello|hi) to {NAME}(?!.*from me)
    \b(?:want|like|love|wanted|wish|time|thought|glad|hoped)\b[^.!?]{{0,30}}\b(?:the two of you|you two|you both
      |both of you|you and {NAME})
      ~(?: to| finally)* (?:meet|met|know|knew|talk|talked|connect\w*|be in touch)\b
    \b(?:i'd like to|i would like to|let me|allow me to|may i|happy to|pleased to|proud to) present (?:to you )?{NAME}
    """
)
ENGLISH_INTRODUCTION_NOT = shapes(
    r"""
    \b(?:shall|should) (?:i|we)\b|\bdo you want (?:me|us) to\b
    """
)
ENGLISH_DECLINED = shapes(
    r"""
    \b(?:not to|don't|do not|never|rather not) mix(?:ing)? (?:\w+ )?(?:friend|business|work|family|pleasure)\w*
    \bsit (?:this|that) (?:one )?out\b|\b(?:isn't|is not|wouldn't be|would not be|not) (?:\w+ )?(?:a|the) (?:good
      |right|best|ideal) (?:time|moment)\b
    \b(?:have to|must|will|'d better|prefer to|think i'll) (?:stay out of|keep out of|leave it|opt out|step back)\b
    """
)
ENGLISH_THANKS = shapes(
    r"""
    ^\W*(?:many |so many |huge )?(?:thank you|thanks)(?: so much| very much| a lot| again| a million
      | ever so much)*,? (?-i:[A-Z])\w+(?:[,.!–—-]|$)
    ^\W*(?:thank you|thanks) (?:both|all|everyone|a million|so much|so very much)\b
    \b(?:consider|considered|call) (?:the |this |that |it )(?:\w+ )?(?:closed|settled|forgotten|resolved|quits
      |dealt with)\b
    \b(?:all|everything|it) (?:is |'s )?(?:forgiven|forgotten)\b|\b(?:more than )?ma[dk]e up for (?:it|that|everything
      |the)\b|\bno hard feelings\b
      |\bwater under the bridge\b|\blet bygones\b|\bsettled as far as\b|\ball is well again\b
    """
)

GERMAN_REQUEST = shapes(
    rf"""
    \b(?:wen|jemanden?) (?:kennst du|kennen sie|kennt ihr)\b|\b(?:hättest|hätten|hast|haben|wüsstest|wüssten
      |weißt) (?:du|sie|ihr)\b[^.!?]{{0,20}}\bjemanden?\b[^.!?]{{0,60}}\?
    \b(?:falls|wenn) (?:du|sie|ihr) (?:\w+ )?(?:{NAME}|ihn
      |jemanden?)\b[^.!?]{{0,30}}\bkenn\w+\b[^.!?]{{0,10}}\b(?:wäre|würde|könnte)[^.!?]{{0,30}}\b(?:kontakt|wort
      |hinweis|mail
      |zeile|vorstellung|tipp|empfehlung|nachricht)
    \b(?:würde|möchte|würden|möchten) (?:\w+ ){{0,3}}?(?:{NAME}|ihn|deine?n? \w+|ihre?n? \w+) (?:\w+ )?(?:kennenlernen
      |treffen|sprechen)\b[^.!?]{{0,5}}[:;,–—-] ?(?:kannst|könntest
      |können|könnten|magst|würdest|würden)
    \b(?:dürfte|darf|könnte|kann|möchte) ich (?:dich|sie|euch) um (?:einen? |den )?(?:\w+ )?(?:kontakt|vorstellung
      |empfehlung|vermittlung)
    \b(?:kannst|könntest|können|könnten|würdest|würden|magst|mögen) (?:du|sie|ihr)\b[^.!?]{{0,40}}\b(?:tür\w*
      |türen)\b[^.!?]{{0,30}}\b(?:öffnen|aufmachen|aufstoßen)
    \b(?:ihr|ihm|ihnen|{NAME}|deine[rm] \w+|ihre[rm] \w+) (?:meine|unsere|diese) (?:\w+ )?(?:mail|nachricht|zeilen
      |daten|e-mail|anfrage) (?:weiterleite\w*|weitergebe\w*|schicke\w*|zukommen)
    """
)
GERMAN_INTRODUCTION = shapes(
    r"""
    \bdarf ich (?:\w+ )?(?:bekannt ?machen|vorstellen) ?[:–—-]
    \b(?:ab hier|jetzt|nun|von hier an|ab jetzt) (?:seid|übernehmt|könnt|macht) ihr (?:zwei|beide[n]?)?\b
    """
)
GERMAN_INTRODUCTION_NOT = shapes(
    r"""
    \bstelle (?:ihnen|dir|euch|ich) (?:\w+ )?(?:hier )?(?:unser|das|ein|mein)e?n? (?:neue\w* )?\w*(?:modell|produkt
      |angebot|konzept|software|lösung|programm|system|preis|tarif|service|portal|plattform)\w*
    """
)
GERMAN_DECLINED = shapes(
    r"""
    \b(?:keinen|kaum|nicht mehr in) (?:\w+ )?kontakt\b|\btrenne\b[^.!?]{0,40}\b(?:geschäft\w*|privat\w*|beruf\w*
      |freundschaft\w*)
    \b(?:der|die) falsche\b[^.!?]{0,30}(?:dafür|da|hier|ansprech\w+|$|\.)|\bnicht (?:der|die) richtige\b
      |\bhalte mich (?:da )?(?:lieber |besser )?(?:raus|heraus|zurück)
    """
)
GERMAN_THANKS = shapes(
    r"""
    ^\W*(?:vielen |herzlichen |lieben |tausend |besten )?danke?,? (?-i:[A-ZÄÖÜ])\w+(?:[,.!–—-]|$)|,? (?:hab[ ]
      |haben sie )?(?:vielen |lieben |herzlichen )?danke?(?: dir| ihnen| euch)?[.!]*$
    \b(?:lieb|nett|großzügig|freundlich) von (?:dir|ihnen|euch)\b
    \bschwamm drüber\b|\b(?:sache|angelegenheit|thema|fall|das)\b[^.!?]{0,20}\b(?:erledigt|vergessen|vom tisch
      |aus der welt|gegessen)\b|\bwieder ?gut ?gemacht\b|\bnichts für ungut\b
    """
)

FRENCH_REQUEST = shapes(
    rf"""
    \b(?:tu|vous) (?:me|m['’]|nous|lui) ?(?:présenteriez?|présenterais|mettrais|mettriez|recommanderais|recommanderiez
      |introduirais)\b
    \bqui (?:connais-tu|connaissez-vous|tu connais|vous connaissez)\b|\bconnaîtri?(?:ez-vous|ais-tu)\b
    \bsi (?:tu|vous) connai\w+ (?:bien )?(?:{NAME}|quelqu['’]un)\b[^.!?]{{0,30}},? (?:un|une|ton|ta
      |votre) (?:\w+ ){{0,3}}?(?:mot|contact|mail|introduction|coup de pouce|message|recommandation|présentation)
    \b(?:aimerais|voudrais|souhaiterais|adorerais) (?:\w+ )?(?:rencontrer|parler (?:à|avec)|connaître) (?:{NAME}
      |ton \w+|ta \w+|votre \w+)\b[^.!?]{{0,8}}[:;,–—-] ?(?:pourrais|pourriez|peux|pouvez|tu|vous)
    \b(?:aurais|auriez|as|avez)-(?:tu|vous)\b[^.!?]{{0,15}}\b(?:un (?:nom|contact)|une (?:piste|adresse)|quelqu['’]un)
    \bpuis-je (?:te|vous) demander (?:un contact|une (?:introduction|mise en relation|recommandation)|de me présenter)
      |\b(?:m['’]|nous )ouvrir (?:une|la|des|quelques) portes?\b
    \b(?:pourrais|pourriez|peux|pouvez)-?(?:tu|vous)\b[^.!?]{{0,10}}\b(?:lui|leur) (?:transférer|transmettre
      |faire suivre|envoyer|parler de|passer) (?:mon|ma|mes|moi|notre|nous)
    """
)
FRENCH_INTRODUCTION = shapes(
    r"""
    \b(?:voulais|voudrais|aimerais|temps|fallait) (?:\w+ )?que vous (?:\w+ )?(?:fassiez connaissance|vous rencontriez
      |vous connaissiez|vous parliez)\b
    """
)
FRENCH_DECLINED = shapes(
    r"""
    \bn(?:e|['’])(?:avons|ai|sommes|suis) plus (?:\w+ )?(?:de |en |aucun )?(?:contact|relation|lien)
      |\bne mélange\w* (?:\w+ )?(?:amitié|affaires|travail|privé|vie)
    \b(?:crains|peur|regrette) de ne (?:pas )?(?:pouvoir|être)\b|\bpas la (?:bonne|meilleure) personne\b
    """
)
FRENCH_THANKS = shapes(
    r"""
    ^\W*(?:un grand |mille |merci )?merci(?:s)?(?: beaucoup| encore| infiniment)?,? (?-i:[A-ZÉ])\w+(?:[,.!–—-]|$)
      |,? (?:un grand |mille )?mercis?(?: à (?:toi|vous|tous))?[.!]*$
    \b(?:gentil|adorable|généreux|aimable|chic) (?:de (?:ta|votre) part|à (?:toi|vous))\b
    \bn['’]en parlons plus\b|\b(?:affaire|incident|sujet|dossier|chapitre) (?:est |pour moi )?(?:est )?(?:close?|clos
      |réglée?|oubliée?)\b|\btout est (?:pardonné|oublié)\b|\b(?:rattrapée?s?|fait pardonner)\b|\bsans rancune\b
    """
)

SPANISH_REQUEST = shapes(
    rf"""
    ¿\W*(?:me|nos|le) (?:presentarías|presentaría|presentaríais|pondrías|pondría|pondríais|recomendarías|recomendaría
      |abrirías|abriría)\b|\b(?:me|nos) (?:presentarías|presentaríais|pondrías en contacto|pondría en contacto)\b
    \b(?:aceptaría|aceptarías|querría|querrías|podría|podrías|puedes|puede
      |podríais)s?\b[^.!?]{{0,25}}\b(?:ponerme en contacto|ponernos en contacto|presentarme|presentarnos|recomendarme
      |hablarle (?:bien )?de (?:mí|nosotros)|reenviarle mi|reenviarle nuestro|pasarle mi|abrirme)
    \ba quién(?:es)? conoce[sn]?\b|\b(?:conocería|conocerías|conoceríais)\b[^.!?]{{0,15}}\b(?:a alguien|alguien)
    \bsi conoce[sn]? (?:bien )?a (?:{NAME}|alguien)\b[^.!?]{{0,30}},? (?:un|una) (?:\w+ ){{0,3}}?(?:palabra|contacto
      |correo|presentación|mensaje|recomendación|nota)
    \b(?:encantaría|gustaría) (?:\w+ )?(?:conocer|hablar con|reunirme con) (?:a )?(?:{NAME}|tu \w+
      |su \w+)\b[^.!?]{{0,8}}[:;,–—-] ?¿?(?:podrías|podría|puedes|puede|te|le)
    \b(?:tendrías|tendría|tienes|tendríais)\b[^.!?]{{0,10}}\b(?:algún (?:nombre|contacto)|alguna persona|un (?:nombre
      |contacto))\b
    \b(?:puedo|podría|quería|quisiera) (?:pedirte|pedirle|pediros) (?:un contacto|una (?:presentación|recomendación
      |introducción)|que me present\w+)
    """
)
SPANISH_INTRODUCTION = shapes(
    rf"""
    \b(?:este|esta|aquí está) (?:es )?{NAME}\b[^.!?]{{0,40}}\b(?:te|le|os) (?:hablé|hablaba|comenté|conté|mencioné)
    \b(?:quería|quiero|me gustaría|hora de) que os (?:conocierais|conozcáis|conocieseis|pusierais)|\b(?:deberíais
      |debéis|tenéis que|deberían) (?:conoceros|conocerse|hablar los dos|veros)
    \bos dejo (?:que|a los dos|en contacto|para que)\b
    """
)
SPANISH_DECLINED = shapes(
    r"""
    \b(?:voy a|prefiero|tendré que|esta vez) (?:tener que )?(?:pasar|declinar)\b(?! (?:por|a|la|el|los))
      |\b(?:me resulta|es|sería) (?:\w+ )?incómodo\b|\bno mezclo\b|\bno soy la persona\b
    """
)
SPANISH_THANKS = shapes(
    r"""
    ^\W*(?:muchas |mil |muchísimas )?gracias(?: otra vez| de nuevo)?,? (?-i:[A-ZÁÉÍÓÚ])\w+(?:[,.!–—-]|$)|, (?:muchas[ ]
      |mil |muchísimas )?gracias(?: a (?:ti|usted|todos))?[.!]*$
    \b(?:amable|detalle|generoso|bonito) (?:de|por) (?:tu|su|vuestra) parte\b
    \basunto (?:zanjado|cerrado|resuelto|olvidado)\b|\btodo (?:está )?(?:olvidado|perdonado)\b
      |\b(?:compensado con creces|borrón y cuenta nueva|no hablemos más|sin rencores)\b
    """
)
