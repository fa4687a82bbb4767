"""Every delivery cell of the published tracker of November 2017, judged by hand."""

from __future__ import annotations

Expected = tuple[str | None, str | None, str]
"""Earliest and latest as ISO dates, and the precision."""

UNDATED: Expected = (None, None, "none")

PUBLISHED: dict[str, Expected] = {
    "October 2017 – recruitment in progress": ("2017-10-01", "2017-10-31", "month"),
    "November/December 2017": ("2017-11-01", "2017-12-31", "month"),
    "From November 2017, depending on success of recruitment": ("2017-11-01", None, "month"),
    "Awaiting confirmation": UNDATED,
    "New Year 2018": ("2018-01-01", "2018-01-31", "month"),
    "- Now delivering in both areas of Pennine Lancs.\n"
    "- Plan to deliver 50+ cases a week by start of November 2017\n\n"
    "Current position of 25 cases a week being supported by HF (24/10/17) and case finding is "
    "identifying c.50 cases a week.\n\n"
    "BwD have initiated recruitment and are shortlisting for interviews.": (
        None,
        "2017-11-10",
        "month",
    ),
    "Meeting arranged to agree CSU authorisation process and to agree implementation date. "
    "Anticipated in November 2017.\n\n\n"
    "Aim to test pilot model for D2A from December/January\nNovember 2017\nNovember 2017": (
        "2017-11-01",
        "2018-01-31",
        "month",
    ),
    "Implementation is underway with a plan for the policy to be operational at the beginning of "
    "November 2017.": ("2017-11-01", "2017-11-10", "month"),
    "Each scheme has a project plan which is being monitored by the Project Board.\n"
    "The Community Hub will not be ready until spring 2018 depending on building refurbishment": (
        "2018-03-01",
        "2018-05-31",
        "season",
    ),
    "Recruitment on track": UNDATED,
    "This scheme is expected to deliver by December 2017": (None, "2017-12-31", "month"),
    "The unit is delivering a significant portion of what it was commissioned to deliver. However, "
    "as more capacity becomes available, it will be in a position to enhance its delivery i.e. "
    "additional beds available to receive step up/down from primary care / acute trust. This is "
    "contingent on the CQC allowing capacity to increase from 10 beds to the full 21 and also on "
    "ensuring the admission criteria is expanded sufficiently to capture sufficient patients.": (
        UNDATED
    ),
    "Subject to HWB agreeing process to manage change in spending plan.": UNDATED,
    "Post November": ("2017-11-01", None, "month"),
    "December 2017": ("2017-12-01", "2017-12-31", "month"),
    "Interim operation of 7 day service on plan to commence 20th November.  "
    "Final operations on plan to commence January 2018.": ("2017-11-20", "2018-01-31", "month"),
    "Roll-out to county wide is on plan for 4th December.": ("2017-12-04", "2017-12-04", "day"),
    "": UNDATED,
    "December 2017.": ("2017-12-01", "2017-12-31", "month"),
    "-": UNDATED,
    "Planned for November 2017.": ("2017-11-01", "2017-11-30", "month"),
    "Commencing from handover date July 2017.": ("2017-07-01", None, "month"),
    "Currently in delivery.": UNDATED,
    "Contract start date mid-November 2017.\nTransfers commence February 2018.": (
        "2017-11-11",
        "2018-02-28",
        "month",
    ),
    "Plan is for contract award mid-January 2018.": ("2018-01-11", "2018-01-20", "month"),
}
