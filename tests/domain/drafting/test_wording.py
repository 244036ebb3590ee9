"""The notation of templates, runs of words, dates, topics and the user's own sentences."""

from datetime import timedelta, timezone

import pytest
from builders import NOW, at

from plugin.domain.drafting.own_words import fit, language_of
from plugin.domain.drafting.topics import say_topic
from plugin.domain.drafting.wording import Earlier, Wording
from plugin.domain.language.pack_schema import schema
from plugin.domain.language.packs import codes, pack
from plugin.domain.language.relative_dates import say_day, say_month
from plugin.domain.language.variants import Dice, available, expand, parse_template, slots_of
from plugin.domain.mail.subjects import bare_subject, reply_subject
from plugin.domain.text.ngrams import count_words, shared_runs, words_of


def test_choices_nest_and_slots_are_filled() -> None:
    said = {
        expand("<Would|Might> [you|thou] <meet {name}|go>?", {"name": "Elena"}, informal=False, dice=Dice(number))
        for number in range(40)
    }
    assert said == {"Would you meet Elena?", "Would you go?", "Might you meet Elena?", "Might you go?"}
    assert expand("[Sie|du] da", {}, informal=True, dice=Dice(1)) == "du da"


def test_a_template_whose_fact_is_missing_is_not_available() -> None:
    assert available(("Hi {name}", "Hi"), {"name": ""}) == ["Hi"]
    assert slots_of("<a {b}|[{c}|d]>") == {"b", "c"}


