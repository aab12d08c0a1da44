package org.stowage.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import picocli.CommandLine.Model.CommandSpec;

/** The terminal in which somebody runs a simulated device: what it tells, and the lines that are typed into it. */
record SimulatorConsole(CommandSpec spec) {

    /** Plugs a simulated device in. */
    interface Plug<T> {
        T in(String port) throws IOException;
    }

    /** @throws Problem simulate-not-possible: the port is taken, wrong, or cannot be opened */
    static <T> T plug(String port, Plug<T> plug) {
        try {
            return plug.in(port);
        } catch (IOException | IllegalArgumentException e) {
            throw impossible(port + ": " + e.getMessage());
        }
    }

    static Problem impossible(String what) {
        return Problem.of(AppProblem.SIMULATE_NOT_POSSIBLE, what);
    }

    void say(String key, Object... values) {
        PrintWriter screen = spec.commandLine().getOut();
        screen.println(Texts.of("app", key, Locale.getDefault(), values));
        screen.flush();
    }

    /** Until the word quit, or a signal: a simulator in the background has nobody who types. */
    void read(Consumer<String> line) throws IOException {
        var typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String each = typed.readLine(); each != null; each = typed.readLine()) {
            if (each.strip().equals("quit")) {
                return;
            }
            line.accept(each.strip());
        }
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
