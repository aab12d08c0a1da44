-- set_aside: what open pools hold of an item; pool_taken: of one pool; from_pool: what promises say they took out of it;
-- serials: units of a place whose number is known
alter table stock_repair drop constraint stock_repair_figure_known;
alter table stock_repair add constraint stock_repair_figure_known
  check (figure in ('on_hand', 'allocated', 'offered', 'snapshots', 'sellable', 'promised', 'set_aside', 'pool_taken',
                    'from_pool', 'serials'));
