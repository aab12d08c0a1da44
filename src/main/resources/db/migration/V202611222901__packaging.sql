-- Boxes, bags and envelopes of a warehouse, how far a scale may be off there, and what items weigh by experience.
create table packaging (
  warehouse_id bigint not null,
  code         text   not null,
  name         text   not null,
  kind         text   not null,
  length_mm    bigint not null,
  width_mm     bigint not null,
  height_mm    bigint not null,
  grams        bigint not null,
  max_grams    bigint,
  item_id      bigint,
  owner_id     bigint not null,
  cost         numeric(12, 4),
  active       boolean not null default true,
  changed_by   bigint not null,
  changed_at   timestamptz not null default now(),
  constraint packaging_key primary key (warehouse_id, code),
  constraint packaging_kind_known check (kind in ('box', 'bag', 'envelope')),
  constraint packaging_has_room check (length_mm > 0 and width_mm > 0 and height_mm > 0),
  constraint packaging_grams_not_negative check (grams >= 0 and max_grams > 0),
  constraint packaging_cost_not_negative check (cost >= 0)
);

create table weight_rule (
  warehouse_id bigint not null,
  percent      int    not null,
  grams        bigint not null,
  changed_by   bigint not null,
  changed_at   timestamptz not null default now(),
  constraint weight_rule_key primary key (warehouse_id),
  constraint weight_rule_within check (percent between 0 and 100 and grams >= 0)
);

-- recent: grams of one unit, of the parcels weighed last that held nothing else; grams: their median
create table item_weight (
  warehouse_id bigint   not null,
  item_id      bigint   not null,
  recent       bigint[] not null,
  samples      bigint   not null,
  grams        bigint   not null,
  changed_at   timestamptz not null default now(),
  constraint item_weight_key primary key (warehouse_id, item_id),
  constraint item_weight_positive check (grams > 0)
) with (fillfactor = 70);
