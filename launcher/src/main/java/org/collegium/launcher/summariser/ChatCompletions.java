package org.collegium.launcher.summariser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.summary.Summariser;
import org.collegium.launcher.door.SummariserSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for one chat completion a summary, by the part of that interface which all who offer it have in common. */
public final class ChatCompletions implements Summariser {

  /** Whoever pressed still looks at their screen. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(ChatCompletions.class);

  private final SummariserSettings settings;
  private final ProgramOverHttp program;

  /** Those of these settings; nothing is sent before it is asked for something. */
  public ChatCompletions(SummariserSettings settings) {
    this(settings, PATIENCE);
  }

  ChatCompletions(SummariserSettings settings, Duration patience) {
    this.settings = settings;
    this.program = new ProgramOverHttp(settings, patience);
  }

  @Override
  public MachineReader reader() {
    return settings.reader();
  }

  @Override
  public Reply shorten(Material material) {
    var reply = switch (program.post("chat/completions", asked(material))) {
      case ProgramOverHttp.Answered answered -> written(answered.body());
      case ProgramOverHttp.Unanswered no -> new Failed(no.why());
    };
    if (reply instanceof Failed failed) {
      LOG.warn("The summariser at {} gave no summary: {}", reader().host(), failed.why());
    }
    return reply;
  }

  private ObjectNode asked(Material material) {
    var body = JsonNodeFactory.instance.objectNode().put("model", settings.model());
    var messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", Instructions.of(material));
    messages.addObject().put("role", "user").put("content", pieces(material).toString());
    return body;
  }

  /** As data, so that no line of a piece can look like the end of it. */
  private static JsonNode pieces(Material material) {
    var pieces = JsonNodeFactory.instance.arrayNode();
    material.pieces().forEach(piece -> {
      var node = pieces.addObject().put("reference", piece.reference());
      piece.question().ifPresent(question -> node.put("question", question.raw()));
      node.put("words", piece.words().raw());
    });
    return pieces;
  }

  private static Reply written(JsonNode answer) {
    var content = answer.path("choices").path(0).path("message").path("content");
    return content.isTextual() ? new Written(content.textValue()) : new Failed(Why.UNREADABLE);
  }
}
