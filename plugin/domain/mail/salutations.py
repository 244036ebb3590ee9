"""How letters begin and end: greetings and sign-offs, in the languages of Europe and some beyond."""

import re

from plugin.domain.language.vocabulary import alternation

_GREETING_WORDS = alternation(
    r"""
    hi(?:ya)?|hey+|hello|hiya|dear(?:est)?|good (?:morning|afternoon|evening|day)|greetings|morning|afternoon|evening
      |howdy|welcome back
    hallo|hallöchen|moin(?: moin)?|servus|grüß (?:gott|dich|euch)|grüezi|salü|guten (?:tag|morgen|abend)|liebe[rs]?
      |lieber|sehr geehrte[rs]?|verehrte[rs]?|werte[rs]?|geschätzte[rs]?|tag
    bonjour|bonsoir|salut|coucou|cher|chère|chers|chères|madame|monsieur|mesdames|messieurs
    hola|buen(?:os|as) (?:días|dias|tardes|noches)|buen día|estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|muy (?:señor
      |señora)(?:es)? mí[oa]s?|saludos
    ciao|salve|buongiorno|buonasera|gentile|gentili|car[oaie]|egregi[oa]|spettabile|gent\.ma|gent\.mo
    olá|ola|oi|bom dia|boa tarde|boa noite|car[oa]s?|prezad[oa]s?|exm[oa]s?\.?|querid[oa]s?
    beste|geachte|goede(?:morgen|middag|navond)|dag|hoi|hai|lieve
    hej(?:san)?|hei|kære|kjære|bäste|bästa|god (?:morgen|morgon|dag|kveld|kväll)|goddag|hyvä|hyvää (?:päivää|huomenta
      |iltaa)|moi|terve|tere
    cześć|dzień dobry|witam|szanown[yai]e?|drog[iay]|hej
    dobrý (?:den|večer)|vážen[ýáíé]|ahoj|mil[ýáí]|dobrý deň|čau
    kedves|tisztelt|szia|sziasztok|helló|jó (?:napot|reggelt|estét)
    bună(?: ziua| dimineața| seara)?|stimat[eăi]|stimați|drag[ăi]|salutări
    poštovan[ia]|dragi|draga|dobar dan|bok|zdravo|spoštovan[ia]|pozdravljen[aii]?
    здравствуйте|добрый (?:день|вечер)|доброе утро|привет|уважаем(?:ый|ая|ые)|дорог(?:ой|ая|ие)|добрий день|вітаю
      |шановн(?:ий|а|і)|здравейте|уважаем[ия]
    merhaba|selam|sayın|sevgili|günaydın|iyi günler
    γεια(?: σ(?:ου|ας))?|αγαπητ(?:έ|ή|οί)|καλημέρα|καλησπέρα
    שלום|היי|مرحبا|السلام عليكم|عزيزي|عزيزتي|سلام
    こんにちは|お世話になっております|お疲れ様です|拝啓|你好|您好|尊敬的|亲爱的|親愛的|안녕하세요
    chào|xin chào|kính gửi|halo|selamat (?:pagi|siang|sore)|yth\.?
    """
)
_GREETING = re.compile(
    rf"^\s*(?:{_GREETING_WORDS})(?![\w'’])(?P<rest>(?: (?:Sra?|Dra?|Mrs?|Ms|Prof|Fr|Hr)\.(?= ))?"
    rf"[^.!?\n]{{0,60}})(?:[,!:.;–—-]+|$|\s(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_NAME_ONLY = re.compile(
    r"^\s*(?:[A-ZÀ-ÞА-Я][\w'’.-]{0,20}\s?(?:and |und |et |y |& |/ ?)?){1,4}\s*(?:[,:!]|--?|–|—)\s*$"
)
_JAPANESE_NAME = re.compile(r"^\s*\S{1,20}(?:様|さん|先生|殿|各位|御中)[、,]?\s*$")

