"""The words with which mail programs announce somebody else's text, in the languages they speak.

Facts about programs, not patterns of our own: labels of quoted header blocks, the verbs of "On … wrote:",
what "original message" and "forwarded message" are called, and how dates begin.
"""

from plugin.domain.language.vocabulary import alternation, phrases


def _labels(field: str, text: str) -> dict[str, str]:
    return {label.casefold(): field for line in phrases(text) for label in line.split(" | ")}


HEADER_LABELS: dict[str, str] = {
    **_labels(
        "other",
        """
        reply-to | reply to | importance | priority | attachments | attachment | organization | organisation
        resent-from | resent-to | mailed-by
        wichtigkeit | anlagen | anhang | antwort an | priorität | pièces jointes | pièce jointe | importance
        priorité | répondre à
        adjuntos | datos adjuntos | importancia | responder a | allegati | priorità | anexos | prioridade | bijlagen
        bijlage | urgentie
        bilagor | prioritet | vedhæftede filer | vedlegg | liitteet | załączniki | přílohy | вложения | ekler
        添付ファイル | 附件 | 첨부
        message-id | x-mailer | mime-version | content-type | list-id | folder | user-agent | references
        in-reply-to | return-path | delivered-to
        """,
    ),
    **_labels(
        "from",
        """
        from | von | de | da | van | fra | från | lähettäjä | od | από | от | от кого | від | від кого | kimden
        gönderen | feladó | de la
        expéditeur | expediteur | absender | remitente | mittente | remetente | afzender | afsender | avsändare
        avsender | nadawca
        odesílatel | odosielateľ | šalje | pošiljatelj | pošiljalec | expeditor | saatja | frá | sõnumi saatja
        siuntėjas | sūtītājs | nuo
        差出人 | 送信者 | 发件人 | 發件人 | 寄件者 | 寄件人
        보낸 사람 | 보낸사람 | 발신 | מאת | من | از | จาก | từ | người gửi | dari | pengirim
        envoyé par | gesendet von | inviato da | enviado por | verzonden door | sent by | expedidor | remitent | від
        подател
        """,
    ),
    **_labels(
        "date",
        """
        sent | date | gesendet | datum | gesendet am | envoyé | envoyé le | envoye | date d'envoi | à la date du
        enviado | enviado el | enviada em
        enviado em | fecha | fecha de envío | data | data de envio | inviato | data invio | verzonden
        datum verzending | sendt | dato | skickat
        lähetetty | päivämäärä | pvm | wysłano | wysłane | odesláno | odoslané | odoslaná | dátum | elküldve
        küldve | trimis | poslano | poslato
        отправлено | дата | отправлен | дата отправки | надіслано | изпратено | στάλθηκε | ημερομηνία | gönderildi
        gönderilme tarihi | tarih
        送信日時 | 日付 | 日時 | 送信 | 发送时间 | 發送時間 | 日期
        寄件日期 | 傳送時間 | 时间 | 時間 | 发送日期 | 보낸 날짜 | 보낸날짜 | 날짜 | 일시
        נשלח | תאריך | تاريخ الإرسال | تم الإرسال | التاريخ | تاریخ | วันที่ | ส่ง | ngày | đã gửi | gửi | tanggal
        dikirim | saadetud | kuupäev
        nosūtīts | datums | išsiųsta | data | enviat | sent at | sent on | date sent | received | dags | dagsetning
        sendt dato
        """,
    ),
    **_labels(
        "to",
        """
        to | an | à | a | para | destinataire | destinataires | destinatario | destinatário | aan | til | till
        vastaanottaja | do | komu
        címzett | către | catre | za | prima | primatelj | кому | до | προς | kime | alıcı | empfänger | ontvanger
        modtager | mottaker | mottagare
        odbiorca | příjemce | príjemca | prejemnik | destinatar | kellele | kam | saņēmējs | gavėjas | per a | per
        宛先 | 收件人 | 收件者 | 받는 사람 | 받는사람 | 수신
        אל | إلى | الى | به | ถึง | đến | tới | kepada | ke | untuk | pour
        """,
    ),
    **_labels(
        "cc",
        """
        cc | bcc | kopie | kopie (cc) | kopi | copie | copie à | cópia | copia | kopia | kopio | kópia | másolat
        копия | копія | κοιν | κοινοποίηση
        bilgi | 抄送 | 副本 | 참조 | cci | cco | ccn | dw | kopija | עותק | نسخة | สำเนา | đồng kính gửi | tembusan
        couriel en copie | másolatot kap | odp
        """,
    ),
    **_labels(
        "subject",
        """
        subject | betreff | objet | sujet | asunto | assunto | oggetto | onderwerp | emne | ämne | aihe | temat
        předmět | predmet
        tárgy | subiect | zadeva | naslov | тема | относно | θέμα | konu | 件名
        标题 | 主题 | 主題 | 主旨 | 제목 | נושא
        الموضوع | موضوع
        เรื่อง | chủ đề | tiêu đề | perihal | subjek | teema | tēma | tema | efni | assumpte | sub | subj | titre
        """,
    ),
}
"""Casefolded label of a quoted header line → from, date, to, cc, subject or other."""

