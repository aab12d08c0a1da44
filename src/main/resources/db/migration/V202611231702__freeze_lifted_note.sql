-- Why frozen goods may be used again: what the laboratory said, what the supplier wrote.
alter table stock_freeze add column lifted_note text;
