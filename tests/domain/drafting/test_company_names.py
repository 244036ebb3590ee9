"""Companies and institutions inside a sentence: articles, cases, contractions."""

import pytest

from plugin.domain.drafting.company_names import at_company, of_company
from plugin.domain.language.phrasebook import phrasebook


@pytest.mark.parametrize(
    ("language", "organisation", "where", "who"),
    [
        ("en", "Tidewell", "at Tidewell", "Ann Poe at Tidewell"),
        ("en", "Harbour Foundation", "at the Harbour Foundation", "Ann Poe at the Harbour Foundation"),
        ("en", "the Harbour Breakfast", "at the Harbour Breakfast", "Ann Poe at the Harbour Breakfast"),
        ("en", "University of Leeds", "at the University of Leeds", "Ann Poe at the University of Leeds"),
        ("de", "Elbmetall", "bei Elbmetall", "Ann Poe von Elbmetall"),
        ("de", "Stadtwerke Nord", "bei den Stadtwerken Nord", "Ann Poe von den Stadtwerken Nord"),
        ("de", "Elbklinik Wedel", "in der Elbklinik Wedel", "Ann Poe von der Elbklinik Wedel"),
        ("de", "Hotel Adler", "im Hotel Adler", "Ann Poe vom Hotel Adler"),
        ("de", "Sanne Gasthäuser", "dort", "Ann Poe (Sanne Gasthäuser)"),
        ("de", "Marienkrankenhaus", "im Marienkrankenhaus", "Ann Poe vom Marienkrankenhaus"),
        ("de", "Kirchenkreis Elm", "beim Kirchenkreis Elm", "Ann Poe vom Kirchenkreis Elm"),
        ("de", "Caritasträger Elm", "beim Caritasträger Elm", "Ann Poe vom Caritasträger Elm"),
        ("de", "Bäckerei Träger", "bei der Bäckerei Träger", "Ann Poe von der Bäckerei Träger"),
        ("en", "Elm Herbarium", "at the Elm Herbarium", "Ann Poe at the Elm Herbarium"),
        ("fr", "Confiserie Orme", "à la Confiserie Orme", "Ann Poe, de la Confiserie Orme,"),
        ("fr", "Épicerie Orme", "à l'Épicerie Orme", "Ann Poe, de l'Épicerie Orme,"),
        ("fr", "Transports Orme", "aux Transports Orme", "Ann Poe, des Transports Orme,"),
        ("fr", "EDL", "chez EDL", "Ann Poe, de EDL,"),
        ("fr", "Musée Rivoire", "au Musée Rivoire", "Ann Poe, du Musée Rivoire,"),
        ("fr", "Hôpital Sud", "à l'Hôpital Sud", "Ann Poe, de l'Hôpital Sud,"),
        ("es", "Rius Piel", "en Rius Piel", "Ann Poe, de Rius Piel,"),
        ("es", "Hospital Sur", "en el Hospital Sur", "Ann Poe, del Hospital Sur,"),
        ("es", "El Molino", "en El Molino", "Ann Poe, de El Molino,"),
    ],
)
def test_a_name_that_is_a_common_noun_has_its_article(language: str, organisation: str, where: str, who: str) -> None:
    book = phrasebook(language)
    assert at_company(organisation, book) == where
    assert of_company("Ann Poe", organisation, book) == who


def test_nobody_s_own_name_is_changed_by_the_preposition_after_it() -> None:
    assert (
        of_company("Bernard de Le Goff", "Musée Rivoire", phrasebook("fr")) == "Bernard de Le Goff, du Musée Rivoire,"
    )
    assert of_company("Ann Poe", "", phrasebook("fr")) == "Ann Poe"
