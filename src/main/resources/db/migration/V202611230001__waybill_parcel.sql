-- The numbers of one parcel, also those of the way back: its closing looked through all numbers of all warehouses.
create index waybill_parcel on waybill (warehouse_id, parcel_id);
