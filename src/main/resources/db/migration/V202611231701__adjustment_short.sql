-- Orders that turned short because an adjustment was booked: who reads the document years later sees what it cost.
create table adjustment_short (
  warehouse_id  bigint not null,
  adjustment_id bigint not null,
  order_id      bigint not null,
  constraint adjustment_short_key primary key (warehouse_id, adjustment_id, order_id)
);
