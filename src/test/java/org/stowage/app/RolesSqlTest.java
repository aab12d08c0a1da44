package org.stowage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabase;
import org.stowage.TestPostgres;

class RolesSqlTest {

    @Test
    void serviceWritesTablesThatItDoesNotOwn() throws SQLException {
        TestDatabase database = TestPostgres.freshDatabase();
        run(database.asOwner(), "create table later (id bigint generated always as identity, word text)");

        run(database.asService(), "insert into later (word) values ('tea'); update later set word = 'coffee'");

        assertThat(ask(database.asService(), "select current_user || ' reads ' || word from later"))
                .isEqualTo("stowage_app reads coffee");
        assertThatThrownBy(() -> run(database.asService(), "drop table later")).hasMessageContaining("owner");
    }

    @Test
    void manyDatabasesOfOneClusterMigrateAtOnce() {
        List<TestDatabase> databases = IntStream.range(0, 4)
                .mapToObj(i -> TestPostgres.emptyDatabase())
                .toList();

        CompletableFuture.allOf(databases.stream()
                        .map(database -> CompletableFuture.runAsync(() -> TestPostgres.migrate(database)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(databases)
                .allSatisfy(database -> assertThat(ask(database.asService(), "select current_user"))
                        .isEqualTo("stowage_app"));
    }

    @Test
    void plainOwnerOfADatabaseMigratesAndWorksAsTheService() throws SQLException {
        TestDatabase database = TestPostgres.emptyDatabase();
        run(database.asOwner(), """
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'plain_owner') then
                        create role plain_owner login createrole password 'plain';
                    end if;
                    if exists (select from pg_roles where rolname = 'stowage_app') then
                        grant stowage_app to plain_owner with admin option;
                    end if;
                    execute format('alter database %I owner to plain_owner', current_database());
                    alter schema public owner to plain_owner;
                end $$
                """);
        var plain = new TestDatabase(database.url(), "plain_owner", "plain");

        TestPostgres.migrate(plain);

        assertThat(ask(plain.asService(), "select current_user")).isEqualTo("stowage_app");
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
