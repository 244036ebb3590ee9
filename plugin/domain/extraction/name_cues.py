"""Words around names that tell what a name is: a person, an organisation, or the beginning of a sentence."""

from functools import lru_cache

from plugin.domain.extraction.capital_runs import clean_word
from plugin.domain.extraction.ordinary_words import ORDINARY
from plugin.domain.language.vocabulary import vocabulary

WORKS_AT = vocabulary(
    """
    at for joined join joins acquired client clients bei chez en an für bought hired contacted visited joining beim
    leaving left
    """
)
STRONG_BEFORE_PERSON = vocabulary(
    """
    told asked ask tell met meet emailed introduce introducing hi hello cc copying kenne kennt traf connais
    connaît conozco conoce friend colleague boss brother sister wife husband daughter son assistant cousin named
    kollege kollegin freund freundin bruder schwester chef chefin collègue ami amie amigo amiga compañero
    compañera hermano hermana jefe jefa remind reminded invite invited herr frau herrn
    """
)
OPENS_QUESTIONS = vocabulary(
    """
    Will Per Van Said Else Till Long Young Hope Art Rich Mar San Santa
    """
)
MORE_OFTEN_WORDS = OPENS_QUESTIONS | vocabulary(
    """
    Grace Faith Joy Hope Rose Sky Dawn Eve Iris Violet Harmony Melody Nova Lance Rod Chip August Earnest Rusty
    Dusty Gay Guy
    """
)
LOWER_TITLES = vocabulary(
    """
    señor señora señorita don doña monsieur madame maître docteur doctor doctora signor signora meneer mevrouw
    """
)
ARTICLES = vocabulary(
    """
    The A An Der Die Das Le La Les El Los Las Our My Your Their His Her This That
    """
)
OPENERS = vocabulary(
    """
    and but if when while since because although though as at by for from in into of on onto over to under until
    with within without is are was were am be been has have had do does did can could will would shall should
    may might must not no  yes ok okay please also so then thus hence here there where why how what who which
    whom whose it its he she they we you i both each every all any some many most more less few other another
    such same this that these those  thanks thank dear hi hello hey re fwd after before during about against
    between per via und oder aber wenn weil dass mit von bei für nach zu im am als wie was wer et ou mais pour
    avec chez sur dans y o pero con para por desde en ask tell call  meet see attached enclosed regarding
    concerning once maybe perhaps currently recently today tomorrow yesterday last next
    """
)
NEVER_FAMILY = ORDINARY - vocabulary(
    """
    bell bird black brown carter chance church cook cross day dean english field fields fish force ford fox
    franks friend gold good grant gray green hall hand hill house hunter king lake land lane law lord love major
    march marsh mason may miller moon moore  north page park parks parker pool poole post price rice rich rivers
    rose sharp short small smith south speaker spring stone street strong summers teach temple tower wall ward
    waters weeks wells west white wolf wood woods words young banks bank law may best case cash  chase child
    clay cole cross day drive early fair farmer fast france frank golden hardy head heard holder holiday joy
    judge key lamb little long means mark martin newman noble paul peace power prince quick rush sage savage
    self senior sell sells shields  sharp silver sparks stern stock story sweet sun trainer true walker watts
    wise worth gross kind klein lange lang link rule rules major moss bush buy gay given guy
    """
)
"""Ordinary words that are no family name: they end a name that runs into them ("Tom Please call")."""


