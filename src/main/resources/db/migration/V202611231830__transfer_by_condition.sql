-- Damaged and quarantined goods are transferred too, to a house that repairs or judges them: the line says in which condition,
-- and they arrive in the same one. Nobody else is promised such goods, so they are claimed on no shelf.
alter table transfer_line add column condition text not null default 'good';
alter table transfer_line add constraint transfer_line_condition_known check (condition in ('good', 'quarantine', 'damaged'));
alter table transfer_goods add column condition text not null default 'good';
alter table transfer_goods add constraint transfer_goods_condition_known check (condition in ('good', 'quarantine', 'damaged'));
alter table arrival_goods add column condition text not null default 'good'; -- as they were sent
alter table arrival_goods add constraint arrival_goods_condition_known check (condition in ('good', 'quarantine', 'damaged'));
