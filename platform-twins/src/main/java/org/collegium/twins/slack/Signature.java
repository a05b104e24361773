package org.collegium.twins.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's signature, version 0: HMAC-SHA256 over version, timestamp and body.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack/">Signed requests</a>
 */
record Signature(String secret, Ids ids) {

  Map<String, String> headers(String body) {
    var timestamp = Long.toString(ids.seconds());
    return Map.of("X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", sign("v0:" + timestamp + ":" + body));
  }

  private String sign(String base) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK knows HmacSHA256", impossible);
    }
  }
}
