from __future__ import annotations

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.inputs.decoding import Decoded, NotTextError, decode, named

ENGLISH = "The café’s owner said “about £3 million” — 5 °C at night – was paid to Ms. Ångström’s naïve son.\n"
RUSSIAN = "Жители деревни сообщили, что после наводнения три дома остались без света.\n"
JAPANESE = "北の村では、二十人が死亡したと伝えられました。\n"
KOREAN = "마을 주민들은 홍수로 집 세 채가 무너졌다고 말했다.\n"
CHINESE = "村里的人说,这是他们见过的最大的洪水,有三个人不在家。\n"
UKRAINIAN = "Мешканці села повідомили, що після повені їхні три будинки залишилися без світла.\n"
GREEK = "Οι κάτοικοι του χωριού είπαν ότι μετά την πλημμύρα τρία σπίτια έμειναν χωρίς φως.\n"
HEBREW = "תושבי הכפר אמרו כי אחרי השיטפון נותרו שלושה בתים ללא חשמל.\n"
ARABIC = "قال سكان القرية إن ثلاثة منازل بقيت بلا كهرباء بعد الفيضان.\n"
THAI = "ชาวบ้านบอกว่าหลังน้ำท่วมมีบ้านสามหลังไม่มีไฟฟ้าใช้\n"
POLISH = "Mieszkańcy wsi powiedzieli, że po powodzi trzy domy zostały bez światła, a ćwierć pól pod wodą.\n"
CZECH = "Obyvatelé vesnice řekli, že po povodni zůstaly tři domy bez světla a žádný příliš suchý.\n"
TURKISH = "Köylüler, selden sonra üç evin ışıksız kaldığını ve ağaçların devrildiğini söyledi.\n"
GERMAN = "Die Dörfler sagten, drei Häuser hätten nach der großen Flut übers Jahr kein Licht.\n"
TAIWANESE = "村裡的人說,這是他們見過的最大的洪水,有三個人不在家。\n"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (ENGLISH, "cp1252", "Windows-1252"),
        (ENGLISH, "mac-roman", "Mac Roman"),
        ("Un été à la forêt coûta 3 millions.", "cp850", "code page 850"),
        ("It’s 5 °C; ½ of it cost £3m – or €4 – to clear 6 m².", "cp1252", "Windows-1252"),
        ("He said “no” … and left—with 12 cafés.", "mac-roman", "Mac Roman"),
        (GERMAN, "cp1252", "Windows-1252"),
        (GERMAN, "mac-roman", "Mac Roman"),
        (POLISH, "cp1250", "Windows-1250"),
        (POLISH, "iso8859-2", "ISO 8859-2"),
        (CZECH, "cp1250", "Windows-1250"),
        (TURKISH, "cp1254", "Windows-1254"),
        (RUSSIAN, "iso8859-5", "ISO 8859-5"),
        (RUSSIAN, "mac-cyrillic", "Mac Cyrillic"),
        (UKRAINIAN, "koi8-u", "KOI8-U"),
        (UKRAINIAN, "iso8859-5", "ISO 8859-5"),
        (GREEK, "cp1253", "Windows-1253"),
        (GREEK, "iso8859-7", "Windows-1253"),
        (GREEK, "cp737", "code page 737"),
        (HEBREW, "cp1255", "Windows-1255"),
        (HEBREW, "iso8859-8", "Windows-1255"),
        (HEBREW, "cp862", "code page 862"),
        (ARABIC, "cp1256", "Windows-1256"),
        (ARABIC, "iso8859-6", "ISO 8859-6"),
        (THAI, "cp874", "Windows-874"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (RUSSIAN, "cp866", "code page 866"),
        (JAPANESE, "shift_jis", "Shift JIS"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (KOREAN, "euc_kr", "EUC-KR"),
        (CHINESE, "gb18030", "GB 18030"),
        (TAIWANESE, "big5", "Big5"),
    ],
)
def test_guesses_are_right_and_said(text: str, codec: str, name: str) -> None:
    assert decode(text.encode(codec)) == Decoded(text, f"no UTF-8: read as {name}")
    long = "Plain words first. " * 20_000 + text
    assert decode(long.encode(codec)).text == long


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark(codec: str) -> None:
    assert decode(ENGLISH.encode(codec)) == Decoded(ENGLISH, "no byte order mark: read as UTF-16")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            ENGLISH.encode() * 3 + b"\xff" + b" end",
            Decoded(ENGLISH * 3 + "\ufffd end", "UTF-8 with 1 broken character"),
        ),
        (ENGLISH.encode() + b"\xe2\x80", Decoded(ENGLISH + "\ufffd", "UTF-8 with 1 broken character")),
        (b"\xef\xbb\xbfcaf\xc3\xa9 \xff", Decoded("café \ufffd", "UTF-8 with 1 broken character")),
    ],
)
def test_damaged_utf_8_is_still_utf_8(data: bytes, expected: Decoded) -> None:
    assert decode(data) == expected


