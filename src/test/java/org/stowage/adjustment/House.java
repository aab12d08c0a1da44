package org.stowage.adjustment;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;
import org.stowage.kernel.Sql;
import org.stowage.picking.Floored;
import org.stowage.site.Locations;
import org.stowage.site.Warehouses;
import org.stowage.stock.Balance;
import org.stowage.stock.StockQuery;

/** A warehouse with goods, and calls as the acts of this room are made over HTTP. Every write is sent twice. */
@ApplicationScoped
class House {

    static final String ADMINISTRATOR = TestDatabaseResource.TOKEN;

    private final Floored floored;
    private final Sql sql;
    private final Warehouses warehouses;
    private final Locations locations;
    private final StockQuery stock;

    House(Floored floored, Sql sql, Warehouses warehouses, Locations locations, StockQuery stock) {
        this.floored = floored;
        this.sql = sql;
        this.warehouses = warehouses;
        this.locations = locations;
        this.stock = stock;
    }

    String warehouse() {
        return floored.warehouse();
    }

    /** Its sku; each unit costs so much. */
    String item(int cost) {
        String sku = floored.item();
        floored.scannable(sku);
        sql.statement("update item set cost = :cost where sku = :sku")
                .bind("cost", cost)
                .bind("sku", sku)
                .update();
        return sku;
    }

    void set(String sku, String column) {
        // constants of the tests
        sql.statement("update item set " + column + " = true where sku = :sku")
                .bind("sku", sku)
                .update();
    }

    void put(String warehouse, String sku, long units, String location) {
        floored.put(warehouse, sku, units, location);
    }

    boolean booksAgree() {
        return floored.booksAgree();
    }

    String token(String warehouse, String... roles) {
        return Api.tokenOf(Map.of(
                "login",
                "op-" + UUID.randomUUID(),
                "name",
                "Somebody",
                "roles",
                List.of(roles),
                "warehouses",
                List.of(warehouse)));
    }

    /** Does it, and the same request again: the second time is a replay. */
    ValidatableResponse post(String token, String path, @Nullable Object body, int status) {
        String key = UUID.randomUUID().toString();
        ValidatableResponse first = once(token, key, path, body).statusCode(status);
        if (status < 300) {
            ValidatableResponse again = once(token, key, path, body).statusCode(status);
            again.header("Idempotency-Replayed", "true");
        }
        return first;
    }

    private static ValidatableResponse once(String token, String key, String path, @Nullable Object body) {
        RequestSpecification request = RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
        return (body == null ? request : request.body(body))
                .post("/api/v1/" + path)
                .then();
    }

    ValidatableResponse get(String token, String path, int status) {
        return Api.as(token).get("/api/v1/" + path).then().statusCode(status);
    }

    List<String> audited(String act, String subject) {
        return sql.statement(
                        "select cast(detail as text) from audit where act = :act and subject = :subject order by id")
                .bind("act", act)
                .bind("subject", subject)
                .list(String.class);
    }

    long onHand(String warehouse, String location, String sku) {
        long in = warehouses.scoped(warehouse).id();
        return stock.at(in, locations.get(in, location).id()).stream()
                .filter(balance -> balance.sku().equals(sku))
                .mapToLong(Balance::onHand)
                .sum();
    }

    static Map<String, Object> line(Object... pairs) {
        Map<String, Object> line = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            line.put((String) pairs[i], pairs[i + 1]);
        }
        return line;
    }
}
