"""`reader`: a language model at the user's choice; which one, for what, at what cost, and how it fares."""

import sys
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import click

from plugin.domain.model import ModelPrice, ModelPurpose, ModelSettings
from plugin.domain.text.model_hosts import ModelHost
from plugin.errors import Unfinished, UserError
from plugin.takeout.raw_messages import MailFiles
from plugin.usecases.kept_from_reader import change_never
from plugin.usecases.model_access import (
    agree,
    check_settings,
    keep_settings,
    key_from_file,
    switch_off,
    try_model,
    with_switches,
)
from plugin.usecases.ports import MessageSource
from plugin.usecases.read_conversations import ReadingReport
from plugin.usecases.scan_run import ScanProgress
from plugin.views.reader import WordsLeaving, words_leaving
from web.bootstrap import AccountSession, wired
from web.careful_look import read_with_care
from web.cli.options import Words, account_option, json_option, note, now_option, print_json, say
from web.cli.progress import Progress
from web.views.reader import is_set, reader_json


@click.group("reader")
def reader_command() -> None:
    """A language model that reads conversations with care, writes letters and rewords drafts, where you allow it.

    Off until you set it: nothing is loaded and no host is contacted. See docs/reader.md for how to get one.
    """


@reader_command.command("set")
@click.argument("url", type=Words(), required=False)
@click.argument("model", type=Words(), required=False)
@click.option("--key-file", type=click.Path(path_type=Path), help="The host's key, in a file that only you can read.")
@click.option("--read/--no-read", default=None, help="Let it read conversations (the first time: on).")
@click.option("--reword/--no-reword", default=None, help="Let it reword a draft when you ask for it.")
@click.option("--write/--no-write", default=None, help="Let it write a letter from the facts when you ask for it.")
@click.option("--budget-tokens", type=int, metavar="N", help="At most so many tokens a day.")
@click.option("--budget-money", type=float, metavar="X", help="At most so much money a day; needs --price.")
@click.option("--price", type=(float, float), metavar="ASKED ANSWERED", help="What a million tokens cost.")
@click.option("--currency", type=Words(), default=None, help="Of the price, such as EUR.")
@click.option("--mask/--no-mask", default=None, help="Hide addresses and numbers from a host elsewhere.")
@click.option("--yes", is_flag=True, help="You agree that the words named go to this host.")
@click.option(
    "--elsewhere", type=Words(), metavar="HOST", default="", help="The host once more, where it is no machine of yours."
)
@now_option
@account_option
@json_option
def set_model(  # noqa: PLR0913 - an option is an argument
    *,
    url: str | None,
    model: str | None,
    key_file: Path | None,
    read: bool | None,
    reword: bool | None,
    write: bool | None,
    budget_tokens: int | None,
    budget_money: float | None,
    price: tuple[float, float] | None,
    currency: str | None,
    mask: bool | None,
    yes: bool,
    elsewhere: str,
    now: datetime,
    address: str | None,
    as_json: bool,
) -> None:
    """Choose the model: the base URL of its host, and its name there. Only what is named is changed.

    Example: askwell reader set http://localhost:11434/v1 gemma3:12b
    """
    if url and not model:
        raise click.UsageError("name the model, too: askwell reader set URL MODEL")
    key = key_from_file(key_file) if key_file is not None else ""
    with wired(address) as session:
        before = session.store.load_model_settings()
        wanted = _with_costs(before, budget_tokens, budget_money, price, currency)
        wanted = replace(wanted, masks=before.masks if mask is None else mask)
        if url and model:
            wanted = replace(wanted, url=url, model=model)
        if not is_set(wanted):
            raise click.UsageError("no model is set yet: askwell reader set URL MODEL")
        ready, host = check_settings(wanted)
        if not ready.is_agreed:
            _ask_leave(words_leaving(host, masks=ready.masks), yes=yes, elsewhere=elsewhere)
            ready = replace(agree(ready, host, now=now), reads=True if read is None else read)
        named = {"reads": read, "rewords": reword, "writes": write}
        ready = with_switches(ready, {name: on for name, on in named.items() if on is not None})
        files = session.wiring.settings
        kept = keep_settings(
            session.control, session.store, session.account, ready, key_file=files.key_file, key=key, now=now
        )
        shape = reader_json(session.control, session.store, session.account, now=now)
    if as_json:
        print_json(shape)
    else:
        say(_said(kept, host))
    note("Try it with: askwell reader test")


