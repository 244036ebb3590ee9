"""The secret address of an account's calendar feed: off until wanted, renewed and ended at any time.

The secret is worked out from the account's own and a number that only grows: an address that was ended or renewed never
opens anything again, and none is kept.
"""

import hashlib
import hmac
from dataclasses import dataclass

from plugin.usecases.stores.account import AccountStore

FEED = "calendar_feed"
"""The preference: "on:3" or "off:3", with the number of the address."""
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Feed:
    """Whether the feed is on, and which of its addresses holds."""

    on: bool = False
    number: int = 0


def load_feed(store: AccountStore) -> Feed:
    """How the feed stands."""
    word, _, number = store.load_preferences().get(FEED, "").partition(":")
    known = int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 0
    return Feed(word == "on" and known > 0, known)


def open_feed(store: AccountStore) -> Feed:
    """Turn the feed on at a new address; what an earlier one opened is closed."""
    feed = Feed(on=True, number=min(load_feed(store).number + 1, _MOST))
    store.save_preference(FEED, f"on:{feed.number}")
    return feed


def end_feed(store: AccountStore) -> None:
    """Turn the feed off: its address opens nothing any more."""
    store.save_preference(FEED, f"off:{load_feed(store).number}")


def feed_secret(store: AccountStore) -> str:
    """The secret part of the address that holds; "" where the feed is off."""
    feed = load_feed(store)
    if not feed.on:
        return ""
    key = store.load_install_secret().encode()
    return hmac.new(key, f"calendar feed {feed.number}".encode(), hashlib.sha256).hexdigest()[:40]


def opens_feed(store: AccountStore, secret: str) -> bool:
    """Whether this is the secret of the address that holds."""
    held = feed_secret(store)
    return bool(held) and secret.isascii() and hmac.compare_digest(held, secret)
