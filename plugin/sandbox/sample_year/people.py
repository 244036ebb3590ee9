"""Somebody in the sample year: who they are to the owner, and how they write."""

from dataclasses import dataclass, field
from zlib import crc32

_CLOSINGS = {
    "en": ("Best,", "Thanks,", "Kind regards,", "Cheers,", "All the best,"),
    "de": ("Viele Grüße", "Beste Grüße", "Liebe Grüße", "Herzliche Grüße"),
    "fr": ("À bientôt,", "Bonne journée,", "Bien à toi,", "Amitiés,"),
    "es": ("Un abrazo,", "Un saludo,", "Saludos,", "Abrazos,"),
    "nl": ("Groet,", "Hartelijke groet,"),
}
_FORMAL_CLOSINGS = {
    "en": ("Kind regards,", "Yours sincerely,", "With best regards,"),
    "de": ("Mit freundlichen Grüßen", "Freundliche Grüße", "Mit besten Grüßen"),
    "fr": ("Bien cordialement,", "Cordialement,", "Bien à vous,"),
    "es": ("Un cordial saludo,", "Atentamente,", "Saludos cordiales,"),
    "nl": ("Met vriendelijke groet,",),
}
PRIVATE = frozenset({"friend", "family"})


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the sample year; `contact` is false for those the owner never writes with (third persons).

    `salutation` is what a formal greeting needs ("Frau", "Herr", "Madame", "Monsieur", "Sr.", "Sra.", "Mr", "Ms").
    `program` names how their mail looks on the wire. `topics` are noun phrases in their language that scenes
    are about; `active` the days ago between which everyday mail is exchanged; `threads` and `meetings` how much.
    """

    key: str
    name: str
    address: str
    kind: str = "other"
    language: str = "en"
    organisation: str = ""
    title: str = ""
    more: tuple[str, ...] = ()
    formal: bool = False
    salutation: str = ""
    program: str = "gmail"
    topics: tuple[str, ...] = ()
    place: str = ""
    threads: int = 5
    meetings: int = 2
    active: tuple[int, int] = (350, 12)
    contact: bool = True
    calls_me: str = "Clara"
    called: str = ""
    tags: frozenset[str] = field(default_factory=frozenset)

    @property
    def first(self) -> str:
        """The name the owner calls them by."""
        return self.called or self.name.split()[1 if self.name.startswith("Dr. ") else 0]

    @property
    def last(self) -> str:
        """The family name."""
        return self.name.split()[-1]

    @property
    def private(self) -> bool:
        """Whether mail and meetings with them fall into evenings and weekends."""
        return self.kind in PRIVATE

    @property
    def mailbox(self) -> tuple[str, str]:
        """Display name and first address."""
        return (self.name, self.address)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address, the first one first."""
        return (self.address, *self.more)

    def pick(self, options: tuple[str, ...], salt: str = "") -> str:
        """One of the options, always the same one for this person."""
        return options[crc32((self.key + salt).encode()) % len(options)]

    def greeting_to_owner(self, *, first_mail: bool) -> str:
        """How this person opens a mail to the owner; in the middle of a thread often with nothing."""
        name = self.calls_me
        if self.formal:
            return {
                "en": "Dear Ms Whitfield,",
                "de": self.pick(("Sehr geehrte Frau Whitfield,", "Guten Tag Frau Whitfield,", "Liebe Frau Whitfield,")),
                "fr": self.pick(("Bonjour Madame Whitfield,", "Bonjour Madame,", "Chère Madame Whitfield,")),
                "es": self.pick(("Estimada Sra. Whitfield:", "Buenos días, Sra. Whitfield:")),
                "nl": "Beste mevrouw Whitfield,",
            }[self.language]
        if not first_mail and self.pick(("bare", "greet", "greet"), "middle") == "bare":
            return ""
        return {
            "en": self.pick((f"Hi {name},", f"Hello {name},", f"{name},", f"Hi {name} -"), "hi"),
            "de": self.pick((f"Hallo {name},", f"Liebe {name},", f"Hi {name},"), "hi"),
            "fr": self.pick((f"Bonjour {name},", f"Salut {name},", f"Chère {name},"), "hi"),
            "es": self.pick((f"Hola {name}:", f"Querida {name}:", f"Hola, {name}:"), "hi"),
            "nl": f"Hoi {name},",
        }[self.language]

    def closing(self) -> str:
        """How this person signs off, name included."""
        if self.kind == "family":
            return self.pick(("x", "Love,", "xx", "Lots of love,"), "bye") + "\n" + (self.called or self.first)
        source = _FORMAL_CLOSINGS if self.formal else _CLOSINGS
        return self.pick(source[self.language], "bye") + "\n" + (self.name if self.formal else self.first)

    def signature(self) -> str:
        """The block under their business mail; private people have none."""
        if self.private or not self.organisation or "unsigned" in self.tags:
            return ""
        number = 1000000 + crc32(self.key.encode()) % 8999999
        phone = (
            f"+{ {'en': '44 20', 'de': '49 30', 'fr': '33 1', 'es': '34 91', 'nl': '31 20'}[self.language] } {number}"
        )
        title = f"{self.title}\n" if self.title else ""
        return f"{self.name}\n{title}{self.organisation}\nT {phone}"


def owner_greeting(person: Person) -> str:
    """How the owner opens a mail to this person: one way for each, all year."""
    first, last = person.first, person.last
    if person.formal:
        return {
            "en": f"Dear {person.salutation} {last},",
            "de": f"{'Liebe' if person.salutation == 'Frau' else 'Lieber'} {person.salutation} {last},",
            "fr": f"Bonjour {person.salutation} {last},",
            "es": f"{'Estimada' if person.salutation == 'Sra.' else 'Estimado'} {person.salutation} {last}:",
            "nl": f"Dear {first},",
        }[person.language]
    if person.kind == "family":
        return f"Hi {person.called or first},"
    return {
        "en": f"Hey {first}," if person.kind == "friend" else f"Hi {first},",
        "de": person.pick((f"Hallo {first},", f"Hi {first},"), "me"),
        "fr": f"Bonjour {first}," if person.kind == "client" else f"Salut {first},",
        "es": f"Hola {first}:",
        "nl": f"Hi {first},",
    }[person.language]


def owner_closing(person: Person) -> str:
    """How the owner signs off to this person: one way for each, all year."""
    if person.kind == "family":
        return "Lots of love,\nClara"
    if person.kind == "friend" and person.language == "en":
        return "Cx"
    if person.formal:
        return {
            "en": "Kind regards,\nClara Whitfield",
            "de": "Herzliche Grüße\nClara Whitfield",
            "fr": "Bien cordialement,\nClara Whitfield",
            "es": "Un cordial saludo,\nClara Whitfield",
            "nl": "Kind regards,\nClara Whitfield",
        }[person.language]
    return {
        "en": person.pick(("Best,\nClara", "Warmly,\nClara"), "me") if person.kind != "colleague" else "Thanks,\nC.",
        "de": "Liebe Grüße\nClara",
        "fr": "À très vite,\nClara",
        "es": "Un abrazo,\nClara",
        "nl": "Best,\nClara",
    }[person.language]
