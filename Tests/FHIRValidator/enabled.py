"""Whether a QuestionnaireResponse holds what its Questionnaire asks for as the answers stand: its
texts, and by R4's enableWhen, required and repeats its items, read anew from
https://hl7.org/fhir/R4/questionnaire.html.

What R4 leaves open is taken as FHIR.docc/FHIR.md says; a comparison that this file doesn't know is
left undecided, and what depends on it is passed over.
"""

EXTENSION = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"
# What the corpus writes into the answers of somebody who answers every question.
FILLED = "every-question-answered"


def faults(response, form):
    return list(Reading(response, form).all())


def is_row(question):
    return question["type"] == "group" and question.get("repeats", False)


def takes_rows(question):
    """Each of its answers is given by itself, with what depends on it."""
    is_choice = question["type"] in ("choice", "open-choice") or "answerOption" in question
    several = question.get("repeats", False) and question["type"] not in ("group", "display")
    return several and (not is_choice or "item" in question)


def has_extension(question, name):
    return any(e["url"].endswith(name) for e in question.get("extension", []))


def is_hidden(question):
    computed = has_extension(question, "calculatedExpression")
    return computed or any(
        e["url"] == EXTENSION and e.get("valueBoolean") for e in question.get("extension", []))


def values(answers):
    return [(k, a[k]) for a in answers for k in a if k.startswith("value")]


class Reading:
    def __init__(self, response, form):
        self.is_done = response.get("status") == "completed"
        tags = response.get("meta", {}).get("tag", [])
        self.is_filled = any(tag.get("code") == FILLED for tag in tags)
        self.form, self.response = form, response
        self.questions, self.paths, self.answers = {}, {}, {}
        self.index(form.get("item", []), ())
        self.collect(response.get("item", []), ())

    def all(self):
        yield from self.level(self.form.get("item", []), self.response.get("item", []), (), True)

    def index(self, items, path):
        for item in items:
            link = item["linkId"]
            self.questions[link], self.paths[link] = item, path
            within = path + (link,) if is_row(item) or takes_rows(item) else path
            self.index(item.get("item", []), within)

    def collect(self, items, rows):
        """The answers of each question, by the rows in which it stands."""
        count = {}
        for item in items:
            link = item["linkId"]
            question = self.questions.get(link, {"type": "display"})
            number = count[link] = count.get(link, -1) + 1
            self.answers[link, rows] = item.get("answer", [])
            self.collect(item.get("item", []), rows + ((link, number),) if is_row(question) else rows)
            for number, answer in enumerate(item.get("answer", [])):
                inner = rows + ((link, number),) if takes_rows(question) else rows
                self.collect(answer.get("item", []), inner)

    def seen(self, link, rows):
        """The values of a question as seen from within rows: in the same or the nearest above."""
        path = self.paths[link]
        outer = rows[:len(path)]
        if tuple(name for name, _ in outer) != path:
            return []
        answers = self.answers.get((link, outer), [])
        for name, number in rows[len(path):]:
            if name == link:
                answers = answers[number:number + 1]
        return values(answers)

    def is_enabled(self, question, rows):
        """True or False; None where that isn't decided here."""
        tests = [self.passes(test, rows) for test in question.get("enableWhen", [])]
        if not tests:
            return True
        decisive = question.get("enableBehavior") != "all"
        if decisive in tests:
            return decisive
        return None if None in tests else not decisive

    def passes(self, test, rows):
        link = test["question"].strip()
        if link not in self.questions:
            return test["operator"] == "exists" and not test["answerBoolean"]
        found = self.seen(link, rows)
        if test["operator"] == "exists":
            return bool(found) == test["answerBoolean"]
        wanted = next((k, v) for k, v in test.items() if k.startswith("answer"))
        held = [compare(test["operator"], v, wanted, self.questions[link]) for v in found]
        return True in held or (None if None in held else False)

    def level(self, asked, answered, rows, is_asked):
        for question in asked:
            if question["type"] in ("attachment", "display"):
                continue
            link = question["linkId"]
            found = [item for item in answered if item["linkId"] == link]
            is_enabled = self.is_enabled(question, rows)
            for item in found:
                if item.get("text", question.get("text")) != question.get("text"):
                    yield link, "its text is not the form's"
            if is_enabled is False and found:
                yield link, "is answered, and is not enabled"
            if is_enabled:
                shown = is_asked and not is_hidden(question)
                yield from self.enabled(question, found, rows, shown)

    def enabled(self, question, found, rows, is_asked):
        link, within = question["linkId"], question.get("item", [])
        if is_row(question):
            if not found and is_asked and question.get("required") and self.is_done:
                yield link, "is required, and the response is completed without it"
            if not found and is_asked and self.is_filled and any(map(self.is_plain, within)):
                yield link, "was not asked"
            for number, row in enumerate(found):
                inner = rows + ((link, number),)
                yield from self.level(within, row.get("item", []), inner, is_asked)
        elif question["type"] == "group":
            inner = found[0].get("item", []) if found else []
            yield from self.level(within, inner, rows, is_asked)
        else:
            yield from self.question(question, found[0].get("answer", []) if found else [], rows,
                                     is_asked)

    def question(self, question, answers, rows, is_asked):
        link, within = question["linkId"], question.get("item", [])
        is_open = is_asked and not question.get("readOnly") and not values(answers)
        if is_open and question.get("required") and self.is_done:
            yield link, "is required, and the response is completed without it"
        elif is_open and self.is_filled:
            yield link, "was not asked"
        several = answers if takes_rows(question) else answers[:1]
        for number, answer in enumerate(several):
            inner = rows + ((link, number),) if takes_rows(question) else rows
            if values([answer]):
                yield from self.level(within, answer.get("item", []), inner, is_asked)
            elif "item" in answer:
                yield link, "has no answer, and what depends on it has"

    def is_plain(self, question):
        """A question that is asked of everybody."""
        if is_hidden(question) or "enableWhen" in question or question.get("readOnly"):
            return False
        if question["type"] == "group":
            return any(map(self.is_plain, question.get("item", [])))
        return question["type"] not in ("attachment", "display")


def compare(operator, value, wanted, question):
    """How a value stands to the one that a test names; None where that isn't decided here."""
    (kind, one), (other_kind, other) = value, wanted
    if kind == "valueCoding" and other_kind == "answerCoding":
        same = one.get("code") == other.get("code")
        if other.get("system") and one.get("system") != other["system"]:
            coded = [o for o in question.get("answerOption", [])
                     if o.get("valueCoding", {}).get("code") == other.get("code")]
            same = same and len(coded) == 1
        return {"=": same, "!=": not same}.get(operator)
    if kind == "valueString" and other_kind == "answerCoding":
        return {"=": False, "!=": True}.get(operator) if question["type"] == "open-choice" else None
    texts = {"valueString": "answerString", "valueDate": "answerDate", "valueTime": "answerTime"}
    numbers = ("valueInteger", "valueDecimal"), ("answerInteger", "answerDecimal")
    is_number = kind in numbers[0] and other_kind in numbers[1]
    is_boolean = (kind, other_kind) == ("valueBoolean", "answerBoolean")
    if not is_number and not is_boolean and texts.get(kind) != other_kind:
        return None
    if kind == "valueDate" and (len(one) < 10 or len(other) < 10):
        return None
    if kind == "valueString" and operator not in ("=", "!="):
        return None
    return {"=": one == other, "!=": one != other, ">": one > other, "<": one < other,
            ">=": one >= other, "<=": one <= other}.get(operator)
