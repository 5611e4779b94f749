"""Files: the browser's, and those of each release."""

from config import environment as env
from config.settings.ground import DATA_DIR, PRODUCTION, ROOT

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
# `make setup` puts the browser libraries here, from package-lock.json.
VENDOR_DIR = ROOT / "node_modules" / ".static"
STATICFILES_DIRS = [ROOT / "static", *([("vendor", VENDOR_DIR)] if VENDOR_DIR.is_dir() else [])]
# The site's own address, for links in files that are made without a request: https://example.org
SITE_URL = env.text("SITE_URL", "").rstrip("/")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "releases": env.storage("RELEASES_STORAGE", DATA_DIR / "release-files"),
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_ALLOW_ALL_ORIGINS = False  # they serve our pages, the embedded one included

# The texts of published items, read from the database once: see strikes/public/api/kept_texts.py.
TEXTS_KEPT = env.flag("TEXTS_KEPT", True)
TEXTS_DIR = DATA_DIR / "texts"
