-- the first open location of a kind on the walk: the packing table, the staging place of an order
create index location_kind on location (warehouse_id, kind, sequence, code) where blocked_at is null;
