"""The worker's queue, and what beat looks after."""

from config import environment as env
from config.settings.ground import CELERY_BROKER_URL

if CELERY_BROKER_URL.startswith("amqp"):
    CELERY_TASK_DEFAULT_QUEUE_TYPE = "quorum"  # RabbitMQ keeps it on several machines
    CELERY_TASK_DEFAULT_EXCHANGE_TYPE = "topic"
    CELERY_BROKER_HEARTBEAT = 10  # seconds; a worker whose network is cut is noticed after two
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_IGNORE_RESULT = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for its broker, however long
# A page that queues work says at once that the broker is away; the worker itself keeps trying.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.2,
    "socket_connect_timeout": 3,
}
CELERY_TIMEZONE = "UTC"
# The rows say what is due, so a lost queue loses nothing: beat looks again and again.
LOOK_SECONDS = env.whole("LOOK_SECONDS", 15)
CELERY_BEAT_SCHEDULE = {
    name: {"task": task, "schedule": LOOK_SECONDS, "options": {"expires": LOOK_SECONDS}}
    for name, task in {
        "pick up waiting statements": "strikes.tasks.pick_up_waiting",
        "pick up due feeds": "strikes.tasks.pick_up_feeds",
        "pick up imports whose worker was lost": "strikes.tasks.pick_up_imports",
        "pick up due releases": "strikes.tasks.pick_up_releases",
    }.items()
}
CELERY_BEAT_SCHEDULE["back up when due"] = {
    "task": "strikes.tasks.back_up",
    "schedule": 900,
    "options": {"expires": 900},
}
CELERY_BEAT_SCHEDULE["remove files that were never imported"] = {
    "task": "strikes.tasks.sweep_imports",
    "schedule": 3600,
    "options": {"expires": 3600},
}
# Nothing to remember between two runs: a note made under a wrong clock would hold beat up for days.
CELERY_BEAT_SCHEDULER = "celery.beat:Scheduler"
