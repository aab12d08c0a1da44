package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.stowage.bench.Api;

/** A client on a bad line: every write is sent a second time, with the same key, and must get the same answer. */
final class EverythingTwice extends Api {

    EverythingTwice(URI base, String token) {
        super(base, token);
    }

    @Override
    public JsonNode post(String path, Object body, String key) {
        JsonNode first = super.post(path, body, key);
        JsonNode second = super.post(path, body, key);
        assertThat(plain(second)).as("%s sent twice", path).isEqualTo(plain(first));
        return first;
    }

    @Override
    public JsonNode upload(String path, String fileName, byte[] content, String key) {
        JsonNode first = super.upload(path, fileName, content, key);
        assertThat(super.upload(path, fileName, content, key))
                .as("%s sent twice", path)
                .isEqualTo(first);
        return first;
    }

    /** A replayed scan says that it is one; the rest is the same. */
    private static JsonNode plain(JsonNode answer) {
        return answer instanceof ObjectNode object ? object.deepCopy().without("replayed") : answer;
    }
}
