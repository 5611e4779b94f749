# The record in a container: web, worker and beat are the same image with another command.
# The embedded Postgres and broker stay unused here; compose.yaml brings servers of their own.
FROM python:3.11-slim AS built
WORKDIR /app
RUN apt-get update && apt-get install --no-install-recommends -y make && rm -rf /var/lib/apt/lists/*
COPY . .
# No Node in this image: set-up brings its own for the browser libraries and takes it away again.
RUN make setup

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home record
WORKDIR /app
COPY --from=built /app /app
ENV DJANGO_ENV=production DATA_DIR=/data HOST=0.0.0.0 PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1
USER record
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
CMD ["python", "-m", "gunicorn", "-c", "config/gunicorn.py", "config.wsgi"]
