package org.stowage.carrier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The signature rules of the carriers: each is a hash over the message and a secret, as the carrier published it. */
final class Digests {

    private Digests() {}

    /** SF Express: base64(md5(urlencode(msgData + timestamp + checkword))), open.sf-express.com, "数字签名". */
    static String sf(String msgData, String timestamp, String checkword) {
        return base64(md5(CarrierHttp.encoded(msgData + timestamp + checkword)));
    }

    /** Cainiao: base64(md5(content + secret)), openapi.express.cainiao.com/docs/sign.html. */
    static String cainiao(String content, String secret) {
        return base64(md5(content + secret));
    }

    /** Kuaidi100: upper(md5(param + t + key + secret)), api.kuaidi100.com/document/dianzimiandanV2. */
    static String kuaidi100(String param, String t, String key, String secret) {
        return HexFormat.of().withUpperCase().formatHex(md5(param + t + key + secret));
    }

    /** RFC 7617. */
    static String basic(String user, String password) {
        return "Basic " + base64((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Not our choice: the carriers ask for it. */
    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
