"""The user's own words: half a sentence of the profile, what may be said of others, the paragraph to forward."""
# ruff: noqa: E501 -- a case is told in one line

from dataclasses import replace

import pytest
from approved_asks import LANGUAGES, PROFILES
from builders import a_profile, a_relationship

from plugin.domain.drafting.brief_clause import in_brief
from plugin.domain.drafting.forward_note import MOST, Passing, compose_forward_note, note_to_forward
from plugin.domain.drafting.own_words import (
    fit_said,
    half,
    language_of,
    nearest_piece,
    propose_say,
    small_kind,
    usable_words,
)
from plugin.domain.drafting.plan import knows_the_work
from plugin.domain.language.phrasebook import phrasebook
from plugin.domain.model import Address, Kind, Profile
from plugin.domain.text.ngrams import count_words


@pytest.mark.parametrize(
    ("whole", "first"),
    [
        ("I mend old clocks: church clocks, station clocks.", "I mend old clocks"),
        ("I look at barns, halls and roofs, say whether they stand, and draw the repairs", "I look at barns, halls and roofs"),
        ("I am a part-time bookkeeper for owner-led firms that have outgrown their spreadsheets.", "I am a part-time bookkeeper for owner-led firms"),
        ("I plant gardens.", "I plant gardens"),
        ("Guests stay longer, teachers keep their voice, and people stop booking rooms to make a telephone call.", "Guests stay longer, teachers keep their voice"),
    ],
)  # fmt: skip
def test_of_what_one_does_half_a_sentence_is_said(whole: str, first: str) -> None:
    assert half(whole) == first


def test_of_several_kinds_of_people_those_near_the_prospect_are_named() -> None:
    ideal = "Owners of restaurants and small hotels, and facility heads of schools with more than twenty class rooms"
    assert nearest_piece(ideal, ["school", "facility"]).startswith("facility heads")
    assert nearest_piece(ideal, ["hotels"]).startswith("Owners of restaurants")
    assert nearest_piece(ideal, []) == "Owners of restaurants and small hotels"


def test_a_kind_of_people_begins_small_and_goes_without_its_size() -> None:
    assert small_kind("Finance heads of manufacturers with 50 to 500 people", "en") == "finance heads of manufacturers"
    assert small_kind("German exporters", "en") == "German exporters"
    assert small_kind("Couples with fewer than 80 guests", "en") == "couples with fewer than 80 guests"


@pytest.mark.parametrize(
    ("say", "text"),
    [
        ("is opening a second shop", "Anders is opening a second shop."),
        ("Anders is new in the job", "Anders is new in the job."),
        ("new in the job", None),
        ("is he new?", None),
        ("eröffnet einen Laden", None),
        ("", None),
    ],
)
def test_what_may_be_said_of_somebody_is_a_sentence_or_is_not_said(say: str, text: str | None) -> None:
    said = fit_said(say, "Anders Holm", language="en", called="Anders")
    assert (said.text if said else None) == text


def test_a_note_is_proposed_to_be_said_only_where_it_can_follow_a_name() -> None:
    assert propose_say("is opening a second shop. Had a breach last year") == "is opening a second shop"
    assert propose_say("three shops in old halls") == ""
    assert propose_say("") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paragraph_to_forward_is_complete_in_itself_and_short(language: str) -> None:
    profile = replace(PROFILES[language], organisation="Whitfield Pricing")
    note = compose_forward_note(profile, Address("clara@whitfield.example"), phrasebook(language))
    assert "Clara Whitfield" in note
    assert "Whitfield Pricing" in note
    assert "clara@whitfield.example" in note
    assert 20 <= count_words(note) <= MOST


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_where_the_profile_says_nothing_in_the_language_there_is_no_paragraph(language: str) -> None:
    reach, passing = Address("a@b.example"), Passing("Nora Weiss", "client", "Elbe Kontor GmbH")
    assert compose_forward_note(PROFILES["en"], reach, phrasebook(language)) == ""
    assert note_to_forward(PROFILES["en"], reach, language, passing=passing) == ""
    note = note_to_forward(PROFILES[language], reach, language, passing=passing)
    assert "Nora Weiss" in note
    assert language_of(note) == language


def test_a_note_speaks_to_the_prospect_and_says_who_passes_it_on() -> None:
    reach = Address("clara@whitfield.example")
    notes = {
        house: note_to_forward(PROFILES["en"], reach, "en", passing=Passing("Helen Okafor", "client", house))
        for house in ("Tarn Outdoor Ltd", "Fernbank Foods")
    }
    assert all("Helen Okafor, who knows my work," in note for note in notes.values())
    # It speaks to the prospect, and does not name their own house to them.
    assert not any("Tarn" in note or "Fernbank" in note for note in notes.values())


