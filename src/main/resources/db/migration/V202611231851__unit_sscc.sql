-- A parcel of ours is known by its own number; a business that gets it may want a serial shipping container code of GS1 on it
-- as well. The unit then has both: its lpn stays what it was, the code is registered in lpn like every other.
alter table handling_unit add column sscc text;
alter table handling_unit add constraint handling_unit_sscc_is_one check (sscc ~ '^[0-9]{18}$');
create unique index handling_unit_sscc on handling_unit (warehouse_id, sscc) where sscc is not null;
