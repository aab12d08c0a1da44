-- Closed parcels that wait for the van. One on the problem shelf is closed too, but goes onto no manifest until somebody has
-- put it right: it is counted there, not at the door.
create view parcel_at_door as
select p.warehouse_id, p.id, p.parcel_no, p.order_id, p.carrier_id, p.status, p.closed_at
  from parcel p
 where p.status = 'closed'
   and not exists (select from problem_shelf b
                    where b.warehouse_id = p.warehouse_id and b.order_id = p.order_id
                      and b.parcel_id = p.id and b.ended_at is null);
