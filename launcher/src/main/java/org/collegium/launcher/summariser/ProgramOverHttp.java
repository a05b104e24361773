package org.collegium.launcher.summariser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.collegium.core.summary.Summariser.Why;
import org.collegium.launcher.door.SummariserSettings;

/**
 * One request to the program, and what came back. No fault of it carries a word of what was sent, and redirections are
 * not followed: they would lead to somebody whom no reader list names.
 */
final class ProgramOverHttp {

  /** A hundred times what is asked for. */
  private static final int LARGEST_ANSWER = 512 * 1024;
  private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int OF_THE_SERVER = 500;

  private final SummariserSettings settings;
  private final Duration patience;
  private final ObjectMapper json = new ObjectMapper();

  /** @param patience for one request, from its beginning to the last letter of its answer */
  ProgramOverHttp(SummariserSettings settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
  }

  Outcome post(String path, JsonNode body) {
    return ask(to(path).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString())).build());
  }

  Outcome get(String path) {
    return ask(to(path).GET().build());
  }

  private HttpRequest.Builder to(String path) {
    var request = HttpRequest.newBuilder(settings.address().resolve(path)).header("Accept", "application/json");
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.reveal()));
    return request;
  }

  private Outcome ask(HttpRequest request) {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST_CONNECTING)
        .followRedirects(HttpClient.Redirect.NEVER).build();
    try {
      return outcome(client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return new Unanswered(Why.TOO_SLOW, 0);
    } catch (ExecutionException fault) {
      return new Unanswered(why(Objects.requireNonNullElse(fault.getCause(), fault)), 0);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Unanswered(Why.TOO_SLOW, 0);
    } finally {
      client.shutdownNow();
    }
  }

  private static Why why(Throwable fault) {
    return switch (fault) {
      case HttpTimeoutException _ -> Why.UNREACHED;
      case IOException tooLong when String.valueOf(tooLong.getMessage()).contains("capacity") -> Why.UNREADABLE;
      case Throwable _ -> Why.UNREACHED;
    };
  }

  private Outcome outcome(HttpResponse<String> response) {
    var status = response.statusCode();
    if (status == OK) {
      return read(response.body());
    }
    if (status == TOO_MANY_REQUESTS) {
      return new Unanswered(Why.BUSY, status);
    }
    return new Unanswered(status < OF_THE_SERVER ? Why.REFUSED : Why.FAULTY, status);
  }

  private Outcome read(String body) {
    try {
      return new Answered(json.readTree(body));
    } catch (JsonProcessingException _) {
      return new Unanswered(Why.UNREADABLE, OK);
    }
  }

  /** What came of one request. */
  sealed interface Outcome {}

  /** An answer in JSON. */
  record Answered(JsonNode body) implements Outcome {}

  /**
   * None.
   *
   * @param status the HTTP status that came; 0 where none did
   */
  record Unanswered(Why why, int status) implements Outcome {}
}
