"""What editors do: each verb keyword-only, with who (`by`), when (`at`) and why (`reason`); each writes a Decision.

Every refusal is a `RefusedError` whose message says what to do; a row changed by somebody else raises
`tracker.integrity.versions.StaleVersionError`, a malformed field Django's ValidationError.
"""

from tracker.desk.decisions import NaiveMomentError, ReasonMissingError, ReasonTooLongError
from tracker.desk.permissions import NotAllowedError, RefusedError

from .candidates import (
    AlreadySignedOffError,
    PledgeFields,
    StillPendingError,
    accept,
    merge_into,
    reject,
    reject_rest,
    sign_off,
)
from .followup import (
    CorrectionError,
    FutureDayError,
    StatusRuleError,
    check,
    inquire,
    last_due,
    observe,
    record_status,
)
from .items import WrongMilestoneError, add_metric, add_milestone, add_partner, revise_deadline
from .proposals import DeadlineDraft, MetricDraft, MilestoneDraft, Proposal, propose
from .rows import (
    AMENDABLE,
    InUseError,
    MergedAwayError,
    NotAmendableError,
    NothingChangedError,
    RingError,
    amend,
    create,
    remove,
)
from .sources import CandidateDecidedError, SourceMissingError, WordsDifferError, WrongCandidateError, cite

__all__ = [
    "AMENDABLE", "AlreadySignedOffError", "CandidateDecidedError", "CorrectionError", "DeadlineDraft", "FutureDayError",
    "InUseError", "MergedAwayError", "MetricDraft", "MilestoneDraft", "NaiveMomentError", "NotAllowedError",
    "NotAmendableError", "NothingChangedError", "PledgeFields", "Proposal", "ReasonMissingError", "ReasonTooLongError",
    "RefusedError", "RingError", "SourceMissingError", "StatusRuleError", "StillPendingError", "WordsDifferError",
    "WrongCandidateError", "WrongMilestoneError", "accept", "add_metric", "add_milestone", "add_partner", "amend", "check",
    "cite", "create", "inquire", "last_due", "merge_into", "observe", "propose", "record_status", "reject", "reject_rest",
    "remove", "revise_deadline", "sign_off",
]  # fmt: skip
