-- Orders that are not paid yet: their units are kept until an instant of the database's clock.

alter table outbound_order
  add column reserved_until timestamptz,      -- null: paid, or payable on delivery; nothing runs out
  add column expired_at     timestamptz;      -- the reservation ran out; a payment that comes later revives the order
create index outbound_order_reserved on outbound_order (reserved_until) where reserved_until is not null;

alter table promise add column expires_at timestamptz;         -- null: for good
