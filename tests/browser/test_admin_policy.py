"""The stock admin under the strict content policy."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User


@pytest.fixture
def administrator(transactional_db: None) -> User:
    return User.objects.create_superuser("root-of-test", password="a long enough password")


def test_admin_signs_in_and_its_scripts_run(page, live_server, administrator) -> None:
    page.goto(f"{live_server.url}/admin/")
    page.fill("#id_username", administrator.username)
    page.fill("#id_password", "a long enough password")
    page.click("input[type=submit]")
    page.goto(f"{live_server.url}/admin/auth/user/{administrator.pk}/change/")
    # SelectBox.js builds this box; without scripts the field stays a plain list.
    page.wait_for_selector(".selector .selector-available")
    assert page.evaluate("getComputedStyle(document.querySelector('.selector')).display") == "flex"


def test_control_an_inline_script_is_refused(page, live_server, administrator, complaints) -> None:
    page.goto(f"{live_server.url}/admin/login/")
    refused = page.evaluate(
        """() => new Promise(resolve => {
            document.addEventListener('securitypolicyviolation', e => resolve(e.effectiveDirective));
            const script = document.createElement('script');
            script.textContent = 'window.ran = true';
            document.head.append(script);
            setTimeout(() => resolve('ran'), 2000);
        })"""
    )
    assert refused == "script-src-elem"
    complaints.clear()
