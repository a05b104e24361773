package org.collegium.rehearsal.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.Invocation;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.rehearsal.board.RehearsalAddress;
import org.collegium.rehearsal.stage.CastMember;

/** What somebody typed or pressed in the page, as an invocation. */
final class InvocationReader {

  private InvocationReader() {}

  /**
   * The invocation.
   *
   * @param from whom the person at the desk chose to be
   */
  static Invocation read(JsonNode body, CastMember from) {
    return new Invocation(from.address(), channel(body, from),
        new RequestKey(RehearsalAddress.PLATFORM + ":" + required(body, "key")), request(body));
  }

  /** The member's channel in which it was said; empty in direct messages. */
  private static Optional<Address> channel(JsonNode body, CastMember from) {
    var place = required(body, "in");
    return from.seats().stream().map(CastMember.Seat::channel).filter(channel -> channel.handle().equals(place))
        .findFirst();
  }

  private static Invocation.Request request(JsonNode body) {
    return switch (required(body, "kind")) {
      case "typed" -> new Invocation.Typed(line(body), file(body.path("file")));
      case "called" -> new Invocation.Called(required(body, "path"), values(body.path("options")), Optional.empty());
      case "opened" -> new Invocation.Opened(token(body));
      case "replied" -> new Invocation.Replied(token(body), values(body.path("values")));
      case "completing" -> new Invocation.Completing(required(body, "path"), required(body, "option"),
          body.path("typed").asText(""));
      default -> throw new Malformed("A request is typed, called, opened, replied or completing");
    };
  }

  private static String line(JsonNode body) {
    var line = required(body, "line").strip();
    return line.startsWith("/") ? line.substring(1) : line;
  }

  private static ReplyTo token(JsonNode body) {
    try {
      return new ReplyTo(required(body, "token"));
    } catch (IllegalArgumentException notAToken) {
      throw new Malformed("A token has 1 to 100 characters", notAToken);
    }
  }

  private static Map<String, String> values(JsonNode node) {
    var values = new LinkedHashMap<String, String>();
    node.properties().forEach(field -> values.put(field.getKey(), field.getValue().asText("")));
    return values;
  }

  private static Optional<Attachment> file(JsonNode file) {
    if (!file.isObject()) {
      return Optional.empty();
    }
    try {
      var content = Base64.getDecoder().decode(file.path("base64").asText(""));
      return Optional.of(new Attachment(required(file, "name"), content));
    } catch (IllegalArgumentException notBase64) {
      throw new Malformed("A file's content is base64", notBase64);
    }
  }

  /** What stands under that name. */
  static String required(JsonNode body, String name) {
    var value = body.path(name).asText("");
    if (value.isBlank()) {
      throw new Malformed("'" + name + "' is missing");
    }
    return value;
  }
}
