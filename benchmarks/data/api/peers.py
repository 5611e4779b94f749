"""tipg and pygeoapi over PostGIS, on the same rows, in a folder of their own.

PostGIS comes from Debian's packages, unpacked into that folder: nothing is installed on the machine
but Postgres 15 itself, which has to be there (`apt install postgresql-15`).
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2

from strikes.releases.fields import table

HERE = Path(__file__).resolve().parent
FOLDER = HERE / "installed"
POSTGRES = Path("/usr/lib/postgresql/15")
SHARE = Path("/usr/share/postgresql/15")
PYTHON = FOLDER / "venv/bin/python"
PROCESSES = 2
SERVING = (
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
    " AND pid <> pg_backend_pid()"
)
TYPES = {"date": "date", "number": "float8", "boolean": "bool"}


def install() -> None:
    """The peers' environment and PostGIS; quick when both are there."""
    FOLDER.mkdir(exist_ok=True)
    if not PYTHON.exists():
        _call([sys.executable, "-m", "venv", str(FOLDER / "venv")])
    _call([str(PYTHON), "-m", "pip", "install", "--quiet", "-r", str(HERE / "requirements.txt")])
    if not (FOLDER / "root/usr/lib/postgresql/15/lib/postgis-3.so").exists():
        _unpack_postgis()


def _unpack_postgis() -> None:
    if not POSTGRES.is_dir():
        sys.exit("The peers need Postgres 15 of Debian: apt install postgresql-15.")
    said = _call(["apt-get", "-s", "install", "--no-install-recommends", "postgresql-15-postgis-3"])
    names = re.findall(r"^Inst (\S+)", said, re.MULTILINE)
    packages = FOLDER / "packages"
    packages.mkdir(exist_ok=True)
    _call(["apt-get", "download", "-qq", *names], cwd=packages)
    for package in packages.glob("*.deb"):
        _call(["dpkg", "-x", str(package), str(FOLDER / "root")])
    shutil.rmtree(packages)
    # One tree of server and extension: a Postgres finds its own files beside its program.
    root = FOLDER / "root/usr"
    shutil.copytree(POSTGRES, root / "lib/postgresql/15", dirs_exist_ok=True)
    shutil.copytree(SHARE, root / "share/postgresql/15", dirs_exist_ok=True)
    extensions = root / "share/postgresql/15/extension"
    shutil.copyfile(extensions / "postgis-3.control", extensions / "postgis.control")


def _call(command: list[str], **options: object) -> str:
    done = subprocess.run(command, capture_output=True, text=True, **options)  # type: ignore[call-overload]
    if done.returncode:
        sys.exit(f"{' '.join(command[:3])} failed: {(done.stderr or done.stdout).strip()[-500:]}")
    return done.stdout


def _libraries() -> dict[str, str]:
    lib = FOLDER / "root/usr/lib/x86_64-linux-gnu"
    found = [str(lib), *(str(each) for each in lib.iterdir() if each.is_dir())]
    return os.environ | {
        "LD_LIBRARY_PATH": ":".join(found),
        "PROJ_LIB": str(FOLDER / "root/usr/share/proj"),
    }


@contextmanager
def postgis(csv_file: Path, port: int) -> Iterator[str]:
    """A PostGIS database with the rows of our CSV as table `strikes`; yields its URL."""
    programs = FOLDER / "root/usr/lib/postgresql/15/bin"
    cluster = FOLDER / "cluster"
    shutil.rmtree(cluster, ignore_errors=True)
    cluster.mkdir()
    owner = {"user": "nobody"} if os.getuid() == 0 else {}
    if owner:
        shutil.chown(cluster, "nobody")
    options = {"env": _libraries(), "cwd": "/", **owner}
    _call([str(programs / "initdb"), "-D", str(cluster), "-U", "peer", "-A", "trust"], **options)
    command = [programs / "postgres", "-D", cluster, "-p", str(port), "-k", "/tmp",
               "-c", "fsync=off", "-c", "listen_addresses=127.0.0.1"]  # fmt: skip
    log = (FOLDER / "postgres.log").open("w")
    server = subprocess.Popen(command, stdout=log, stderr=log, **options)  # type: ignore[call-overload]
    try:
        url = f"postgresql://peer@127.0.0.1:{port}/postgres"
        _fill(url, csv_file)
        yield url
    finally:
        server.send_signal(signal.SIGINT)  # at once, whoever is still connected
        server.wait()
        shutil.rmtree(cluster, ignore_errors=True)


