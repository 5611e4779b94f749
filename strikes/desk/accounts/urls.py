"""Signing in and what an editor does with the own account. Signing up does not exist, and a lost
password is an administrator's to mend: no address here sends mail."""

from allauth.account import views as account
from django.urls import include, path

from strikes.desk.accounts import views

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("2fa/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
    path("invitation/<str:token>/", views.invitation, name="invitation"),
]
