package org.stowage.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.function.Supplier;
import org.stowage.bench.Api;

/** A program that sends what got no answer again, the same under the same Idempotency-Key. */
final class PatientApi extends Api {

    private final Supplier<URI> service;
    private final Patience patience;

    PatientApi(Supplier<URI> service, String token, Patience patience) {
        super(service, token);
        this.service = service;
        this.patience = patience;
    }

    @Override
    public Api as(String otherToken) {
        return new PatientApi(service, otherToken, patience);
    }

    @Override
    public JsonNode get(String path) {
        return patience.until(() -> super.get(path));
    }

    @Override
    public JsonNode post(String path, Object body, String key) {
        return patience.until(() -> super.post(path, body, key));
    }

    @Override
    public JsonNode put(String path, Object body) {
        return patience.until(() -> super.put(path, body));
    }

    @Override
    public JsonNode upload(String path, String fileName, byte[] content, String key) {
        return patience.until(() -> super.upload(path, fileName, content, key));
    }
}
