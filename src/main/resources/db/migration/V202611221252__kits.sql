-- An item with parts is a kit: sold as one, picked as its parts, never stocked itself.

create table kit_part (
  kit_item_id  bigint not null references item,
  part_item_id bigint not null references item,
  quantity     bigint not null,             -- units of the part in one kit
  constraint kit_part_key primary key (kit_item_id, part_item_id),
  constraint kit_part_quantity_positive check (quantity > 0),
  constraint kit_part_not_itself check (kit_item_id <> part_item_id)
);
create index kit_part_part on kit_part (part_item_id);
