package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.printing.PrintJobSql.Sending;
import org.stowage.station.Device;
import org.stowage.station.JobReports;
import org.stowage.station.StationPrinters;

/** Writes down what became of labels that were given to the agents of stations. */
@ApplicationScoped
class AgentJobs implements JobReports {

    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,9})(-[0-9a-f]{8})?");

    private final PrintJobSql jobs;

    AgentJobs(PrintJobSql jobs) {
        this.jobs = jobs;
    }

    /**
     * One sending of a job: the same job printed anew has another one. Where the database was restored from a backup its
     * numbers come again, and an agent prints nothing that it knows: hence the end of the name.
     */
    static String name(Sending sent) {
        return sent.id() + "-" + sent.sending() + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
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
        var sent = new Sending(warehouseId, Long.parseLong(name.group(1)), Integer.parseInt(name.group(2)));
        jobs.outcome(sent, PrintEnds.state(printed), Why.of(printed));
    }
}
