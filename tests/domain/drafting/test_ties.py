"""What the introducer said of knowing the prospect, given back to them: in one word, or in a clause turned to them."""

import pytest

from plugin.domain.drafting.tie_nouns import find_tie_noun
from plugin.domain.drafting.tie_relatives import find_tie_relative
from plugin.domain.drafting.tie_slots import as_subject
from plugin.domain.drafting.told_needs import Need, find_need
from plugin.domain.drafting.told_words import called_by_them
from plugin.domain.drafting.turned_ties import find_turned_tie


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("My brother-in-law Otto Lang asked about you.", "en", "your brother-in-law"),
        ("Otto Lang is my neighbour.", "en", "your neighbour"),
        ("Mein Schwager, du weißt schon, der Otto Lang, war da.", "de", "[Ihr|dein] Schwager"),
        ("Otto Lang, mein alter Schulfreund, kommt auch.", "de", "[Ihr|dein] Schulfreund"),
        ("Mon beau-frère Otto Lang en a parlé.", "fr", "[votre|ton] beau-frère"),
        ("Otto Lang es mi primo.", "es", "[su|tu] primo"),
    ],
)
def test_what_somebody_is_to_the_writer_is_said_to_the_writer(text: str, language: str, said: str) -> None:
    assert find_tie_noun(text, "Otto Lang", language=language) == said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My brother's boss Otto Lang asked about you.", "en"),
        ("My cousin works for the firm of Otto Lang.", "en"),
        ("My sister came. Otto Lang did not.", "en"),
        ("Meine Nichte spielt mit der Tochter von Otto Lang.", "de"),
        ("Otto Lang called.", "en"),
    ],
)
def test_somebody_elses_kin_is_not_given_to_the_prospect(text: str, language: str) -> None:
    assert find_tie_noun(text, "Otto Lang", language=language) == ""


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Otto Lang, mit dem ich in Delft promoviert habe, ist jetzt dort.",
            "mit dem [Sie|du] in Delft promoviert [haben|hast]",
        ),
        ("Wir waren beim Otto Lang, bei dem ich damals gelernt hab.", "bei dem [Sie|du] damals gelernt [haben|hast]"),
        ("Otto Lang aus Wedel, den ich seit der Schule kenne, kommt.", "den [Sie|du] seit der Schule [kennen|kennst]"),
    ],
)
def test_a_tie_is_given_back_as_a_clause_that_speaks_to_the_introducer(text: str, clause: str) -> None:
    assert find_tie_relative(text, "Otto Lang", language="de") == clause


@pytest.mark.parametrize(
    ("text", "language", "clause"),
    [
        (
            "Otto Lang, le directeur technique, avec qui je fais mon troisième spectacle, est passé.",
            "fr",
            "avec qui [vous|tu] [faites|fais] [votre|ton] troisième spectacle",
        ),
        (
            "Hier Otto Lang, avec qui j'ai fait mes études à Nancy, a appelé.",
            "fr",
            "avec qui [vous|tu] [avez|as] fait [vos|tes] études à Nancy",
        ),
        ("Vi a Otto Lang, con quien canto los jueves, y bien.", "es", "con quien [canta|cantas] los jueves"),
    ],
)
def test_where_the_verb_follows_its_subject_the_clause_keeps_that_order(text: str, language: str, clause: str) -> None:
    assert find_tie_relative(text, "Otto Lang", language=language) == clause


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Otto Lang, avec qui j'ai déjeuné mardi pour ses comptes, se plaint.", "fr"),
        ("Otto Lang, que je tutoie depuis que nous étions régisseurs, est là.", "fr"),
        ("Otto Lang, a quien no conozco, estaba allí.", "es"),
        ("Otto Lang, den ich nie leiden konnte, kommt auch.", "de"),
        ("Otto Lang, mit dem ich kaum gesprochen habe, kommt.", "de"),
        ("Otto Lang, mit dem wir gestritten haben, kommt.", "de"),
        ("Otto Lang, mit dem mein Bruder promoviert hat, kommt.", "de"),
        ("Anna Berg, mit der ich promoviert habe, kennt ihn.", "de"),
        ("Otto Lang, with whom I read law, is there now.", "en"),
    ],
)
def test_what_cannot_be_turned_or_tells_no_tie_is_not_given_back(text: str, language: str) -> None:
    assert find_tie_relative(text, "Otto Lang", language=language) == ""


