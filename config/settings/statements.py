"""How statements come in: how large they may be, and how patiently others are asked."""

from config import environment as env

# A statement is a text of some pages; more than this in one request is a mistake.
STATEMENT_MAX_BYTES = 20 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "strikes.desk.uploads.Quota",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = STATEMENT_MAX_BYTES + 1024 * 1024
ARCHIVE_FILE_BYTES = 512 * 1024 * 1024  # then the next WARC file begins

# Asking others' servers: who asks, how patiently, how often.
FETCH_USER_AGENT = env.text("FETCH_USER_AGENT", "AirCampaignRecord/1.0 (keeps public statements)")
FETCH_STALL_SECONDS = env.whole("FETCH_STALL_SECONDS", 20)  # without an answer or a byte
FETCH_SECONDS = env.whole("FETCH_SECONDS", 90)  # for one page, all in all
FETCH_DELAY_SECONDS = env.whole("FETCH_DELAY_SECONDS", 2)  # between two requests to one host
FETCH_ALLOW_PRIVATE = env.words("FETCH_ALLOW_PRIVATE", "")  # hosts of one's own network, for tests
RETRY_SECONDS = env.whole("RETRY_SECONDS", 60)  # doubles with each failure
