package org.collegium.discord.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/**
 * Lets what would be there twice be sent once only. JDA repeats a POST up to four times when something before Discord
 * answers with a fault, and its HTTP client once when a connection ends without an answer. That does no harm to a
 * message with a nonce that Discord enforces, nor to the answer to an interaction, which Discord takes once; a thread,
 * a further answer or an event would come twice.
 */
final class GuardedPosts implements Interceptor {

  /** What JDA does not repeat, and tells as a fault of the server's all the same. */
  private static final int PLAIN_FAULT = 500;
  private static final String ENFORCED = "\"enforce_nonce\":true";

  private final OkHttpClient once;

  /** @param once a client that sends nothing twice by itself */
  GuardedPosts(OkHttpClient once) {
    this.once = once;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    if (!wouldComeTwice(request)) {
      return chain.proceed(request);
    }
    var response = once.newCall(request).execute();
    return response.code() > PLAIN_FAULT ? response.newBuilder().code(PLAIN_FAULT).build() : response;
  }

  private static boolean wouldComeTwice(Request request) throws IOException {
    return request.method().equals("POST") && !request.url().encodedPath().endsWith("/callback")
        && !isNonceEnforced(request);
  }

  private static boolean isNonceEnforced(Request request) throws IOException {
    var body = request.body();
    if (body == null || body.isOneShot()) {
      return false;
    }
    var written = new Buffer();
    body.writeTo(written);
    return written.readString(StandardCharsets.UTF_8).contains(ENFORCED);
  }
}
