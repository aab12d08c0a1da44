-- Which box was proposed for a parcel, and why; which one was taken stands in parcel.box.
create table parcel_box (
  warehouse_id bigint not null,
  parcel_id    bigint not null,
  proposed     text,
  why          text   not null,
  content_key  text   not null,
  proposal     jsonb  not null,
  proposed_at  timestamptz not null default now(),
  constraint parcel_box_key primary key (warehouse_id, parcel_id)
);
create index parcel_box_content on parcel_box (warehouse_id, content_key, parcel_id);

-- until when closed parcels have taught what items weigh
create table weight_learning (
  warehouse_id  bigint not null,
  learned_until timestamptz not null,
  constraint weight_learning_key primary key (warehouse_id)
);
create index parcel_closed_at on parcel (warehouse_id, closed_at) where closed_at is not null;
