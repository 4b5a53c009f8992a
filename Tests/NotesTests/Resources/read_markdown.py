"""Reads Markdown as independent CommonMark programs do.

Standard input: a JSON list of documents. Standard output: for each, what `cmark`, `cmark-gfm` (with
tables) and `markdown-it` (with tables) make of it, as {"cmark": [text, elements], …}. The text has a
newline for each <br> and a blank line between blocks; the elements are the names of all that occur.

cmark reads all documents in one go, with a heading between each two. Should a document swallow a
heading, each is read by itself.
"""

import json
import subprocess
import sys
from html.parser import HTMLParser

try:
    from markdown_it import MarkdownIt
except ImportError:
    sys.exit("python3-markdown-it is missing")

SEPARATOR = "between documents"
BLOCKS = {"p", "h1", "h2", "h3", "li", "th", "td"}


class Reader(HTMLParser):
    """Takes the text and the names of the elements out of HTML."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.elements = [], set()
        self.is_open = self.is_after_break = self.is_in_new_item = False

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        if tag in BLOCKS:
            if not (tag == "p" and self.is_in_new_item):
                self.blocks.append("")
            self.blocks[-1] = ""
            self.is_open = True
        self.is_in_new_item = tag == "li"
        self.is_after_break = tag == "br"
        if tag == "br" and self.is_open:
            self.blocks[-1] += "\n"

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.is_open = False

    def handle_data(self, data):
        if self.is_after_break and data.startswith("\n"):
            data = data[1:]
        self.is_after_break = False
        if self.is_open:
            self.blocks[-1] += data


def read(html):
    reader = Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # What Python's reader says of "<![" with no name behind it.
        return ["unreadable", ["unreadable"]]
    return ["\n\n".join(reader.blocks), sorted(reader.elements)]


CMARK = ["cmark", "--unsafe"]
CMARK_GFM = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "tasklist"]


def cmark(command, markdown):
    run = subprocess.run(
        command, input=markdown.encode(), stdout=subprocess.PIPE, check=True
    )
    return run.stdout.decode()


def cmark_all(command, documents):
    whole = cmark(command, f"\n\n# {SEPARATOR}\n\n".join(documents))
    parts = whole.split(f"<h1>{SEPARATOR}</h1>\n")
    return parts if len(parts) == len(documents) else [cmark(command, one) for one in documents]


def main():
    documents = json.load(sys.stdin.buffer)
    renderer = MarkdownIt("commonmark", {"html": True}).enable("table")
    results = []
    plain, github = (cmark_all(command, documents) for command in (CMARK, CMARK_GFM))
    for document, html, with_tables in zip(documents, plain, github):
        results.append(
            {
                "cmark": read(html),
                "cmark-gfm": read(with_tables),
                "markdown-it": read(renderer.render(document)),
            }
        )
    json.dump(results, sys.stdout)


try:
    main()
except FileNotFoundError:
    sys.exit("cmark or cmark-gfm is missing")