def test_the_users_own_words_stand_in_the_note_whole_or_not_at_all() -> None:
    long = "I look after " + "the books and the forecasts and " * 12 + "the bank."
    profile = replace(
        PROFILES["en"], what="I run cold stores: " + long, value="Nothing thaws, " + "nothing spoils, " * 19
    )
    note = note_to_forward(profile, Address("a@b.example"), "en", passing=Passing("Nora Weiss", "other", "Tide"))
    assert "I run cold stores." in note
    assert "look after" not in note
    assert "thaws" not in note


def test_a_profile_speaks_each_language_in_which_it_was_given_words() -> None:
    profile = a_profile()
    assert not usable_words(profile, "de")
    german = profile.translated("de", "what", "Ich helfe Familienbetrieben bei der Übergabe")
    assert usable_words(german, "de")
    assert german.said_in("de", "what").startswith("Ich helfe")
    assert german.said_in("en", "what") == profile.what
    assert german.translated("de", "what", "").translations == ()


def test_who_has_met_or_written_often_knows_what_the_user_does() -> None:
    stranger = replace(a_relationship(kind=Kind.NETWORKING), meetings=1, sent=2, received=2)
    assert not knows_the_work(stranger)
    assert knows_the_work(replace(stranger, meetings=3))
    assert knows_the_work(replace(stranger, received=11))
    assert knows_the_work(replace(stranger, kind=Kind.CLIENT))


def test_a_profile_without_words_is_not_usable() -> None:
    assert not usable_words(Profile(), "en")


@pytest.mark.parametrize(
    ("text", "language", "brief"),
    [
        ("I plan kitchens for schools, care homes and canteens: layout and costs.", "en", "I plan kitchens"),
        ("I coach engineers who become managers.", "en", "I coach engineers who become managers"),
        ("I train the people who answer complaints.", "en", "I train the people who answer complaints"),
        (
            "I train the people who answer calls and rewrite what they say in the evenings of long days.",
            "en",
            "I train the people who answer calls",
        ),
        ("I find out why halls are cold, put it right and teach caretakers.", "en", "I find out why halls are cold"),
        ("I repair old, damp houses.", "en", "I repair old, damp houses"),
        ("I write bids, reports and letters for museums.", "en", "I write bids, reports and letters"),
        ("I make old houses warm, dry and quiet.", "en", "I make old houses warm, dry and quiet"),
        ("I put boards and founders, heirs and managers, brothers and cousins of old firms in one room.", "en", ""),
        ("I translate manuals and check the words on machines that nobody in the house reads aloud.", "en", "I translate manuals and check the words on machines"),
        ("I bring boards for small firms all over the north of the country back to one table.", "en", ""),
        ("I find out why boards, heirs and managers of old family firms no longer talk to each other.", "en", ""),
        ("Ich bringe Räte und Leitungen, Väter und Töchter, Brüder und Vettern wieder an einen Tisch, bis alles steht.", "de", ""),
        ("Ich bringe Räte und Leitungen wieder an einen Tisch, bis alles unterschrieben ist.", "de", "Ich bringe Räte und Leitungen wieder an einen Tisch"),
        ("Ich richte Küchen für große Schulen, kleine Kantinen und Heime aller Art vollständig ein.", "de", ""),
        ("Ich baue Orgeln, Klaviere und Cembali.", "de", "Ich baue Orgeln, Klaviere und Cembali"),
        ("Ich schreibe Gutachten, Berichte und Anträge für Museen.", "de", "Ich schreibe Gutachten, Berichte und Anträge"),
        ("Je ramène à la même table élus et direction, pères et filles, frères et cousins, jusqu'à la signature.", "fr", ""),
        ("Je rends les maisons, les écoles et les mairies sèches.", "fr", "Je rends les maisons, les écoles et les mairies sèches"),
        ("Siento a la misma mesa a comités y direcciones, padres e hijas, hermanos y primos.", "es", ""),
        ("Dejo secas las casas, las escuelas y los hoteles.", "es", "Dejo secas las casas, las escuelas y los hoteles"),
        (
            "I build bridges between makers and shops that never met in forty years.",
            "en",
            "I build bridges between makers and shops",
        ),
        (
            "I plan rotas and shift systems that people can sleep under, for ferries and farms.",
            "en",
            "I plan rotas and shift systems that people can sleep under",
        ),
        (
            "Ich schule Menschen, die Anrufe beantworten, und schreibe ihre Texte neu.",
            "de",
            "Ich schule Menschen, die Anrufe beantworten",
        ),
        ("Ich richte Küchen und Bäder ein.", "de", "Ich richte Küchen und Bäder ein"),
        ("Ich helfe Betrieben, ihre Preise durchzusetzen.", "de", "Ich helfe Betrieben, ihre Preise durchzusetzen"),
        ("Je répare les salles des notaires, des hôpitaux et des écoles.", "fr", "Je répare les salles"),
        ("I help family-owned makers to hold their prices.", "en", "I help family-owned makers to hold their prices"),
        ("I help firms.", "en", ""),
        ("I read the purchase ledger line by line until the dead contracts are gone.", "en", ""),
        ("Ich übersetze technische Anleitungen für Maschinenbauer", "de", "Ich übersetze technische Anleitungen"),
        ("Planifico turnos para hospitales.", "es", "Planifico turnos"),
        ("Je traduis des notices pour des constructeurs.", "fr", "Je traduis des notices"),
        (
            "J'aide les entreprises familiales à tenir leurs prix",
            "fr",
            "J'aide les entreprises familiales à tenir leurs prix",
        ),
    ],
)  # fmt: skip
def test_what_one_does_is_said_in_passing_or_not_at_all(text: str, language: str, brief: str) -> None:
    assert in_brief(text, language) == brief


