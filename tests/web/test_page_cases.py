"""What new users stumbled over, row by row: the tests that keep it mended, or the reason why there is none."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
GRAVE: dict[str, tuple[str, ...]] = {
    "an ask is made of half-read mail": (
        "test_no_draft_is_made_of_an_ask_while_the_mail_is_half_read",
        "test_no_draft_is_made_of_an_ask_while_the_mail_is_still_being_read",
    ),
    "an ask stays drafted after it was sent or thrown away": (
        "test_a_user_goes_from_the_launch_link_to_an_ask_that_was_sent",
        "test_a_draft_that_is_gone_and_was_not_sent_was_thrown_away",
        "test_a_look_without_news_says_so_and_is_no_error",
    ),
    "a look that has not begun is not shown": ("test_a_look_that_waits_is_shown_at_once_and_not_kept",),
    "each view computes everything anew, and writes": (
        "test_a_page_draws_one_snapshot_and_one_context_at_most",
        "test_looking_at_a_page_changes_nothing_in_the_account",
    ),
    "a session ends, and nothing gives a new link": (
        "test_open_makes_a_fresh_link_to_the_page_that_runs",
        "test_it_is_switched_on_said_to_be_on_and_switched_off",
    ),
    "serve without credentials has nothing to press": ("test_a_first_visit_offers_three_ways_in",),
    "what waits for the user is not on Today, and a draft is called an ask that was made": (
        "test_what_waits_for_the_user_comes_before_anything_else",
        "test_a_draft_that_was_not_sent_is_never_called_an_ask",
    ),
    "asks found in sent mail stand in neither list": (
        "test_an_ask_that_was_found_in_sent_mail_says_so_and_stands_in_both_lists",
    ),
    "somebody was named, or has moved, and nothing follows": (
        "test_who_it_was_is_offered_among_the_prospects",
        "test_the_prospect_has_left_and_the_successor_is_named",
    ),
    "an ask loses its place today and is gone": (
        "test_an_ask_without_a_place_today_is_listed_for_another_day_and_keeps_its_page",
    ),
    "fifteen hundred prospects on one page": (
        "test_a_list_of_many_prospects_is_shown_a_page_at_a_time_found_and_sorted",
        "test_many_prospects_are_removed_at_once_and_put_back",
        "test_a_list_is_looked_at_first_and_each_line_left_out_is_named",
        "test_a_list_is_added_and_undone",
    ),
    "thousands of questions at once": ("test_the_questions_that_are_shown_can_be_ignored_at_once_and_put_again",),
}
MIDDLING: dict[str, tuple[str, ...]] = {
    "a day that only the user knows has no field": (
        "test_a_meeting_that_mail_tells_without_a_day_counts_on_the_day_that_the_user_names",
    ),
    "half a name is asked about, and É sorts after Y": (
        "test_a_title_that_says_a_whole_name_is_read_whole",
        "test_names_are_sorted_as_a_directory_does",
    ),
    "whoever is found fits a filler word": ("test_nobody_is_proposed_where",),
    "companies are called by their domains": (
        "test_a_company_is_written_as_somebody_writes_it_and_a_bare_domain_stays_one",
    ),
    "a person's page lacks their asks, the next meeting, links and notes": (
        "test_asks_and_favours_stand_on_the_persons_page",
        "test_a_person_shows_the_next_meeting_and_links_to_those_they_know",
        "test_a_person_has_the_users_own_note_which_is_saved_cleared_and_undone",
    ),
    "give first has nothing to press": ("test_every_entry_of_give_first_has_its_letter_behind_one_press",),
    "the user's own edit is lost once it was sent": (
        "test_a_draft_that_was_sent_after_editing_shows_the_words_as_sent",
        "test_the_words_as_sent_are_fetched_when_the_page_is_opened_and_kept_nowhere",
    ),
    "a draft cannot be withdrawn, a status not undone": (
        "test_withdrawing_the_asks_own_draft_throws_it_away",
        "test_what_was_said_by_hand_is_taken_back",
    ),
    "an answer cannot be a message of its own": ("test_an_answer_can_be_a_message_of_its_own_and_a_reply_again",),
    "nineteen tabs to the draft": (
        "test_a_letter_can_be_written_and_put_aside_by_keyboard_alone",
        "test_one_key_answers_the_first_question_of_the_day",
        "test_every_page_begins_with_a_way_past_the_navigation",
    ),
    "a navigation of three rows on a phone, and no switch of accounts": (
        "test_every_page_is_accessible_and_fits_a_phone",
        "test_the_page_begins_with_the_default_account_and_switches_in_the_header",
    ),
    "mail was unticked, is still read, and nothing says so": (
        "test_mail_that_was_not_allowed_is_said_on_today_until_it_is",
        "test_what_was_unticked_at_google_is_said_and_where_earlier_grants_end",
    ),
    "whoever has only a calendar is not close for want of mail": (
        "test_where_no_mail_was_read_that_is_said_and_not_that_there_is_none",
    ),
    "a files-only account hears of Gmail, and is disconnected": (
        "test_reading_of_an_imported_account_says_what_to_use",
        "test_an_account_from_files_is_not_disconnected_and_stays_well",
    ),
    "a wrong address makes a second account, and every command asks for one": (
        "test_an_address_that_occurs_nowhere_is_asked_about_before_an_account_is_made_of_it",
        "test_a_wrong_address_is_warned_of_and_the_first_account_stays_meant",
    ),
    "one field ends the proposals for all, and any language is taken": (
        "test_saving_one_proposed_field_leaves_the_others_proposed_and_clearing_one_ends_it",
        "test_the_profile_is_proposed_kept_and_checked",
    ),
    "results are no funnel, have no months and lead nowhere": (
        "test_results_are_a_funnel_whose_numbers_lead_to_their_lists",
        "test_months_without_an_ask_stand_on_the_axis_too",
        "test_the_page_and_the_command_count_the_same",
        "test_shares_are_said_only_of_enough_asks",
    ),
    "the demo cannot be told from one's own data, and names commands for it": (
        "test_the_demo_is_one_press_away_says_on_every_page_that_it_is_one_and_leads_back",
        "test_settings_of_the_demo_name_no_command_that_acts_on_ones_own_data",
    ),
    "help without arguments ends badly, and summaries are cut": (
        "test_no_command_at_all_shows_the_same_help",
        "test_help_lists_every_command_with_its_whole_line",
    ),
    "people are found by address alone, and a slip is not answered": (
        "test_people_are_found_by_name",
        "test_a_name_that_is_nobodys_is_answered_with_the_name_meant",
        "test_a_slip_in_a_commands_name_is_answered_with_the_name_meant",
    ),
    "statuses are offered that cannot be set, a file that is no list ends well, there is no restore": (
        "test_a_word_that_is_no_status_is_answered_with_those_that_may_follow",
        "test_profile_and_prospects_are_kept_and_checked",
        "test_what_was_lost_comes_back_with_one_command",
    ),
    "counts are wrong after a revoked grant": ("test_counts_are_those_of_the_last_listing_however_it_ended",),
    "errors are HTML whatever was asked for": (
        "test_a_page_fails_in_json_for_whoever_accepts_json_only",
        "test_what_is_not_there_is_one_sentence_in_json",
    ),
}
WORDS: dict[str, tuple[str, ...]] = {
    "stiff words of the page": ("test_no_template_says_it_stiffly", "test_no_sentence_of_code_says_it_stiffly"),
    "letters that are emails": ("test_an_email_is_called_one_in_what_is_shown",),
    "kept where it was saved": ("test_nothing_is_said_to_be_kept_that_was_saved",),
    "the day of a reason said twice": ("test_a_day_is_not_said_twice_beside_a_reason",),
    "drafts in words that nobody writes": ("test_no_draft_says_what_nobody_would_write",),
    "a private note pasted as a reason": ("test_the_private_note_on_a_prospect_is_in_no_letter_and_in_no_claim",),
    "an older praise although a better one came": (
        "test_their_newest_praise_is_found_and_others_or_quoted_praise_is_not",
    ),
    "the same evidence twice": ("test_one_day_is_said_once", "test_nothing_is_said_twice_to_the_same_person"),
}
FURTHER: dict[str, tuple[str, ...]] = {
    "Google's steps leave half out": (
        "test_the_steps_name_the_wizard_every_scope_in_full_the_one_time_secret_and_the_unverified_page",
    ),
    "somebody new needs a manual": ("test_a_first_visit_with_files_comes_to_a_first_draft_in_ten_presses",),
    "LinkedIn's contacts become prospects": ("test_a_list_that_says_since_when_is_one_of_contacts",),
}
SEEN_BY_EYES = {
    "how readable a timeline is": "its axis and numbers are drawn and axe sees the page; reading it is for eyes",
    "whether a draft sounds translated": "that is judged by readers of drafts, and by no rule",
}
"""What cannot be said in a test, and why."""
ROWS = GRAVE | MIDDLING | WORDS | FURTHER


def _names() -> set[str]:
    found: set[str] = set()
    for path in TESTS.rglob("test_*.py"):
        found |= set(re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), flags=re.MULTILINE))
    return found


@pytest.mark.parametrize("row", sorted(ROWS))
def test_each_row_has_tests_that_are_there(row: str) -> None:
    assert ROWS[row]
    assert set(ROWS[row]) <= _names()


@pytest.mark.parametrize("row", sorted(SEEN_BY_EYES))
def test_what_no_test_can_say_has_its_sentence(row: str) -> None:
    assert row not in ROWS
    assert len(SEEN_BY_EYES[row].split()) >= 5
