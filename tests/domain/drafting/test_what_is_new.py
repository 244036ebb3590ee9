"""What is freshest comes first: a mention of last week beside an old tie, one day said once, kind words thanked for."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from approved_asks import CASES, KNOWN_SINCE, NOW, PROFILES, Case, ask_of
from builders import a_message, a_signal, an_acquaintance, at

from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.compose import compose_draft
from plugin.domain.drafting.facts import Facts, gather_facts
from plugin.domain.drafting.tie_relatives import find_tie_relative
from plugin.domain.drafting.turned_ties import find_turned_tie
from plugin.domain.drafting.voice import Voice
from plugin.domain.model import Draft, Evidence, Kind, Mailbox, MailMessage, MessageId, Offer

CLARA = "clara@whitfield.example"


def case_like(language: str, **changes: object) -> Case:
    """The first approved ask of a client in this language, with something else about it."""
    first = next(case for case in CASES if case.language == language and case.kind is Kind.CLIENT)
    usual = {
        "praise": None,
        "beginning": "",
        "words": "",
        "occasion": ("active_thread", "2026-03-17T10:00:00+01:00", ""),
    }
    prospect = replace(first.prospect, name="Otto Lang", organisation="Lang Pumps", say="", role="")
    return replace(first, **{"prospect": prospect, **usual, **changes})  # type: ignore[arg-type]


def written(case: Case, told: Sequence[tuple[str, str]], praise: str = "") -> tuple[Draft, Facts]:
    """The draft where the introducer wrote these words of the prospect on these days."""
    suggestion, _ = ask_of(case)
    address = suggestion.introducer.address
    messages: list[MailMessage] = []
    for number, (day, _) in enumerate(told):
        signals = (a_signal("praise", praise),) if praise and number == 0 else ()
        one = a_message((str(address), case.name), CLARA, f"{day}T09:00:00+01:00", signals=signals)
        messages.append(replace(one, id=MessageId(f"m{number}")))
    evidence = tuple(
        Evidence("mentioned", one.date, one.id, words) for one, (_, words) in zip(messages, told, strict=True)
    )
    person = suggestion.acquaintance.person
    suggestion = replace(suggestion, acquaintance=an_acquaintance(address, person, evidence=evidence))
    profile = PROFILES[case.language]
    facts = gather_facts(
        suggestion, profile, now=NOW, messages=messages, known_since=KNOWN_SINCE, language=case.language
    )
    sender = Mailbox(CLARA)  # type: ignore[arg-type]
    draft = compose_draft(suggestion, case.voice, profile, now=NOW, facts=facts, sender=sender)
    assert check_claims(draft, facts.all()) == []
    return draft, facts


OLD_TIES = (
    ("en", "Otto Lang and I row together on Sundays.", ("again", "with whom you row on Sundays")),
    ("en", "My cousin Otto Lang was there.", ("again", "your cousin Otto Lang")),
    ("fr", "Otto Lang, que j'ai eu comme apprenti, est passé.", ("reparlé", "que ", "eu comme apprenti")),
    ("fr", "Mon voisin Otto Lang est passé.", ("reparlé", "voisin, Otto Lang")),
    ("de", "Mein Schwager Otto Lang war da.", ("wieder", "Schwager Otto Lang")),
    ("es", "Mi cuñado Otto Lang estuvo allí.", ("volv", "cuñado, Otto Lang")),
)


@pytest.mark.parametrize(("language", "tie", "said"), OLD_TIES, ids=[f"{one[0]}-{one[1][:20]}" for one in OLD_TIES])
def test_who_was_spoken_of_again_lately_is_not_taken_from_an_old_letter(
    language: str, tie: str, said: tuple[str, ...]
) -> None:
    names = {
        "en": "Otto Lang called.",
        "fr": "Otto Lang a appelé.",
        "de": "Otto Lang rief an.",
        "es": "Otto Lang llamó.",
    }
    draft, facts = written(case_like(language), [("2025-11-12", tie), ("2026-03-12", names[language])])
    for piece in said:
        assert piece in draft.body, draft.body
    assert facts.again is not None
    assert "2025" not in draft.body


def test_a_tie_told_days_before_the_last_mention_needs_no_again() -> None:
    tie = "Otto Lang and I row together on Sundays."
    for days in ([("2026-03-05", tie), ("2026-03-12", "Otto Lang called.")], [("2025-11-12", tie)]):
        draft, facts = written(case_like("en"), days)
        assert facts.again is None
        assert "again" not in draft.body


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_one_day_is_said_once(language: str) -> None:
    """The occasion and the mention fall on one day: "on Monday … on Monday" is a clerk's."""
    words = {"en": "Monday", "de": "Montag", "fr": "lundi", "es": "lunes"}[language]
    for kind in ("meeting_held", "active_thread"):
        case = case_like(language, occasion=(kind, "2026-03-16T18:00:00+01:00", "Price review"))
        draft, _ = written(case, [("2026-03-16", "Otto Lang is in the choir, too.")])
        assert draft.body.count(words) <= 1, draft.body


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_lines_to_forward_are_offered_only_where_there_are_some(language: str) -> None:
    case = case_like(language)
    suggestion, facts = ask_of(case)
    offers = (
        "forward",
        "pass on",
        "short note",
        "few lines",
        "the note",
        "zum Weiterleiten",
        "kurzen Text",
        "Zeilen",
        "transmettre",
        "transférer",
        "petit texte",
        "reenviar",
        "texto",
        "líneas",
    )
    found = set()
    for profile in (PROFILES[language], PROFILES["de" if language != "de" else "en"]):
        for seed in range(12):
            sender = Mailbox(CLARA)  # type: ignore[arg-type]
            draft = compose_draft(suggestion, case.voice, profile, now=NOW, facts=facts, sender=sender, seed=seed)
            offered = any(offer in draft.body.rsplit("?", 1)[-1] for offer in offers)
            assert not offered or draft.forward_note, draft.body
            found.add((bool(draft.forward_note), offered))
    assert (True, True) in found
    assert (False, False) in found


