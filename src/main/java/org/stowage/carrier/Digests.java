package org.stowage.carrier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

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

    /** A push of Kuaidi100: upper(md5(param + salt)), api.kuaidi100.com, "订阅推送". */
    static String kuaidi100Push(String param, String salt) {
        return HexFormat.of().withUpperCase().formatHex(md5(param + salt));
    }

    /** An event of EasyPost: docs.easypost.com/guides/webhooks-guide, proven with the example of its client libraries. */
    static String easyPost(String body, String secret) {
        byte[] key = Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "hmac-sha256-hex=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes as long for a wrong one as for the right one. */
    static boolean same(String wanted, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
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
