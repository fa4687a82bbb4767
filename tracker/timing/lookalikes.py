"""Words and numbers that look like dates and are not, and the words beside them that tell.

Sources: the prose of the published Lancashire tracker of November 2017 ("50+ cases a week", "24/7",
"7 day service", "Q2 report") and of the other published papers.
"""

from __future__ import annotations

from tracker.timing.words import word_set

HOMONYMS = frozenset({"may", "march", "mar"})
"""Months that are other words too, unless they have a capital or a number beside them."""

MONTH_LEADS = word_set("by in of from until since early mid late")
"""Words after which even a lower-case "may" or "march" is a month: "mid-may"."""

AFTER_THE_VERB_MAY = word_set(
    "also be become begin cause change commence complete continue delay deliver depend differ "
    "extend fall finish get go have help impact include increase lead move need not now only "
    "possibly reduce require result run see slip start still take then vary well"
)

LABELS = word_set(
    "phase stage band item action ref reference section paragraph para appendix table row version "
    "ward floor level tier lot tranche wave step option grade no number tel telephone phone mobile "
    "fax ext extension day year"
)
"""Words whose number is a label, not a day: "Phase 1 November 2017" starts on no first."""

COUNTED = word_set(
    "posts post staff wte fte beds bed cases case days day hours hour weeks week months month "
    "years patients people persons residents users service services clients carers homes sites "
    "visits referrals assessments contacts hospitals practices gps care nurses workers social per "
    "percent of working reviews packages episodes bedded place places units"
)
"""Words that make the number before them a count: "7 day service", "10/12 posts"."""

TITLED = {
    "season": word_set(
        "plan plans planning pressure pressures resilience project funding fund monies scheme "
        "schemes beds capacity"
    ),
    "quarter": word_set(
        "report reports reporting return returns submission submissions update updates data "
        "monitoring figures template performance results review"
    ),
    "year": word_set(
        "plan plans budget allocation allocations funding contract programme target targets grant "
        "bcf ibcf spend report reports winter scheme schemes"
    ),
}
"""Words that make the period before them a title: "Q2 report", "winter plan", "2017/18 budget"."""

NOT_DATES = frozenset({(24, 7)})
"""Pairs "n/n" that are read as something else: round the clock."""

DATE_LEADS = word_set(
    "by on from until till before after since to commencing beginning starting ending c b e "
    "between monday tuesday wednesday thursday friday"
)
"""Words after which a fraction, such as "1/2", is a day and a month."""

YEAR_LEADS = word_set(
    "in during by from since until till before after post between through and or to for year "
    "calendar fy early mid late end start beginning - & onward onwards commencing"
)
"""Words after which a number alone may be a year; so it may as a whole clause."""

YEAR_NOUNS = frozenset({"start", "beginning", "middle", "end", "part", "half", "year"})
"""Words that make the number after "of" a year: "end of 2018", never "a cohort of 2018"."""

YEAR_FOLLOWERS = frozenset({"subject", "depending", "dependent", "pending", "tbc"})
"""Words that may follow a year which opens its clause."""

VERBS_TOO = {
    "start": frozenset({"by", "from", "the", "at", "until", "before", "after", "since"}),
    "beginning": frozenset({"by", "from", "the", "at", "until", "before", "after", "since"}),
    "begin": frozenset({"by", "from", "the"}),
}
"""Parts that are verbs too ("to start November 2017") unless "of" follows or one of these leads."""

AUXILIARIES = frozenset({"will", "should", "must", "would", "can", "could", "shall"})
"""After these even "end" is a verb."""

NOUNS_TOO = {
    "post": word_set(
        "in a an the this that each one new vacant permanent temporary wte manager worker officer "
        "lead nurse assessor coordinator therapist practitioner administrator"
    ),
}
"""Bounds that are nouns after one of these: "staff will be in post mid-November"."""
