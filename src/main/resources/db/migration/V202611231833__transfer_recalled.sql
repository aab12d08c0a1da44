-- A recall asks which transfers had goods of an item or lot, years back.
create index transfer_goods_item on transfer_goods (warehouse_id, item_id);
create index arrival_goods_item on arrival_goods (warehouse_id, item_id);
