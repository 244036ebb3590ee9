"""How the parts of an ask are written in one language: the sentences of its pack's `phrases/`.

Which parts there are, and which facts fill their slots, stands in `packs/schema.toml`. A language in which a part is
missing cannot be written in: its phrasebook is not to be had, and the error names everything that is missing.
"""

from collections.abc import Collection
from functools import lru_cache

from plugin.domain.language.pack_schema import PackError
from plugin.domain.language.packs import Pack, pack

Templates = tuple[str, ...]
"""Ways of writing one part, in the notation of `variants`."""

_FOLDER = "phrases/"


class Phrasebook:
    """One language's ways of writing the parts of an ask."""

    def __init__(self, language: Pack) -> None:
        self.language = language.code
        self._pack = language

    def ways(self, part: str, situation: Collection[str] | None = None) -> Templates:
        """The sentences of a part, named as in "openings.praise", that are for this situation (None: all of them).

        None where a language may do without them, or where none of them is meant for it.
        """
        try:
            phrases = self._pack.phrases(_FOLDER + part)
            return tuple(one.say for one in phrases if situation is None or one.fits(situation))
        except KeyError:
            raise PackError(
                f"No language can say “{part}”: add it to packs/schema.toml and to the {_FOLDER} of every pack."
            ) from None

    def way(self, part: str) -> str:
        """The sentence of a part that is written in one way only."""
        return self.ways(part)[0]

    def forms(self, part: str) -> tuple[str, str]:
        """The two forms of a part: a date beside a verb and beside a noun."""
        ways = self.ways(part)
        return ways[0], ways[-1]

    def naming(self, plain: str, dative: str) -> tuple[str, str]:
        """A way of naming somebody, and the same in the dative where the language has one."""
        usual = self.way(f"naming.{plain}")
        return usual, next(iter(self.ways(f"naming.{dative}")), usual)

    def meeting(self, kind: str) -> tuple[str, str]:
        """A kind of meeting as subject or object of a sentence ("our lunch"), and in the dative."""
        forms = self._pack.words(f"{_FOLDER}naming.{kind}")
        return forms[0], forms[-1]

    @property
    def quotation_marks(self) -> tuple[str, str]:
        """The opening and the closing mark."""
        opening, closing = self._pack.words(f"{_FOLDER}naming.quotation_marks")
        return opening, closing


@lru_cache(maxsize=64)
def phrasebook(language: str) -> Phrasebook:
    """The phrasebook of a language.

    Raises UnknownLanguage where there is no pack, and PackError with every missing key where it is not complete.
    """
    found = pack(language)
    found.require(_FOLDER)
    return Phrasebook(found)
