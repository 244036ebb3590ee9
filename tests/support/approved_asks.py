"""Ten asks a language, over kinds, occasions and ties: what the approved drafts are made from; why each would be sent."""
# ruff: noqa: E501 -- a case is told in few lines

from dataclasses import dataclass, replace
from functools import cache

from builders import (
    a_message,
    a_person,
    a_person_ref,
    a_relationship,
    a_signal,
    a_suggestion,
    an_acquaintance,
    an_occasion,
    at,
)

from plugin.domain.drafting.compose import compose_draft
from plugin.domain.drafting.facts import Facts, gather_facts
from plugin.domain.drafting.slots import names_in
from plugin.domain.drafting.voice import Voice
from plugin.domain.drafting.wording import Earlier
from plugin.domain.model import (
    Draft,
    Evidence,
    Kind,
    MailMessage,
    MessageId,
    Profile,
    Prospect,
    ProspectId,
    Suggestion,
    SuggestionId,
)

NOW = at("2026-03-18T17:00:00+01:00")
KNOWN_SINCE = at("2022-01-03T09:00:00+01:00")
PROFILES = {
    "en": Profile(
        name="Clara Whitfield",
        what="I help family-owned manufacturers find where discounts leak and hold the prices they have earned.",
        value="two to four points of margin within a year",
        ideal="finance and sales heads of manufacturers with 50 to 500 people",
        language="en",
    ),
    "de": Profile(
        name="Clara Whitfield",
        what="Ich helfe Familienunternehmen, ihre Preise sauber durchzusetzen",
        value="zwei bis vier Punkte Marge innerhalb eines Jahres",
        ideal="kaufmännische Leitungen von Herstellern mit 50 bis 500 Leuten",
        language="de",
    ),
    "fr": Profile(
        name="Clara Whitfield",
        what="J'aide les entreprises familiales à tenir leurs prix",
        ideal="les directions commerciales et financières des fabricants de 50 à 500 personnes",
        language="fr",
    ),
    "es": Profile(
        name="Clara Whitfield",
        what="Ayudo a empresas familiares a sostener sus precios",
        ideal="direcciones comerciales y financieras de fabricantes de 50 a 500 personas",
        language="es",
    ),
}
LANGUAGES = tuple(sorted(PROFILES))
"""The languages whose letters are tried: those in which a user has been made up."""


@dataclass(frozen=True)
class Case:
    """One ask as it is told: who, whom, why now, what is known, and how the user writes to them."""

    title: str
    language: str
    kind: Kind
    name: str
    prospect: Prospect
    occasion: tuple[str, str, str]
    knowing: tuple[str, str, bool]
    voice: Voice
    strength: float = 0.7
    praise: tuple[str, str] | None = None
    beginning: str = ""
    words: str = ""
    verdict: str = ""
    """Why the user would send it as it stands."""
    options: tuple[str, ...] = ()


def _prospect(name: str, organisation: str, role: str = "", say: str = "") -> Prospect:
    why = "a private note that no letter tells"
    return Prospect(ProspectId(f"p-{name or role}"), name=name, organisation=organisation, role=role, say=say, why=why)


CLARA = "Clara"
FULL = "Clara Whitfield"
MONDAY = "2026-03-16T15:00:00+01:00"
FRIDAY_NEXT = "2026-03-20T12:30:00+01:00"

