"""How people say that they want no mail, that they do not know the writer, or "no, thank you": four languages.

Each text holds patterns, one a line; a line that begins with "|" is an alternative of the one above it, and one with
"~" goes on with it. `{me}`, `{list}` and the other names in braces stand for the lists of `LISTS`. Apostrophes are
straight, and case is ignored, but for the German "Sie", which is the reader only with a capital.
"""

from plugin.domain.language.lexicon import shapes
from plugin.domain.model import RebuffKind

LISTS = {
    "me": (
        r"(?:me|us|this (?:e-?mail )?address"
        r"|(?:my|our) (?:name|names|e-?mail|mail|address|details|contact|account)\w*)"
    ),
    "list": (
        r"(?:lists?|mailings?|mailing list|databases?|data base|crm|records?|files|newsletters?|distribution|systems?"
        r"|campaigns?|sequences?|contacts?|address ?book|mailshots?|circulation)"
    ),
    "writing": (
        r"(?:writing|e-?mailing|mailing|contacting|messaging|spamming|pestering|bothering|badgering|hounding"
        r"|harassing|calling|texting|chasing|pitching|soliciting|reaching out)"
    ),
    "write": r"(?:write|e-?mail|mail|contact|message|call|text|bother|approach|reach out|get in touch)",
    "mich": r"(?:mich|uns|meine\w* \S{0,8}\s?(?:adresse|mail|e-?mail|mailadresse|daten|namen?)|diese adresse)",
    "liste": (
        r"(?:listen?|verteilern?|mailingliste|datenbank|adressdatenbank|kartei|system|newsletter\w*|adressbuch"
        r"|kontaktliste|kontakten)"
    ),
    "moi": r"(?:moi|nous|mon (?:adresse|nom|mail|e-?mail|courriel)|mes (?:coordonnées|données)|notre adresse)",
    "mi": (
        r"(?:mi|mis|nuestr[oa]s?|est[ea]|esta) (?:correo|dirección|nombre|datos|e-?mail|mail|cuenta|contacto)"
        r"(?: electrónic[oa])?"
    ),
}

_OPENERS = r"^(?:(?:and|but|sorry|excuse me|pardon|um+|uh|er|hi|hello|hey|ok|so|well|wait)\W+)*"

