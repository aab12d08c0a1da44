-- Each company prefix counts its own codes: one running number for all prefixes used up the short ones for the long ones, and
-- began a full prefix anew. A prefix belongs to one company whichever warehouse uses it, so the count is global like lpn.
create table sscc_count (
  company_prefix text   not null,
  given          bigint not null,             -- the last running number
  constraint sscc_count_key primary key (company_prefix),
  constraint sscc_count_given_positive check (given > 0)
);

-- where the common number had begun a full prefix anew, its count stands there; what is given already is passed over one by one
insert into sscc_count (company_prefix, given)
select distinct p.company_prefix, greatest(1, s.last_value % cast(power(10, 17 - length(p.company_prefix)) as bigint))
  from sscc_prefix p cross join sscc_serial s where s.is_called;

drop sequence sscc_serial;
