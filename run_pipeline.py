#!/usr/bin/env python3
"""The command line: German news articles -> claims.csv. A thin shell over the package `pipeline`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pipeline import __version__
from pipeline.display.language import LANGUAGES, language_of, say
from pipeline.errors import PipelineError, UsageError

if TYPE_CHECKING:
    from pipeline.batch import Summary

EXAMPLES = """\
examples:
  run_pipeline.py corpus/                               all articles of a folder
  run_pipeline.py 'archiv/**/*.pdf' --workers 4         a glob, with four processes
  run_pipeline.py export.jsonl --format xlsx            also as an Excel file
  cat artikel.txt | run_pipeline.py -                   standard input
  run_pipeline.py report                                outputs/report.html: search, read, compare in a browser
  run_pipeline.py explain c_1f0c                        why a row is there; the beginning of its claim_id will do
  run_pipeline.py compare                               one story, several numbers: outputs/stories.csv
  run_pipeline.py models list                           which German models are known and there; also install, check

exit code: 0 if every article was processed, 1 if some failed, 2 for wrong use
"""
#: Ctrl-C, as shells report it.
INTERRUPTED = 130
#: Megabytes of a report that still opens quickly.
LARGE_REPORT = 15


def parser() -> argparse.ArgumentParser:
    """The arguments of the main job."""
    result = argparse.ArgumentParser(
        prog="run_pipeline.py",
        description="Reads German news articles and writes their claims: which figure, who or what, who says so.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    result.add_argument(
        "inputs", nargs="+", metavar="INPUT", help="file, folder (with all below it), glob, or - for standard input"
    )
    return with_options(result)


def with_options(result: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """A parser that got the options of the main job."""
    add = result.add_argument
    add("--output", default="outputs", metavar="DIR", help="folder for the results (default: outputs)")
    add("--workers", type=int, default=1, metavar="N", help="processes that extract (default: 1)")
    add("--engine", default="local", metavar="NAME", help="local, or ray for a cluster (see docs/batch.md)")
    add(
        "--model",
        default="auto",
        metavar="MODEL",
        help="auto, embedded, the name of an installed spaCy package, or a path",
    )
    add(
        "--format",
        default="csv",
        metavar="LIST",
        help="also write these, by comma: xlsx, parquet, jsonl, sqlite (csv is always written)",
    )
    add("--dialect", default="standard", metavar="NAME", help="of CSV: standard, or excel-de for a German Excel")
    add(
        "--kind",
        default="",
        metavar="LIST",
        help="only claims of these kinds, by comma: count, money, share, measure, duration",
    )
    add(
        "--since",
        default="",
        metavar="DATE",
        help="skip articles published before this date (2024-05-13, 2024-05, 2024)",
    )
    add("--any-language", action="store_true", help="process articles that are not German, too")
    add(
        "--include",
        default="",
        metavar="LIST",
        help="find claims in these, too, by comma: caption, table, boilerplate",
    )
    add(
        "--limit",
        action="append",
        default=[],
        metavar="NAME=N",
        help="change what one input may cost, such as pages=1000, seconds=300, file_bytes=200M; again for others",
    )
    add("--report", action="store_true", help="also write report.html, to search and read in a browser")
    add("--lang", choices=LANGUAGES, default="auto", help="of what the terminal shows (default: that of the system)")
    add("--compare", action="store_true", help="also put claims about the same thing side by side: stories.csv")
    add("--force", action="store_true", help="process everything again, unchanged articles too")
    add("--prune", action="store_true", help="forget articles of earlier runs that are not among the inputs")
    add("--dry-run", action="store_true", help="only say what would be done")
    add("--timeout", type=float, default=300.0, metavar="SECONDS", help="that one article may take (default: 300)")
    add("--quiet", action="store_true", help="no progress, no table, no summary; errors are still shown")
    add("-v", "--verbose", action="store_true", help="say more about what is done")
    add("--log-json", default="", metavar="FILE", help="append what is done to a file of JSON lines")
    add("--version", action="version", version=f"%(prog)s {__version__}")
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; errors that are made for people are one line, no traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    name = given.pop(0) if given and given[0] in SUBCOMMANDS else "extract"
    parsing, action = SUBCOMMANDS[name]
    options = parsing().parse_args(given)
    try:
        return action(options)
    except PipelineError as error:
        complain(error.message)
        return 2 if isinstance(error, UsageError) else 1


def extract(options: argparse.Namespace) -> int:
    """The main job, and the default subcommand."""
    from pathlib import Path

    from pipeline.batch import run
    from pipeline.batch.logs import logging_to
    from pipeline.reading import limits_of

    try:
        with logging_to(options.verbose, Path(options.log_json) if options.log_json else None):
            summary = run(
                options.inputs,
                options.output,
                workers=options.workers,
                model=options.model,
                formats=options.format.split(","),
                dialect=options.dialect,
                kinds=options.kind.split(","),
                since=options.since,
                compare=options.compare,
                force=options.force,
                prune=options.prune,
                dry_run=options.dry_run,
                quiet=options.quiet,
                timeout=options.timeout,
                engine=options.engine,
                any_language=options.any_language,
                include=options.include.split(","),
                limits=limits_of(options.limit),
            )
    except PipelineError as error:
        complain(error.message)
        return 1 if error.stage == "writing" else 2
    except KeyboardInterrupt:
        complain("interrupted; what is done is kept, the same command finishes the rest.")
        return INTERRUPTED
    language = language_of(options.lang)
    show(summary, options.quiet, language)
    if options.report and not options.dry_run:
        write_report(options.output, None, options.quiet, language)
    return summary.exit_code


def complain(message: str) -> None:
    """One line on standard error; names of files and ids in it can't steer the terminal."""
    from pipeline.writing.cells import one_line

    print(f"run_pipeline.py: {one_line(message)}", file=sys.stderr)


