"""Writes a library with every kind of row, to be frozen when a schema is shipped: ``python -m tests.data.libraries.make_sample OUT``."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.anchors import Anchor
from core.annotation import COLOURS, KINDS, Annotation, AnnotationDraft, Change
from core.document import NOTE
from core.holdings import Collection
from core.import_report import ImportFinding
from core.incoming import NEW, IncomingMark, Proposal, Taking
from core.layers import Layer
from core.metadata import Metadata, MetadataChange
from core.offers import Offer
from core.outline import acts, recognise
from core.outline.hand import Edited, edited
from core.outline.rule_sets import Rule, RuleSet
from core.query.saved import SavedSearch
from core.query.tree import Scope
from core.session import ReadingSession
from core.spans import Span
from core.store.library import open_library, transaction
from tests.core.library_kit import OTHER, SPEECH, document, draft_of, opened

if TYPE_CHECKING:
    from core.document import Document
    from core.outline.edits import OutlineChange
    from core.session import Opening

EDITED = (
    SPEECH.replace("同志们：", "各位同志：")
    .replace("不看汇报材料写了几页，看群众的水缸满不满。", "")
    .replace("就三天没有脸", "就三天睡不着")
)
MOVED = EDITED.replace("喝水不是小事。", "").replace("话说到这个份上，", "喝水不是小事。话说到这个份上，")
MINUTES = (
    "关于水表的会议记要\n会议由镇长主持。\n一、水表由水管所统一采够，四月底前装完。\n二、旧表折价，由各村登记。\n三、水费从五月起按表收。"
)
MINUTES_LATER = MINUTES + "\n四、水表坏了，由水管所修。"
NOTICE = (
    "关于清理沟渠的通知\n各村：\n一、清理范围。村内沟渠由各村清理，主渠由水管所清理。\n二、清理时间。三月十日前清完。\n"
    "三、检查。水管所逐村看，看过签字。"
)
NOTICE_LATER = NOTICE.replace("三月十日前清完", "三月二十日前清完")
NOTICE_ELSEWHERE = NOTICE.replace("水管所逐村看，看过签字", "镇里派人抽查")
WORDS = ("水满表转", "不要了的词", "阿依·买买提", "三个一遍")
"""The reader's own; the second is removed again."""
REPORTED = "关于水池的来信\n村里的水池漏了\ufffd半个月没有人来看。"
PRINTED = "水表登记\n各村的水表如下：\n村\t水表\n东村\t三十只\n[1] 按户数算。"

COLLECTIONS = (Collection("c" * 32, "常用"), Collection("d" * 32, "拆掉的文集"))
"""The second is dropped again."""
SEARCH = SavedSearch("f" * 32, "水费怎么收", "水费 与 月月上墙", Scope(tags=("饮水",)))
LAYERS = (
    Layer("1" * 32, "李某某的批注", "azure", "李某某.jsonld", "2026-03-05T08:00:00.000Z"),
    Layer("2" * 32, "不看了", "ochre"),
)
"""The second is dropped again."""
MADE = "2026-03-05T08:00:00.000Z"
"""When something was first learned."""
SPARE = "备用的一篇\n各位：\n这一篇先放一放，用得着的时候再拿出来。\n"


