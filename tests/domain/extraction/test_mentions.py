import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.extraction.mentions import find_mentions
from plugin.domain.extraction.named_entities import find_names
from plugin.domain.model import EXCERPT
from plugin.domain.text.sentences import split_sentences

SENTENCES = [
    ("en", "Please send the figures to Sally Becker and Vikram Rao by Friday.", ["Sally Becker", "Vikram Rao"], []),
    ("en", "Priya Natarajan called about the lease.", ["Priya Natarajan"], []),
    (
        "en",
        "Mr. O'Brien and Dr. Lee met the board of Harbour Capital Partners LLC.",
        ["O'Brien", "Lee"],
        ["Harbour Capital Partners LLC"],
    ),
    ("en", "Tom van der Berg works for Northwind Logistics GmbH.", ["Tom van der Berg"], ["Northwind Logistics GmbH"]),
    (
        "en",
        "The Bank of Ireland and the University of Leeds are partners.",
        [],
        ["Bank of Ireland", "University of Leeds"],
    ),
    ("en", "John F. Keller, Jr. left IBM for Siemens.", ["John F. Keller"], ["IBM", "Siemens"]),
    ("en", "Say hi to Lucie for me.", ["Lucie"], []),
    ("en", "Lucie mentioned it, and Becker agreed with Sally Becker.", ["Lucie", "Becker", "Sally Becker"], []),
    ("en", "Johnson & Sons has bought DataWorks.", [], ["Johnson & Sons", "DataWorks"]),
    ("en", "On Monday I fly from New York to Paris, then to South Africa in March.", [], []),
    ("en", "General Counsel approved the Annual Report and the Terms of Reference.", [], []),
    ("en", "Please use Excel, Zoom or Outlook.", [], []),
    ("en", "Will you mark the date? May we call in June?", [], []),
    ("en", "The CEO wants an NDA by EOD, FYI.", [], []),
    ("en", "Thanks Erik!", ["Erik"], []),
    (
        "en",
        "Maria's team met Anna-Lena Fuchs at the Ministry of Finance.",
        ["Maria", "Anna-Lena Fuchs"],
        ["Ministry of Finance"],
    ),
    (
        "de",
        "Ich habe mit Herrn Müller von der Schmidt Maschinenbau GmbH gesprochen.",
        ["Müller"],
        ["Schmidt Maschinenbau GmbH"],
    ),
    ("de", "Das Angebot für die Deutsche Bank ist fertig, die Rechnung kommt morgen.", [], ["Deutsche Bank"]),
    ("de", "Anna Weber kennt den Leiter der Buchhaltung.", ["Anna Weber"], []),
    (
        "fr",
        "J'ai rencontré Jean-Pierre de la Tour, directeur de la Banque Populaire.",
        ["Jean-Pierre de la Tour"],
        ["Banque Populaire"],
    ),
    ("fr", "Madame Dupont travaille chez Renault.", ["Dupont"], ["Renault"]),
    ("es", "Conozco a María José García de Iberdrola.", ["María José García"], []),
    ("es", "El señor López del Banco Central llamará mañana.", ["López"], ["Banco Central"]),
    ("en", "Brannock thinks the price is wrong, and Tessmer agreed.", ["Brannock", "Tessmer"], []),
    ("en", "Has Osterhaus seen the Veltrex contract?", ["Osterhaus"], ["Veltrex"]),
    ("en", "We met with Calpara and spoke to Hendricksen.", ["Hendricksen"], ["Calpara"]),
    ("en", "Brannock and Oslet have the figures.", ["Brannock", "Oslet"], []),
    ("en", "Is Tom the new VP Commercial at Ostrava Mills?", ["Tom"], ["Ostrava Mills"]),
    ("en", "Dale is back from Harrogate.", ["Dale"], []),
    ("en", "Baltimore Gas and Electric owes Veltrex a turbine.", [], ["Baltimore Gas and Electric", "Veltrex"]),
    ("de", "Hoi Clara", ["Clara"], []),
    ("de", "Bei Interesse rufen Sie bitte bei Thalmann an.", [], ["Thalmann"]),
    ("fr", "Elle travaille chez Lumen.", [], ["Lumen"]),
    ("de", "Anna von Stein und Dr. Ilse von der Heide kommen.", ["Anna von Stein", "Ilse von der Heide"], []),
    ("es", "Vienen Carlos de la Fuente y Juan Carlos de Leiva.", ["Carlos de la Fuente", "Juan Carlos de Leiva"], []),
]

