"""For which words one thanks, and with which words a letter ends."""

from dataclasses import replace

import pytest
from approved_asks import CASES, NOW, PROFILES, ask_of

from plugin.domain.drafting.compose import compose_draft
from plugin.domain.drafting.greetings import given_name
from plugin.domain.drafting.voice import Voice
from plugin.domain.language.phrasebook import phrasebook
from plugin.domain.model import Draft, Kind
from plugin.domain.suggestions.praise import is_kind


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Accounts asked me to say it was the only one this month with the right PO number on it."),
        ("en", "Received, read on the train, nothing to add."),
        ("fr", "Bien reçu, lu dans le train, rien à redire."),
        ("fr", "C'est noté, la compta n'a rien trouvé."),
        ("es", "Recibido, leído en el tren, nada que objetar."),
        ("es", "La única factura del mes con el número correcto."),
        ("de", "Angekommen, im Zug gelesen, nichts zu beanstanden."),
        ("de", "Die einzige Rechnung im Monat mit richtiger Nummer."),
    ],
)
def test_nobody_is_thanked_for_having_no_complaint(language: str, sentence: str) -> None:
    assert not is_kind(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "I stopped looking for a fifth outfit, having had four before yourselves."),
        ("en", "Your bit about silence was what people were talking about on the bus."),
        ("en", "Best money we spent this year."),
        ("fr", "Un travail remarquable, merci."),
        ("fr", "Toute la salle parlait de votre passage sur le silence."),
        ("es", "Lo del plano que dijiste ayer ya está cambiado, eres un sol."),
        ("es", "Su trabajo nos ha ayudado muchísimo."),
        ("de", "Das war wirklich hervorragende Arbeit."),
        ("de", "Ohne Sie hätten wir das nicht geschafft."),
    ],
)
def test_words_of_praise_and_words_to_the_reader_are_thanked_for(language: str, sentence: str) -> None:
    assert is_kind(sentence, language)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_letter_after_faint_praise_begins_with_what_it_is_about(language: str) -> None:
    case = next(case for case in CASES if case.language == language and case.occasion[0] != "owed_news")
    case = replace(case, kind=Kind.CLIENT, occasion=("praise", "2026-03-16", "OK"), praise=None)
    suggestion, facts = ask_of(case)
    assert facts.faint
    draft = compose_draft(suggestion, case.voice, PROFILES[language], now=NOW, facts=facts)
    assert not any(claim.facts and claim.facts[0] == facts.occasion for claim in draft.claims)


def ask_by(language: str, kind: Kind, voice: Voice) -> Draft:
    """An ask of somebody of this kind, in this voice."""
    case = next(case for case in CASES if case.language == language)
    suggestion, facts = ask_of(replace(case, kind=kind))
    return compose_draft(suggestion, voice, PROFILES[language], now=NOW, facts=facts)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("kind", [Kind.FRIEND, Kind.FAMILY])
def test_a_friend_is_closed_to_warmly_where_the_mail_shows_nothing(language: str, kind: Kind) -> None:
    book = phrasebook(language)
    warm = book.ways("greetings.sign_off_warm")
    plain = book.ways("greetings.sign_off_informal")
    for voice in (Voice(language), Voice(language, sign_off=plain[1].rstrip(","), lent=True)):
        assert any(words in ask_by(language, kind, voice).body.split("\n\n")[-1] for words in warm)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_what_the_user_writes_to_a_friend_stays(language: str) -> None:
    own = phrasebook(language).ways("greetings.sign_off_informal")[1]
    voice = Voice(language, greeting="Ann,", sign_off=own, formality="informal")
    assert own in ask_by(language, Kind.FRIEND, voice).body


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_colleague_gets_no_embrace(language: str) -> None:
    book = phrasebook(language)
    only_warm = set(book.ways("greetings.sign_off_warm")) - set(book.ways("greetings.sign_off_informal"))
    assert not any(words in ask_by(language, Kind.COLLEAGUE, Voice(language)).body for words in only_warm)


def _letter(language: str, title: str, **changes: object) -> Draft:
    """A letter of the first case in a language after a meeting of this title, the day before yesterday."""
    case = next(case for case in CASES if case.language == language and case.occasion[0] == "meeting_held")
    occasion = ("meeting_held", "2026-03-16T19:00:00+01:00", title)
    case = replace(case, occasion=occasion, praise=None, **changes)  # type: ignore[arg-type]
    suggestion, facts = ask_of(case)
    return compose_draft(suggestion, case.voice, PROFILES[language], now=NOW, facts=facts)