def make(path: Path) -> None:
    """Write the library; there must not be one yet."""
    with ReadingSession(path) as session:
        read = document(SPEECH, Path("/讲话/饮水.txt"))
        opening = opened(session, read)
        outline = recognise(read.text, read.paragraphs)
        at = read.text.index("二、管护")
        drafts = [
            replace(draft_of(read.text, quote, f"记在“{quote}”旁边"), kind=kind, colour=colour, tags=("水", "管护"), star=n % 2 == 0)
            for n, (quote, kind, colour) in enumerate(
                zip(["喝水不是小事", "照出来的是作风", "月月上墙", "担子也就分到了肩上"], KINDS, COLOURS, strict=False)
            )
        ]
        drafts += [
            AnnotationDraft(Span(at, at), kind="bookmark", colour=COLOURS[4]),
            AnnotationDraft(Span(0, 0), kind="document-note", note="总的印象：短，实。"),
            draft_of(read.text, "哪个村三天没有水，哪个村的支部就三天没有脸", "改过以后要再看"),
            draft_of(read.text, "不看汇报材料写了几页，看群众的水缸满不满", "删掉可惜"),
            replace(
                draft_of(read.text, "水费要有人收"), task={"task": "报水费账", "person": "水管所", "due": "2027-03-01", "state": "open"}
            ),
            replace(draft_of(read.text, "水池要有人洗"), author="读者"),
            draft_of(read.text, "同志们", "这一条删掉"),
        ]
        made = [session.draft(opening, read.text, outline, draft) for draft in drafts]
        made[0] = replace(made[0], group="0" * 32)
        *_, last = session.apply(opening.document, [Change(None, one) for one in made])
        session.apply(opening.document, [Change(last, None)])
        _edit_outline(session, opening, read)
        opened(session, document(MOVED, Path("/讲话/饮水.txt"), reader="text/2"))
        opened(session, document(SPEECH, Path("/讲话/副本.txt")))
        other = opened(session, document(OTHER, Path(b"/\xbd\xb2\xbb\xb0.txt".decode("utf-8", "surrogateescape"))))
        session.use_rule_set(other.document, "a" * 32)
        _describe(session, other)
        opened(session, document("各位：\n明天上午八点在会议室碰头，带上本子。\n", None))
        printed = printed_document()
        _answer(session, opened(session, printed), printed)
        _correct(session)
        _join_and_part(session)
        for word in WORDS:
            session.add_word(word)
        session.remove_word(WORDS[1])
        opened(session, reported_document())
        _keep_in_order(session)
        _put_layers(session)
    _study(path)


def printed_document() -> Document:
    """Return a document with facts of every kind, and annotations of its own."""
    read = document(PRINTED, Path("/讲话/水表.docx"), reader="docx/1")
    looks = (
        {"style": "Title", "outline_level": 1, "bold": True, "size": 22.0, "alignment": "center", "page": 1},
        {"indent": 4, "page": 1},
        {"row": (0, 0), "page": 1},
        {"row": (0, 1), "page": 2},
        {"role": NOTE, "page": 2},
    )
    paragraphs = tuple(replace(one, **look) for one, look in zip(read.paragraphs, looks, strict=True))
    start = read.text.index("东村")
    offers = tuple(
        Offer(char * 32, Span(start, start + 2), "highlight", COLOURS[0], f"批注{char}", "王某某", "2026-03-02T08:00:00+00:00")
        for char in "abc"
    )
    return replace(read, paragraphs=paragraphs, pages=(0, start), offers=offers, properties=Metadata(speaker="王某某", date="2026-03-02"))


def reported_document() -> Document:
    """Return a document with a report, and a place in it."""
    read = document(REPORTED, Path("/讲话/来信.txt"))
    return replace(read, report=(ImportFinding("broken", 1, (read.text.index("\ufffd"),)), ImportFinding("encoding", 1, (), "GB18030")))


def _describe(session: ReadingSession, other: Opening) -> None:
    """Set one field of a document's details, clear another, leave the rest, and set one that is left to the program again."""
    before = session.metadata(other.document)
    after = before.with_set("speaker", "李某某").with_set("occasion", None).with_set("number", "水发〔2026〕3号")
    session.apply_metadata(other.document, MetadataChange(before, after))
    session.apply_metadata(other.document, MetadataChange(after, after.with_recognised("number", other.recognised)))


def _answer(session: ReadingSession, opening: Opening, read: Document) -> None:
    """Take one annotation of the file, decline another, leave the third."""
    (taken,) = session.offered(opening, read.text, session.outline(read), read.offers[:1])
    session.apply(opening.document, [Change(None, taken)])
    session.decline_offers(opening.document, [read.offers[1].key])


def _correct(session: ReadingSession) -> None:
    """Correct a text, take a correction back, and let its file change; write a note twice, and empty the trash of one annotation."""
    read = document(MINUTES, Path("/讲话/水表会议.txt"))
    opening = opened(session, read)
    row = opening.document
    outline = recognise(read.text, read.paragraphs)
    drafts = [draft_of(read.text, "统一采够", "谁来采？"), draft_of(read.text, "旧表折价"), draft_of(read.text, "会议由镇长主持")]
    noted, _, gone = session.apply(row, [Change(None, session.draft(opening, read.text, outline, draft)) for draft in drafts])
    session.apply(row, [Change(noted, replace(noted, note="已经问过水管所"))])
    session.apply(row, [Change(gone, None)])
    session.empty_trash([gone.id])
    shown = read
    for old, new in (("记要", "纪要"), ("采够", "采购"), ("折价", "作价")):
        start = shown.text.index(old)
        shown = session.correct(opened(session, shown), shown, Span(start, start + 2), new)
    session.undo_correction(row, next(one.id for one in session.corrections(row) if one.after == "作"), shown)
    opened(session, document(MINUTES_LATER, Path("/讲话/水表会议.txt")))


