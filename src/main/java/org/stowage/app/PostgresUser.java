package org.stowage.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * As whom PostgreSQL's programs run. PostgreSQL refuses to work as root. A service started by root therefore starts it
 * in a user namespace of its own, where root is nobody yet still owns the files; where namespaces are forbidden (many
 * containers) it hands the home over to a system user.
 */
record PostgresUser(List<String> prefix, @Nullable String owner) {
    private static final List<String> SYSTEM_USERS = List.of("stowage", "postgres");

    static PostgresUser choose() {
        if (!isRoot()) {
            return new PostgresUser(List.of(), null);
        }
        var inNamespace = Programs.run(List.of("unshare", "-U", "id", "-u"));
        if (inNamespace.exit() == 0 && !inNamespace.text().equals("0")) {
            return new PostgresUser(List.of("unshare", "-U"), null);
        }
        for (String user : SYSTEM_USERS) {
            var prefix = List.of("runuser", "-u", user, "--");
            if (Programs.run(with(prefix, List.of("true"))).exit() == 0) {
                return new PostgresUser(prefix, user);
            }
        }
        throw Problem.of(AppProblem.NO_USER);
    }

    Programs.Answer run(List<String> command) {
        return Programs.run(with(prefix, command));
    }

    /** Gives the home to the system user, when one is needed, and makes sure that it can get in. */
    void takeOver(Path home, Path program) {
        if (owner == null) {
            return;
        }
        Programs.run(List.of("chown", "-R", owner + ":", home.toString()));
        if (run(List.of("test", "-x", program.toString())).exit() != 0) {
            throw Problem.of(AppProblem.USER_LOCKED_OUT, owner, home);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }
}
