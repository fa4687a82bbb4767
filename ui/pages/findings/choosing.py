"""Which findings are on show: by severity, rule, area, lead, and whether they were accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.findings import Finding
from tracker.leads import LeadKind
from tracker.portfolio import Portfolio

NO_AREA, NO_LEAD = "No area", "No lead"


@dataclass(slots=True)
class Choice:
    """What the filter bar says; "" means any."""

    severity: str = ""
    rule: str = ""
    area: str = ""
    lead: str = ""
    search: str = ""


def area_of(portfolio: Portfolio, finding: Finding) -> str:
    """The name of the area a finding is about."""
    if finding.entity == "area":
        return finding.where
    scheme = portfolio.scheme_by_uid.get(scheme_of(portfolio, finding))
    return (portfolio.area_name(scheme) if scheme else None) or NO_AREA


def scheme_of(portfolio: Portfolio, finding: Finding) -> str:
    """The key of the scheme a finding is about; that of a milestone is about its scheme."""
    milestone = portfolio.milestone_by_uid.get(finding.uid)
    return milestone.scheme_uid if milestone else finding.uid


def leads_of(portfolio: Portfolio, finding: Finding) -> list[str]:
    """The people who answer for the scheme a finding is about."""
    leads = portfolio.leads_by_scheme.get(scheme_of(portfolio, finding), ())
    return [lead.name for lead in leads if lead.kind == LeadKind.PERSON and lead.name] or [NO_LEAD]


def chosen(portfolio: Portfolio, findings: Iterable[Finding], choice: Choice) -> Iterator[Finding]:
    """The findings that fit the choice, in their order."""
    words = choice.search.casefold().split()
    for finding in findings:
        said = f"{finding.where} {finding.message} {finding.rule}".casefold()
        if (
            choice.severity in {"", str(finding.severity)}
            and choice.rule in {"", finding.rule}
            and choice.area in {"", area_of(portfolio, finding)}
            and (not choice.lead or choice.lead in leads_of(portfolio, finding))
            and all(word in said for word in words)
        ):
            yield finding
