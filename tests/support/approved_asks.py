"""Ten asks of one year, over kinds, occasions and the four languages: what the approved drafts are made from."""
# ruff: noqa: E501 -- a case is told in few lines

from collections.abc import Sequence
from dataclasses import dataclass, replace

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


def _prospect(name: str, organisation: str, role: str = "", why: str = "") -> Prospect:
    return Prospect(ProspectId(f"p-{name or role}"), name=name, organisation=organisation, role=role, why=why)


CASES: tuple[Case, ...] = (
    Case(
        "a client after a meeting, with praise", "en", Kind.CLIENT, "Helen Okafor",
        _prospect("Denise Whitlock", "Tarn Outdoor", "Finance director", "Tarn sells through dealers and has three price lists"),
        ("meeting_held", "2026-03-16T15:00:00+01:00", "Price list: final review"), ("mentioned", "2026-02-24", True),
        Voice("en", greeting="Hi Helen,", sign_off="Warmly,", formality="informal", words=120, contractions=True, name="Clara"),
        praise=("2026-03-05", "The new price corridor paid for itself in a month."), beginning="2024-06-03",
    ),
    Case(
        "a supplier, copied together", "en", Kind.SUPPLIER, "Ravi Menon",
        _prospect("Kofi Mensah", "Lumen Bikes", "", "dealers' margins are being renegotiated there this year"),
        ("active_thread", "2026-03-17T10:00:00+01:00", "Cube v3"), ("copied_together", "2026-02-10", True),
        Voice("en", greeting="Hi Ravi,", sign_off="Best,", formality="informal", words=90, contractions=True, name="Clara"),
    ),
    Case(
        "a former colleague before a lunch", "en", Kind.FORMER_COLLEAGUE, "Daniel Cho",
        _prospect("", "Harbour Logistics", "Commercial director"),
        ("upcoming_meeting", "2026-03-20T12:30:00+01:00", "Lunch Daniel / Clara"), ("same_organisation", "2026-01-12", False),
        Voice("en", formality="informal", contractions=True, name="Clara"), beginning="2023-09-11",
    ),
    Case(
        "a networking contact after a coffee, little known", "en", Kind.NETWORKING, "Dr. Annelies Kuiper",
        _prospect("Bart Timmers", "Timmers Machines", "Owner"),
        ("meeting_held", "2026-03-12T09:00:00+01:00", "Coffee Annelies & Clara"), ("met_together", "2025-12-04", False),
        Voice("en", formality="formal", contractions=False), strength=0.4,
    ),
    Case(
        "a client who wrote praise", "de", Kind.CLIENT, "Katrin Brandl",
        _prospect("Henning Krüger", "Krüger Folien", "Geschäftsführer", "Dort stehen gerade Verhandlungen mit dem Handel an"),
        ("praise", "2026-03-16T18:20:00+01:00", "Gleitklausel"), ("mentioned", "2026-01-15", True),
        Voice("de", greeting="Liebe Frau Brandl,", sign_off="Herzliche Grüße", formality="formal", words=110, name="Clara Whitfield"),
        praise=("2026-03-16", "Das war wirklich hervorragende Arbeit."),
    ),
    Case(
        "a friend after a dinner", "de", Kind.FRIEND, "Lena Sommer",
        _prospect("Jonas Albrecht", "Albrecht Leuchten", "", "Die Firma eröffnet einen zweiten Standort"),
        ("meeting_held", "2026-03-13T20:00:00+01:00", "Abendessen mit Lena"), ("copied_together", "2026-02-20", False),
        Voice("de", formality="informal", sign_off="Liebe Grüße", name="Clara"), strength=0.8,
    ),
    Case(
        "a former client when work has ended", "fr", Kind.FORMER_CLIENT, "Élise Marchand",
        _prospect("Marc Delattre", "Laiterie Delattre", "Directeur général"),
        ("work_finished", "2026-03-11T17:00:00+01:00", "Restitution finale"), ("mentioned", "2026-02-03", True),
        Voice("fr", greeting="Bonjour Madame Marchand,", sign_off="Bien cordialement,", formality="formal", name="Clara Whitfield"),
        praise=("2026-03-11", "Votre méthode a changé nos négociations."),
    ),
    Case(
        "a colleague in a running conversation", "fr", Kind.COLLEAGUE, "Pauline Girard",
        _prospect("Sylvie Aubert", "Maison Aubert", "", "Ils passent à la vente en gros"),
        ("active_thread", "2026-03-16T11:00:00+01:00", "Brochure"), ("wrote_to", "2026-02-27", False),
        Voice("fr", formality="informal", greeting_pattern="Salut {name},", sign_off="À bientôt,", name="Clara"),
    ),
    Case(
        "somebody met at an event", "es", Kind.OTHER, "Isabel Navarro",
        _prospect("Ramón Ortega", "Aceites Ortega", "", "Tienen que renegociar con la distribución"),
        ("shared_event", "2026-03-13T18:00:00+01:00", "Jornada de exportadores"), ("introduced", "2026-02-18", True),
        Voice("es", formality="informal", greeting_pattern="Hola, {name}:", sign_off="Un abrazo,", name="Clara"),
    ),
    Case(
        "a supplier written to formally", "es", Kind.SUPPLIER, "Joaquín Mena Ruiz",
        _prospect("Lucía Ferrer", "Ferrer Cerámica", "Directora general"),
        ("meeting_held", "2026-03-17T10:00:00+01:00", "Llamada Mena"), ("copied_together", "2026-03-02", True),
        Voice("es", formality="formal"), strength=0.5,
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
    told = {
        "copied_together": "Dealer terms for spring",
        "mentioned": f"{case.prospect.name} and I row together on Sundays.",
    }
    words = told.get(known, "Seen in the mail") if case.language == "en" else "Seen in the mail"
    knowing = Evidence(known, at(seen), f"knows-{case.title}", words)
    suggestion = replace(
        a_suggestion(introducer=relationship, prospect=case.prospect, occasion=occasion, reasons=()),
        id=SuggestionId(f"s-{case.title}"),
        acquaintance=an_acquaintance(
            address, a_person_ref(case.prospect.name, organisation=case.prospect.organisation), evidence=(knowing,)
        ),
    )
    return suggestion, gather_facts(
        suggestion, PROFILES[case.language], now=NOW, messages=messages, known_since=KNOWN_SINCE
    )


def draft_all(cases: Sequence[Case] = CASES) -> list[tuple[Case, Draft, Facts]]:
    """Each case's draft, written one after the other as one user's."""
    told: list[Earlier] = []
    made = []
    for case in cases:
        suggestion, facts = ask_of(case)
        draft = compose_draft(suggestion, case.voice, PROFILES[case.language], now=NOW, facts=facts, told=told)
        told.append(Earlier(draft.to, draft.body, draft.claims, names_in(suggestion, facts)))
        made.append((case, draft, facts))
    return made


def shown(case: Case, draft: Draft) -> str:
    """A draft as it is approved: the mail, then each claim with its facts."""
    lines = [
        f"# {case.title} ({case.language}, {case.kind.value})",
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
