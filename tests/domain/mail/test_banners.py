"""A gateway's warning above a letter is not the writer's; a writer's own warning is."""

import pytest

from plugin.domain.mail.mailtext import take_apart
from plugin.domain.mail.signatures import is_banner

LETTER = "Hi Ada,\n\nThe audit is done.\n\nBest,\nNora"


@pytest.mark.parametrize(
    "line",
    [
        "CAUTION: This email originated from outside of the organization. Do not click links.",
        "WARNING - This message came from an external source.",
        "[EXTERNAL]",
        "External email",
        "External sender - do not click on links unless you recognise the sender.",
        "This e-mail was sent from outside Brightwater.",
        "Be careful: verify the sender before you open files.",
        "ACHTUNG: Diese E-Mail stammt von einem externen Absender.",
        "Vorsicht! Externe Nachricht, klicken Sie keine Links an.",
        "Hinweis: Diese Nachricht kommt von außerhalb unserer Organisation.",
        "[EXTERN]",
        "Attention : ce message provient de l'extérieur de l'entreprise.",
        "ATTENTION - courriel externe. Ne cliquez pas sur les liens.",
        "[EXTERNE]",
        "Atención: este correo procede de fuera de la organización.",
        "PRECAUCIÓN: remitente externo, no haga clic en los enlaces.",
        "[EXTERNO]",
    ],
)
def test_a_gateways_warning_is_taken_off(line: str) -> None:
    assert is_banner(line)
    assert take_apart(f"{line}\n\n{LETTER}").own == "Hi Ada,\n\nThe audit is done."


@pytest.mark.parametrize(
    "line",
    [
        "Attention, the external auditor comes on Monday.",
        "Warning: we meet outside, so bring a coat.",
        "Caution: I will not come unless it stops raining.",
        "Attention, l'auditeur externe vient lundi.",
        "Prudence, la route est fermée.",
        "Achtung, der externe Prüfer kommt am Montag.",
        "Vorsicht, das Treffen ist außerhalb der Stadt.",
        "Hinweis: Die Mail hatte keine Anhänge.",
        "Atención, el auditor externo viene el lunes.",
        "External auditors have asked for the papers.",
    ],
)
def test_a_writers_own_warning_stays(line: str) -> None:
    assert not is_banner(line)
    assert take_apart(f"{line} Please tell Tom.\n\nBest,\nNora").own == f"{line} Please tell Tom."
