"""What binds two people, hung on the name of the one: "you and Ann row" becomes "Ann, with whom you row"."""

import pytest

from plugin.domain.drafting.hung_ties import MARK, clause_with_name, hang_on_name, hangs_badly, is_private_tie
from plugin.domain.model import Pronoun

HUNG = [
    # What the two do, spoken of as one subject.
    (
        "en",
        "you and NAME judge the flower show together every year",
        "",
        "with whom you judge the flower show every year",
    ),
    ("en", "you and NAME split the rota between you", "", "with whom you split the rota"),
    ("en", "NAME and you were at school in Diss and still share a boat", "", "with whom you were at school in Diss"),
    ("de", "du und NAME habt zusammen Abitur gemacht", "she", "mit der du zusammen Abitur gemacht hast"),
    ("de", "NAME und Sie leiten den Chor", "he", "mit dem Sie den Chor leiten"),
    ("fr", "NAME et toi avez fait vos études ensemble à Reims", "", "avec qui tu as fait tes études à Reims"),
    ("fr", "vous et NAME siégez ensemble à la commission", "", "avec qui vous siégez à la commission"),
    ("es", "tú y NAME seguís jugando al tenis los lunes", "", "con quien sigues jugando al tenis los lunes"),
    # What the two are to each other: of a plural that holds for both the one, where it is known of whom.
    ("es", "tú y NAME sois vecinas de rellano y madrinas cruzadas", "", "tu vecina de rellano"),
    ("es", "NAME y usted son vecinos de rellano", "he", "su vecino de rellano"),
    ("fr", "NAME et toi êtes voisines de palier", "", "ta voisine de palier"),
    ("fr", "vous et NAME êtes associés", "she", "votre associée"),
    ("de", "du und NAME seid Nachbarinnen in Holm", "", "deine Nachbarin in Holm"),
    ("de", "Sie und NAME sind Kollegen", "he", "Ihr Kollege"),
    ("de", "NAME und du seid seit Jahren befreundet", "she", ""),
    ("en", "you and NAME are neighbours in Holt", "", "your neighbour in Holt"),
    # What the teller does, with the person behind a preposition.
    ("en", "you have a call with NAME every Thursday", "", "with whom you have a call every Thursday"),
    ("en", "you used to work for NAME of Pell Foods in the kitchen", "", "for whom you used to work in the kitchen"),
    ("de", "du ruderst im Vierer mit NAME", "she", "mit der du im Vierer ruderst"),
    ("de", "Sie nehmen mit NAME seit Jahren die Prüfung ab", "she", "mit der Sie seit Jahren die Prüfung abnehmen"),
    (
        "de",
        "Sie sitzen im Ausschuss seit sechs Jahren neben NAME",
        "he",
        "neben dem Sie seit sechs Jahren im Ausschuss sitzen",
    ),
    (
        "de",
        "du teilst dir seit drei Jahren den Garten mit NAME von Lohfeld",
        "he",
        "mit dem du dir seit drei Jahren den Garten teilst",
    ),
    ("de", "donnerstags singst du mit NAME im Tenor", "he", "mit dem du donnerstags im Tenor singst"),
    ("de", "mit NAME spielen Sie seit Jahren Tennis", "he", "mit dem Sie seit Jahren Tennis spielen"),
    ("es", "con NAME compartiste piso en Lugo", "", "con quien compartiste piso en Lugo"),
    ("de", "du arbeitest seit acht Jahren für NAME", "she", "für die du seit acht Jahren arbeitest"),
    ("fr", "le jeudi tu fais la route avec NAME, de Loire Outillage", "", "avec qui tu fais la route le jeudi"),
    ("fr", "tu as fait deux ans chez NAME", "", "chez qui tu as fait deux ans"),
    ("es", "cantas los martes con NAME, de Hornos Ribes", "", "con quien cantas los martes"),
    # A day that stands first may as well stand last.
    ("fr", "le dimanche, NAME et toi roulez ensemble", "", "avec qui tu roules le dimanche"),
    ("en", "on Sundays, you and NAME row together", "", "with whom you row on Sundays"),
    ("en", "you and NAME have shared a store these six years", "", "with whom you have shared a store"),
    # What the person is, or does.
    ("en", "NAME at Chalk Housing is your running partner", "", "your running partner"),
    ("en", "NAME was your deputy for six years and still rings every Sunday", "", "who was your deputy for six years"),
    ("en", "NAME, the other alto, has stood next to you for years", "", "who has stood next to you for years"),
    ("de", "NAME steht jeden Montag im Tenor neben dir", "he", "der jeden Montag im Tenor neben dir steht"),
    ("fr", "NAME est ta voisine de pupitre depuis douze ans", "", "ta voisine de pupitre depuis douze ans"),
    ("fr", "NAME siège à votre bureau", "", "qui siège à votre bureau"),
    ("es", "NAME es tu cuñada y está casada con tu hermano", "", "tu cuñada"),
    # Whom the teller sees.
    ("en", "you met NAME at a ribbon cutting", "", "whom you met at a ribbon cutting"),
    ("de", "du kennst NAME vom Hafenlauf", "he", "den du vom Hafenlauf kennst"),
    ("fr", "tu croises NAME au ski", "", "que tu croises au ski"),
    # No year as on a file card.
    ("de", "Sie sitzen mit NAME seit 2019 im Beirat", "she", "mit der Sie im Beirat sitzen"),
    ("en", "you have run the committee with NAME since 2019", "", "with whom you have run the committee"),
]


