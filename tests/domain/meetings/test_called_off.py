"""What does not take place says so in its title, in the words of whatever program or person wrote it."""

import pytest

from plugin.domain.language.packs import words
from plugin.domain.meetings.called_off import is_called_off


@pytest.mark.parametrize("word", sorted(words("calendars.called_off")))
def test_each_word_calls_an_event_off_before_and_behind_its_title(word: str) -> None:
    for title in (f"{word}: Garden plan", f"{word.upper()} – Garden plan", f"[{word}] Garden plan", word):
        assert is_called_off(title), title
    for title in (f"Garden plan ({word})", f"Garden plan - {word}"):
        assert is_called_off(title), title


@pytest.mark.parametrize("word", sorted(words("calendars.not_yet")))
def test_what_was_moved_or_is_only_kept_free_says_so_before_its_title(word: str) -> None:
    assert is_called_off(f"{word.capitalize()}: Garden plan")
    assert not is_called_off(f"Garden plan - {word}")


@pytest.mark.parametrize(
    "title", ["ABGESAGT Garden plan", "CANCELLED!! Garden plan", "Garden plan CANCELED", "❌ Annulé : plan"]
)
def test_what_is_written_large_needs_no_colon(title: str) -> None:
    assert is_called_off(title)


@pytest.mark.parametrize(
    "title",
    [
        "Cancelled flights, what to do",
        "Cancellation policy: review",
        "Review of cancelled orders",
        "Hold the line",
        "Moved in: house warming",
        "Storno-Prozess besprechen",
        "Garden plan",
        "",
    ],
)
def test_a_talk_about_cancelling_takes_place(title: str) -> None:
    assert not is_called_off(title)