def _fill(url: str, csv_file: Path) -> None:
    columns = ", ".join(
        f'"{field.name}" {TYPES.get(field.type, "text")}' for field in table("strike")
    )
    connection = _connect(url)
    connection.autocommit = True
    with connection.cursor() as cursor, csv_file.open() as file:
        cursor.execute("CREATE EXTENSION postgis")
        cursor.execute(f"CREATE TABLE strikes ({columns})")
        cursor.copy_expert("COPY strikes FROM STDIN (FORMAT csv, HEADER)", file)
        cursor.execute("ALTER TABLE strikes ADD COLUMN geom geometry(Point, 4326)")
        cursor.execute("UPDATE strikes SET geom = ST_SetSRID(ST_MakePoint(lon, lat), 4326)")
        cursor.execute("ALTER TABLE strikes ADD PRIMARY KEY (key)")
        cursor.execute("CREATE INDEX ON strikes USING gist (geom)")
        cursor.execute('CREATE INDEX ON strikes (province_codes, "start")')
        cursor.execute("VACUUM ANALYZE strikes")
    connection.close()


def _connect(url: str) -> "psycopg2.extensions.connection":
    for _time in range(100):
        try:
            return psycopg2.connect(url)
        except psycopg2.OperationalError:
            time.sleep(0.2)
    raise SystemExit(f"PostGIS did not start: {(FOLDER / 'postgres.log').read_text()[-400:]}")


def backends(url: str) -> list[int]:
    """The processes of Postgres that serve the peers now."""
    connection = psycopg2.connect(url)
    with connection.cursor() as cursor:
        cursor.execute(SERVING)
        found = [pid for (pid,) in cursor.fetchall()]
    connection.close()
    return found


@contextmanager
def tipg(url: str, port: int) -> Iterator[tuple[str, int]]:
    command = [PYTHON, "-m", "uvicorn", "tipg.main:app", "--port", str(port), "--workers",
               str(PROCESSES), "--log-level", "warning"]  # fmt: skip
    settings = {"DATABASE_URL": url, "TIPG_MAX_FEATURES_PER_QUERY": "10000"}
    with _served(command, settings, f"http://127.0.0.1:{port}") as served:
        yield served


@contextmanager
def pygeoapi(url: str, port: int) -> Iterator[tuple[str, int]]:
    database = psycopg2.extensions.parse_dsn(url)
    config = FOLDER / "pygeoapi.yml"
    text = (HERE / "pygeoapi.yml").read_text()
    config.write_text(text.replace("$PORT", str(port)).replace("$DATABASE", database["port"]))
    settings = {"PYGEOAPI_CONFIG": str(config), "PYGEOAPI_OPENAPI": str(FOLDER / "openapi.yml")}
    _call([str(PYTHON), "-c", "from pygeoapi import cli; cli()", "openapi", "generate", str(config),
           "--output-file", settings["PYGEOAPI_OPENAPI"]], env=os.environ | settings)  # fmt: skip
    command = [PYTHON, "-m", "gunicorn", "pygeoapi.flask_app:APP", "--bind", f"127.0.0.1:{port}",
               "--workers", str(PROCESSES), "--threads", "4", "--log-level", "error"]  # fmt: skip
    with _served(command, settings, f"http://127.0.0.1:{port}") as served:
        yield served


@contextmanager
def _served(command: list, settings: dict[str, str], address: str) -> Iterator[tuple[str, int]]:
    """The server's address and process."""
    log = (FOLDER / f"{Path(command[2]).name}.log").open("w")
    server = subprocess.Popen(command, env=os.environ | settings, stdout=log, stderr=log)
    try:
        yield address, server.pid
    finally:
        server.terminate()
        server.wait()
