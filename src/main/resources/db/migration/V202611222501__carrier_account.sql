-- As whom a carrier knows us, and the ways to carriers that are more than a range of numbers.

-- which kinds there are is told by the code that talks to them
alter table carrier drop constraint carrier_kind_known;

create table carrier_account (
  carrier_id bigint  not null,
  endpoint   text,                              -- null: the one that the carrier published
  sandbox    boolean not null default false,
  settings   jsonb   not null default '{}',     -- what everybody may read
  secrets    text    not null default '',       -- AES-GCM: id of the key, colon, base64
  changed_at timestamptz not null default now(),
  changed_by bigint  not null,
  constraint carrier_account_key primary key (carrier_id),
  constraint carrier_account_of foreign key (carrier_id) references carrier
);

-- what a carrier calls a booking of ours, where giving it back needs that
create table carrier_reference (
  request_id uuid not null,
  theirs     text not null,
  kept_at    timestamptz not null default now(),
  constraint carrier_reference_key primary key (request_id)
);
create index carrier_reference_by_age on carrier_reference (kept_at);
