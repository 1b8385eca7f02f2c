"""From the desk to the record: publish, correct, withdraw. Each writes releases; none changes what was released."""

from .bodies import Dossier, dossier_of, pledge_body
from .cards import Card, cards_of
from .passages import PassagesTooLongError
from .pledges import (
    MergedPledgeError,
    NoEvidenceError,
    NothingToPublishError,
    NotPublishedError,
    correct,
    publish,
    withdraw,
)
from .releases import EarlierMomentError
from .review import SecondPersonError

__all__ = [
    "Card", "Dossier", "EarlierMomentError", "MergedPledgeError", "NoEvidenceError", "NotPublishedError",
    "NothingToPublishError", "PassagesTooLongError", "SecondPersonError", "cards_of", "correct", "dossier_of", "pledge_body",
    "publish", "withdraw",
]  # fmt: skip
