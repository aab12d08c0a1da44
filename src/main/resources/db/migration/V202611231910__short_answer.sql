-- What becomes of an order of which units are nowhere when a picker or a packer misses them, as its channel wants it: it waits
-- on the problem shelf, goes without them, or goes back to the shelves until there are others. A channel without a row waits.
create table channel_short (
  channel    text   not null,
  answer     text   not null,
  changed_by bigint not null,
  changed_at timestamptz not null default now(),
  constraint channel_short_key primary key (channel),
  constraint channel_short_answer_known check (answer in ('wait', 'ship', 'put-back'))
);
