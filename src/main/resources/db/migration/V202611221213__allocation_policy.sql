-- The chain of policies by which a warehouse chooses goods where a wave names none; no row: fefo.

create table allocation_policy (
  warehouse_id bigint not null,
  chain        text   not null,               -- full-units,fefo; zone-order:FAST:BULK,fifo
  changed_by   bigint not null,
  changed_at   timestamptz not null default now(),
  constraint allocation_policy_key primary key (warehouse_id)
);
