"""Finished drafts of a year, worded anew by whoever answers a folder of requests.

    reader_rewordings.py collect WORLD FOLDER     write a request for each draft of the year's best asks
    reader_rewordings.py check WORLD FOLDER       how many of the answers are taken, and why others are not

A refused answer is asked for once more, as the program does: `collect` again writes those requests.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.reader_relay import Recordings
from bench.reader_world import RecordedReader, imported
from plugin.domain.model import Draft, ModelReply, ModelRequest, Profile
from plugin.domain.suggestions.prospect_tables import parse_prospects_csv
from plugin.errors import ModelUnreachable, UserError
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.draft import draft
from plugin.usecases.judgement import Judgement
from plugin.usecases.reword import reword
from plugin.usecases.suggest import remember, todays_suggestions

EARLIER = (0, 14, 30, 50, 75, 110)
"""Days before the year's end on which is looked for asks."""


class Collecting(RecordedReader):
    """The same, and what nobody has answered yet is written down."""

    def complete(self, request: ModelRequest) -> ModelReply:
        """The recorded answer; raises ModelUnreachable, after noting the request, where there is none."""
        self.recordings.collect(request.instructions, request.words, request.schema)
        return super().complete(request)


def drafts(world: Path, most: int = 12) -> Iterator[Draft]:
    """The drafts of a year's asks, each pair once."""
    told = json.loads((world / "profile.json").read_text(encoding="utf-8"))
    wished, _ = parse_prospects_csv((world / "prospects.csv").read_text(encoding="utf-8"))
    with imported(world) as (store, account, now, free):
        fields = {name: told.get(name, "") for name in ("name", "organisation", "title", "value")}
        store.save_profile(Profile(**fields, what=told.get("what_i_do", ""), ideal=told.get("ideal_prospects", "")))
        store.save_prospects(wished)
        seen: set[tuple[str, str]] = set()
        for days in EARLIER:
            at = now - timedelta(days=days)
            snapshot = build_snapshot(store, account, now=at, free_mail=free)
            found = todays_suggestions(Judgement(store, snapshot, now=at), limit=5)
            remember(store, found.made, now=at)
            for one in found.made:
                pair = (one.introducer.address, one.prospect.id)
                if pair in seen or len(seen) >= most:
                    continue
                seen.add(pair)
                try:
                    yield draft(store, None, snapshot, one.id, now=at, dry_run=True).draft
                except UserError as error:
                    print(f"no draft: {error}", file=sys.stderr)


def main() -> None:
    """One of the two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["collect", "check"])
    parser.add_argument("world", type=Path)
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args()
    recordings = Recordings(chosen.folder)
    model = Collecting(recordings) if chosen.mode == "collect" else RecordedReader(recordings)
    outcomes: Counter[str] = Counter()
    for one in drafts(chosen.world):
        try:
            made = reword(model, one)
        except ModelUnreachable:
            outcomes["unanswered"] += 1
            continue
        outcomes["taken" if made.draft is not None else made.why] += 1
        if made.draft is not None and chosen.mode == "check":
            print(f"--- {one.language}\n{one.body}\n--- in other words\n{made.draft.body}\n")
    if chosen.mode == "collect":
        print(f"{sum(outcomes.values())} drafts, {len(recordings.open)} requests are unanswered")
    else:
        print(json.dumps(outcomes, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
