"""`addon`: the deployment to give to Google, and whether a running server answers as an add-on must."""

import click

from plugin.cards.links import Links, Route
from plugin.errors import UserError
from web.addon.check import examine_addon
from web.addon.manifest import deployment
from web.cli.options import json_option, print_json, say
from web.settings import load_settings

url_option = click.option(
    "--url", metavar="URL", help="The https address at which Google calls; else ASKWELL_ADDON_URL."
)


@click.group("addon")
def addon_command() -> None:
    """The Gmail and Calendar add-on: asks beside the mail and beside the event. See docs/addon.md."""


@addon_command.command("manifest")
@url_option
def manifest_command(*, url: str | None) -> None:
    """Print the deployment's JSON, to be pasted into Google Cloud."""
    print_json(deployment(Links(_address(url), load_settings().base_url)))


@addon_command.command("check")
@url_option
@json_option
def check_command(*, url: str | None, as_json: bool) -> int:
    """Call each of the add-on's addresses with requests that must be refused, and look at the settings."""
    findings = examine_addon(load_settings(), _address(url, sure=False), list(Route))
    if as_json:
        print_json([finding.as_json() for finding in findings])
    else:
        for finding in findings:
            say(f"{finding.state:8} {finding.subject}: {finding.text}")
    return 1 if any(finding.state == "problem" for finding in findings) else 0


def _address(url: str | None, *, sure: bool = True) -> str:
    """The address, without a slash at its end. Raises UserError where there is none, or Google could not call it."""
    given = (url or load_settings().addon_url).rstrip("/")
    if not given:
        raise UserError("Say at which address Google calls: askwell addon manifest --url https://askwell.example")
    if sure and not given.startswith("https://"):
        raise UserError(f"Google calls add-ons only at https addresses, and “{given}” is none.")
    return given