STOP = shapes(
    # English
    r"""
    \b(?:take|remove|delete|drop|strike|scrub|get|cut|pull) {me} (?:off|from|out of)\b(?=.{0,50}\b{list}\b
    ~|.{0,15}\byours?\b|.{0,12}\b(?:this|these|it|here)\b|\W*$)
    \b(?:remove|delete|erase|scrub) (?:{me}|my data|all my data)\b(?=.{0,40}\b{list}\b|[.!, ]*$
    ~|.{0,20}\b(?:immediately|at once|please|today)\b)
    ^\W*(?:please |kindly )?(?:unsubscribe|opt[- ]?out|remove)\W*(?:me|us|please|now|immediately|thanks?
    ~|thank you)?\W*$
    \bunsubscribe (?:me|us|this|my|our)\b
    |\b(?:please|kindly|want to|like to|wish to|asked to|trying to) (?:unsubscribe|opt out|be (?:removed|taken off
    ~|unsubscribed))\b
    \bopt (?:me|us) out\b|\bi(?:'m| am)? (?:opt|opting) out\b|\btake (?:me|us) off\b
    (?<!i'll )(?<!will )(?<!n't )(?<!not )\b(?:stop|quit|cease) {writing} (?:me|us|to me|to us|this address|my|our
    ~|at me)\b
    ^\W*(?:please |kindly |just )?(?:stop|quit|cease) {writing}\b
    \b(?:stop|quit|cease) sending (?:me |us )?(?:these|this|those|such|your|any|e-?mails?|mails?|messages?|mail
    ~|stuff|things|me this)\b
    \b(?:do not|don't|never|please not) (?:ever )?{write}(?: to)? (?:me|us|this address)(?: again| any ?more
    ~| any further| in (?:the )?future| ever)\b
    \b(?:do not|don't) {write}(?: to)? (?:me|us)\W*$
    \b(?:do not|don't|no longer) (?:want|wish|care|need) to (?:hear (?:any ?more |anything )?from (?:you|your)
    ~|be (?:contacted|e-?mailed|mailed|approached|on (?:your|this|any)|in your)|receive (?:any|your|these|this
    ~|further|more|such)|get (?:any|your|these|this|more))
    \b(?:leave|let) (?:me|us) (?:alone|in peace|be)\b(?=[.!, ]*$|\W+(?:please|now|from now)|, )
    ^\W*(?:please,? )?no (?:more|further) (?:e-?mails?|mails?|messages?|contact|communications?|correspondence|mail)\b
    \b(?:refrain|desist) from {writing}\b|\bcease and desist\b|\bstop this\W*$
    \block? ?(?:lose|forget|delete|erase) my (?:number|address|e-?mail|details|contact)\b
    \b(?:lose|forget|delete|erase) my (?:number|e-?mail|e-?mail address|address|details|contact details|data)\b
    \bblock(?:ing|ed)? (?:you|your address|this sender)\b
    |\b(?:report|mark|flag)(?:ing|ed)? (?:you|this|it|your (?:mail|e-?mails?)) (?:as|for) (?:spam|junk)\b
    \b(?:unsolicited|unwanted) (?:e-?mails?|mails?|messages?)\b(?=.{0,60}\b(?:stop|cease|no more)\b)
    """,
    # German
    r"""
    \b(?:nehmen|streichen|löschen|entfernen|werfen
    ~|tragen) (?-i:Sie) (?:bitte )?(?:doch )?(?:bitte )?{mich}\b(?=.{0,60}(?:\b{liste}\b|\baus\b|\bheraus\b
    ~|\bruas\b|[.!]?$))
    \b(?:nimm|nehmt|streich\w?|lösch\w?|entfern\w?|wirf
    ~|trag) (?:bitte )?(?:doch )?{mich}\b(?=.{0,60}(?:\b{liste}\b|\baus\b|\braus\b|[.!]?$))
    \b(?:aus|von) (?:ihre[mr]|eure[mr]|deine[mr]|der|dem|diese[mr]|allen|ihren) (?:\w+ )?{liste} (?:zu )?(?:nehmen
    ~|streichen|löschen|entfernen|austragen|herausnehmen|gestrichen|gelöscht|entfernt|rausnehmen)\b
    \bmeldet? (?:mich|uns) (?:bitte )?(?:vom|von|ab)\b|\bmelden (?-i:Sie) (?:mich|uns) (?:bitte )?(?:vom|von|ab)\b
    |^\W*(?:bitte )?(?:abmelden|abmeldung|austragen|abbestellen|abbestellung)\W*(?:bitte|danke)?\W*$
    \b(?:newsletter|mailing|abo|werbung|mails?)\b.{0,30}\b(?:abbestellen|abmelden|kündigen)\b
    |\bmich (?:hiermit )?(?:abmelden|austragen)\b
    \b(?:schreiben|mailen|schicken|senden|rufen|kontaktieren|belästigen|anschreiben) (?-i:Sie) (?:mir|uns
    ~|mich) (?:bitte )?(?:ab sofort |künftig |in zukunft )?(?:nicht mehr|nie wieder|nie mehr|nichts mehr
    ~|keine(?:rlei)? (?:weiteren? )?(?:\S*mails?|nachrichten|werbung|angebote|post|anfragen)|nicht wieder)
    \b(?:schreib|schreibt|mail|schick|schickt|kontaktiere?|belästige?) (?:mir|uns|mich) (?:bitte )?(?:nicht mehr
    ~|nie wieder|nie mehr|nichts mehr|keine (?:weiteren )?(?:\S*mails?|nachrichten))
    \b(?:hören|hör|hört)(?: (?-i:Sie))? (?:bitte |endlich |bitte endlich )?(?:auf|damit auf)
    ~\b(?=.{0,30}\b(?:schreiben|mailen|schicken|senden|kontaktieren|belästigen|anzuschreiben|anzurufen)\b|[.!]*$)
    \b(?:bitte|wünschen?|möchten?|wollen?|will|verbitten?)\b.{0,25}\b(?:keine
    ~|keinerlei) (?:weiteren? )?(?:\S*mails?|nachrichten|werbung|zusendungen|kontaktaufnahmen?|anfragen|anschreiben
    ~|kontakt)(?: mehr)?\b
    ^\W*(?:bitte )?keine (?:weiteren )?(?:\S*mails?|nachrichten|werbung|anfragen|kontaktaufnahme\w*)
    ~(?: mehr)?\W*(?:bitte|danke)?\W*$
    \b(?:lassen|lass|lasst)(?: (?-i:Sie))? (?:mich|uns) (?:bitte |endlich |doch )*in (?:ruhe|frieden)\b(?=\W*$
    ~|\W+(?:bitte|endlich|jetzt|mit|ich|sonst|und))
    \bunterlassen (?-i:Sie)\b(?=.{0,60}(?:mail|nachricht|kontakt|anschreiben|zusendung|werbung|das))
    \b(?:möchte|will|wünsche|wollen|möchten) (?:ich |wir )?(?:von ihnen |von dir )?(?:nichts mehr|nicht mehr
    ~|nicht länger|nicht weiter|keine\w* mehr)\b.{0,40}\b(?:hören|kontaktiert|angeschrieben|angemailt|empfangen
    ~|erhalten|bekommen|belästigt|lesen)\b
    \bverzichten (?-i:Sie) (?:bitte )?(?:künftig )?auf (?:weitere|jede|solche|derartige)\b
    |\bsehen (?-i:Sie) (?:bitte )?(?:künftig )?von (?:weiteren|solchen)\b
    \blöschen (?-i:Sie) (?:bitte )?(?:alle |sämtliche )?(?:meine|unsere)\b|\bals spam\b.{0,20}\b(?:markier|meld)\w*
    """,
    # French
    r"""
    \b(?:retirez|enlevez|supprimez|rayez|ôtez|effacez|sortez|désinscrivez|désabonnez|retire|enlève|supprime
    ~|désinscris|désabonne)[- ]{moi}\b
    \b(?:retirer|enlever|supprimer|rayer|effacer|désinscrire|désabonner) (?:{moi}\b|de (?:votre|vos|la|cette|ta))
    ~(?=.{0,40})
    \bme (?:retirer|désinscrire|désabonner|supprimer|rayer|enlever|radier)\b
    \b(?:souhaite|veux|voudrais|demande|désire|aimerais|souhaitons|voulons)\b.{0,20}\b(?:être (?:retirée?s?
    ~|désinscrite?s?|supprimée?s?|rayée?s?)|ne plus (?:\w+ )?(?:recevoir|être (?:contactée?s?|sollicitée?s?)
    ~|figurer|avoir de vos nouvelles))
    ^\W*(?:merci|demande de |s'il vous plaît )?\W*(?:désinscription|désabonnement|désinscrire|désabonner)
    ~\W*(?:merci|svp)?\W*$
    \b(?:arrêtez|arrête|cessez|cesse|(?:merci|veuillez|prière) (?:d'arrêter|de cesser|arrêter|cesser))(?: donc
    ~| immédiatement| svp| s'il vous plaît)? (?:de |d')(?:m'|me |nous )?(?:écrire|envoyer|contacter|solliciter
    ~|relancer|harceler|importuner|déranger|appeler|spammer|adresser)
    \bne (?:m'|me |nous )(?:écrivez|contactez|envoyez|sollicitez|relancez|dérangez|appelez|écris|contacte|envoie
    ~|relance|adressez) (?:plus|jamais)\b
    \b(?:merci|veuillez|prière|je vous (?:prie|demande))(?: de| bien vouloir)* ne (?:plus|pas|jamais) (?:m'
    ~|me |nous )?(?:écrire|contacter|envoyer|solliciter|relancer|adresser|déranger)
    \b(?:laissez|laisse|fichez|fiche|foutez)[- ](?:moi|nous) (?:tranquilles?|la paix|en paix)
    ^\W*(?:merci,? )?plus (?:jamais |aucun )?(?:de )?(?:mails?|e-?mails?|courriels?|messages?|contact)\b
    \bne (?:souhaite|veux|désire|souhaitons|voulons|désirons) (?:surtout )?plus (?:\w+ )?(?:recevoir|être|avoir
    ~|figurer|entendre)
    \bsignaler?\w*\b.{0,25}\b(?:comme|en) (?:spam|indésirable)
    """,
    # Spanish
    r"""
    \b(?:quít[ae]n?(?:me|nos)|quit[ae](?:me|nos)|quitadme|bórr[ae]n?(?:me|nos)|elimín[ae]n?(?:me|nos)
    ~|sáqu[e]n?(?:me|nos)|sáca(?:me|nos)|retír[ae]n?(?:me|nos)|dén?(?:me|nos) de baja|dad?(?:me|nos) de baja
    ~|desuscríb[ae]n?(?:me|nos)|desuscrib[ae](?:me|nos))
    \b(?:quiten?|eliminen?|borren?|retiren?|saquen?|elimina|borra|quita|saca|quitar|eliminar
    ~|borrar) (?:de \w+ )?(?:por favor )?{mi}\b
    \b(?:quiero|quisiera|deseo|solicito|ruego|pido|me gustaría|queremos|deseamos|necesito)\b.{0,25}\b(?:dar(?:me
    ~|nos) de baja|(?:me|nos) den? de baja|no recibir más|dejar de recibir|ser eliminad[oa]|la baja|que (?:me
    ~|nos) (?:borren?|eliminen?|quiten?|saquen?)|que no (?:me|nos) (?:escriban?|contacten?|envíen?))
    ^\W*(?:dar(?:me)? de |solicito |solicitud de )?baja\W*(?:por favor|gracias)?\W*$
    \b(?:dejen?|deja|dejad|paren?|para|basta|cesen?)(?: ya| por favor)? de (?:escribir|mandar|enviar|contactar
    ~|molestar|llamar|acosar|bombardear|insistir)
    \bno (?:me|nos) (?:escriban?|escribas|contacten?|contactes|envíen?|envíes|manden?|mandes|molesten?|molestes
    ~|llamen?|llames)\b.{0,20}\b(?:más|nunca|jamás|otra vez)\b
    \bno (?:me|nos) (?:escriban?|escribas|contacten?|contactes|molesten?|molestes)\W*$
    |\bno (?:me|nos)? ?(?:vuelvan?|vuelvas) a (?:escribir|contactar|enviar|mandar|llamar|molestar)
    \bno (?:quiero|queremos|deseo|deseamos) (?:recibir (?:más|sus|tus|estos|este|ningún)
    ~|(?:volver a )?saber (?:nada|más)|que (?:me|nos) (?:escriban?|escribas|contacten?|contactes|molesten?))
    \b(?:déjen?|deja)(?:me|nos) (?:en paz|tranquil[oa]s?)\b|\bni un (?:correo|mensaje|mail) más\b
    |^\W*no más (?:correos|mensajes|mails|e-?mails)\b
    \bmarc\w+\b.{0,20}\bcomo (?:spam|correo no deseado)
    """,
)
"""The writer wants no more mail from the reader."""

