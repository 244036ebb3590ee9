"""The names of months as mail programs write them, a row of twelve for each language."""

from functools import lru_cache

from plugin.domain.language.vocabulary import phrases

MONTH_NAMES: dict[str, str] = {
    "en": """
        january jan | february feb | march mar | april apr | may | june jun | july jul | august aug
        september sep sept | october oct | november nov | december dec
        """,
    "de": """
        januar jänner jan | februar feber feb | märz mär mrz maerz | april apr | mai | juni jun | juli jul
        august aug | september sep sept | oktober okt | november nov | dezember dez
        """,
    "fr": """
        janvier janv jan | février fevrier févr fév fevr fev | mars | avril avr | mai | juin | juillet juil
        août aout aoû | septembre sept sep | octobre oct | novembre nov | décembre decembre déc dec
        """,
    "es": """
        enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio jul | agosto ago
        septiembre setiembre sept sep set | octubre oct | noviembre nov | diciembre dic
        """,
    "it": """
        gennaio gen | febbraio feb | marzo mar | aprile apr | maggio mag | giugno giu | luglio lug
        agosto ago | settembre set sett | ottobre ott | novembre nov | dicembre dic
        """,
    "pt": """
        janeiro jan | fevereiro fev | março marco mar | abril abr | maio mai | junho jun | julho jul | agosto ago
        setembro set | outubro out | novembro nov | dezembro dez
        """,
    "nl": """
        januari jan | februari feb febr | maart mrt mar | april apr | mei | juni jun | juli jul
        augustus aug | september sep sept | oktober okt | november nov | december dec
        """,
    "sv": """
        januari jan | februari feb febr | mars mar | april apr | maj | juni jun | juli jul
        augusti aug | september sep sept | oktober okt | november nov | december dec
        """,
    "da": """
        januar jan | februar feb | marts mar | april apr | maj | juni jun | juli jul
        august aug | september sep sept | oktober okt | november nov | december dec
        """,
    "nb": """
        januar jan | februar feb | mars mar | april apr | mai | juni jun | juli jul
        august aug | september sep sept | oktober okt | november nov | desember des
        """,
    "is": """
        janúar jan | febrúar feb | mars mar | apríl apr | maí | júní jún | júlí júl
        ágúst ágú | september sep | október okt | nóvember nóv | desember des
        """,
    "fi": """
        tammikuuta tammikuu tammi | helmikuuta helmikuu helmi | maaliskuuta maaliskuu maalis
        huhtikuuta huhtikuu huhti | toukokuuta toukokuu touko | kesäkuuta kesäkuu kesä | heinäkuuta heinäkuu heinä
        elokuuta elokuu elo | syyskuuta syyskuu syys | lokakuuta lokakuu loka | marraskuuta marraskuu marras
        joulukuuta joulukuu joulu
        """,
    "et": """
        jaanuar jaan | veebruar veebr | märts | aprill apr | mai | juuni | juuli
        august aug | september sept | oktoober okt | november nov | detsember dets
        """,
    "lv": """
        janvāris janvārī janv | februāris februārī febr | marts martā | aprīlis aprīlī apr | maijs maijā
        jūnijs jūnijā jūn | jūlijs jūlijā jūl | augusts augustā aug | septembris septembrī sept
        oktobris oktobrī okt | novembris novembrī nov | decembris decembrī dec
        """,
    "lt": """
        sausio saus | vasario vas | kovo kov | balandžio bal | gegužės geg | birželio birž | liepos liep
        rugpjūčio rugp | rugsėjo rugs | spalio spal | lapkričio lapkr | gruodžio gruod
        """,
    "pl": """
        stycznia styczeń sty | lutego luty lut | marca marzec mar | kwietnia kwiecień kwi | maja maj
        czerwca czerwiec cze | lipca lipiec lip | sierpnia sierpień sie | września wrzesień wrz
        października październik paź | listopada listopad lis | grudnia grudzień gru
        """,
    "cs": """
        ledna leden led | února únor úno | března březen bře | dubna duben dub | května květen kvě
        června červen čvn čer | července červenec čvc | srpna srpen srp | září zář | října říjen říj
        listopadu | prosince prosinec pro
        """,
    "sk": """
        januára január jan | februára február feb | marca marec mar | apríla apríl apr | mája máj
        júna jún | júla júl | augusta aug | septembra sep | októbra okt | novembra nov | decembra dec
        """,
    "hu": """
        január jan | február febr | március márc | április ápr | május máj | június jún | július júl
        augusztus aug | szeptember szept | október okt | november nov | december dec
        """,
    "ro": """
        ianuarie ian | februarie feb | martie mar | aprilie apr | mai | iunie iun | iulie iul
        august aug | septembrie sept | octombrie oct | noiembrie noi nov | decembrie dec
        """,
    "sl": """
        januarja januar | februarja februar | marca marec | aprila april | maja maj | junija junij jun
        julija julij jul | avgusta avgust avg | septembra september sep | oktobra oktober okt
        novembra november nov | decembra december dec
        """,
    "hr": """
        siječnja siječanj sij | veljače veljača velj | ožujka ožujak ožu | travnja travanj tra
        svibnja svibanj svi | lipnja lipanj | srpnja srpanj | kolovoza kolovoz kol | rujna rujan ruj
        - | studenoga studeni stu | prosinca
        """,
    "sr": """
        јануар јан januar | фебруар феб februar | март мар mart | април апр april | мај maj | јун jun
        јул jul | август авг avgust avg | септембар сеп septembar | октобар окт oktobar
        новембар нов novembar | децембар дец decembar
        """,
    "bg": """
        януари яну | февруари февр | март | април апр | май | юни | юли
        август авг | септември септ | октомври окт | ноември ноем | декември дек
        """,
    "ru": """
        января январь янв | февраля февраль фев февр | марта март мар | апреля апрель апр | мая май
        июня июнь июн | июля июль июл | августа август авг | сентября сентябрь сен сент
        октября октябрь окт | ноября ноябрь ноя нояб | декабря декабрь дек
        """,
    "uk": """
        січня січень січ | лютого лютий лют | березня березень бер | квітня квітень кві квіт | травня травень тра трав
        червня червень чер черв | липня липень лип | серпня серпень сер серп | вересня вересень вер
        жовтня жовтень жов жовт | листопада листопад лис | грудня грудень гру груд
        """,
    "el": """
        ιανουαρίου ιανουάριος ιαν | φεβρουαρίου φεβ | μαρτίου μάρτιος μαρ | απριλίου απρ | μαΐου μάιος μαΐ μαι
        ιουνίου ιουν | ιουλίου ιουλ | αυγούστου αυγ | σεπτεμβρίου σεπ σεπτ | οκτωβρίου οκτ
        νοεμβρίου νοε νοεμ | δεκεμβρίου δεκ
        """,
    "tr": """
        ocak oca | şubat şub | mart mar | nisan nis | mayıs may | haziran haz | temmuz tem
        ağustos ağu | eylül eyl | ekim eki | kasım kas | aralık ara
        """,
    "ca": """
        gener | febrer febr | març | abril | maig | juny | juliol
        agost ag | setembre set | octubre oct | novembre nov | desembre des
        """,
    "id": """
        januari jan | februari peb feb | maret mar | april apr | mei | juni jun | juli jul
        agustus agu agt | september sep | oktober okt | november nov | desember des
        """,
    "he": """
        ינואר ינו | פברואר פבר | מרץ | אפריל אפר | מאי | יוני | יולי
        אוגוסט אוג | ספטמבר ספט | אוקטובר אוק | נובמבר נוב | דצמבר דצמ
        """,
    "ar": """
        يناير | فبراير | مارس | أبريل | مايو | يونيو | يوليو | أغسطس | سبتمبر | أكتوبر | نوفمبر | ديسمبر
        """,
}
"""Language → January to December, in full and short, parted by "|" or a new line; "-" where another language's name
would be another month's."""


@lru_cache(maxsize=1)
def month_numbers() -> dict[str, int]:
    """Name of a month, in small letters → its number. Of two languages that disagree the first counts."""
    numbers: dict[str, int] = {}
    for names in MONTH_NAMES.values():
        months = [entry for line in phrases(names) for entry in line.split(" | ")]
        for number, month in enumerate(months, start=1):
            for name in month.split():
                numbers.setdefault(name, number)
    return numbers


def month_number(name: str) -> int:
    """The number of the month with this name, a full stop behind it allowed; 0 if it is none."""
    numbers = month_numbers()
    bare = name.strip(".").lower()
    return numbers.get(bare) or numbers.get(bare.replace("i̇", "i"), 0)
