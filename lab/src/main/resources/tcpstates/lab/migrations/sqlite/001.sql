CREATE TABLE member (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  team TEXT NOT NULL,
  ident TEXT NOT NULL,
  code TEXT,
  added_at BIGINT NOT NULL
);
CREATE TABLE member_key (
  member TEXT NOT NULL,
  kind TEXT NOT NULL,
  blob TEXT NOT NULL,
  PRIMARY KEY (member, blob)
);
CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  member TEXT NOT NULL,
  began_at BIGINT NOT NULL,
  ended_at BIGINT,
  basis BIGINT NOT NULL,
  seed BIGINT NOT NULL,
  lesson TEXT,
  version TEXT NOT NULL,
  holder TEXT NOT NULL
);
CREATE INDEX conversation_member ON conversation (member, began_at);
CREATE TABLE line (
  conversation TEXT NOT NULL,
  n INTEGER NOT NULL,
  member TEXT NOT NULL,
  said_at BIGINT NOT NULL,
  lesson TEXT,
  step INTEGER,
  text TEXT NOT NULL,
  verdict TEXT NOT NULL,
  PRIMARY KEY (conversation, n)
);
CREATE INDEX line_member ON line (member, said_at);
CREATE TABLE progress (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation TEXT NOT NULL,
  n INTEGER NOT NULL,
  member TEXT NOT NULL,
  kept_at BIGINT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (conversation, n)
);
CREATE INDEX progress_member ON progress (member, id);
CREATE TABLE student_file (
  member TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (member, name)
);
CREATE TABLE assignment (
  lesson TEXT PRIMARY KEY,
  due_at BIGINT,
  exam INTEGER NOT NULL,
  given_at BIGINT NOT NULL
);
CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
