import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.mentions import find_mentions
from plugin.domain.proper_names import find_names
from plugin.domain.running_text import split_sentences

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
]


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
    for name in find_names(sentence, language):
        assert sentence[name.start : name.end] == name.text
        assert name.kind in {"person", "organisation"}
