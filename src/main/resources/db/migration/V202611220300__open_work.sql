-- What is still to be done, for the pages that count and list it: a house with years of shipped orders behind it reads only
-- what is open.
create index outbound_order_open on outbound_order (warehouse_id, status, ship_by)
 where status not in ('shipped', 'delivered', 'returning', 'cancelled');
create index parcel_in_house on parcel (warehouse_id, status) where status not in ('handed-over', 'cancelled');
create index receipt_open on receipt (warehouse_id) where status = 'open';
create index print_job_asking on print_job (warehouse_id, id) where status in ('unknown', 'failed');
