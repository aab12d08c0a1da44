package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stowage.device.Printed.Outcome;

class StripProgressTest {

    @Test
    void whatWasCalledNotSentIsNotSentAfterwards() throws IOException {
        var progress = new StripProgress(new Strip(Collections.nCopies(3, new Strip.Piece(new byte[0], 1))));
        progress.begins();
        List<Printed> labels = progress.broken("no end in time");
        assertThat(labels)
                .extracting(Printed::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.NOT_SENT, Outcome.NOT_SENT);
        assertThatThrownBy(progress::begins).isInstanceOf(IOException.class);
    }
}
