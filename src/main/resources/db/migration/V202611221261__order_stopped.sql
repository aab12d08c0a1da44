-- Whoever locks an order for work sees with the same look whether it is stopped.
alter table outbound_order add column stopped boolean not null default false;
update outbound_order o set stopped = true
  from order_stop s where s.warehouse_id = o.warehouse_id and s.order_id = o.id and s.lifted_at is null;
