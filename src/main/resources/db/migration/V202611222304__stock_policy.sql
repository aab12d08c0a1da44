-- Safety stock and low mark of items of the house for which a warehouse has said nothing of its own.
create table stock_policy (
  warehouse_id bigint not null,
  safety       bigint not null,
  low_mark     bigint not null,
  changed_by   bigint not null,
  changed_at   timestamptz not null default now(),
  constraint stock_policy_key primary key (warehouse_id),
  constraint stock_policy_safety_not_negative check (safety >= 0),
  constraint stock_policy_low_mark_not_negative check (low_mark >= 0)
);

-- the figures stand in each row, so that a promise needs to read no other
alter table availability add column own_policy boolean not null default false; -- said for this item
update availability set own_policy = true where safety > 0 or low_mark > 0;

-- every warehouse has its row, so that there is one to wait at
insert into stock_policy (warehouse_id, safety, low_mark, changed_by) select id, 0, 0, 0 from warehouse;

create function warehouse_usual() returns trigger language plpgsql as $$
begin
  insert into stock_policy (warehouse_id, safety, low_mark, changed_by) values (new.id, 0, 0, 0);
  return null;
end
$$;

create trigger warehouse_made after insert on warehouse for each row execute function warehouse_usual();

-- whoever sets the usual figures waits for rows that are being made, and they for him: none keeps figures from before
create function availability_usual() returns trigger language plpgsql as $$
begin
  perform from stock_policy where warehouse_id = new.warehouse_id for share;
  update availability a set safety = p.safety, low_mark = p.low_mark
    from stock_policy p
   where p.warehouse_id = new.warehouse_id and (p.safety > 0 or p.low_mark > 0)
     and a.warehouse_id = new.warehouse_id and a.item_id = new.item_id and a.owner_id = new.owner_id and not a.own_policy;
  return null;
end
$$;

-- owner 1: the house itself. Only for rows that are new: a posting to a known item never comes here.
create trigger availability_made after insert on availability
  for each row when (new.owner_id = 1) execute function availability_usual();
