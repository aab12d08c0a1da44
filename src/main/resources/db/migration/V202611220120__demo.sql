-- The demo warehouse: how far it is furnished, and whether its robots work. Its goods and orders lie in the rooms' own tables.

create table demo_house (
  warehouse text        not null,
  morning   timestamptz not null,              -- when furnishing began: all its dates count from here
  robots    boolean     not null default true, -- as a manager last wanted it
  constraint demo_house_key primary key (warehouse)
);

create table demo_step (
  warehouse text        not null,
  step      text        not null,
  done_at   timestamptz not null default now(),
  millis    bigint      not null,
  constraint demo_step_key primary key (warehouse, step)
);
