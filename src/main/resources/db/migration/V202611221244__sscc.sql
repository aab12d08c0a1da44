-- Codes of logistic units that the house gives itself: GS1 company prefix by warehouse and owner, running number for all.
create table sscc_prefix (
  warehouse_id   bigint not null references warehouse,
  owner_id       bigint not null default 0,   -- 0: every owner without one of its own
  company_prefix text   not null,
  constraint sscc_prefix_key primary key (warehouse_id, owner_id),
  constraint sscc_prefix_digits check (company_prefix ~ '^[0-9]{6,12}$')
);
create sequence sscc_serial;

create index handling_unit_parent on handling_unit (warehouse_id, parent_id) where parent_id > 0;
alter table handling_unit add constraint handling_unit_not_in_itself check (parent_id <> id);
