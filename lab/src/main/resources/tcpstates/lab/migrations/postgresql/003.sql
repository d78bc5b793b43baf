ALTER TABLE conversation ADD COLUMN partner TEXT;
CREATE INDEX conversation_partner ON conversation (partner);