WROTE = alternation(
    # At the end ("X wrote:") or in the middle ("schrieb X:"); word borders where the script has them.
    r"""
    \bwrote\b|\b(?:writes|sent|said|replied)\s*[:：-]
    \bschr(?:ie|ei)bt?\b|\bgeschrieben\b
    \ba [eé]crit\b|\b[eé]crit\b|\ba envoy[eé]\b
    \bescribi[oó]\b|\bha escrito\b|\bescribe\b|\bva escriure\b|\bha escrit\b|\bescribiu\b
    \bha scritto\b|\bscrive\b
    \bescreveu\b|\benviou\s*:
    \bschreef\b|\bschreven\b|\bgeschreven\b
    \bskrev\b|\bskriver\b|\bskrifaði\b
    \bkirjoitti\b|\bkirjutas\b
    \bnapisa[lł](?:\(a\)|a|/a)?\b|\bnapisał\(a\)|\bnapisane?a?\b|\bnapsal(?:\(a\)|a|/a)?|\bnapísal(?:\(a\)|a)?
      |\bpisze\b|\bpíše\b
    \bnapisao\b|\bnapisala?\b|\bje pisao\b
    \b[ií]rta\b|\bezt írta\b
    \ba scris\b
    \bnапис(?:ал|ав)\b|\bнаписал(?:\(а\)|а)?|\bнаписав(?:\(ла\)|ла)?|\bнаписала?\b|\bнаписа\b|\bпишет\b|\bпише\b
    έγραψε
    \byazdı\b|\byazmış\b
    כתב|מאת
    كتب|كتابة|بواسطة|نوشت
    \brašė\b|\brakstīja\b
    写道|写到|寫道|写了|書きました|のメール
    작성|작성함|썼습니다|님이 쓴
    \bđã viết\b|\bviết\b
    \bmenulis\b|\bsumulat\b
    เขียนว่า|เขียน
    लिखा
    """
)
"""Verbs of attribution."""

ATTRIBUTION_LEAD = alternation(
    r"""
    on|at|le|am|el|il|em|no dia|op|den|på|w dniu|dnia|dne|dňa|în|in data|pe|στις|την|vào|pada|noong|u|dana|na|v|tanggal
    il giorno|il|a|en|el día|dia|kuupäeval|kohteesta|missatge de|mensaje de|wiadomość napisana przez
    quoting|zitat von|citando|citat|citát|citeren|quoting from|v pátek|v sobotu|в|на|у
    في|بتاريخ|در تاریخ|در|message du|message from|messaggio di|mensagem de
    """
)
"""The words such a line begins with, where it does not begin with the date itself."""

ATTRIBUTION_LEAD_JOINED = alternation("בתאריך|ב-?|ในวันที่|เมื่อ|在|于|於")
"""The same in scripts that put no space after them."""

QUOTING = alternation(
    r"""
    quoting|zitat von|citando a?|citat från|citat fra|citando|citazione da|citeren van|cytowanie|цитирую
    """
)
"""Lines that announce a quote by a noun instead of a verb: "Quoting Jane Roe <…>:"."""

