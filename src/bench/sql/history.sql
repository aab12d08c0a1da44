-- Days of history for a stockroom that was just filled: 10,000 moves a day, 5,000 units received in the morning and as many
-- shipped in the afternoon of the same buckets, so that every night the balances are those of now; a snapshot each midnight.
-- The opening moves go back to the beginning. Run by the owner of the tables; the service may not rewrite its ledger.
-- What the service has remembered of this warehouse meanwhile is no longer its past.
lock table snapshot_cut in share row exclusive mode;
delete from stock_snapshot where warehouse_id = :warehouse;
delete from snapshot_cut where warehouse_id = :warehouse;
update stock_move set recorded_at = :today - interval '1 day' * (:days + 1) where warehouse_id = :warehouse;
insert into stock_move (warehouse_id, item_id, owner_id, quantity, from_location_id, from_condition, to_location_id,
                        to_condition, reason, cause, actor_id, happened_at, recorded_at)
select :warehouse, s.item_id, 1, 1, case when t.coming then out.supplier else s.location_id end, 'good',
       case when t.coming then s.location_id else out.customer end, 'good',
       case when t.coming then 'receive' else 'ship' end, 'history:' || t.day || ':' || t.n, 0, t.at, t.at
  from (select d as day, n, n < 5000 as coming, n % 5000 % 2000 as turn,
               :today - interval '1 day' * (:days - d) + interval '8640 milliseconds' * n as at
          from generate_series(0, :days - 1) d, generate_series(0, 9999) n) t
  join (select row_number() over (order by id) - 1 as turn, item_id, location_id from stock
         where warehouse_id = :warehouse) s on s.turn = t.turn
 cross join (select max(id) filter (where code = '~SUPPLIER') as supplier, max(id) filter (where code = '~CUSTOMER') as customer
               from location where warehouse_id = :warehouse) out
 order by t.at;
insert into stock_snapshot (warehouse_id, taken_at, location_id, item_id, lot_id, handling_unit_id, condition, owner_id, on_hand)
select warehouse_id, :today - interval '1 day' * (:days - d), location_id, item_id, lot_id, handling_unit_id, condition,
       owner_id, on_hand
  from generate_series(0, :days) d cross join stock where warehouse_id = :warehouse;
with day as (
  select d, max(id) as last_id, max(id) filter (where recorded_at < midnight + interval '1 day' - interval '10 minutes') as after_id
    from (select m.id, m.recorded_at, x.d, :today - interval '1 day' * (:days - x.d) as midnight
            from stock_move m
           cross join lateral (select :days - ceil(extract(epoch from :today - m.recorded_at) / 86400)::int as d) x
           where m.warehouse_id = :warehouse) m
   group by d)
insert into snapshot_cut (warehouse_id, taken_at, after_id, last_id, rows)
select :warehouse, :today - interval '1 day' * (:days - c.d), coalesce(max(day.after_id), 0), coalesce(max(day.last_id), 0),
       (select count(*) from stock where warehouse_id = :warehouse)
  from generate_series(0, :days) c (d) left join day on day.d < c.d
 group by c.d;
analyze stock_move;
analyze stock_snapshot;
analyze snapshot_cut;