def show(summary: Summary, quiet: bool, language: str) -> None:
    """Errors and a line of summary on standard error, a table of claims on standard output if it is a terminal."""
    for error in summary.errors:
        complain(error.message)
    if summary.failed > len(summary.errors):
        complain(f"... all errors are in {summary.output / 'errors.csv'}")
    if quiet:
        return
    for warning in summary.warnings:
        complain(warning)
    if sys.stdout.isatty() and summary.preview:
        from pipeline.display.terminal import print_claims, print_files

        print_claims(summary.preview, len(summary.preview) == 20, language)
        print_files(summary.output, summary.files, language)
    from pipeline.batch.summary import summary_line

    print(summary_line(summary, language), file=sys.stderr)


def report_parser() -> argparse.ArgumentParser:
    """The arguments of `report`."""
    result = argparse.ArgumentParser(
        prog="run_pipeline.py report",
        description="Writes one HTML file from the results of a run: search, read and compare in a browser, offline.",
    )
    add = result.add_argument
    add("folder", nargs="?", default="outputs", metavar="DIR", help="output folder of a run (default: outputs)")
    add("--to", metavar="FILE", help="the file to write (default: report.html in the folder)")
    add("--lang", choices=LANGUAGES, default="auto", help="of what the terminal shows; the report is German")
    add("--quiet", action="store_true", help="say nothing")
    return result


def report(options: argparse.Namespace) -> int:
    """Write the report of an output folder."""
    write_report(options.folder, options.to, options.quiet, language_of(options.lang))
    return 0


def write_report(folder: str, to: str | None, quiet: bool, language: str) -> None:
    """Write the report and say where it is."""
    from pipeline.writing import report as write

    file = write(folder, to)
    if not quiet:
        print(say("report", language, file=file), file=sys.stderr)
        if (size := file.stat().st_size / 1e6) > LARGE_REPORT:
            print(say("large", language, size=size), file=sys.stderr)


def explain_parser() -> argparse.ArgumentParser:
    """The arguments of `explain`."""
    result = argparse.ArgumentParser(
        prog="run_pipeline.py explain",
        description="Shows why a row is there: its sentence with the parts marked, the rules, and the parse.",
    )
    add = result.add_argument
    add("claim", metavar="CLAIM_ID", help="from the column claim_id; its beginning will do if no other begins so")
    add("--output", default="outputs", metavar="DIR", help="output folder of a run (default: outputs)")
    add("--model", default="auto", metavar="MODEL", help="as it was for the run (default: auto)")
    add("--lang", choices=LANGUAGES, default="auto", help="German or English (default: that of the system)")
    return result


