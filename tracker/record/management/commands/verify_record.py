from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker.record.models import Head
from tracker.record.verification import verify_record


class Command(BaseCommand):
    help = "Checks that the record is what was released: every line of the log, and every row against its release."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--pin", action="append", default=[], metavar="SEQUENCE:HASH",
            help="A chain hash kept elsewhere (this command prints it); finds a log rewritten from some line to its end.",
        )  # fmt: skip

    def handle(self, **options: Any) -> None:
        fault = verify_record(pins=dict(_pin(text) for text in options["pin"]))
        if fault is not None:
            raise CommandError(f"The first bad sequence is {fault.sequence}: {fault.problem}.", returncode=1)
        head = Head.objects.filter(pk=1).first()
        if head is None:
            self.stdout.write("Nothing has been released yet.")
        else:
            self.stdout.write(
                f"{head.sequence} releases are as they were written. Pin: {head.sequence}:{head.chain_hash}"
            )


def _pin(text: str) -> tuple[int, str]:
    sequence, _, chain_hash = text.partition(":")
    if not (sequence.isascii() and sequence.isdigit() and len(chain_hash) == 64):
        raise CommandError(f"{text!r} is no pin. Write SEQUENCE:HASH, as this command printed it.", returncode=2)
    return int(sequence), chain_hash