@pytest.mark.parametrize("template", ["<a|b", "[a|b", "<a|[b|c>"])
def test_an_unclosed_bracket_is_an_error(template: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        parse_template(template)


def test_every_sentence_of_every_language_can_be_written() -> None:
    for code in codes():
        for file, wanted in schema(code).items():
            for template in (way for key in wanted.sentences for way in pack(code).sentences(f"{file}.{key}")):
                values = dict.fromkeys(slots_of(template), "x")
                assert expand(template, values, informal=True, dice=Dice(template))


def test_the_dice_fall_the_same_for_the_same_words() -> None:
    assert [Dice("a", 1).roll(100) for _ in range(3)] == [Dice("a", 1).roll(100)] * 3
    assert len({Dice("a", seed).roll(10**9) for seed in range(50)}) == 50
    assert sorted(Dice("b").shuffled("abc")) == ["a", "b", "c"]


def test_runs_are_found_across_names_and_punctuation() -> None:
    one = "I saw Elena Ruiz in copy with you on Monday, so you may be friends."
    other = "Well: I saw Otto Lang in copy with you on Monday. So what?"
    assert shared_runs(one, other, own=("Elena Ruiz", "Otto Lang"))
    assert not shared_runs(one, other, own=("Elena Ruiz", "Otto Lang"), length=10)
    assert words_of("Don’t stop – it’s 5 o'clock!") == ["don't", "stop", "it's", "5", "o'clock"]
    assert count_words("Hi Nora – all well?") == 4


def test_a_sentence_that_was_used_before_is_said_otherwise_and_a_spare_one_not_at_all() -> None:
    templates = (
        "This is a sentence of eight words exactly here.",
        "Here are other words which nobody has used before.",
    )
    told = [Earlier("x@y.example", templates[0])]  # type: ignore[arg-type]  # any address
    for seed in range(8):
        assert Wording(Dice(seed), {}, informal=False, told=told).say(templates) == templates[1]
    assert Wording(Dice(1), {}, informal=False, told=told).say(templates[:1], spare=True) == ""
    wording = Wording(Dice(1), {}, informal=False, told=told)
    assert wording.say(templates[:1]) == templates[0]
    assert wording.shared > 0


@pytest.mark.parametrize(
    ("day", "spoken"),
    [
        ("2025-06-18", {"en": "today", "de": "heute", "fr": "aujourd'hui", "es": "hoy"}),
        ("2025-06-17", {"en": "yesterday", "de": "gestern", "fr": "hier", "es": "ayer"}),
        ("2025-06-20", {"en": "on Friday", "de": "am Freitag", "fr": "vendredi", "es": "el viernes"}),
        (
            "2025-06-10",
            {"en": "last week", "de": "letzte Woche", "fr": "la semaine dernière", "es": "la semana pasada"},
        ),
        (
            "2025-06-01",
            {
                "en": "a couple of weeks ago",
                "de": "vor zwei Wochen",
                "fr": "il y a deux semaines",
                "es": "hace un par de semanas",
            },
        ),
        ("2025-03-05", {"en": "in March", "de": "im März", "fr": "en mars", "es": "en marzo"}),
        (
            "2023-08-05",
            {"en": "in August 2023", "de": "im August 2023", "fr": "en août 2023", "es": "en agosto de 2023"},
        ),
        ("2025-07-05", {"en": "on 5 July", "de": "am 5. Juli", "fr": "le 5 juillet", "es": "el 5 de julio"}),
    ],
)
def test_a_day_is_said_as_one_remembers_it(day: str, spoken: dict[str, str]) -> None:
    for language, expected in spoken.items():
        assert say_day(at(f"{day}T09:00:00+00:00"), now=NOW, language=language).when == expected


def test_a_day_is_the_one_on_the_events_own_clock() -> None:
    tokyo = at("2025-06-17T01:00:00+09:00")
    assert say_day(tokyo, now=NOW, language="en").when == "yesterday"
    here = NOW.astimezone(timezone(timedelta(hours=2)))
    assert say_day(at("2025-06-16T23:30:00+00:00"), now=here, language="en").when == "yesterday"


def test_months_elide_in_french() -> None:
    assert say_month(at("2024-04-03"), now=NOW, language="fr").of == "d'avril 2024"
    assert say_month(at("2024-05-03"), now=NOW, language="fr").of == "de mai 2024"


@pytest.mark.parametrize(
    ("summary", "kind", "about"),
    [
        ("Q3 sync (Zoom)", "call", ""),
        ("Warehouse move - kick-off", "kickoff", "Warehouse move"),
        ("Lunch with Nora", "lunch", ""),
        ("Kaffee mit Nora", "coffee", ""),
        ("Nora / Mara", "meeting", ""),
        ("Appel : nouveau catalogue", "call", "nouveau catalogue"),
        ("Reunión de ventas", "meeting", "ventas"),
        ("ACME-4711 review https://zoom.example/j/99", "review", ""),
        ("1:1", "chat", ""),
        ("", "meeting", ""),
        ("Interview: confidential VIP", "meeting", ""),
    ],
)
def test_a_summary_is_said_as_a_person_would_or_not_at_all(summary: str, kind: str, about: str) -> None:
    topic = say_topic(summary, names=["Nora Weiss", "Mara"])
    assert (topic.kind, topic.about) == (kind, about)


@pytest.mark.parametrize(
    ("text", "language", "text_out", "mid", "sentence"),
    [
        ("I help family firms", "en", "I help family firms.", "I help family firms.", True),
        ("Owners of family firms", "en", "Owners of family firms.", "owners of family firms.", False),
        ("German exporters with a plan", "en", "German exporters with a plan.", "German exporters with a plan.", False),
        ("Tarn sells through dealers", "en", "Tarn sells through dealers.", "Tarn sells through dealers.", True),
        ("New Look opens the shop", "en", "New Look opens the shop.", "New Look opens the shop.", True),
        ("New in the job", "en", "New in the job.", "new in the job.", False),
        ("because they open a second site", "en", "They open a second site.", "they open a second site.", True),
        ("Bikes: margins are being cut", "en", "Margins are being cut.", "margins are being cut.", True),
        ("Foils, clauses: the same fight", "en", "Foils, clauses: the same fight.", "", True),
        ("Ich berate kleine Betriebe", "de", "Ich berate kleine Betriebe.", "Ich berate kleine Betriebe.", True),
        (
            "Inhaber von Betrieben mit Sorgen",
            "de",
            "Inhaber von Betrieben mit Sorgen.",
            "Inhaber von Betrieben mit Sorgen.",
            False,
        ),
        ("J'accompagne les entreprises", "fr", "J'accompagne les entreprises.", "j'accompagne les entreprises.", True),
        ("Ayudo a las empresas", "es", "Ayudo a las empresas.", "ayudo a las empresas.", True),
    ],
)
def test_own_words_are_fitted_without_being_changed(
    text: str, language: str, text_out: str, mid: str, *, sentence: bool
) -> None:
    fitted = fit(text, language=language, written_in=language)
    assert fitted is not None
    assert (fitted.text, fitted.mid, fitted.sentence) == (text_out, mid, sentence)


@pytest.mark.parametrize(
    "text", ["", "  ", "see www.lindqvist.example", "mail me at a@b.example", "Ich helfe den Betrieben", "word " * 50]
)
def test_own_words_that_do_not_fit_are_left_out(text: str) -> None:
    assert fit(text, language="en", written_in="en") is None


def test_of_a_long_text_the_first_sentence_is_taken() -> None:
    fitted = fit("I help the firms of the region. " + "And then there is more to say about it. " * 9, language="en")
    assert fitted is not None
    assert fitted.text == "I help the firms of the region."


def test_a_texts_language_is_told_by_its_small_words() -> None:
    assert [
        language_of(text)
        for text in (
            "the firms of the north",
            "die Firmen und der Markt",
            "les firmes et le prix",
            "las empresas y los precios",
        )
    ] == ["en", "de", "fr", "es"]
    assert language_of("Logistics", otherwise="fr") == "fr"


@pytest.mark.parametrize(
    ("subject", "bare", "reply"),
    [
        ("Plan", "Plan", "Re: Plan"),
        ("Re: Plan", "Plan", "Re: Plan"),
        ("AW: Re: WG: Plan", "Plan", "AW: Re: WG: Plan"),
        ("Fwd: Plan", "Plan", "Re: Fwd: Plan"),
        ("  RE[2]:  Plan\n B ", "Plan B", "Re: RE[2]: Plan B"),
    ],
)
def test_a_reply_adds_nothing_but_re(subject: str, bare: str, reply: str) -> None:
    assert (bare_subject(subject), reply_subject(subject)) == (bare, reply)


@pytest.mark.parametrize(
    "text", ["I've sold bikes since spring", "I’d like to see how they price", "I'll need their view"]
)
def test_the_first_person_stays_large_inside_a_sentence(text: str) -> None:
    fitted = fit(text, language="en")
    assert fitted is not None
    assert fitted.mid == f"{text}."


def test_a_question_is_asked_as_the_user_asks_it() -> None:
    ways = ["Would you introduce us?", "Could you put us in touch?", "Are you willing to make an introduction?"]
    own = ("Would you put us in touch, if it is not awkward?",)
    asked = {Wording(Dice(turn), {}, informal=False, asks=own).say(ways) for turn in range(12)}
    assert asked == {"Could you put us in touch?"}
    told = {
        Wording(Dice(turn), {}, informal=False, asks=own).say(["You put us here.", "So be it."]) for turn in range(12)
    }
    assert len(told) == 2
