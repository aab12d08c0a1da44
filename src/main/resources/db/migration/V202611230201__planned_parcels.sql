-- Waybill first: a wave's parcels are there before anybody walks, with numbers that carriers gave for them.

alter table wave drop constraint wave_waybill_moment_known;
alter table wave add constraint wave_waybill_moment_known check (waybill_moment in ('release', 'pack', 'weighed'));

alter table parcel
  add planned  boolean not null default false, -- made at the release of its wave, before anything was picked
  add label_no text,                           -- the number whose label was asked for before it was packed
  add boxes    int     not null default 1,     -- that its goods fill
  add constraint parcel_boxes_some check (boxes > 0);
create index parcel_planned on parcel (warehouse_id, order_id) where planned and status = 'open';

-- released orders whose parcels are still to be made: in the background, each by itself
create table planned_order (
  warehouse_id bigint      not null,
  order_id     bigint      not null,
  wave_id      bigint      not null,
  attempts     int         not null default 0,
  next_at      timestamptz not null default now(),
  problem      text,                           -- why it could not be done the last time
  created_at   timestamptz not null default now(),
  constraint planned_order_key primary key (warehouse_id, order_id)
);
create index planned_order_due on planned_order (next_at);
create index planned_order_wave on planned_order (warehouse_id, wave_id);
