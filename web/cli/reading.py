"""`read`: how messages are read. Alone, because it needs neither accounts nor a connection and is to start at once."""

import json

import click

from plugin.domain.extraction.read_message import read_message
from plugin.domain.mail.mime import UnreadableMessage, raw_from_bytes
from plugin.domain.model import Address
from plugin.domain.text.addresses import parse_address
from plugin.errors import UserError
from plugin.takeout.mbox import iter_messages
from web.cli.options import note
from web.cli.terminal import printable_json, sentence
from web.views.explanation import explain_reading


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--me", "mine", multiple=True, metavar="ADDRESS", help="Your own address, so that your words are known.")
@click.option("--explain", is_flag=True, help="Name the rule behind each signal and tie, under “explained”.")
def read_command(*, paths: tuple[str, ...], mine: tuple[str, ...], explain: bool) -> int:
    """Show how messages (.eml, .mbox, .gz) are read: one JSON object a line, nothing is kept."""
    me = frozenset(own_address(text) for text in mine)
    failures: list[str] = []
    for path in paths:
        try:
            for entry in iter_messages(path):
                try:
                    reading = read_message(raw_from_bytes(entry.data), me=me)
                except UnreadableMessage as error:
                    note(f"{path}: {entry.name}: {error}")
                    continue
                shape = reading.as_json(path=path)
                if explain:
                    shape["explained"] = explain_reading(reading)
                click.echo(printable_json(json.dumps(shape, ensure_ascii=False)))
                if entry.why:
                    note(f"{path}: {entry.name}: {entry.why}")
        except UserError as error:
            failures.append(str(error))
    for failure in failures:
        note(f"askwell: {sentence(failure)}")
    return 1 if failures else 0


def own_address(text: str) -> Address:
    """One of the user's own addresses, as they wrote it. Raises UserError where it is none."""
    address = parse_address(text)
    if address is None or not address.isprintable():
        raise UserError(f"“{text}” is no mail address; write --me name@company.example.")
    return address
