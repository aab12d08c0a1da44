-- What the customer bought as one. Its parts are order lines like any others, so that promise, allocation, picking and
-- packing need not know of kits; the price stays here.

create table order_kit (
  warehouse_id bigint not null,
  order_id     bigint not null,
  line_no      int    not null,             -- as the order counted it; its parts have numbers that were free
  item_id      bigint not null,
  quantity     bigint not null,
  price        numeric(18, 4),
  gift         boolean not null default false,
  note         text,
  constraint order_kit_key primary key (warehouse_id, order_id, line_no),
  constraint order_kit_quantity_positive check (quantity > 0)
);

alter table order_line add column kit_line_no int;
