"""The ledger of an output folder: which articles were processed with which model and rules, and their claims.

Outputs are written from it and from nothing else, so a run that was cut short loses only what was in flight.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from pipeline.errors import LedgerError, WritingError
from pipeline.reading import STANDARD_INPUT, has_derived_id
from pipeline.records import COLUMNS, SCHEMA_VERSION, Article, Claim, claim_id

LEDGER_FILE = "ledger.sqlite"
#: What leads from one layout of the tables to the next, beginning with the first; an older ledger goes this way.
_MIGRATIONS = ("ALTER TABLE articles ADD COLUMN settled INTEGER NOT NULL DEFAULT 1",)
#: Layout of the tables times 1,000 plus the version of the columns; claims of other columns can't be migrated.
LEDGER_VERSION = (1 + len(_MIGRATIONS)) * 1_000 + SCHEMA_VERSION
_APPLICATION = 0x636C616D
_TABLES = """
CREATE TABLE runs (run INTEGER PRIMARY KEY, started TEXT NOT NULL, finished TEXT, version TEXT NOT NULL);
CREATE TABLE articles (
    key INTEGER PRIMARY KEY, article_id TEXT NOT NULL, given_id TEXT NOT NULL, derived INTEGER NOT NULL,
    origin TEXT NOT NULL, fingerprint TEXT NOT NULL, sha256 TEXT NOT NULL, version TEXT NOT NULL, status TEXT NOT NULL,
    claims INTEGER NOT NULL, seen INTEGER NOT NULL, finished TEXT NOT NULL, article TEXT NOT NULL,
    settled INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX articles_by_given_id ON articles (given_id, fingerprint);
CREATE INDEX articles_by_id ON articles (article_id);
CREATE INDEX articles_by_origin ON articles (origin, seen);
CREATE TABLE claims (article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, row TEXT NOT NULL);
CREATE INDEX claims_by_article ON claims (article);
"""


class Ledger:
    """An open ledger. Each method that changes it is one transaction.

    What a run records counts once the run has settled; until then the outputs hold what was there before. As a context
    it is closed at the end, and what SQLite says of a full disk or a damaged file becomes an error of this program.

    >>> with Ledger(None) as ledger:
    ...     ledger.begin("model-1 rules-1")
    ...     ledger.record(Article("a1", "Zwölf Häuser."), [])
    ...     before = [article.article_id for article, _ in ledger.articles()]
    ...     _ = ledger.settle([""])
    ...     before, [article.article_id for article, _ in ledger.articles()]
    ([], ['a1'])
    """

    def __init__(self, path: Path | None) -> None:
        """Open the ledger at a path, made if need be; None is one in memory."""
        self.run = 0
        self.version = ""
        self._path = path
        try:
            self._db = sqlite3.connect(path or ":memory:", isolation_level=None)
            self._db.execute("PRAGMA foreign_keys = ON")
            self._prepare()
        except sqlite3.Error as error:
            raise self._trouble(error) from error

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self.close()
        if isinstance(error, sqlite3.Error):
            raise self._trouble(error) from error

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def copy(self) -> Ledger:
        """A copy in memory, to try things on."""
        other = Ledger(None)
        self._db.backup(other._db)
        return other

    def _prepare(self) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        application = self._db.execute("PRAGMA application_id").fetchone()[0]
        tables = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not tables:
            if self._path is not None:
                self._db.execute("PRAGMA journal_mode = WAL")
            self._db.executescript(
                f"BEGIN; {_TABLES} PRAGMA application_id = {_APPLICATION}; "
                f"PRAGMA user_version = {LEDGER_VERSION}; COMMIT;"
            )
        elif application != _APPLICATION:
            raise self._error("foreign", "is no ledger of this program; give another --output")
        elif version > LEDGER_VERSION:
            raise self._error(
                "newer", f"was made by a newer version ({version} > {LEDGER_VERSION}); update the program"
            )
        elif version % 1_000 != SCHEMA_VERSION or version < 1_000:
            raise self._error(
                "older",
                f"was made by an older version ({version} < {LEDGER_VERSION}), whose claims have other columns; "
                "delete it, and the run starts anew",
            )
        else:
            self._migrate(version // 1_000)
        self._db.execute("PRAGMA synchronous = NORMAL")

    def _migrate(self, layout: int) -> None:
        if steps := _MIGRATIONS[layout - 1 :]:
            self._db.executescript(f"BEGIN; {'; '.join(steps)}; PRAGMA user_version = {LEDGER_VERSION}; COMMIT;")

    def _trouble(self, error: sqlite3.Error) -> LedgerError | WritingError:
        """What SQLite says in terms of a run: a damaged file, or a place that takes no more."""
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return self._error("damaged", f"is damaged ({error}); delete it, and the run starts anew")
        return WritingError(
            "unwritable",
            f"The ledger {self._path} can't be written ({error}); check the folder and the free space. "
            "What was done before is kept, and the same command goes on with the rest.",
            path=str(self._path or ""),
        )

    def _error(self, code: str, said: str) -> LedgerError:
        return LedgerError(code, f"The ledger {self._path} {said}.", path=str(self._path or ""))

    def begin(self, version: str) -> None:
        """Begin a run with a version of model and rules."""
        self.version = version
        cursor = self._db.execute("INSERT INTO runs (started, version) VALUES (?, ?)", (_now(), version))
        self.run = int(cursor.lastrowid or 0)

    def outdated(self) -> int:
        """How many articles were processed with another model or other rules than this run's."""
        query = "SELECT count(*) FROM articles WHERE status = 'done' AND version != ?"
        return int(self._db.execute(query, (self.version,)).fetchone()[0])

    def is_unchanged(self, article: Article) -> bool:
        """Whether the article was done before, as it is now and with this version; it then counts as seen."""
        origin = origin_of(article)
        rows = self._db.execute(
            "SELECT key, origin FROM articles "
            "WHERE given_id = ? AND fingerprint = ? AND version = ? AND status = 'done' AND seen < ? "
            "ORDER BY origin != ?, key",
            (article.article_id, fingerprint(article), self.version, self.run, origin),
        ).fetchall()
        for key, known in rows:
            # A file that was moved is still the same one; a copy of it is another.
            if known == origin or not os.path.exists(known):
                self._db.execute("UPDATE articles SET seen = ?, origin = ? WHERE key = ?", (self.run, origin, key))
                return True
        return False

    def record(self, article: Article, claims: Sequence[Claim] | None) -> None:
        """Keep an article with its claims, or as failed if there are none (None)."""
        self.record_many([(article, claims)])

    def record_many(self, results: Sequence[tuple[Article, Sequence[Claim] | None]]) -> None:
        """Keep several articles in one transaction."""
        with self._transaction():
            for article, claims in results:
                self._insert(article, claims)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:  # a full disk has already ended it
                self._db.execute("ROLLBACK")
            raise

    def _insert(self, article: Article, claims: Sequence[Claim] | None) -> None:
        values = (
            article.article_id,
            article.article_id,
            has_derived_id(article),
            origin_of(article),
            fingerprint(article),
            article.sha256,
            self.version,
            "failed" if claims is None else "done",
            len(claims or ()),
            self.run,
            _now(),
            json.dumps(asdict(article)),
        )
        cursor = self._db.execute(f"INSERT INTO articles VALUES (NULL{', ?' * len(values)}, 0)", values)
        rows = ((cursor.lastrowid, json.dumps([getattr(claim, name) for name in COLUMNS])) for claim in claims or ())
        self._db.executemany("INSERT INTO claims VALUES (?, ?)", rows)

    def settle(self, origins_read: Sequence[str], prune: bool = False) -> list[str]:
        """After all inputs were read: drop what they replaced, tell equal ids apart; return the ids that occur twice.

        An article with an id of its own is replaced by one with this id from the same file, one without by whatever the
        file holds now. With `prune`, everything goes that this run's inputs did not hold.
        """
        with self._transaction():
            for origin in origins_read:
                self._db.execute(
                    "DELETE FROM articles WHERE origin = ?1 AND seen < ?2 AND (derived OR status = 'failed' "
                    "OR given_id IN (SELECT given_id FROM articles WHERE origin = ?1 AND seen = ?2))",
                    (origin, self.run),
                )
            if prune:
                self._db.execute("DELETE FROM articles WHERE seen < ?", (self.run,))
            self._db.execute("UPDATE articles SET settled = 1 WHERE seen = ? AND NOT settled", (self.run,))
            twice = self._tell_apart()
            self._db.execute("UPDATE runs SET finished = ? WHERE run = ?", (_now(), self.run))
        return twice

    def _tell_apart(self) -> list[str]:
        self._db.execute("UPDATE articles SET article_id = given_id WHERE article_id != given_id")
        query = (
            "SELECT given_id FROM articles WHERE status = 'done' AND settled "
            "GROUP BY given_id HAVING count(*) > 1 ORDER BY given_id"
        )
        twice = [str(row[0]) for row in self._db.execute(query)]
        for given_id in twice:
            # The order must not depend on the order of reading, so content comes first.
            keys = self._db.execute(
                "SELECT key FROM articles WHERE given_id = ? AND status = 'done' AND settled "
                "ORDER BY fingerprint, origin, key",
                (given_id,),
            ).fetchall()
            number = 1
            for (key,) in keys[1:]:
                number += 1
                while self._db.execute(
                    "SELECT 1 FROM articles WHERE given_id = ?", (f"{given_id}~{number}",)
                ).fetchone():
                    number += 1
                self._db.execute("UPDATE articles SET article_id = ? WHERE key = ?", (f"{given_id}~{number}", key))
        return twice

    def articles(self) -> Iterator[tuple[Article, int]]:
        """The articles that were done, by id, with the number of their claims."""
        query = (
            "SELECT article_id, claims, article FROM articles WHERE status = 'done' AND settled "
            "ORDER BY article_id, key"
        )
        for article_id, claims, article in self._db.execute(query):
            yield replace(Article(**json.loads(article)), article_id=article_id), claims

    def claims(self, of_this_run: bool = False) -> Iterator[Claim]:
        """All claims, or those of the articles that this run's inputs held, by article and place."""
        query = (
            "SELECT key, article_id, given_id, sha256 FROM articles "
            "WHERE status = 'done' AND settled AND claims AND seen >= ? ORDER BY article_id, key"
        )
        for key, article_id, given_id, sha256 in self._db.execute(query, (self.run if of_this_run else 0,)):
            rows = self._db.execute("SELECT row FROM claims WHERE article = ?", (key,))
            claims = sorted((Claim(*json.loads(row)) for (row,) in rows), key=_place)
            if article_id != given_id:
                claims = [_renamed(claim, article_id, sha256) for claim in claims]
            yield from claims


def fingerprint(article: Article) -> str:
    """Checksum of everything that goes into the outputs, but for where the file lies."""
    values = asdict(replace(article, path=""))
    if not article.asides:
        del values["asides"]  # as in ledgers from before there were any
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def origin_of(article: Article) -> str:
    """The file of an article, the same however the path to it was written."""
    return article.path if article.path in ("", STANDARD_INPUT) else os.path.abspath(article.path)


def _place(claim: Claim) -> tuple[int, int, str, str]:
    return claim.start, claim.end, claim.section, claim.claim_id


def _renamed(claim: Claim, article_id: str, sha256: str) -> Claim:
    new_id = claim_id(article_id, sha256, claim.section, claim.start, claim.end)
    return replace(claim, article_id=article_id, claim_id=new_id)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
