-- Whether the units of a balance row may be offered is a flag of the row: the place and the condition say so, and no freeze
-- and no lot near its end forbids it. availability.sellable is the sum over the rows whose flag is set.

alter table item
  add column minimum_remaining_days int not null default 0,   -- days of life that a customer still gets; 0 = until the last day
  add constraint item_minimum_remaining_not_negative check (minimum_remaining_days >= 0);

alter table stock add column sellable boolean not null default false;
update stock s set sellable = true
  from location l
 where l.warehouse_id = s.warehouse_id and l.id = s.location_id and s.condition = 'good'
   and l.kind in ('reserve', 'pick_face', 'staging', 'pack', 'problem');

create index stock_freeze_open on stock_freeze (warehouse_id) where lifted_at is null;
