-- A parcel that was closed and gave its number up (the order was cancelled, its address changed) waits for another one beside
-- whichever parcel of the order is packed then: each counts for itself in "one desk packs an order at a time".

alter table parcel add column closed_before boolean not null default false;
drop index parcel_open_unique;
create unique index parcel_open_unique on parcel (warehouse_id, order_id, (case when closed_before then id else 0 end))
  where status in ('open', 'weighed', 'labelled');
