"""What new users stumbled over, each with the test that keeps it mended, or the reason why there is none."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
MENDED = {
    "an ask is made of half-read mail": "test_no_draft_is_made_of_an_ask_while_the_mail_is_half_read",
    "the add-on makes a draft of half-read mail": "test_no_draft_is_made_of_an_ask_while_the_mail_is_still_being_read",
    "an ask stays drafted after it was sent": "test_a_user_goes_from_the_launch_link_to_an_ask_that_was_sent",
    "a look without news is shown as an error": "test_a_look_without_news_says_so_and_is_no_error",
    "looking at a page writes": "test_looking_at_a_page_changes_nothing_in_the_account",
    "each view computes everything anew": "test_a_page_draws_one_snapshot_and_one_context_at_most",
    "serve without credentials has nothing to press": "test_a_first_visit_offers_three_ways_in",
    "what waits for the user is not on Today": "test_what_waits_for_the_user_comes_before_anything_else",
    "a draft is called an ask that was made": "test_a_draft_that_was_not_sent_is_never_called_an_ask",
    "somebody was named, and nothing follows": "test_who_it_was_is_offered_among_the_prospects",
    "an ask loses its place today and is gone": (
        "test_an_ask_without_a_place_today_is_listed_for_another_day_and_keeps_its_page"
    ),
    "fifteen hundred prospects on one page": "test_a_list_of_many_prospects_is_shown_a_page_at_a_time_found_and_sorted",
    "many prospects cannot be removed": "test_many_prospects_are_removed_at_once_and_put_back",
    "thousands of questions at once": "test_the_questions_that_are_shown_can_be_ignored_at_once_and_put_again",
    "a person's page lacks the next meeting": "test_a_person_shows_the_next_meeting_and_links_to_those_they_know",
    "asks are missing on a person's page": "test_asks_and_favours_stand_on_the_persons_page",
    "give first has nothing to press": "test_every_entry_of_give_first_has_its_letter_behind_one_press",
    "a status set by hand cannot be undone": "test_what_was_said_by_hand_is_taken_back",
    "a draft cannot be withdrawn": "test_withdrawing_the_asks_own_draft_throws_it_away",
    "nineteen tabs to the draft": "test_a_letter_can_be_written_and_put_aside_by_keyboard_alone",
    "a question takes many presses": "test_one_key_answers_the_first_question_of_the_day",
    "a phone shows less than its width holds": "test_every_page_is_accessible_and_fits_a_phone",
    "mail was not allowed, and nothing says so": "test_mail_that_was_not_allowed_is_said_on_today_until_it_is",
    "a files-only account hears of Gmail": "test_reading_of_an_imported_account_says_what_to_use",
    "a wrong address makes an account about nobody": (
        "test_an_address_that_occurs_nowhere_is_asked_about_before_an_account_is_made_of_it"
    ),
    "one field ends the proposals for all": (
        "test_saving_one_proposed_field_leaves_the_others_proposed_and_clearing_one_ends_it"
    ),
    "a language nobody writes is taken": "test_the_profile_is_proposed_kept_and_checked",
    "the demo cannot be told from one's own data": (
        "test_the_demo_is_one_press_away_says_on_every_page_that_it_is_one_and_leads_back"
    ),
    "results have no months": "test_months_without_an_ask_stand_on_the_axis_too",
    "numbers of the results lead nowhere": "test_every_number_leads_to_the_list_of_what_it_counts",
    "accents send a name to the end of a list": "test_names_are_sorted_as_the_reader_looks_them_up",
    "another wording loads the page anew": "test_words_change_in_place_and_what_one_writes_is_kept",
    "a reply's subject is locked": "test_a_reply_becomes_a_new_message_with_a_subject_of_its_own",
    "page and command count results differently": "test_the_page_and_the_command_count_the_same",
    "shares of hardly any asks": "test_shares_are_said_only_of_enough_asks",
    "help without arguments ends badly": "test_no_command_at_all_shows_the_same_help",
    "summaries of commands are cut": "test_help_lists_every_command_with_its_whole_line",
    "a slip in a command's name": "test_a_slip_in_a_commands_name_is_answered_with_the_name_meant",
    "no restore": "test_what_was_lost_comes_back_with_one_command",
    "a page has to be started each morning": "test_it_is_switched_on_said_to_be_on_and_switched_off",
    "stiff words": "test_no_template_says_it_stiffly",
    "letters that are emails": "test_an_email_is_called_one_in_what_is_shown",
    "Google's steps leave half out": (
        "test_the_steps_name_the_wizard_every_scope_in_full_the_one_time_secret_and_the_unverified_page"
    ),
    "somebody new needs a manual": "test_a_first_visit_with_files_comes_to_a_first_draft_in_ten_presses",
}
OPEN = {
    "the months of a person have no numbers": "drawn with an axis now; how it looks is for eyes, and axe sees the page",
    "a calendar-only person is called not close": "the reason does not yet say that no mail could be read",
    "a person has no notes": "a note of one's own on a person is not there yet",
    "a list is imported without a preview": "each line left out is named afterwards; a preview is not there yet",
    "LinkedIn's contacts become prospects": "people without mail are not among People yet, so lists go to Prospects",
}
"""What is not mended, or cannot be said in a test, and why."""


def _names() -> set[str]:
    found: set[str] = set()
    for path in TESTS.rglob("test_*.py"):
        found |= set(re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), flags=re.MULTILINE))
    return found


@pytest.mark.parametrize("row", sorted(MENDED))
def test_each_thing_that_was_mended_has_its_test(row: str) -> None:
    assert MENDED[row] in _names()


@pytest.mark.parametrize("row", sorted(OPEN))
def test_each_thing_that_has_none_has_its_sentence(row: str) -> None:
    assert row not in MENDED
    assert len(OPEN[row].split()) >= 5