NOT_STOP = shapes(
    r"""
    \b(?:to unsubscribe|unsubscribe (?:link|button|at any time|here)|you (?:can
    ~|may) (?:always |also )?(?:unsubscribe|opt out))
    \b(?:if you (?:no longer|do not|don't) (?:want|wish)|if you'd (?:like|rather|prefer)|should you wish
    ~|let me know if you)
    \bcan't stop\b|\bnever stop\b
    |\bstop (?:e-?mailing|mailing|writing|calling) (?:me|us) (?:at|on) (?:my|this|the) (?:old|work|previous|other)\b
    \b(?:use|write to|reach me (?:at|on)) my (?:new|other|private|personal)\b
    \bi(?:'ll| will| shall|'d| would)? (?:now |soon )?(?:stop|quit|take|remove|leave)\b
    |\bwe(?:'ll| will) (?:stop|remove|take)\b
    \b(?:asked|told|begged) (?:him|her|them|me|us)\b.{0,20}\bto (?:stop|take|remove)
    \bfalls (?-i:Sie) (?:keine|nicht)|\bwenn (?-i:Sie) (?:keine|nicht)|\bum sich abzumelden\b
    \bsi vous (?:ne )?(?:souhaitez|voulez)|\bpour vous désinscrire\b|\bsi no (?:desea|quiere)|\bpara darse de baja\b
    """
)

