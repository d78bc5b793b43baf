CREATE TABLE form (number INTEGER PRIMARY KEY);
INSERT INTO form (number) VALUES (1);
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
INSERT INTO member VALUES ('ana', 'student', 'monday', '4711', NULL, 1000);
INSERT INTO member VALUES ('bo', 'student', 'monday', '4712', NULL, 1000);
INSERT INTO conversation VALUES ('left', 'ana', 2000, 2500, 0, 7, NULL, '0.1.0', 'old');
INSERT INTO conversation VALUES ('open', 'ana', 3000, NULL, 1, 7, 'closing', '0.1.0', 'old');
INSERT INTO line VALUES ('left', 1, 'ana', 2100, NULL, 0, 'play', 'accepted');
INSERT INTO line VALUES ('open', 1, 'ana', 3100, 'closing', 1, 'client close', 'accepted');
INSERT INTO line VALUES ('open', 2, 'ana', 3200, 'closing', 1, 'deliver', 'accepted');
INSERT INTO progress (conversation, n, member, kept_at, text) VALUES ('left', 1, 'ana', 2200, 'one');
INSERT INTO progress (conversation, n, member, kept_at, text) VALUES ('open', 1, 'ana', 3200, 'two');
INSERT INTO student_file VALUES ('ana', 'mine', 'client connect', 2300);
INSERT INTO assignment VALUES ('closing', 99000, 0, 1500);
