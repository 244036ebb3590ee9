"""What is known of the tables whatever database holds them: which of them judgements rest on."""

INSTALL_SECRET = "install_secret"  # noqa: S105 -- the preference's name; its value makes Message-IDs unguessable
MIRROR, LEDGER = "mirror", "ledger"
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
}
"""The tables whose every change is counted, by what has to be judged anew: the account's snapshot, or only the asks."""
UNWATCHED = ("skipped", "scan_runs", "forgotten", "changes", "model_state", "model_usage")
"""Tables that no judgement reads."""
