"""Which sentences an ask consists of, and in what order: decided by the facts, the tie and the room there is.

One ask, one question mark. What was told to the same person before is not told again, warmth is capped by
the strength of the tie, and the kind of relationship decides what is said beside the ask.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugin.domain.drafting.facts import Facts
from plugin.domain.drafting.own_words import OwnWords
from plugin.domain.drafting.wording import Earlier
from plugin.domain.language.phrasebook import Phrasebook, Templates
from plugin.domain.language.variants import Dice
from plugin.domain.model import Evidence, Kind, KnowingKind, OccasionKind, Suggestion, total
from plugin.domain.text.ngrams import count_words

CLOSE_TIE = 0.55
"""From this strength on a draft may be warm."""


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of a draft and the facts it states; none for one that states nothing."""

    name: str
    text: str
    facts: tuple[Evidence, ...] = ()


_ALONE = frozenset({"openings.meeting_held_private", "knowing.bond", "reasons.why_determined"})


@dataclass(frozen=True, slots=True)
class Planned:
    """A sentence to be said: where its templates are found, the facts it stands on, its paragraph.

    `spare` says how gladly it is left out when room is short (0: never).
    """

    name: str
    keys: tuple[str, ...]
    facts: tuple[Evidence, ...] = ()
    paragraph: int = 0
    spare: int = 0

    def templates(self, book: Phrasebook) -> Templates:
        """The templates of its keys, which are parts of the phrasebook.

        A key of `_ALONE` stands in place of those that follow it, where the book has it.
        """
        found: list[str] = []
        for key in self.keys:
            found += book.ways(key)
            if found and key in _ALONE:
                break
        return tuple(found)


_LAYOUTS = (
    ("opening praise beginning", "knowing why ask", "what value ideal", "way_out note kind"),
    ("opening praise beginning", "knowing why ask", "what value ideal", "kind way_out note"),
    ("opening praise beginning", "knowing why ask", "what value ideal", "note way_out kind"),
)
"""Paragraphs, and the sentences in each."""
_OPENINGS = total(
    OccasionKind,
    {
        OccasionKind.MEETING_HELD: "openings.meeting_held",
        OccasionKind.PRAISE: "openings.praise",
        OccasionKind.WORK_FINISHED: "openings.work_finished",
        OccasionKind.UPCOMING_MEETING: "openings.upcoming_meeting",
        OccasionKind.SHARED_EVENT: "openings.shared_event",
        OccasionKind.OWED_NEWS: "openings.owed_news",
        OccasionKind.ACTIVE_THREAD: "openings.active_thread",
    },
)
"""The part of the phrasebook with which each kind of occasion opens."""
_OTHER = "knowing.other"
_KNOWING = total(
    KnowingKind,
    {
        KnowingKind.COPIED_TOGETHER: "knowing.copied_together",
        KnowingKind.MET_TOGETHER: "knowing.met_together",
        KnowingKind.MENTIONED: "knowing.mentioned",
        KnowingKind.WROTE_TO: "knowing.wrote_to",
        KnowingKind.INTRODUCED: "knowing.introduced",
        KnowingKind.SAME_ORGANISATION: "knowing.same_organisation",
        KnowingKind.SAME_GROUP: "knowing.same_group",
        KnowingKind.PROSPECT_NAMED: "knowing.mentioned",
        KnowingKind.DENIED: _OTHER,
        KnowingKind.TOLD: _OTHER,
    },
)
"""How each kind of evidence is told; evidence of no such kind is told as `_OTHER`."""
_DONE_BY_THEM = frozenset({"knowing.copied_together", "knowing.mentioned", "knowing.introduced"})
"""Parts that are told otherwise where the introducer did it themselves."""
_SPARE = {"kind": 5, "value": 6, "beginning": 3, "what": 3, "note": 2, "ideal": 1}


