-- W1 by bare SQL: what a wave of one order a walk writes, row for row: the wave, the claimed orders, the allocations with
-- their balances, one walk an order, one task an allocation with its link, an event and an outbox row an order.
-- :warehouse and :channel are bound by the benchmark; everything else is computed here.
with w as (
  insert into wave (warehouse_id, wave_no, mode, strategy, created_by)
  values (:warehouse, 'BARE-W1', 'order', 'fifo', 0) returning id),
claimed as (
  update outbound_order o set status = 'released', wave_id = w.id, changed_at = now()
    from w where o.warehouse_id = :warehouse and o.channel = :channel and o.status = 'promised'
  returning o.id, o.order_no, o.priority, o.channel, o.channel_order_no),
supply as materialized (
  select s.id, s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.owner_id, s.on_hand - s.allocated as free,
         s.received_at
    from stock s
   where s.warehouse_id = :warehouse and s.condition = 'good' and s.on_hand > s.allocated
   order by s.id for update),
d as (
  select p.order_id, p.order_line_id, p.item_id, p.owner_id,
         sum(p.quantity) over x - p.quantity as lo, sum(p.quantity) over x as hi
    from promise p join claimed c on c.id = p.order_id
   where p.warehouse_id = :warehouse and p.status = 'open'
  window x as (partition by p.item_id, p.owner_id order by p.ship_by, p.order_id, p.order_line_id)),
s as (
  select s.*, sum(s.free) over x - s.free as lo, sum(s.free) over x as hi
    from supply s
    join location l on l.warehouse_id = :warehouse and l.id = s.location_id and l.kind in ('pick_face', 'reserve')
  window x as (partition by s.item_id, s.owner_id order by s.received_at, l.sequence, s.id)),
took as (
  insert into allocation (warehouse_id, wave_id, order_id, order_line_id, stock_id, location_id, item_id, lot_id,
                          handling_unit_id, owner_id, quantity, rule)
  select :warehouse, w.id, d.order_id, d.order_line_id, s.id, s.location_id, s.item_id, s.lot_id, s.handling_unit_id,
         s.owner_id, least(d.hi, s.hi) - greatest(d.lo, s.lo), 'fifo'
    from w, d join s on s.item_id = d.item_id and s.owner_id = d.owner_id and s.lo < d.hi and d.lo < s.hi
  returning *),
marked as (
  update stock t set allocated = t.allocated + x.quantity
    from (select stock_id, sum(quantity)::bigint as quantity from took group by stock_id) x
   where t.warehouse_id = :warehouse and t.id = x.stock_id),
walk as materialized (
  select id as order_id, nextval(pg_get_serial_sequence('pick_list', 'id')) as list_id from claimed),
list as (
  insert into pick_list (warehouse_id, id, wave_id) select :warehouse, k.list_id, w.id from walk k, w),
job as materialized (
  select t.id as allocation_id, nextval(pg_get_serial_sequence('task', 'id')) as task_id, k.list_id, t.order_id,
         t.location_id, t.item_id, t.lot_id, t.handling_unit_id, t.owner_id, t.quantity, l.sequence
    from took t join walk k on k.order_id = t.order_id
    join location l on l.warehouse_id = :warehouse and l.id = t.location_id),
tasks as (
  insert into task (warehouse_id, id, kind, document, work_id, sequence, order_id, location_id, item_id, lot_id,
                    handling_unit_id, owner_id, quantity)
  select :warehouse, task_id, 'pick', 'BARE-W1', list_id, sequence, order_id, location_id, item_id, lot_id,
         handling_unit_id, owner_id, quantity from job),
links as (
  insert into pick_task_allocation (warehouse_id, task_id, allocation_id) select :warehouse, task_id, allocation_id from job),
events as (
  insert into order_event (warehouse_id, order_id, actor_id, code) select :warehouse, id, 0, 'released' from claimed),
told as (
  insert into outbox (warehouse_id, event, subject, payload)
  select :warehouse, 'order.released', order_no,
         jsonb_build_object('orderNo', order_no, 'channel', channel, 'channelOrderNo', channel_order_no, 'status', 'released')
    from claimed)
select (select count(*) from claimed) as orders, (select count(*) from took) as allocations,
       (select sum(quantity) from took) as units
