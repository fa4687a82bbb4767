"""The words by which the pieces of a lead cell are known.

All in lower case. The names of jobs, bodies and services are those of the published trackers and
plans of 2017 (Lancashire, Oxfordshire, Warwickshire) and of the bodies that have followed.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words("dr mr mrs ms miss mx prof professor cllr councillor sir dame rev revd lord lady")
PARTICLES = _words("de del der den di du la le van von bin ibn al ap y da dos")

BODIES = _words(
    "agency alliance ambulance association authorities authority board boards ccg ccgs charity "
    "cic committee company consortium council councils csu department directorate federation "
    "foundation group healthwatch hospital hospitals icb icbs ics limited llp ltd network nhs nhse "
    "office organisation partnership partnerships plc police provider providers team trust trusts "
    "unit university"
)
JOBS = _words(
    "accountant acting administrator administrators adviser advisor analyst assistant chair "
    "chairman chairwoman chief co-ordinator commissioner commissioners consultant coordinator "
    "cover deputy director directors executive head heads interim lead leads manager managers "
    "matron nurse officer officers owner pharmacist practitioner secretary sponsor supervisor "
    "therapist"
)
WHOLE_JOBS = frozenset(("support", "project support", "finance support"))
JOB_INITIALS = _words("ad ceo cfo cno coo dass gp pm sro tpm vp")
# A job may be called after these, a body never is: "CHC lead" is not the lead of a body.
SERVICE_INITIALS = _words(
    "a&e amhp anp asc bcf catch chc d2a dtoc hca hicm hr ibcf ict ld mdt mh uec"
)
SERVICES = _words(
    "access activity acute adult adults advocacy age ageing all allied approach assessment "
    "assessor assessors associate autism bed beds better business capacity care carer carers "
    "children citizens clinical collaborative commercial commissioning community complex "
    "continuing contract contracts corporate countywide crisis delivery dementia development "
    "digital disabilities disability discharge domestic each education elderly elective emergency "
    "end equipment everyone families family finance financial first flow general governance health "
    "healthcare healthy home homes hours housing improvement independent integrated integration "
    "intermediate joint learning life living local managing market medical medicine medicines "
    "mental national nursing operational operations out pathway pathways patient performance "
    "personal placement plan planning plans policy pooled prevention primary principal procurement "
    "programme programmes project projects public quality rapid reablement recruitment regional "
    "rehabilitation research resilience response royal safeguarding scheme schemes senior service "
    "services short social specialist steering strategic strategy support system systems task "
    "technology telecare therapies therapy third transfer transformation transition transport "
    "trusted urgent voluntary ward wellbeing winter work workforce workstream"
)
PLACES = _words(
    "bay borough city coast county country district england lancashire lancs locality "
    "neighbourhood north-west peninsula region valley"
)
# Good surnames, some of them, and so only barred from the first place.
OPENERS = _words(
    "any both british central chair east eastern every from greater head her his if in lower mid "
    "new no north northern on one option or other our post red south southern st still their there "
    "these this to upper vacancy vacant various we well west western who working young older tbc"
)
SMALL_WORDS = _words("a an and as at but by for is now of on or the to until was were with")

NEVER_IN_A_NAME = BODIES | (JOBS - _words("chair head")) | SERVICES | PLACES | SMALL_WORDS
NEVER_FIRST_IN_A_NAME = NEVER_IN_A_NAME | OPENERS

# "Contact: Person A" says who; "Email: a@b.org" says nothing that the address does not.
EMPTY_LABELS = _words(
    "contact contacts e e-mail email m mailto mob mobile name names p ph phone t tel telephone who"
)
JOB_LABELS = frozenset(("job title", "job", "position", "role", "title"))
BODY_LABELS = frozenset(("body", "employer", "org", "organisation", "partner"))
PLAIN_LABELS = frozenset(("lead", "owner", "responsible"))
PLURAL_LABELS = frozenset(("joint leads", "leads", "owners"))

EMPTY_POST = re.compile(
    r"\b(?:(?:is |are |currently |still |yet |now |needs? |needing )*to be "
    r"(?:advised|agreed|allocated|announced|appointed|assigned|confirmed|decided|determined|filled"
    r"|found|identified|nominated|recruited|replaced)"
    r"|(?:(?:is|are|currently|now) )*(?:vacant|vacancy|vacancies)"
    r"|no (?:current |identified |named |nominated )?(?:lead|one|owner)"
    r"|unfilled|unallocated|unassigned|unknown"
    r"|(?:is |are )?not (?:yet )?(?:been )?(?:allocated|appointed|assigned|confirmed|identified"
    r"|in post|known|recruited)"
    r"|(?:(?:is|are|currently) )*(?:being recruited|out to advert|under recruitment)"
    r"|awaiting (?:appointment|confirmation|recruitment)|tbc|tba|tbd)\b",
    re.IGNORECASE,
)
PROVISIONAL = re.compile(
    r"\b(?:tbc|tba|to be (?:agreed|confirmed)|awaiting confirmation)\b", re.IGNORECASE
)
DEPARTED = re.compile(
    r"\b(?:no longer (?:in (?:the )?(?:post|role)|with us|working)|(?:has|have) (?:now )?left"
    r"|left (?:the )?(?:council|organisation|post|role|trust)|(?:has |have )?retired"
    r"|(?:has |have )?resigned|(?:has |have )?moved on)\b",
    re.IGNORECASE,
)
WAS_LEAD = re.compile(
    r"\b(?:was|were|has been) (?:the |a |an )?(?P<post>(?:[^\s,]+ ){0,5}?(?:lead|manager|owner))\b"
)
PROSE_VERBS = re.compile(
    r"\b(?:are|be|been|had|has|have|is|was|were|will|needs|oversees|manages|owns"
    r"|leads (?=on |the |this |for ))\b"
)
# What follows names those who lead: "overseen by LCC", "a collaborative between A, B and C".
NAMES_FOLLOW = re.compile(
    r"\b(?:(?:commissioned|co-?ordinated|delivered|directed|hosted|led|managed|overseen|owned"
    r"|provided|run|undertaken) (?:[a-z]+ ){0,3}?by|between|(?:collaboration|partnership) of) ",
    re.IGNORECASE,
)
CLAUSE_FOLLOWS = re.compile(
    r",? (?:as|because|but|chaired|for|from|in|on|so|subject|that|to|under|until|when|where|which"
    r"|who|whilst|while)\b"
)
# In brackets or after a name these make a remark, not a body: "(Mon-Wed)", "(until June)".
REMARK = re.compile(
    r"\d|%|\b(?:mon|tue|wed|thu|fri|monday|tuesday|wednesday|thursday|friday|january|february|march"
    r"|april|may|june|july|august|september|october|november|december|leave|maternity|part[- ]time"
    r"|full[- ]time|job[- ]share|previously|formerly|from|until"
    r"|to (?:advise|appoint|confirm|identify|nominate|recruit))\b",
    re.IGNORECASE,
)
REMARK_AFTER_NAME = re.compile(
    r"(?:and|as|assisted|covering|deputising|for|from|on|or|plus|supported|supporting|then|until|who"
    r"|with)\b"
)
POINTER = re.compile(r"^(?:as|ditto|per|same|see)\b", re.IGNORECASE)
VIA = re.compile(r"^(?:via|c/o|care of|through) ", re.IGNORECASE)
LED_BY_BODY = re.compile(r"^(?P<body>.+) (?:led|leads|leading)$", re.IGNORECASE)
