-- Allocation at its barest: running sums of demand and supply an item, their overlap is the allocation; its rows and the
-- balances, nothing else.
with supply as materialized (
  select s.id, s.location_id, s.item_id, s.owner_id, s.on_hand - s.allocated as free, s.received_at
    from stock s where s.warehouse_id = :warehouse and s.on_hand > s.allocated order by s.id for update),
d as (
  select order_id, order_line_id, item_id, owner_id, sum(quantity) over x - quantity as lo, sum(quantity) over x as hi
    from promise where warehouse_id = :warehouse and status = 'open'
  window x as (partition by item_id, owner_id order by ship_by, order_id, order_line_id)),
s as (
  select *, sum(free) over x - free as lo, sum(free) over x as hi from supply
  window x as (partition by item_id, owner_id order by received_at, id)),
took as (
  insert into allocation (warehouse_id, wave_id, order_id, order_line_id, stock_id, location_id, item_id, lot_id,
                          handling_unit_id, owner_id, quantity, rule)
  select :warehouse, 1, d.order_id, d.order_line_id, s.id, s.location_id, s.item_id, 0, 0, s.owner_id,
         least(d.hi, s.hi) - greatest(d.lo, s.lo), 'fifo'
    from d join s on s.item_id = d.item_id and s.owner_id = d.owner_id and s.lo < d.hi and d.lo < s.hi
  returning stock_id, quantity),
marked as (
  update stock t set allocated = t.allocated + x.quantity
    from (select stock_id, sum(quantity)::bigint as quantity from took group by stock_id) x
   where t.warehouse_id = :warehouse and t.id = x.stock_id)
select count(*) as allocations, sum(quantity) as units from took
