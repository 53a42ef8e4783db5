"""The identity of a document as Akoma Ntoso has it: work, expression and manifestation (FRBR)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date as calendar_date

from index_builder.outline_xml.names import ASCII_LETTERS, in_attribute

_LANGUAGES = {
    "nb": "nob",
    "nn": "nno",
    "no": "nor",
    "da": "dan",
    "sv": "swe",
    "en": "eng",
    "de": "deu",
}
"""Akoma Ntoso names languages with three letters."""
_UNKNOWN_COUNTRY, _UNKNOWN_LANGUAGE = "zz", "und"
_UNKNOWN_DATE = "0001-01-01"
_LONGEST_SLUG = 60
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PRECISION = {4: ("year", "-01-01"), 7: ("month", "-01"), 10: ("day", "")}
"""By the length of a date: what is known of it, and what makes a day of it."""
_COUNTRY = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True)
class Identity:
    """What an address of a document is made of; empty where unknown."""

    title: str = ""
    author: str = ""
    """Who issued it."""
    date: str = ""
    """A year, a month or a day: "2027", "2027-05", "2027-05-31"."""
    country: str = ""
    """Two small letters (ISO 3166-1)."""
    number: str = ""
    """Of the document in a series; its title stands for it where it has none."""
    written: str = ""
    """The day on which the file is written; empty where it is the same at any time."""


def slug(text: str) -> str:
    """A text as part of an address: small letters, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(ASCII_LETTERS))
    letters = plain.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST_SLUG].strip("-")


def language_code(language: str) -> str:
    """The three letters of a language (BCP 47)."""
    return _LANGUAGES.get(language.partition("-")[0], _UNKNOWN_LANGUAGE)


def address(identity: Identity) -> str:
    """The address of the work: `/akn/no/doc/2027/plan-for-kysten`."""
    country, date = identity.country, _known_date(identity.date)
    country = country if _COUNTRY.fullmatch(country) else _UNKNOWN_COUNTRY
    year = _UNKNOWN_DATE[:4]
    name = slug(identity.number) or slug(identity.title) or "document"
    return f"/akn/{country}/doc/{date or year}/{name}"


def markup(identity: Identity, language: str) -> str:
    """`identification` and `references` of the file's head; each reference leads to an entry."""
    work = address(identity)
    code = language_code(language)
    date = _known_date(identity.date)
    version = f"@{date}" if date else ""
    expression = f"{work}/{code}{version}"
    author = "author" if identity.author else "unknown"
    dated = _date(identity.date)
    title = _alias(identity.title)
    number = identity.number
    numbered = f'<FRBRnumber value="{in_attribute(number)}"/>' if number else ""
    made = _date(identity.written)
    return (
        '<identification source="#tiltak">\n<FRBRWork>\n'
        f'<FRBRthis value="{work}/!main"/><FRBRuri value="{work}"/>{title}'
        f'{dated}<FRBRauthor href="#{author}"/>'
        f'<FRBRcountry value="{work.split("/")[2]}"/>{numbered}\n</FRBRWork>\n'
        "<FRBRExpression>\n"
        f'<FRBRthis value="{expression}/!main"/><FRBRuri value="{expression}"/>'
        f'{dated}<FRBRauthor href="#{author}"/>'
        f'<FRBRlanguage language="{code}"/>\n</FRBRExpression>\n'
        "<FRBRManifestation>\n"
        f'<FRBRthis value="{expression}/!main.xml"/><FRBRuri value="{expression}.xml"/>'
        f'{made}<FRBRauthor href="#tiltak"/><FRBRformat value="application/akn+xml"/>\n'
        "</FRBRManifestation>\n</identification>\n"
        f'<references source="#tiltak">\n{_organization("tiltak", "Tiltak")}'
        f"{_organization(author, identity.author or 'Unknown')}</references>\n"
    )


def _alias(title: str) -> str:
    return f'<FRBRalias value="{in_attribute(title)}" name="title"/>' if title else ""


def _organization(id_: str, name: str) -> str:
    place = slug(name) or id_
    return (
        f'<TLCOrganization eId="{id_}" href="/akn/ontology/organization/zz/{place}"'
        f' showAs="{in_attribute(name)}"/>\n'
    )


def _date(text: str) -> str:
    """The element of a date: a whole day, and in `name` how much of it is known."""
    known = _known_date(text)
    if not known:
        return f'<FRBRdate date="{_UNKNOWN_DATE}" name="unknown"/>'
    name, rest = _PRECISION[len(known)]
    return f'<FRBRdate date="{known}{rest}" name="{name}"/>'


def _known_date(text: str) -> str:
    """A date that the calendar has; empty for anything else."""
    found = _DATE.fullmatch(text.strip())
    if not found:
        return ""
    year, month, day = found.groups()
    try:
        calendar_date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return found[0]
