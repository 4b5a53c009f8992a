"""Reads Markdown as independent programs do.

Standard input: a JSON list of documents. Standard output: for each, what each reader makes of it, as
{"cmark": [text, elements], …}:

- `cmark` and `markdown-it` read CommonMark, the latter with tables;
- `cmark-gfm` has all of GitHub's extensions but the one that takes the sting out of tags, `github` that
  one too;
- `linkify` is markdown-it with all that it has, and `pandoc` reads its own idea of GitHub's Markdown.

The text has a newline for each <br> and a blank line between blocks; the elements are the names of all
that occur. A link that a reader made of an address by itself is no element.

The programs read all documents in one go, with a heading between each two. Should a document swallow a
heading, each is read by itself.
"""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser

try:
    from markdown_it import MarkdownIt
    import linkify_it  # markdown_it needs it for links.
except ImportError:
    sys.exit("python3-markdown-it or python3-linkify-it is missing")

SEPARATOR = "between documents"
BLOCKS = {"p", "h1", "h2", "h3", "li", "th", "td"}


def is_plain_link(tag, attributes):
    """A link to an address in plain text, that runs nothing. Pandoc also says of which kind it is."""
    kind = attributes.pop("class", "uri")
    link = attributes.pop("href", "script:").lower()
    runs = link.split(":")[0].endswith(("script", "data", "file"))
    return tag == "a" and kind in ("uri", "email") and not attributes and not runs


class Reader(HTMLParser):
    """Takes the text and the names of the elements out of HTML."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.elements = [], set()
        self.is_open = self.is_after_break = self.is_in_new_item = False

    def handle_starttag(self, tag, attrs):
        if not is_plain_link(tag, dict(attrs)):
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


def cmark_gfm(*extensions):
    return ["cmark-gfm", "--unsafe"] + [word for name in extensions for word in ("-e", name)]


GITHUB = ["table", "strikethrough", "tasklist", "autolink", "footnotes"]
PROGRAMS = {
    "cmark": ["cmark", "--unsafe"],
    "cmark-gfm": cmark_gfm(*GITHUB),
    "github": cmark_gfm(*GITHUB, "tagfilter"),
    "pandoc": ["pandoc", "--from=gfm", "--to=html", "--wrap=preserve", "--columns=100000"],
}


def html(command, markdown):
    run = subprocess.run(command, input=markdown.encode(), stdout=subprocess.PIPE, check=True)
    return run.stdout.decode()


def html_of_all(command, documents):
    whole = html(command, f"\n\n# {SEPARATOR}\n\n".join(documents))
    parts = re.split(f"<h1[^>]*>{SEPARATOR}</h1>\n", whole)
    return parts if len(parts) == len(documents) else [html(command, one) for one in documents]


def main():
    documents = json.load(sys.stdin.buffer)
    plain = MarkdownIt("commonmark", {"html": True}).enable("table")
    linkify = MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(
        ["table", "strikethrough", "linkify"]
    )
    # It shows %5C in an address as \, though its link keeps what was typed. Show what was typed.
    linkify.normalizeLinkText = lambda address: address
    made = {name: html_of_all(command, documents) for name, command in PROGRAMS.items()}
    made["markdown-it"] = [plain.render(document) for document in documents]
    made["linkify"] = [linkify.render(document) for document in documents]
    results = [
        {name: read(pages[index]) for name, pages in made.items()} for index in range(len(documents))
    ]
    json.dump(results, sys.stdout)


try:
    main()
except FileNotFoundError:
    sys.exit("cmark, cmark-gfm or pandoc is missing")
