package org.stowage.story;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.stowage.TestDatabase;

/** What the tables hold when a statement is planned. */
enum Rows {
    /** They were counted soon after they came: see {@code kernel.YoungTables}. Of fewer any plan is a good one. */
    FEW(100),
    /** Thousands of one warehouse. */
    MANY(5_000);

    private static final String NO_CHECKS = """
            do $$
            declare gone record;
            begin
                create table checked as
                select r.relname, string_agg(pg_get_constraintdef(c.oid), ' ') as text
                  from pg_constraint c join pg_class r on r.oid = c.conrelid
                 where c.contype = 'c' and r.relnamespace = 'public'::regnamespace
                 group by 1;
                for gone in select conrelid::regclass as rel, conname from pg_constraint
                          where contype = 'c' and connamespace = 'public'::regnamespace and conrelid <> 0
                loop
                    execute format('alter table %s drop constraint %I', gone.rel, gone.conname);
                end loop;
            end $$
            """;

    /**
     * One statement for each table. A state is one of those that the table's check names, in turn; everything else is
     * the row's number, so that keys are kept.
     */
    private static final String INSERTS = """
            with columns as (
                select r.oid, r.relname, a.attname, a.attnum, a.attnotnull, t.typname, t.typcategory,
                       (select array_agg(m[1])
                          from regexp_matches(
                                   coalesce((regexp_match(k.text,
                                       '\\(+' || a.attname || ' = ANY \\(ARRAY\\[([^\\]]+)\\]'))[1], ''),
                                   '''([^'']+)''::text', 'g') m) as named
                  from pg_class r
                  join pg_attribute a on a.attrelid = r.oid and a.attnum > 0
                   and not a.attisdropped and a.attgenerated = ''
                  join pg_type t on t.oid = a.atttypid
                  left join checked k on k.relname = r.relname
                 where r.relkind = 'r' and r.relnamespace = 'public'::regnamespace
                   and r.relname not in ('checked', 'flyway_schema_history')
            )
            select format('insert into %%I (%%s) overriding system value select %%s from generate_series(1, %s) i'
                              || ' on conflict do nothing', relname,
                          string_agg(quote_ident(attname), ', ' order by attnum),
                          string_agg(case
                              when attname = 'warehouse_id' then '1'
                              when named is not null
                                  then format('(%%L::text[])[1 + i %%%% %%s]', named, cardinality(named))
                              when typname = 'bool' then 'i %% 2 = 0'
                              when typname in ('int8', 'int4', 'numeric', 'float8', 'float4') then 'i'
                              when typname = 'int2' then 'i %% 1000'
                              when typname = 'timestamptz' and attnotnull then 'now() - i * interval ''1 minute'''
                              when typname = 'timestamptz'
                                  then 'case when i %% 2 = 0 then now() - i * interval ''1 minute'' end'
                              when typname = 'date' then 'current_date - i %% 300'
                              when typname = 'time' then 'time ''10:00'''
                              when typname = 'uuid' then 'gen_random_uuid()'
                              when typname in ('json', 'jsonb') then '''{}'''
                              when typname = 'bytea' then '''\\x00'''
                              when typcategory = 'A' then '''{}'''
                              else '''x'' || i' end, ', ' order by attnum))
              from columns group by relname order by relname
            """;

    private final int each;

    Rows(int each) {
        this.each = each;
    }

    /** So many rows of one warehouse in each table. They mean nothing; only how many they are counts. */
    void fill(TestDatabase database) throws SQLException {
        List<String> inserts = new ArrayList<>();
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(NO_CHECKS);
            try (ResultSet rows = statement.executeQuery(INSERTS.formatted(each))) {
                while (rows.next()) {
                    inserts.add(rows.getString(1));
                }
            }
            for (String insert : inserts) {
                statement.execute(insert);
            }
            statement.execute("analyze");
        }
    }
}
