package org.stowage.printing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Problem;

/**
 * Documents for a platform's print component: its own content as it came, encrypted or not, and behind it our own area, where
 * the account names the platform's template of one ({@code platformArea}).
 */
@ApplicationScoped
class PlatformLabels {

    /** What our own area may show; nothing of it is personal. */
    private static final List<String> OURS =
            List.of("orderNo", "parcelNo", "parcelOf", "contents", "weight", "printedAt", "reprint");

    private final ObjectMapper json;

    PlatformLabels(ObjectMapper json) {
        this.json = json;
    }

    /** @return the JSON array of the task's one document */
    byte[] task(KeptDocument kept, Map<String, Object> data) {
        try {
            ArrayNode documents = json.createArrayNode();
            ObjectNode document = documents.addObject().put("documentID", String.valueOf(data.get("waybillNo")));
            ArrayNode contents = document.putArray("contents").add(content(kept, data));
            Object area = data.get("platformArea");
            if (area != null) {
                ObjectNode ours = contents.addObject().put("templateURL", String.valueOf(area));
                ObjectNode shown = ours.putObject("data");
                OURS.forEach(name -> shown.put(name, String.valueOf(data.getOrDefault(name, ""))));
            }
            return json.writeValueAsBytes(documents);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of several boxes each has its own. */
    private JsonNode content(KeptDocument kept, Map<String, Object> data) {
        try {
            JsonNode read = json.readTree(new String(kept.bytes(), java.nio.charset.StandardCharsets.UTF_8));
            JsonNode own = read.isArray() ? read.path(box(data) - 1) : read;
            if (own.isObject()) {
                return own;
            }
        } catch (JsonProcessingException e) {
            // as if there were none
        }
        throw Problem.of(PrintProblem.DOCUMENT_UNREADABLE, kept.format());
    }

    private static int box(Map<String, Object> data) {
        return data.get("platformBox") instanceof Number box ? box.intValue() : 1;
    }
}
