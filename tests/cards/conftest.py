"""A simulated year behind the cards: every message and event of it, read and judged by the real parts."""

import importlib.util
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from card_year import Year

from plugin.sandbox.sample_year import sample_truth, sample_year
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.beside import Beside
from plugin.usecases.judgement import Judgement
from plugin.views.moments import Moments

NOW = datetime(2026, 2, 24, 9, 30, tzinfo=UTC)
_BENCH = Path(__file__).parents[2] / "bench" / "judging.py"


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    """The sample year, read and judged once."""
    spec = importlib.util.spec_from_file_location("judging_for_cards", _BENCH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    world, truth = sample_year(now=NOW, seed=3).accounts[0], sample_truth(now=NOW, seed=3)
    with AccountStore.open(tmp_path_factory.mktemp("year") / "year.db") as store:
        account = module.fill_store(world, truth, store, now=NOW)
        snapshot = build_snapshot(store, account, now=NOW, free_mail=truth.free_mail)
        judgement = Judgement(store, snapshot, now=NOW)
        yield Year(Beside(judgement, Moments(NOW, "en-GB")), store.load_messages(), store.load_events())
