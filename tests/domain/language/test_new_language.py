"""A newcomer adds a language by copying a pack and writing data: nothing else changes, and what is missing is named."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import new_language
import pytest
from new_language import CODE, write_pack

from plugin.domain.language.packs import codes

ROOT = Path(__file__).parents[3]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A pack that was copied from English and begun to be translated."""
    return write_pack(tmp_path)


def outcome(copied: Path) -> dict[str, Any]:
    """What the program of this checkout makes of the pack, wherever another one may be installed."""
    done = subprocess.run(
        [sys.executable, new_language.__file__, str(copied)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_copied_pack_is_a_language_that_is_read_and_written(copied: Path) -> None:
    found = outcome(copied)
    assert found["codes"] == sorted({*codes(), CODE})
    assert found["read as"] == CODE
    assert found["signals"] == [["praise", "it.praise.work"]]
    assert found["day"] == "lunedì scorso"
    assert found["days read"] == ["Monday", "Wednesday", "none"]
    assert found["written in"] == [CODE, ""]
    assert re.search(r"^Ti ringrazio per il tempo di |^È stato bello vedersi ", found["draft"], re.MULTILINE)
    assert "Potresti presentarmi Elena?" in found["draft"]
    assert found["unsupported"] == []


def test_every_key_that_is_missing_is_named_at_once(copied: Path) -> None:
    signals = copied / "signals.toml"
    signals.write_text(re.sub(r"(?m)^but = .*\n", "", signals.read_text("utf-8")), "utf-8")
    (copied / "phrases/asks.toml").write_text('[sentences]\nask = ["Potresti?"]\n', "utf-8")
    (copied / "phrases/subjects.toml").unlink()
    (copied / "drafts.toml").write_text("", "utf-8")
    wrong = "\n".join(outcome(copied)["wrong"])
    assert "packs/it/signals.toml: words.but is missing" in wrong
    assert "sentences.ask_group is missing" in wrong
    assert "sentences.spoken_ask is missing" in wrong
    assert "packs/it/phrases/subjects.toml is missing; it holds person, role, group" in wrong
    for key in ("flags.polite_you", "words.closings", "tables.titles", "rules.stated"):
        assert f"{key} is missing" in wrong


def test_a_language_that_lacks_a_part_is_not_written_in_and_says_all_that_it_lacks(copied: Path) -> None:
    (copied / "phrases/asks.toml").write_text('[sentences]\nask = ["Potresti?"]\n', "utf-8")
    (copied / "phrases/subjects.toml").unlink()
    refused = outcome(copied)["refused"]
    assert "sentences.ask_group is missing" in refused
    assert "sentences.spoken_ask is missing" in refused
    assert "packs/it/phrases/subjects.toml is missing" in refused


@pytest.mark.alike(2)
@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"yes": ["Basta scrivermi."]}, "it.stop.enough needs at least 2 sentences under yes"),
        ({"yes": []}, "under yes, in which it speaks; it has 0"),
        ({"no": ["Basta un minuto."]}, "it.stop.enough needs at least 2 sentences under no"),
        ({"patterns": ["basta scriver" + "|basta" * 60]}, "it.stop.enough has a pattern of 373 characters"),
        ({"unless": ["un minuto" + "|un'ora" * 60]}, "at most 300 are allowed: split it, or name its lists"),
    ],
)
def test_a_rule_without_enough_examples_or_with_too_long_a_pattern_is_named_with_its_file(
    copied: Path, changed: dict[str, list[str]], why: str
) -> None:
    rule = {
        "triggers": ["basta"],
        "patterns": ["basta scriver"],
        "yes": ["Basta scrivermi.", "Basta scriverci."],
        "no": ["Basta un minuto.", "Mi basta."],
        **changed,
    }
    with (copied / "rebuffs.toml").open("a", encoding="utf-8") as rebuffs:
        rebuffs.write('[[stop]]\nid = "it.stop.enough"\n')
        rebuffs.writelines(f"{key} = {json.dumps(value)}\n" for key, value in rule.items())
    wrong = "\n".join(outcome(copied)["wrong"])
    assert why in wrong
    assert wrong.startswith("packs/it/rebuffs.toml: ")


@pytest.mark.alike(2)
@pytest.mark.parametrize(
    ("sentences", "why"),
    [
        ('ask = ["Puoi presentarmi {chi}?"]', "there is no slot {chi}"),
        ('ask = ["[Può|Puoi presentarmi?"]', "unclosed bracket"),
        ("ask = []", "sentences.ask has no sentence"),
        ('asks = ["Puoi?"]', "sentences.asks is not known"),
    ],
)
def test_a_sentence_that_cannot_be_written_is_named(copied: Path, sentences: str, why: str) -> None:
    rest = 'ask_group = ["Chi?"]\nspoken_ask = ["Puoi?"]\n'
    (copied / "phrases/asks.toml").write_text(f"[sentences]\n{sentences}\n{rest}", "utf-8")
    assert why in outcome(copied)["refused"]


def test_a_language_that_cldr_does_not_know_names_its_own_days(copied: Path) -> None:
    own = copied.rename(copied.parent / "qx")
    found = outcome(own)
    assert "packs/qx/phrases/days.toml: " in found["refused"]
    assert "words.weekdays is missing" in found["refused"]
    assert "words.months is missing" in found["refused"]
    with (own / "phrases/days.toml").open("a", encoding="utf-8") as days:
        days.write('[words]\nweekdays = "un du tri kvar kvin ses sep"\n')
        days.write('months = "a b c d e f g h i j k l"\n')
    found = outcome(own)
    assert found["day"] == "un scorso"
    assert found["days read"] == ["Monday", "Wednesday", "none"]
