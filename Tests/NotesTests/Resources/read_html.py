"""Reads HTML as two independent programs do.

Standard input: a JSON list of pages. Standard output: for each, what html5lib, which follows the
standard's own algorithm, and Python's html.parser make of its main part, as {"html5lib": [text,
elements], "html.parser": [text, elements]}. The text has a newline for each <br> and a blank line
between blocks; the elements are the names of all that occur in the main part.
"""

import json
import re
import sys
from html.parser import HTMLParser

try:
    import html5lib
except ImportError:
    sys.exit("python3-html5lib is missing")

BLOCKS = {"p", "h1", "h2", "h3", "h4", "li", "th", "td"}
VOID = {"br", "hr", "meta"}


class Reader:
    """Gathers the text and the elements of the main part."""

    def __init__(self):
        self.blocks, self.elements = [], set()
        self.is_in_main = self.is_open = False

    def start(self, tag):
        if self.is_in_main:
            self.elements.add(tag)
        if tag == "main":
            self.is_in_main = True
        if self.is_in_main and tag in BLOCKS:
            self.blocks.append("")
            self.is_open = True
        if tag == "br" and self.is_open:
            self.blocks[-1] += "\n"

    def end(self, tag):
        if tag in BLOCKS:
            self.is_open = False
        if tag == "main":
            self.is_in_main = False

    def text(self, words):
        if self.is_open:
            self.blocks[-1] += words

    def result(self):
        return ["\n\n".join(self.blocks), sorted(self.elements)]


class Tags(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.reader = Reader()

    def handle_starttag(self, tag, attrs):
        self.reader.start(tag)

    def handle_endtag(self, tag):
        self.reader.end(tag)

    def handle_data(self, data):
        self.reader.text(data)


def by_tags(page):
    tags = Tags()
    try:
        tags.feed(page)
        tags.close()
    except AssertionError:  # What Python's reader says of "<![" with no name behind it.
        return ["unreadable", ["unreadable"]]
    return tags.reader.result()


def by_standard(page):
    reader = Reader()
    walk(html5lib.parse(page, namespaceHTMLElements=False), reader)
    return reader.result()


def walk(element, reader):
    # A comment has a function for a name.
    name = element.tag if isinstance(element.tag, str) else "comment"
    reader.start(name)
    reader.text((element.text or "") if name != "comment" else "")
    for child in element:
        walk(child, reader)
        reader.text(child.tail or "")
    reader.end(name)


STYLE = re.compile("<style>.*?</style>", re.DOTALL)
# The same style stands in every page, and html5lib takes its time with it.
pages = [STYLE.sub("", page, count=1) for page in json.load(sys.stdin.buffer)]
json.dump([{"html5lib": by_standard(page), "html.parser": by_tags(page)} for page in pages], sys.stdout)
