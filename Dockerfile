# syntax=docker/dockerfile:1
# One image for both roles: `serve` shows the page, `work` scans. docs/server.md says how it is run.

FROM python:3.13-slim AS build
WORKDIR /build
COPY requirements.lock ./
RUN python -m venv /opt/askwell
RUN /opt/askwell/bin/python -m pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY plugin ./plugin
COPY web ./web
RUN /opt/askwell/bin/python -m pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation .
RUN /opt/askwell/bin/python -m compileall -q /opt/askwell/lib

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin askwell \
 && install -d -o 10001 -g 10001 -m 0700 /data /keys
COPY --from=build /opt/askwell /opt/askwell
ENV PATH=/opt/askwell/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    ASKWELL_HOME=/data \
    ASKWELL_KEY_FILE=/keys/key
USER 10001:10001
WORKDIR /data
VOLUME ["/data", "/keys"]
EXPOSE 8765
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=10s --start-period=30s --retries=4 CMD ["askwell", "server", "health", "--port", "8765"]
ENTRYPOINT ["askwell"]
CMD ["serve", "--role", "serve", "--host", "0.0.0.0", "--port", "8765", "--no-browser"]
