"""Evidence for a pair of units besides their words: neighbours, headings, lead-ins, numbers."""

from __future__ import annotations

from reader.core.compare.bonds import Matching


def support(
    matching: Matching, old: int, new: int, sections: dict[int, int], *, same_gap: bool
) -> float:
    """The points that a pair's surroundings give it.

    `sections` joins positions of headings.
    """
    one, other = matching.old[old], matching.new[new]
    given = matching.thresholds
    points = given.same_gap if same_gap else 0.0
    points += given.next_to_joined * (
        old > 0 and new > 0 and matching.partner(old - 1) == new - 1
    )
    points += given.next_to_joined * (
        new + 1 < len(matching.new) and matching.partner(old + 1) == new + 1
    )
    points += given.same_number if one.label and one.label == other.label else 0.0
    if one.is_heading and other.is_heading:
        return points + (given.same_place if sections.get(old) == new else 0.0)
    if one.is_heading or other.is_heading:
        return points + given.heading_and_text
    points += given.same_section if sections.get(one.section) == other.section else 0.0
    points += (
        given.same_lead_in if one.lead_in and one.lead_in == other.lead_in else 0.0
    )
    return points + (given.other_kind if one.kind is not other.kind else 0.0)
