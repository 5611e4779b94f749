"""PostgreSQL 15 with a streaming replica, RabbitMQ and nginx, from Debian's packages."""

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from network import NET, Host

POSTGRES = Path("/usr/lib/postgresql/15/bin")
RABBIT = Path("/usr/lib/rabbitmq/bin")
PACKAGES = "iproute2 postgresql-15 rabbitmq-server nginx-light"
STARTING_SECONDS = 120

NGINX = """
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    upstream record {{ {servers} }}
    server {{
        listen 80;
        client_max_body_size 200m;
        location / {{
            proxy_pass http://record;
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-Proto https;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_connect_timeout 1s;
            proxy_read_timeout 65s;
            proxy_next_upstream error timeout;
        }}
    }}
}}
"""


def missing() -> str:
    """What has to be installed first, in words; empty where everything is there."""
    there = all(
        (POSTGRES.is_dir(), RABBIT.is_dir(), shutil.which("nginx"), shutil.which("ip")),
    )
    return "" if there else f"apt-get install --no-install-recommends {PACKAGES}"


def wait_for(what: str, happened: Callable[[], bool], seconds: float = STARTING_SECONDS) -> None:
    end = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > end:
            raise SystemExit(f"{what} did not come in {seconds:.0f} seconds.")
        time.sleep(0.2)


def _as(account: str, *command: object) -> list[str]:
    return ["runuser", "-u", account, "--", *map(str, command)]


def primary(host: Host, folder: Path) -> None:
    cluster = _folder(folder / "primary", "postgres")
    subprocess.run(
        _as("postgres", POSTGRES / "initdb", "-D", cluster, "-U", "postgres", "-A", "trust",
            "-E", "UTF8", "--locale", "C.UTF-8"),
        check=True, capture_output=True,
    )  # fmt: skip
    with (cluster / "pg_hba.conf").open("a") as file:
        file.write(f"host all,replication all {NET}.0/24 trust\n")
    _postgres(host, cluster)
    sql = "create role record superuser login; create database record owner record"
    for statement in sql.split(";"):
        host.call(POSTGRES / "psql", "-h", host.address, "-U", "postgres", "-c", statement)


def replica(host: Host, of: Host, folder: Path) -> None:
    cluster = _folder(folder / "replica", "postgres")
    copy = ["-h", of.address, "-U", "postgres", "-D", cluster, "-R", "-X", "stream", "-c", "fast"]
    host.call(*_as("postgres", POSTGRES / "pg_basebackup", *copy))
    _postgres(host, cluster)


def _postgres(host: Host, cluster: Path) -> None:
    settings = {
        "listen_addresses": host.address, "unix_socket_directories": "",
        "wal_receiver_timeout": "5s", "wal_sender_timeout": "5s", "max_wal_size": "256MB",
        # A host that is cut off sends no word: its sessions, and their locks, end after this.
        "tcp_keepalives_idle": 5, "tcp_keepalives_interval": 2, "tcp_keepalives_count": 3,
        "tcp_user_timeout": "10s",
    }  # fmt: skip
    words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    log = (cluster.parent / f"{cluster.name}.log").open("ab")
    host.start(
        *_as("postgres", POSTGRES / "postgres", "-D", cluster, *words), stdout=log, stderr=log
    )
    wait_for(f"Postgres of {host.name}", lambda: _answers(host))


def _answers(host: Host) -> bool:
    asked = [POSTGRES / "pg_isready", "-q", "-h", host.address]
    return host.start(*asked).wait() == 0


def rabbitmq(host: Host, folder: Path) -> None:
    place = _folder(folder / "rabbitmq", "rabbitmq")
    (place / "rabbitmq.conf").write_text(
        f"loopback_users = none\nlisteners.tcp.1 = {host.address}:5672\nheartbeat = 10\n"
    )
    environment = {
        "HOME": place, "RABBITMQ_NODENAME": "record@localhost",
        "RABBITMQ_MNESIA_BASE": place / "mnesia", "RABBITMQ_LOG_BASE": place / "log",
        "RABBITMQ_CONFIG_FILE": place / "rabbitmq.conf",
        "RABBITMQ_ENABLED_PLUGINS_FILE": place / "plugins",
        "RABBITMQ_PID_FILE": place / "pid",
    }  # fmt: skip
    words = [f"{name}={value}" for name, value in environment.items()]
    log = (folder / "rabbitmq.log").open("ab")
    server = _as("rabbitmq", "env", *words, RABBIT / "rabbitmq-server")
    host.start(*server, stdout=log, stderr=log, cwd=place)
    control = _as("rabbitmq", "env", *words, RABBIT / "rabbitmqctl", "-q", "await_startup")
    wait_for(
        "RabbitMQ", lambda: host.start(*control, stdout=log, stderr=log, cwd=place).wait() == 0
    )


def nginx(host: Host, web: list[Host], folder: Path) -> None:
    place = _folder(folder / "nginx", "www-data")
    servers = " ".join(f"server {one.address}:8000 max_fails=1 fail_timeout=5s;" for one in web)
    settings = place / "nginx.conf"
    settings.write_text(NGINX.format(folder=place, servers=servers))
    log = (folder / "nginx.log").open("ab")
    host.start("nginx", "-c", settings, "-p", place, stdout=log, stderr=log)


def _folder(path: Path, account: str) -> Path:
    path.mkdir(mode=0o700)
    shutil.chown(path, account)
    return path
