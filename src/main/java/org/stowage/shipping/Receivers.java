package org.stowage.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.outbound.Recipient;

/** The customer as a packer needs to see them, to hold against the label: masked as on the label, and where to. */
@ApplicationScoped
class Receivers {

    private final ObjectMapper json;

    Receivers(ObjectMapper json) {
        this.json = json;
    }

    /** {@code 王** · 138******34 · 杭州市}. */
    String shown(PackOrder order) {
        Recipient to = read(order.recipient());
        String name = Objects.requireNonNullElse(to.name(), "");
        boolean masked = Masking.applies(to.country(), name, Objects.requireNonNullElse(to.address(), ""));
        return Stream.of(
                        masked ? Masking.name(name) : name,
                        to.phone() == null ? null : Masking.phone(to.phone()),
                        to.city(),
                        "CN".equals(to.country()) ? null : to.country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Recipient read(String recipient) {
        try {
            return json.readValue(recipient, Recipient.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
