"""Tables over kinds: none may lack a line, and a kind that is new has words everywhere before anything is shown."""

from enum import StrEnum

import pytest

from plugin.domain.language.pack_schema import schema
from plugin.domain.language.packs import codes, pack
from plugin.domain.model import AskStatus, FavourKind, KnowingKind, OccasionKind, total
from plugin.domain.suggestions.context import ASKED, OPEN
from plugin.usecases.asks_by_hand import BY_HAND
from plugin.views.words import FACTS, FAVOURS, HAPPENED, SHOWN, fact_words


class Weather(StrEnum):
    SUN = "sun"
    RAIN = "rain"


def test_a_table_that_lacks_a_kind_names_it() -> None:
    assert total(Weather, {Weather.SUN: 1, Weather.RAIN: 2})[Weather.RAIN] == 2
    with pytest.raises(ValueError, match="a table over Weather has no line for: rain"):
        total(Weather, {Weather.SUN: 1})


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("kind", OccasionKind)
def test_every_occasion_has_opening_words_of_its_own(kind: OccasionKind, code: str) -> None:
    openings = schema(code)["phrases/openings"]
    assert kind in openings.sentences
    assert kind not in openings.optional
    assert pack(code).sentences(f"phrases/openings.{kind}")


def test_no_two_occasions_open_with_the_same_words() -> None:
    for code in codes():
        ways = [way for kind in OccasionKind for way in pack(code).sentences(f"phrases/openings.{kind}")]
        assert len(ways) == len(set(ways))


def test_the_page_has_words_for_every_kind() -> None:
    assert set(AskStatus) <= SHOWN.keys()
    assert HAPPENED.keys() >= BY_HAND
    assert set(FavourKind) <= FAVOURS.keys()
    assert {*OccasionKind, *KnowingKind} <= FACTS.keys()
    assert fact_words("meeting_held") == "you met"


def test_every_status_of_an_ask_was_put_to_the_introducer_or_was_not() -> None:
    never_asked = {AskStatus.SUGGESTED, AskStatus.SNOOZED, AskStatus.DISMISSED, AskStatus.DISCARDED}
    assert ASKED | never_asked == set(AskStatus)
    assert not ASKED & never_asked
    assert OPEN < ASKED
