"""`addon`: the deployment to give to Google, and whether a running server answers as an add-on must."""

import click

from plugin.cards.links import Links, Route
from plugin.errors import UserError
from web.addon.address import read_addon_address
from web.addon.check import examine_addon
from web.addon.manifest import deployment
from web.cli.options import json_option, print_json, say
from web.settings import Settings, load_settings

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
    settings = load_settings()
    address = _address(url, settings, public=True)
    if settings.addon_url and settings.addon_url != address:
        told = f"ASKWELL_ADDON_URL is {settings.addon_url}: set it to {address} where the server runs."
        click.echo(told, err=True)
    print_json(deployment(Links(address, settings.base_url)))


@addon_command.command("check")
@url_option
@json_option
def check_command(*, url: str | None, as_json: bool) -> int:
    """Call each of the add-on's addresses with requests that must be refused, and look at the settings."""
    settings = load_settings()
    findings = examine_addon(settings, _address(url, settings), list(Route))
    if as_json:
        print_json([finding.as_json() for finding in findings])
    else:
        for finding in findings:
            say(f"{finding.state:8} {finding.subject}: {finding.text}")
    return 1 if any(finding.state == "problem" for finding in findings) else 0


def _address(url: str | None, settings: Settings, *, public: bool = False) -> str:
    """The address in its one form. Raises UserError where there is none, or where it could not be called."""
    given = url or settings.addon_url
    if not given:
        raise UserError("Say at which address Google calls: askwell addon manifest --url https://askwell.example")
    return read_addon_address(given, name="--url" if url else "ASKWELL_ADDON_URL", public=public)
