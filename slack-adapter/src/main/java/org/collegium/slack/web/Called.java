package org.collegium.slack.web;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What came of a call to Slack's Web API.
 *
 * @param <R> what Slack answers when all is well
 */
public sealed interface Called<R> {

  /** It is done. */
  record Done<R>(R response) implements Called<R> {}

  /**
   * Slack refused, and did nothing.
   *
   * @param error Slack's word for it, such as {@code not_in_channel}
   * @param needed the scope that is missing; empty when none is
   */
  record Refused<R>(String error, String needed) implements Called<R> {

    private static final Set<String> OF_THE_BOT = Set.of("invalid_auth", "not_authed", "account_inactive",
        "token_revoked", "token_expired", "org_login_required", "team_access_not_granted", "access_denied",
        "not_allowed_token_type", "missing_scope");

    /** Whether the bot is refused whatever it asks, until its token or its scopes are mended. */
    public boolean isOfTheBot() {
      return OF_THE_BOT.contains(error);
    }
  }

  /** Slack does not want to be asked before that time has passed; nothing was done. */
  record TooFast<R>(Duration retryAfter) implements Called<R> {}

  /** Slack was not reached; nothing was done. */
  record Unreached<R>(String why) implements Called<R> {}

  /** Slack may have done it or not. */
  record Unclear<R>(String why) implements Called<R> {}

  /** The same, with what is wanted of the response. */
  default <S> Called<S> map(Function<R, S> wanted) {
    return switch (this) {
      case Done<R> done -> new Done<>(wanted.apply(done.response()));
      case Refused<R> refused -> new Refused<>(refused.error(), refused.needed());
      case TooFast<R> fast -> new TooFast<>(fast.retryAfter());
      case Unreached<R> down -> new Unreached<>(down.why());
      case Unclear<R> unclear -> new Unclear<>(unclear.why());
    };
  }

  /** What Slack answered, if all is well. */
  default Optional<R> done() {
    return this instanceof Done<R> done ? Optional.of(done.response()) : Optional.empty();
  }

  /** Calls it now. */
  static <R extends SlackApiTextResponse> Called<R> now(Call<R> call) {
    try {
      var response = call.run();
      return response.isOk() ? new Done<>(response) : refused(response);
    } catch (SlackApiException e) {
      return failed(e);
    } catch (ConnectException | UnknownHostException e) {
      return new Unreached<>(e.getClass().getSimpleName());
    } catch (IOException e) {
      return new Unclear<>(e.getClass().getSimpleName());
    }
  }

  private static <R extends SlackApiTextResponse> Called<R> refused(R response) {
    var error = Optional.ofNullable(response.getError()).orElse("no_reason_given");
    return switch (error) {
      // Slack: "it's possible some aspect of the operation succeeded before the error was raised"
      // (docs.slack.dev/reference/methods/chat.postMessage, errors).
      case "internal_error", "fatal_error", "service_unavailable" -> new Unclear<>(error);
      case "ratelimited", "rate_limited" -> new TooFast<>(Duration.ofSeconds(30));
      default -> new Refused<>(error, Optional.ofNullable(response.getNeeded()).orElse(""));
    };
  }

  private static <R> Called<R> failed(SlackApiException failure) {
    var status = failure.getResponse().code();
    if (status == 429) {
      return new TooFast<>(retryAfter(failure));
    }
    // Slack says no with HTTP 200; any other refusal is that of something between us, which passed nothing on.
    return status >= 500 ? new Unclear<>("HTTP " + status) : new Unreached<>("HTTP " + status);
  }

  private static Duration retryAfter(SlackApiException failure) {
    try {
      var seconds = Long.parseLong(Optional.ofNullable(failure.getResponse().header("Retry-After")).orElse("30"));
      return Duration.ofSeconds(Math.max(1, seconds));
    } catch (NumberFormatException _) {
      return Duration.ofSeconds(30);
    }
  }

  /** One call. */
  interface Call<R> {
    R run() throws IOException, SlackApiException;
  }
}
