package org.stowage.app;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.stowage.kernel.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stowage version}: without database, without Quarkus. */
@Command(name = "version", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class Version implements Callable<Integer>, IVersionProvider {
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.println(getVersion()[0]);
        out.flush();
        return 0;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            Texts.of(
                    "app",
                    "version",
                    Locale.getDefault(),
                    packed(),
                    Runtime.version().feature())
        };
    }

    private static String packed() {
        return Objects.requireNonNullElse(Stowage.class.getPackage().getImplementationVersion(), "-");
    }
}
