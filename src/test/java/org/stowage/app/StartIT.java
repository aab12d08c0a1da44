package org.stowage.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
class StartIT {
    @Inject
    DataSource pool;

    @Test
    void bootsOnAnEmptyDatabaseAndIsReady() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void everyConnectionOfThePoolIsTheServicesRoleWithItsTimeLimits() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("""
                        select current_user, current_setting('lock_timeout'), current_setting('statement_timeout'),
                               current_setting('idle_in_transaction_session_timeout')
                        """)) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo("stowage_app");
            assertThat(answer.getString(2)).isEqualTo("3s");
            assertThat(answer.getString(3)).isEqualTo("15s");
            assertThat(answer.getString(4)).isEqualTo("10s");
        }
    }
}