def test_a_list_of_customers_that_the_reader_is_not_on_is_left_out_of_the_paragraph() -> None:
    profile = Profile(name="Ida Roe", what="I plan rotas and shifts for mines, ferries and bakeries.", language="en")
    reach = Address("ida@roe.example")
    theirs = note_to_forward(profile, reach, "en", passing=Passing("Ann Poe", "client", "Fell Bakeries", "Manager"))
    others = note_to_forward(profile, reach, "en", passing=Passing("Ann Poe", "client", "Fell Hospital", "Matron"))
    assert "I plan rotas and shifts for mines, ferries and bakeries." in theirs
    assert "I plan rotas and shifts. " in others
    french = replace(profile, what="Je répare les salles des notaires, des écoles et des mairies.", language="fr")
    note = note_to_forward(french, reach, "fr", passing=Passing("Ann Poe", "client", "Fondation Orme", "Présidente"))
    assert "Je répare les salles." in note
    german = replace(profile, what="Ich ordne Akten von Notaren, Spitälern und Schulen neu, auf Papier und digital.")
    note = note_to_forward(replace(german, language="de"), reach, "de", passing=Passing("Ann Poe", "client", "Orme AG"))
    assert "Ich ordne Akten neu, auf Papier und digital." in note


def test_the_paragraph_says_what_the_work_brings_where_there_is_room_and_a_title_where_there_is_no_house() -> None:
    profile = Profile(
        name="Ida Roe", organisation="Roe", title="Damp surveyor", what="I dry old halls.", value="Halls stay warm.",
        language="en",
    )  # fmt: skip
    reach = Address("ida@roe.example")
    note = note_to_forward(profile, reach, "en", passing=Passing("Dr. Ann Poe", "friend"))
    assert "I am Ida Roe, a damp surveyor." in note
    assert "Halls stay warm." in note
    assert "My friend Dr. Ann Poe" in note
    assert "I am Ida Roe, an usher." in note_to_forward(replace(profile, title="Usher"), reach, "en")
    # A title in another language is not said.
    assert "surveyor" not in note_to_forward(replace(profile, title="Damp surveyor of halls"), reach, "de")


@pytest.mark.parametrize(
    ("language", "what", "said"),
    [
        ("en", "I write bids for museums that have no fundraiser of their own.", "I write bids for museums."),
        ("en", "I write bids for museums that are open all year.", "I write bids for museums that are open all year."),
        ("en", "I bring boards that do not talk back to one table.", "I bring boards that do not talk back to one table."),
        ("en", "I coach people who have no voice.", "I coach people who have no voice."),
        ("de", "Ich schreibe Anträge für Museen, die keine eigene Kraft haben.", "Ich schreibe Anträge für Museen."),
        ("de", "Ich richte Küchen für Heime, die keine haben, ein.", "Ich richte Küchen für Heime, die keine haben, ein."),
        ("fr", "J'écris des dossiers pour les musées qui n'ont personne pour cela.", "J'écris des dossiers pour les musées."),
        ("es", "Escribo solicitudes para museos que no tienen a nadie.", "Escribo solicitudes para museos."),
    ],
)  # fmt: skip
def test_a_reader_is_not_told_what_others_like_them_lack(language: str, what: str, said: str) -> None:
    profile = Profile(name="Ida Roe", what=what, language=language)
    passing = Passing("Ann Poe", "other", "Fell Museum", "Head of development")
    assert f" {said} " in note_to_forward(profile, Address("ida@roe.example"), language, passing=passing)
