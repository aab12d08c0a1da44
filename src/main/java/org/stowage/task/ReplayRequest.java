package org.stowage.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What a handheld did while it had no line, in the order in which it was done. The acts of one place come in one request.
 *
 * @param sentAt the device's clock when this is sent: less ours it is the offset that is taken out of every other instant
 */
public record ReplayRequest(
        @NotBlank @Size(max = 40) String warehouse,
        @NotNull Instant sentAt,
        @NotEmpty @Size(max = MOST) List<@Valid @NotNull ReplayAct> acts) {

    static final int MOST = 500;
}
