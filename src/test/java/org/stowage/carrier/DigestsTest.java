package org.stowage.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The signatures that carriers published with their result; and the rules of those that did not. */
class DigestsTest {

    /** open.sf-express.com, 数字签名. */
    @Test
    void sfExpressSignsAsItsOwnExample() {
        assertThat(Digests.sf(
                        "{\"language\":\"zh-CN\",\"orderId\":\"QIAO-20200618-004\"}",
                        "12312334453453",
                        "fjcg5PGKaNpPSHFAZ4QsCOkV71R3zVci"))
                .isEqualTo("IIKJtuLVzoFTu4kHI8M8vA==");
    }

    /** RFC 7617, section 2. */
    @Test
    void basicAuthenticationIsThatOfTheStandard() {
        assertThat(Digests.basic("Aladdin", "open sesame")).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    /** The md5 of "abc" is that of RFC 1321; the platform published the rule but no result. */
    @Test
    void cainiaoHashesContentAndSecret() {
        assertThat(Digests.cainiao("a", "bc")).isEqualTo("kAFQmDzST7DWlj99KOF/cg==");
    }

    /** As above. */
    @Test
    void kuaidi100HashesInItsOrder() {
        assertThat(Digests.kuaidi100("a", "b", "c", "")).isEqualTo("900150983CD24FB0D6963F7D28E17F72");
        assertThat(Digests.kuaidi100("a", "b", "", "c")).isEqualTo("900150983CD24FB0D6963F7D28E17F72");
    }

    /** The rule of its push is published, its result is not; the md5 of "abc" is that of RFC 1321. */
    @Test
    void kuaidi100PushesAreHashedInTheirOrder() {
        assertThat(Digests.kuaidi100Push("ab", "c")).isEqualTo("900150983CD24FB0D6963F7D28E17F72");
    }
}
