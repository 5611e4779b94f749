"""Log lines for machines: one JSON object each, with the request's id and without secrets."""

import json
import logging
import re
from datetime import UTC, datetime

from strikes.operations.requests import current

# A password inside an address, as in postgres://user:password@host.
PASSWORD = re.compile(r"(?<=://)([^\s:/@]*):[^\s@/]*@")
# The end of a link that makes an account.
INVITATION = re.compile(r"(?<=/invitation/)[^\s/\"]+")
OWN = ("method", "path", "route", "status", "milliseconds")


class WithRequest(logging.Filter):
    """Puts the id of the request being answered on each line."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = current.get()
        return True


class Lines(logging.Formatter):
    """`LOG_FORMAT=json`: time, level, logger, request, message, and what the line brought along."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request": getattr(record, "request_id", ""),
            "message": record.getMessage(),
            **{name: getattr(record, name) for name in OWN if hasattr(record, name)},
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return without_secrets(json.dumps(line, ensure_ascii=False, default=str))


class Plain(logging.Formatter):
    """`LOG_FORMAT=plain`: for a person at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


def without_secrets(line: str) -> str:
    return INVITATION.sub("…", PASSWORD.sub(r"\1:…@", line))
