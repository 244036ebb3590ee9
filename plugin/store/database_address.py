"""What stands in a database's address, told without any database."""

from urllib.parse import parse_qs, urlsplit


def has_password(url: str) -> bool:
    """Whether an address holds a password, before the host or among the parameters."""
    try:
        parts = urlsplit(url)
        return bool(parts.password) or not {"password", "sslpassword"}.isdisjoint(parse_qs(parts.query))
    except ValueError:
        # It cannot be read, and so may hold anything.
        return "password" in url or "@" in url
