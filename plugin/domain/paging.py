"""Lists that come in pages, and how one that does not end is told from a long one; pure."""

from dataclasses import dataclass, field

from plugin.errors import EndlessList
from plugin.sentences import say

MOST_PAGES = 1_000
"""Of one list: half a million messages."""
MOST_EMPTY = 20
"""So many pages in a row that bring nothing new are no way to an end. Filters leave pages empty now and then."""


@dataclass(slots=True)
class PageGuard:
    """Watches over the pages of one list. `what` begins the sentence ("Gmail's list of messages")."""

    what: str
    _seen: set[str] = field(default_factory=set)
    _pages: int = 0
    _empty: int = 0

    def next(self, token: str | None, *, brought: int) -> str | None:
        """The token to go on with, None at the end. `brought` is how many new things the page has brought.

        Raises EndlessList where the token was given before, page after page brings nothing, or there is no end to them.
        """
        if not token:
            return None
        self._pages += 1
        self._empty = 0 if brought else self._empty + 1
        if token in self._seen:
            raise EndlessList(
                say(
                    "%(what)s repeats itself; what it brought is kept, the rest is asked for next time.", what=self.what
                )
            )
        if self._empty >= MOST_EMPTY or self._pages >= MOST_PAGES:
            raise EndlessList(
                say("%(what)s does not end; what it brought is kept, the rest is asked for next time.", what=self.what)
            )
        self._seen.add(token)
        return token
