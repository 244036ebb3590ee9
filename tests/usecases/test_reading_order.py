"""What is read first, and by which call."""

from plugin.usecases.reading_order import Errand, close_threads, plan_errands, take_turns, whole_threads


def test_three_wanted_messages_make_a_thread_worth_reading_whole() -> None:
    wanted = [("6", "b"), ("5", "a"), ("4", "a"), ("3", "a"), ("2", "b"), ("1", "c")]
    assert plan_errands(wanted, held=set()) == [
        Errand("b", "6", ("6",)),
        Errand("b", "2", ("2",)),
        Errand("a", None, ("5", "4", "3")),
        Errand("c", "1", ("1",)),
    ]


def test_what_is_held_does_not_count() -> None:
    wanted = [("5", "a"), ("4", "a"), ("3", "a"), ("3", "a")]
    assert plan_errands(wanted, held={"4"}) == [Errand("a", "5", ("5",)), Errand("a", "3", ("3",))]
    assert plan_errands(wanted, held={"3", "4", "5"}) == []


def test_an_errand_knows_its_call_and_its_count() -> None:
    assert (Errand("a", None, ("1", "2", "3")).call, Errand("a", None, ("1", "2", "3")).count) == ("threads.get", 3)
    assert (Errand("a", "1", ("1",)).call, Errand("a", "1", ("1",)).count) == ("messages.get", 1)


def test_whole_threads_are_read_by_one_call_each() -> None:
    assert whole_threads([("3", "a"), ("2", "b"), ("1", "a")]) == [
        Errand("a", None, ("3", "1"), entire=True),
        Errand("b", None, ("2",), entire=True),
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
