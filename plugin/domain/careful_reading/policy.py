"""How much is read with a language model, and the version of how it is read."""

from dataclasses import dataclass

READER = "4"
"""The version of what is asked: a message is read once by each."""
CHARACTERS_A_TOKEN = 3.6
"""How many characters of mail in European languages one token stands for, rather too few than too many."""


@dataclass(frozen=True, slots=True)
class ReadingPolicy:
    """Bounds of a year's reading, and of one request."""

    most_messages: int = 300
    most_tokens: int = 400_000
    """Of all requests and the answers they may have, instructions included."""
    most_of_one: int = 60
    """Messages with one contact; the newest of them, and those that tell of something first."""
    request_characters: int = 16_000
    """The words of one request; a longer conversation is asked about in parts."""
    own_characters: int = 5_000
    """Of one message's own words."""
    quoted_characters: int = 1_200
    """Of what a message quotes and is not held itself."""
    answer_tokens: int = 4_000
    fewest_words: int = 2


def tokens_of(text: str) -> int:
    """About how many tokens a text has."""
    return int(len(text) / CHARACTERS_A_TOKEN) + 1