HOUSES = [
    ("de", "Sabine Keller von Keller Werkzeugbau hat geschrieben.", "Sabine Keller", "Keller Werkzeugbau"),
    ("de", "Herr Krüger von Krüger Folien rief an.", "Krüger", "Krüger Folien"),
    ("de", "Tjorven Lorenzen vom Kontor Nord kennt den Einkauf.", "Tjorven Lorenzen", "Kontor Nord"),
    ("de", "Jana Weiß, die Weiß Druck leitet, war dabei.", "Jana Weiß", "Weiß Druck"),
    ("es", "Hablé con Lucía Prat de Textiles Prat.", "Lucía Prat", "Textiles Prat"),
    ("fr", "J'ai vu Marc Roux de chez Atelier Roux.", "Marc Roux", "Atelier Roux"),
    ("fr", "Léa Prat, fondatrice de Lumen, arrive.", "Léa Prat", "Lumen"),
    ("en", "Tess Moriarty who owns Moriarty Woollens will call.", "Tess Moriarty", "Moriarty Woollens"),
    ("en", "Return it to Mary Cook, General Counsel of Veltrant.", "Mary Cook", "Veltrant"),
    ("en", "Ann Roe (Ostrava Mills) will call.", "Ann Roe", "Ostrava Mills"),
]


@pytest.mark.parametrize(("language", "sentence", "person", "house"), HOUSES)
def test_a_name_right_after_a_person_and_what_leads_to_their_house_is_the_house(
    language: str, sentence: str, person: str, house: str
) -> None:
    (mention,) = find_mentions([sentence], language)
    assert (mention.name, mention.organisation) == (person, house)


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        ("es", "Este año caemos en plena Semana Santa y lo dejamos caer con ella.", []),
        ("es", "Como en San Vicente con Gonzalo.", ["Gonzalo"]),
        ("es", "Nos vemos en Santa Pola con mi hermana.", []),
        ("fr", "On se voit à Saint Étienne avec Paul.", ["Paul"]),
        ("de", "Wir haben in Sankt Gallen zusammen gearbeitet.", []),
        ("en", "I worked with San Francisco for years.", []),
        ("en", "We met on Good Friday at my place.", []),
        ("en", "I rowed with Black Friday for years.", []),
        ("en", "My cousin San Nguyen works there.", ["San Nguyen"]),
        ("es", "Conozco a Marta Santos de toda la vida.", ["Marta Santos"]),
        ("fr", "Chantier Cavendry nickel, il m'a emmené voir un match.", []),
    ],
)
def test_what_is_named_after_a_saint_and_feasts_are_nobody(language: str, sentence: str, people: list[str]) -> None:
    assert [one.text for one in find_names(sentence, language).names if one.kind == "person"] == people


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        ("de", "Lustig, dass du Möbel Quinten erwähnt hast: mit Dagmar Quinten habe ich studiert.", ["Dagmar Quinten"]),
        ("de", "Wir treffen uns jeden Monat bei Bäckerei Kessler.", []),
        ("de", "Wir treffen uns jeden Monat mit Jens Kessler.", ["Jens Kessler"]),
        ("es", "Nos sentamos juntos en el patronato de la Caja Rural.", []),
        ("es", "Vanesa Huerta es la jefa de Cafés Duna, mi mejor clienta.", ["Vanesa Huerta"]),
        ("fr", "Nous avons fait l'école avec Biscuiterie Wendel.", []),
        ("fr", "Le dimanche, nous roulons avec les gens de Menuiseries Marchal.", []),
        ("fr", "Le dimanche, nous roulons avec Luc Marchal.", ["Luc Marchal"]),
    ],
)
def test_a_shop_or_works_that_bears_a_name_is_nobody(language: str, sentence: str, people: list[str]) -> None:
    assert [mention.name for mention in find_mentions([sentence], language) if mention.name] == people


@pytest.mark.parametrize(("language", "sentence", "people", "organisations"), SENTENCES)
def test_names_are_found_exactly_as_they_stand(
    language: str, sentence: str, people: list[str], organisations: list[str]
) -> None:
    mentions = find_mentions([sentence], language)
    assert [mention.name for mention in mentions if mention.name] == people
    found = [mention.organisation for mention in mentions if mention.organisation]
    assert [name for name in organisations if name not in found] == []
    assert len(found) == len(organisations) or language == "es"


