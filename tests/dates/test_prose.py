"""Sentences as reports, histories and manuals write them, and everything that they say of time.

What is expected is the mention and its days ("/" between first and last), its TIMEX3 value for times and
lengths, or its years of age. The articles are of Thursday, 5 March 2020.
"""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article, Claim, Period
from factcheck.pipeline import claims_of

PUBLISHED = date(2020, 3, 5)
KINDS = ("date", "time", "duration", "age")


def said(claim: Claim) -> str:
    written, timex = claim.value.written, claim.value.timex
    if isinstance(written, Period):
        days = [str(day) if day else ".." for day in (written.start, written.end)]
        return days[0] if days[0] == days[1] else "/".join(days)
    if claim.kind != "age":
        return str(timex)
    years = ["" if end is None else f"{end:g}" for end in (written.low, written.high)]
    return years[0] if years[0] == years[1] else "..".join(years)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The mayor, elected in November 2017 for a four-year term, leaves office at the end of December 2021.",
            [
                "November 2017 = 2017-11-01/2017-11-30",
                "four-year = P4Y",
                "the end of December 2021 = 2021-12-25/2021-12-31",
            ],
        ),
        (
            "Since the reform of 1994, the fund has paid out every quarter; last quarter it paid nothing.",
            ["1994 = 1994-01-01/1994-12-31", "last quarter = 2019-10-01/2019-12-31"],
        ),
        (
            "The bridge, begun in 1871 and finished 12 years later, was rebuilt between 1944 and 1947.",
            [
                "1871 = 1871-01-01/1871-12-31",
                "12 years later = 1883-01-01",
                "between 1944 and 1947 = 1944-01-01/1947-12-31",
            ],
        ),
        (
            "Between April and September of last year, 14 ships called; between October and March only three did.",
            [
                "Between April and September of last year = 2019-04-01/2019-09-30",
                "between October and March = 2019-10-01/2020-03-31",
            ],
        ),
        (
            "Fourth-quarter profit fell from the third quarter, and from the fourth quarter of 2018.",
            [
                "Fourth-quarter = 2019-10-01/2019-12-31",
                "the third quarter = 2019-07-01/2019-09-30",
                "the fourth quarter of 2018 = 2018-10-01/2018-12-31",
            ],
        ),
        (
            "On the evening of 3 July 1863, as dusk fell, the guns ceased.",
            ["the evening of 3 July 1863 = 1863-07-03"],
        ),
        (
            "He reigned from 1714 to 1727 and was followed by his son, who reigned until 1760.",
            ["from 1714 to 1727 = 1714-01-01/1727-12-31", "until 1760 = ../1760-12-31"],
        ),
        (
            "The dynasty (1368–1644) left walls; its last emperor (r. 1627–1644) left none.",
            ["1368–1644 = 1368-01-01/1644-12-31", "1627–1644 = 1627-01-01/1644-12-31"],
        ),
        (
            "The census of 1901 counted 1,901 people in the parish.",
            ["1901 = 1901-01-01/1901-12-31"],
        ),
        (
            "The outage lasted from 09:14 to 11:52 UTC on 4 March 2020.",
            ["09:14 = 2020-03-04T09:14", "11:52 UTC = 2020-03-04T11:52Z", "4 March 2020 = 2020-03-04"],
        ),
        (
            "Backups run daily at 02:00 and weekly on Sundays; logs are kept for 90 days.",
            ["02:00 = 2020-03-05T02:00", "90 days = P90D"],
        ),
        (
            "The certificate expires on 2021-06-30T23:59:59Z.",
            ["2021-06-30 = 2021-06-30", "23:59:59Z = 2021-06-30T23:59:59Z"],
        ),
        (
            "Support for version 2.7 ended on January 1, 2020; version 3.5 reached its end of life in September 2020.",
            ["January 1, 2020 = 2020-01-01", "September 2020 = 2020-09-01/2020-09-30"],
        ),
        (
            "The free trial lasts 14 days, after which you pay per month or per year.",
            ["14 days = P14D"],
        ),
        (
            "Copyright 2012-2020 by the authors. Last updated: 4 March 2020.",
            ["2012-2020 = 2012-01-01/2020-12-31", "4 March 2020 = 2020-03-04"],
        ),
        (
            "Her first novel came out in the autumn of 1998, her second in spring 2001 and her third last year.",
            [
                "the autumn of 1998 = 1998-09-01/1998-12-21",
                "spring 2001 = 2001-03-01/2001-06-20",
                "last year = 2019-01-01/2019-12-31",
            ],
        ),
        (
            "He was jailed for three years in 2011, released in 2013 and re-arrested in January this year.",
            [
                "three years = P3Y",
                "2011 = 2011-01-01/2011-12-31",
                "2013 = 2013-01-01/2013-12-31",
                "January this year = 2020-01-01/2020-01-31",
            ],
        ),
        (
            "Marta Hill, 34, and her brother Karl, 31, were last seen at about 6.30pm on Saturday, February 29.",
            ["34 = 34", "31 = 31", "about 6.30pm = 2020-02-29T18:30", "Saturday, February 29 = 2020-02-29"],
        ),
        (
            "Police were called at 1.20am today to a house where a man in his late 50s had collapsed.",
            ["1.20am = 2020-03-05T01:20", "today = 2020-03-05", "late 50s = 57..59"],
        ),
        (
            "The ferry leaves at 7:45 a.m., 11:15 a.m. and 5:30 p.m. from May through October.",
            [
                "7:45 a.m. = 2020-03-05T07:45",
                "11:15 a.m. = 2020-03-05T11:15",
                "5:30 p.m. = 2020-03-05T17:30",
                "from May through October = 2020-05-01/2020-10-31",
            ],
        ),
        (
            "The law was passed on the third Tuesday of January 2015 and came into force 90 days later.",
            ["the third Tuesday of January 2015 = 2015-01-20", "90 days later = 2015-04-20"],
        ),
        (
            "In late 2018 and early 2019 they met five times; they will meet again later this year.",
            [
                "late 2018 = 2018-09-01/2018-12-31",
                "early 2019 = 2019-01-01/2019-04-30",
                "later this year = 2020-03-05/2020-12-31",
            ],
        ),
        (
            "Next month's meeting was put off until the first week of May.",
            ["Next month = 2020-04-01/2020-04-30", "until the first week of May = ../2020-05-10"],
        ),
        (
            "It has been eight years, five months and two weeks since he left.",
            ["eight years, five months and two weeks = P8Y5M2W"],
        ),
        (
            "The poll of 1,004 adults aged 18 and over was taken 2-5 March.",
            ["aged 18 and over = 18..", "2-5 March = 2020-03-02/2020-03-05"],
        ),
        (
            "At the turn of the year it had 2,020 members, up from 2,019 in 2019.",
            ["2019 = 2019-01-01/2019-12-31"],
        ),
        (
            "The ship sank on April 15, 1912, at 2:20 a.m., two hours and 40 minutes after it struck ice.",
            ["April 15, 1912 = 1912-04-15", "2:20 a.m. = 1912-04-15T02:20", "two hours and 40 minutes = PT2H40M"],
        ),
        (
            "Children under 12 and adults over 70 travel free; those aged 12 to 17 pay half.",
            ["under 12 = ..12", "over 70 = 70..", "aged 12 to 17 = 12..17"],
        ),
        (
            "It happened once in the 14th century, twice in the 1600s and again in the late 1800s.",
            [
                "the 14th century = 1300-01-01/1399-12-31",
                "the 1600s = 1600-01-01/1699-12-31",
                "the late 1800s = 1867-01-01/1899-12-31",
            ],
        ),
        (
            "The May 3 vote, the June vote and the 2021 vote are all in doubt.",
            ["May 3 = 2020-05-03", "June = 2020-06-01/2020-06-30", "2021 = 2021-01-01/2021-12-31"],
        ),
        (
            "By the time he was 30, in 1905, he had written four papers in one year.",
            ["30 = 30", "1905 = 1905-01-01/1905-12-31", "one year = P1Y"],
        ),
        (
            "He had waited since noon the previous day, and would wait until the following evening.",
            ["noon = 2020-03-04T12:00", "the previous day = 2020-03-04", "until the following evening = ../2020-03-05"],
        ),
        (
            "Registration closes at 5pm GMT on Friday 13 March, two weeks from tomorrow.",
            ["5pm GMT = 2020-03-13T17:00Z", "Friday 13 March = 2020-03-13", "two weeks from tomorrow = 2020-03-20"],
        ),
        (
            "The 100-day plan, announced 50 days ago, is half over.",
            ["100-day = P100D", "50 days ago = 2020-01-15"],
        ),
    ],
)
def test_prose(text: str, wanted: list[str]) -> None:
    claims = claims_of(Article("a", text, published=PUBLISHED), shipped())
    assert [f"{claim.text} = {said(claim)}" for claim in claims if claim.kind in KINDS] == wanted
