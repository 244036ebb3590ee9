"""What is read first, and by which call."""

from plugin.usecases.reading_order import FetchTask, close_threads, plan_fetches, take_turns, whole_threads


def test_three_wanted_messages_make_a_thread_worth_reading_whole() -> None:
    wanted = [("6", "b"), ("5", "a"), ("4", "a"), ("3", "a"), ("2", "b"), ("1", "c")]
    assert plan_fetches(wanted, held=set()) == [
        FetchTask("b", "6", ("6",)),
        FetchTask("b", "2", ("2",)),
        FetchTask("a", None, ("5", "4", "3")),
        FetchTask("c", "1", ("1",)),
    ]


def test_what_is_held_does_not_count() -> None:
    wanted = [("5", "a"), ("4", "a"), ("3", "a"), ("3", "a")]
    assert plan_fetches(wanted, held={"4"}) == [FetchTask("a", "5", ("5",)), FetchTask("a", "3", ("3",))]
    assert plan_fetches(wanted, held={"3", "4", "5"}) == []


def test_an_errand_knows_its_call_and_its_count() -> None:
    assert (FetchTask("a", None, ("1", "2", "3")).call, FetchTask("a", None, ("1", "2", "3")).count) == (
        "threads.get",
        3,
    )
    assert (FetchTask("a", "1", ("1",)).call, FetchTask("a", "1", ("1",)).count) == ("messages.get", 1)


def test_whole_threads_are_read_by_one_call_each() -> None:
    assert whole_threads([("3", "a"), ("2", "b"), ("1", "a")]) == [
        FetchTask("a", None, ("3", "1"), entire=True),
        FetchTask("b", None, ("2",), entire=True),
    ]


def test_threads_are_closed_in_the_order_listed() -> None:
    assert close_threads([("3", "a"), ("2", "b"), ("1", "a")], {"a"}) == [("3", "a"), ("1", "a")]


def test_people_take_turns_thread_by_thread() -> None:
    chatty = [("9", "a"), ("8", "b"), ("7", "a"), ("6", "c")]
    quiet = [("5", "q"), ("9", "a")]
    assert take_turns([chatty, quiet], rounds=1) == [("9", "a"), ("7", "a"), ("5", "q")]
    assert take_turns([chatty, quiet], rounds=9) == [
        ("9", "a"), ("7", "a"), ("5", "q"), ("8", "b"), ("6", "c"),
    ]  # fmt: skip
    assert take_turns([], rounds=3) == []
