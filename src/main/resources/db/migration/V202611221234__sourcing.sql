-- From which of several warehouses an order is sent when it does not say so itself.

-- How far and how dear a warehouse is from where the customer lives; the longest matching prefix of the province counts.
create table warehouse_region (
  warehouse_id bigint  not null,
  country      text    not null,              -- ISO 3166, two capitals
  province     text    not null default '',   -- prefix of province or state in capitals; empty: the whole country
  distance_km  int     not null,
  cost         numeric(18, 4) not null,
  constraint warehouse_region_key primary key (warehouse_id, country, province),
  constraint warehouse_region_distance check (distance_km >= 0),
  constraint warehouse_region_cost check (cost >= 0)
);

-- The chain of questions, one rule per channel; the empty channel is all others.
create table sourcing_rule (
  channel text   primary key,
  chain   text[] not null,
  constraint sourcing_rule_chain_known check (chain <@ array['complete', 'nearest', 'cheapest'] and cardinality(chain) > 0)
);
