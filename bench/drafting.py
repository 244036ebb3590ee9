"""Drafts in figures: how long one takes to compose, and how alike twenty are. `python bench/drafting.py`."""

import sys
from itertools import combinations
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent.parent / "tests" / "support")]

from approved_asks import CASES, NOW, PROFILES, Case, ask_of  # noqa: E402 -- the path is set above

from plugin.domain.drafting.claims import check_claims  # noqa: E402 -- as above
from plugin.domain.drafting.compose import compose_draft  # noqa: E402 -- as above
from plugin.domain.drafting.letter import message_id, write_letter  # noqa: E402 -- as above
from plugin.domain.drafting.slots import names_in  # noqa: E402 -- as above
from plugin.domain.drafting.wording import Earlier  # noqa: E402 -- as above
from plugin.domain.text.ngrams import count_words, shared_runs  # noqa: E402 -- as above

ROUNDS = 20


def measure(case: Case, told: list[Earlier], seed: int) -> tuple[float, Earlier, int, int]:
    """Milliseconds, the draft, its words, its untied claims."""
    suggestion, facts = ask_of(case)
    began = perf_counter()
    draft = compose_draft(suggestion, case.voice, PROFILES[case.language], now=NOW, facts=facts, told=told, seed=seed)
    milliseconds = (perf_counter() - began) * 1000
    write_letter(draft, rfc822_message_id=message_id(b"bench", str(seed)), date=NOW)
    earlier = Earlier(draft.to, draft.body, (), names_in(suggestion, facts))
    return milliseconds, earlier, count_words(draft.body), len(check_claims(draft, facts.all()))


def main() -> None:
    """Twenty rounds of the ten approved asks, each round one user's; print the figures beside the targets."""
    times: list[float] = []
    words: list[int] = []
    untied = shared = pairs = 0
    for seed in range(ROUNDS):
        told: list[Earlier] = []
        for case in CASES:
            milliseconds, earlier, count, loose = measure(case, told, seed)
            times.append(milliseconds)
            words.append(count)
            untied += loose
            told.append(earlier)
        profiles = [text for profile in PROFILES.values() for text in (profile.what, profile.value, profile.ideal)]
        own = {*profiles, *(name for one in told for name in one.names), *(case.prospect.why for case in CASES)}
        for one, other in combinations(told, 2):
            pairs += 1
            shared += bool(shared_runs(one.body, other.body, own=own))
    times.sort()
    late = times[int(len(times) * 0.99)]
    print(f"compose one draft: median {median(times):.1f} ms, 99 of 100 within {late:.1f} ms (target 20)")
    print(f"words: {min(words)} to {max(words)} (target 60 to 180)")
    print(f"untied claims: {untied} (target 0)")
    print(f"pairs that share a run of eight words: {shared} of {pairs} (target 0)")


if __name__ == "__main__":
    main()
