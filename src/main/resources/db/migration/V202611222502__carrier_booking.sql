-- Consignments that a person answers: a number typed at the desk, or read from the file of a carrier's portal.
create table carrier_booking (
  warehouse_id bigint not null,
  request_id   uuid   not null,
  carrier_id   bigint not null,
  reference    text   not null,                 -- the parcel's number
  booking      jsonb,                           -- gone with the answer: it names people
  state        text   not null default 'waiting',
  no           text,
  child_nos    jsonb  not null default '[]',
  refusal      text,
  label        bytea,                           -- PDF
  asked_at     timestamptz not null default now(),
  answered_at  timestamptz,
  constraint carrier_booking_key primary key (warehouse_id, request_id),
  constraint carrier_booking_of foreign key (carrier_id) references carrier,
  constraint carrier_booking_state_known check (state in ('waiting', 'held', 'refused', 'cancelled')),
  constraint carrier_booking_held_has_no check ((state = 'held') = (no is not null))
);
create index carrier_booking_waiting on carrier_booking (warehouse_id, carrier_id, asked_at) where state = 'waiting';
create unique index carrier_booking_no_unique on carrier_booking (carrier_id, no) where state = 'held';
create index carrier_booking_by_age on carrier_booking (answered_at) where answered_at is not null;