def _join_and_part(session: ReadingSession) -> None:
    """Join two documents, each with a mark; part an edition that a third one has become."""
    first = _marked(session, document(NOTICE, Path("/通知/沟渠.txt")), "主渠由水管所清理")
    other = _marked(session, document(NOTICE_ELSEWHERE, Path("/通知/沟渠（抄送）.txt")), "镇里派人抽查")
    session.editions.join(first.document, other.document)
    joined = opened(session, document(NOTICE_ELSEWHERE, Path("/通知/沟渠（抄送）.txt")))
    later = _marked(session, document(NOTICE_LATER, Path("/通知/沟渠.txt")), "三月二十日前清完")
    assert (joined.document, later.document) == (first.document, first.document)
    session.editions.part(later.document, later.edition)


def _keep_in_order(session: ReadingSession) -> None:
    """Do with documents as a whole what there is to do: tags, collections, the trash, reading, searches, folders, an addition."""
    water, talk, pasted, table = 1, 2, 3, 4
    session.holdings.retag([water, talk], ["民生"], [])
    session.holdings.retag([water, table], ["饮水"], [])
    for collection in COLLECTIONS:
        session.holdings.put_collection(collection)
        session.holdings.collect([water, pasted], collection.id, is_inside=True)
    session.holdings.drop_collection(COLLECTIONS[1].id)
    session.holdings.note_reading(water, read=0.5, opened="2026-03-06T08:00:00.000Z")
    session.holdings.remove([opened(session, document(SPARE, Path("/讲话/备用.txt"))).document])
    gone = opened(session, document(SPARE[::-1], Path("/讲话/不要.txt"))).document
    session.holdings.remove([gone])
    session.holdings.delete([gone])
    session.curating.keep_apart([(talk, water)])
    session.search.keep(SEARCH)
    session.search.remember(replace(SEARCH, id="e" * 32, name="", words="水表"))
    session.adding.watch(Path("/讲话"), is_recursive=True)
    session.adding.begin([Path("/讲话/还没读的.txt"), Path("/讲话/也没读的.docx")])


def _put_layers(session: ReadingSession) -> None:
    """Show what others have marked in the first edition of the speech, which has later ones, and take one layer away again."""
    text = session.stored(1, 1).text
    quotes = ("喝水不是小事", "水池要有人洗", "不看汇报材料写了几页，看群众的水缸满不满")
    anchors = [Anchor.of(text, Span(at, at + len(quote))) for quote in quotes for at in [text.index(quote)]]
    anchors.append(Anchor(Span(0, 0), "这句话哪一稿里都没有", "", ""))
    for layer in LAYERS:
        marks = [
            Annotation(f"{n:032x}", KINDS[n % 4], COLOURS[n], anchor, f"第{n}条", ("管护",)[: n % 2], author=layer.name, created="2026/3/5")
            for n, anchor in enumerate(anchors)
        ]
        marks[0] = replace(marks[0], star=True, task={"task": "查水表", "state": "open"})
        marks[-1] = replace(marks[-1], status="orphan")
        proposals = tuple(Proposal(IncomingMark(one.id, one.anchor.quote), NEW, one) for one in marks)
        session.layers.put(layer, [Taking(1, "饮水", 1, proposals)])
    session.layers.drop(LAYERS[1].id)
    session.layers.marks(1)


