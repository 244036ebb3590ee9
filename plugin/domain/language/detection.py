"""Which language a text is in: a vote of its stop words, and of its script where that tells."""

import re
from collections import Counter

from plugin.domain.language.vocabulary import vocabulary

_STOP_WORDS = {
    "en": """
        the and of to is are was were you your we our for with that this have has had will would can could not
        but from they their there what which when been i'm it's don't thanks please let about would just me my
        if or so be on at it do as by an all any out know good i
    """,
    "de": """
        der die das und ist nicht ich wir sie mit für auf dem den ein eine einen einer zu von im auch dass als
        wie noch bei sind war haben hat wird kann können aber oder wenn nur noch schon sehr mich uns ihre ihr
        ihnen dir dich du mir vielen danke bitte gerne heute morgen zum zur am an es aus nach was so euch leider
        hallo
    """,
    "fr": """
        le la les des et est un une du de dans pour que qui ne pas vous nous je il elle sur avec au aux ce cette
        mais plus sont ont été être avoir fait votre notre vos nos merci bonjour bien très si ou par en mon ma
        mes son sa ses leur on comme c'est j'ai d'une tout
    """,
    "es": """
        el la los las de del y que en un una es no por con para se su al lo como más pero sus le ya este esta sí
        porque está muy sin sobre también me hasta hay donde quien desde todo nos gracias hola usted si mi te tu
        son fue han he ha muchas saludos
    """,
    "it": """
        il lo la gli le di del della e che in un una è non per con si sono ma come più anche se questo questa ho
        hai abbiamo essere stato nel alla dei delle ci mi ti vi grazie ciao molto buongiorno tutto da al sul
        cosa perché quando
    """,
    "nl": """
        de het een en van is dat niet ik je we wij met voor op aan te zijn er maar om bij ook nog naar dan als
        heb heeft hebben wordt kan kunnen zou dit die deze mij ons jullie u uw bedankt graag wel al goed groeten
        hallo wat even
    """,
    "pt": """
        o a os as de do da dos das e que em um uma é não por com para se no na ao mais como mas foi são está
        você eu nós seu sua isso também já muito obrigado obrigada olá bom dia tem ser ter me pelo pela quando
        sobre até
    """,
    "sv": """
        och att det som en är av för på med inte jag du vi ni den till har kan om ett men var hej tack så från
        eller ska skulle mig dig oss er detta när vill mycket hälsningar bra han hon de också här nu
    """,
    "da": """
        og at det som en er af for på med ikke jeg du vi i den til har kan om et men var hej tak så fra eller
        skal ville mig dig os jer dette når vil meget hilsen godt han hun de også her nu være blev
    """,
    "no": """
        og at det som en er av for på med ikke jeg du vi dere den til har kan om et men var hei takk så fra
        eller skal ville meg deg oss dette når vil mye hilsen bra han hun de også her nå være ble
    """,
    "fi": """
        ja on ei se että en ole oli hän minä sinä me te he mutta kun niin kuin myös tai jos olen olet voi mitä
        tämä kiitos hei terveisin meille teille sinulle minulle voitko voisitko voitte ennen jälkeen kanssa
        mukaan asia viikon päivä huomenna tänään ettei sekä vain kaikki minun sinun meidän vielä nyt hyvä ovat
        sitä
    """,
    "pl": """
        i w na z do nie się to jest że o jak ale po za od dla czy co tak już przez być był są mam może proszę
        dziękuję dzień dobry pan pani ze oraz tym tego mi pozdrawiam będzie
    """,
    "cs": """
        a je se na v že to s z do ne jsem ale jak o za po pro by tak co být jsou děkuji dobrý den prosím mám
        může pozdravem už jsme bude nebo také
    """,
    "hu": """
        a az és hogy nem van is egy ez meg de volt ha már csak vagy mint lehet köszönöm kérem szia kell azt én
        még üdvözlettel
    """,
    "ro": """
        și de la în nu că este cu o un pentru pe din mai ce se sunt am care dar mulțumesc bună ziua sau fi ca au
    """,
    "tr": """
        ve bir bu için ile de da çok ne gibi daha ama olarak var kadar ben sen biz siz değil mi teşekkürler
        merhaba iyi olan
    """,
}
_VOTES: dict[str, tuple[str, ...]] = {}
for _language, _text in _STOP_WORDS.items():
    for _word in vocabulary(_text):
        _VOTES[_word] = (*_VOTES.get(_word, ()), _language)
_OWN_LETTERS = {
    "ß": "de",
    "ñ": "es",
    "¿": "es",
    "¡": "es",
    "ã": "pt",
    "õ": "pt",
    "ł": "pl",
    "ż": "pl",
    "ś": "pl",
    "ą": "pl",
    "ę": "pl",
    "ř": "cs",
    "ů": "cs",
    "ě": "cs",
    "ő": "hu",
    "ű": "hu",
    "ț": "ro",
    "ș": "ro",
    "ă": "ro",
    "ğ": "tr",
    "ı": "tr",
    "ş": "tr",
    "æ": "da",
    "œ": "fr",
}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_SAMPLE = 3000


def detect_language(text: str) -> str:
    """ISO 639-1 of the text, or "" where it is too short or mixed to tell.

    Non-Latin scripts decide by themselves. Else every stop word votes for its languages (a word of several
    languages gives each a share), letters of one language only add a vote, and the winner needs a lead.
    """
    sample = text[:_SAMPLE]
    if not sample.isascii():
        script = _script(sample)
        if script:
            return script
    votes: Counter[str] = Counter()
    count = 0
    for found in _WORD.finditer(sample.lower()):
        count += 1
        languages = _VOTES.get(found[0].replace("’", "'"))
        if languages is not None:
            for language in languages:
                votes[language] += 12 // len(languages)
    if not sample.isascii():
        for letter, language in _OWN_LETTERS.items():
            if letter in sample:
                votes[language] += 12 * min(sample.count(letter), 3)
    if not votes:
        return ""
    (best, most), *others = votes.most_common(2)
    second = others[0][1] if others else 0
    enough = most >= 12 and (most >= 24 or count <= 6)
    return best if enough and most >= second * 1.15 + 3 else ""


def _script(sample: str) -> str:
    letters = sum(1 for sign in sample if sign.isalpha()) or 1
    for language, pattern in _SCRIPTS:
        count = len(pattern.findall(sample))
        if count * 4 >= letters and (language != "ja" or count >= 2):
            return "uk" if language == "ru" and len(_UKRAINIAN.findall(sample)) * 50 >= letters else language
    return ""
