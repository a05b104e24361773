package org.collegium.launcher.summariser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.collegium.core.summary.Summariser.Why;
import org.collegium.launcher.door.SummariserSettings;
import org.collegium.launcher.summariser.ProgramOverHttp.Answered;
import org.collegium.launcher.summariser.ProgramOverHttp.Unanswered;

/** Asks the program how it is, without a word that anybody wrote. */
public final class AskAfter {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int NO_SUCH_PAGE = 404;
  private static final int NOT_THAT_WAY = 405;

  private final SummariserSettings settings;
  private final ProgramOverHttp program;

  /** Of the program of these settings. */
  public AskAfter(SummariserSettings settings) {
    this(settings, PATIENCE);
  }

  AskAfter(SummariserSettings settings, Duration patience) {
    this.settings = settings;
    this.program = new ProgramOverHttp(settings, patience);
  }

  /** Asks for its models, which costs nothing; where it does not list them, for one word. */
  public State state() {
    return switch (program.get("models")) {
      case Answered answered -> listed(answered.body());
      case Unanswered no when no.status() == NO_SUCH_PAGE || no.status() == NOT_THAT_WAY -> oneWord();
      case Unanswered no -> new Ill(no.why(), no.status());
    };
  }

  private State listed(JsonNode answer) {
    var models = answer.path("data");
    if (!models.isArray()) {
      return oneWord();
    }
    return StreamSupport.stream(models.spliterator(), false)
        .anyMatch(model -> settings.model().equals(model.path("id").asText())) ? new Well() : new Unlisted();
  }

  private State oneWord() {
    var body = JsonNodeFactory.instance.objectNode().put("model", settings.model());
    body.putArray("messages").addObject().put("role", "user").put("content", "Say the word yes.");
    return switch (program.post("chat/completions", body)) {
      case Answered answered -> answered.body().path("choices").isArray() ? new Well() : new Ill(Why.UNREADABLE, 0);
      case Unanswered no -> new Ill(no.why(), no.status());
    };
  }

  /** How it is. */
  public sealed interface State {}

  /** It lets us in and has the model. */
  public record Well() implements State {}

  /** It lets us in, and does not list the model. */
  public record Unlisted() implements State {}

  /**
   * It would shorten nothing.
   *
   * @param status the HTTP status that came; 0 where none did
   */
  public record Ill(Why why, int status) implements State {}
}