@pytest.mark.parametrize(
    ("tie", "first_names", "said"),
    [
        ("Meine Cousine Ida Lang war da.", False, "Frau Lang"),
        ("Mein Schwager Otto Lang war da.", False, "Herrn Lang"),
        ("Meine Cousine Ida Lang war da.", True, "Ida"),
        ("Ida Lang war auch da.", False, "Ida Lang"),
    ],
)
def test_with_sie_a_cousin_is_frau_lang_once_she_was_named(tie: str, *, first_names: bool, said: str) -> None:
    name = "Otto Lang" if "Otto" in tie else "Ida Lang"
    voice = Voice("de", formality="informal" if first_names else "formal", name="Clara")
    case = case_like("de", voice=voice)
    case = replace(case, prospect=replace(case.prospect, name=name))
    draft, _ = written(case, [("2026-02-12", tie)])
    assert said in draft.subject
    assert ("Frau Lang" in draft.body or "Herrn Lang" in draft.body) == (said in {"Frau Lang", "Herrn Lang"})


def test_kind_words_of_the_same_days_are_thanked_for_and_a_friends_are_not() -> None:
    praise = "Your session is still quoted at me by men who forget their own anniversaries."
    for kind, thanked in ((Kind.FORMER_COLLEAGUE, True), (Kind.CLIENT, True), (Kind.FRIEND, False)):
        case = case_like("en", kind=kind, occasion=("meeting_held", "2026-03-13T10:00:00+01:00", "after our talk"))
        draft, facts = written(case, [("2026-03-13", "Otto Lang shared my office for years.")], praise)
        assert (facts.kind_words is not None) == thanked
        assert ("hank you for" in draft.body or "made my day" in draft.body) == thanked, draft.body


def test_a_pet_name_is_the_persons_and_an_office_shared_is_a_tie() -> None:
    told = {
        "Ollie Poe shared my office for four years at Kessel's food desk.": "Oliver Poe",
        "Oliver Poe shared my office for four years at Kessel's food desk.": "Oliver Poe",
    }
    for text, name in told.items():
        bond = find_turned_tie(text, name, language="en")
        assert bond is not None
        assert bond.clause == "{prospect} shared your office for four years at Kessel's food desk"
    assert find_turned_tie("Tom Poe shared my office for years.", "Oliver Poe", language="en") is None


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Mme Lang, sa directrice, que j'ai contribué à recruter et avec laquelle je travaille, viendra.",
            "que [vous|tu] [avez|as] contribué à recruter",
        ),
        (
            "Ida Lang, avec qui je chante au chœur et que j'aime bien, viendra.",
            "avec qui [vous|tu] [chantez|chantes] au chœur",
        ),
    ],
)
def test_of_two_relative_clauses_the_first_is_told(text: str, clause: str) -> None:
    assert find_tie_relative(text, "Ida Lang", language="fr") == clause