def test_role_organisation_and_address_are_attached_to_the_person() -> None:
    (mention,) = find_mentions(["I spoke with Priya Natarajan (priya@acme.example) yesterday."], "en")
    assert (mention.name, mention.address, mention.stance) == ("Priya Natarajan", "priya@acme.example", "positive")
    (mention,) = find_mentions(["Priya Natarajan, CFO of Acme Widgets Ltd, will call."], "en")
    assert (mention.organisation, mention.role) == ("Acme Widgets Ltd", "CFO")
    (mention,) = find_mentions(["We met our director Karen Holm from Holm Shipping Ltd there."], "en")
    assert (mention.organisation, mention.role) == ("Holm Shipping Ltd", "director")


@pytest.mark.parametrize(
    ("language", "sentence", "stance"),
    [
        ("en", "Karen Holm is an old friend of mine.", "positive"),
        ("en", "I used to work with Karen Holm.", "positive"),
        ("en", "I don't really know Karen Holm.", "negative"),
        ("en", "I can't stand Karen Holm.", "negative"),
        ("en", "Karen Holm announced the results.", "neutral"),
        ("de", "Karen Holm kenne ich leider nicht.", "negative"),
        ("de", "Mit Karen Holm habe ich zusammengearbeitet.", "positive"),
        ("fr", "Je ne connais pas Karen Holm.", "negative"),
        ("es", "Karen Holm es amiga mía.", "positive"),
    ],
)
def test_what_is_said_of_knowing_somebody(language: str, sentence: str, stance: str) -> None:
    assert [mention.stance for mention in find_mentions([sentence], language) if mention.name] == [stance]


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("en", "Edith Crane? I don't really know her.", "negative"),
        ("en", "Edith Crane? Never met.", "negative"),
        ("en", "Edith Crane sent it. She's an old friend.", "positive"),
        ("de", "Das ist Jana Voss. Ich kenne sie gut.", "positive"),
        ("es", "¿Iker Sanz? No le conozco.", "negative"),
        ("fr", "Claire Roy ? Je la connais à peine.", "negative"),
        ("fr", "Claire Roy ? Je ne la connais pas.", "negative"),
    ],
)
def test_what_the_next_sentence_says_of_a_person_is_theirs(language: str, text: str, stance: str) -> None:
    (mention,) = find_mentions(split_sentences(text), language)
    assert (mention.stance, mention.text) == (stance, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Edith Crane called. I know she is busy."),
        ("en", "Edith Crane called. We met the auditors on Tuesday."),
        ("en", "Edith Crane called. I met her boss."),
        ("de", "Jana Voss hat geschrieben. Kennen Sie den Termin?"),
        ("es", "Llamó Ana Sanz. Conozco la empresa."),
    ],
)
def test_what_the_next_sentence_says_of_others_is_not_carried_over(language: str, text: str) -> None:
    assert [mention.stance for mention in find_mentions(split_sentences(text), language)] == ["neutral"]


def test_two_sentences_together_are_no_longer_than_an_excerpt() -> None:
    long = f"Edith Crane {'was at the fair in the spring and ' * 8}left."
    (mention,) = find_mentions([long, "I don't really know her."], "en")
    assert mention.stance == "negative"
    assert "Edith Crane" in mention.text
    assert mention.text.endswith("I don't really know her.")
    assert len(mention.text) <= EXCERPT


def test_sentences_end_at_full_stops_but_not_at_abbreviations_and_initials() -> None:
    text = (
        "Dr. Lee met J. F. Keller of Acme Inc. in May. They\nagreed on the price, "
        "e.g. 5.50 per piece. Good!\n\n- one item\n- another"
    )
    assert split_sentences(text) == [
        "Dr. Lee met J. F. Keller of Acme Inc. in May.",
        "They agreed on the price, e.g. 5.50 per piece.",
        "Good!",
        "one item",
        "another",
    ]


@given(
    st.text(max_size=300) | st.text(alphabet="AbC .,'&-of\n", max_size=300),
    st.sampled_from(["en", "de", "fr", "es", ""]),
)
def test_every_name_stands_in_its_sentence(sentence: str, language: str) -> None:
    for name in find_names(sentence, language).names:
        assert sentence[name.start : name.end] == name.text
        assert name.kind in {"person", "organisation"}
