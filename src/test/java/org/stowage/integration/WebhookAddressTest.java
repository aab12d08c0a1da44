package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hook",
                "ftp://example.com",
                "https://user:pw@example.com/",
                "https://",
                "no address",
                "https://10.0.0.1/",
                "https://192.168.1.1/",
                "https://172.16.3.4/",
                "https://169.254.169.254/latest",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://224.0.0.1/",
                "https://127.0.0.2/"
            })
    void refusesWhatIsNotPublic(String url) {
        assertThatThrownBy(() -> WebhookAddress.check(url)).hasMessageContaining("webhook-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/hook?x=1",
                "http://localhost:8099/",
                "http://127.0.0.1:9/",
                "https://93.184.216.34/",
                "https://[2606:2800:220:1::1]/"
            })
    void takesPublicAddressesAndThisMachine(String url) {
        assertThatCode(() -> WebhookAddress.check(url)).doesNotThrowAnyException();
    }

    @Test
    void pinsTheAddressThatWasChecked() {
        WebhookAddress address = WebhookAddress.resolve("http://127.0.0.1:8099/a/b?c=d");
        assertThat(address.ip().isLoopbackAddress()).isTrue();
        assertThat(address.port()).isEqualTo(8099);
        assertThat(address.pathAndQuery()).isEqualTo("/a/b?c=d");
    }

    @Test
    void signsTimeAndBodyWithTheSecret() {
        // echo -n '1700000000.{}' | openssl dgst -sha256 -hmac 0123456789abcdef
        assertThat(WebhookCall.signature("0123456789abcdef", 1_700_000_000, "{}"))
                .isEqualTo("t=1700000000,v1=e4f8e2ecae2295b2ddb2f0b5584c8275e226c0ebe9b3b819e70156bb67122e3e");
    }

    @Test
    void waitsLongerAfterEachFailure() {
        assertThat(Relay.pause(1)).isEqualTo(10);
        assertThat(Relay.pause(4)).isEqualTo(80);
        assertThat(Relay.pause(19)).isEqualTo(21_600);
    }
}
