package org.stowage.app;

import io.quarkus.arc.ArcContainer;
import org.stowage.stock.Proof;
import org.stowage.stock.ProofReport;
import picocli.CommandLine.Command;

/** {@code stowage verify}: the whole ledger against every balance and claim; exit code 1 when a row does not agree. */
@Command(name = "verify", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class Verify extends DatabaseCommand {

    @Override
    protected int run(ArcContainer beans) {
        ProofReport report = beans.instance(Proof.class).get().check();
        for (ProofReport.Line line : report.checks()) {
            say(
                    "verified",
                    line.warehouse(),
                    line.name(),
                    line.rows(),
                    line.mismatches().size());
            line.mismatches().forEach(m -> say("mismatch", m.row(), m.expected(), m.actual()));
        }
        say(report.ok() ? "books-agree" : "books-disagree");
        return report.ok() ? 0 : 1;
    }
}
