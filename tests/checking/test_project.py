"""The project's own tables pass every check."""
from bodymap.checking import RULES, check


def test_the_real_tables_pass_every_check(data):
    problems, counts = check(data)
    assert not problems, "\n".join(map(str, problems[:40]))
    assert counts["rules run"] == len(RULES)
    assert counts["trigger points"] and counts["referral zones"] and counts["regions"]
