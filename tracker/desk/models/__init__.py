"""What editors hold to be true. Rows change only through curation, merging and publishing."""

from .decision import Decision, SignOff
from .evidence import Check, Evidence, Inquiry, Observation, StatusUpdate
from .organization import Organization
from .people import Membership, Official
from .pledge import Deadline, Metric, Milestone, Pledge, PledgePartner
from .project import Project

__all__ = [
    "Check", "Deadline", "Decision", "Evidence", "Inquiry", "Membership", "Metric", "Milestone", "Observation",
    "Official", "Organization", "Pledge", "PledgePartner", "Project", "SignOff", "StatusUpdate",
]  # fmt: skip
