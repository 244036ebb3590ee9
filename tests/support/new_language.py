"""A new language as somebody adds it: a pack copied from English, with the first files translated into Italian.

Run as a program, with the folder of the pack, it reads and writes in that language and prints what came of it: a
process of its own, because the words of all languages together are remembered once they were asked for.
"""

import json
import shutil
import sys
from datetime import timedelta
from importlib.resources import as_file, files
from pathlib import Path

CODE = "it"
TRANSLATED = {
    "detection.toml": """
[words]
stop_words = "il lo la gli le di del della e che un una è non per con sono ho hai nel ci grazie molto buongiorno"
small_words = "il lo la gli le di del della e che un una per con nel nella dei delle chi come più"
""",
    "phrases/days.toml": """
[sentences]
today = ["oggi", "di oggi"]
weekday = ["{weekday}", "di {weekday}"]
past_weekday = ["{weekday} scorso", "di {weekday}"]
yesterday = ["ieri", "di ieri"]
last_week = ["la settimana scorsa", "della settimana scorsa"]
ten_days = ["una decina di giorni fa", "di una decina di giorni fa"]
two_weeks = ["un paio di settimane fa", "di un paio di settimane fa"]
this_month = ["a inizio mese", "di inizio mese"]
month = ["in {month}", "di {month}"]
month_last_year = ["lo scorso {month}", "dello scorso {month}"]
month_of_year = ["in {month} {year}", "di {month} {year}"]
date = ["il {day} {month}", "del {day} {month}"]
first_of_month = ["il 1° {month}", "del 1° {month}"]
lately = ["di recente"]
there = ["nello stesso messaggio"]
""",
    "phrases/asks.toml": """
[sentences]
bridge = ["Avrei un favore da [chiederLe|chiederti]."]
ask_known = ["[Potrebbe|Potresti] presentarmi {whom}?"]
ask = ["[Potrebbe|Potresti] presentarmi {whom}?"]
ask_named = ["[Potrebbe|Potresti] presentarmi {whom}?"]
ask_properly = ["Eravamo già sulla stessa mail; [potrebbe|potresti] presentarci?"]
ask_offered = ["Vale ancora?"]
ask_met = ["[Potrebbe|Potresti] presentarci?"]
ask_told = ["[Potrebbe|Potresti] presentarmi {whom}?"]
ask_group = ["Chi dovrei conoscere in {group}?"]
ask_role = ["[Potrebbe|Potresti] presentarmi a qualcuno da {org}?"]
spoken_ask = ["[Ci presenterebbe|Ci presenteresti]?"]
spoken_ask_role = ["[Mi presenterebbe|Mi presenteresti]?"]
""",
    "phrases/openings.toml": """
[sentences]
meeting_held = [
    { say = "[La ringrazio|Ti ringrazio] per il tempo di {when}.", not = "friend family" },
    { say = "È stato bello parlare con [Lei|te] {when}.", for = "near" },
]
met_at = ["È stato bello vedersi {matter_at} {when}."]
met_about = ["È stato bello parlare {matter_about} {when}."]
met_plain = ["È stato bello parlare con [Lei|te] {when}."]
praise = ["Grazie per le belle parole {when_of}: {quote_mid}."]
hosted = ["Grazie ancora per l'invito {host_when}."]
work_matter = ["Grazie ancora per {matter}."]
praise_of = ["Grazie per le parole {praised}."]
praise_plain = ["Grazie per le belle parole {when_of}."]
work_finished = ["Grazie per il lavoro fatto insieme."]
upcoming_meeting = ["Ci vediamo {when}: una domanda prima."]
shared_event = ["Spero di [vederLa|vederti] {when}."]
active_thread = ["Già che ci scriviamo, una domanda."]
active_thread_matter = ["Grazie per il messaggio {matter_about}."]
active_thread_theirs = ["Grazie per il messaggio {when_of}."]
owed_news_named = ["Grazie a [Lei|te] ho conosciuto {met_whom}."]
owed_news = ["Le notizie che [Le|ti] devo: è andata bene."]
""",
}
PRAISE = """
[[praise]]
id = "it.praise.work"
triggers = ["lavoro"]
patterns = ['\\b(?:ottimo|splendido|bellissimo) lavoro\\b']
says = "praises the work"
yes = ["Avete fatto un ottimo lavoro.", "Davvero uno splendido lavoro."]
no = ["Il lavoro comincia domani.", "Cerco lavoro."]
"""


