-- Balances at an instant at their barest: the snapshot of the night before and the moves since, summed.
with asked as (select ?::bigint as warehouse, ?::timestamptz as instant),
night as (select warehouse, instant, (select max(taken_at) from stock_snapshot s
                                       where s.warehouse_id = warehouse and s.taken_at <= instant) as taken_at from asked)
select count(*), sum(on_hand) from (
  select location_id, item_id, sum(quantity) as on_hand from (
    select s.location_id, s.item_id, s.on_hand as quantity from night n
      join stock_snapshot s on s.warehouse_id = n.warehouse and s.taken_at = n.taken_at
    union all
    select m.to_location_id, m.item_id, m.quantity from night n
      join stock_move m on m.warehouse_id = n.warehouse and m.recorded_at >= n.taken_at and m.recorded_at < n.instant
    union all
    select m.from_location_id, m.item_id, -m.quantity from night n
      join stock_move m on m.warehouse_id = n.warehouse and m.recorded_at >= n.taken_at and m.recorded_at < n.instant) x
   group by 1, 2) b
