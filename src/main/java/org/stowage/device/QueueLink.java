package org.stowage.device;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import org.jspecify.annotations.Nullable;

/**
 * A queue of the operating system, past its drivers: {@code lp -o raw} where CUPS is, the Windows spooler elsewhere. The
 * queue takes a job as a whole or not at all; what becomes of it then nobody tells.
 */
final class QueueLink implements Link {

    private final String queue;
    private final String program;
    private volatile @Nullable Process lp;

    QueueLink(String queue) {
        this(queue, isWindows() ? "" : "lp");
    }

    /** @param program that takes the job; empty: the spooler of this Java */
    QueueLink(String queue, String program) {
        this.queue = queue;
        this.program = program;
    }

    /** The queues that this computer has. */
    static List<String> names() {
        if (isWindows()) {
            return List.of(PrintServiceLookup.lookupPrintServices(null, null)).stream()
                    .map(PrintService::getName)
                    .toList();
        }
        try {
            Process list = new ProcessBuilder("lpstat", "-e").start();
            list.getOutputStream().close();
            return new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            // no CUPS here
            return List.of();
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    @Override
    public void open(LineEars ears) throws IOException {
        if (!program.isEmpty()) {
            lp = new ProcessBuilder(program, "-d", queue, "-o", "raw").start();
        } else if (spooler() == null) {
            throw new IOException("no queue " + queue);
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        Process open = lp;
        if (open != null) {
            hand(open, bytes);
        } else {
            spool(bytes);
        }
    }

    /** Unknown queues, full disks and stopped spoolers are told by the program's end. */
    private void hand(Process open, byte[] bytes) throws IOException {
        // a thread of its own: a spooler's child may hold the pipe for long, and the common pool is the whole JVM's
        CompletableFuture<String> said = CompletableFuture.supplyAsync(
                () -> read(open),
                reading -> Thread.ofVirtual().name("words of queue " + queue).start(reading));
        IOException broken = null;
        try (OutputStream in = open.getOutputStream()) {
            in.write(bytes);
        } catch (IOException e) {
            // it has ended already: its exit says why
            broken = e;
        }
        try {
            int exit = open.waitFor();
            if (lp == null) {
                throw new IOException("stopped while queue " + queue + " took the job");
            }
            if (exit != 0 || broken != null) {
                throw new NothingSentException(
                        "queue " + queue + ": " + said.join().strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while queue " + queue + " took the job", e);
        }
    }

    private void spool(byte[] bytes) throws IOException {
        PrintService service = spooler();
        if (service == null) {
            throw new NothingSentException("no queue " + queue);
        }
        try {
            service.createPrintJob()
                    .print(
                            new SimpleDoc(new ByteArrayInputStream(bytes), DocFlavor.INPUT_STREAM.AUTOSENSE, null),
                            null);
        } catch (PrintException e) {
            throw new IOException("queue " + queue + ": " + PortLine.text(e), e);
        }
    }

    private @Nullable PrintService spooler() {
        return List.of(PrintServiceLookup.lookupPrintServices(null, null)).stream()
                .filter(service -> service.getName().equals(queue))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void close() {
        Process open = lp;
        lp = null;
        if (open != null) {
            open.destroyForcibly();
        }
    }

    private static String read(Process open) {
        var said = new ByteArrayOutputStream();
        try {
            open.getErrorStream().transferTo(said);
        } catch (IOException e) {
            // what it had said by then is enough
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
