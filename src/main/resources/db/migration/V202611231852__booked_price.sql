-- What a carrier was asked names a person and is forgotten after two months; its bill may come later. The price that it gave
-- is kept alone, as long as the carrier's bills may be disputed.
create table booked_price (
  warehouse_id bigint not null,
  parcel_id    bigint not null,
  carrier_id   bigint not null,
  amount       numeric(18, 4) not null,
  currency     text not null,
  booked_at    timestamptz not null,
  constraint booked_price_key primary key (warehouse_id, parcel_id, carrier_id)
);
create index booked_price_age on booked_price using brin (booked_at);
create index parcel_carrier_age on parcel_carrier using brin (decided_at);
create index freight_bill_age on freight_bill (read_at);
