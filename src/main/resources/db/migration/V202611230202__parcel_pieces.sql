-- Several boxes of one parcel: each has a number of its own, and is scanned at the door by itself.

create table parcel_piece (
  warehouse_id bigint not null,
  parcel_id    bigint not null,
  box          int    not null,  -- 1: under the main number
  no           text   not null,
  scanned_at   timestamptz,      -- at the door
  scanned_by   bigint,
  constraint parcel_piece_key primary key (warehouse_id, parcel_id, box)
);
create index parcel_piece_no on parcel_piece (warehouse_id, upper(no));
create index parcel_piece_number on parcel_piece (no); -- carriers know no warehouse