CASES: tuple[Case, ...] = (
    # --- English ---
    Case(
        "a client after a meeting, with praise", "en", Kind.CLIENT, "Helen Okafor",
        _prospect("Denise Whitlock", "Tarn Outdoor", "Finance director", "is sorting out three price lists"),
        ("meeting_held", MONDAY, "Price list: final review"), ("mentioned", "2026-02-24", True),
        Voice("en", greeting="Hi Helen,", sign_off="Warmly,", formality="informal", words=120, contractions=True, name=CLARA),
        praise=("2026-03-05", "It was money well spent."), beginning="2024-06-03",
        words="Denise Whitlock and I row together on Sundays.",
        verdict="Would send because her three words of praise and the rowing come in as one remembers them, and the rest is one question.",
    ),
    Case(
        "a supplier, copied together", "en", Kind.SUPPLIER, "Ravi Menon",
        _prospect("Kofi Mensah", "Lumen Bikes", "", "is renegotiating dealers' margins"),
        ("active_thread", "2026-03-17T10:00:00+01:00", "Cube v3"), ("copied_together", "2026-02-10", True),
        Voice("en", greeting="Hi Ravi,", sign_off="Best,", formality="informal", words=90, contractions=True, name=CLARA),
        verdict="Would send because it asks whether there is a tie instead of claiming one, and says why now is a good moment.",
    ),
    Case(
        "a former colleague before a lunch, only a role", "en", Kind.FORMER_COLLEAGUE, "Daniel Cho",
        _prospect("", "Harbour Logistics", "Commercial director"),
        ("upcoming_meeting", FRIDAY_NEXT, "Lunch Daniel / Clara"), ("same_organisation", "2026-01-12", False),
        Voice("en", formality="informal", contractions=True, name=CLARA), beginning="2023-09-11",
        verdict="Would send because it is a heads-up before lunch, names the company, and leaves him time.",
    ),
    Case(
        "a networking contact after a coffee, little known", "en", Kind.NETWORKING, "Dr. Annelies Kuiper",
        _prospect("Bart Timmers", "Timmers Machines", "Owner"),
        ("meeting_held", "2026-03-12T09:00:00+01:00", "Coffee Annelies & Clara"), ("met_together", "2025-12-04", False),
        Voice("en", formality="formal", contractions=False), strength=0.4,
        verdict="Would send because it supposes no closeness: it asks whether there is any.",
    ),
    Case(
        "a friend after a dinner, at home with the prospect", "en", Kind.FRIEND, "Beth Lowry",
        _prospect("Ann Poe", "Poe & Sons", "Owner"),
        ("meeting_held", "2026-03-13T20:00:00+01:00", "Dinner at Beth's"), ("mentioned", "2026-03-02", True),
        Voice("en", greeting="Hey Beth,", sign_off="x", formality="informal", words=60, contractions=True, name=CLARA), strength=0.8,
        words="My sister-in-law Ann Poe is coming for the weekend.",
        verdict="Would send because one does not lecture a friend: the evening, her sister-in-law, the question.",
    ),
    Case(
        "a curt client who praised", "en", Kind.CLIENT, "Tom Reyes",
        _prospect("Maya Lindholm", "Fernbank Foods", "Sales director"),
        ("praise", MONDAY, "Numbers"), ("wrote_to", "2026-02-20", True),
        Voice("en", greeting="Tom,", formality="informal", words=14, contractions=True, name="C.", bare=True),
        praise=("2026-03-16", "Best money we spent this year."),
        verdict="Would send because it is as short as the two write each other and opens with his own words.",
    ),
    Case(
        "a former client when work is done", "en", Kind.FORMER_CLIENT, "Grace Adu",
        _prospect("Piers Holt", "Holt Ceramics", "Managing director"),
        ("work_finished", "2026-03-11T17:00:00+01:00", "Final report"), ("mentioned", "2025-11-20", True),
        Voice("en", greeting="Dear Grace,", sign_off="Kind regards,", formality="informal", words=100, contractions=True, name=CLARA),
        words="I used to share a desk with Piers Holt.", beginning="2024-02-01",
        verdict="Would send because the shared desk is hers, the years are true, and her judgement is what is asked for.",
    ),
    Case(
        "family, about a neighbour", "en", Kind.FAMILY, "Uncle Max Whitfield",
        _prospect("Otto Lang", "Lang Pumps", ""),
        ("active_thread", MONDAY, "Easter"), ("mentioned", "2026-03-01", True),
        Voice("en", greeting="Dear Max,", sign_off="Love,", formality="informal", words=50, contractions=True, name=CLARA), strength=0.8,
        words="My neighbour Otto Lang asked after your prices.",
        verdict="Would send because there is nothing of a pitch in it, and family may say no.",
    ),
    Case(
        "news owed, and a next question", "en", Kind.OTHER, "Priya Nair",
        _prospect("Sol Brandt", "Brandt Optics", "Finance director"),
        ("owed_news", MONDAY, "You met Ivo"), ("introduced", "2026-01-28", True),
        Voice("en", greeting="Hi Priya,", sign_off="Best,", formality="informal", words=80, contractions=True, name=CLARA),
        verdict="Would send because it tells first what came of her last introduction, then asks.",
    ),
    Case(
        "a group", "en", Kind.NETWORKING, "Sam Whitlock",
        _prospect("", "the Harbour Breakfast", ""),
        ("meeting_held", MONDAY, "Coffee"), ("same_group", "2026-02-12", False),
        Voice("en", greeting="Hi Sam,", sign_off="Cheers,", formality="informal", words=60, contractions=True, name=CLARA),
        options=("group",),
        verdict="Would send because it says whom Clara is looking for, so that a face can come to mind.",
    ),
    # --- German ---
    Case(
        "a client who wrote praise", "de", Kind.CLIENT, "Katrin Brandl",
        _prospect("Henning Krüger", "Krüger Folien", "Geschäftsführer", "verhandelt gerade mit dem Handel"),
        ("praise", "2026-03-16T18:20:00+01:00", "Gleitklausel"), ("mentioned", "2026-01-15", True),
        Voice("de", greeting="Liebe Frau Brandl,", sign_off="Herzliche Grüße", formality="formal", words=110, name=FULL),
        praise=("2026-03-16", "Das war wirklich hervorragende Arbeit."),
        words="Mit Henning Krüger spiele ich seit Jahren Tennis.",
        verdict="Würde ich so schicken, weil ihr Wort am Anfang steht und die Bitte ohne Vortrag auskommt.",
    ),
    Case(
        "a friend after a dinner", "de", Kind.FRIEND, "Lena Sommer",
        _prospect("Jonas Albrecht", "Albrecht Leuchten", "", "eröffnet einen zweiten Standort"),
        ("meeting_held", "2026-03-13T20:00:00+01:00", "Abendessen mit Lena"), ("copied_together", "2026-02-20", False),
        Voice("de", formality="informal", sign_off="Liebe Grüße", name=CLARA), strength=0.8,
        verdict="Würde ich so schicken, weil erst der Abend kommt und die Frage offen lässt, ob die beiden sich kennen.",
    ),
    Case(
        "a supplier with a brother-in-law", "de", Kind.SUPPLIER, "Jan Voss",
        _prospect("Ruben Castell", "Castell Gastro", "Inhaber"),
        ("meeting_held", MONDAY, "Telefonat Voss"), ("mentioned", "2026-01-22", True),
        Voice("de", greeting="Hallo Jan,", sign_off="Viele Grüße", formality="informal", words=70, name=CLARA),
        words="Mein Schwager Ruben Castell hat nach dir gefragt.",
        verdict="Würde ich so schicken: Der Schwager ist genannt, wie Jan ihn nennt; gefragt wird nur, ob es dort gebraucht wird.",
    ),
    Case(
        "a former client, formally, with a beginning", "de", Kind.FORMER_CLIENT, "Dr. Ute Lindner",
        _prospect("Ilse Öhm", "Stadtwerke Nord", "Kaufmännische Leiterin"),
        ("meeting_held", "2026-03-10T10:00:00+01:00", "Besprechung"), ("copied_together", "2026-02-03", True),
        Voice("de", greeting="Sehr geehrte Frau Dr. Lindner,", sign_off="Mit freundlichen Grüßen", formality="formal", words=120, name=FULL),
        beginning="2024-06-03",
        verdict="Würde ich so schicken: Anrede und Ton stimmen, der Anfang ist erinnert, die Firma wird nicht gebeugt.",
    ),
    Case(
        "a former colleague", "de", Kind.FORMER_COLLEAGUE, "Piet Hansen",
        _prospect("Mara Engel", "Engel Textil", "Geschäftsführerin"),
        ("upcoming_meeting", FRIDAY_NEXT, "Mittagessen Piet"), ("mentioned", "2026-03-03", True),
        Voice("de", greeting="Moin Piet,", sign_off="Gruß", formality="informal", words=40, name=CLARA),
        words="Mara Engel und ich segeln zusammen.",
        verdict="Würde ich so schicken: Kurz vor dem Essen, das Segeln ist genannt, und es geht nur um ein Gespräch.",
    ),
    Case(
        "a colleague", "de", Kind.COLLEAGUE, "Nele Kranz",
        _prospect("Arne Busch", "Busch Antriebe", "Vertriebsleiter"),
        ("active_thread", MONDAY, "Angebot"), ("wrote_to", "2026-02-27", True),
        Voice("de", greeting="Hi Nele,", sign_off="LG", formality="informal", words=20, name=CLARA),
        verdict="Würde ich so schicken: Zwei Kolleginnen, vier Zeilen.",
    ),
    Case(
        "somebody met through another", "de", Kind.NETWORKING, "Sven Adler",
        _prospect("Tilo Rabe", "Rabe Papier", ""),
        ("shared_event", "2026-03-27T18:00:00+01:00", "Frühjahrsempfang"), ("same_group", "2026-01-30", False),
        Voice("de", greeting="Guten Tag Herr Adler,", sign_off="Freundliche Grüße", formality="formal", words=80, name=FULL), strength=0.4,
        verdict="Würde ich so schicken: Setzt keine Nähe voraus, fragt nur, und bietet etwas an.",
    ),
    Case(
        "news owed to an old contact", "de", Kind.OTHER, "Anke Wolter",
        _prospect("Rolf Pape", "Pape Möbel", "Geschäftsführer"),
        ("owed_news", MONDAY, "Treffen mit Ivo"), ("introduced", "2026-01-28", True),
        Voice("de", greeting="Liebe Anke,", sign_off="Herzlich", formality="informal", words=90, name=CLARA),
        verdict="Würde ich so schicken: Erst die geschuldete Nachricht, dann die Frage.",
    ),
    Case(
        "only a role is known", "de", Kind.CLIENT, "Bernd Kaya",
        _prospect("", "Elbe Kontor GmbH", "Vertriebsleitung"),
        ("meeting_held", MONDAY, "Besprechung Preise"), ("same_organisation", "2026-01-12", False),
        Voice("de", greeting="Hallo Herr Kaya,", sign_off="Viele Grüße", formality="formal", words=60, name=FULL), beginning="2024-06-03",
        verdict="Würde ich so schicken: Die Firma ist genannt, und ein Nein ist leicht.",
    ),
    Case(
        "family, about a godfather", "de", Kind.FAMILY, "Tante Inge Whitfield",
        _prospect("Karl Brand", "Brand Mühlen", ""),
        ("meeting_held", "2026-03-15T15:00:00+01:00", "Kaffee bei Inge"), ("mentioned", "2026-03-02", True),
        Voice("de", greeting="Liebe Inge,", sign_off="Alles Liebe", formality="informal", words=50, name=CLARA), strength=0.8,
        words="Unser alter Freund Karl Brand kommt auch.",
        verdict="Würde ich so schicken: Wie man einer Tante schreibt.",
    ),
    # --- French ---
    Case(
        "a former client when work has ended", "fr", Kind.FORMER_CLIENT, "Élise Marchand",
        _prospect("Marc Delattre", "Laiterie Delattre", "Directeur général"),
        ("work_finished", "2026-03-11T17:00:00+01:00", "Restitution finale"), ("mentioned", "2026-02-03", True),
        Voice("fr", greeting="Bonjour Madame Marchand,", sign_off="Bien cordialement,", formality="formal", name=FULL),
        praise=("2026-03-11", "Votre méthode a changé nos négociations."),
        verdict="À envoyer tel quel : Sa phrase à elle, le vouvoiement tenu, une seule question.",
    ),
    Case(
        "a colleague in a running conversation", "fr", Kind.COLLEAGUE, "Pauline Girard",
        _prospect("Sylvie Aubert", "Maison Aubert", "", "passe à la vente en gros"),
        ("active_thread", "2026-03-16T11:00:00+01:00", "Brochure"), ("wrote_to", "2026-02-27", False),
        Voice("fr", formality="informal", greeting_pattern="Salut {name},", sign_off="À bientôt,", name=CLARA),
        verdict="À envoyer tel quel : Entre collègues : rien à expliquer, la raison en une phrase.",
    ),
    Case(
        "a client with a brother-in-law", "fr", Kind.CLIENT, "Luc Aubry",
        _prospect("Yves Morel", "EDL", "Directeur commercial"),
        ("meeting_held", MONDAY, "Déjeuner Luc"), ("mentioned", "2026-02-11", True),
        Voice("fr", greeting="Bonjour Luc,", sign_off="Amicalement,", formality="informal", words=90, name=CLARA), beginning="2024-06-03",
        words="Mon beau-frère Yves Morel en a parlé.",
        verdict="À envoyer tel quel : Le beau-frère est dit comme Luc le dit, et le travail est connu.",
    ),
    Case(
        "a supplier, formally", "fr", Kind.SUPPLIER, "Karim Benali",
        _prospect("Anne Hue", "Les Ateliers Roux", "Directrice générale"),
        ("meeting_held", "2026-03-10T10:00:00+01:00", "Point fournisseur"), ("copied_together", "2026-02-10", True),
        Voice("fr", greeting="Bonjour Monsieur Benali,", sign_off="Cordialement,", formality="formal", words=70, name=FULL),
        verdict="À envoyer tel quel : Sobre : on demande s'il y a un lien, sans dire d'où on le tient.",
    ),
    Case(
        "a friend after a dinner", "fr", Kind.FRIEND, "Inès Faure",
        _prospect("Paul Rey", "Rey Textile", "Directeur commercial"),
        ("meeting_held", "2026-03-13T20:00:00+01:00", "Dîner chez Inès"), ("mentioned", "2026-03-02", True),
        Voice("fr", greeting="Coucou Inès,", sign_off="Bises", formality="informal", words=50, name=CLARA), strength=0.8,
        words="Paul Rey et moi courons ensemble le dimanche.",
        verdict="À envoyer tel quel : On entend la soirée, et rien qui ressemble à une vente.",
    ),
    Case(
        "a networking contact before an event", "fr", Kind.NETWORKING, "Denis Roche",
        _prospect("Ilan Le Goff", "Atelier Onze", ""),
        ("shared_event", "2026-03-27T18:00:00+01:00", "Salon"), ("same_group", "2026-01-30", False),
        Voice("fr", greeting="Bonjour Denis,", sign_off="Bien à vous,", formality="formal", words=60, name=FULL), strength=0.4,
        verdict="À envoyer tel quel : Ne prétend pas à plus de proximité qu'il n'y en a.",
    ),
    Case(
        "a former colleague", "fr", Kind.FORMER_COLLEAGUE, "Léa Simon",
        _prospect("Hugo Petit", "Petit Frères", "Directeur financier"),
        ("upcoming_meeting", FRIDAY_NEXT, "Café Léa"), ("mentioned", "2026-02-20", True),
        Voice("fr", greeting="Salut Léa,", sign_off="À vendredi,", formality="informal", words=40, name=CLARA),
        verdict="À envoyer tel quel : Annonce la question avant le café.",
    ),
    Case(
        "praise from somebody near", "fr", Kind.OTHER, "Odile Martin",
        _prospect("Rémi Caron", "Caron Emballages", ""),
        ("praise", MONDAY, "Merci"), ("copied_together", "2026-02-14", True),
        Voice("fr", greeting="Chère Odile,", sign_off="Bien à toi,", formality="informal", words=80, name=CLARA),
        praise=("2026-03-16", "Votre regard nous a ouvert les yeux."),
        verdict="À envoyer tel quel : Remercie d'abord, demande ensuite.",
    ),
    Case(
        "only a role is known", "fr", Kind.CLIENT, "Guy Lambert",
        _prospect("", "Maison Verdier", "Directeur commercial"),
        ("meeting_held", MONDAY, "Appel Lambert"), ("same_organisation", "2026-01-12", False),
        Voice("fr", greeting="Bonjour Monsieur Lambert,", sign_off="Bien cordialement,", formality="formal", words=60, name=FULL), beginning="2024-06-03",
        verdict="À envoyer tel quel : La maison, sans détour.",
    ),
    Case(
        "family", "fr", Kind.FAMILY, "Mamie Jeanne",
        _prospect("Victor Blanc", "Blanc Horlogerie", ""),
        ("active_thread", MONDAY, "Pâques"), ("mentioned", "2026-03-01", True),
        Voice("fr", greeting="Chère Jeanne,", sign_off="Je t'embrasse,", formality="informal", words=40, name=CLARA), strength=0.8,
        words="Mon voisin Victor Blanc passe souvent.",
        verdict="À envoyer tel quel : Comme on écrit à sa famille.",
    ),
    # --- Spanish ---
    Case(
        "somebody met at an event", "es", Kind.OTHER, "Isabel Navarro",
        _prospect("Ramón Ortega", "Aceites Ortega", "", "tiene que renegociar con la distribución"),
        ("shared_event", "2026-03-27T18:00:00+01:00", "Jornada de exportadores"), ("introduced", "2026-02-18", True),
        Voice("es", formality="informal", greeting_pattern="Hola, {name}:", sign_off="Un abrazo,", name=CLARA),
        verdict="Lo mandaría tal cual: Se ven pronto, y dice por qué Ramón.",
    ),
    Case(
        "a supplier written to formally", "es", Kind.SUPPLIER, "Joaquín Mena Ruiz",
        _prospect("Lucía Ferrer", "Ferrer Cerámica", "Directora general"),
        ("meeting_held", "2026-03-17T10:00:00+01:00", "Llamada Mena"), ("copied_together", "2026-03-02", True),
        Voice("es", formality="formal"), strength=0.5,
        verdict="Lo mandaría tal cual: De usted de principio a fin, sin dar por hecho más de lo que se ve.",
    ),
    Case(
        "a client with a brother-in-law", "es", Kind.CLIENT, "Pilar Soto",
        _prospect("Iván Lara", "El Molino", "Director financiero"),
        ("meeting_held", MONDAY, "Comida Pilar"), ("mentioned", "2026-02-11", True),
        Voice("es", greeting="Hola Pilar:", sign_off="Un abrazo,", formality="informal", words=90, name=CLARA), beginning="2024-06-03",
        words="Mi cuñado Iván Lara me preguntó.",
        verdict="Lo mandaría tal cual: El cuñado, como lo llama ella, y un trabajo que ya conoce.",
    ),
    Case(
        "a client who praised, formally", "es", Kind.CLIENT, "Andrés Gil",
        _prospect("Inés Hita", "Hilaturas Ebro", "Directora comercial"),
        ("praise", MONDAY, "Tarifas"), ("wrote_to", "2026-02-20", True),
        Voice("es", greeting="Estimado Andrés:", sign_off="Un cordial saludo,", formality="formal", words=100, name=FULL),
        praise=("2026-03-16", "Su trabajo nos ha ayudado muchísimo."),
        verdict="Lo mandaría tal cual: Sus propias palabras y una petición clara.",
    ),
    Case(
        "a friend after a dinner", "es", Kind.FRIEND, "Nuria Vidal",
        _prospect("Óscar Ruiz", "Iberia Vidrio", "Director comercial"),
        ("meeting_held", "2026-03-13T20:00:00+01:00", "Cena con Nuria"), ("mentioned", "2026-03-02", True),
        Voice("es", greeting="¡Hola, Nuria!", sign_off="Besos,", formality="informal", words=50, name=CLARA), strength=0.8,
        words="Óscar Ruiz y yo jugamos al pádel los jueves.",
        verdict="Lo mandaría tal cual: Se nota la cena, y no hay nada de venta.",
    ),
    Case(
        "a former colleague before a coffee", "es", Kind.FORMER_COLLEAGUE, "Marta León",
        _prospect("Sergio Pons", "Pons Envases", "Director financiero"),
        ("upcoming_meeting", FRIDAY_NEXT, "Café Marta"), ("mentioned", "2026-02-20", True),
        Voice("es", greeting="Hola, Marta:", sign_off="Un beso,", formality="informal", words=40, name=CLARA),
        verdict="Lo mandaría tal cual: Adelanta la pregunta antes del café.",
    ),
    Case(
        "a former client when work is done", "es", Kind.FORMER_CLIENT, "Rosa Cano",
        _prospect("Hilario Amor", "Amor Textil", ""),
        ("work_finished", "2026-03-11T17:00:00+01:00", "Informe final"), ("mentioned", "2026-01-20", True),
        Voice("es", greeting="Estimada Rosa:", sign_off="Un saludo,", formality="formal", words=90, name=FULL), beginning="2024-02-01",
        verdict="Lo mandaría tal cual: Cierra el trabajo, recuerda el principio y pide sin presión.",
    ),
    Case(
        "a colleague", "es", Kind.COLLEAGUE, "Jorge Mas",
        _prospect("Elena Rius", "Rius Piel", "Directora comercial"),
        ("active_thread", MONDAY, "Oferta"), ("wrote_to", "2026-02-27", True),
        Voice("es", greeting="Jorge:", sign_off="Saludos,", formality="informal", words=18, name=CLARA),
        verdict="Lo mandaría tal cual: Cuatro líneas entre compañeros.",
    ),
    Case(
        "only a role is known", "es", Kind.CLIENT, "Tomás Vega",
        _prospect("", "Bodegas Luna", "Director comercial"),
        ("meeting_held", MONDAY, "Reunión Vega"), ("same_organisation", "2026-01-12", False),
        Voice("es", greeting="Hola, Tomás:", sign_off="Un saludo,", formality="informal", words=60, name=CLARA), beginning="2024-06-03",
        verdict="Lo mandaría tal cual: La empresa, y decir que no es fácil.",
    ),
    Case(
        "family", "es", Kind.FAMILY, "Tía Carmen",
        _prospect("Blas Roca", "Roca Muebles", ""),
        ("active_thread", MONDAY, "Semana Santa"), ("mentioned", "2026-03-01", True),
        Voice("es", greeting="Querida Carmen:", sign_off="Un beso grande,", formality="informal", words=40, name=CLARA), strength=0.8,
        words="Mi vecino Blas Roca viene mucho.",
        verdict="Lo mandaría tal cual: Como se escribe a una tía.",
    ),
)  # fmt: skip


