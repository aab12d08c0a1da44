package org.stowage.device;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script stands for CUPS: what counts is what {@code lp} is given and how its end is read. */
class QueueLinkTest {

    private static final LineEars NOBODY = new LineEars() {
        @Override
        public void heard(byte[] bytes) {}

        @Override
        public void lost(String why) {}
    };

    @TempDir
    Path home;

    @Test
    void handsTheJobToTheQueueAsItIs() throws IOException {
        String lp = script("echo \"$@\" > " + home + "/told; cat > " + home + "/job");
        byte[] job = {0, 27, (byte) 0xFF, '^', 'X', 'A'};
        try (var link = new QueueLink("Zebra 1", lp)) {
            link.open(NOBODY);
            link.write(job);
            link.finish();
        }
        assertThat(home.resolve("told")).hasContent("-d Zebra 1 -o raw");
        assertThat(home.resolve("job")).hasBinaryContent(job);
    }

    @Test
    void aQueueThatRefusesTookNothing() throws IOException {
        try (var link = new QueueLink("NOPE", script("echo 'lp: no such destination' >&2; exit 1"))) {
            link.open(NOBODY);
            assertThatThrownBy(() -> link.write(new byte[100_000]))
                    .isInstanceOf(NothingSentException.class)
                    .hasMessageContaining("no such destination");
        }
    }

    @Test
    void aSpoolerThatHangsIsFreed() throws Exception {
        var link = new QueueLink("Z", script("exec sleep 60"));
        link.open(NOBODY);
        Thread closer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            link.close();
        });
        assertThatThrownBy(() -> link.write("job".getBytes(US_ASCII)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NothingSentException.class);
        closer.join();
    }

    @Test
    void whereNoSpoolerIsInstalledNothingIsSent() {
        var link = new QueueLink("Z", home.resolve("missing").toString());
        assertThatThrownBy(() -> link.open(NOBODY)).isInstanceOf(IOException.class);
    }

    private String script(String body) throws IOException {
        Path lp = home.resolve("lp");
        Files.writeString(lp, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(lp, PosixFilePermissions.fromString("rwx------"));
        return lp.toString();
    }
}
