"""Imports packages into empty collections of the real Anki, each by itself, and prints what it then holds."""
import datetime
import hashlib
import json
import os
import sys
import tempfile

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

EPOCH = datetime.date(1970, 1, 1)
# A due value above it is an instant in seconds, not a day.
INSTANT = 1_000_000_000


def today(col):
    """The day of study it is, as days since 1970."""
    begun = datetime.datetime.fromtimestamp(col.sched.day_cutoff) - datetime.timedelta(days=1)
    return (begun.date() - EPOCH).days


def due_day(col, card_type, queue, due):
    if card_type == 0 or queue == 1 or due > INSTANT:
        return None
    return today(col) + due - col.sched.today


def cards(col):
    rows = col.db.all(
        "select n.guid, c.ord, c.did, c.type, c.queue, c.due, c.ivl, c.factor, c.reps, c.lapses, c.left, c.flags,"
        " c.data, c.odid, c.odue, c.id, c.nid from cards c join notes n on n.id = c.nid"
    )
    for guid, ord, did, type_, queue, due, ivl, factor, reps, lapses, left, flags, data, odid, odue, cid, nid in rows:
        if odid:
            did, due = odid, odue or due
        yield {
            "card": f"{guid} {ord}",
            "deck": col.decks.name(did),
            "type": type_,
            "queue": queue,
            "due": due,
            "day": due_day(col, type_, queue, due),
            "ivl": ivl,
            "factor": factor,
            "reps": reps,
            "lapses": lapses,
            "left": left,
            "flags": flags,
            "data": json.loads(data or "{}"),
            "cid": cid,
            "nid": nid,
        }


def notes(col):
    for guid, mid, mod, tags, flds, csum, sfld in col.db.all("select guid, mid, mod, tags, flds, csum, sfld from notes"):
        yield {
            "guid": guid,
            "mid": mid,
            "mod": mod,
            "tags": sorted(tags.split()),
            "fields": flds.split("\x1f"),
            "csum": csum,
            "sfld": str(sfld),
        }


def log(col):
    rows = col.db.all(
        "select n.guid, c.ord, r.id, r.ease, r.ivl, r.lastIvl, r.factor, r.time, r.type"
        " from revlog r join cards c on c.id = r.cid join notes n on n.id = c.nid order by r.id"
    )
    for guid, ord, at, ease, ivl, last, factor, time, kind in rows:
        yield {"card": f"{guid} {ord}", "row": [at, ease, ivl, last, factor, time, kind]}


def note_types(col):
    used = set(col.db.list("select distinct mid from notes"))
    for model in col.models.all():
        if model["id"] in used:
            yield {
                "id": model["id"],
                "name": model["name"],
                "type": model["type"],
                "fields": [field["name"] for field in model["flds"]],
                "templates": [[one["name"], one["qfmt"], one["afmt"]] for one in model["tmpls"]],
                "css": model["css"],
                "stock": model.get("originalStockKind", 0),
                "tags": [field.get("tag") for field in model["flds"]],
            }


def media(col):
    folder = col.media.dir()
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            yield name, hashlib.sha1(file.read()).hexdigest()


def faces(col):
    """How some cards of each template look, with everything Anki says of faults in them."""
    rows = col.db.all("select n.mid, c.ord, n.guid, c.id from cards c join notes n on n.id = c.nid order by n.guid desc")
    for cid in {(mid, ord): cid for mid, ord, _, cid in rows}.values():
        card = col.get_card(cid)
        output = card.render_output()
        yield f"{card.note().guid} {card.ord}", [output.question_text, output.answer_text]


def held(col):
    return {
        "notes": sorted(notes(col), key=lambda note: note["guid"]),
        "cards": sorted(cards(col), key=lambda card: card["card"]),
        "log": list(log(col)),
        "noteTypes": sorted(note_types(col), key=lambda model: model["name"]),
        "media": dict(media(col)),
        "faces": dict(faces(col)),
        "today": today(col),
    }


def empty_collection(folder):
    return Collection(os.path.join(folder, "collection.anki2"))


def imported(package, scheduling):
    with tempfile.TemporaryDirectory() as folder:
        col = empty_collection(folder)
        options = ImportAnkiPackageOptions(with_scheduling=scheduling, with_deck_configs=True, merge_notetypes=False)
        reply = col.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options))
        again = col.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options))
        result = held(col)
        problems, sound = col.fix_integrity()
        result["new"] = len(reply.log.new)
        result["newAgain"] = len(again.log.new)
        result["problems"] = problems
        # What Anki works out itself from the fields, when it rebuilds the collection.
        result["derived"] = {note["guid"]: [note["csum"], note["sfld"]] for note in notes(col)}
        result["sound"] = sound
        col.close()
        return result


if __name__ == "__main__":
    [out, *packages] = sys.argv[1:]
    with open(out, "w", encoding="utf-8") as file:
        json.dump([imported(package, True) for package in packages], file)
