import pytest

from plugin.domain.language.detection import detect_language

TEXTS = [
    ("en", "Could you please send us the figures before the end of the week?"),
    ("de", "Könnten Sie uns bitte die Zahlen bis Ende der Woche schicken?"),
    ("fr", "Pourriez-vous nous envoyer les chiffres avant la fin de la semaine ?"),
    ("es", "¿Podría enviarnos las cifras antes del final de la semana?"),
    ("it", "Potrebbe inviarci le cifre prima della fine della settimana?"),
    ("nl", "Kunt u ons de cijfers voor het einde van de week sturen?"),
    ("pt", "Você pode nos enviar os números até o final da semana, por favor? Obrigado."),
    ("sv", "Kan du skicka siffrorna till oss innan veckan är slut? Tack."),
    ("da", "Kan du sende os tallene, inden ugen er slut? Mange tak, det er også meget vigtigt nu."),
    ("no", "Kan du sende oss tallene før uken er over? Takk, jeg trenger dem også nå, hilsen meg."),
    ("fi", "Voitko lähettää meille luvut ennen viikon loppua? Kiitos, se on tärkeää."),
    ("pl", "Czy może pan przesłać nam dane do końca tygodnia? Dziękuję."),
    ("ru", "Не могли бы вы прислать нам цифры до конца недели?"),
    ("ja", "今週中に数字を送っていただけますか。"),
    ("zh", "请在本周末之前把数字发给我们。"),
    ("ko", "이번 주말까지 수치를 보내 주시겠어요?"),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_sentence_is_enough_to_tell_the_language(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "OK", "12345", "Fjordworks", "???"])
def test_too_little_text_has_no_language(text: str) -> None:
    assert detect_language(text) == ""