@pytest.mark.parametrize(("language", "said", "pronoun", "hung"), HUNG)
def test_a_tie_hangs_on_the_name_as_a_clause(language: str, said: str, pronoun: str, hung: str) -> None:
    assert hang_on_name(said.replace("NAME", MARK), language, Pronoun(pronoun)) == hung


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "you and NAME have each other's spare keys"),
        ("en", "you do the books for the shop that NAME and his wife run"),
        ("en", "you have put NAME's report into French every autumn"),
        ("en", "you have taken on the trusteeship that NAME chairs"),
        ("en", "you have known NAME since 2009"),
        ("de", "du ruderst im Vierer mit NAME"),  # whether with him or with her is not known
        ("de", "NAME und du teilt euch den Garten"),
        ("de", "du hast bei Lohfeld gearbeitet und schreibst seitdem mit NAME"),
        ("fr", "NAME et toi avez vos jardins mitoyens"),
        ("fr", "vous connaissez NAME, d'Arvel Convoyeurs"),
        ("es", "NAME te cae muy bien"),
        ("es", "tú y NAME sois vecinos"),  # whether a neighbour of this kind or of that is not known
        ("es", "tú y NAME sois de la misma quinta de padrinos"),
        ("es", "tú y NAME cuidáis el huerto"),  # a verb that no table turns
        ("es", "NAME y tú cuidáis el huerto"),
        ("es", "tú e NAME cuidáis el huerto"),
        ("fr", "NAME et toi bêchez le jardin"),
        ("fr", "toi et NAME êtes de vieux amis"),
        ("de", "du und NAME jätet das Beet"),
        ("de", "NAME und du seid alte Freunde"),
        ("en", "you and NAME are godmothers to each child"),
        ("en", "Ann and NAME see you on Sundays"),
        ("de", "du ruderst mit Anke und NAME im Vierer"),
    ],
)
def test_what_cannot_hang_on_a_name_whole_does_not(language: str, said: str) -> None:
    assert hang_on_name(said.replace("NAME", MARK), language) == ""


def test_a_main_clause_is_said_back_only_where_it_is_a_plain_one() -> None:
    assert not hangs_badly(f"you have done {MARK}'s chimneys for ten years", "en")
    assert hangs_badly(f"you have taken on the trusteeship that {MARK} chairs", "en")
    assert hangs_badly(f"{MARK} is round most Sundays, you cook", "en")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "NAME was best man at your wedding"),
        ("de", "NAME ist Patin von deiner Tochter"),
        ("fr", "vous passez vos vacances avec NAME"),
        ("es", "NAME es la madrina de su hijo"),
    ],
)
def test_a_tie_of_feasts_and_holidays_is_known_as_one(language: str, said: str) -> None:
    assert is_private_tie(said, language)
    assert not is_private_tie("you and NAME share an office", "en")


@pytest.mark.parametrize(
    ("said", "clause"),
    [
        ("du und NAME segelt zusammen", "du mit NAME zusammen segelst"),
        ("du singst donnerstags mit NAME im Chor", "du mit NAME donnerstags im Chor singst"),
        ("NAME steht montags im Tenor neben Ihnen", "NAME montags im Tenor neben Ihnen steht"),
        ("Sie nehmen mit NAME seit Jahren die Prüfung ab", "Sie mit NAME seit Jahren die Prüfung abnehmen"),
        ("du und NAME teilt euch den Garten", ""),
    ],
)
def test_where_the_gender_is_not_known_the_name_stands_in_a_german_clause(said: str, clause: str) -> None:
    assert clause_with_name(said.replace("NAME", MARK), "de") == clause.replace("NAME", MARK)
    assert clause_with_name("you and NAME sail".replace("NAME", MARK), "en") == ""
