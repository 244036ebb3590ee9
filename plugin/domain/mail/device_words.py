"""The lines that programs set below a letter ("Sent from my iPhone"), language by language.

A template is matched from the beginning of a line. `{device}` is a device or program, with at most a few words
before it; `{app}` a mail program, `{system}` what it runs on. Without either in it, a device must follow.
"""

DEVICES = (
    "i-?phone|i-?pad|ipod|android|black-?berry|samsung|galaxy|htc|nokia|lumia|windows|pixel|motorola"
    "|droid|huawei|honor"
    "|xiaomi|redmi|oneplus|sony|xperia|lg|palm|treo|verizon|sprint|at&t|t-mobile|telcel|vodafone|mac"
    "|macbook|apple|ios"
    "|outlook|mail|e-?mail|mailbox|gmail|yahoo|aol|proton\\w*|spark|typeapp|bluemail|airmail|boxer|thunderbird"
    "|superhuman|newton|inbox|nine|edison|canary|k-9|sparrow|mutt|hey|fairemail|mymail|zoho|gmx"
    "|web\\.de|tutanota|tuta"
    "|aqua|em client|mailbird|samsung\\w*|surface|huawei\\w*"
)
"""What devices and mail programs are called everywhere."""

APPS = "outlook|bluemail|typeapp|spark|proton\\w*|yahoo|aol|gmail|mail|edison|airmail"
SYSTEMS = "ios|android|iphone|ipad|windows|mac|macos|mobile"

