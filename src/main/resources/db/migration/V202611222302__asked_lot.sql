-- An order line may ask for one lot. The claim is on the item like any other; its units are allocated from that lot only.
alter table promise add column lot_id bigint not null default 0; -- 0: whichever
create index promise_asked_lot on promise (warehouse_id, order_id) where lot_id > 0;