@pytest.mark.parametrize(
    ("text", "language", "clause"),
    [
        (
            "He's all right, we've been rowing together every summer.",
            "en",
            "the two of you have been rowing together every summer",
        ),
        (
            "He and I ran two yards together for six years before he left.",
            "en",
            "the two of you ran two yards together for six years",
        ),
        (
            "The answer is that I have sat for years on the lifeboat committee with Otto Lang.",
            "en",
            "[you have|you've] sat for years on the lifeboat committee with {prospect}",
        ),
        ("I served as deputy to Dr Otto Lang, now its head.", "en", "you served as deputy to {prospect}"),
        ("Otto Lang. I'm godfather to his eldest.", "en", "[you are|you're] godfather to {prospect}'s eldest"),
        (
            "Otto Lang at Tide Mills, who I've done the books for since he was on his own.",
            "en",
            "[you have|you've] done the books for {prospect} since he was on his own",
        ),
        ("He's an old friend at this stage.", "en", "{prospect} is an old friend of yours"),
        ("Otto Lang sits next to me in the choir.", "en", "{prospect} sits next to you in the choir"),
        (
            "She worked under me at Tidewell for six years.",
            "en",
            "{prospect} worked under you at Tidewell for six years",
        ),
        ("Otto Lang is married to my cousin.", "en", "{prospect} is married to your cousin"),
        (
            "I'm on the board of the hospice with Otto Lang.",
            "en",
            "[you are|you're] on the board of the hospice with {prospect}",
        ),
        ("I have lunch with Otto Lang every month.", "en", "you have lunch with {prospect} every month"),
        ("We've worked with Otto Lang for years.", "en", "[you have|you've] worked with {prospect} for years"),
        ("Otto Lang, who I've known since nursery.", "en", "[you have|you've] known {prospect} since nursery"),
        ("Otto Lang singt mit mir im Chor.", "de", "{prospect} singt mit [Ihnen|dir] im Chor"),
        ("Otto Lang ist Taufpate unserer Ältesten.", "de", "{prospect} ist Taufpate [Ihrer|eurer] Ältesten"),
        ("On se connaît depuis le lycée, Otto Lang et moi.", "fr", "vous vous connaissez depuis le lycée"),
        ("Otto Lang est le parrain de mon fils.", "fr", "{prospect} est le parrain de [votre|ton] fils"),
        ("Nos conocemos desde el instituto, Otto Lang y yo.", "es", "[se|os] [conocen|conocéis] desde el instituto"),
        ("Le llevo las cuentas a Otto Lang desde 2015.", "es", "le [lleva|llevas] las cuentas a {prospect} desde 2015"),
        ("Ocho años compartimos despacho.", "es", "[compartieron|compartisteis] despacho ocho años"),
        ("He is a friend of mine.", "en", "{prospect} is a friend of yours"),
        ("Er ist ein guter Freund von mir.", "de", "{prospect} ist ein guter Freund von [Ihnen|dir]"),
        ("C'est une amie, tu sais.", "fr", "{prospect} et [vous|toi] êtes amis"),
        ("Otto Lang, our boys are best friends since the first day.", "en", "your boys are best friends"),
        (
            "Wir rudern seit zehn Jahren im selben Verein.",
            "de",
            "[Sie|ihr] [rudern|rudert] seit zehn Jahren im selben Verein",
        ),
        (
            "Mit Otto Lang von Tide mache ich seit Jahren Hausmusik.",
            "de",
            "mit {prospect} [machen|machst] [Sie|du] seit Jahren Hausmusik",
        ),
        (
            "Wir haben in Graz gemeinsam studiert und teilen uns seither ein Abo.",
            "de",
            "[Sie|ihr] [haben|habt] in Graz gemeinsam studiert und [teilen|teilt] [sich|euch] seither ein Abo",
        ),
        (
            "Gruß von Otto Lang, sitze seit Ewigkeiten im Vorstand neben ihm.",
            "de",
            "[Sie|du] [sitzen|sitzt] seit Ewigkeiten im Vorstand neben ihm",
        ),
        (
            "Nous avons fait nos études ensemble à Lille, Otto Lang et moi.",
            "fr",
            "vous avez fait vos études ensemble à Lille",
        ),
        ("Otto Lang est là, nous déjeunons chaque trimestre.", "fr", "vous déjeunez chaque trimestre"),
        (
            "Otto Lang called, he was my boss at the bike company and is now head of finance at Lumen.",
            "en",
            "{prospect} was your boss at the bike company",
        ),
        ("Con Otto compartí piso en la facultad.", "es", "[compartió|compartiste] piso en la facultad con {prospect}"),
    ],
)
def test_what_two_people_share_is_turned_to_the_one_who_told_it(text: str, language: str, clause: str) -> None:
    bond = find_turned_tie(text, "Otto Lang", language=language)
    assert bond is not None
    assert bond.clause == clause
    assert bond.names == ("{prospect}" in clause)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We had a pint together last night.", "en"),
        ("We could row together every summer.", "en"),
        ("We never worked together.", "en"),
        ("I told Otto Lang about you at the weekend.", "en"),
        ("You and I row together every summer.", "en"),
        ("We row together every summer on the river that runs behind the old…", "en"),
        ("Otto Lang, mit dem ich am Wochenende die Regatta segle.", "de"),
        ("Wir haben gestern gemeinsam gegessen.", "de"),
        ("Wir wollen gemeinsam segeln.", "de"),
        ("Nous avons déjeuné ensemble hier.", "fr"),
        ("Trabajamos juntos ocho años.", "es"),
        ("Ich singe seit Jahren mit dir im Chor, sagt Otto Lang.", "de"),
        ("Nous chantons avec toi depuis dix ans.", "fr"),
        ("Otto Lang and my wife are in the same club.", "en"),
        ("Otto Lang owes me money since May.", "en"),
        ("I sat next to him on the train.", "en"),
        ("Otto Lang hat mir seit Mai nicht geantwortet.", "de"),
        ("She is a friend of my brother's.", "en"),
        ("Er ist ein Freund von Karl.", "de"),
    ],
)
def test_what_was_once_or_may_be_or_cannot_be_turned_surely_is_no_tie(text: str, language: str) -> None:
    assert find_turned_tie(text, "Otto Lang", language=language) is None


