package org.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import org.junit.jupiter.api.Test;

/** Only a handler that keeps nothing may serve several requests. */
class RefusalPatternTest {

    private static final class Keeps {
        @SuppressWarnings("unused")
        private Object request = "";
    }

    @Test
    void whatKeepsSomethingIsNotShared() throws ClassNotFoundException {
        assertThat(RefusalPattern.keepsNothing(Keeps.class)).isFalse();
        assertThat(RefusalPattern.keepsNothing(Class.forName(
                        ResteasyReactiveRecorder.class.getName() + "$FailingDefaultAuthFailureHandler")))
                .as("the framework's own, in this version")
                .isTrue();
    }
}
