-- A pack may have a name (case, inner, pallet), so that a line may ask for two cases instead of 24 pieces.

alter table item_barcode
  add column unit text,
  add constraint item_barcode_unit_of_pack check (unit is null or quantity > 1);
