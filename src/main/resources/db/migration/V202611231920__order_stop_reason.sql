-- An order may be stopped for several reasons at once: a freeze while a unit is to come out, another address while it is
-- refunded. Each stays until it is lifted by itself; order_stop says which of them is acted on, the strictest.
create table order_stop_reason (
  warehouse_id bigint not null,
  order_id     bigint not null,
  reason       text   not null,
  stopped_by   bigint not null,
  stopped_at   timestamptz not null default now(),
  constraint order_stop_reason_key primary key (warehouse_id, order_id, reason)
);

insert into order_stop_reason (warehouse_id, order_id, reason, stopped_by, stopped_at)
select warehouse_id, order_id, reason, stopped_by, stopped_at from order_stop where lifted_at is null;

-- these gave way to another reason, and were to come again
insert into order_stop_reason (warehouse_id, order_id, reason, stopped_by)
select distinct l.warehouse_id, l.order_id, 'line', 0
  from order_line l
  join order_stop s on s.warehouse_id = l.warehouse_id and s.order_id = l.order_id and s.lifted_at is null
 where l.going_back > 0 and s.reason not in ('line', 'item');
