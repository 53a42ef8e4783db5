"""Words of the window for editions: their roles, and how they are told apart."""

# mypy: disable-error-code="dict-item"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader.core.edition_label import LabelledEdition, Role

ROLES: dict[Role, str] = {
    Role.OTHER: QT_TRANSLATE_NOOP("Editions", "not said"),
    Role.EARLIER: QT_TRANSLATE_NOOP("Editions", "earlier"),
    Role.DRAFT: QT_TRANSLATE_NOOP("Editions", "draft"),
    Role.ADOPTED: QT_TRANSLATE_NOOP("Editions", "adopted"),
}


def facts(edition: LabelledEdition) -> str:
    """Role and label of an edition: "draft, 2025"; empty where neither is known."""
    is_known = edition.role is not Role.OTHER
    role = QCoreApplication.translate("Editions", ROLES[edition.role])
    return ", ".join(filter(None, (role if is_known else "", edition.label)))


def told(edition: LabelledEdition, name: str) -> str:
    """An edition for people: "Programme (draft, 2025)"."""
    known = facts(edition)
    return f"{name} ({known})" if known else name