def explain(options: argparse.Namespace) -> int:
    """Explain a claim on the terminal."""
    from pipeline.display.explain import explain as explained
    from pipeline.display.terminal import print_explanation

    print_explanation(explained(options.claim, options.output, options.model), language_of(options.lang))
    return 0


def completion_parser() -> argparse.ArgumentParser:
    """The arguments of `completion`."""
    result = argparse.ArgumentParser(
        prog="run_pipeline.py completion",
        description="Prints a script by which a shell completes the arguments of news-claims.",
        epilog='bash: eval "$(news-claims completion bash)" in ~/.bashrc; zsh: the same in ~/.zshrc, after compinit',
    )
    result.add_argument("shell", choices=("bash", "zsh"), help="which shell the script is for")
    return result


def completion(options: argparse.Namespace) -> int:
    """Print the completion script of a shell."""
    import shtab

    # Subcommands come before the inputs of the main job, which shells complete as files anyway.
    whole = with_options(argparse.ArgumentParser(prog="news-claims"))
    subcommands = whole.add_subparsers(metavar="SUBCOMMAND")
    for name, (parsing, _) in SUBCOMMANDS.items():
        subcommands.add_parser(name, parents=[parsing()], add_help=False, help=parsing().description)
    print(shtab.complete(whole, options.shell))
    return 0


def compare_parser() -> argparse.ArgumentParser:
    """The arguments of `compare`."""
    result = argparse.ArgumentParser(
        prog="run_pipeline.py compare",
        description="Puts claims about the same thing side by side: fills the column story, writes stories.csv with a "
        "verdict on each story (single, agree, differ, grows, falls, corrected), and story_links.csv with the reasons.",
    )
    add = result.add_argument
    add(
        "target",
        nargs="?",
        default="outputs",
        metavar="DIR",
        help="output folder of a run, or a file of claims in any format (default: outputs)",
    )
    add("--output", metavar="DIR", help="folder for the results (default: where the claims are)")
    add("--lang", choices=LANGUAGES, default="auto", help="of what the terminal shows (default: that of the system)")
    add("--quiet", action="store_true", help="say nothing")
    return result


def compare(options: argparse.Namespace) -> int:
    """Compare the claims of an output folder or a file."""
    from pipeline.batch import compare_outputs

    compared = compare_outputs(options.target, options.output)
    if not options.quiet:
        counts = {name: getattr(compared, name) for name in ("claims", "stories", "across", "differ")}
        print(say("compared", language_of(options.lang), file=compared.files[-3], **counts), file=sys.stderr)
    return 0


def models_parser() -> argparse.ArgumentParser:
    """The arguments of `models`."""
    result = argparse.ArgumentParser(
        prog="run_pipeline.py models", description="The German models: which are known, how to get them, are they good."
    )
    result.set_defaults(action="list", model="auto")
    actions = result.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help="known models with version, address and SHA-256, and which are there (default)")
    fetched = actions.add_parser("install", help="fetch a known model, check its SHA-256, install it with pip")
    fetched.add_argument("model", nargs="?", default="de_core_news_md", metavar="NAME", help="default: %(default)s")
    checked = actions.add_parser("check", help="load a model and check everything that the rules need of it")
    checked.add_argument("model", nargs="?", default="auto", metavar="MODEL", help="as for --model (default: auto)")
    return result


def models(options: argparse.Namespace) -> int:
    """List, install or check German models."""
    from pipeline.display.models import checked, installed, listed

    telling = {"list": lambda _: listed(), "install": installed, "check": checked}[options.action or "list"]
    for line in telling(options.model):
        print(line)
    return 0


#: name -> its arguments, what it does; the first one is meant where none is named.
SUBCOMMANDS: dict[str, tuple[Callable[[], argparse.ArgumentParser], Callable[[argparse.Namespace], int]]] = {
    "extract": (parser, extract),
    "report": (report_parser, report),
    "explain": (explain_parser, explain),
    "compare": (compare_parser, compare),
    "models": (models_parser, models),
    "completion": (completion_parser, completion),
}

if __name__ == "__main__":
    sys.exit(main())
