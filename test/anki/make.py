"""Makes collections with the real Anki, in every shape a note type can have and every state a card can be in, and exports
them with every option of its own."""
import os
import random
import struct
import sys
import tempfile
import zlib

from anki.collection import AddNoteRequest, Collection, ExportAnkiPackageOptions
from anki.cards import FSRSMemoryState  # after the collection, which it needs

DAY = 86_400
SEED = 20261121
MANY = 10_000


def png(colour):
    """A picture of one pixel."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" + colour)) + chunk(b"IEND", b"")


FILES = {
    "red.png": png(b"\xff\0\0"),
    "grün & blau.png": png(b"\0\xff\x7f"),
    "音.mp3": b"ID3\x04\0\0\0\0\0\0" + b"\xff\xfb\x90\0" * 200,
    "_logo.png": png(b"\0\0\xff"),
    "_style.css": b".card { color: #123; }",
    "latex-0123456789abcdef0123456789abcdef01234567.png": png(b"\x10\x20\x30"),
}


def note_type(col, name, fields, templates, css="", cloze=False):
    model = col.models.new(name)
    model["type"] = 1 if cloze else 0
    for field in fields:
        col.models.add_field(model, col.models.new_field(field))
    for title, front, back in templates:
        template = col.models.new_template(title)
        template["qfmt"], template["afmt"] = front, back
        col.models.add_template(model, template)
    model["css"] = css
    return col.models.get(col.models.add_dict(model).id)


def shapes(col):
    """Twelve shapes of note types, each with the fields of its notes by a number."""
    stock = {model["name"]: model for model in col.models.all()}
    conditional = note_type(
        col,
        "Bedingt – 条件",
        ["Frage", "Antwort", "Hinweis", "日本語"],
        [
            ("Vorwärts", "{{Frage}}{{#Hinweis}}{{hint:Hinweis}}{{/Hinweis}}{{^Hinweis}}ohne{{/Hinweis}}", "{{FrontSide}}<hr>{{Antwort}}"),
            ("Rückwärts", "{{#日本語}}{{furigana:日本語}}{{#Hinweis}}!{{/Hinweis}}{{/日本語}}", "{{kanji:日本語}} {{kana:日本語}} {{text:Frage}}"),
        ],
        ".card { font-family: serif }\n/* größer */",
    )
    rtl = note_type(col, "Right to left", ["שאלה", "תשובה"], [("1", "<div dir=rtl>{{שאלה}}</div>", "{{FrontSide}}{{תשובה}}")])
    rtl["flds"][0]["rtl"], rtl["flds"][0]["font"], rtl["flds"][0]["description"] = True, "David", "שאלה"
    rtl["sortf"] = 1
    col.models.update_dict(rtl)
    nested = note_type(col, "Nested cloze", ["Text", "Typed"], [("C", "{{cloze:Text}}{{type:cloze:Text}}", "{{cloze:Text}}{{cloze-only:Text}}")], cloze=True)
    static = note_type(
        col,
        "Static",
        ["A", "B", "C"],
        [(f"Card {n}", f'<img src="_logo.png">{{{{A}}}}{n}', "{{FrontSide}}{{B}}{{C}}") for n in range(3)],
        '@import "_style.css";\n.card { background: url("_logo.png") }',
    )
    latex = note_type(col, "LaTeX", ["Q", "A"], [("L", "{{Q}}", "{{FrontSide}}{{A}}")])
    latex["latexPre"] += "\\usepackage{tikz}\n"
    col.models.update_dict(latex)
    sound = note_type(col, "Sound <&>", ["Say", "Mean"], [("S", "{{Say}}{{tts de_DE:Mean}}", "{{Mean}}"), ("T", "{{Mean}}", "{{Say}} {{Tags}} {{Deck}} {{Card}}")])
    box = "{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.1:oi=1}} {{c2::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.1}}"
    return [
        (stock["Basic"], lambda n: [f"What is {n}? &lt;b&gt; <b>bold</b>", f"It is {n} — “{n}” 🧪 <img src=\"red.png\">"]),
        (stock["Basic (and reversed card)"], lambda n: [f"front {n}", f"back {n} [sound:音.mp3]"]),
        (stock["Basic (optional reversed card)"], lambda n: [f"o {n}", f"p {n}", "y" if n % 2 else ""]),
        (stock["Basic (type in the answer)"], lambda n: [f"typed {n}", f"answer&nbsp;{n}"]),
        (stock["Cloze"], lambda n: [f"{{{{c1::one {n}::hint}}}} and {{{{c2::two}}}} and {{{{c1::again}}}}", ""]),
        (stock["Image Occlusion"], lambda n: [box, '<img src="grün &amp; blau.png">', f"header {n}", "", ""]),
        (conditional, lambda n: [f"Frage {n}", f"Antwort {n}", "" if n % 2 else f"Tipp {n}", " 日本語[にほんご]"]),
        (rtl, lambda n: [f"שאלה {n}", f"{n}"]),
        (nested, lambda n: [f"{{{{c1::outer {{{{c2::inner {n}}}}} rest}}}} {{{{c7::far}}}}", "t"]),
        (static, lambda n: [f"a{n}", "b\nwith\nlines", '<a href="https://example.org/?a=1&amp;b=2">link</a>']),
        (latex, lambda n: [f"[latex]x_{n}[/latex] [$]y^2[/$]", r"\(\frac{a}{b}\) \[\sum_i x_i\] <img src=\"latex-0123456789abcdef0123456789abcdef01234567.png\">".replace('\\"', '"')]),
        (sound, lambda n: [f"[sound:音.mp3] {n}", f"<table><tr><td>{n}</td></tr></table>"]),
    ]


DECKS = ["Default", "Wissen", "Wissen::Größe", "Wissen::Größe::深い", "With space and, comma"]


def add_notes(col, notes_each):
    for name, data in FILES.items():
        with open(os.path.join(col.media.dir(), name), "wb") as file:
            file.write(data)
    decks = [col.decks.id(name) for name in DECKS]
    requests = []
    for model, fields in shapes(col):
        for n in range(notes_each):
            note = col.new_note(model)
            note.fields = fields(n)
            note.tags = [["plain", "nested::tag", "ünï", "leech", "marked"][(n + k) % 5] for k in range(n % 3)]
            requests.append(AddNoteRequest(note, decks[n % len(decks)]))
    col.add_notes(requests)


def review(col, rng, card, fsrs):
    """Months of reviews, as Anki leaves them behind. Returns rows of the log."""
    ivl = rng.choice([1, 3, 8, 21, 90, 400])
    late = rng.randint(-5, 30)
    card.type, card.queue = 2, 2
    card.ivl, card.due = ivl, col.sched.today + ivl - late
    card.factor = rng.choice([1300, 1450, 2350, 2500, 2650, 3100])
    card.reps, card.lapses = rng.randint(2, 30), rng.randint(0, 9)
    if fsrs:
        card.memory_state = FSRSMemoryState(stability=round(rng.uniform(0.5, 400), 4), difficulty=round(rng.uniform(1, 10), 3))
        card.desired_retention, card.decay = 0.92, 0.1542
        card.last_review_time = card_time(rng)
    for k in range(3):
        at = int(card_time(rng) * 1000) + rng.randint(0, 999)
        factor = rng.randint(100, 1100) if fsrs else card.factor
        yield at, card.id, -1, rng.randint(1, 4), ivl, max(1, ivl // 2) if k else -600, factor, rng.randint(500, 60_000), k


def card_time(rng):
    return 1_790_000_000 + rng.randint(0, 5_000_000)


def schedule(col, fsrs):
    rng = random.Random(SEED)
    now = 1_795_000_000
    changed, rows = [], []
    for index, cid in enumerate(col.find_cards("")):
        card = col.get_card(cid)
        state = index % 9
        if state in (1, 2, 3, 5, 6, 7):
            rows.extend(review(col, rng, card, fsrs))
        if state == 4:
            card.type, card.queue, card.due, card.left, card.reps = 1, 1, now + rng.randint(0, 600), 1002, 1
        if state == 5:
            card.type, card.queue, card.left, card.due = 3, 3, 1001, col.sched.today + 2
        if state == 6:
            card.queue = -1
        if state == 7:
            card.queue = rng.choice([-2, -3])
        if state == 8:
            card.queue = -1
        card.flags = index % 8 if index % 2 else 0
        if index % 11 == 0:
            card.custom_data = '{"c":1}'
        changed.append(card)
    col.update_cards(changed, skip_undo_entry=True)
    col.db.executemany("insert or ignore into revlog values (?,?,?,?,?,?,?,?,?)", rows)


def filtered(col):
    deck = col.sched.get_or_create_filtered_deck(0)
    deck.name = "Cram"
    del deck.config.search_terms[:]
    deck.config.search_terms.add(search="deck:Wissen is:review", limit=7, order=0)
    col.sched.add_or_update_filtered_deck(deck)


def export(col, out, name, limit=None, **options):
    path = os.path.join(out, f"{name}.apkg")
    chosen = dict(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=True) | options
    col.export_anki_package(out_path=path, options=ExportAnkiPackageOptions(**chosen), limit=limit)


def collection(folder, fsrs):
    col = Collection(os.path.join(folder, "collection.anki2"))
    col.set_config("fsrs", fsrs)
    return col


def main(out):
    for name, fsrs in (("sm2", False), ("fsrs", True)):
        with tempfile.TemporaryDirectory() as folder:
            col = collection(folder, fsrs)
            add_notes(col, 20)
            schedule(col, fsrs)
            export(col, out, f"{name}-legacy")
            export(col, out, f"{name}-latest", legacy=False)
            export(col, out, f"{name}-without-scheduling", with_scheduling=False, with_deck_configs=False)
            export(col, out, f"{name}-latest-without-media", legacy=False, with_media=False)
            filtered(col)
            export(col, out, f"{name}-filtered", legacy=False)
            for legacy in (True, False):
                path = os.path.join(out, f"{name}-{'legacy' if legacy else 'latest'}.colpkg")
                col.export_collection_package(path, include_media=True, legacy=legacy)
                col.reopen()
            col.close()
    with tempfile.TemporaryDirectory() as folder:
        col = collection(folder, False)
        model = col.models.by_name("Basic")
        deck = col.decks.id("Many")
        rng = random.Random(SEED)
        requests = []
        for n in range(MANY):
            note = col.new_note(model)
            note.fields = [f"question {n} “ünï” 漢字", f"answer {n} " + "word " * rng.randint(1, 30)]
            requests.append(AddNoteRequest(note, deck))
        col.add_notes(requests)
        schedule(col, False)
        export(col, out, "many-latest", legacy=False)
        col.close()


if __name__ == "__main__":
    main(sys.argv[1])