def test_a_possessive_in_their_words_keeps_no_draft_from_being_made() -> None:
    tie = "Otto Lang and I worked on the same bench at Strachan's for years."
    draft, _ = written(case_like("en"), [("2026-02-12", tie)])
    assert "Strachan's" in draft.body


@pytest.mark.parametrize("language", sorted(PROFILES))
@pytest.mark.parametrize("offer", [Offer.SPOKE, Offer.OFFERED])
def test_an_offer_is_told_with_its_own_day_and_not_with_that_of_an_older_tie(language: str, offer: Offer) -> None:
    case = case_like(language)
    _, facts = written(
        case, [("2025-11-10", "Otto Lang and I row together."), ("2026-02-12", "I told Otto Lang of you.")]
    )
    told = Evidence("mentioned", at("2026-02-12T09:00:00+01:00"), "m1", "I told Otto Lang of you.")
    facts = replace(facts, told=replace(facts.told, offer=offer, offered=told))
    suggestion, _ = ask_of(case)
    draft = compose_draft(suggestion, case.voice, PROFILES[language], now=NOW, facts=facts, sender=Mailbox(CLARA))  # type: ignore[arg-type]
    assert check_claims(draft, facts.all()) == []


@pytest.mark.parametrize("language", sorted(PROFILES))
def test_what_binds_the_two_is_said_before_that_they_spoke_of_the_user(language: str) -> None:
    case = case_like(language)
    _, facts = written(case, [("2026-02-12", "I told Otto Lang of you.")])
    told = Evidence("mentioned", at("2026-02-12T09:00:00+01:00"), "m1", "I told Otto Lang of you.")
    word = {"en": "your cousin", "de": "[Ihr|dein] Cousin", "fr": "[votre|ton] cousin", "es": "[su|tu] primo"}[language]
    bound = replace(facts, told=replace(facts.told, offer=Offer.SPOKE, offered=told, word=word, tie=told))
    suggestion, _ = ask_of(case)
    body = compose_draft(suggestion, case.voice, PROFILES[language], now=NOW, facts=bound).body
    assert any(said in body for said in ("cousin", "Cousin", "primo")), body


@pytest.mark.parametrize(
    ("language", "what", "known"),
    [
        ("en", "I bring boards and heirs, fathers and sons, brothers and cousins to one table", "You know what I do"),
        ("de", "Ich bringe Räte und Leitungen, Väter und Söhne, Brüder und Vettern an einen Tisch", "was ich mache"),
        ("fr", "Je ramène à la même table élus et direction, pères et filles, frères et cousins", "ce que je fais"),
        ("es", "Siento a la misma mesa a comités y direcciones, padres e hijas, hermanos y primos", "a qué me dedico"),
    ],
)
def test_what_cannot_be_said_whole_is_not_said_to_those_who_know_it(language: str, what: str, known: str) -> None:
    case = case_like(language, kind=Kind.FORMER_COLLEAGUE)
    suggestion, facts = ask_of(case)
    profile = replace(PROFILES[language], what=what)
    facts = gather_facts(suggestion, profile, now=NOW, language=language)
    body = compose_draft(suggestion, case.voice, profile, now=NOW, facts=facts).body
    assert known in body
    assert not any(half in body for half in ("I bring", "Ich bringe", "ramène", "Siento"))


def test_one_day_is_not_said_twice_in_one_sentence() -> None:
    case = case_like("en")
    _, facts = written(case, [("2026-03-15", "Otto Lang and I row together every Sunday.")])
    suggestion, _ = ask_of(case)
    body = compose_draft(suggestion, case.voice, PROFILES["en"], now=NOW, facts=facts).body
    assert body.count("Sunday") <= 1, body
