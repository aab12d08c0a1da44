package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.printing.PrintJobSql.Why;
import org.stowage.station.Device;
import org.stowage.station.JobReports;
import org.stowage.station.StationPrinters;

/** Writes down what became of labels that were given to the agents of stations. */
@ApplicationScoped
class AgentJobs implements JobReports {

    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    private final PrintJobSql jobs;

    AgentJobs(PrintJobSql jobs) {
        this.jobs = jobs;
    }

    /** One sending of a job: the same job printed anew has another one. */
    static String name(long job, int sending) {
        return job + "-" + sending;
    }

    /** Prints what no queue knows: a test label, which is on nobody's way. */
    static Printed trial(StationPrinters printers, Device device, byte[] label) {
        return printers.hindrance(device)
                .or(() -> printers.print(device, label, () -> Optional.of("trial-" + UUID.randomUUID())))
                .orElseGet(() -> Printed.unknown(PrinterCondition.LINE_BROKEN, "no answer yet"));
    }

    @Override
    public void ended(long warehouseId, String job, Printed printed) {
        Matcher name = NAME.matcher(job);
        if (!name.matches()) {
            return;
        }
        long id = Long.parseLong(name.group(1));
        if (jobs.isSending(warehouseId, id, Integer.parseInt(name.group(2)))) {
            String detail = printed.detail().isEmpty() ? null : printed.detail();
            jobs.outcome(warehouseId, id, PrintRun.state(printed), new Why(printed.cause(), detail));
        }
    }
}
