-- Why an order line found fewer units than it wants, as it stood when a wave (or a new search in it) looked for them.

create table allocation_short (
  warehouse_id  bigint not null,
  wave_id       bigint not null,
  order_line_id bigint not null,
  order_id      bigint not null,
  item_id       bigint not null,
  wanted        bigint not null,
  got           bigint not null,
  code          text   not null,              -- all-allocated, frozen, ... (stock.ShortCode)
  detail        jsonb  not null,              -- units of the item by code; ids of the orders and waves that hold them
  at            timestamptz not null default now(),
  constraint allocation_short_key primary key (warehouse_id, wave_id, order_line_id),
  constraint allocation_short_lacks check (0 <= got and got < wanted)
);
create index allocation_short_line on allocation_short (warehouse_id, order_line_id, at);