@pytest.mark.parametrize(
    ("language", "title", "thanks"),
    [
        ("en", "Dinner at Nell's", ("Thank you for dinner on Monday", "having me on Monday")),
        ("de", "Abendessen bei Nell", ("die Einladung am Montag",)),
        ("fr", "Dîner chez Nell", ("ton invitation de lundi",)),
        ("es", "Cena en casa de Nell", ("la invitación del lunes",)),
    ],
)
def test_a_guest_thanks_for_the_evening(language: str, title: str, thanks: tuple[str, ...]) -> None:
    body = _letter(language, title, kind=Kind.FRIEND, name="Nell Orme").body
    assert any(words in body for words in thanks), body
    # Who dined somewhere else was nobody's guest.
    assert not any(words in _letter(language, title, kind=Kind.FRIEND, name="Ruth Orr").body for words in thanks)


def test_a_meal_is_named_with_its_day() -> None:
    for language, named in (("en", "lunch"), ("fr", "déjeuner"), ("es", "comida")):
        titles = {"en": "Lunch", "fr": "Déjeuner", "es": "Comida"}
        bodies = {_letter(language, titles[language], name=name).body.casefold() for name in ("Nell Orme", "Ida Roe")}
        days = {"en": "monday", "fr": "lundi", "es": "lunes"}
        assert all(days[language] in body for body in bodies)
        assert any(named in body for body in bodies)


def test_below_a_dear_greeting_nobody_is_closed_to_with_what_others_get() -> None:
    case = next(case for case in CASES if case.language == "de")
    voice = Voice("de", greeting="Liebe Ute,", sign_off="Gruß", formality="informal", name="Clara", lent=True)
    suggestion, facts = ask_of(case)
    body = compose_draft(suggestion, voice, PROFILES["de"], now=NOW, facts=facts).body
    assert body.rstrip().splitlines()[-2] in phrasebook("de").ways("greetings.sign_off_warm")
    own = replace(voice, lent=False)
    assert "Gruß\nClara" in compose_draft(suggestion, own, PROFILES["de"], now=NOW, facts=facts).body


def test_where_people_write_ss_a_letter_does_and_names_stay() -> None:
    case = next(case for case in CASES if case.language == "de" and case.occasion[0] == "meeting_held")
    case = replace(case, name="Urs Meßmer", voice=Voice("de", formality="formal", double_s=True))
    suggestion, facts = ask_of(case)
    draft = compose_draft(suggestion, case.voice, PROFILES["de"], now=NOW, facts=facts)
    assert "ß" not in draft.body.replace("Meßmer", "")
    assert "Meßmer" in draft.body
    assert all(claim.sentence in draft.body for claim in draft.claims)


def test_who_is_near_is_signed_to_with_the_first_name_alone() -> None:
    voice = Voice("en", greeting="Dear Nora,", name="Clara Whitfield", sign_off="Kind regards,", formality="formal")
    case = next(case for case in CASES if case.language == "en" and case.kind is Kind.CLIENT)

    def signed(strength: float, **wish: bool) -> str:
        suggestion, facts = ask_of(case)
        suggestion = replace(suggestion, introducer=replace(suggestion.introducer, strength=strength))
        draft = compose_draft(suggestion, voice, PROFILES["en"], now=NOW, facts=facts, **wish)  # type: ignore[arg-type]
        return draft.body.rstrip().splitlines()[-1]

    assert signed(0.7) == "Clara"
    assert signed(0.3) == "Clara Whitfield"
    assert signed(0.7, more_formal=True) == "Clara Whitfield"


def test_a_polite_spanish_letter_to_somebody_known_greets_by_the_first_name() -> None:
    suggestion, facts = ask_of(next(case for case in CASES if case.language == "es"))
    known = replace(suggestion.introducer, meetings=3, kind=Kind.CLIENT)
    voice = Voice("es", formality="formal")
    first = given_name(known.person.name)

    def greeting(meetings: int) -> str:
        asked = replace(suggestion, introducer=replace(known, meetings=meetings))
        return compose_draft(asked, voice, PROFILES["es"], now=NOW, facts=facts).body.splitlines()[0]

    assert greeting(3) == f"Buenos días, {first}:"
    assert greeting(0) == f"Buenos días, {known.person.name}:"
