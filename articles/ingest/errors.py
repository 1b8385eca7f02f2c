"""What can be wrong with one file; the other files of a run are not concerned."""


class IntakeError(Exception):
    """This file cannot be taken in. The message, for the person who handed it in, says why and what to do."""
