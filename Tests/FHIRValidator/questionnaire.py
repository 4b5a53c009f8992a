"""How a QuestionnaireResponse has to fit its Questionnaire, after the words of R4's pages:
https://hl7.org/fhir/R4/questionnaireresponse.html and .../questionnaire.html
"""

from enabled import faults

FORMAT = "https://beforehand.invalid/fhir/format"

VALUES = {
    "boolean": {"valueBoolean"}, "decimal": {"valueDecimal"}, "integer": {"valueInteger"},
    "date": {"valueDate"}, "dateTime": {"valueDateTime"}, "time": {"valueTime"},
    "string": {"valueString"}, "text": {"valueString"}, "url": {"valueUri"},
    "quantity": {"valueQuantity"}, "reference": {"valueReference"},
    "choice": {"valueCoding", "valueString", "valueInteger", "valueDate", "valueTime"},
    "open-choice": {"valueCoding", "valueString", "valueInteger", "valueDate", "valueTime"},
}


def misfits(response, form):
    found = list(level(response.get("item", []), form.get("item", []), "item"))
    # A pack's conditions say more than enableWhen does.
    isPack = any(e["url"] == FORMAT for e in form.get("extension", []))
    return found if found or isPack else faults(response, form)


def level(answered, asked, where):
    """Items stand at the level of the questionnaire's, in its order; only groups stand twice."""
    order = {item["linkId"]: number for number, item in enumerate(asked)}
    last = -1
    for index, item in enumerate(answered):
        at = f"{where}[{index}] {item['linkId']}"
        if item["linkId"] not in order:
            yield at, "the questionnaire has no such item here"
            continue
        number = order[item["linkId"]]
        question = asked[number]
        isRow = question["type"] == "group" and question.get("repeats", False)
        if number < last or number == last and not isRow:
            yield at, "stands out of order, or twice"
        last = number
        yield from one(item, question, at)


def one(item, question, at):
    kind = question["type"]
    if kind == "display":
        yield at, "a text to read has no place in a response"
    if kind == "group":
        if "answer" in item:
            yield at, "a group has an answer"
        yield from level(item.get("item", []), question.get("item", []), f"{at}.item")
        return
    if "item" in item:
        yield at, "what depends on a question does not stand within its answer"
    answers = item.get("answer", [])
    if len(answers) > 1 and not question.get("repeats", False):
        yield at, "several answers where one is taken"
    for index, answer in enumerate(answers):
        yield from value(answer, question, f"{at}.answer[{index}]")
        yield from level(answer.get("item", []), question.get("item", []), f"{at}.answer.item")


def value(answer, question, at):
    given = [name for name in answer if name.startswith("value")]
    if not given:
        if "item" not in answer:
            yield at, "an answer without a value"
        return
    kind = question["type"]
    if given[0] not in VALUES.get(kind, given):  # A type that R4 has not takes anything.
        yield at, f"{given[0]} for {kind}"
    elif kind == "string" and "\n" in answer[given[0]] and "answerOption" not in question:
        yield at, "a line end in one line"
    options = [o for o in question.get("answerOption", []) if kind not in ("boolean", "open-choice")]
    if options and not any(same(answer[given[0]], o) for o in options):
        yield at, "a choice that is not offered"


def same(value, option):
    """Whether a value is a choice, as the type of its question writes it."""
    offered = next((v for k, v in option.items() if k.startswith("value")), None)
    if not isinstance(offered, dict):
        return value == offered or isinstance(value, dict) and value.get("value") == offered
    if not isinstance(value, dict):
        return value in (offered.get("display"), offered.get("code"))
    return all(offered.get(k) == value.get(k) for k in ("system", "code"))
