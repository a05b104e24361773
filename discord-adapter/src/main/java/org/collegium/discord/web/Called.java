package org.collegium.discord.web;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * What came of a call to Discord's REST API.
 *
 * @param <R> what Discord answers when all is well
 */
public sealed interface Called<R> {

  /** It is done. */
  record Done<R>(R response) implements Called<R> {}

  /**
   * Discord refused, and did nothing.
   *
   * @param code Discord's number for the reason (docs.discord.com/developers/topics/opcodes-and-status-codes#json),
   *     or the HTTP status where it gives none
   * @param meaning Discord's words for it
   */
  record Refused<R>(int code, String meaning) implements Called<R> {}

  /** Discord does not want to be asked before that time has passed; nothing was done. */
  record TooFast<R>(Duration retryAfter) implements Called<R> {}

  /** Discord was not reached; nothing was done. */
  record Unreached<R>(String why) implements Called<R> {}

  /** Discord may have done it or not. */
  record Unclear<R>(String why) implements Called<R> {}

  /** The same, with what is wanted of the response. */
  default <S> Called<S> map(Function<R, S> wanted) {
    return switch (this) {
      case Done<R> done -> new Done<>(wanted.apply(done.response()));
      case Refused<R> refused -> new Refused<>(refused.code(), refused.meaning());
      case TooFast<R> fast -> new TooFast<>(fast.retryAfter());
      case Unreached<R> down -> new Unreached<>(down.why());
      case Unclear<R> unclear -> new Unclear<>(unclear.why());
    };
  }

  /** What Discord answered, if all is well. */
  default Optional<R> done() {
    return this instanceof Done<R> done ? Optional.of(done.response()) : Optional.empty();
  }

  /** Calls it now, on this thread, past JDA's queues: who calls has paced it. */
  static <R> Called<R> now(Call<R> call) {
    try {
      return new Done<>(call.action().complete(false));
    } catch (RateLimitedException e) {
      return new TooFast<>(Duration.ofMillis(Math.max(1, e.getRetryAfter())));
    } catch (ErrorResponseException e) {
      return failed(e);
    } catch (InsufficientPermissionException e) {
      return new Refused<>(MISSING_PERMISSIONS, "it lacks the permission " + e.getPermission().getName());
    } catch (RejectedExecutionException _) {
      return new Unreached<>("the connection is closed");
    } catch (ParsingException | CancellationException e) {
      return new Unclear<>(e.getClass().getSimpleName());
    }
  }

  /** What JDA finds out without asking Discord has the number with which Discord would say it. */
  int MISSING_PERMISSIONS = 50013;

  private static <R> Called<R> failed(ErrorResponseException failure) {
    var fault = failure.getResponse().getException();
    if (fault instanceof ConnectException || fault instanceof UnknownHostException) {
      return new Unreached<>(fault.getClass().getSimpleName());
    }
    if (fault != null) {
      return new Unclear<>(fault.getClass().getSimpleName());
    }
    var status = failure.getResponse().code;
    if (status >= 500) {
      return new Unclear<>("HTTP " + status);
    }
    return new Refused<>(failure.getErrorCode() > 0 ? failure.getErrorCode() : status, failure.getMeaning());
  }

  /** One call. */
  interface Call<R> {

    /** What is to be called; it may throw at once where a permission is known to be missing. */
    RestAction<R> action();
  }
}