UNKNOWN = shapes(
    rf"""
    {_OPENERS}who (?:the (?:hell|heck|devil) |on earth |exactly )*(?:are|is) (?:you|this|that)(?: (?:exactly
    ~|please|again|anyway|by the way))*\W*$
    {_OPENERS}(?:do i|do we|should i) know (?:you|each other)\b(?: from somewhere)?\W*$
    |{_OPENERS}have we (?:ever )?(?:met|spoken|talked)\b(?: before)?\W*$
    \b(?:how|where) (?:did|have) you (?:get|got|find|found|obtain|obtained|come by|come across) (?:my|this
    ~|our) (?:address|e-?mail|name|number|details|contact)
    \b(?:no idea|don't know|do not know|can't tell|cannot tell|not sure|unsure|can't think
    ~|wondering) who (?:you are|this is)\b
    \b(?:i|we) (?:don't|do not) know you\b(?! well| that| enough| yet)
    |\bi (?:don't|do not) (?:think|believe) (?:we|i)(?:'ve| have)? (?:ever )?(?:met|know you|know each other
    ~|spoken|talked|had the pleasure|are acquainted)(?! (?:the|a|an|any|our|your|(?-i:[A-Z])))
    \b(?:wrong|mistaken) (?:person|address|e-?mail(?: address)?|number|recipient)\b(?=[.!?, ]*$|.{{0,30}}\b(?:you
    ~|me|here|sorry)\b)
    |\bmistak(?:en|ing) me for\b
    \bi (?:don't|do not|can't|cannot) (?:recall|remember) (?:you|who you are|meeting you|ever (?:meeting|speaking
    ~|writing|having))\b
    |\bnever heard of you\b
    \b(?:we|i)(?:'ve| have)? never (?:ever |actually |once )?(?:spoken|talked|met|corresponded|been in (?:touch
    ~|contact)|exchanged|had (?:any )?(?:contact|dealings|business)|done business|written to|worked (?:together
    ~|with you))\b(?! (?:the|a|an|any|our|your|anyone|somebody|him|her|them|(?-i:[A-Z])))
    ~(?! (?:with|to|from|about|of|at) (?!you\b|us\b|each other|one another))
    \bwe (?:haven't|have not) (?:ever )?(?:met|spoken|talked|corresponded)\b(?! (?:the|a|an|any|our|your
    ~|(?-i:[A-Z])))
    |\b(?:we|you) (?:don't|do not) know (?:each other|one another|me)\b
    |\bi(?:'m| am) (?:a )?(?:complete |total )?strangers? to you\b
    |\byou(?:'re| are) a (?:complete |total )?stranger\b
    ^\W*(?:(?:und|aber|entschuldig\w*|verzeihung|äh|sorry|hallo|moment)\W+)*wer (?:(?-i:Sind|sind) (?-i:Sie)
    ~|bist du|seid ihr|ist (?:das|da|dort))(?: (?:eigentlich|denn|überhaupt|bitte|nochmal|genau))*\W*$
    \b(?:kennen wir uns|kenne ich (?-i:Sie)|kenne ich dich|müsste ich (?-i:Sie) kennen)(?: (?:eigentlich|denn
    ~|überhaupt|irgendwoher))*\W*$
    \bwoher (?:haben (?-i:Sie)|hast du|habt ihr) (?:meine|diese|unsere|überhaupt|eigentlich)\b
    |\bwie (?:kommen (?-i:Sie)|kommst du) (?:an|zu) (?:meine|diese)
    \b(?:ich|wir) kennen? (?:(?-i:Sie)|dich|euch) (?:gar |überhaupt |leider |doch )?nicht\b(?! (?:gut|so|näher
    ~|persönlich))
    |\bwir kennen uns (?:gar |überhaupt |doch |leider |eigentlich )*nicht\b
    \b(?:weiß|weiss|wüsste) (?:ich )?(?:gar |leider |ehrlich gesagt |überhaupt )*(?:nicht,? )?wer (?:
    ~(?-i:Sie) sind|du bist)
    |\bkeine ahnung,? wer (?:(?-i:Sie) sind|du bist)
    \bwir (?:haben|hatten) (?:doch |ja )?(?:noch )?(?:nie|niemals
    ~|nicht ein einziges mal) (?:miteinander |zusammen |etwas |mit einander )*(?:gesprochen|geredet|telefoniert
    ~|zu tun|kontakt|geschrieben|kennengelernt|zusammengearbeitet|getroffen|gesehen)
    |\bwir (?:sind|haben) uns (?:noch )?(?:nie|niemals) (?:begegnet|getroffen|gesehen|gesprochen|geschrieben)
    \b(?:ich|wir) haben? (?:noch )?(?:nie|niemals) (?:mit|von) (?:(?-i:Ihnen)|dir|euch)\b
    |\b(?:verwechseln (?-i:Sie) mich|(?-i:Sie) (?:müssen|werden) mich verwechseln|(?:da
    ~|hier) liegt (?:wohl )?eine verwechslung|falsche[nr]? (?:adresse|person|empfänger))
    ^\W*(?:(?:mais|et|pardon|excusez[- ]moi|désolée?|bonjour|euh|alors)\W+)*qui (?:êtes[- ]vous|es[- ]tu
    ~|est[- ]ce)(?: (?:donc|au juste|exactement|svp|s'il vous plaît))*\W*$
    \b(?:est-ce que )?(?:on|nous nous|nous) (?:se )?conna(?:ît|issons|issez)[- ]?(?:nous|on)?(?: déjà)?\W*\?\W*$
    |\bse connaît-on\b|\bnous connaissons-nous\b
    \bje ne (?:vous|te) connais (?:pas|absolument pas|nullement)\b(?! (?:bien|encore|assez|personnellement))
    |\b(?:je ne sais pas|aucune idée de?|j'ignore) qui (?:vous êtes|tu es|est-ce)
    \b(?:nous ne nous connaissons|on ne se connaît) (?:pas|absolument pas)\b(?! (?:bien|encore|personnellement))
    |\bnous ne nous sommes jamais (?:parlé|rencontrée?s|vue?s|écrit)
    |\bon ne s'est jamais (?:parlé|vue?s?|rencontrée?s?|écrit)
    |\bnous n'avons jamais (?:parlé|échangé|discuté|été en (?:contact|relation)|eu (?:de |aucun )?(?:contact
    ~|échange)|travaillé)
    \bje ne (?:vous ai|t'ai) jamais (?:parlé|rencontrée?|vue?|écrit|croisée?)
    |\b(?:comment|où|d'où) (?:avez[- ]vous|as[- ]tu|tenez[- ]vous) (?:eu |obtenu |trouvé |récupéré )?(?:mon|cette
    ~|ma|mes)\b
    |\b(?:faites erreur|erreur de (?:destinataire|personne|adresse)|trompez de (?:personne|destinataire))
    ^\W*(?:(?:y|pero|perdón|perdone|disculpe|disculpa|oiga|hola|eh)\W+)*qui[eé]n (?:es usted|eres|sois|es
    ~|son ustedes)(?: (?:tú|exactamente|por favor|usted))*\W*$
    ^\W*(?:acaso )?(?:nos conocemos|(?:le|te|lo) conozco)(?: de algo)?\W*$(?<=\?)
    \b(?:yo )?(?:no|a usted no) (?:le|te) conozco\b(?! (?:bien|mucho|personalmente))
    |\bno nos conocemos\b(?! (?:bien|mucho|personalmente|en persona))
    |\bno (?:sé|tengo (?:ni )?idea de) quién (?:es usted|eres)
    \b(?:nunca|jamás) (?:(?:nos hemos|habíamos|nos habíamos) (?:visto|conocido)|(?:hemos|nos hemos
    ~|habíamos) (?:hablado|escrito|tratado|coincidido|tenido (?:contacto|trato)|trabajado)|he (?:hablado
    ~|tratado) con usted)\b
    |\bno (?:hemos|nos hemos) (?:hablado|visto|conocido|escrito|tratado) (?:nunca|jamás|en la vida)
    \b(?:de dónde|cómo) (?:ha|has|han) (?:sacado|conseguido|obtenido|encontrado) (?:mi|este|esta)\b
    |\b(?:se ha|te has) (?:equivocado|confundido) de (?:persona|dirección|correo)
    """
)
"""The writer does not know the reader, or says that the two never had to do with each other."""

