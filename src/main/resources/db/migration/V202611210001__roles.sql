-- The service works as stowage_app (SET ROLE on every connection of the pool); migrations run as the configured user.
-- Roles belong to the whole cluster, so several databases may migrate at the same moment: whoever comes second finds
-- the role made.
do $$
begin
    if not exists (select from pg_roles where rolname = 'stowage_app') then
        begin
            create role stowage_app nologin;
        exception
            when duplicate_object or unique_violation then null;
        end;
    end if;
    -- a superuser may take any role; a plain owner of the database must be a member to SET ROLE. On 16 and newer,
    -- making a role makes its maker an administrator of it but not yet somebody who may take it.
    if not (select rolsuper from pg_roles where rolname = current_user) then
        begin
            execute format('grant stowage_app to %I', current_user);
        exception
            when unique_violation then null;
            when insufficient_privilege then
                if not pg_has_role(current_user, 'stowage_app', 'member') then
                    raise;
                end if;
        end;
    end if;
end
$$;

grant usage on schema public to stowage_app;

-- Whatever later migrations make is writable; the ledger and the audit take UPDATE and DELETE back in their own ones.
alter default privileges in schema public grant select, insert, update, delete on tables to stowage_app;
alter default privileges in schema public grant usage, select on sequences to stowage_app;
