"""Every Chinese sentence of the public pages has its English; the compiled file is the written one."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Engine
from django.template.base import Node
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils import translation

TRACKER = Path(settings.BASE_DIR) / "tracker"
PLACES = ("base.html", "4*.html", "pages/**/*.html")
HAN = re.compile("[㐀-鿿]")
# 中文 is what the link to the Chinese pages is called on English ones; 500.html speaks both, with nothing to ask.
UNTRANSLATED = {"base.html": {"中文"}}


@pytest.fixture(scope="module")
def english() -> gettext.GNUTranslations:
    path = TRACKER / "locale" / "en" / "LC_MESSAGES" / "django.mo"
    with path.open("rb") as compiled:
        return gettext.GNUTranslations(compiled)


def templates() -> list[Path]:
    root = TRACKER / "templates"
    return sorted(path for place in PLACES for path in root.glob(place))


def in_templates(path: Path) -> Iterator[str]:
    """The sentences of a template, found by the template engine itself."""
    engine = Engine.get_default()
    nodes = engine.from_string(path.read_text()).nodelist.get_nodes_by_type(Node)
    for node in nodes:
        if isinstance(node, TranslateNode):
            words = str(getattr(node.filter_expression.var, "literal", node.filter_expression.var)).strip('"')
            yield f"{node.message_context.resolve(Context())}\4{words}" if node.message_context else words
        elif isinstance(node, BlockTranslateNode):
            for tokens in filter(None, (node.singular, node.plural)):
                words, _ = node.render_token_list(tokens)
                yield translation.trim_whitespace(words) if node.trimmed else words
    yield from re.findall(r'_\("([^"]*)"\)', path.read_text())


def in_code(path: Path) -> Iterator[str]:
    """The sentences of a module that are handed to gettext."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "pgettext":
            yield "\4".join(ast.literal_eval(argument) for argument in node.args)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_":
            assert isinstance(node.args[0], ast.Constant), f"{path}: gettext takes a fixed sentence"
            yield str(node.args[0].value)


def without_english(messages: Iterator[str], english: gettext.GNUTranslations) -> set[str]:
    known = english._catalog  # type: ignore[attr-defined]
    return {words for words in messages if HAN.search(words) and not (known.get(words) or known.get((words, 0)))}


def test_there_are_templates_and_sentences() -> None:
    assert len(templates()) > 25
    assert "承诺事项" in set(in_templates(TRACKER / "templates" / "base.html"))
    assert "没有数字" not in set(in_templates(TRACKER / "templates" / "base.html"))


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_each_sentence_of_a_template_has_english(path: Path, english: gettext.GNUTranslations) -> None:
    assert without_english(in_templates(path), english) == set()


@pytest.mark.parametrize("path", sorted((TRACKER / "record").rglob("*.py")), ids=lambda path: path.name)
def test_each_sentence_of_the_record_has_english(path: Path, english: gettext.GNUTranslations) -> None:
    assert without_english(in_code(path), english) == set()


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_no_chinese_stands_in_a_template_past_translation(path: Path) -> None:
    text = re.sub(
        r"\{#.*?#\}|\{% blocktranslate.*?endblocktranslate %\}|\{%.*?%\}|\{\{.*?\}\}",
        "",
        path.read_text(),
        flags=re.DOTALL,
    )
    left = set(re.findall("[㐀-鿿：，。；、（）]+", text))
    assert left <= UNTRANSLATED.get(path.name, set())


def test_control_a_sentence_without_english_is_found(english: gettext.GNUTranslations) -> None:
    assert without_english(iter(["承诺事项", "这句话没有英文"]), english) == {"这句话没有英文"}


def test_the_compiled_words_are_the_written_ones(english: gettext.GNUTranslations) -> None:
    written = (TRACKER / "locale" / "en" / "LC_MESSAGES" / "django.po").read_text()
    entries = re.findall(r'^(?:msgctxt "(.+)"\n)?msgid "(.+)"\nmsgstr "(.+)"$', written, re.MULTILINE)
    assert len(entries) > 300
    for context, chinese, words in (map(_plain, entry) for entry in entries):
        assert (english.pgettext(context, chinese) if context else english.gettext(chinese)) == words


def _plain(quoted: str) -> str:
    return str(ast.literal_eval(f'"{quoted}"'))


def test_placeholders_survive_translation(english: gettext.GNUTranslations) -> None:
    catalogue: dict[object, str] = english._catalog  # type: ignore[attr-defined]
    for key, words in catalogue.items():
        source = key[0] if isinstance(key, tuple) else str(key)
        assert set(re.findall(r"%\((\w+)\)s", source)) == set(re.findall(r"%\((\w+)\)s", words)), source
