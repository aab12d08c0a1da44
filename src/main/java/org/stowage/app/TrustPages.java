package org.stowage.app;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** How a handheld or another computer learns to trust this house; open to all, because nobody can log in before. */
@Path("/trust")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class TrustPages {

    @CheckedTemplate(basePath = "app")
    record TrustPage(TrustView trust) implements TemplateInstance {}

    private static final String CERTIFICATE = "application/x-x509-ca-cert";

    private final Optional<java.nio.file.Path> directory;
    private final Optional<Integer> port;
    private final Optional<String> names;

    TrustPages(
            @ConfigProperty(name = Network.AUTHORITY) Optional<java.nio.file.Path> directory,
            @ConfigProperty(name = Network.PORT) Optional<Integer> port,
            @ConfigProperty(name = Network.NAMES) Optional<String> names) {
        this.directory = directory;
        this.port = port;
        this.names = names;
    }

    @GET
    public TemplateInstance page(HttpServerRequest request) {
        MachineNames machine = MachineNames.now(names.orElse(""));
        Optional<KeyFile> authority = authority();
        return new TrustPage(TrustView.of(
                port.map(number -> "https://" + MachineNames.inUrl(host(request, machine)) + ":" + number)
                        .orElse(""),
                authority.map(KeyFile::certificate).orElse(null)));
    }

    /** The public half only. @throws Problem not-found where the house has no authority of its own */
    @GET
    @Path("/ca.crt")
    @Produces(CERTIFICATE)
    public String certificate() {
        KeyFile authority = authority().orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "ca.crt"));
        return KeyFile.pem(authority.certificate());
    }

    private Optional<KeyFile> authority() {
        return directory.flatMap(tls -> KeyFile.read(tls.resolve(LocalAuthority.AUTHORITY)));
    }

    /** As this visitor calls us, where the certificate names it; on this machine itself, as others most likely do. */
    private static String host(HttpServerRequest request, MachineNames machine) {
        HostAndPort asked = request.authority();
        boolean fromOutside =
                request.isSSL() && asked != null && machine.has(asked.host()) && !machine.isLoopback(asked.host());
        return fromOutside ? asked.host().replaceAll("^\\[|]$", "") : machine.best();
    }
}
