"""How gunicorn serves the site: `gunicorn -c config/gunicorn.py config.wsgi`."""

import os
from pathlib import Path

import psutil

_metrics = os.environ.get("METRICS_ADDRESS", "").strip()

bind = [f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or 8000}"]
if _metrics:
    bind.append(_metrics)
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = 4
timeout = 60
control_socket_disable = True


def on_starting(server) -> None:
    """Clears the counters' files of processes that are gone."""
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    for file in Path(folder).glob("*_*.db") if folder else ():
        process = file.stem.rpartition("_")[2]
        if process.isdecimal() and not psutil.pid_exists(int(process)):
            file.unlink(missing_ok=True)