def _study(path: Path) -> None:
    """Learn something of the speech: cards of every source, one answered, one left alone, one deleted; a refusal, plans, days."""
    with closing(open_library(path)) as connection, transaction(connection):
        kept = "SELECT id FROM annotations WHERE document = 1 AND deleted IS NULL AND kind NOT IN ('bookmark', 'document-note')"
        marks = [key for (key,) in connection.execute(f"{kept} ORDER BY id LIMIT 3")]
        cards = (
            (
                marks[0],
                "mark",
                None,
                None,
                marks[0],
                "2026-03-09T08:00:00.000Z",
                2,
                None,
                3.2,
                5.25,
                "2026-03-06T08:00:00.000Z",
                2,
                0,
                None,
            ),
            (marks[1], "mark", None, None, marks[1], MADE, 1, 0, None, None, None, 0, 1, None),
            (marks[2], "mark", None, None, marks[2], MADE, 1, 0, None, None, None, 0, 0, MADE),
            ("3" * 32, "phrase", 1, 1, "四个一遍", MADE, 1, 0, None, None, None, 0, 0, None),
            ("4" * 32, "section", 1, 1, json.dumps(["二、管护要再紧一扣"], ensure_ascii=False), MADE, 1, 0, None, None, None, 0, 0, None),
        )
        columns = "id, source, document, made_in, subject, due, state, step, stability, difficulty, last, reviews, suspended, deleted"
        for card in cards:
            connection.execute(
                f"INSERT INTO recall_cards ({columns}, created, updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*card, MADE, MADE),
            )
        new = {"due": MADE, "state": 1, "step": 0, "stability": None, "difficulty": None, "last": None, "reviews": 0}
        learned = {**new, "step": 1, "stability": 2.3065, "difficulty": 5.0, "last": MADE, "reviews": 1, "due": "2026-03-05T08:10:00.000Z"}
        for at, rating, before in ((MADE, 3, new), ("2026-03-06T08:00:00.000Z", 4, learned)):
            connection.execute("INSERT INTO recall_answers VALUES (?, ?, ?, 4200, ?)", (marks[0], at, rating, json.dumps(before)))
        connection.execute("INSERT INTO refusals VALUES (1, ?, ?)", ("5" * 64, MADE))
        for key, name, deleted in (("6" * 32, "三月读完", None), ("7" * 32, "不读了", MADE)):
            days = ("2026-03-02", "2026-03-31", "[0, 1, 2, 3, 4]")
            connection.execute("INSERT INTO study_plans VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (key, name, *days, MADE, MADE, deleted))
        portions = ((1, 0, 40, 1, "", 38, "2026-03-02", MADE), (2, 0, 60, None, "", 57, "2026-03-03", None))
        for position, (document_row, *rest) in enumerate(portions):
            connection.execute("INSERT INTO plan_portions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ("6" * 32, position, document_row, *rest))
        for day, seconds in (("2026-03-02", 610), ("2026-03-03", 95)):
            connection.execute("INSERT INTO reading_days VALUES (?, 1, ?, ?)", (day, seconds, 5 * seconds))


def _marked(session: ReadingSession, read: Document, quote: str) -> Opening:
    opening = opened(session, read)
    drafted = session.draft(opening, read.text, recognise(read.text, read.paragraphs), draft_of(read.text, quote))
    session.apply(opening.document, [Change(None, drafted)])
    return opening


def _edit_outline(session: ReadingSession, opening: Opening, read: Document) -> None:
    """Store an edit of every kind, one that was taken back, and rule sets."""

    def state() -> Edited:
        return edited(session.outline(read), session.outline_edits(opening.document, 1), read.text, 1)

    def index(words: str) -> int:
        return next(i for i, node in enumerate(state().outline.nodes) if words in node.label + node.heading)

    def apply(changes: tuple[OutlineChange, ...]) -> None:
        assert changes
        session.apply_outline(opening.document, changes)

    apply(acts.rename(state(), index("一、"), "水的事情"))
    apply(acts.remove(state(), index("二是")))
    apply(acts.demote(state(), index("三、")))
    start = read.text.index("哪个村三天没有水")
    apply(acts.make(state(), Span(start, start + 8)))
    apply(acts.rename(state(), index("一是"), "又改回来"))
    apply(acts.as_recognised(state(), index("一是")))
    rules = (Rule("第一条", 1, "heading", is_pattern=False), Rule(r"附\d+", 2, "run-in", is_pattern=True))
    session.put_rule_set(RuleSet("a" * 32, "条款", rules))
    session.put_rule_set(RuleSet("b" * 32, "不用了", ()))
    session.remove_rule_set("b" * 32)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
