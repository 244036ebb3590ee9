"""What becomes of the draft: sent as written or changed, scheduled, saved elsewhere, thrown away, left lying."""

from pathlib import Path

from story_house import tell


def test_a_draft_that_was_sent_as_it_was_written_shows_its_words(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 1 hour
        send
        look
        -> sent, wait
        -> words as sent
        -> note Sent as it was written.
        """,
    )


def test_a_draft_that_was_sent_after_editing_shows_the_words_as_sent(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        edit: Hi Nora,\\n\\ncould you put me in touch with Elena? Over lunch perhaps.\\n\\nMara
        send
        look
        -> sent, wait "Over lunch perhaps"
        -> note Sent after editing.
        """,
    )


def test_an_ask_sent_under_another_subject_is_the_same_ask(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        edit "A favour": Nora, would you introduce me to Elena Ruiz?
        look
        -> drafted, send_draft
        send
        look
        -> sent, wait "introduce me to Elena Ruiz"
        """,
    )


def test_a_draft_finished_on_the_phone_and_sent_is_sent(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        resave: Nora, any chance of an intro to Elena Ruiz?\\n\\nSent from my iPhone
        send
        look
        -> sent, wait "any chance of an intro"
        """,
    )


def test_a_draft_saved_by_a_mail_program_under_another_id_is_a_draft_still(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        resave: Nora, would you introduce me to Elena Ruiz when it suits you?
        look
        -> drafted, send_draft
        -> event resaved
        after 1 day
        look
        -> drafted, send_draft
        send
        look
        -> sent, wait "when it suits you"
        """,
    )


def test_the_ask_sent_from_the_phone_in_a_new_mail_counts_while_the_draft_lies_there(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 2 hours
        mara writes nora "Elena": Hi Nora, could you introduce me to Elena Ruiz? Sent from my phone
        scan
        -> sent, wait "introduce me to Elena Ruiz"
        """,
    )


def test_the_ask_sent_in_a_new_thread_after_the_draft_was_thrown_away_is_sent(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        discard
        mara writes nora "An idea": Hi Nora, would you introduce me to Elena Ruiz of Tidewell? Mara
        after 1 hour
        look
        -> sent, wait "introduce me to Elena Ruiz"
        """,
    )


def test_the_ask_sent_from_another_of_the_users_addresses_is_sent(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        discard
        alias writes nora "Elena Ruiz": Nora, would you introduce me to Elena Ruiz?
        after 1 hour
        look
        -> sent, wait
        """,
    )


def test_an_ask_with_somebody_in_bcc_is_sent_all_the_same(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        edit bcc ann: Nora, would you introduce me to Elena Ruiz?
        send
        look
        -> sent, wait
        """,
    )


def test_a_scheduled_draft_waits_and_is_sent_when_it_goes_out(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        schedule
        look
        -> drafted, wait
        -> event scheduled
        after 1 day
        goes out
        look
        -> sent, wait
        """,
    )


def test_a_draft_that_was_thrown_away_is_discarded_and_stays_so(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 1 hour
        discard
        look
        -> discarded, none
        after 5 days
        look
        -> discarded, none
        """,
    )


def test_a_draft_moved_to_the_trash_is_discarded_and_comes_back_with_it(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 1 hour
        trash draft
        look
        -> discarded, none
        restore draft
        after 1 hour
        look
        -> drafted, send_draft
        send
        look
        -> sent, wait
        """,
    )


def test_a_draft_left_lying_is_worth_a_word_after_three_days_once(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 2 days
        look
        -> no event still_lying
        after 2 days
        look
        look
        -> drafted, send_draft
        -> event still_lying
        -> note has lain in your mailbox
        """,
    )


def test_one_404_for_the_draft_proves_nothing(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 1 hour
        once 404 drafts.get
        look
        -> drafted, send_draft
        -> no event resaved
        look
        -> drafted, send_draft
        """,
    )


def test_one_draft_list_without_it_proves_nothing_while_its_id_is_known(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 1 hour
        once 404 drafts.get
        once empty drafts.list
        once empty drafts.list
        look
        -> drafted, send_draft
        """,
    )


def test_a_lying_draft_that_nothing_happened_to_costs_one_look(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 1 hour
        look
        look
        -> drafted, send_draft
        -> calls 2
        """,
    )


def test_a_sent_ask_whose_thread_was_thrown_away_stays_sent(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        send
        trash thread
        after 1 hour
        look
        -> sent, wait
        """,
    )


def test_other_mail_to_them_is_not_the_ask(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 1 hour
        discard
        mara writes nora "Invoice": Hi Nora, the invoice is attached.
        look
        -> discarded, none
        """,
        in_thread=False,
    )


def test_an_ask_of_the_users_own_hand_stands_among_the_asks(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        mara writes nora "Elena Ruiz": Hi Nora, could you introduce me to Elena Ruiz at Tidewell? Best, Mara
        after 1 day
        scan
        -> sent, wait "introduce me to Elena Ruiz"
        -> origin hand
        after 1 day
        nora answers: Of course, I'll ask her this week.
        scan
        -> answered, forward_note "ask her"
        -> origin hand
        """,
    )
