"""Names with the company glued on, as sentences write them: "Sabine Keller von Keller Werkzeugbau"."""

from plugin.domain.language.packs import template

_GLUE = template(
    r"\s+(?-i:(?P<sure>{names.house_links})|{names.family_links}|(?P<of>{names.noble_links}))\s+(?=\S*[^\W_])"
)


def split_name(name: str) -> tuple[str, str]:
    """(person, company) of a name, ("…", "") where no company is glued to it.

    "von" and "de" belong to many surnames: before them must stand a given name and a surname, or after "von" two words.
    """
    for glue in _GLUE.finditer(name):
        person, company = name[: glue.start()].strip(), name[glue.end() :].strip()
        sure = glue["sure"] or " " in person or (glue["of"] and " " in company)
        if person and company and sure:
            return person, company
    return name, ""


def name_readings(name: str, organisation: str = "") -> tuple[tuple[str, str], ...]:
    """The (name, organisation) pairs that a written name may stand for: as it stands, and with the company apart."""
    person, company = split_name(name)
    return ((name, organisation), (person, organisation or company)) if company else ((name, organisation),)
