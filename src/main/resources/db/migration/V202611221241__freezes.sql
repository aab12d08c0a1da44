-- A freeze is lifted by somebody, and always says what it freezes.
alter table stock_freeze
  add column lifted_by bigint,
  add constraint stock_freeze_names_something check (location_id is not null or item_id is not null or lot_id is not null),
  add constraint stock_freeze_lot_of_item check (lot_id is null or item_id is not null);
