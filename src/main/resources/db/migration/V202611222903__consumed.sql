-- Where packing material goes that is used up: a virtual location of every warehouse.
insert into location (warehouse_id, code, kind)
select id, '~CONSUMED', 'virtual' from warehouse
on conflict do nothing;
