"""Names of files made from what people are called."""

from __future__ import annotations

from tracker.file_names import distinct_name, file_name_of


def test_what_a_system_refuses_in_a_name_is_left_out() -> None:
    assert file_name_of('Health: "Home/First"?  plan.') == "Health Home First plan"
    assert file_name_of("../..") == "programme"
    assert len(file_name_of("x" * 300)) == 80


def test_two_people_of_one_name_get_a_file_each() -> None:
    taken: set[str] = set()
    names = [distinct_name(name, taken) for name in ("Chase A", "Chase a", "Chase A", "Chase B")]
    assert names == ["Chase A", "Chase a (2)", "Chase A (3)", "Chase B"]
