-- A station whose devices hang on another computer: its agent, what came from it and what was handed to it.

create table station_agent (
  warehouse_id bigint      not null,
  station_id   bigint      not null,
  operator_id  bigint      not null,          -- whose token it shows; holds the role agent and nothing else
  token_id     bigint      not null,
  made_at      timestamptz not null default now(),
  revoked_at   timestamptz,
  connection   uuid,                          -- the one connection that speaks for the station; any other is refused
  spool        uuid,                          -- the file that its events are counted in
  received     bigint      not null default 0, -- the last event of that file that is kept here
  host         text,
  version      text,
  connected_at timestamptz,
  last_seen_at timestamptz,
  constraint station_agent_key primary key (warehouse_id, station_id),
  constraint station_agent_operator_unique unique (operator_id)
);

-- Scans and weights on their way from an agent to the open page of its station.
create table agent_scan (
  warehouse_id bigint      not null,
  scan_id      uuid        not null,
  station_id   bigint      not null,
  place        bigint      generated always as identity, -- their order
  device_id    bigint      not null,
  raw          text        not null,
  source       text        not null,
  happened_at  timestamptz not null,
  received_at  timestamptz not null default now(),
  late         boolean     not null,          -- it waited on the agent's disk
  outcome      text,                          -- null: no page has it yet
  constraint agent_scan_key primary key (warehouse_id, scan_id),
  constraint agent_scan_outcome_known check (outcome in ('taken', 'missed'))
);
create index agent_scan_waiting on agent_scan (warehouse_id, station_id, place) where outcome is null;
create index agent_scan_age on agent_scan (received_at);

-- Print jobs that an agent answers for.
create table agent_job (
  warehouse_id bigint      not null,
  job          text        not null,          -- one sending of a print job
  station_id   bigint      not null,
  device_id    bigint      not null,
  spool        uuid        not null,
  handed_at    timestamptz not null default now(),
  taken_at     timestamptz,                   -- it lies on the agent's disk
  constraint agent_job_key primary key (warehouse_id, job)
);
