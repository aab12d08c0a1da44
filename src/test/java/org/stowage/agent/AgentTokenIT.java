package org.stowage.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.device.LineHealth;
import org.stowage.device.Printed;
import org.stowage.kernel.Sql;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentFrame;
import org.stowage.station.AgentWire;

/** Who may speak for a station, and who is told to go. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
class AgentTokenIT {

    @Inject
    Sql sql;

    @Test
    void aRevokedTokenClosesTheLineAndOpensNoOther() throws Exception {
        var yard = new AgentYard("AGT1");
        String token = yard.token();
        Path home = Files.createTempDirectory("agent-token");
        try (var agent = yard.start(home, RestAssured.port, token)) {
            yard.awaitState("connected");
            revoke(Api.asAdministrator(), "AGT1", 204);
            AgentYard.await("told", () -> !agent.refused.isEmpty());
            AgentFrame.Refused why = agent.refused.getFirst().refusal();
            assertThat(why.code()).isEqualTo("revoked");
            assertThat(why.english()).contains("revoked");
            assertThat(why.chinese()).contains("令牌");
        }
        assertThat(yard.state()).containsEntry("state", "none").containsEntry("token", false);
        try (var again = yard.start(home, RestAssured.port, token)) {
            AgentYard.await("refused", () -> !again.refused.isEmpty());
            assertThat(again.said).noneMatch(said -> said.startsWith("agent.connected"));
        }
        revoke(Api.asAdministrator(), "AGT1", 204);
        assertThat(sql.statement("select act from audit where subject = 'PACK-1' and warehouse_id = :house order by id")
                        .bind("house", house("AGT1"))
                        .list(String.class))
                .containsExactly("agent.token", "agent.revoke");
    }

    @Test
    void theSecondAgentOfAStationReplacesTheFirstWhichIsToldWhy() throws Exception {
        var yard = new AgentYard("AGT2");
        String token = yard.token();
        try (var first = yard.start(Files.createTempDirectory("agent"), RestAssured.port, token)) {
            yard.awaitState("connected");
            try (var second = yard.start(Files.createTempDirectory("agent"), RestAssured.port, token)) {
                AgentYard.await("replaced", () -> !first.refused.isEmpty());
                assertThat(first.refused.getFirst().refusal().code()).isEqualTo("replaced");
                yard.awaitState("connected");
                assertThat(second.refused).isEmpty();
                String newer = yard.token();
                AgentYard.await("the old token is dead", () -> !second.refused.isEmpty());
                assertThat(newer).isNotEqualTo(token);
            }
        }
    }

    @Test
    void aLineThatWasOpenedWithTheOldTokenIsNobodys() throws Exception {
        var yard = new AgentYard("AGT7");
        String old = yard.token();
        try (var thief = new BareAgent(yard, old)) {
            String token = yard.token();
            try (var ours = BareAgent.welcomed(yard, token, "desk")) {
                thief.hello("thief");
                assertThat(thief.next(AgentFrame.Refused.class, 1).code()).isEqualTo("revoked");
                assertThat(thief.all(AgentFrame.Welcome.class)).isEmpty();
                assertThat(ours.all(AgentFrame.Refused.class)).isEmpty();
                assertThat(yard.state()).containsEntry("state", "connected").containsEntry("host", "desk");
            }
        }
    }

    @Test
    void anAgentSpeaksOfItsOwnDevicesOnly() throws Exception {
        var other = new AgentYard("AGT8");
        long theirs = other.plug("scanner", "generic-serial-scanner", "serial", "/dev/agt-nothing");
        var yard = new AgentYard("AGT9");
        long own = yard.plug("scanner", "generic-serial-scanner", "serial", "/dev/agt-nothing");
        try (var agent = BareAgent.welcomed(yard, yard.token(), "desk")) {
            var open = new LineHealth(true, null, null, new LineHealth.Counters(1, 0, 1, 1, 0, 0), "");
            agent.say(new AgentFrame.Health(0, 0, Map.of(theirs, open, own, open), ""));
            for (long device : List.of(theirs, own)) {
                agent.happened(
                        new AgentEvent.Scanned(device, UUID.randomUUID(), device, "CODE", "serial", Instant.now()));
            }
            assertThat(yard.hearing(own)).containsEntry("listening", true).containsEntry("heard", 1);
            assertThat(other.hearing(theirs)).containsEntry("listening", false).containsEntry("heard", 0);
        }
    }

    @Test
    void whatAnAgentSaysStandsInOneShortLine() throws Exception {
        var yard = new AgentYard("AGTA");
        String host = "desk\u001b[31m\n2026 ERROR \u202e" + "x".repeat(500);
        try (var agent = BareAgent.welcomed(yard, yard.token(), host)) {
            agent.say(new AgentFrame.Health(0, 0, Map.of(), "full\u0000\r\n" + "y".repeat(5_000)));
            AgentYard.await("told", () -> !"".equals(yard.state().get("trouble")));
            assertThat((String) yard.state().get("host"))
                    .startsWith("desk [31m 2026 ERROR  x")
                    .hasSize(100);
            assertThat((String) yard.state().get("trouble"))
                    .startsWith("full   y")
                    .hasSize(500);
        }
        var raw = "{\"outcome\":\"UNKNOWN\",\"cause\":null,\"detail\":\"a\\n%s\"}".formatted("b".repeat(9_000));
        assertThat(AgentWire.JSON.readValue(raw, Printed.class).detail())
                .startsWith("a b")
                .hasSize(500);
    }

    @Test
    void anotherProtocolIsRefusedInBothLanguages() throws Exception {
        var yard = new AgentYard("AGT3");
        var told = new CompletableFuture<String>();
        WebSocket socket = yard.client
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + yard.token())
                .buildAsync(URI.create("ws://127.0.0.1:" + RestAssured.port + "/ws/agent"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        told.complete(data.toString());
                        return CompletableFuture.completedStage(null);
                    }
                })
                .get(30, TimeUnit.SECONDS);
        socket.sendText(
                        AgentWire.text(new AgentFrame.Hello(99, "9.9", "future", UUID.randomUUID(), List.of(), null)),
                        true)
                .join();
        assertThat(AgentWire.frame(told.get(30, TimeUnit.SECONDS)))
                .isInstanceOfSatisfying(AgentFrame.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("protocol");
                    assertThat(refused.english()).contains("stowage.jar");
                    assertThat(refused.chinese()).contains("stowage.jar");
                });
        assertThat(yard.state()).containsEntry("state", "away");
        socket.abort();
    }

    @Test
    void theTokenOpensItsOwnDoorOnlyAndNobodyElseMakesOne() throws Exception {
        var yard = new AgentYard("AGT4");
        Api.found("AGT5");
        String token = yard.token();
        assertThat(sql.statement("select count(*) from api_token where name like :token or token_hash = :plain")
                        .bind("token", "%" + token + "%")
                        .bind("plain", token.getBytes(UTF_8))
                        .one(Long.class))
                .isZero();
        for (String path : List.of("/api/v1/stations", "/api/v1/devices", "/api/v1/print-jobs", "/api/v1/stock")) {
            Api.as(token).queryParam("warehouse", "AGT4").get(path).then().statusCode(403);
        }
        Api.as(token)
                .body(Map.of("warehouse", "AGT4"))
                .post("/api/v1/stations/PACK-1/agent")
                .then()
                .statusCode(403);
        String stranger = PageCall.tokenOf("manager", "AGT5", "en");
        String packer = PageCall.tokenOf("packer", "AGT4", "en");
        foreign(stranger, 404);
        foreign(packer, 403);
        Api.asAdministrator()
                .queryParam("warehouse", "AGT4")
                .get("/api/v1/stations/NOWHERE/agent")
                .then()
                .statusCode(404);
        Api.as(PageCall.tokenOf("manager", "AGT4", "en"))
                .queryParam("warehouse", "AGT4")
                .get("/api/v1/stations/PACK-1/agent")
                .then()
                .statusCode(200)
                .body("state", equalTo("away"));
    }

    @Test
    void thePageShowsTheTokenOnce() {
        var yard = new AgentYard("AGT6");
        String manager = PageCall.tokenOf("manager", "AGT6", "zh-CN");
        assertThat(PageCall.open(manager, "/stations?warehouse=AGT6"))
                .contains("/stations/PACK-1/agent?warehouse=AGT6");
        assertThat(PageCall.open(manager, "/stations/PACK-1/agent?warehouse=AGT6"))
                .contains("生成令牌")
                .doesNotContain("<html");
        String made = PageCall.send(manager, "/stations/PACK-1/agent?warehouse=AGT6", Map.of())
                .asString();
        assertThat(made).containsPattern("value=\"[A-Za-z0-9_-]{43}\"").contains("撤销令牌");
        assertThat(PageCall.open(manager, "/stations/PACK-1/agent?warehouse=AGT6"))
                .contains("未连接")
                .doesNotContainPattern("value=\"[A-Za-z0-9_-]{43}\"");
        assertThat(PageCall.send(manager, "/stations/PACK-1/agent/revoke?warehouse=AGT6", Map.of())
                        .asString())
                .contains("无代理");
        assertThat(yard.state()).containsEntry("state", "none");
        assertThat(PageCall.get(manager, "/stations/NOWHERE/agent?warehouse=AGT6")
                        .statusCode())
                .isEqualTo(404);
    }

    private static void foreign(String token, int status) {
        Api.as(token)
                .queryParam("warehouse", "AGT4")
                .get("/api/v1/stations/PACK-1/agent")
                .then()
                .statusCode(status);
        Api.as(token)
                .body(Map.of("warehouse", "AGT4"))
                .post("/api/v1/stations/PACK-1/agent")
                .then()
                .statusCode(status);
        revoke(Api.as(token), "AGT4", status);
        assertThat(PageCall.get(token, "/stations/PACK-1/agent?warehouse=AGT4").statusCode())
                .isEqualTo(status);
    }

    private static void revoke(RequestSpecification as, String warehouse, int status) {
        as.queryParam("warehouse", warehouse)
                .delete("/api/v1/stations/PACK-1/agent")
                .then()
                .statusCode(status);
    }

    private long house(String code) {
        return sql.statement("select id from warehouse where code = :code")
                .bind("code", code)
                .one(Long.class);
    }
}
