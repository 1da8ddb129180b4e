# For batch users: docker build -t news-claims . ; docker run --rm -v "$PWD/articles:/in:ro" -v "$PWD/out:/out" news-claims
FROM python:3.12-slim

WORKDIR /app
COPY pyproject.toml README.md LICENSE run_pipeline.py ./
COPY pipeline pipeline
COPY models models
RUN pip install --no-cache-dir . && useradd --create-home reader

USER reader
WORKDIR /home/reader
ENV PYTHONUNBUFFERED=1
ENTRYPOINT ["news-claims"]
CMD ["/in", "--output", "/out"]
