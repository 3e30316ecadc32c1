FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
COPY requirements.txt .
RUN pip install --disable-pip-version-check -r requirements.txt \
    && useradd --system --no-create-home bodymap
COPY app.py LICENSE ./
COPY bodymap bodymap
COPY data data
COPY assets assets
USER bodymap
EXPOSE 8050
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD python -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8050/health')"
# The heartbeats of the workers go to memory; nothing is written to disk, and no access log is kept.
CMD ["gunicorn", "--bind", "0.0.0.0:8050", "--workers", "2", "--threads", "4", "--preload", \
     "--worker-tmp-dir", "/dev/shm", "app:server"]
