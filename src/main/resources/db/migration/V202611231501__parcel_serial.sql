-- Which single units lie in a parcel: no list of its own that could differ, the ledger is asked. While the parcel is in the
-- house those that stand in its box; of one that left, those that left in it.
create view parcel_serial as
select p.warehouse_id, p.id as parcel_id, s.item_id, b.lot_id, s.serial
  from parcel p
  join stock b on b.warehouse_id = p.warehouse_id and b.handling_unit_id = p.handling_unit_id
   and b.handling_unit_id > 0 and b.on_hand > 0
  join serial s on s.warehouse_id = b.warehouse_id and s.stock_id = b.id
 where p.status not in ('cancelled', 'handed-over')
union all
select p.warehouse_id, p.id, g.item_id, m.lot_id, g.serial
  from parcel p
  join manifest_parcel x on x.warehouse_id = p.warehouse_id and x.parcel_id = p.id
  join stock_move m on m.warehouse_id = x.warehouse_id and m.cause = 'manifest:' || x.manifest_id
   and m.from_handling_unit_id = p.handling_unit_id
  join stock_move_serial g on g.warehouse_id = m.warehouse_id and g.cause = m.cause and g.leg = m.leg
 where p.status = 'handed-over';