def plan_parts(  # noqa: PLR0913 -- keywords, each with its default: how the mail is to be
    suggestion: Suggestion,
    facts: Facts,
    own: Mapping[str, OwnWords],
    known: Sequence[Earlier],
    *,
    language: str,
    shorter: bool = False,
    in_person: bool = False,
    seed: object = 0,
) -> list[Planned]:
    """The sentences of this draft, in reading order, which `seed` varies. `known` are earlier drafts to this person."""
    parts = {part.name: part for part in _candidates(suggestion, facts, own, known, language)}
    if in_person:
        return _in_three_lines(parts)
    if shorter:
        for name in ("beginning", "value", "kind"):
            parts.pop(name, None)
        if "praise" in parts:
            parts.pop("what", None)
    layout = _LAYOUTS[Dice(suggestion.id, language, "layout", seed).roll(len(_LAYOUTS))]
    placed = [[name for name in paragraph.split() if name in parts] for paragraph in layout]
    # What else recalls their past stays.
    spare = _SPARE if {"beginning", "praise"} & set(parts) else {**_SPARE, "kind": _SPARE["what"]}
    return [
        Planned(name, parts[name].keys, parts[name].facts, number, spare.get(name, 0))
        for number, paragraph in enumerate(placed)
        for name in paragraph
    ]


def slim(plan: Sequence[Planned], *, least: int = 1) -> list[Planned] | None:
    """The plan without its most dispensable sentence, None where none is as dispensable as `least`."""
    spare = max(plan, key=lambda planned: planned.spare)
    return [planned for planned in plan if planned is not spare] if spare.spare >= least else None


def _candidates(
    suggestion: Suggestion, facts: Facts, own: Mapping[str, OwnWords], known: Sequence[Earlier], language: str
) -> list[Planned]:
    introducer, occasion = suggestion.introducer, suggestion.occasion
    close = introducer.strength >= CLOSE_TIE
    about = (facts.occasion, facts.topic) if facts.topic is not None else (facts.occasion,)
    private = introducer.kind in {Kind.FRIEND, Kind.FAMILY}
    parts = [Planned("opening", _opening(occasion.kind, facts, close=close, private=private), about)]
    if facts.praise is not None and _new(facts.praise, known):
        same = facts.praise.id == facts.occasion.id and occasion.kind is OccasionKind.PRAISE
        parts.append(Planned("praise", ("history.praise_same" if same else "history.praise",), (facts.praise,)))
    if facts.referrer is not None and _new(facts.referrer, known):
        parts.append(Planned("beginning", ("history.referred",), (facts.referrer,)))
    elif facts.praise is not None:
        # What they wrote of the work recalls it better than a date would.
        pass
    elif facts.beginning is not None and _new(facts.beginning, known):
        parts.append(
            Planned(
                "beginning", ("history.beginning_mail" if facts.by_mail else "history.beginning",), (facts.beginning,)
            )
        )
    elif facts.work and all(_new(fact, known) for fact in facts.work):
        # What they worked on, or (where that cannot be said in this language) that they met often.
        parts.append(Planned("beginning", tuple(f"history.{fact.kind}" for fact in facts.work), facts.work))
    # Those one works beside know what one does.
    told = ("ideal",) if introducer.kind is Kind.COLLEAGUE else ("what", "value", "ideal")
    for field in told:
        fact = facts.of_profile(field)
        if field in own and fact is not None and not _said_before(own[field].text, known):
            parts.append(
                Planned(field, (f"profile.{field}_sentence" if own[field].sentence else f"profile.{field}",), (fact,))
            )
    return [*parts, *_about_prospect(suggestion, facts, own, language), *_beside_the_ask(introducer.kind, facts, known)]