@pytest.mark.parametrize(
    ("text", "language", "need"),
    [
        ("Otto Lang, with whom I row, has lost his controller and moans.", "en", Need("{who} has lost his controller")),
        ("Tide are moving the yard in October, 300 desks.", "en", Need("Tide are moving the yard in October")),
        ("I banked Otto Lang, and he asked me what a planner does.", "en", Need("{who} asked you what a planner does")),
        ("She's looking for a new planner.", "en", Need("{who} is looking for a new planner")),
        ('I told Otto and he said, I quote, "where do I get one".', "en", Need(quote="where do I get one")),
        ("Otto Lang hat seinen Controller verloren und sucht.", "de", Need("{who} seinen Controller verloren hat")),
        ("Tide zieht im Herbst um.", "de", Need("Tide im Herbst umzieht")),
        (
            "Tide ouvre deux halles à Brest et personne ne sait qui les chauffera.",
            "fr",
            Need("Tide ouvre deux halles à Brest"),
        ),
        ("Otto Lang busca una jefa de taller.", "es", Need("{who} busca una jefa de taller")),
    ],
)
def test_what_was_told_of_somebodys_work_is_a_clause_to_say_back(text: str, language: str, need: Need) -> None:
    assert find_need(text, "Otto Lang", "Tide Mills", language=language) == need


@pytest.mark.parametrize(
    "text",
    [
        "Otto Lang has lost his mother.",
        "Otto Lang is looking for a flat since the divorce.",
        "Otto Lang has lost weight.",
        "Otto Lang asked me whether you were any good.",
        "Otto Lang needs a new hip.",
        "Otto Lang bought the whole band a round.",
        "Otto Lang is a good man.",
        "Between us, Tide are moving in October.",
        "Otto Lang is looking…",
        'He said "what a lovely day".',
        "Otto Lang asked what had come over me.",
    ],
)
def test_what_is_private_or_no_task_or_cut_off_is_not_said_back(text: str) -> None:
    assert find_need(text, "Otto Lang", "Tide Mills", language="en") is None


@pytest.mark.parametrize(
    ("texts", "language", "called"),
    [
        (["I told Otto at the gate.", "Ran into Otto Lang there."], "en", "Otto"),
        (["I told Otto at the gate."], "en", ""),
        (["Ran into Otto Lang there."], "en", ""),
        (["I served under Dr Otto Lang."], "en", "Dr Otto Lang"),
        (["Herr Lang, mit dem ich segle."], "de", "Herrn Lang"),
        (["Frau Lang sucht."], "de", "Frau Lang"),
        (["Mme Lang cherche."], "fr", "Madame Lang"),
    ],
)
def test_somebody_is_called_as_the_introducer_calls_them(texts: list[str], language: str, called: str) -> None:
    assert called_by_them(texts, "Otto Lang", language=language) == called


def test_whom_one_meets_as_herrn_lang_is_herr_lang_as_a_subject() -> None:
    assert as_subject("Herrn Lang", "de") == "Herr Lang"
    assert as_subject("Frau Lang", "de") == "Frau Lang"
    assert as_subject("Otto Lang", "de") == "Otto Lang"
    assert as_subject("Mme Lang", "fr") == "Mme Lang"
