package org.stowage.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** Carriers and what is left of their numbers. */
@QuarkusTest
class CarrierPagesIT {

    private static boolean founded;

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            Api.found("KPG");
        }
    }

    @Test
    void writesACarrierDownAndGivesItMoreNumbers() {
        String manager = tokenOf("manager", "KPG", "en");
        Map<String, ?> form = Map.of(
                "code",
                "kpg",
                "name",
                "Post <b>",
                "prefix",
                "kp",
                "suffix",
                "gb",
                "digits",
                "8",
                "checkDigit",
                "s10",
                "from",
                "1",
                "to",
                "500");
        assertThat(send(manager, "/carriers", form).header("HX-Redirect")).isEqualTo("/carriers");
        assertThat(open(manager, "/carriers"))
                .contains("KPG", "Post &lt;b&gt;", "KP00000001", "500 tracking numbers are left")
                .doesNotContain("Post <b>");
        assertThat(send(manager, "/carriers", form).statusCode()).isEqualTo(422);
        Response more =
                send(manager, "/carriers/KPG/ranges", Map.of("prefix", "KQ", "digits", "8", "from", "1", "to", "100"));
        assertThat(more.header("HX-Redirect")).isEqualTo("/carriers");
        assertThat(open(tokenOf("manager", "KPG", "zh-CN"), "/carriers")).contains("剩余运单号 600 个");
    }

    @Test
    void namesWhatIsMissing() {
        Response refused = send(tokenOf("manager", "KPG", "en"), "/carriers", Map.of("code", "<b>", "digits", "x"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("data-field=\"/digits\"", "data-field=\"/from\"", "data-field=\"/to\"")
                .doesNotContain("<html");
        assertThat(get(tokenOf("clerk", "KPG", "en"), "/carriers").statusCode()).isEqualTo(403);
    }
}
