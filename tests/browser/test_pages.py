"""The public pages in Chromium: narrow and wide, light and dark, by keyboard, without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer

from tests.record_rows import id_of, small_world

# Said of each test, or no test database is made; the world itself is written once, outside of their transactions.
pytestmark = pytest.mark.django_db

SCHOOLS, PLANT, ROADS = id_of("新建学校20所"), id_of("丁厂扩建投产"), id_of("改造公路5G基站2421.2公里")
PATHS = (
    "/", "/pledges/", "/pledges/?status=in_progress&q=公路", "/pledges/?status=dropped", "/pledges/?as_of=2023-01-02",
    f"/pledges/{SCHOOLS}/", f"/pledges/{PLANT}/", f"/pledges/{ROADS}/", f"/pledges/{SCHOOLS}/versions/1/", "/departments/",
    f"/officials/{id_of('张某')}/", f"/projects/{id_of('丁厂扩建')}/", "/areas/990100/", "/topics/",
    f"/articles/{id_of('甲市今年要办十件实事')}/", "/corrections/", "/method/", "/data/", "/as-of/",
)  # fmt: skip

MAIN = ("/", "/pledges/", f"/pledges/{PLANT}/")
IN_ENGLISH = tuple(f"/en{path}" for path in (*MAIN, "/method/", "/data/"))

# Of every element with words of its own: its colour against the colours behind it, by WCAG's formula.
FAINT_WORDS = """() => {
  const parts = css => css.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const found = parts(getComputedStyle(at).backgroundColor);
      if (found.length < 4 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility({checkVisibilityCSS: true}) || element.closest('svg')) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(parts(style.color)), light(behind(element))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) faint.push([element.className, element.textContent.trim().slice(0, 30)]);
  }
  return faint;
}"""

# What a screen reader would stumble over.
STUMBLES = """() => {
  const found = [];
  for (const field of document.querySelectorAll('input:not([type=hidden]), select'))
    if (!field.labels.length) found.push('no label: ' + field.name);
  for (const link of document.querySelectorAll('a, button'))
    if (!link.textContent.trim() && !link.ariaLabel) found.push('no name: ' + link.outerHTML);
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push('twice: ' + id);
  for (const element of document.querySelectorAll('[aria-labelledby]'))
    if (!document.getElementById(element.getAttribute('aria-labelledby'))) found.push('names nothing: ' + element.outerHTML.slice(0, 80));
  const levels = [...document.querySelectorAll('h1, h2, h3')].map(heading => Number(heading.tagName[1]));
  levels.forEach((level, place) => { if (place && level > levels[place - 1] + 1) found.push('heading skips to ' + level); });
  for (const image of document.querySelectorAll('svg[role=img]')) if (!image.getAttribute('aria-label')) found.push('nameless picture');
  for (const nav of document.querySelectorAll('nav')) if (!nav.ariaLabel) found.push('nameless nav');
  return found;
}"""


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The address of a small published world. Written once: pages only read, and a flush for each test takes seconds."""
    with django_db_blocker.unblock():
        small_world()
        server = LiveServer("localhost")
        yield str(server.url)
        server.stop()
        call_command("flush", verbosity=0, interactive=False)


@pytest.mark.parametrize(
    ("width", "paths"),
    [(360, (*PATHS, *IN_ENGLISH)), (768, MAIN), (1280, MAIN), (1600, MAIN)],
    ids=["360", "768", "1280", "1600"],
)
def test_no_page_is_wider_than_its_window(width: int, paths: tuple[str, ...], page: Any, site: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in paths:
        page.goto(site + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(scheme: str, page: Any, site: str) -> None:
    page.emulate_media(color_scheme=scheme)
    for path in PATHS:
        page.goto(site + path)
        assert page.evaluate(FAINT_WORDS) == [], path


def test_control_faint_words_are_found(page: Any, site: str) -> None:
    page.goto(site)
    page.evaluate("document.querySelector('h1').style.color = getComputedStyle(document.body).backgroundColor")
    assert page.evaluate(FAINT_WORDS) != []


def test_nothing_makes_a_screen_reader_stumble(page: Any, site: str) -> None:
    for path in (*PATHS, *IN_ENGLISH):
        page.goto(site + path)
        assert page.evaluate(STUMBLES) == [], path


def test_control_a_nameless_field_is_found(page: Any, site: str) -> None:
    page.goto(f"{site}/pledges/")
    page.evaluate("document.querySelector('label[for=status]').remove()")
    assert page.evaluate(STUMBLES) == ["no label: status"]


def test_the_keyboard_reaches_the_words_first(page: Any, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_reader_searches_filters_and_takes_a_filter_away_without_scripts(browser: Any, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="zh-CN")
    window = context.new_page()
    window.goto(site)
    window.fill("#q", "公路")
    with window.expect_navigation():
        window.keyboard.press("Enter")
    assert window.locator(".ledger tbody tr").count() == 1
    window.select_option("#status", "met")
    with window.expect_navigation():
        window.click("form button")
    assert window.locator(".empty-state").count() == 1
    with window.expect_navigation():
        window.click(".chips a >> nth=1")
    assert window.locator(".ledger .title").inner_text() == "改造公路5G基站2421.2公里"
    with window.expect_navigation():
        window.click(".ledger .title a")
    assert window.locator("h1").inner_text() == "改造公路5G基站2421.2公里"
    with window.expect_navigation():
        window.click("text=English")
    assert window.url.startswith(f"{site}/en/pledges/")
    assert window.locator("html").get_attribute("lang") == "en"
    context.close()


def test_on_a_telephone_a_row_is_a_card_with_its_column_names(page: Any, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site}/pledges/")
    cell = page.locator(".ledger td[data-label=状态]").first
    assert cell.evaluate("e => getComputedStyle(e, '::before').content") == '"状态"'
    assert cell.evaluate("e => getComputedStyle(e.parentElement).display") == "block"
    # A finger needs room.
    assert page.locator("form button").bounding_box()["height"] >= 44


def test_marks_of_statuses_are_drawn(page: Any, site: str) -> None:
    answers = []
    page.on("response", lambda response: answers.append((response.url.rpartition("/")[2], response.status)))
    page.goto(site)
    assert ("marks.svg", 200) in answers
    assert page.locator(".mark").first.evaluate("e => e.getBoundingClientRect().width") > 10
