package org.stowage.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request shows at the door: the cookie of a session or an API token, as its hash. */
final class Credential extends BaseAuthenticationRequest {

    enum Kind {
        SESSION,
        TOKEN
    }

    private final Kind kind;
    private final byte[] hash;

    Credential(Kind kind, String secret) {
        this.kind = kind;
        this.hash = Secrets.hash(secret);
    }

    Kind kind() {
        return kind;
    }

    byte[] hash() {
        return hash;
    }
}