NOT_UNKNOWN = shapes(
    r"""
    \bin (?:person|the flesh|real life)\b|\bface[- ]to[- ]face\b|\bproperly\b|\byet\b
    |(?<=.{12})\b(?:but|although|though|however|even though|despite|so i|which is why)\b|\blook(?:ing)? forward\b
    |\b(?:glad|delighted|pleased) to\b
    \b(?:persönlich|noch nicht|bisher nicht|freue mich|live)\b|(?<=.{12})\b(?:aber|obwohl|trotzdem)\b
    \b(?:en personne|de visu|encore|au plaisir|personnellement)\b|(?<=.{12})\b(?:mais|bien que|pourtant)\b
    \b(?:en persona|todavía|aún|personalmente|encantad[oa])\b|(?<=.{12})\b(?:pero|aunque)\b
    \b(?:money|about (?:this|it|that|money|prices?|terms|fees)|darüber|davon|über (?:geld|preise)|de cela|d'argent
    ~|de eso|de dinero)\b
    """
)
"""With these words "we have never met" is how friends of friends begin."""

REFUSAL = shapes(
    r"""
    \bno,? (?:thanks|thank you|thx|ta)\b|\bthanks?(?: you)?,? but no\b|\bthank you,? (?:but )?no\b
    \b(?:not|n't) (?:at all |really |currently |particularly )?interested\b|\bof no interest\b|\bno interest\b
    \bnot for (?:us|me)\b|\b(?:we|i)(?:'ll| will|'m going to| am going to)? (?:have to )?pass\b
    |^\W*(?:hard )?pass\W*$|\bnot (?:a )?(?:good |right )?fit\b|\bnot (?:something|anything) (?:we|i)\b
    |\bnot relevant\b
    \b(?:we|i)(?:'re| are|'m| am) (?:all )?(?:set|sorted|covered|fine|good|happy)\b(?=\W*$
    ~|.{0,40}(?:thank|as (?:we|i)|with (?:our|my|what|the)|for now|already))
    \b(?:already|currently) (?:have|use|using|work(?:ing)? with|covered|sorted)\b
    |\bno (?:need|requirement|budget|demand|plans?|call) for\b
    |\b(?:don't|do not|won't) (?:need|require|be needing)\b
    \b(?:must|have to|going to have to|politely|respectfully|i'd|i) decline\b
    |\bnot (?:looking|in the market|at (?:this time|the moment|present)|now|right now|today|this time|taking on)\b
    |\bnothing for (?:us|me)\b
    \bnein,? danke\b|\bdanke,? (?:aber )?nein\b|\bnö,? danke\b|\bkeine?n? (?:interesse|bedarf|verwendung|zeit)\b
    |\bnicht (?:interessiert|relevant|für (?:uns|mich))\b|\binteressiert (?:uns|mich) (?:leider )?nicht\b
    \b(?:brauchen|benötigen) (?:wir|das|so|ich|nichts|es)\b.{0,20}\b(?:nicht|nichts)\b|\bbrauche ich nicht\b
    |\b(?:gut )?(?:versorgt|bedient)\b|\b(?:haben|habe) (?:wir |ich )?(?:schon|bereits)\b
    |\bpasst (?:leider |für uns |bei uns )*nicht\b|\b(?:kommt|kommen) (?:\w+ ){0,3}nicht in ?frage\b
    |\blehn\w+\b.{0,30}\bab\b|\bdanke,? kein\w*\b
    \bnon,? merci\b|\bmerci,? (?:mais )?non\b|\b(?:pas|aucunement|plus) intéressée?s?\b
    |\b(?:intéresse|intéressent) pas\b|\b(?:pas|aucun|plus) (?:de )?besoin\b|\baucun intérêt\b|\bsans façon\b
    |\b(?:avons|travaillons|ai|travaille) déjà\b|\bdonn\w+ pas suite\b|\bpas donner suite\b|\bdécliner?\w*\b
    |\bpas pour (?:nous|moi)\b
    \bno,? gracias\b|\bgracias,? (?:pero )?no\b|\bno (?:me|nos) interesan?\b
    |\bno (?:estoy|estamos) interesad[oa]s?\b|\bno (?:lo |la )?necesit(?:o|amos)\b|\bsin interés\b
    |\bya (?:tenemos|trabajamos|contamos|tengo|trabajo)\b|^\W*paso\W*$|\bno (?:nos|me) encaja\b
    |\bdeclin(?:o|amos|ar)\b|\bno es para (?:nosotr[oa]s|mí)\b
    """
)
"""A "no" to what the reader offers."""

