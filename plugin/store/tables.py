"""What is known of the tables whatever database holds them: which of them judgements rest on."""

INSTALL_SECRET = "install_secret"  # noqa: S105 -- the preference's name; its value makes Message-IDs unguessable
MIRROR, LEDGER, SHOWN = "mirror", "ledger", "shown"
WATCHED = {
    MIRROR: (
        "messages",
        "events",
        "profile",
        "corrected_kinds",
        "corrected_names",
        "corrected_people",
        "corrected_meetings",
        "may_ask",
        "answers",
        "cursors",
        "findings",
        "reader_reads",
    ),
    LEDGER: ("prospects", "do_not_ask", "asks", "ask_history", "drafts", "preferences"),
    SHOWN: (
        "skipped",
        "scan_runs",
        "cursors",
        "forgotten",
        "never_read",
        "listed_contacts",
        "list_imports",
        "person_notes",
        "model_state",
        "model_usage",
    ),
}
"""The tables whose every change is counted, by what it makes old: the account's snapshot; what follows from the asks;
or pages alone, and no judgement. Of the cursors the snapshot reads one, and a page may show any."""
UNWATCHED = ("changes", "drawn_pages", "draft_versions")
"""Tables that no kept page rests on, or that are nothing but what was shown."""
CLEARING = (
    *WATCHED[LEDGER],
    "profile",
    "corrected_kinds",
    "corrected_names",
    "corrected_people",
    "corrected_meetings",
    "may_ask",
    "answers",
    "forgotten",
    "never_read",
    "listed_contacts",
    "list_imports",
    "person_notes",
)
"""The tables whose every change clears the drawn pages: the user's words, the asks, and who is kept out. What was
drawn before would be untrue; what mail and calendar bring makes it old alone."""
STRIKING = "findings"
"""Of these a change or the end of one clears them, as where the user strikes one out; one that comes is like mail."""

ACCOUNT_COLUMNS = {
    "messages": ("id", "thread_id", "date", "sender", "subject", "sent_by_me", "record"),
    "events": ("id", "start", "end", "summary", "record"),
    "skipped": ("kind", "id", "why"),
    "cursors": ("name", "value"),
    "scan_runs": ("kind", "owner", "started_at", "lease_until", "finished_at", "progress", "report"),
    "profile": ("field", "value"),
    "prospects": ("id", "position", "name", "organisation", "status", "record"),
    "corrected_kinds": ("address", "kind"),
    "corrected_names": ("address", "name"),
    "do_not_ask": ("address",),
    "corrected_people": ("addresses", "verdict"),
    "preferences": ("name", "value"),
    "asks": ("id", "suggestion_id", "status", "introducer", "prospect", "created_at", "record", "origin"),
    "ask_history": ("ask_id", "status", "at", "record", "event", "source"),
    "answers": ("id", "at", "record"),
    "may_ask": ("address", "at"),
    "forgotten": ("mark", "sort", "person", "at"),
    "never_read": ("sort", "value", "of", "at"),
    "listed_contacts": ("id", "name", "record"),
    "list_imports": ("id", "at", "state", "record"),
    "person_notes": ("address", "note"),
    "drafts": ("key", "ask_id", "kind", "generation", "state", "fate", "draft_id", "thread_id", "frozen", "record"),
    "draft_versions": ("email", "number", "saved_at", "record"),
    "findings": ("id", "message_id", "reader", "date", "struck", "record"),
    "reader_reads": ("message_id", "reader", "record"),
    "model_state": ("name", "record"),
    "model_usage": ("day", "purpose", "requests", "failed", "asked_tokens", "answer_tokens", "cost"),
    "corrected_meetings": ("source", "of", "verdict", "people", "day"),
}
"""An account's tables and what of their columns means something: a number that says the order alone does not."""
INSTALLATION_COLUMNS = {
    "accounts": ("id", "issuer", "sub", "address", "kind", "record", "health", "health_at", "last_scan", "created_at"),
    "tokens": ("account_id", "ciphertext", "saved_at", "refused_at"),
    "secrets": ("name", "value"),
    "oauth_states": ("state", "record", "expires_at"),
    "launch_tokens": ("hash", "expires_at"),
    "web_sessions": ("hash", "account_id", "created_at", "last_seen", "member_id"),
    "members": ("id", "issuer", "sub", "address", "domain", "joined_at", "seen_at"),
    "account_owners": ("account_id", "member_id"),
    "shared_contacts": ("account_id", "address", "name", "organisation", "shared_at"),
    "invitations": ("entry", "is_admin", "created_at"),
    "blocked": ("address", "issuer", "sub", "created_at"),
    "model_keys": ("account_id", "ciphertext", "saved_at"),
}
"""The same of what is known across accounts."""
NUMBERED = {"ask_history": "id", "scan_runs": "id", "drafts": "rowid"}
"""The tables whose rows have an order that must be kept, and the column of the numbers that say it."""
