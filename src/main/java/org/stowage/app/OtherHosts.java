package org.stowage.app;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** HTTPS listens on every address of the machine, while plain HTTP stays where {@code quarkus.http.host} says. */
@ApplicationScoped
class OtherHosts implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setHost("0.0.0.0");
    }
}
