"""How two people are in touch, without a word of what they write: what tells a kind before any sentence does.

A habit is a plain fact that holds or does not: it needs no language. `kind_odds` weighs them, and where one of them
told a kind, its sentence says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.model import Evidence, Meeting, total
from plugin.domain.network.kind_case import Case
from plugin.domain.network.private_life import is_leisure, writes_formally
from plugin.domain.people.correspondence import Exchange, Letter
from plugin.sentences import say

HABIT = "habit"
"""The kind of an evidence that names one."""


class Habit(StrEnum):
    """A fact about the letters and meetings of two people."""

    PRIVATE = "private"
    FORMAL = "formal"
    INFORMAL = "informal"
    AT_LEISURE = "at_leisure"
    """A quarter of their letters come in evenings and at weekends."""
    MOSTLY_AT_LEISURE = "mostly_at_leisure"
    NEVER_MET = "never_met"
    MET_OFTEN = "met_often"
    MET_AT_LEISURE = "met_at_leisure"
    MET_AMONG_MANY = "met_among_many"
    ONE_MATTER = "one_matter"
    MANY_MATTERS = "many_matters"
    FEW_LETTERS = "few_letters"
    MANY_LETTERS = "many_letters"
    SIGNS_IN_FULL = "signs_in_full"
    """Below their letters stand title, house or number."""
    LONG_SILENT = "long_silent"
    VERY_LONG_SILENT = "very_long_silent"
    NEW = "new"
    WORK_OVER = "work_over"
    """The work that was spoken of has ended, or nobody has spoken of it for long."""
    END_SAID = "end_said"
    """It was said in words that the work is over, more than six weeks ago."""
    WORK_LONG_AGO = "work_long_ago"


_OFTEN = 4
_MANY = 12
_LATELY = timedelta(days=150)
_SILENT, _VERY_SILENT = timedelta(days=100), timedelta(days=170)
_END = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the habits of the owner and one contact are read from."""

    letters: Sequence[Letter]
    """Those that were seen themselves, not in a quote."""
    encounters: Sequence[Meeting]
    case: Case
    private: bool
    over: bool
    """Whether the work of the two has ended."""
    many: int = 12
    """From how many letters on they write much, see `many_letters`."""


def many_letters(exchanges: Iterable[Exchange]) -> int:
    """From how many letters on two write much: as those do who write more than three in four, a dozen at least.

    Counted among those whose letters go both ways.
    """
    counts = sorted(len(one.letters) for one in exchanges if one.sent and one.received)
    return max(_MANY, counts[3 * len(counts) // 4]) if counts else _MANY


def see_habits(seen: Seen, clock: LocalTime, *, now: datetime) -> frozenset[Habit]:
    """The habits that hold between the owner and one contact; none where nothing is known of the two."""
    letters, encounters, case = seen.letters, seen.encounters, seen.case
    moments = [letter.date for letter in letters] + [meeting.ended_at for meeting in encounters]
    if not moments:
        return frozenset()
    theirs = [letter for letter in letters if not letter.message.sent_by_me]
    leisure = sum(is_leisure(clock.of(letter.date)) for letter in theirs)
    matters = len({letter.message.thread_id or letter.message.id for letter in letters})
    silent = now - max(moments)
    facts = {
        Habit.PRIVATE: seen.private,
        Habit.FORMAL: writes_formally(letters),
        Habit.INFORMAL: _writes_informally(letters),
        Habit.AT_LEISURE: bool(theirs) and 4 * leisure >= len(theirs),
        Habit.MOSTLY_AT_LEISURE: len(theirs) > 1 and 2 * leisure >= len(theirs),
        Habit.NEVER_MET: not encounters,
        Habit.MET_OFTEN: len(encounters) >= _OFTEN,
        Habit.MET_AT_LEISURE: any(is_leisure(clock.of(meeting.started_at)) for meeting in encounters),
        Habit.MET_AMONG_MANY: any(len(meeting.people) >= _OFTEN for meeting in encounters),
        Habit.ONE_MATTER: matters == 1,
        Habit.MANY_MATTERS: matters >= _OFTEN,
        Habit.FEW_LETTERS: len(letters) <= _OFTEN,
        Habit.MANY_LETTERS: len(letters) >= seen.many,
        Habit.SIGNS_IN_FULL: any(letter.message.signature for letter in theirs),
        Habit.LONG_SILENT: silent >= _SILENT,
        Habit.VERY_LONG_SILENT: silent >= _VERY_SILENT,
        Habit.NEW: now - min(moments) <= _LATELY,
        Habit.WORK_OVER: seen.over,
        Habit.END_SAID: bool(case.work_ended) and now - case.work_ended[0] >= _END,
        Habit.WORK_LONG_AGO: case.last_work is not None and now - case.last_work >= _VERY_SILENT,
    }
    return frozenset(habit for habit, holds in facts.items() if holds)


def _writes_informally(letters: Sequence[Letter]) -> bool:
    styles = [letter.message.style.formality for letter in letters]
    return styles.count("informal") > styles.count("formal")


HABIT_WORDS: Mapping[Habit, str] = total(
    Habit,
    {
        Habit.PRIVATE: say("Writes from a private address"),
        Habit.FORMAL: say("You address each other formally"),
        Habit.INFORMAL: say("You address each other informally"),
        Habit.AT_LEISURE: say("Some of their letters come in the evening or at the weekend"),
        Habit.MOSTLY_AT_LEISURE: say("Most of their letters come in the evening or at the weekend"),
        Habit.NEVER_MET: say("No meeting of you two is known"),
        Habit.MET_OFTEN: say("You have met four times or more"),
        Habit.MET_AT_LEISURE: say("You met in an evening or at a weekend"),
        Habit.MET_AMONG_MANY: say("You met in company"),
        Habit.ONE_MATTER: say("You wrote about one matter only"),
        Habit.MANY_MATTERS: say("You wrote about many matters"),
        Habit.FEW_LETTERS: say("You have written little to each other"),
        Habit.MANY_LETTERS: say("You have written much to each other"),
        Habit.SIGNS_IN_FULL: say("Signs letters in full"),
        Habit.LONG_SILENT: say("Nothing was heard for three months or more"),
        Habit.VERY_LONG_SILENT: say("Nothing was heard for half a year or so"),
        Habit.NEW: say("You have been in touch for less than five months"),
        Habit.WORK_OVER: say("Nothing more was said of work together"),
        Habit.END_SAID: say("It was said that the work is over"),
        Habit.WORK_LONG_AGO: say("Work was last spoken of half a year ago or earlier"),
    },
)


def habit_evidence(habits: Sequence[Habit], last: datetime) -> tuple[Evidence, ...]:
    """What is shown of the habits that told a kind, the weightiest first."""
    return tuple(Evidence(HABIT, last, "", HABIT_WORDS[habit]) for habit in habits)