def ask_of(case: Case) -> tuple[Suggestion, Facts]:
    """The suggestion and its facts, read from the messages they stand in."""
    address = f"{case.name.split()[-1].lower()}@house.example"
    kind, date, topic = case.occasion
    known, seen, theirs = case.knowing
    sender = (address, case.name)
    messages: list[MailMessage] = []
    if theirs:
        messages.append(
            replace(a_message(sender, "clara@whitfield.example", seen), id=MessageId(f"knows-{case.title}"))
        )
    if case.praise:
        date_, text = case.praise
        said = a_message(sender, "clara@whitfield.example", date_, signals=(a_signal("praise", text),))
        messages.append(replace(said, id=MessageId(f"praise-{case.title}")))
    if kind == "active_thread":
        messages.append(
            replace(a_message(sender, "clara@whitfield.example", date), id=MessageId(f"occasion-{case.title}"))
        )
    person = a_person(address, case.name, organisation="")
    evidence = (Evidence("project", at("2025-11-03"), f"kind-{case.title}", "Project folder"),)
    relationship = a_relationship(
        person,
        case.kind,
        case.strength,
        language=case.language,
        kind_evidence=evidence,
        beginning=Evidence("first_meeting", at(case.beginning), f"begin-{case.title}", "First meeting")
        if case.beginning
        else None,
    )
    occasion_id = f"praise-{case.title}" if kind == "praise" else f"occasion-{case.title}"
    occasion = replace(an_occasion(kind, date), topic=topic, evidence=Evidence(kind, at(date), occasion_id, topic))
    usual = {"copied_together": "Dealer terms for spring"}
    words = case.words or usual.get(known, "Seen in the mail")
    knowing = Evidence(known, at(seen), f"knows-{case.title}", words)
    suggestion = replace(
        a_suggestion(introducer=relationship, prospect=case.prospect, occasion=occasion, reasons=()),
        id=SuggestionId(f"s-{case.title}-{case.language}"),
        specific="group" not in case.options,
        acquaintance=an_acquaintance(
            address, a_person_ref(case.prospect.name, organisation=case.prospect.organisation), evidence=(knowing,)
        ),
    )
    return suggestion, gather_facts(
        suggestion,
        PROFILES[case.language],
        now=NOW,
        messages=messages,
        known_since=KNOWN_SINCE,
        language=case.language,
    )


@cache
def draft_all() -> tuple[tuple[Case, Draft, Facts], ...]:
    """Each case's draft, written one after the other as one user's who writes in that language."""
    written: dict[str, list[Earlier]] = {}
    made = []
    for case in CASES:
        told = written.setdefault(case.language, [])
        suggestion, facts = ask_of(case)
        draft = compose_draft(suggestion, case.voice, PROFILES[case.language], now=NOW, facts=facts, told=told)
        told.append(Earlier(draft.to, draft.body, draft.claims, names_in(suggestion, facts)))
        made.append((case, draft, facts))
    return tuple(made)


def shown(case: Case, draft: Draft) -> str:
    """A draft as it is approved: the mail, then each claim with its facts."""
    lines = [
        f"# {case.title} ({case.language}, {case.kind.value})",
        f"# {case.verdict}",
        "",
        f"To: {draft.to}",
        f"Subject: {draft.subject}",
        "",
        draft.body,
    ]
    lines.append("---")
    for claim in draft.claims:
        lines.append(f"“{claim.sentence}”")
        lines += [f"    {fact.kind} · {fact.date.date()} · {fact.id} · {fact.text}" for fact in claim.facts]
    return "\n".join(lines) + "\n"
