"""The words of attributions ("On … wrote:") as mail programs write them, language by language.

`wrote`: verbs, entries parted by "|". `said`: verbs that count only before the colon. `leads`: the words such a line
begins with, where it does not begin with the date itself; `joined`: the same where no space follows them.
`quoting`: nouns that announce a quote instead. `weekdays`: names and their short forms.
"""

ATTRIBUTION_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "wrote": "wrote",
        "said": "writes | sent | said | replied",
        "leads": "on | at | message from",
        "quoting": "quoting | quoting from",
        "weekdays": "monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun",
    },
    "de": {
        "wrote": "schrieb | schreibt | schrieben | geschrieben",
        "leads": "am | zitat von | nachricht von",
        "quoting": "zitat von",
        "weekdays": "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so",
    },
    "fr": {
        "wrote": "a écrit | a ecrit | écrit | ecrit | a envoyé | a envoye",
        "leads": "le | en date du | message de | message du | à",
        "quoting": "citation de",
        "weekdays": "lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim",
    },
    "es": {
        "wrote": "escribió | escribio | ha escrito | escribe",
        "leads": "el | el día | dia | en | mensaje de",
        "quoting": "citando | citando a",
        "weekdays": "lunes lun martes mar miércoles miercoles mié mie jueves jue viernes vie sábado sab sáb domingo dom",
    },
    "it": {
        "wrote": "ha scritto | scrive",
        "leads": "il | il giorno | in data | messaggio di | a",
        "quoting": "citazione da | citando",
        "weekdays": "lunedì lunedi lun martedì martedi mar mercoledì mercoledi mer giovedì giovedi gio venerdì venerdi"
        " ven sabato sab domenica dom",
    },
    "pt": {
        "wrote": "escreveu",
        "said": "enviou",
        "leads": "em | no dia | a | mensagem de",
        "quoting": "citando",
        "weekdays": "segunda seg terça terca ter quarta qua quinta qui sexta sex sábado sab sáb domingo dom segunda-feira"
        " terça-feira quarta-feira quinta-feira sexta-feira",
    },
    "gl": {"wrote": "escribiu", "leads": "o", "weekdays": "luns mar mér xov ven sáb dom"},
    "ca": {
        "wrote": "va escriure | ha escrit",
        "leads": "missatge de | el dia | el",
        "weekdays": "dilluns dl dimarts dt dimecres dc dijous dj divendres dv dissabte ds diumenge dg",
    },
    "nl": {
        "wrote": "schreef | schreven | geschreven",
        "leads": "op",
        "quoting": "citeren van | citeren",
        "weekdays": "maandag ma dinsdag di woensdag woe wo donderdag do vrijdag vr zaterdag za zondag zo",
    },
    "sv": {
        "wrote": "skrev | skriver",
        "leads": "den | på",
        "quoting": "citat från",
        "weekdays": "måndag mån tisdag tis onsdag ons torsdag tors tor fredag fre lördag lör söndag sön",
    },
    "da": {
        "wrote": "skrev | skriver",
        "leads": "den | d.",
        "quoting": "citat fra",
        "weekdays": "mandag man tirsdag tirs tir onsdag ons torsdag tors tor fredag fre lørdag lør søndag søn",
    },
    "nb": {
        "wrote": "skrev | skriver",
        "leads": "den | på",
        "quoting": "sitat fra",
        "weekdays": "mandag man tirsdag tirs tir onsdag ons torsdag tors tor fredag fre lørdag lør søndag søn",
    },
    "is": {"wrote": "skrifaði", "leads": "þann", "weekdays": "mán þri mið fim fös lau sun"},
    "fi": {
        "wrote": "kirjoitti",
        "leads": "kohteesta",
        "weekdays": "maanantaina ma tiistaina ti keskiviikkona ke torstaina to perjantaina pe lauantaina la sunnuntaina su",
    },
    "et": {"wrote": "kirjutas", "leads": "kuupäeval", "weekdays": "e t k n r l p"},
    "lv": {"wrote": "rakstīja", "leads": "plkst", "weekdays": "pirmd otrd treš trešd ceturtd cet piektd piekt sestd svētd"},
    "lt": {"wrote": "rašė", "leads": "data", "weekdays": "pr an tr kt pn št sk"},
    "pl": {
        "wrote": "napisał | napisał(a) | napisała | napisał/a | napisal | napisala | pisze",
        "leads": "w dniu | dnia | wiadomość napisana przez | w",
        "quoting": "cytowanie",
        "weekdays": "poniedziałek pon wtorek wt środa śr sr czwartek czw piątek pt pią sobota sob niedziela niedz nie",
    },
    "cs": {
        "wrote": "napsal | napsal(a) | napsala | napsal/a | píše | napsané",
        "leads": "dne | v pátek | v sobotu | v",
        "quoting": "citát",
        "weekdays": "pondělí po úterý út středa st čtvrtek čt pátek pá sobota so neděle ne",
    },
    "sk": {
        "wrote": "napísal | napísal(a) | napísala | napísané | píše",
        "leads": "dňa | v",
        "weekdays": "pondelok po utorok ut streda st štvrtok št piatok pi sobota so nedeľa ne",
    },
    "hu": {
        "wrote": "írta | ezt írta | irta",
        "leads": "ekkor",
        "weekdays": "hétfő h kedd k szerda sze csütörtök cs péntek p szombat szo vasárnap v",
    },
    "ro": {
        "wrote": "a scris",
        "leads": "în | in | pe | la",
        "weekdays": "luni lu lun marți ma mar miercuri mi mie joi jo vineri vi vin sâmbătă sâ sâm duminică du dum",
    },
    "sl": {
        "wrote": "je napisal | je napisala | je napisal/-a | je napisal/a | napisal | napisala | je oseba",
        "leads": "dne | v",
        "weekdays": "pon tor sre čet pet sob ned",
    },
    "hr": {
        "wrote": "napisao | napisala | je napisao/la | je napisao/napisala | je pisao | piše",
        "leads": "dana | na | u",
        "weekdays": "ponedjeljak pon utorak uto srijeda sri četvrtak čet petak pet subota sub nedjelja ned",
    },
    "sr": {
        "wrote": "је написао | је написала | је написао/ла | написао/ла | написао | написала | је писао | је писала"
        " | пише | je napisao/la | napisao/la | je napisao | je napisala | piše",
        "leads": "дана | на дан | у | dana | na dan | u",
        "weekdays": "понедељак пон уторак уто среда сре четвртак чет петак пет субота суб недеља нед ponedeljak sreda sre",
    },
    "mk": {"wrote": "напиша", "leads": "на", "weekdays": "пон вто сре чет пет саб нед"},
    "bg": {
        "wrote": "написа | пише",
        "leads": "на",
        "weekdays": "понеделник пн вторник вт сряда ср четвъртък чт петък пт събота сб неделя нд",
    },
    "ru": {
        "wrote": "написал | написал(а) | написала | пишет | писал | писала",
        "leads": "в | во",
        "quoting": "цитирую",
        "weekdays": "понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс",
    },
    "uk": {
        "wrote": "написав | написав(ла) | написала | пише",
        "leads": "у | в | на",
        "weekdays": "понеділок пн вівторок вт середа ср четвер чт п'ятниця пт субота сб неділя нд",
    },
    "el": {
        "wrote": "έγραψε",
        "leads": "στις | την | την ημερομηνία",
        "weekdays": "δευτέρα δευ τρίτη τρί τετάρτη τετ πέμπτη πέμ παρασκευή παρ σάββατο σάβ κυριακή κυρ",
    },
    "tr": {
        "wrote": "yazdı | şunu yazdı | yazmış | tarihinde yazdı",
        "leads": "tarihinde",
        "weekdays": "pazartesi pzt salı sal çarşamba çar perşembe per cuma cum cumartesi cmt pazar paz",
    },
    "he": {"wrote": "כתב | כתבה | מאת", "joined": "בתאריך | ב- | ב"},
    "ar": {"wrote": "كتب | كتبت | كتابة | بواسطة", "leads": "في | بتاريخ", "joined": "في"},
    "fa": {"wrote": "نوشت | نوشته", "leads": "در تاریخ | در"},
    "hi": {"wrote": "लिखा"},
    "th": {"wrote": "เขียนว่า | เขียน", "joined": "ในวันที่ | เมื่อ"},
    "ja": {"wrote": "書きました | のメール | 書いた", "joined": "在"},
    "zh": {"wrote": "写道 | 写到 | 寫道 | 写了 | 撰寫 | 來信", "joined": "在 | 于 | 於"},
    "ko": {"wrote": "작성 | 작성함 | 썼습니다 | 님이 쓴 | 님이 작성"},
    "vi": {"wrote": "đã viết | viết", "leads": "vào"},
    "id": {"wrote": "menulis", "leads": "pada | tanggal"},
    "tl": {"wrote": "sumulat", "leads": "noong"},
}