_SIGN_OFF_STRONG = alternation(
    r"""
    (?:(?:with |my |our )?(?:very |many )?(?:best|kind(?:est)?|warm(?:est)?|personal
      |cordial) )(?:personal )?(?:regards|wishes)(?: (?:from .{2,20}|to (?:all|you(?: all| both)?)))?
    (?:kind |warm )?regards|rgds|kr|br|b\. ?rgds|(?:with )?best|all (?:the|my) (?:very )?best|bests|best always
      |my best|warmly|warmest|cordially|respectfully(?: yours)?|sincerely(?: yours)?|yours (?:sincerely|truly
      |faithfully|ever|always)|yours|very truly yours
    faithfully|fondly|affectionately|(?:with |lots of |much )?love|xo+|x{1,3}|hugs|take care|cheerio|tty[ls]|talk soon
      |speak soon|see you(?: soon)?|until (?:then|soon)|be well|stay (?:safe|well|healthy)|in haste|with (?:gratitude
      |appreciation|thanks)|yours in .{3,25}|on behalf of .{3,40}
    (?:mit )?(?:(?:vielen |lieben |den |ganz |recht |sehr |viele |beste |liebe |herzliche |sonnige |freundliche[ ]
      |schöne )?(?:besten
      |freundlichen|herzlichen|lieben|vielen|kollegialen|sonnigen|schönen) |(?:viele|beste|liebe|herzliche|sonnige
      |freundliche|schöne) (?:liebe )?)(?:grüße[n]?|grüsse[n]?|gruß|gruss
      |grüßen aus .{2,20})(?: aus .{2,20}| nach .{2,20}| an alle)?
    (?:schöne |schönen )?(?:grüße|grüsse|gruß|gruss)(?: (?:aus|nach|an) .{2,20})?|mfg|mit freundlichem gru(?:ß|ss)|lg
      |vg|bg|hg|hochachtungsvoll|herzlich(?:st)?|alles (?:gute|liebe)|dein[e]?|euer|eure|ihr|ihre|bis (?:bald|dann
      |morgen)
      |ciao
    (?:bien |très )?(?:cordialement|amicalement|sincèrement|respectueusement|affectueusement|chaleureusement
      |fidèlement)(?: (?:vôtre|à vous|à toi))?|cdlt|cdt|bàv|bien à (?:vous|toi|vous deux)
      |(?:avec |en vous adressant )?(?:mes |nos |toutes mes |sincères |meilleures[ ]
      |cordiales )*(?:meilleures )?salutations(?: (?:distinguées
      |les meilleures|cordiales))?|amitiés|bises|bisous|(?:à|a) (?:bientôt|très bientôt|plus tard|demain|plus)
      |au plaisir(?: de .{3,30})?|belle journée|(?:très )?bonne (?:journée|soirée|fin de journée)(?: à (?:vous|toi))?
      |bon week-end|(?:je vous prie|veuillez|nous vous prions) .{0,25}(?:agréer|croire|recevoir).{0,90}
    (?:reciba |recibe |con )?(?:un )?(?:muy )?(?:(?:cordial|atento|afectuoso|fuerte|gran) )?(?:saludo
      |abrazo)s?(?: cordial(?:es)?| (?:desde|para todos) .{0,20})?
      |(?:muchos )?saludos(?: cordiales| afectuosos| y gracias)?|atentamente|cordialmente|atte\.?|(?:muy )?atentamente
      |besos|un beso|sinceramente|quedo (?:a la espera|atent[oa]|a (?:su|tu) disposición).{0,50}|que (?:tenga
      |tengas) .{3,25}
    (?:i miei |i )?(?:più )?(?:cordiali|distinti|migliori|cari) saluti|(?:tanti |un caro |cordiale )?salut[oi]
      |cordialmente|un (?:caro )?(?:saluto|abbraccio)|a presto|buona (?:giornata|serata)|con stima
    (?:com os )?(?:melhores |atenciosos )?cumprimentos|atenciosamente|abraços?|(?:um )?(?:grande |forte )?abraço
      |att\.?|cordialmente|saudações|beijos|até (?:breve|logo|já)|respeitosamente
    (?:met )?(?:(?:vriendelijke|hartelijke|beste|lieve) )?(?:groet(?:en|jes)?)(?: (?:uit|van) .{2,20})?|mvg
      |hoogachtend|groeten
    (?:(?:med|m\.) )?(?:de |mange )?(?:(?:vänliga?|vennlige?|venlige?|bästa|bedste|beste|kærlige?|varme|varma
      |glade) )(?:hälsning(?:ar)?|hilsen(?:er)?|hilsner)|mvh|mh|vh|kh|hälsningar|hilsen|med venlig hilsen|med hälsning
      |högaktningsfullt|ystävällisin terveisin|(?:parhain |terveisin|ystävällisesti|yst\. terv\.)(?: terveisin)?|t\.
      |parhain terveisin|terveisin|lugupidamisega|parimate soovidega|kveðja|bestu kveðjur
    (?:z )?(?:poważaniem|pozdrowieniami|wyrazami szacunku)|(?:serdecznie )?pozdrawiam(?: serdecznie)?|pozdrowienia
      |serdeczności|łączę pozdrowienia
    s (?:pozdravem|přátelským pozdravem|úctou|pozdravom)|(?:srdečně |s |hezký )?(?:zdraví|zdravím)|pozdrav
    üdvözlettel|tisztelettel|köszönettel|üdv|(?:szívélyes |baráti )?üdvözlettel|üdvözlet
    cu (?:stimă|respect|drag|salutări)|(?:toate cele bune|o zi (?:bună|frumoasă))|numai bine
    (?:srdačan |lijep |lep |s ?poštovanjem,? )?(?:pozdrav|s poštovanjem|lp|lep pozdrav)|srdačno|s spoštovanjem
    с уважением|с наилучшими пожеланиями|всего доброго|с приветом|искренне ваш|з повагою|с уважение|поздрави
      |найкращі побажання|з найкращими побажаннями
    saygılarım(?:la|ızla)|sevgiler(?:le|imle)?|iyi (?:çalışmalar|günler)|selamlar|hürmetler|kolay gelsin
    (?:με )?(?:φιλικούς χαιρετισμούς|εκτίμηση|φιλικά)|χαιρετισμούς|ευχαριστώ πολύ
    בברכה|בכבוד רב|תודה רבה|مع (?:خالص )?(?:التحية|تحياتي|أطيب التحيات)|تحياتي|با احترام|با تشکر
    よろしくお願い(?:いた|致)?します|敬具|宜しくお願い(?:いた|致)?します|此致|祝好|顺祝商祺|敬上|谢谢|감사합니다|드림|올림
    trân trọng|thân mến|hormat saya|salam(?: hangat)?|terima kasih
    """
)
_SIGN_OFF_WEAK = alternation(
    r"""
    (?:many |much |big |huge )?thanks(?: (?:so much|very much|a lot|a million|again|in advance|ahead|all
      |for your (?:help|time|understanding|patience)))?|thank you(?: (?:so much|very much|again|in advance|all
      |for your (?:help|time|understanding|patience)))?|tks|thx|thnx|tx|ty|ta|cheers|much appreciated|appreciated
      |gratefully|thanks (?:and|&) .{3,25}|looking forward(?: to .{3,40})?
    (?:vielen |besten |herzlichen |lieben )?dank(?: (?:im voraus|und .{3,30}|vorab))?|danke(?: (?:dir|ihnen|euch|schön
      |sehr))?(?: (?:und|im voraus).{0,25})?|merci(?: (?:beaucoup|d['’]avance|bien|encore))?|mille mercis
      |(?:muchas |muchísimas |mil )?gracias(?: (?:de antemano|por todo|y .{3,25}))?
      |(?:molte |mille |tante )?grazie(?: (?:mille|e .{3,25}|in anticipo))?|(?:muito )?obrigad[oa](?: (?:desde já
      |pela .{3,20}))?
    (?:alvast )?(?:hartelijk )?(?:bedankt|dank)|(?:tusen |mange )?tak?k(?: (?:på forhånd|på förhand))?|kiitos
      |kiitoksia|dziękuję|dzięki|z góry dziękuję|děkuji|díky|ďakujem|köszönöm|mulțumesc|hvala(?: vam)?|спасибо
      |благодарю|дякую|teşekkür(?:ler| ederim)|ευχαριστώ|aitäh
    """
)
_END = r"[\s,.!;:)–—~*_-]*"
_STRONG_LINE = re.compile(
    rf"^\s*[-–—*_~]*\s*(?:thanks(?: again| so much)?(?: and|,| &) |thank you(?: and|,) |merci(?: et|,) |danke(?: und"
    rf"|,) |gracias(?: y|,) )?(?:{_SIGN_OFF_STRONG})(?:\s?[/|]\s?{_SIGN_OFF_STRONG})?{_END}$",
    re.IGNORECASE,
)
_WEAK_LINE = re.compile(rf"^\s*[-–—*_~]*\s*(?:{_SIGN_OFF_WEAK}){_END}$", re.IGNORECASE)
_WITH_NAME = re.compile(
    rf"^\s*(?P<off>(?:{_SIGN_OFF_STRONG}"
    rf"|{_SIGN_OFF_WEAK}))\s*[,.!:–—-]+\s*(?P<name>(?:[A-ZÀ-ÞА-Я][\w'’.-]{{0,20}}\s?){{1,3}})$",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"^(?:[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][\w'’.-]*|van|von|de|der|den|da|di|la|le|el|bin|al|and|und|et|y|&)$")


