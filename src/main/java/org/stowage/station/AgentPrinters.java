package org.stowage.station;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.device.Printers.Seen;

/** Printers that hang on agents' computers. Each has one label at a time: the next one when its end is known. */
@ApplicationScoped
class AgentPrinters {

    /** A printer that is asked over a line and is silent takes its time. */
    private static final long ASK_SECONDS = 30;

    private static final long TAKE_SECONDS = 20;
    private static final long PRINT_MINUTES = 16;

    /** What waits for a job that was handed over. */
    private record Handed(CompletableFuture<Boolean> taken, CompletableFuture<Printed> printed) {}

    private final AgentDesks desks;
    private final AgentSql agents;
    private final AgentJobSql jobs;
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

    AgentPrinters(AgentDesks desks, AgentSql agents, AgentJobSql jobs) {
        this.desks = desks;
        this.agents = agents;
        this.jobs = jobs;
    }

    Optional<Printed> hindrance(Device printer) {
        Optional<AgentDesk> desk = desks.of(printer);
        if (desk.isEmpty()) {
            return Optional.of(away());
        }
        if (QuarkusTransaction.requiringNew().call(() -> jobs.isBusy(printer.warehouseId(), printer.id()))) {
            return Optional.of(Printed.notSent(PrinterCondition.PRINTING, "the agent has a label for it"));
        }
        AgentFrame.Told told = ask(desk.get(), printer, true);
        return told == null
                ? Optional.of(Printed.notSent(PrinterCondition.SILENT, "the agent does not answer"))
                : Optional.ofNullable(told.hindrance());
    }

    /** @param claim makes the job ours in the transaction that hands it over; empty: somebody else has it */
    Optional<Printed> print(Device printer, byte[] label, StationPrinters.Claim claim) {
        Optional<AgentDesk> found = desks.of(printer);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AgentDesk desk = found.get();
        Optional<Handed> handed = desks.alone(desk.place(), () -> {
            // an agent that came meanwhile was looked at without this job
            return desks.of(printer).filter(desk::equals).flatMap(same -> hand(same, printer, label, claim));
        });
        if (handed.isEmpty()) {
            return Optional.empty();
        }
        if (Awaited.result(handed.get().taken(), TAKE_SECONDS) == null) {
            // whether it has it, it says when it comes again
            desks.hangUp(desk, "a label was not taken");
        }
        return Optional.ofNullable(Awaited.result(handed.get().printed(), TimeUnit.MINUTES.toSeconds(PRINT_MINUTES)));
    }

    private Optional<Handed> hand(AgentDesk desk, Device printer, byte[] label, StationPrinters.Claim claim) {
        Optional<String> job = QuarkusTransaction.requiringNew().call(() -> {
            Optional<String> claimed = agents.speaks(desk) ? claim.take() : Optional.empty();
            claimed.ifPresent(id -> jobs.handed(desk, id, printer.id()));
            return claimed;
        });
        return job.map(id -> {
            var waiting = new Handed(desk.expectTaken(id), desk.expect(id));
            desk.send(new AgentFrame.Print(id, printer.id(), label));
            return waiting;
        });
    }

    Optional<Seen> status(Device printer) {
        desks.of(printer).ifPresent(desk -> ask(desk, printer, false));
        return last(printer);
    }

    Optional<Seen> last(Device printer) {
        return Optional.ofNullable(seen.get(printer.id()));
    }

    private AgentFrame.@Nullable Told ask(AgentDesk desk, Device printer, boolean hindrance) {
        AgentFrame.Told told = Awaited.result(desk.ask(printer.id(), hindrance), ASK_SECONDS);
        if (told != null && told.seen() != null) {
            seen.put(printer.id(), told.seen().seen());
        }
        return told;
    }

    private static Printed away() {
        return Printed.notSent(PrinterCondition.NOT_REACHED, "the agent of its station is not connected");
    }
}
