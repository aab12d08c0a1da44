-- A lot whose code the receiver has with another end: its goods are taken under quarantine and claimed until somebody has
-- said which date is right. Nobody is kept from unloading by a date.
alter table transfer_claim drop constraint transfer_claim_kind_known;
alter table transfer_claim add constraint transfer_claim_kind_known check (kind in ('short', 'over', 'damaged', 'date'));
alter table arrival_receipt drop constraint arrival_receipt_kind_known;
alter table arrival_receipt add constraint arrival_receipt_kind_known
  check (kind in ('good', 'damaged', 'over', 'date', 'found', 'returned'));
