"""Characters a second on one core: figures and dates, the whole way, a bare `re` scan, and JioNLP beside them.

    python bench/extraction.py [--characters 1000000] [--rounds 3]

The text is what lies at hand: the corpus beside this checkout, else the demo's pages. Answers are checked
against the oracle first, since a fast wrong finder is worth nothing. JioNLP is measured where it can be imported:
    python -m venv /tmp/jionlp && /tmp/jionlp/bin/pip install jionlp==1.5.29
    PYTHONPATH=$(/tmp/jionlp/bin/python -c "import site; print(site.getsitepackages()[0])") python bench/extraction.py
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import importlib.util
import io
import json
import re
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT))

from articles.extraction.days import dates  # noqa: E402
from articles.extraction.extract import extract  # noqa: E402
from articles.extraction.figures import quantities  # noqa: E402

PAGE = dt.date(2023, 3, 5)
PLACE = "乌海市"
PEER_SHARE = 10  # the peer reads a tenth of the text: at its speed the whole would take minutes
BARE = re.compile(
    "(?=[0-9一二两三四五六七八九十百千万亿])[0-9.]*[一二两三四五六七八九十百千万亿]*(?:年|月|日|元|个|%|吨|人|项|家)"
)


def read_texts(characters: int) -> list[str]:
    """Pages and reports, over again until there are enough characters."""
    files = sorted(SHARED.glob("corpus/*/*.txt")) or sorted((ROOT / "fixtures/pages").glob("*.txt"))
    if not files:
        sys.exit("no text to measure on: put pages into fixtures/")
    texts: list[str] = []
    while sum(map(len, texts)) < characters:
        texts += [file.read_text("utf-8") for file in files]
    return texts


def find(text: str) -> int:
    return len(quantities.find(text)) + len(dates.find(text, PAGE))


def extract_all(text: str) -> int:
    return len(extract(text, page_date=PAGE, place=PLACE)["articles"])


def scan(text: str) -> int:
    return sum(1 for _ in BARE.finditer(text))


def load_peer() -> Callable[[str], int] | None:
    """JioNLP's finders of times and money with their values; None where it is not installed."""
    if importlib.util.find_spec("jionlp") is None:
        return None
    with contextlib.redirect_stdout(io.StringIO()):
        import jionlp

    base = time.mktime(PAGE.timetuple())

    def run(text: str) -> int:
        found, silence = 0, io.StringIO()  # it prints a traceback for each word it cannot parse
        with contextlib.redirect_stdout(silence), contextlib.redirect_stderr(silence):
            for sentence in re.split("(?<=[。；\n])", text):
                found += len(jionlp.ner.extract_time(sentence, time_base=base, with_parsing=True) or ())
                found += len(jionlp.ner.extract_money(sentence, with_parsing=True) or ())
        return found

    return run


def speed(work: Callable[[str], int], texts: list[str], rounds: int) -> tuple[float, int]:
    """Characters a second of processor time in the best round, and how much was found."""
    best, found = float("inf"), 0
    for _ in range(rounds):
        started = time.process_time()
        found = sum(map(work, texts))
        best = min(best, time.process_time() - started)
    return sum(map(len, texts)) / best, found


def peak_memory(work: Callable[[str], int], texts: list[str]) -> float:
    """Megabytes allocated beyond what was there before, at the highest."""
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for text in texts:
        work(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (peak - before) / 1e6


def load_module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot load {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def check_answers() -> str:
    """How many figures of the gold page are found with the right value and unit; a plain case where there is no gold."""
    golds = sorted(SHARED.glob("corpus/*/gold.json"))
    if not golds:
        (figure,) = quantities.find("总投资约2421.2亿元")
        return "gold: none at hand; one plain figure " + ("right" if figure.value == 242_120_000_000 else "WRONG")
    score = load_module(SHARED / "corpus" / "score.py")
    lines = []
    for path in golds:
        gold = json.loads(path.read_text("utf-8"))
        page = (path.parent / gold["source"]).read_text("utf-8")
        made = extract(page, page_date=dt.date.fromisoformat(gold["reference_date"]), place=gold["jurisdiction"])
        rows = score.Scorer(page, gold, made).run()
        lines.append(
            f"gold {path.parent.name}: quantities F1 {rows['quantities']['f1']:.3f}, dates F1 {rows['dates']['f1']:.3f}"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(check_answers())
    texts = read_texts(options.characters)
    print(f"{sum(map(len, texts)):,} characters in {len(texts)} texts, best of {options.rounds} rounds, one core")
    peer = load_peer()
    peer_speed = None
    if peer is None:
        print("JioNLP: not installed here; see the head of this file")
    else:
        sample = read_texts(options.characters // PEER_SHARE)
        peer_speed, found = speed(peer, sample, 1)
        print(f"{'JioNLP times + money':24}{peer_speed:>14,.0f} chars/s {found:>9,} found")
    for name, work, rounds in (
        ("figures + dates", find, options.rounds),
        ("the whole way", extract_all, 1),
        ("bare re scan", scan, 1),
    ):
        per_second, found = speed(work, texts, rounds)
        beside = f" {per_second / peer_speed:7.1f} x JioNLP" if peer_speed else ""
        memory = peak_memory(work, texts)
        print(f"{name:24}{per_second:>14,.0f} chars/s {found:>9,} found{beside}  peak +{memory:.1f} MB")


if __name__ == "__main__":
    main()
