"""Who signs in and how: no sign-up, two factors wherever the site is public."""

from config import environment as env
from config.settings.ground import PRODUCTION
from config.settings.site import TRUSTED_PROXIES

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("CommonPasswordValidator", {}),  # 20,000 passwords of known breaches, no network
        ("NumericPasswordValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
    )
]

FOUR_EYES = env.flag("FOUR_EYES")  # nobody passes on or publishes what the same person entered
SECOND_FACTOR = env.flag("SECOND_FACTOR", PRODUCTION)
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
ACCOUNT_ADAPTER = "strikes.desk.accounts.adapter.Accounts"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False  # a session ends with the browser
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
MFA_ADAPTER = "strikes.desk.accounts.adapter.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # no address here sends mail
MFA_TOTP_ISSUER = "Record desk"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
