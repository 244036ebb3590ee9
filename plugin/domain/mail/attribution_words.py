"""The words of attributions ("On … wrote:") as mail programs write them, language by language.

`wrote`: verbs, entries parted by "|". `said`: verbs that count only before the colon. `leads`: the words such a line
begins with, where it does not begin with the date itself; `joined`: the same where no space follows them.
`quoting`: nouns that announce a quote instead. `weekdays`: names and their short forms.
"""

ATTRIBUTION_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "small": "at on by from via for of and am pm date time utc gmt",
        "talk": "the I we our my he she they as it this that which who us his their agreed because when where what",
        "wrote": "wrote",
        "said": "writes | sent | said | replied",
        "leads": "on | at | message from",
        "quoting": "quoting | quoting from",
        "weekdays": "monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri"
        " saturday sat sunday sun",
    },
    "de": {
        "small": "um uhr am den von und hat haben folgendes via mittags",
        "talk": "ich wir unser unsere mein meine er wie der die das ihr euer dass weil als man",
        "wrote": "schrieb | schreibt | schrieben | geschrieben",
        "leads": "am | zitat von | nachricht von",
        "quoting": "zitat von",
        "weekdays": "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so",
    },
    "fr": {
        "small": "à a le de du et h heures via par",
        "talk": "je nous notre mon il ils on que comme ce cela elle elles",
        "wrote": "a écrit | a ecrit | écrit | ecrit | a envoyé | a envoye",
        "leads": "le | en date du | message de | message du | à",
        "quoting": "citation de",
        "weekdays": "lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim",
    },
    "es": {
        "small": "a las la el de del horas hrs h por y ha siguiente lo",
        "talk": "yo nosotros nuestro mi que como ellos ellas se esto",
        "wrote": "escribió | escribio | ha escrito | escribe",
        "leads": "el | el día | dia | en | mensaje de",
        "quoting": "citando | citando a",
        "weekdays": "lunes lun martes mar miércoles miercoles mié mie jueves jue viernes vie sábado"
        " sab sáb domingo dom",
    },
    "it": {
        "small": "alle ore il di del e h via ha",
        "talk": "io noi nostro mio che come lui loro si questo",
        "wrote": "ha scritto | scrive",
        "leads": "il | il giorno | in data | messaggio di | a",
        "quoting": "citazione da | citando",
        "weekdays": "lunedì lunedi lun martedì martedi mar mercoledì mercoledi mer giovedì giovedi"
        " gio venerdì venerdi"
        " ven sabato sab domenica dom",
    },
    "pt": {
        "small": "às as de da do e h horas via o a",
        "talk": "eu nós nosso meu que como ele ela eles isso",
        "wrote": "escreveu",
        "said": "enviou",
        "leads": "em | no dia | a | mensagem de",
        "quoting": "citando",
        "weekdays": "segunda seg terça terca ter quarta qua quinta qui sexta sex sábado sab sáb"
        " domingo dom segunda-feira"
        " terça-feira quarta-feira quinta-feira sexta-feira",
    },
    "gl": {"small": "o ás de", "wrote": "escribiu", "leads": "o", "weekdays": "luns mar mér xov ven sáb dom"},
    "ca": {
        "small": "a les de del va",
        "wrote": "va escriure | ha escrit",
        "leads": "missatge de | el dia | el",
        "weekdays": "dilluns dl dimarts dt dimecres dc dijous dj divendres dv dissabte ds diumenge dg",
    },
    "nl": {
        "small": "om uur op van heeft het volgende de en via",
        "talk": "ik wij we onze mijn hij zij ze dat zoals dit",
        "wrote": "schreef | schreven | geschreven",
        "leads": "op",
        "quoting": "citeren van | citeren",
        "weekdays": "maandag ma dinsdag di woensdag woe wo donderdag do vrijdag vr zaterdag za zondag zo",
    },
    "sv": {
        "small": "kl kl. den klockan via och följande",
        "talk": "jag vi vår min han hon de som att detta",
        "wrote": "skrev | skriver",
        "leads": "den | på",
        "quoting": "citat från",
        "weekdays": "måndag mån tisdag tis onsdag ons torsdag tors tor fredag fre lördag lör söndag sön",
    },
    "da": {
        "small": "kl kl. den klokken via og følgende",
        "talk": "jeg vi vores min han hun som at dette",
        "wrote": "skrev | skriver",
        "leads": "den | d.",
        "quoting": "citat fra",
        "weekdays": "mandag man tirsdag tirs tir onsdag ons torsdag tors tor fredag fre lørdag lør søndag søn",
    },
    "nb": {
        "small": "kl kl. den klokken via og følgende",
        "talk": "jeg vi vår min han hun som at dette",
        "wrote": "skrev | skriver",
        "leads": "den | på",
        "quoting": "sitat fra",
        "weekdays": "mandag man tirsdag tirs tir onsdag ons torsdag tors tor fredag fre lørdag lør søndag søn",
    },
    "is": {"small": "kl", "wrote": "skrifaði", "leads": "þann", "weekdays": "mán þri mið fim fös lau sun"},
    "fi": {
        "small": "klo kello seuraavasti",
        "talk": "minä me meidän hän että kuten",
        "wrote": "kirjoitti",
        "leads": "kohteesta",
        "weekdays": "maanantaina ma tiistaina ti keskiviikkona ke torstaina to perjantaina pe"
        " lauantaina la sunnuntaina su",
    },
    "et": {"small": "kell", "wrote": "kirjutas", "leads": "kuupäeval", "weekdays": "e t k n r l p"},
    "lv": {
        "small": "plkst gada",
        "wrote": "rakstīja",
        "leads": "plkst",
        "weekdays": "pirmd otrd treš trešd ceturtd cet piektd piekt sestd svētd",
    },
    "lt": {"small": "val m d", "wrote": "rašė", "leads": "data", "weekdays": "pr an tr kt pn št sk"},
    "pl": {
        "small": "o godz godzinie użytkownik w dnia r i",
        "talk": "my nasz ja on ona oni że jak to",
        "wrote": "napisał | napisał(a) | napisała | napisał/a | napisal | napisala | pisze",
        "leads": "w dniu | dnia | wiadomość napisana przez | w",
        "quoting": "cytowanie",
        "weekdays": "poniedziałek pon wtorek wt środa śr sr czwartek czw piątek pt pią sobota sob niedziela niedz nie",
    },
    "cs": {
        "small": "v ve v. hodin uživatel a",
        "talk": "já my náš on ona že jak to",
        "wrote": "napsal | napsal(a) | napsala | napsal/a | píše | napsané",
        "leads": "dne | v pátek | v sobotu | v",
        "quoting": "citát",
        "weekdays": "pondělí po úterý út středa st čtvrtek čt pátek pá sobota so neděle ne",
    },
    "sk": {
        "small": "o uživateľ používateľ a",
        "talk": "ja my náš on ona že ako to",
        "wrote": "napísal | napísal(a) | napísala | napísané | píše",
        "leads": "dňa | v",
        "weekdays": "pondelok po utorok ut streda st štvrtok št piatok pi sobota so nedeľa ne",
    },
    "hu": {
        "small": "időpontban dátummal a az",
        "talk": "én mi hogy mint ez",
        "wrote": "írta | ezt írta | irta",
        "leads": "ekkor",
        "weekdays": "hétfő h kedd k szerda sze csütörtök cs péntek p szombat szo vasárnap v",
    },
    "ro": {
        "small": "la ora a de și",
        "talk": "eu noi nostru el ea că cum asta",
        "wrote": "a scris",
        "leads": "în | in | pe | la",
        "weekdays": "luni lu lun marți ma mar miercuri mi mie joi jo vineri vi vin sâmbătă sâ sâm duminică du dum",
    },
    "sl": {
        "small": "ob je uporabnik oseba",
        "wrote": "je napisal | je napisala | je napisal/-a | je napisal/a | napisal | napisala | je oseba",
        "leads": "dne | v",
        "weekdays": "pon tor sre čet pet sob ned",
    },
    "hr": {
        "small": "u je sati korisnik",
        "wrote": "napisao | napisala | je napisao/la | je napisao/napisala | je pisao | piše",
        "leads": "dana | na | u",
        "weekdays": "ponedjeljak pon utorak uto srijeda sri četvrtak čet petak pet subota sub nedjelja ned",
    },
    "sr": {
        "small": "у је сати корисник u je sati korisnik",
        "wrote": "је написао | је написала | је написао/ла | написао/ла | написао | написала | је писао | је писала"
        " | пише | je napisao/la | napisao/la | je napisao | je napisala | piše",
        "leads": "дана | на дан | у | dana | na dan | u",
        "weekdays": "понедељак пон уторак уто среда сре четвртак чет петак пет субота суб недеља нед"
        " ponedeljak sreda sre",
    },
    "mk": {"small": "во", "wrote": "напиша", "leads": "на", "weekdays": "пон вто сре чет пет саб нед"},
    "bg": {
        "small": "в г часа",
        "wrote": "написа | пише",
        "leads": "на",
        "weekdays": "понеделник пн вторник вт сряда ср четвъртък чт петък пт събота сб неделя нд",
    },
    "ru": {
        "small": "в г пользователь",
        "talk": "я мы наш он она что как это",
        "wrote": "написал | написал(а) | написала | пишет | писал | писала",
        "leads": "в | во",
        "quoting": "цитирую",
        "weekdays": "понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс",
    },
    "uk": {
        "small": "о р користувач",
        "talk": "я ми наш він вона що як це",
        "wrote": "написав | написав(ла) | написала | пише",
        "leads": "у | в | на",
        "weekdays": "понеділок пн вівторок вт середа ср четвер чт п'ятниця пт субота сб неділя нд",
    },
    "el": {
        "small": "στις ο η και ώρα έγραψε",
        "wrote": "έγραψε",
        "leads": "στις | την | την ημερομηνία",
        "weekdays": "δευτέρα δευ τρίτη τρί τετάρτη τετ πέμπτη πέμ παρασκευή παρ σάββατο σάβ κυριακή κυρ",
    },
    "tr": {
        "small": "tarihinde saat şunu tarihli saatinde günü",
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
    "vi": {"small": "lúc vào", "wrote": "đã viết | viết", "leads": "vào"},
    "id": {"small": "pukul jam", "wrote": "menulis", "leads": "pada | tanggal"},
    "tl": {"wrote": "sumulat", "leads": "noong"},
}
