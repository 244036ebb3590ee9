"""Google's libraries log requests, answers and tokens at their lower levels: nothing of that may reach our logs."""

import logging

_TALKATIVE = ("googleapiclient", "google_auth_httplib2", "google.auth", "oauthlib", "requests_oauthlib", "urllib3")


def hush() -> None:
    """Let these libraries speak of errors only, whatever the level of our own logs."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.ERROR)
    # These two have set a level of their own, or are asked for by it, further down.
    for name in ("requests_oauthlib.oauth2_session", "googleapiclient.http", "googleapiclient.discovery"):
        logging.getLogger(name).setLevel(logging.ERROR)
