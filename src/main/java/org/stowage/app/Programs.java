package org.stowage.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stowage.kernel.Problem;

/** Runs a program to its end and keeps what it said. */
final class Programs {
    private Programs() {}

    record Answer(int exit, String text) {}

    static Answer run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            return new Answer(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(AppProblem.PROGRAM_FAILED, command.getFirst());
        }
    }
}