WEEKDAY = alternation(
    r"""
    mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?
    mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?|sa(?:mstag)?|so(?:nntag)?
    lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?
    lunes|martes|mi[eé]r(?:coles)?|jue(?:ves)?|vie(?:rnes)?|s[aá]b(?:ado)?|dom(?:ingo)?
    luned[iì]|marted[iì]|mercoled[iì]|gio(?:ved[iì])?|venerd[iì]|sabato|domenica
    seg(?:unda)?(?:-feira)?|ter(?:[cç]a)?(?:-feira)?|qua(?:rta)?(?:-feira)?|qui(?:nta)?(?:-feira)?|sex(?:ta)?(?:-feira)?
    ma(?:andag)?|dinsdag|woe(?:nsdag)?|wo|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?
    m[åa]n(?:dag)?|tirs?(?:dag)?|tis(?:dag)?|ons(?:dag)?|tors?(?:dag)?|fre(?:dag)?|l[öø]r(?:dag)?|s[öø]n(?:dag)?
    ma|ti|ke|to|pe|la|su|maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntaina
    pon|wt|[śs]r|czw|pt|sob|niedz|po|út|st|čt|pá|so|ne|ut|uto|sri|čet|pet|ned|tor
    пн|вт|ср|чт|пт|сб|вс|нд|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа
    pzt|sal|çar|per|cum|cmt|paz|δευ|τρί|τετ|πέμ|παρ|σάβ|κυρ|lu|mi|jo|vi|du|otrd|treš|cet|piekt|th
    """
)

ORIGINAL = alternation(
    r"""
    original(?:e|es|er?|nachricht|meddelelse)?|ursprüngliche|ursprungligt|d['’]origine|originale?|initial
      |oorspronkelijk(?:e)?|oprindelig|opprinnelig
    alkuperäinen|oryginalna|původní|pôvodná|eredeti|özgün|orijinal|исходное|исходная|оригинальное|вихідне|оригінальне
      |оригинално|αρχικό|izvorna|izvirno|originalna|originalus
    antwort|reply|nachricht|原始|原件|元の|원본|מקורי|מקורית|الأصلية|gốc|asli|algne|sākotnējais|tin nhắn|messagio|mail
    """
)

FORWARDED = alternation(
    r"""
    forwarded|forward|fwd|weitergeleitete[rs]?|weitergeleiteten|weiterleitung|transf[eé]r[eé]e?|renvoyé|réexpédié
      |reenviado|reenviada|inoltrat[oa]|encaminhada|reencaminhada
    doorgestuurd|doorgestuurde|vidarebefordrat|videresendt|viderebragt|välitetty|edelleenlähetetty|przekazana
      |przesłana|przekazywanej|přeposlaná|preposlaná|továbbított
    redirecționat|transmis|iletilen|yönlendirilen|yönlendirilmiş|пересылаемое|пересланное|переадресованного|переслане
      |препратено|προωθημένο|proslijeđena|posredovano
    转发|轉寄|轉發|転送|전달|הועברה|معاد|محولة|chuyển tiếp|diteruskan|edastatud|pārsūtīts|persiųstas|reenviat
    """
)

MESSAGE = alternation(
    r"""
    messages?|nachricht|e-?mail|mail|mensajes?|messaggio|mensagem|bericht|meddelelse|melding|meddelande|besked|brev
      |viesti|viestin|wiadomo[śs][ćc]|wiadomości|zpráva|správa
    üzenet|levél|mesaj|mesajul|ileti|сообщение|сообщения|письмо|повідомлення|лист|съобщение|μήνυμα|poruka|sporočilo
      |missatge|邮件|郵件|信件|メッセージ|메시지|메일|הודעה
    رسالة|الرسالة|پیام|tin|thư|pesan|kiri|sõnum|ziņojums|laiškas|pranešimas|skilaboð
    """
)

BEGIN = alternation(
    r"""
    begin|début du|anfang der|inicio del|inizio(?: del)?|início da|start på|start van|begin|początek|начало|alkaa
    |下面是被
      |以下は|以下是
    """
)
"""Apple Mail's "Begin forwarded message:"."""