def find_greeting(line: str) -> str:
    """The greeting with which the line begins ("Hi Tom,"), or ""; the rest of the line is not part of it."""
    line = line.strip()[:200]
    if not line:
        return ""
    found = _GREETING.match(line)
    if found is not None:
        rest = found["rest"].split()
        whole = found[0].strip()
        if len(rest) <= 6 and (len(line) <= len(whole) + 1 or whole[-1:] in ",!:–—-;." or len(rest) <= 2):
            return whole.rstrip(" -–—;") if not whole.endswith("...") else whole
    if len(line) <= 50 and (_NAME_ONLY.match(line) or _JAPANESE_NAME.match(line)):
        return line
    return ""


def is_sign_off(line: str) -> bool:
    """Whether the whole line is a valediction ("Best regards,", "Mit freundlichen Grüßen")."""
    return len(line) <= 140 and line.count(" ") <= 16 and _STRONG_LINE.match(line) is not None


def is_thanks_off(line: str) -> bool:
    """Whether the whole line is thanks that close a letter only where a name follows ("Thanks,", "Merci d'avance")."""
    return len(line) <= 80 and line.count(" ") <= 9 and _WEAK_LINE.match(line) is not None


def sign_off_with_name(line: str) -> str:
    """The sign-off of a line that also carries the name ("Best, Tom" → "Best"); "" if it is none."""
    if len(line) > 80 or line.count(" ") > 10:
        return ""
    found = _WITH_NAME.match(line.strip())
    if found is None or not looks_like_name(found["name"]):
        return ""
    return found["off"].strip()


def looks_like_name(line: str) -> bool:
    """Whether a line could be somebody's name under a letter: one to six capitalised words, no sentence."""
    line = line.strip(" \t-–—~*_/,|")
    if not 1 <= len(line) <= 50 or line.endswith(("?", "!", ":")) or any(sign.isdigit() for sign in line):
        return False
    words = line.replace("(", " ").replace(")", " ").replace(".", ". ").split()
    if not 1 <= len(words) <= 6:
        return False
    return all(_CAPITALISED.match(word) or not word[0].isascii() for word in words) or (
        len(words) == 1 and len(line) <= 12 and line.isalpha()
    )
