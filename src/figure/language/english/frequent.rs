//! Frequent words of English, which tell it from other languages.

use super::super::table::words;

words!(pub(super) FREQUENT:
    "a, about, above, after, again, against, ago, all, also, although, am, among, an, and, another, any, april",
    "are, army, around, as, at, august, autumn, band, bank, be, because, been, before, below, best, between, big",
    "bill, black, boat, boats, book, books, both, bridge, budget, but, by, call, came, can, children, church",
    "city, coal, could, court, crop, crops, daily, days, december, did, do, does, down, during, each, early",
    "evening, every, family, fans, farm, farmers, fast, february, feet, few, first, fish, flight, floor, food",
    "for, friday, from, gas, gave, get, given, go, goes, green, growth, had, harbour, has, hat, have, health",
    "held, her, here, high, hill, him, his, hotel, hours, how, if, in, inches, into, is, issue, issues, it, its",
    "january, job, jobs, july, june, just, labour, lake, land, last, later, law, like, long, lost, low, made",
    "make, man, many, march, market, may, me, mean, media, meet, meeting, members, men, might, mile, miles",
    "minister, monday, money, month, more, morning, most, mr, mrs, much, must, navy, near, new, news, night, no",
    "nor, north, not, november, now, number, october, of, off, oil, old, on, once, one, only, open, opens, or",
    "other, our, out, over, own, page, part, pays, people, per, phone, plays, plus, police, poll, pond, port",
    "pounds, power, press, price, prices, public, rate, rates, read, red, report, reports, revenue, ridge, river",
    "road, room, said, sales, same, saturday, says, school, sea, see, share, she, ship, ships, shop, short",
    "should, since, six, small, so, some, south, spring, steel, story, street, such, summer, sunday, take, tax",
    "text, than, that, the, their, them, then, there, these, they, this, those, three, through, ticket, tickets",
    "time, to, today, too, took, total, town, trade, tuesday, two, under, union, until, up, use, used, very",
    "village, vote, votes, wage, wages, want, war, was, water, way, we, week, weeks, well, went, were, what, when",
    "where, which, while, white, who, why, will, with, within, without, woman, women, won, work, would, wrote",
    "year, years, you, young, your"
);