THOUGHT = vocabulary(
    """
    thinks thought said says told tells asked asks called calls wrote writes mentioned mentions suggested suggests
    believes replied replies explained promised emailed emails argued feels felt knows knew wants wanted hopes hoped
    prefers insists insisted complained admitted doubts worries forgot remembers reckons guesses likes liked loves
    left looked worked sent prepared reviewed approved edited drafted handles handled spoke talked
    """
)
"""What people do in business mail, and companies hardly."""
COMPANY_VERBS = vocabulary(
    """
    owes owed pays paid refused signed sold sells bought buys filed defaulted bid bids acquired merged trades traded
    launched supplies supplied delivers delivered ships shipped operates renewed declined terminated merges
    """
)
QUESTION_OPENERS = vocabulary("Has Did Does Could Can Should Would Is Was Will Had Have Hasn't Didn't Doesn't Isn't")
CALLED_ON = vocabulary(
    "call called calling contact contacted thank thanked copied cc'd reminding phoned phone ring rang"
)
CLAUSE_OPENERS = vocabulary(
    "that which and but if whether when as because what where how before after until once while though since why"
)
DEALINGS = vocabulary(
    """
    contract contracts agreement agreements deal deals master account guaranty guarantee invoice invoices confirm
    confirms confirmation numbers books assets transaction transactions settlement lawsuit merger acquisition takeover
    proposal bid loan shares stock bankruptcy credit people folks guys representative traders rep reps
    """
)
"""What one has with a company: "the Tenaska contract"."""
BELONGINGS = vocabulary(
    """
    team group assistant secretary office email emails e-mail note notes memo comments comment question questions desk
    boss wife husband number résumé resume replacement direct idea request voicemail version model draft
    """
)
AWAY = vocabulary("out away back sick travelling traveling off happy worried busy")
TRAVEL = vocabulary(
    """
    fly flying flew flight flights travel travels travelling traveling drive driving drove drove back return returning
    returned arrive arrives arrived arriving move moving moved trip live lives lived living road weather born visit
    hotel airport train go going went come came coming city town
    """
)
GIVING = vocabulary(
    """
    sold sell sells selling sent send sends sending pay pays paid owe owes owed invoice invoiced deliver delivered
    assign assigned confirm quoted wired wire offered offer awarded award letter bill fax faxed billed loan lent
    belongs switched
    """
)
COMPANY_KEPT = vocabulary(
    "lunch dinner drinks drink coffee breakfast golf spoke speak spoken speaking talk talked talking chat chatted along"
)
"""What one does with people, before "with"."""
SPEAKING = vocabulary(
    "speak speaking spoke spoken talk talked talking report reports reported according listen reply replied respond"
    " said explain explained thanks write wrote"
)
HOUSE_ROLES = vocabulary("ceo cfo coo cto president chairman chairwoman director head founder owner counsel partner")
COURTESIES = vocabulary(
    """
    hoi moin moinmoin servus grüezi grüessech salü hej hei ciao salut coucou buenas hola oi olá ola hallo hallöchen huhu
    tach howdy g'day goedemorgen goedemiddag goedenavond dag beste geachte bom boa gentile egregio caro prezado
    buongiorno buonasera bonjour bonsoir hello hi hey heya dear yo
    """
)
"""Greetings: the name after them stands alone."""
GERMAN_OPENERS = vocabulary(
    """
    nächste nächsten letzte letzten gute guten viele schöne herzliche liebe kommt brauche suche übrigens bezüglich
    wegen trotz laut statt neben seitens betreff projekt rechnung firma herr frau frage fragen info infos danke
    """
)
NOUN_ENDINGS = (
    "ing",
    "tion",
    "sion",
    "ment",
    "ness",
    "ance",
    "ence",
    "ency",
    "ship",
    "ism",
    "ists",
    "ers",
    "ors",
    "body",
    "ability",
    "ibility",
    "ers'",
    "ees",
    "ants",
    "ents",
    "ions",
    "ings",
    "ware",
    "thing",
)
"""What ends ordinary English words, and hardly ever a family name."""
GERMAN_NOUN_ENDINGS = (
    "ung",
    "ungen",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tionen",
    "tät",
    "ismus",
    "ment",
    "nis",
    "chen",
    "leiter",
    "leiterin",
    "preis",
    "plan",
    "zeit",
    "tag",
    "woche",
    "monat",
    "jahr",
    "nummer",
    "teil",
    "stelle",
    "kunde",
    "vertrag",
    "termin",
    "liste",
    "straße",
    "raum",
    "arbeit",
    "tisch",
    "markt",
)
"""What ends ordinary German nouns, which all have a capital."""


@lru_cache(maxsize=8192)
def is_common(word: str) -> bool:
    """Whether a lone word is no name by its looks: ordinary, the plural of an ordinary word, or ending as nouns do."""
    bare = clean_word(word).lower()
    if bare in ORDINARY or bare.endswith(NOUN_ENDINGS) or bare in COURTESIES:
        return True
    plural = len(bare) > 5 and bare.endswith("s") and not bare.endswith("ss")
    return plural and (bare[:-1] in ORDINARY or bare.endswith("ies") or (bare[-2] == "e" and bare[:-2] in ORDINARY))


@lru_cache(maxsize=8192)
def is_ordinary(word: str) -> bool:
    """Whether the word is one of everyday speech, however it is written."""
    bare = clean_word(word).lower()
    return bare in ORDINARY or bare in COURTESIES


def is_function_word(text: str) -> bool:
    """Whether the word is one that opens sentences ("The", "Our", "With") rather than names ("General", "First")."""
    return text in ARTICLES or text.lower() in OPENERS


def opens_sentence(sentence: str, start: int) -> bool:
    """Whether nothing but marks stands before `start`."""
    return not sentence[:start].strip(" \"'“„«(*•-–—>¿¡")
