"""The tables of an empty library and how they came to be: what `core.store.migrations` does to an empty file.

Written by ``python -m resources.setup.schema`` after every new migration. In the same order the tables get the same pages, by which a
rescue knows them.
"""

from __future__ import annotations

from typing import Final

MIGRATIONS: Final = (
    "0001_documents_and_annotations",
    "0002_outline_edits_and_rule_sets",
    "0003_metadata_facts_and_offers",
    "0004_wordings_and_corrections",
    "0005_joined_documents",
    "0006_words",
    "0007_import_reports",
    "0008_holdings",
    "0009_layers",
    "0010_study",
)
_SCRIPT: Final = """\
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE "documents" (
   "id" INTEGER PRIMARY KEY,
   "name" TEXT NOT NULL,
   "revision" INTEGER NOT NULL DEFAULT 0,
   "created" TEXT NOT NULL,
   "deleted" TEXT
);
CREATE TABLE "texts" (
   "id" INTEGER PRIMARY KEY,
   "digest" TEXT NOT NULL,
   "text" TEXT NOT NULL
);
CREATE UNIQUE INDEX "idx_texts_digest"
    ON "texts" ("digest");
CREATE TABLE "editions" (
   "id" INTEGER PRIMARY KEY,
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "number" INTEGER NOT NULL,
   "text" INTEGER NOT NULL REFERENCES "texts"("id"),
   "text_digest" TEXT NOT NULL,
   "file_digest" TEXT NOT NULL,
   "reader" TEXT NOT NULL,
   "encoding" TEXT,
   "path" BLOB,
   "created" TEXT NOT NULL
);
CREATE UNIQUE INDEX "idx_editions_document_number"
    ON "editions" ("document", "number");
CREATE INDEX "idx_editions_text"
    ON "editions" ("text");
CREATE INDEX "idx_editions_text_digest"
    ON "editions" ("text_digest");
CREATE INDEX "idx_editions_file_digest"
    ON "editions" ("file_digest");
CREATE TABLE "paths" (
   "path" BLOB PRIMARY KEY NOT NULL,
   "edition" INTEGER NOT NULL REFERENCES "editions"("id"),
   "seen" TEXT NOT NULL
);
CREATE INDEX "idx_paths_edition"
    ON "paths" ("edition");
CREATE TABLE "annotations" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "kind" TEXT NOT NULL,
   "colour" TEXT NOT NULL,
   "note" TEXT NOT NULL,
   "tags" TEXT NOT NULL,
   "star" INTEGER NOT NULL,
   "task" TEXT,
   "grp" TEXT,
   "author" TEXT NOT NULL,
   "created" TEXT NOT NULL,
   "updated" TEXT NOT NULL,
   "deleted" TEXT
);
CREATE INDEX "idx_annotations_document"
    ON "annotations" ("document");
CREATE TABLE "anchors" (
   "annotation" TEXT NOT NULL REFERENCES "annotations"("id"),
   "edition" INTEGER NOT NULL REFERENCES "editions"("id"),
   "base" INTEGER NOT NULL REFERENCES "editions"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "prefix" TEXT NOT NULL,
   "suffix" TEXT NOT NULL,
   "heading_path" TEXT NOT NULL,
   "status" TEXT NOT NULL,
   PRIMARY KEY ("annotation", "edition")
);
CREATE TABLE "outline_edits" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "removed" INTEGER NOT NULL,
   "name" TEXT,
   "level" INTEGER,
   "made" INTEGER NOT NULL,
   "joined" INTEGER NOT NULL,
   "created" TEXT NOT NULL,
   "updated" TEXT NOT NULL,
   "deleted" TEXT
);
CREATE INDEX "idx_outline_edits_document"
    ON "outline_edits" ("document");
CREATE TABLE "outline_places" (
   "edit" TEXT NOT NULL REFERENCES "outline_edits"("id"),
   "edition" INTEGER NOT NULL REFERENCES "editions"("id"),
   "base" INTEGER NOT NULL REFERENCES "editions"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "label" TEXT NOT NULL,
   "heading" TEXT NOT NULL,
   "ord" INTEGER NOT NULL,
   PRIMARY KEY ("edit", "edition")
);
CREATE TABLE "rule_sets" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "rules" TEXT NOT NULL,
   "created" TEXT NOT NULL,
   "updated" TEXT NOT NULL,
   "deleted" TEXT
);
ALTER TABLE documents ADD COLUMN rule_set TEXT REFERENCES rule_sets(id);
CREATE TABLE "metadata" (
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "field" TEXT NOT NULL,
   "recognised" TEXT,
   "value" TEXT,
   "is_set" INTEGER NOT NULL,
   PRIMARY KEY ("document", "field")
);
CREATE TABLE "facts" (
   "edition" INTEGER PRIMARY KEY NOT NULL REFERENCES "editions"("id"),
   "reader" TEXT NOT NULL,
   "facts" BLOB NOT NULL
);
CREATE TABLE "declined_offers" (
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "key" TEXT NOT NULL,
   "declined" TEXT NOT NULL,
   PRIMARY KEY ("document", "key")
);
ALTER TABLE documents ADD COLUMN described INTEGER;
CREATE TABLE "wordings" (
   "id" INTEGER PRIMARY KEY,
   "annotation" TEXT NOT NULL REFERENCES "annotations"("id"),
   "note" TEXT NOT NULL,
   "written" TEXT NOT NULL,
   "author" TEXT NOT NULL
);
CREATE INDEX "idx_wordings_annotation"
    ON "wordings" ("annotation");
CREATE TABLE "emptied" (
   "annotation" TEXT PRIMARY KEY NOT NULL,
   "emptied" TEXT NOT NULL
);
CREATE TABLE "corrections" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "edition" INTEGER NOT NULL REFERENCES "editions"("id"),
   "before" TEXT NOT NULL,
   "after" TEXT NOT NULL,
   "pieces" TEXT NOT NULL,
   "made" TEXT NOT NULL,
   "undone" TEXT,
   "carried" TEXT REFERENCES "corrections"("id")
);
CREATE INDEX "idx_corrections_edition"
    ON "corrections" ("edition");
ALTER TABLE editions ADD COLUMN corrects INTEGER REFERENCES editions(id);
ALTER TABLE editions ADD COLUMN pieces TEXT;
CREATE INDEX "idx_editions_corrects"
    ON "editions" ("corrects");
ALTER TABLE anchors ADD COLUMN home INTEGER REFERENCES editions(id);
ALTER TABLE outline_places ADD COLUMN home INTEGER REFERENCES editions(id);
CREATE TABLE "joins" (
   "other" INTEGER PRIMARY KEY NOT NULL REFERENCES "documents"("id"),
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "joined" TEXT NOT NULL,
   "numbers" TEXT NOT NULL
);
CREATE INDEX "idx_joins_document"
    ON "joins" ("document");
CREATE TABLE "kin" (
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "other" INTEGER NOT NULL REFERENCES "documents"("id"),
   PRIMARY KEY ("document", "other")
);
CREATE TABLE "told_apart" (
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "other" INTEGER NOT NULL REFERENCES "documents"("id"),
   PRIMARY KEY ("document", "other")
);
CREATE TABLE "parted_anchors" (
   "annotation" TEXT NOT NULL,
   "edition" INTEGER NOT NULL,
   "base" INTEGER NOT NULL,
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "prefix" TEXT NOT NULL,
   "suffix" TEXT NOT NULL,
   "heading_path" TEXT NOT NULL,
   "status" TEXT NOT NULL,
   "home" INTEGER,
   PRIMARY KEY ("annotation", "edition")
);
CREATE TABLE "parted_places" (
   "edit" TEXT NOT NULL,
   "edition" INTEGER NOT NULL,
   "base" INTEGER NOT NULL,
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "label" TEXT NOT NULL,
   "heading" TEXT NOT NULL,
   "ord" INTEGER NOT NULL,
   "home" INTEGER,
   PRIMARY KEY ("edit", "edition")
);
ALTER TABLE documents ADD COLUMN last INTEGER;
ALTER TABLE editions ADD COLUMN came INTEGER REFERENCES documents(id);
ALTER TABLE annotations ADD COLUMN made_in INTEGER REFERENCES editions(id);
CREATE INDEX "idx_annotations_made_in"
    ON "annotations" ("made_in");
CREATE INDEX "idx_anchors_edition"
    ON "anchors" ("edition");
CREATE INDEX "idx_anchors_base"
    ON "anchors" ("base");
CREATE INDEX idx_anchors_home ON anchors(home) WHERE home IS NOT NULL;
ALTER TABLE outline_edits ADD COLUMN made_in INTEGER REFERENCES editions(id);
CREATE INDEX "idx_outline_edits_made_in"
    ON "outline_edits" ("made_in");
CREATE INDEX "idx_outline_places_edition"
    ON "outline_places" ("edition");
CREATE INDEX "idx_outline_places_base"
    ON "outline_places" ("base");
CREATE INDEX idx_outline_places_home ON outline_places(home) WHERE home IS NOT NULL;
CREATE INDEX idx_editions_came ON editions(came) WHERE came IS NOT NULL;
CREATE TABLE "words" (
   "word" TEXT PRIMARY KEY NOT NULL,
   "created" TEXT NOT NULL,
   "deleted" TEXT
);
ALTER TABLE editions ADD COLUMN report TEXT;
CREATE TABLE "document_tags" (
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "tag" TEXT NOT NULL,
   "created" TEXT NOT NULL,
   PRIMARY KEY ("document", "tag")
);
CREATE TABLE "collections" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "created" TEXT NOT NULL,
   "updated" TEXT NOT NULL,
   "deleted" TEXT
);
CREATE TABLE "collected" (
   "collection" TEXT NOT NULL REFERENCES "collections"("id"),
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "created" TEXT NOT NULL,
   PRIMARY KEY ("collection", "document")
);
CREATE INDEX "idx_collected_document"
    ON "collected" ("document");
CREATE TABLE "kept_apart" (
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "other" INTEGER NOT NULL REFERENCES "documents"("id"),
   "created" TEXT NOT NULL,
   PRIMARY KEY ("document", "other")
);
CREATE TABLE "searches" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "query" TEXT NOT NULL,
   "created" TEXT NOT NULL,
   "updated" TEXT NOT NULL,
   "deleted" TEXT
);
CREATE TABLE "watched_folders" (
   "path" BLOB PRIMARY KEY NOT NULL,
   "is_recursive" INTEGER NOT NULL,
   "created" TEXT NOT NULL
);
CREATE TABLE "additions" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "created" TEXT NOT NULL,
   "finished" TEXT
);
CREATE TABLE "addition_files" (
   "addition" TEXT NOT NULL REFERENCES "additions"("id"),
   "path" BLOB NOT NULL,
   "state" TEXT NOT NULL,
   "reason" TEXT,
   "document" INTEGER,
   PRIMARY KEY ("addition", "path")
);
ALTER TABLE documents ADD COLUMN read INTEGER;
ALTER TABLE documents ADD COLUMN opened TEXT;
ALTER TABLE texts ADD COLUMN characters INTEGER;
CREATE INDEX "idx_texts_characters"
    ON "texts" ("characters");
CREATE TABLE "layers" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "border" TEXT NOT NULL,
   "source" TEXT NOT NULL,
   "created" TEXT NOT NULL,
   "updated" TEXT NOT NULL,
   "deleted" TEXT
);
CREATE TABLE "layer_marks" (
   "layer" TEXT NOT NULL REFERENCES "layers"("id"),
   "id" TEXT NOT NULL,
   "edition" INTEGER NOT NULL REFERENCES "editions"("id"),
   "kind" TEXT NOT NULL,
   "colour" TEXT NOT NULL,
   "note" TEXT NOT NULL,
   "tags" TEXT NOT NULL,
   "star" INTEGER NOT NULL,
   "author" TEXT NOT NULL,
   "created" TEXT NOT NULL,
   "updated" TEXT NOT NULL,
   "task" TEXT,
   "grp" TEXT,
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "prefix" TEXT NOT NULL,
   "suffix" TEXT NOT NULL,
   "heading_path" TEXT NOT NULL,
   "status" TEXT NOT NULL,
   PRIMARY KEY ("layer", "id")
);
CREATE TABLE "layer_places" (
   "layer" TEXT NOT NULL REFERENCES "layers"("id"),
   "mark" TEXT NOT NULL,
   "edition" INTEGER NOT NULL REFERENCES "editions"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "prefix" TEXT NOT NULL,
   "suffix" TEXT NOT NULL,
   "heading_path" TEXT NOT NULL,
   "status" TEXT NOT NULL,
   PRIMARY KEY ("layer", "mark", "edition")
);
CREATE INDEX "idx_layer_marks_edition"
    ON "layer_marks" ("edition");
CREATE INDEX "idx_layer_places_edition"
    ON "layer_places" ("edition");
CREATE TABLE "recall_cards" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "source" TEXT NOT NULL,
   "document" INTEGER REFERENCES "documents"("id"),
   "made_in" INTEGER REFERENCES "editions"("id"),
   "subject" TEXT NOT NULL,
   "due" TEXT NOT NULL,
   "state" INTEGER NOT NULL,
   "step" INTEGER,
   "stability" REAL,
   "difficulty" REAL,
   "last" TEXT,
   "reviews" INTEGER NOT NULL,
   "suspended" INTEGER NOT NULL,
   "created" TEXT NOT NULL,
   "updated" TEXT NOT NULL,
   "deleted" TEXT
);
CREATE INDEX "idx_recall_cards_due"
    ON "recall_cards" ("due");
CREATE INDEX "idx_recall_cards_document"
    ON "recall_cards" ("document");
CREATE INDEX "idx_recall_cards_made_in"
    ON "recall_cards" ("made_in");
CREATE TABLE "recall_answers" (
   "card" TEXT NOT NULL REFERENCES "recall_cards"("id"),
   "at" TEXT NOT NULL,
   "rating" INTEGER NOT NULL,
   "took" INTEGER NOT NULL,
   "before" TEXT NOT NULL,
   PRIMARY KEY ("card", "at")
);
CREATE INDEX "idx_recall_answers_at"
    ON "recall_answers" ("at");
CREATE TABLE "refusals" (
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "key" TEXT NOT NULL,
   "created" TEXT NOT NULL,
   PRIMARY KEY ("document", "key")
);
CREATE TABLE "study_plans" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "start" TEXT NOT NULL,
   "until" TEXT NOT NULL,
   "weekdays" TEXT NOT NULL,
   "created" TEXT NOT NULL,
   "updated" TEXT NOT NULL,
   "deleted" TEXT
);
CREATE TABLE "plan_portions" (
   "plan" TEXT NOT NULL REFERENCES "study_plans"("id"),
   "position" INTEGER NOT NULL,
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "edition" INTEGER REFERENCES "editions"("id"),
   "heading" TEXT NOT NULL,
   "characters" INTEGER NOT NULL,
   "day" TEXT NOT NULL,
   "done" TEXT,
   PRIMARY KEY ("plan", "position")
);
CREATE INDEX "idx_plan_portions_document"
    ON "plan_portions" ("document");
CREATE INDEX "idx_plan_portions_edition"
    ON "plan_portions" ("edition");
CREATE TABLE "reading_days" (
   "day" TEXT NOT NULL,
   "document" INTEGER NOT NULL REFERENCES "documents"("id"),
   "seconds" INTEGER NOT NULL,
   "characters" INTEGER NOT NULL,
   PRIMARY KEY ("day", "document")
);
CREATE INDEX "idx_reading_days_document"
    ON "reading_days" ("document")"""
STATEMENTS: Final = tuple(_SCRIPT.split(";\n"))