def _opening(kind: OccasionKind, facts: Facts, *, close: bool, private: bool) -> tuple[str, ...]:
    """Thanks for a message or for praise only where the introducer wrote it; warmth only where the tie is close."""
    if kind is OccasionKind.PRAISE and facts.praise is None:
        kind = OccasionKind.ACTIVE_THREAD
    keys = [_OPENINGS[kind]]
    if kind is OccasionKind.MEETING_HELD and close:
        keys.append("openings.meeting_held_close")
    if kind is OccasionKind.MEETING_HELD and private:
        # One does not thank one's friends for their time; a book without words of its own has the warm ones.
        return ("openings.meeting_held_private", *keys)
    if kind is OccasionKind.ACTIVE_THREAD and facts.occasion_theirs:
        keys.append("openings.active_thread_theirs")
    return tuple(keys)


def _about_prospect(suggestion: Suggestion, facts: Facts, own: Mapping[str, OwnWords], language: str) -> list[Planned]:
    part = next((part for kind, part in _KNOWING.items() if kind == facts.knowing.kind), _OTHER)
    if facts.knowing.kind == KnowingKind.SAME_ORGANISATION and not suggestion.prospect.name:
        part = _OTHER
    wish = (facts.prospect,) if facts.prospect is not None else ()
    if not suggestion.specific and not suggestion.prospect.name:
        return [Planned("ask", ("asks.ask_group",))]
    usual = f"{part}_theirs" if facts.theirs and part in _DONE_BY_THEM else part
    # A tie that was told in another language is not told in its words.
    told = facts.bond is not None and facts.bond.language == language
    parts = [Planned("knowing", ("knowing.bond", usual) if told else (usual,), (facts.knowing, *wish))]
    if "why" in own and facts.prospect_why is not None:
        shape = "why_sentence" if own["why"].sentence else "why_determined" if own["why"].determined else "why"
        keys = ("why_determined", "why") if shape == "why_determined" else (shape,)
        parts.append(Planned("why", tuple(f"reasons.{key}" for key in keys), (facts.prospect_why, *wish)))
    elif suggestion.prospect.name and suggestion.prospect.role and facts.role_fits is not None:
        # That their role is what the user's work is about is said only where the profile says so.
        parts.append(Planned("why", ("reasons.why_role",), (*wish, facts.role_fits)))
    elif suggestion.prospect.role or suggestion.prospect.organisation:
        parts.append(Planned("why", ("reasons.why_who", "reasons.why_org"), wish))
    return [*parts, Planned("ask", ("asks.ask",))]


def _beside_the_ask(kind: Kind, facts: Facts, known: Sequence[Earlier]) -> list[Planned]:
    parts = [Planned("way_out", ("ways_out.way_out",)), Planned("note", ("ways_out.note",))]
    if facts.kind is not None and _new(facts.kind, known):
        parts.append(Planned("kind", (f"relationships.{kind}",), (facts.kind,)))
    return parts


def _in_three_lines(parts: Mapping[str, Planned]) -> list[Planned]:
    """What to say when they sit opposite: the occasion or their praise, whom and why, the question and the way out."""
    first = parts.get("praise") or parts["opening"]
    lines: tuple[tuple[Planned | None, ...], ...] = (
        (first,),
        (parts.get("knowing"), parts.get("why")),
        (
            Planned("ask", ("asks.spoken_ask",) if "knowing" in parts else ("asks.ask_group",)),
            Planned("way_out", ("ways_out.spoken_way_out",)),
        ),
    )
    return [
        Planned(part.name, part.keys, part.facts, number)
        for number, line in enumerate(lines)
        for part in line
        if part is not None
    ]


def _new(fact: Evidence, known: Sequence[Earlier]) -> bool:
    """Whether this fact was not yet told to this person."""
    told = {(said.kind, said.id, said.text) for earlier in known for claim in earlier.claims for said in claim.facts}
    return (fact.kind, fact.id, fact.text) not in told and not _said_before(fact.text, known)


def _said_before(text: str, known: Sequence[Earlier]) -> bool:
    bare = " ".join(text.rstrip(".!?").split()).casefold()
    return count_words(bare) > 2 and any(bare in " ".join(earlier.body.split()).casefold() for earlier in known)
