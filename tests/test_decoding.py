from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.decoding import Decoded, NotTextError, decode

ENGLISH = "The café’s owner said “about £3 million” — 5 °C at night – was paid to Ms. Ångström’s naïve son.\n"
RUSSIAN = "Жители деревни сообщили, что после наводнения три дома остались без света.\n"
JAPANESE = "北の村では、二十人が死亡したと伝えられました。\n"
KOREAN = "마을 주민들은 홍수로 집 세 채가 무너졌다고 말했다.\n"
CHINESE = "村里的人说,这是他们见过的最大的洪水,有三个人不在家。\n"
TAIWANESE = "村裡的人說,這是他們見過的最大的洪水,有三個人不在家。\n"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (ENGLISH, "cp1252", "Windows-1252"),
        (ENGLISH, "mac-roman", "Mac Roman"),
        ("Un été à la forêt coûta 3 millions.", "cp850", "code page 850"),
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


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_utf_8_is_taken_as_it_is(text: str) -> None:
    assert decode(text.encode()) == Decoded(text)
    assert decode(text.encode("utf-16")) == Decoded(text)
