"""The whole, a part of it, and what the part is taken of."""

from __future__ import annotations

import pytest

from factcheck.frames.heads import ALL
from factcheck.knowledge import shipped
from factcheck.matching.parts import CARE, EXAMPLE, MILESTONE, OTHERS, PART, SOME, Parts
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("The bloc won 41 of the 101 seats.", "41", PART),
        ("The bloc won 41 of the 101 seats.", "101 seats", ALL),
        ("The chamber has 101 seats.", "101 seats", ""),
        ("Two of the 24 killed were children.", "24", ""),  # the toll
        ("Some 162 people were hurt, of whom 18 are critical.", "18", PART),
        ("Services make up 60 percent of sales.", "60 percent", ""),
        ("Forty-three died, among them a boy of nine.", "Forty-three", ""),
        ("The number of people held rose to 74, of whom 31 are at home.", "74", ""),
        ("The number of people held rose to 74, of whom 31 are at home.", "31", PART),
        ("They freed 40 people, including 12 from Melby.", "12", PART),
        ("They freed 40 people, including 12 from Melby.", "40 people", ""),
        ("A clerk is among 40 people hurt in Melby.", "40 people", ""),
        ("They freed 40 people, among them 12 from Melby.", "12", PART),
        ("Another 12 people fled.", "12 people", OTHERS),
        ("Four or more died in Melby.", "Four or more", ""),
        ("Two drowned and 12 others fled.", "12", OTHERS),
        ("Combined, Nordbank and Ostbank have 900 branches.", "900 branches", "together"),
        ("The two banks have 900 branches between them.", "900 branches", "together"),
        ("A typical battery lasts three years.", "three years", "general"),
        ("Two of the five sailors died in hospital.", "Two", ""),  # whoever counts the dead counts these
        ("Two of the five sailors died in hospital.", "five sailors", ALL),
        ("The last of four raiders was caught on Friday.", "four raiders", ALL),
        ("Two of the four raiders who fled were caught on Friday.", "four raiders", ""),
        ("The blast tore through a room full of pupils, killing nine of them.", "nine", ""),
        ("The blast tore through a room full of pupils. Nine of them had measles.", "Nine", PART),
        ("The mill employs 4,300, 2,000 of them in Olmen.", "4,300", ""),
        ("The mill employs 4,300, 2,000 of them in Olmen.", "2,000", PART),
        ("They played 881 points, 612 of them in the last set.", "612", PART),
        ("The quake razed four villages and badly damaged 35 others.", "four villages", ""),
        ("One hundred and twenty firefighters fought the flames.", "One hundred and twenty firefighters", ""),
        ("Eleven of the miners killed at Lorne were under 20.", "Eleven of the miners", PART),
        ("Harrow finished six points behind the champions.", "six points", "difference"),
        ("Fifty of them lost their lives.", "Fifty", ""),
        ("Police said five of the hostages were shot dead.", "five of the hostages", ""),
        ("Eleven of the 30 killed were children.", "Eleven", SOME),
        ("Four of the wounded have been sent home.", "Four", SOME),
        ("Two of the three victims died.", "Two", ""),
        ("Police named the three pupils who died along with a teacher.", "three pupils", PART),
        ("Police named the three people who died along with a teacher.", "three people", ""),
        (
            "Together the two firms will have a fifth of the world market for pumps and 900 branches.",
            "900 branches",
            "together",
        ),
        ("Eleven people died, two attackers among them.", "two attackers", PART),
        ("Eleven people died, two attackers among them.", "Eleven people", ""),
        ("Six of those hurt were in a serious condition.", "Six", SOME),
        ("Of those hurt, six were in a serious condition.", "six", SOME),
        ("Of those killed 18 were miners.", "18", SOME),
        ("Of the roughly 150 who had been waiting, 61 came back.", "roughly 150", ""),
        ("Of the 310 people aboard, 40 drowned.", "40", ""),
        ("Of those hurt, two died on the way.", "two", SOME),
        ("The toll rose to 36 after two of the wounded died.", "two", SOME),
        ("The toll rose to 36 after three people died of burns.", "three people", SOME),
        ("The number of dead climbed to 36 as another two bodies were found.", "36", ""),
        ("Three more people died overnight.", "people", OTHERS),
        ("More than 30 people died overnight.", "people", ""),
        ("16 dead, 8 more found in the mud", "8", OTHERS),
        ("Some 40 people were hurt, nine of them officers.", "nine", ""),
        ("The clinic treated 240 patients, of whom 61 died.", "61", ""),
        ("Ten flaws were found, two of them critical.", "two", PART),
        ("Ten flaws were found. Two of them are critical.", "Two", PART),
        ("One of the survivors was a pupil.", "survivors", EXAMPLE),
        ("One employee heard shots.", "One employee", EXAMPLE),
        ("Troops found nine rifles, two other guns and a map.", "nine rifles", ""),
        ("Troops found nine rifles, two other guns and a map.", "two other guns", OTHERS),
        ("This battery lasts three years.", "three years", ""),
        ("Dozens of people were hurt and are being treated in Melby.", "Dozens of people", CARE),
        ("Six people remain in hospital.", "Six people", CARE),
        ("Our clinic has received around 50 people with burns.", "50 people", CARE),
        ("The committee received 50 entries.", "50 entries", ""),
        ("It was his third 20-goal season.", "20-goal", MILESTONE),
        ("She had a 30-point, 12-rebound game.", "30-point", MILESTONE),
        ("The 20-goal striker left.", "20-goal", ""),
        ("They held 38 people in a second night of unrest, taking the total since Friday to 50.", "38 people", PART),
        ("They held 38 people in a second night of unrest, taking the total since Friday to 50.", "50", ""),
        ("Twelve people died, bringing the number of dead to 31.", "Twelve people", PART),
        ("Twelve people died, bringing grief to the town.", "Twelve people", ""),
        ("Vale served eight months of his sentence.", "eight months", PART),
        ("The war went on for six years of pain.", "six years", ""),
        ("Two of the three convicts who escaped are in France.", "Two", PART),
        ("Two of the three convicts escaped.", "Two", ""),
    ],
)
def test_of(text: str, words: str, part: str) -> None:
    article = Article("a", text)
    (found,) = (
        p for p in profiles(claims_of(article, shipped()), [article], shipped()) if p.claim.text.endswith(words)
    )
    assert found.partial == part
    assert shipped().table(Parts).of(found.claim, found.noun) == part