DEVICE_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "lines": """
            sent from | sent via | sent with | sent using | sent by | sent on | sent securely with | written on
            written from | typed on | typed from | typed with | dictated to | dictated on | dictated with
            dictated using
            composed on | composed with | composed from | delivered by | posted from | posted with | posted via
            sent on the go from | sent on the run from
            get {app} for {system} | download {app} for {system} | try {app} for {system} | get the {app} app
            get {app} on {system} | get the {app} for {system} | get the all-new {app}
            download the all-new {app} app
            """,
        "devices": "phone|mobile\\w*|handheld|tablet|smartphone|cell ?phone",
    },
    "de": {
        "lines": """
            gesendet von | gesendet mit | gesendet über | gesendet aus | versendet von | versendet mit
            verschickt von
            verschickt mit | von meinem {device} gesendet | von meinem {device} aus gesendet | von meinem {device}
            von {device} gesendet | von unterwegs gesendet | von unterwegs | diese nachricht wurde von mein {device}
            diese nachricht wurde von meinem {device} | holen sie sich {app} für {system} | holen sie sich {app}
            laden sie {app} für {system} | {app} für {system} herunterladen | mobil gesendet
            """,
        "devices": "handy|smartphone|mobil\\w*|telefon\\w*|tablet|unterwegs|post",
    },
    "fr": {
        "lines": """
            envoyé de | envoyé depuis | envoyé à partir de | envoyé avec | envoyé par | envoyé via | envoyée de
            envoyé du
            envoyé mon | expédié de | expédié par | message envoyé depuis | message envoyé avec
            message envoyé à partir de
            obtenir {app} | télécharger {app} | téléchargez {app} | obtenez {app} | provenance {app} pour {system}
            """,
        "devices": "mobile|téléphone|portable|tablette|smartphone|courrier",
    },
    "es": {
        "lines": """
            enviado desde | enviado con | enviado por | enviado de | enviado mediante | enviado vía | mandado desde
            escrito desde | obtener {app} | obtén {app} | obtenga {app} | descarga {app} | descargar {app}
            consigue {app} | descargue {app}
            """,
        "devices": "móvil|movil|celular|teléfono|telefono|tableta|tablet|smartphone|correo",
    },
    "it": {
        "lines": """
            inviato da | inviato dal | inviato con | inviato tramite | inviato via | inviata da | scritto da
            scritto dal
            spedito da | ottieni {app} | scarica {app} | scaricare {app}
            """,
        "devices": "telefono|cellulare|tablet|smartphone|posta|dispositivo",
    },
    "pt": {
        "lines": """
            enviado do | enviado da | enviado de | enviado pelo | enviado via | enviado através do
            enviado a partir do
            enviada do | obter o {app} | obter {app} | obtenha o {app} | baixe o {app} | baixar o {app}
            descarregar o {app}
            """,
        "devices": "celular|telemóvel|telefone|tablet|smartphone|correio",
    },
    "ca": {
        "lines": "enviat des de | enviat amb | obtén {app} | obteniu {app}",
        "devices": "mòbil|correu",
    },
    "nl": {
        "lines": """
            verzonden vanaf | verzonden met | verzonden van | verzonden via | verzonden vanuit | verstuurd vanaf
            verstuurd met | verstuurd via | verstuurd vanuit | {app} voor {system} | {app} downloaden voor {system}
            {app} voor {system} downloaden | download {app} voor {system} | haal {app} voor {system}
            """,
        "devices": "telefoon|mobiel\\w*|tablet|smartphone",
    },
    "sv": {
        "lines": """
            skickat från | skickades från | skickat med | skickad från | skickat via | hämta {app} | skaffa {app}
            få {app}
            """,
        "devices": "mobil\\w*|telefon\\w*|surfplatta|e-post",
    },
    "da": {
        "lines": "sendt fra | sendt via | sendt med | send fra | hent {app} | få {app}",
        "devices": "mobil\\w*|telefon\\w*",
    },
    "nb": {
        "lines": "sendt fra | sendt via | sendt med | skaff deg {app} | få {app} | last ned {app}",
        "devices": "mobil\\w*|telefon\\w*|e-post",
    },
    "is": {
        "lines": "sent úr | sótt {app}",
        "devices": "síma\\w*",
    },
    "fi": {
        "lines": """
            lähetetty | lähetin | hanki {app} | lataa {app}
            """,
        "devices": "iphonesta|ipadista|androidista|laitteesta\\w*|puhelimesta\\w*|sähköposti\\w*|windowsin|windowsista",
    },
    "et": {
        "lines": "saadetud minu | saadetud | hankige {app} | hangi {app}",
        "devices": "iphone'ist|telefonist|nutitelefonist",
    },
    "lv": {
        "lines": "nosūtīts no | sūtīts no | iegūt {app} | iegūstiet {app}",
        "devices": "tālruņa|viedtālruņa",
    },
    "lt": {
        "lines": "išsiųsta iš | siųsta iš | gauti {app} | gaukite {app}",
        "devices": "telefono",
    },
    "pl": {
        "lines": """
            wysłane z | wysłano z | wysłany z | wysłane za pomocą | wysłano za pomocą | wysłane przez
            pobierz {app} | pobierz aplikację {app} | uzyskaj {app} | pobierz program {app}
            """,
        "devices": "telefonu|komórki|smartfona\\w*|urządzenia|tabletu|aplikacji|poczt[ay]\\w*"
        "|iphone['’]?a|ipada|programu",
    },
    "cs": {
        "lines": """
            odesláno z | posláno z | odesláno ze | odesláno pomocí | získat {app} | získejte {app} | stáhněte si {app}
            stáhnout {app}
            """,
        "devices": "iphonu|ipadu|telefonu|mobilu|tabletu|zařízení|pošt\\w*|aplikace",
    },
    "sk": {
        "lines": "odoslané z | odoslané zo | poslané z | získať {app} | získajte {app} | stiahnite si {app}",
        "devices": "telefónu|mobilu|tabletu|zariadenia|pošt\\w*|aplikácie|iphonu",
    },
    "hu": {
        "lines": """
            {device} küldve | küldve | {device} küldött | elküldve | az {system} {app} beszerzése
            {system} {app} beszerzése
            az {system}-es {app} beszerzése | az {system} rendszerhez készült {app} beszerzése | szerezze be az {app}
            szerezd be az {app} | töltse le az {app}
            """,
        "devices": "iphone-omról|ipademről|telefonomról|mobilomról|készülékemről|iphone-ról|postából|levelezőből",
    },
    "ro": {
        "lines": "trimis de pe | trimis din | trimis de la | trimis prin | descărcați {app}"
        " | obțineți {app} | descarcă {app}",
        "devices": "telefonul|mobilul|tableta",
    },
    "sl": {
        "lines": "poslano iz | poslano z | poslano s | prenesite {app} | pridobite {app}",
        "devices": "telefona|iphona|pošte",
    },
    "hr": {
        "lines": "poslano s | poslano sa | poslano iz | poslano putem | preuzmite {app} | nabavite {app}",
        "devices": "iphonea|mobitela|telefona|pošte",
    },
    "sr": {
        "lines": """
            poslato sa | poslato sa mog | poslato iz | послато са | послато са мог | послато из | preuzmite {app}
            преузмите {app} | nabavite {app}
            """,
        "devices": "telefona|iphone-a|uređaja|телефона|уређаја",
    },
    "bg": {
        "lines": "изпратено от | изпратено чрез | изтеглете {app} | изтегляне на {app} | вземете {app}",
        "devices": "телефон\\w*|устройство\\w*|моя",
    },
    "ru": {
        "lines": """
            отправлено с | отправлено со | отправлено из | отправлено от | отправлено через | послано с
            скачать {app} | скачайте {app} | загрузить {app} | загрузите {app} | получить {app} | получите {app}
            написано с | написано на
            """,
        "devices": "телефон\\w*|смартфон\\w*|планшет\\w*|почт\\w*|мобильн\\w*|устройств\\w*|приложени\\w*|айфон\\w*",
    },
    "uk": {
        "lines": "надіслано з | надіслано із | відправлено з | надіслано через | завантажити {app}"
        " | отримати {app} | завантажте {app} | отримайте {app}",
        "devices": "телефон\\w*|смартфон\\w*|планшет\\w*|пошт\\w*|мобільн\\w*",
    },
    "el": {
        "lines": "στάλθηκε από | εστάλη από | αποστολή από | λήψη του {app} | αποκτήστε το {app}"
        " | κάντε λήψη του {app} | λήψη {app}",
        "devices": "κινητό|τηλέφωνο|συσκευή|αλληλογραφία",
    },
    "tr": {
        "lines": """
            {device} gönderildi | {device} gönderilmiştir | {system} için {app} edinin | {system} için {app}'u edinin
            {system} için {app} uygulamasını edinin | {app} uygulamasını edinin
            {system} için {app} uygulamasını indirin
            {app}'u edinin
            """,
        "devices": "iphone['’]?um\\w*|ipad['’]?im\\w*|telefonum\\w*|cihazım\\w*|samsung\\w*"
        "|posta['’]?dan|\\S{1,12}['’](?:dan|den|tan|ten|mdan|imden|umdan|ümden)",
    },
    "ja": {
        "lines": """
            {device}から送信 | {device} から送信 | {device}からの送信 | {device}より送信 | {device} を入手する
            {device} を入手
            {device} をダウンロード | {system} 版の{device}から送信 | {device}から送信されました
            私の{device}から送信
            """,
        "devices": "スマートフォン|スマホ|携帯|メール",
    },
    "zh": {
        "lines": """
            从我的{device}发送 | 从我的 {device} 发送 | 發自我的 {device} | 发自我的 {device}
            發自我的{device} | 发自我的{device}
            从 {device} 发送 | 從我的 {device} 傳送 | 從我的{device}傳送 | 获取 {device} | 下载 {device}
            取得 {device} | 下載 {device}
            发自 {device} | 來自我的 {device} | 从 {system} 版{device}发送 | 從 {system} 版{device}傳送
            """,
        "devices": "手机|手機|平板|邮件|郵件|华为|小米|邮箱",
    },
    "ko": {
        "lines": """
            나의 {device}에서 보냄 | 내 {device}에서 보냄 | {device}에서 보냄 | {device}에서 보낸 메일
            {system}용 {device}에서 보냄
            {device} 다운로드 | {device} 받기 | {device} 가져오기 | {device}용 outlook 다운로드
            {device}용 outlook 받기
            """,
        "devices": "스마트폰|휴대폰|메일|갤럭시",
    },
    "he": {
        "lines": "נשלח מה | נשלח מ | נשלח מתוך | קבל את {app} | הורד את {app} | השג את {app}",
        "devices": "iphone שלי|הטלפון|טלפון|הנייד|אייפון",
    },
    "ar": {
        "lines": "أرسلت من | أُرسلت من | ارسلت من | تم الإرسال من | الحصول على {app} | احصل على {app} | تنزيل {app}",
        "devices": "هاتف\\w*|جهاز\\w*",
    },
    "fa": {
        "lines": "ارسال شده از | دریافت {app}",
        "devices": "گوشی|تلفن",
    },
    "vi": {
        "lines": "đã gửi từ | được gửi từ | gửi từ | tải {app} | nhận {app} | lấy {app}",
        "devices": "điện thoại",
    },
    "id": {
        "lines": "dikirim dari | dapatkan {app} | unduh {app}",
        "devices": "ponsel|hp",
    },
    "th": {
        "lines": "ส่งจาก {device} | ส่งจาก{device} | รับ {app} | ดาวน์โหลด {app}",
        "devices": "ของฉัน|มือถือ",
    },
}
