-- A key is claimed with its request's hash and gets its answer, four times as long, when the act is done. A page that keeps
-- room for the answers of its claims takes them without new entries in both indexes, and is as full as any other then.
alter table idempotency set (fillfactor = 20);
