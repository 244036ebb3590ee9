"""Charsets as mail labels them: the usual superset is meant, and one bad byte spoils one character."""

import pytest

from plugin.domain.text.charsets import decode_charset, find_decoder
from plugin.domain.text.encoded_words import decode_words


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("gb2312", "gbk", "请问囍宴在周几？朱镕"),
        ("GB_2312-80", "gbk", "请问囍宴在周几？"),
        ("x-gbk", "gb18030", "囍宴"),
        ("euc-kr", "cp949", "똠방각하 선생님께"),
        ("ks_c_5601-1987", "cp949", "똠방각하"),
        ("shift_jis", "cp932", "﨑山様　①②㈱"),
        ("x-sjis", "cp932", "山田様"),
        ("windows-31j", "cp932", "高橋㈱"),
        ("cp943", "cp932", "髙島屋"),
        ("big5", "big5hkscs", "佢哋嘅茶"),
        ("Big5-HKSCS", "big5hkscs", "啲"),
        ("iso-8859-1", "cp1252", "“Quotes” – and €"),
        ("latin1", "cp1252", "œuvre…"),
        ("us-ascii", "cp1252", "naïve “x”"),
        ("iso-8859-2", "cp1250", "Šťastný a žlutý – „ano“"),
        ("iso-8859-2", "iso8859-2", "Łódź, Žižkov"),
        ("iso-8859-9", "cp1254", "Şişli’de görüşürüz"),
        ("iso-8859-7", "cp1253", "Άρης – “ναι”"),
        ("iso-8859-8-i", "iso8859-8", "שלום"),
        ("logical", "iso8859-8", "שלום"),
        ("windows-874", "cp874", "สวัสดีครับ"),
        ("tis-620", "cp874", "สวัสดี"),
        ("x-mac-roman", "mac-roman", "Grüße aus Köln"),
        ("macintosh", "mac-roman", "Zoë"),
        ("x-mac-ce", "mac-latin2", "Žižka"),
        ("x-mac-cyrillic", "mac-cyrillic", "Привет"),
        ("koi8-r", "koi8-r", "Добрый день"),
        ("cp866", "cp866", "Добрый день"),
        ("cp850", "cp850", "Grüße"),
        ("ibm437", "cp437", "Grüße"),
        ("windows1251", "cp1251", "Привет"),
        ("ISO8859_15", "iso8859-15", "10 €"),
        ("iso-2022-jp", "iso2022_jp", "来週の火曜日"),
        ("iso-2022-kr", "iso2022_kr", "안녕하세요"),
        ("hz-gb-2312", "hz", "您好"),
        ("unicode-1-1-utf-7", "utf-7", "Grüße"),
        ("utf8", "utf-8", "Grüße"),
        ('"UTF-8"', "utf-8", "Grüße"),
        ("utf-8;", "utf-8", "Grüße"),
        ("utf-16", "utf-16", "Grüße"),
        ("euc-jp", "euc_jp", "来週の火曜日"),
    ],
)
def test_a_label_means_what_mail_programs_mean_by_it(label: str, codec: str, text: str) -> None:
    assert decode_charset(text.encode(codec), label) == text


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "koi8-r", "us-ascii", "", "shift_jis", "x-nothing"])
def test_valid_utf8_is_utf8_under_any_label(label: str) -> None:
    text = "Grüße aus Köln – 请问您周几有空，茶馆见"
    assert decode_charset(text.encode(), label) == text


@pytest.mark.parametrize("label", ["gb2312", "euc-kr", "big5"])
def test_a_few_east_asian_letters_that_are_utf8_by_chance_keep_their_label(label: str) -> None:
    text = "茶"
    assert decode_charset(text.encode(find_decoder(label)), label) == text


@pytest.mark.parametrize("label", ["punycode", "idna", "rot13", "base64", "zlib", "unicode_escape", "mbcs", "uu"])
def test_what_python_also_calls_codecs_are_no_charsets(label: str) -> None:
    assert find_decoder(label) == ""
    assert decode_charset(b"xn--kln-sna", label) == "xn--kln-sna"


@pytest.mark.parametrize(
    ("content", "label", "text"),
    [
        (b"Gr\xc3\xbc\xc3\x9fe, caf\xe9 next door", "utf-8", "Grüße, café next door"),
        (b"Gr\xc3\xbc\xc3\x9fe \x93yes\x94", "utf-8", "Grüße “yes”"),
        ("Grüße, sch".encode() + b"\xc3", "utf-8", "Grüße, sch\ufffd"),
        (b"\xe8\x8c\xb6\xe8\x8c", "utf-8", "茶\ufffd"),
        (b"Gr\xc3\xbc\xc3\x9fe \xed\xa0\xbd\xed\xb8\x80!", "utf-8", "Grüße 😀!"),
        (b"a\xc0\x80b \xc3\xbc", "utf-8", "ab ü"),
        (b"Gr\xfc\xdfe", "utf-8", "Grüße"),
        ("您好，茶".encode("gbk") + b"\xff" + "周二".encode("gbk"), "gbk", "您好，茶\ufffd周二"),
        ("火曜日".encode("cp932") + b"\xfd", "shift_jis", "火曜日\ufffd"),
        (b"\x80 10", "gb2312", "€ 10"),
        (b"\xad\xa1 \xc3\xe3", "euc-jp", "① 茶"),
        (b"\x1b$B-!4A\x1b(B ok", "iso-2022-jp", "①漢 ok"),
        (b"\x1b(I1\x1b(B", "iso-2022-jp", "ｱ"),
        (b"plain words", "utf-16", "plain words"),
        (b"a\x00b", "utf-8", "ab"),
    ],
)
def test_a_bad_byte_spoils_one_character(content: bytes, label: str, text: str) -> None:
    assert decode_charset(content, label) == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?Q?Caf=C3=A9_on_Monday??=", "Café on Monday?"),
        ("=?utf-8?Q?really?_=C3=A4h?=", "really? äh"),
        ("=?utf-8?B?R3LDvMOf ZQ==?=", "Grüße"),
        ("=?utf-8?B?6Iy26?= =?utf-8?B?aaG?=", "茶馆"),
        ("=?utf-8?B?w7w?= =?utf-8?B?w6Q?=", "üä"),
        ("=?utf-8?B?w7w==?==?utf-8?B?w6Q=?=", "üä"),
        ("=?UTF-8?q?Gr=c3=bc=C3=9Fe?=", "Grüße"),
        ("=?utf-8?Q?Gr=C3=BC=C3=9F", "Grüß"),
        ("=?iso-8859-1*de?Q?Gr=FC=DFe?=", "Grüße"),
        ("=?gb2312?B?1uzpRg==?=", "朱镕"),
        ("=??Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("Re: =?utf-8?Q?=C3=BC?= and =?utf-8?Q?=C3=A4?=", "Re: ü and ä"),
        ("=?utf-8?Q?=3D=3Futf-8=3FQ=3FGr=C3=BC=C3=9Fe=3F=3D?=", "Grüße"),
        ("=?utf-8?Q??= =?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("1 =? 2 ?= 3", "1 =? 2 ?= 3"),
    ],
)
def test_encoded_words_are_read_however_damaged(written: str, read: str) -> None:
    assert decode_words(written) == read
