"""How an introduction is made, thanked for, and what comes of it."""

from pathlib import Path

from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"


def ends(tmp_path: Path, script: str) -> None:
    """A story that begins with the ask sent yesterday."""
    tell(tmp_path, SENT + "\n".join(line.strip() for line in script.strip().splitlines()))


def test_the_prospect_copied_in_is_the_introduction(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers cc elena: Elena, meet Mara. Mara, meet Elena. I leave you to it.
        look
        -> introduced, thank
        """,
    )


def test_an_introduction_in_a_new_thread_counts(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora writes "Mara <> Elena" to mara, elena: Hi both, please meet each other.
        look
        -> introduced, thank "meet each other"
        """,
    )


def test_an_introduction_to_the_prospect_with_the_user_copied_in_counts(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora writes "A friend of mine" to elena cc mara: Dear Elena, I would like to introduce Mara Lindqvist to you.
        scan
        -> introduced, thank
        """,
    )


def test_an_introduction_with_the_user_in_bcc_counts_by_its_words(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora writes "Mara" to elena: Dear Elena, I would like to introduce you to Mara Lindqvist, who will write to you.
        scan
        -> introduced, thank
        """,
    )


def test_an_introduction_to_the_prospects_unknown_address_counts_by_the_name(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora writes "Meet" to mara cc eruiz: Elena, this is Mara.
        -> sent, wait
        nora writes "Meet" to mara cc oliver: Oliver, this is Mara, for another matter.
        look
        -> sent, wait
        """,
    )


def test_the_prospect_who_writes_first_and_says_from_whom_is_an_introduction(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        elena writes "Hello": Hi Mara, Nora gave me your name and said we should talk.
        look
        -> introduced, thank "Nora gave me your name"
        """,
    )


def test_the_prospect_who_writes_first_from_an_unknown_address_counts(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        elena writes "Hello" from eruiz@home.example: Hi Mara, Nora Weiss suggested we talk. When would suit you?
        scan
        -> introduced, thank
        """,
    )


def test_the_prospect_who_writes_of_something_else_is_no_introduction(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        elena writes "Newsletter": Dear all, our summer party takes place on Friday.
        look
        -> sent, wait
        """,
    )


def test_the_person_who_was_named_instead_writes_first(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: You should talk to Oliver Sand instead, I'll forward your note.
        look
        -> prospect_named, reply_to_named
        after 1 day
        oliver writes "Hello": Hi Mara, Nora passed on your details. Shall we talk next week?
        look
        -> introduced, thank
        """,
    )


def test_an_introduction_to_the_person_who_was_named_counts(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Elena has left Tidewell. Talk to her successor, Oliver Sand. Shall I introduce you?
        look
        after 1 day
        nora answers cc oliver: Oliver, meet Mara.
        look
        -> introduced, thank
        -> named Oliver Sand
        """,
    )


def test_an_assistant_copied_in_is_no_introduction(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers cc petra: I'll ask her. I'm copying in Petra, who keeps my diary, to find a date for us.
        look
        -> answered, forward_note
        """,
    )


def test_thanks_in_the_conversation_leave_the_meeting_to_prepare(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers cc elena: Elena, meet Mara.
        look
        after 2 hours
        mara replies to elena bcc nora: Thank you, Nora (to bcc). Elena, would Tuesday suit you?
        look
        -> introduced, prepare_meeting
        -> event thanks_sent
        """,
    )


def test_the_meeting_takes_place_and_the_introducer_is_owed_news(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers cc elena: Elena, meet Mara.
        look
        meet elena
        after 1 day
        scan
        -> met, thank_meeting "Elena Ruiz and Mara"
        mara writes nora "Elena Ruiz": Dear Nora, Elena and I have met and it went well. Thank you!
        after 1 hour
        scan
        -> met, wait
        -> event news_sent
        """,
    )


def test_won_and_told_owes_nothing(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers cc elena: Elena, meet Mara.
        look
        set met
        -> met, thank_meeting
        set won
        -> won, tell_outcome
        after 1 day
        mara replies: Nora, Elena has become a client. Thank you so much!
        look
        -> won, none
        """,
    )


def test_meeting_the_prospect_without_a_word_in_between_is_met(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        meet elena
        after 1 day
        scan
        -> met, thank_meeting
        """,
    )


def test_an_introduction_after_a_no_is_an_introduction(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: I'd rather not.
        look
        after 5 days
        nora writes "You two" to mara, elena: I thought about it again. Elena, meet Mara.
        look
        -> introduced, thank
        """,
    )


def test_a_note_to_forward_is_sent_and_waited_for(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Of course. Send me two lines that I can forward.
        look
        letter forward_note
        -> not refused
        send
        after 1 hour
        look
        -> answered, wait
        -> event forward_note_sent
        after 2 days
        elena writes "Re: Mara": Hi Mara, I am a friend of Nora's, who speaks so highly of you.
        look
        -> introduced, thank
        letter thank_introduction
        -> not refused
        send
        after 1 hour
        look
        -> introduced, prepare_meeting
        """,
    )


def test_a_gracious_line_that_was_thrown_away_is_no_gracious_line(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: I'd rather not.
        look
        letter gracious_line
        -> not refused
        after 1 hour
        discard
        look
        -> declined, gracious_line
        -> no event gracious_line_sent
        letter gracious_line
        send
        after 1 hour
        look
        -> declined, let_rest
        """,
    )
