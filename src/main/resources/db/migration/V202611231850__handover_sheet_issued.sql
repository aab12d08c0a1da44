-- The handover sheet of a manifest is a paper too: once the van has left it is issued and kept.
alter table issued_paper drop constraint issued_paper_kind_known;
alter table issued_paper add constraint issued_paper_kind_known
  check (kind in ('adjustment', 'stocktake', 'transfer', 'discrepancy', 'manifest'));
