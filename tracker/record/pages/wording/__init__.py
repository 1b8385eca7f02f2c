"""Figures, bounds and days as a reader says them, in the language of the page."""

from .days import day as day
from .days import deadline as deadline
from .figures import amount as amount
from .figures import amount_en as amount_en
from .figures import amount_zh as amount_zh
from .figures import computed_share as computed_share
from .figures import figure as figure
from .figures import observed as observed
from .figures import total as total
from .language import chosen as chosen
from .language import in_english as in_english
