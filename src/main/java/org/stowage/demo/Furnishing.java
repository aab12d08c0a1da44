package org.stowage.demo;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Fills a demo, the most important things first. A step that was done is never done again; a step that was broken off is
 * begun again and passes over what it left.
 */
@ApplicationScoped
public class Furnishing {

    private static final Logger LOG = Logger.getLogger("org.stowage.demo");

    private record Step(String name, Consumer<Plan> work) {}

    /** One line of the list on the demo's page. @param name {@code page.step.<name>} of messages/demo */
    public record Progress(String name, boolean done) {}

    private final DemoSql sql;
    private final List<Step> steps;
    private final List<Step> later;

    Furnishing(DemoSql sql, People people, Building building, Shelves shelves, Morning morning, ShopFile shop) {
        this.sql = sql;
        this.steps = List.of(
                new Step("people", people::takeOn),
                new Step("building", building::build),
                new Step("items", shelves::list),
                new Step("stock", shelves::fill),
                new Step("orders", morning::order),
                new Step("dock", shelves::dock),
                new Step("morning", morning::work),
                new Step("counts", shelves::count),
                new Step("outlet", shelves::supply));
        this.later = List.of(
                new Step("shop-items", shop::items),
                new Step("shop-stock", shop::stock),
                new Step("shop-orders", shop::orders));
    }

    /** Blocks until everything is there. Call outside any transaction; an interrupt ends it after the step at work. */
    public void run(Plan plan) {
        Set<String> done = sql.done(plan.warehouse());
        for (Step step : steps(plan)) {
            if (!done.contains(step.name()) && !Thread.currentThread().isInterrupted()) {
                long start = System.nanoTime();
                within(step, plan);
                long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
                sql.done(plan.warehouse(), step.name(), millis);
                LOG.infof("demo: %s in %d ms", step.name(), millis);
            }
        }
    }

    /** All steps, in their order. */
    public List<Progress> progress(Plan plan) {
        Set<String> done = sql.done(plan.warehouse());
        return steps(plan).stream()
                .map(step -> new Progress(step.name(), done.contains(step.name())))
                .toList();
    }

    private List<Step> steps(Plan plan) {
        List<Step> all = new ArrayList<>(steps);
        if (plan.size().shopFile()) {
            all.addAll(later);
        }
        return all;
    }

    // a request context of its own for each: what one step has read is not believed by the next
    private static void within(Step step, Plan plan) {
        var request = Arc.container().requestContext();
        if (request.isActive()) {
            step.work().accept(plan);
            return;
        }
        request.activate();
        try {
            step.work().accept(plan);
        } finally {
            request.terminate();
        }
    }
}
