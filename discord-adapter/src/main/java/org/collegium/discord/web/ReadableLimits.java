package org.collegium.discord.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Has every answer 429 say what JDA reads in it. One without {@code Via} JDA takes for a ban of our address, and then
 * keeps back every answer to everybody, also those that Discord would take; one without a whole number of seconds it
 * repeats at once, again and again.
 */
final class ReadableLimits implements Interceptor {

  private static final int TOO_MANY = 429;
  private static final String VIA = "Via";
  private static final String RETRY_AFTER = "Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    if (response.code() != TOO_MANY) {
      return response;
    }
    var readable = response.newBuilder().header(RETRY_AFTER, wholeSeconds(response.header(RETRY_AFTER, "")));
    return (response.header(VIA) == null ? readable.header(VIA, "1.1 unknown") : readable).build();
  }

  /** At least one. */
  static String wholeSeconds(String written) {
    try {
      return new BigDecimal(written.strip()).setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE).toPlainString();
    } catch (NumberFormatException _) {
      return "1";
    }
  }
}
