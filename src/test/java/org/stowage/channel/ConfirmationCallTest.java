package org.stowage.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.channel.ConfirmationCall.Outcome;
import org.stowage.integration.SignedCall.Answer;

/** What a channel's answer means: when in doubt it may have heard. */
class ConfirmationCallTest {

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "201, TAKEN",
        "204, TAKEN",
        "409, TAKEN",
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED",
        "422, REFUSED",
        "302, UNCLEAR",
        "408, UNCLEAR",
        "425, UNCLEAR",
        "429, UNCLEAR",
        "500, UNCLEAR",
        "503, UNCLEAR"
    })
    void told(int status, Outcome outcome) {
        assertThat(ConfirmationCall.told(new Answer(status, "", true))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "404, NOT_THERE",
        "405, CANNOT_BE_ASKED",
        "501, CANNOT_BE_ASKED",
        "302, UNCLEAR",
        "400, UNCLEAR",
        "401, UNCLEAR",
        "429, UNCLEAR",
        "500, UNCLEAR"
    })
    void asked(int status, Outcome outcome) {
        assertThat(ConfirmationCall.asked(new Answer(status, "", true))).isEqualTo(outcome);
    }

    @Test
    void onlyWhatNeverLeftMayBeToldAgainWithoutAsking() {
        assertThat(ConfirmationCall.told(new Answer(null, "refused", false))).isEqualTo(Outcome.NOT_THERE);
        assertThat(ConfirmationCall.told(new Answer(null, "reset", true))).isEqualTo(Outcome.UNCLEAR);
        assertThat(ConfirmationCall.asked(new Answer(null, "refused", false))).isEqualTo(Outcome.UNCLEAR);
    }
}
