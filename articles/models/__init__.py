"""What was printed: areas, newspapers, the files received, their articles, and what extraction proposes of them."""

from .area import Area
from .article import Article
from .candidate import Candidate
from .document import SourceDocument
from .newspaper import Newspaper

__all__ = ["Area", "Article", "Candidate", "Newspaper", "SourceDocument"]