def write_pack(folder: Path) -> Path:
    """The pack, in `folder`; gives its own folder."""
    with as_file(files("plugin.domain.language") / "packs" / "en") as english:
        made = Path(shutil.copytree(english, folder / CODE))
    for name, text in TRANSLATED.items():
        (made / name).write_text(text, encoding="utf-8")
    with (made / "signals.toml").open("a", encoding="utf-8") as signals:
        signals.write(PRAISE)
    return made


def walk(code: str) -> dict[str, object]:
    """Read a mail in the new language and write an ask in it."""
    # The packs must be known before anything is read.
    from builders import NOW, a_prospect, a_raw_message, a_relationship, a_suggestion, an_occasion  # noqa: PLC0415

    from plugin.domain.drafting.claims import check_claims  # noqa: PLC0415
    from plugin.domain.drafting.compose import compose_draft, draft_language  # noqa: PLC0415
    from plugin.domain.drafting.facts import gather_facts  # noqa: PLC0415
    from plugin.domain.drafting.voice import Voice  # noqa: PLC0415
    from plugin.domain.extraction.read_message import read_message  # noqa: PLC0415
    from plugin.domain.language.packs import codes  # noqa: PLC0415
    from plugin.domain.language.relative_dates import say_day, weekday_names  # noqa: PLC0415
    from plugin.domain.meetings.spoken_days import find_past_day  # noqa: PLC0415
    from plugin.domain.model import Profile  # noqa: PLC0415

    reading = read_message(a_raw_message("Buongiorno Mara,\n\nhai fatto un ottimo lavoro con la nuova rete.\n\nNora\n"))
    voice, profile = Voice(code, formality="informal"), Profile(name="Mara Lindqvist")
    introducer = a_relationship(language=code)
    suggestion = a_suggestion(
        introducer=introducer, prospect=a_prospect(), occasion=an_occasion("meeting_held", NOW - timedelta(days=1))
    )
    facts = gather_facts(suggestion, profile, now=NOW)
    draft = compose_draft(suggestion, voice, profile, now=NOW, facts=facts)
    return {
        "codes": codes(),
        "read as": reading.language,
        "signals": [(signal.kind, signal.rule) for signal in reading.signals],
        "day": say_day(NOW - timedelta(days=2), now=NOW, language=code).when,
        "days read": [
            find_past_day(text, NOW).latest.strftime("%A") if find_past_day(text, NOW).exact else "none"
            for text in (
                "It was good to see you on Monday.",
                f"Grazie per {weekday_names(code)[2]}.",
                "Grazie per ora.",
            )
        ],
        "written in": draft_language(introducer, voice, profile),
        "draft": draft.body,
        "unsupported": [refused.sentence for refused in check_claims(draft, facts.all())],
    }


def main() -> None:
    """`walk`, or what is wrong with the pack."""
    from plugin.domain.language.packs import add_packs, check_pack  # noqa: PLC0415
    from plugin.domain.language.phrasebook import phrasebook  # noqa: PLC0415
    from plugin.errors import UserError  # noqa: PLC0415

    made = Path(sys.argv[1])
    add_packs(made.parent)
    wrong = check_pack(made.name)
    if not wrong:
        sys.stdout.write(json.dumps(walk(made.name)))
        return
    try:
        phrasebook(made.name)
        refused = ""
    except UserError as error:
        refused = str(error)
    sys.stdout.write(json.dumps({"wrong": wrong, "refused": refused}))


if __name__ == "__main__":
    main()
