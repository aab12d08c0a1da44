-- W5 by bare SQL: what a posted count writes, row for row: a ledger row and a balance for each difference, and what can be
-- sold of the items. Bound are the counted buckets as three columns.
with found as materialized (
  select s.id, s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.condition, s.owner_id, n.turn,
         n.counted - s.on_hand as difference
    from unnest(:bins, :skus, :counted) with ordinality as n (bin, sku, counted, turn)
    join location l on l.warehouse_id = :warehouse and l.code = n.bin
    join item i on upper(i.sku) = n.sku
    join stock s on s.warehouse_id = :warehouse and s.location_id = l.id and s.item_id = i.id
   order by s.id for update of s),
differs as materialized (select * from found where difference <> 0),
outside as materialized (select id from location where warehouse_id = :warehouse and code = '~COUNT'),
moves as (
  insert into stock_move (warehouse_id, item_id, lot_id, owner_id, quantity, from_location_id, from_handling_unit_id,
                          from_condition, to_location_id, to_handling_unit_id, to_condition, reason, cause, leg, actor_id,
                          happened_at)
  select :warehouse, d.item_id, d.lot_id, d.owner_id, abs(d.difference),
         case when d.difference > 0 then o.id else d.location_id end,
         case when d.difference > 0 then 0 else d.handling_unit_id end,
         case when d.difference > 0 then 'good' else d.condition end,
         case when d.difference > 0 then d.location_id else o.id end,
         case when d.difference > 0 then d.handling_unit_id else 0 end,
         case when d.difference > 0 then d.condition else 'good' end,
         'count', :count || ':' || d.turn, 1, 0, now()
    from differs d, outside o),
balances as (
  update stock s set on_hand = s.on_hand + d.difference from differs d where s.warehouse_id = :warehouse and s.id = d.id),
rooms as (
  update availability a set sellable = a.sellable + d.difference
    from (select item_id, owner_id, sum(difference)::bigint as difference from differs where condition = 'good'
           group by item_id, owner_id) d
   where a.warehouse_id = :warehouse and a.item_id = d.item_id and a.owner_id = d.owner_id)
select count(*) as buckets, count(*) filter (where difference <> 0) as differing from found
