package org.stowage.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The table of a run, as it stands in {@code docs/measured.md}; and whatever did not add up. */
final class Report {

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** What a figure is about to do, for whoever waits. */
    void progress(String what) {
        out.println("… " + what);
    }

    /** A finished figure: told at once, and in the table at the end. */
    void add(Figure figure) {
        lines.add(figure.line());
        out.println(figure.line());
    }

    /** A sum that must be so: otherwise no figure of the run is worth anything. */
    void proves(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            faults.add(what + ": expected " + expected + ", found " + actual);
            out.println("! " + faults.getLast());
        }
    }

    /** A figure that broke off. */
    void fails(String figure, Exception broken) {
        faults.add(figure + " broke off: " + broken);
        out.println("! " + faults.getLast());
        broken.printStackTrace(out);
    }

    /** @return true when every sum was right */
    boolean end(String title) {
        out.println();
        out.println("## " + title);
        out.println();
        out.println("Commit " + commit() + ", " + LocalDate.now(ZoneOffset.UTC) + ", seed " + Workload.SEED + ". "
                + machine());
        out.println("Service, database and clients on this machine, the clients in the service's process.");
        out.println();
        out.println("| figure | ours | bare SQL | ratio | aim | |");
        out.println("|---|---|---|---|---|---|");
        lines.forEach(out::println);
        out.println();
        faults.forEach(fault -> out.println("DOES NOT ADD UP: " + fault));
        out.println(
                faults.isEmpty() ? "Every sum was right, the stock proof agrees." : "These figures are worth nothing.");
        return faults.isEmpty();
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, load " + load() + ", JDK "
                + Runtime.version().feature() + ", embedded PostgreSQL, fsync and synchronous_commit on.";
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "unknown" : said;
        } catch (IOException e) {
            return "unknown";
        }
    }
}
