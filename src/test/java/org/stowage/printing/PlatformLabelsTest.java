package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;

/** The shape of public examples of callers: documentID, contents, templateURL; see the device's profile. */
class PlatformLabelsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final PlatformLabels labels = new PlatformLabels(json);

    @Test
    void thePlatformsContentGoesOnAsItCameWithOurOwnAreaBehindIt() throws IOException {
        String theirs =
                "{\"encryptedData\":\"x+y/z=\",\"signature\":\"MD:1\",\"templateURL\":\"http://t/1\",\"ver\":\"waybill_print_secret_version_1\"}";
        JsonNode document = task(
                theirs,
                Map.of(
                        "waybillNo", "YT1",
                        "orderNo", "W1-7",
                        "contents", "Tea × 2",
                        "receiverName", "王小明",
                        "platformArea", "http://t/own"));
        assertThat(document.path("documentID").asText()).isEqualTo("YT1");
        assertThat(document.path("contents").get(0)).isEqualTo(json.readTree(theirs));
        JsonNode ours = document.path("contents").get(1);
        assertThat(ours.path("templateURL").asText()).isEqualTo("http://t/own");
        assertThat(ours.path("data").path("contents").asText()).isEqualTo("Tea × 2");
        assertThat(ours.toString()).doesNotContain("王小明");
    }

    @Test
    void withoutATemplateThereIsNoAreaOfOurs() throws IOException {
        assertThat(task("{\"templateURL\":\"t\"}", Map.of("waybillNo", "YT1")).path("contents"))
                .hasSize(1);
    }

    @Test
    void eachOfSeveralBoxesHasItsOwnDocument() throws IOException {
        String both = "[{\"templateURL\":\"first\"}, {\"templateURL\":\"second\"}]";
        assertThat(task(both, Map.of("waybillNo", "YT1"))
                        .at("/contents/0/templateURL")
                        .asText())
                .isEqualTo("first");
        assertThat(task(both, Map.of("waybillNo", "YT1-2", "platformBox", 2))
                        .at("/contents/0/templateURL")
                        .asText())
                .isEqualTo("second");
        assertThatThrownBy(() -> task(both, Map.of("waybillNo", "YT1-3", "platformBox", 3)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("document-unreadable");
    }

    @Test
    void whatIsNoJsonIsUnreadable() {
        assertThatThrownBy(() -> task("^XA^XZ", Map.of("waybillNo", "YT1")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("document-unreadable");
    }

    private JsonNode task(String kept, Map<String, Object> data) throws IOException {
        var document = new KeptDocument(KeptDocument.Format.PLATFORM, kept.getBytes(StandardCharsets.UTF_8));
        return json.readTree(labels.task(document, data)).get(0);
    }
}
