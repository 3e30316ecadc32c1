"""Whatever can be looked at: one module for each kind, registered here; the first that an address names is shown.

A subject's module says how an id is looked up, what it is called, what is painted, what the legend and the panel say and
which sides it has.  To add a kind, write a module, register its ``Subject``, name its parameter in
``bodymap.web.address.Asked``, and import it below.  What is felt elsewhere, as a nerve is, has an entry in
``bodymap.atlas.kinds`` besides: see "Add a kind of source" in CONTRIBUTING.md.
"""
from bodymap.web.subjects import point, muscle, region, condition, treatment, nerve_root  # noqa: F401, I001  (in the order of precedence)
from bodymap.web.subject import SUBJECTS, Subject

__all__ = ["SUBJECTS", "Subject"]
