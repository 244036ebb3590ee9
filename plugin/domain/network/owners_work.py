"""What the owner does for a living, by their own words, where subjects of mail name it: clients write so."""

from plugin.domain.language.packs import words
from plugin.domain.model import Evidence, Kind, Profile
from plugin.domain.network.kind_case import Case
from plugin.domain.people.correspondence import Exchange
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import fold


def owners_work(profile: Profile) -> frozenset[str]:
    """The beginnings of the words by which the owner tells of their work."""
    told = fold(f"{profile.title} {profile.what} {profile.value}").split()
    return frozenset(word[:_STEM] for word in told if len(word) >= _LONG and word not in words("detection.stop_words"))


_LONG, _STEM = 5, 6


def weigh_owners_work(case: Case, exchange: Exchange, work: frozenset[str]) -> None:
    """Threads whose subject names what the owner does for a living: mostly those for whom it is done write so."""
    seen: set[str] = set()
    for letter in exchange.letters:
        message = letter.message
        thread = message.thread_id or message.id
        named = any(word[:_STEM] in work for word in fold(message.subject).split() if len(word) >= _LONG)
        if named and thread not in seen and not letter.quoted and letter.recipients <= 3:
            seen.add(thread)
            evidence = Evidence("words", letter.date, message.id, excerpt(message.subject))
            case.add(Kind.CLIENT, "owners_work", 0.5, evidence)
