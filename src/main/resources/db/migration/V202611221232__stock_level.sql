-- What channels hear of an item: out, low, in stock. Whoever changes availability cannot forget to tell: the row does
-- (docs/adr/0008). It looks at the end of the transaction, so that a receipt that goes at once to those who wait is no news.

alter table availability
  add column low_mark bigint not null default 0,
  add column level    text   not null default 'out',          -- what was told last
  add constraint availability_low_mark_not_negative check (low_mark >= 0),
  add constraint availability_level_known check (level in ('in', 'low', 'out'));

update availability set level = case when sellable - promised > 0 then 'in' else 'out' end;

create function availability_told() returns trigger language plpgsql as $$
declare
  a    record;
  next text;
begin
  select sellable - promised - safety - set_aside as free, low_mark, level into a from availability
   where warehouse_id = new.warehouse_id and item_id = new.item_id and owner_id = new.owner_id;
  next := case when a.free <= 0 then 'out' when a.free <= a.low_mark then 'low' else 'in' end;
  if next = a.level then
    return null;
  end if;
  update availability set level = next
   where warehouse_id = new.warehouse_id and item_id = new.item_id and owner_id = new.owner_id;
  -- from low to plenty is no news: nobody took the item down
  if a.level <> 'low' or next <> 'in' then
    insert into outbox (warehouse_id, event, subject, payload)
    select new.warehouse_id,
           case when next = 'out' then 'stock.out' when a.level = 'out' then 'stock.back' else 'stock.low' end, i.sku,
           jsonb_build_object('sku', i.sku, 'warehouse', w.code, 'owner', o.code, 'available', greatest(0, a.free),
                              'lowMark', a.low_mark, 'level', next)
      from item i
      join warehouse w on w.id = new.warehouse_id
      left join owner o on o.id = new.owner_id
     where i.id = new.item_id;
  end if;
  return null;
end
$$;

create constraint trigger availability_came after insert on availability deferrable initially deferred
  for each row when (new.sellable - new.promised - new.safety - new.set_aside > 0)
  execute function availability_told();

create constraint trigger availability_changed after update on availability deferrable initially deferred
  for each row when (
    case when old.sellable - old.promised - old.safety - old.set_aside <= 0 then 0
         when old.sellable - old.promised - old.safety - old.set_aside <= old.low_mark then 1 else 2 end
    <> case when new.sellable - new.promised - new.safety - new.set_aside <= 0 then 0
            when new.sellable - new.promised - new.safety - new.set_aside <= new.low_mark then 1 else 2 end)
  execute function availability_told();