def _with_costs(
    before: ModelSettings,
    tokens: int | None,
    money: float | None,
    price: tuple[float, float] | None,
    currency: str | None,
) -> ModelSettings:
    """The settings with the budget and the price that were named."""
    named = before.price
    if price is not None:
        named = ModelPrice(*price, currency=named.currency if named else "")
    if currency is not None and named is not None:
        named = replace(named, currency=" ".join(currency.split())[:8])
    return replace(
        before,
        budget_tokens=before.budget_tokens if tokens is None else tokens,
        budget_money=before.budget_money if money is None else money,
        price=named,
    )


def _ask_leave(leaving: WordsLeaving, *, yes: bool, elsewhere: str) -> None:
    """Say which host gets which words, and go on only with the user's word: twice, where the host is elsewhere."""
    for line in (leaving.lead, *leaving.reading, *leaving.writing, *leaving.rewording, *leaving.never):
        note(f"  {line}")
    asks = sys.stdin is not None and sys.stdin.isatty()
    if not yes and not (asks and click.confirm(f"Let these words go to {leaving.host}?", err=True)):
        raise UserError(f"Nothing was set. To agree that these words go to {leaving.host}, add: --yes")
    if not leaving.elsewhere or elsewhere == leaving.host:
        return
    typed = click.prompt("Type the host's name to agree once more", err=True, default="") if asks else ""
    if typed.strip() != leaving.host:
        raise UserError(
            f"Nothing was set. {leaving.host} is not this machine; to agree once more, add: --elsewhere {leaving.host}"
        )


def _said(settings: ModelSettings, host: ModelHost) -> str:
    switches = (("reading", settings.reads), ("writing", settings.writes), ("rewording", settings.rewords))
    uses = [name for name, on in switches if on]
    use = ", ".join(uses) if uses else "nothing yet: add --read, --write or --reword"
    return f"{settings.model} at {host.name} is set, for {use}; at most {settings.budget_tokens:,} tokens a day."


@reader_command.command("test")
@account_option
@json_option
def test_model(*, address: str | None, as_json: bool) -> None:
    """Make one tiny request that holds none of your words; say what came back, and how long it took."""
    with wired(address) as session:
        settings = _required(session)
        with session.wiring.open_model(
            session.control, session.store, session.account, ModelPurpose.TEST, clock=_present
        ) as model:
            if model is None:
                raise UserError("The model is off; set it again with: askwell reader set URL MODEL")
            tried = try_model(model, monotonic)
    if as_json:
        print_json(
            {
                "model": settings.model,
                "answer": tried.text,
                "in_shape": tried.in_shape,
                "seconds": round(tried.seconds, 2),
                "tokens": tried.tokens,
            }
        )
        return
    say(f"{settings.model} answered in {tried.seconds:.1f} seconds: {tried.text or '(nothing)'}")
    if not tried.in_shape:
        note("That is not the shape that was asked for. A larger model, or a host with structured output, does better.")


def _present() -> datetime:
    return datetime.now(UTC).astimezone()


def _required(session: AccountSession) -> ModelSettings:
    settings = session.store.load_model_settings()
    if not is_set(settings):
        raise UserError("No language model is set; choose one with: askwell reader set URL MODEL")
    return settings


