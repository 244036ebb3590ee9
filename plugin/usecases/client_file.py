"""Keeping the OAuth client's file that the user hands over."""

import json
from pathlib import Path

from plugin.errors import UserError, WrongCredentials
from plugin.google.credentials import ClientCredentials, parse_credentials, read_credentials
from plugin.sentences import say
from plugin.store.places import private_directory, private_file

_NAME = say("This file")
_LARGEST = 64 * 1024


def keep_client(place: Path, data: bytes) -> ClientCredentials:
    """Check Google's file and keep it at `place`, for its owner alone; another client that was there stays beside it.

    Raises WrongCredentials with what the file is instead, UserError where it cannot be kept.
    """
    if len(data) > _LARGEST:
        raise WrongCredentials(
            say("%(name)s is far too large for an OAuth client; choose the JSON file from Google.", name=_NAME)
        )
    try:
        told = json.loads(data.decode("utf-8-sig"))
    except ValueError:
        raise WrongCredentials(
            say(
                "%(name)s is no JSON; choose the one that Google let you download when the client was made.", name=_NAME
            )
        ) from None
    client = parse_credentials(told, name=_NAME)
    private_directory(place.parent, setting="ASKWELL_CREDENTIALS")
    try:
        if _is_another(place, client):
            place.replace(place.with_name(f"{place.name}.before"))
        beside = private_file(place.with_name(f"{place.name}.new"))
        beside.write_bytes(data)
        beside.replace(place)
    except OSError as error:
        raise UserError(
            say(
                "The file could not be kept at %(place)s (%(strerror)s); save it there yourself.",
                place=place,
                strerror=error.strerror,
            )
        ) from error
    return client


def _is_another(place: Path, client: ClientCredentials) -> bool:
    """Whether something else lies there: a client that other accounts were connected with, or no client at all."""
    try:
        return read_credentials(place).client_id != client.client_id
    except WrongCredentials:
        return place.exists()
