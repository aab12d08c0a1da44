-- How long a carrier may take before somebody looks; and what is asked of it about each parcel, leased row by row.

create table carrier_watch (
  carrier_id   bigint not null,
  scan_hours   int    not null default 24,    -- from handover, or from the word to the channel, to its first scan
  stuck_days   int    not null default 3,     -- without a new scan
  deliver_days int,                           -- from handover; null: only what the carrier promises itself
  changed_by   bigint not null,
  changed_at   timestamptz not null default now(),
  constraint carrier_watch_key primary key (carrier_id),
  constraint carrier_watch_hours_in_range check (scan_hours between 1 and 720),
  constraint carrier_watch_stuck_in_range check (stuck_days between 1 and 90),
  constraint carrier_watch_deliver_in_range check (deliver_days between 1 and 365)
);

alter table parcel_track
  add column reported_at  timestamptz,        -- the channel knows the number since
  add column seen_at      timestamptz,        -- somebody looks after it
  add column seen_by      bigint,
  add column seen_note    text,
  add column begun_at     timestamptz not null default now(),
  add column next_at      timestamptz,        -- when the carrier is asked; null: it is not
  add column attempts     int not null default 0,
  add column lease        uuid,
  add column leased_until timestamptz,
  add column problem      text;
create index parcel_track_due on parcel_track (next_at) where next_at is not null;
create index parcel_event_age on parcel_event (recorded_at);
