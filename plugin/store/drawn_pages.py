"""Pages of a large account as they were drawn last: shown again while what has come since is being worked out.

A page names people and shows excerpts, as the tables do that it was made of, and goes with them: a trigger on every
table of the user's words and asks clears all pages in the transaction that changes one, forgetting somebody among them
(`CLEARING` and `STRIKING` of `plugin/store/tables.py`). Mail and events that come or go leave them: a page says as of
when it is. After a week it is shown no more, and the next scan deletes it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.model import ChangeCount
from plugin.store.changes import count_changes
from plugin.store.connection import Connection
from plugin.store.rows import dump, instant, moment, parse

MOST = 8
"""Pages of an account that are kept, the newest ones: those that somebody comes to, not those of every search."""
LONGEST = 500_000
"""Characters of a page that is kept."""
LASTS = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page as it was drawn at a moment, in the parts between which the token of a browser's forms belongs.

    Its `place` says which page, for whom, as the page's own room reckons it.
    """

    place: str
    drawn: datetime
    parts: tuple[str, ...]


def save_page(db: Connection, page: DrawnPage, *, count: ChangeCount) -> bool:
    """Keep a page in place of the earlier one; False where the account has changed since it stood at `count`.

    What was drawn over that may be untrue by now, and whatever made it so has already cleared the pages.
    """
    if sum(map(len, page.parts)) > LONGEST:
        return False
    with db.write():
        if count_changes(db).judged != count.judged:
            return False
        row = {"place": page.place, "drawn_at": instant(page.drawn), "parts": dump(list(page.parts))}
        db.put("drawn_pages", [row], key=["place"])
        newest = "SELECT place FROM drawn_pages ORDER BY drawn_at DESC, place LIMIT ?"
        db.execute(f"DELETE FROM drawn_pages WHERE place NOT IN ({newest})", [MOST])  # noqa: S608 -- a constant
    return True


def load_page(db: Connection, place: str, *, now: datetime) -> DrawnPage | None:
    """The page of a place, None where there is none that is recent enough to say something at `now`."""
    sql = "SELECT drawn_at, parts FROM drawn_pages WHERE place = ? AND drawn_at BETWEEN ? AND ?"
    row = db.execute(sql, [place, instant(now - LASTS), instant(now)]).fetchone()
    return None if row is None else DrawnPage(place, moment(row[0]), tuple(parse(row[1])))


def drop_old(db: Connection, *, now: datetime) -> None:
    """Delete what is too old to be shown. To be called within a write."""
    db.execute("DELETE FROM drawn_pages WHERE drawn_at < ?", [instant(now - LASTS)])
