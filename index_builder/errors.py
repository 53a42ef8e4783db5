"""What may go wrong in a way that its user can do something about."""


class UserError(Exception):
    """Something the user can mend. Its message is a finished sentence: what, where, what to do."""


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """Raised out of a progress call when the user stopped the work."""