AWAY = shapes(
    r"""
    \bout of (?:the )?office\b|\b(?:on|am on) (?:annual |parental |sick |maternity )?leave (?:until|till|and)\b
    |\b(?:on (?:holiday|vacation)|away(?: from my desk)?|travelling) (?:until|till|with limited)\b
    |\blimited access to (?:my )?e-?mail\b|\bautomat(?:ed|ic) (?:reply|response|answer)\b
    |\bi (?:will|shall|'ll) (?:reply|respond|answer|get back to you) (?:when|on|upon|after) (?:i|my) return\b
    \bnicht im büro\b|\baußer haus\b|\bim urlaub\b|\babwesend\b|\babwesenheits\w+\b
    |\bautomatische (?:antwort|nachricht)\b|\bin elternzeit\b|\bnicht erreichbar\b
    \babsente? (?:du bureau|jusqu'au|du|pour)\b|\ben congés?\b|\bréponse automatique\b|\ben vacances jusqu'au\b
    |\bde retour le\b
    \bfuera de la oficina\b|\bde vacaciones (?:hasta|y)\b|\bausente (?:hasta|de la oficina)\b
    |\brespuesta automática\b|\bestaré de vuelta\b
    """
)
"""What an answering machine says."""

FORMS: tuple[tuple[RebuffKind, tuple[str, ...], tuple[str, ...]], ...] = (
    (RebuffKind.STOP, STOP, NOT_STOP),
    (RebuffKind.UNKNOWN, UNKNOWN, NOT_UNKNOWN),
    (RebuffKind.REFUSAL, REFUSAL, ()),
    (RebuffKind.AWAY, AWAY, ()),
)
"""Kind, how it is said, and with what words it is something else; the strongest first."""
