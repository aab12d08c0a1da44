package org.stowage.countplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.stowage.access.Actor;
import org.stowage.counting.CountYard;
import org.stowage.site.Warehouse;

/** Plans of counts as the office keeps them, and the count of the day. */
@QuarkusTest
class CountPlanPagesIT {

    @Inject
    CountYard yard;

    @Inject
    CountPlans plans;

    @Test
    void aPlanIsMadeChangedPausedAndRunOnItsPages() {
        Warehouse at = yard.warehouse();
        Warehouse elsewhere = yard.warehouse();
        String manager = tokenOf("manager", at.code(), "en");
        assertThat(open(manager, "/count-plans/new")).contains("name=\"everyDays\"");
        Response bad = send(
                manager, "/count-plans?warehouse=" + at.code(), Map.of("name", "x", "everyDays", "0", "places", "??!"));
        assertThat(bad.statusCode()).isGreaterThanOrEqualTo(400);
        Response made = send(
                manager,
                "/count-plans?warehouse=" + at.code(),
                Map.of(
                        "name",
                        "Daily",
                        "everyDays",
                        "30",
                        "places",
                        "A-3..A-4",
                        "mostPlaces",
                        "1",
                        "fromHour",
                        "23",
                        "blind",
                        "true"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
        String page = made.header("HX-Redirect");
        assertThat(open(manager, page)).contains("Daily", "1 places are due today");
        assertThat(open(tokenOf("auditor", at.code(), "zh-CN"), "/count-plans")).contains("Daily", "运行中");
        assertThat(send(manager, page + "/pause", Map.of()).statusCode()).isEqualTo(200);
        assertThat(send(manager, page + "/run", Map.of()).statusCode()).isEqualTo(422);
        assertThat(send(manager, page + "/resume", Map.of()).statusCode()).isEqualTo(200);
        Response run = send(manager, page + "/run", Map.of());
        assertThat(run.header("HX-Redirect")).startsWith("/counts/" + at.code() + "-C");
        assertThat(send(manager, page + "/run", Map.of()).header("HX-Redirect"))
                .as("the next place")
                .startsWith("/counts/" + at.code() + "-C");
        assertThat(send(manager, page + "/run", Map.of()).statusCode())
                .as("all are being counted")
                .isEqualTo(422);
        assertThat(get(tokenOf("manager", elsewhere.code(), "en"), page).statusCode())
                .isEqualTo(404);
        assertThat(get(tokenOf("picker", at.code(), "en"), page).statusCode()).isEqualTo(403);
    }

    @Test
    void twoWorkersMakeTheCountOfADayOnce() throws Exception {
        Warehouse at = yard.warehouse();
        CountPlan plan = plans.create(
                at.key(),
                new NewCountPlan(
                        "Twice",
                        new CountScope(null, null, "A-1", null, null, null, null, null, null),
                        30,
                        null,
                        null,
                        null,
                        23,
                        null,
                        null,
                        null,
                        null),
                Actor.SYSTEM);
        Callable<Boolean> worker = () -> plans.runDay(at, plan.planNo()).isPresent();
        List<Boolean> made = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : both.invokeAll(List.of(worker, worker))) {
                made.add(one.get());
            }
        }
        assertThat(made).containsExactlyInAnyOrder(true, false);
        assertThat(plans.get(at.id(), plan.planNo()).lastCountNo()).startsWith(at.code() + "-C");
    }
}
