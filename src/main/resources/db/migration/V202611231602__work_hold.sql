-- Work lists that nobody may begin yet: a walk whose carriers have not answered for all of its waybills.
create table work_hold (
  warehouse_id bigint      not null,
  work_id      bigint      not null,
  held_at      timestamptz not null default now(),
  constraint work_hold_key primary key (warehouse_id, work_id)
);