@reader_command.command("read")
@click.option("--mbox", multiple=True, metavar="FILE", help="Where imported mail is read from again. May be repeated.")
@click.option("--again", is_flag=True, help="Read what was read before, too: after a change of the model.")
@now_option
@account_option
@json_option
def read_now(*, mbox: tuple[str, ...], again: bool, now: datetime, address: str | None, as_json: bool) -> int:
    """Read the conversations that matter now, instead of at the next look.

    The words are not kept here: a Google account's are fetched again, an imported one's are read from its files.
    """
    with wired(address) as session, Progress() as progress:
        _required(session)

        def tell(report: ReadingReport) -> None:
            progress.tell(ScanProgress("reader", "conversations with the language model", done=report.messages))

        def read(source: MessageSource) -> ReadingReport | None:
            parts = session.wiring, session.control, session.store, session.account, source
            return read_with_care(*parts, lambda: now, again=again, progress=tell)

        if mbox:
            report = read(MailFiles(mbox, session.store.load_message_ids()))
        elif session.account.kind != "google":
            raise UserError("This account was read from files: name them once more with --mbox FILE.")
        else:
            with session.open_google() as google:
                if google.mailbox is None:
                    raise UserError("Reading mail was not allowed for this account: connect it again and allow it.")
                report = read(google.mailbox)
    if report is None:
        raise UserError("The model may not read; allow it with: askwell reader set --read")
    if as_json:
        print_json(asdict(report))
    else:
        say(
            f"{report.messages} messages were read, and {report.findings} findings hold; "
            f"{sum(report.dropped.values())} did not stand up to the words."
        )
    if report.note:
        note(report.note)
    return Unfinished.exit_status if report.left else 0


@reader_command.command("never")
@click.argument("names", nargs=-1, type=Words(), metavar="[ADDRESS|DOMAIN]…")
@click.option("--remove", is_flag=True, help="Let these be read again.")
@account_option
def never_read(*, names: tuple[str, ...], remove: bool, address: str | None) -> None:
    """Whose mail goes to no language model: show the list, or add to it."""
    with wired(address) as session:
        kept = change_never(session.store, names, read=remove)
    say("Never read: " + (", ".join(sorted(kept)) if kept else "nobody is kept out"))


@reader_command.command("off")
@account_option
def turn_off(*, address: str | None) -> None:
    """Ask no model any more, and delete its key. What it found stays until `reader clear`."""
    with wired(address) as session:
        switch_off(session.control, session.store, session.account)
        left = len(session.store.load_findings())
    say("The language model is off; no host is contacted.")
    if left:
        note(f"{left} findings stay as evidence. Take back any on the page, or all with: askwell reader clear")


@reader_command.command("clear")
@account_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def clear_findings(*, address: str | None, yes: bool) -> None:
    """Drop everything that a model found, and that it read anything: as if it had never read."""
    asks = sys.stdin is not None and sys.stdin.isatty()
    if not yes and not (asks and click.confirm("Drop everything that the model found?", err=True)):
        raise UserError("Nothing was dropped. To drop what the model found, add: --yes")
    with wired(address) as session:
        gone = session.store.delete_findings()
    say(f"{gone} {'finding is' if gone == 1 else 'findings are'} gone.")


@reader_command.command("status")
@now_option
@account_option
@json_option
def show_status(*, now: datetime, address: str | None, as_json: bool) -> None:
    """Whether a model is on and for what, what it has cost this week, and how its host fares."""
    with wired(address) as session:
        shape = reader_json(session.control, session.store, session.account, now=now)
    if as_json:
        print_json(shape)
        return
    if not shape["url"]:
        say("No language model is set: nothing is loaded and no host is contacted.")
        return
    uses = [name for name in ("reading", "rewording") if shape[name]]
    say(f"{shape['model']} at {shape['url']}: {'on for ' + ' and '.join(uses) if uses else 'off'}")
    say(f"{shape['messages_read']} messages read, {shape['findings']} findings hold.")
    for one in shape["used"]:
        cost = f", {one['cost']:.4f}" if one["cost"] else ""
        say(f"  {one['day']}  {one['purpose']}: {one['requests']} requests, {one['tokens']:,} tokens{cost}")
    say(f"At most {shape['budget']['tokens']:,} tokens a day.")
    if shape["health"]["problem"]:
        say(shape["health"]["problem"])
