"""The page of one's own password, also for an account that has none."""

from django.contrib.auth import get_user_model


def test_an_account_without_a_password_can_be_given_one(client, db):
    """As Django's own form makes one, with “password-based authentication: disabled”."""
    editor = get_user_model().objects.create_user("editor", is_staff=True)
    client.force_login(editor)
    page = client.get("/accounts/password/", follow=True)
    assert page.status_code == 200
    words = "a word that nobody knows"
    client.post(page.request["PATH_INFO"], {"password1": words, "password2": words})
    editor.refresh_from_db()
    assert editor.check_password(words)
