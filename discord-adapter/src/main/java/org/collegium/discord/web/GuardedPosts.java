package org.collegium.discord.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/**
 * Lets what would be there twice be sent once only. JDA repeats a POST up to four times when something before Discord
 * answers with a fault, and its HTTP client once when a connection ends without an answer. That does no harm to the
 * answer to an interaction, which Discord takes once, nor to a message with a nonce that Discord enforces; a thread, a
 * further answer or an event would come twice.
 *
 * <p>Of a message that is repeated the last answer says only half: a refusal says nothing of the attempt before it that
 * ended without an answer. So it is told as a fault from then on, and nobody takes the message for not posted.
 */
final class GuardedPosts implements Interceptor {

  /** What JDA does not repeat, and tells as a fault of the server's all the same. */
  private static final int PLAIN_FAULT = 500;
  private static final Pattern ENFORCED = Pattern.compile("\"enforce_nonce\":true");
  private static final Pattern NONCE = Pattern.compile("\"nonce\":\"([^\"]+)\"");
  /** Far more than can be under way, so that none is forgotten while it is repeated. */
  private static final int REMEMBERED = 1_000;

  private final OkHttpClient once;
  private final Set<String> unanswered = Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));

  /** @param once a client that sends nothing twice by itself */
  GuardedPosts(OkHttpClient once) {
    this.once = once;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    if (!request.method().equals("POST") || request.url().encodedPath().endsWith("/callback")) {
      return chain.proceed(request);
    }
    var nonce = enforcedNonce(request);
    if (nonce.isPresent()) {
      return repeatable(request, nonce.get());
    }
    var response = once.newCall(request).execute();
    return response.code() > PLAIN_FAULT ? asPlainFault(response) : response;
  }

  private Response repeatable(Request request, String nonce) throws IOException {
    try {
      var response = once.newCall(request).execute();
      if (response.code() >= PLAIN_FAULT) {
        unanswered.add(nonce);
        return response;
      }
      if (response.isSuccessful()) {
        unanswered.remove(nonce);
        return response;
      }
      return unanswered.contains(nonce) ? asPlainFault(response) : response;
    } catch (ConnectException | UnknownHostException notReached) {
      throw unanswered.contains(nonce) ? new IOException("Not reached again", notReached) : notReached;
    } catch (IOException fault) {
      unanswered.add(nonce);
      throw fault;
    }
  }

  private static Response asPlainFault(Response response) {
    return response.newBuilder().code(PLAIN_FAULT).build();
  }

  private static Optional<String> enforcedNonce(Request request) throws IOException {
    var body = request.body();
    if (body == null || body.isOneShot()) {
      return Optional.empty();
    }
    var written = new Buffer();
    body.writeTo(written);
    var text = written.readString(StandardCharsets.UTF_8);
    var nonce = NONCE.matcher(text);
    return ENFORCED.matcher(text).find() && nonce.find() ? Optional.of(nonce.group(1)) : Optional.empty();
  }

  /** The newest of very many. */
  private static final class Remembered extends LinkedHashMap<String, Boolean> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  }
}