@pytest.mark.parametrize(
    "data", [b"x\0y", b"\xef\xbb\xbfx\0y", bytes(range(1, 256)), b"\x81\x8d\x8f", b"\xff\xfe\0\0\xff\xff\xff\xff"]
)
def test_no_guess_is_better_than_a_bad_one(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n5 0 obj", "a PDF (its name has to end in .pdf), not text"),
        (b"PK\x03\x04\x14\0", "an archive such as DOCX, ODT, EPUB or ZIP, not text"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old Word or Excel file, or one with a password, not text"),
        (b"{\\rtf1 Five}", "RTF, not text"),
        (b"\x1f\x8b\x08", "gzip inside gzip, not text"),
    ],
)
def test_what_is_often_taken_for_text_is_named(data: bytes, message: str) -> None:
    for encoding in ("", "cp1252"):
        with pytest.raises(NotTextError, match=f"^{re.escape(message)}$"):
            decode(data, encoding)


@pytest.mark.parametrize("codec", ["latin1", "utf-16-le", "koi8-r", "shift_jis", "utf-7", "cp500"])
def test_what_is_named_is_not_guessed(codec: str) -> None:
    text = "Drei Menschen kamen 2019.\n"
    assert decode(text.encode(codec), named(codec)) == Decoded(text)
    assert decode(b"\xef\xbb\xbf" + ENGLISH.encode(), named(codec)) == Decoded(ENGLISH)


@pytest.mark.parametrize(
    ("data", "codec", "message", "line"),
    [
        (b"one\ntwo\n\x81", "cp1252", r"not in cp1252 \(byte 0x81\), as --encoding says", 3),
        (ENGLISH.encode("cp1252"), "utf-8", r"not in utf-8 \(byte 0xe9\), as --encoding says", 1),
        (b"x", "utf-16-le", r"not in utf-16-le \(byte 0x78\), as --encoding says", 1),
        (b"x\0y", "latin1", "binary data, not text", 0),
    ],
)
def test_what_is_not_in_the_named_encoding_is_refused(data: bytes, codec: str, message: str, line: int) -> None:
    with pytest.raises(NotTextError, match=message) as refused:
        decode(data, named(codec))
    assert refused.value.line == line


@pytest.mark.parametrize(
    "name",
    [
        "latin-9000", "hex", "rot13", "", "a\0b", "\ud800", "x" * 5000, "punycode", "IDNA", "unicode-escape",
        "raw_unicode_escape", "charmap", "undefined", "base64", "mbcs" * 9,
    ],
)  # fmt: skip
def test_a_name_that_none_has(name: str) -> None:
    with pytest.raises(ValueError, match="no encoding is called") as refused:
        named(name)
    assert f"did you mean {name.lower()}?" not in str(refused.value)


@given(st.binary(), st.text("abc é’“\xa0…"))
def test_any_bytes_are_text_or_refused(data: bytes, text: str) -> None:
    for each in (data, data + text.encode("cp1252", "replace"), text.encode("cp1252", "replace") + data):
        with contextlib.suppress(NotTextError):
            assert isinstance(decode(each).text, str)


def test_a_guess_costs_little() -> None:
    for text, codec in ((RUSSIAN, "koi8-r"), (ENGLISH, "cp1252"), (JAPANESE, "shift_jis")):
        assert decode(text.encode(codec) * 50_000).text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_utf_8_is_taken_as_it_is(text: str) -> None:
    assert decode(text.encode()) == Decoded(text)
    assert decode(text.encode("utf-16")) == Decoded(text)
