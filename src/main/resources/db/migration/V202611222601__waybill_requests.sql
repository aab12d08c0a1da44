-- What carriers are asked for numbers. The row is there, with the id that is ours, before anybody is called; leases make one
-- instance ask at a time, and what a dead one left is asked on by the next.

create table waybill_request (
  warehouse_id bigint  not null,
  id           uuid    not null,
  parcel_id    bigint  not null,
  carrier_id   bigint  not null,
  way_back     boolean not null default false, -- brings the goods back from the customer
  state        text    not null default 'wanted',
  booking      jsonb   not null,               -- what the carrier is asked, unchanged at every try
  no           text,
  held         jsonb,                          -- what the carrier said with the number: further numbers, route, price
  renews       boolean not null default false, -- void it, then the parcel takes another number
  attempts     int     not null default 0,
  next_at      timestamptz default now(),      -- null: nothing to do, or a person decides
  lease        uuid,
  leased_until timestamptz,
  problem_code text,
  problem      text,
  unreachable  boolean not null default false,
  station_id   bigint,
  requested_by bigint  not null,
  created_at   timestamptz not null default now(),
  changed_at   timestamptz not null default now(),
  constraint waybill_request_key primary key (warehouse_id, id),
  constraint waybill_request_state_known check (state in ('wanted', 'requested', 'held', 'voiding', 'void', 'refused'))
) with (fillfactor = 70);
-- one number at a time for a parcel, and one for its way back
create unique index waybill_request_live_unique on waybill_request (warehouse_id, parcel_id, way_back)
  where state in ('wanted', 'requested', 'held', 'voiding');
create index waybill_request_due on waybill_request (next_at) where state in ('wanted', 'requested', 'voiding');
create index waybill_request_parcel on waybill_request (warehouse_id, parcel_id);
create index waybill_request_problem on waybill_request (warehouse_id, changed_at) where problem_code is not null;

-- the carrier's own label, kept with the number: some carriers give it out only once
create table waybill_document (
  warehouse_id bigint not null,
  request_id   uuid   not null,
  format       text   not null,
  bytes        bytea  not null,
  created_at   timestamptz not null default now(),
  constraint waybill_document_key primary key (warehouse_id, request_id),
  constraint waybill_document_format_known check (format in ('pdf', 'png', 'zpl', 'platform'))
);
create index waybill_document_age on waybill_document (created_at);

alter table parcel drop constraint parcel_waybill_state_known;
alter table parcel add constraint parcel_waybill_state_known
  check (waybill_state in ('none', 'wanted', 'requested', 'held', 'voiding', 'void', 'used', 'refused'));

-- the number of a way back is no second live one of the parcel
alter table waybill add column way_back boolean not null default false;
drop index waybill_live_unique;
create unique index waybill_live_unique on waybill (warehouse_id, parcel_id) where state in ('held', 'used') and not way_back;
