package org.collegium.rehearsal.inbound;

import static org.collegium.rehearsal.inbound.InvocationReader.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.collegium.core.notice.Wording;
import org.collegium.rehearsal.stage.Stage;

/** What the page asks for once it stands, each thing by one address. */
final class PageApi {

  private static final String LABELS = "page.";

  private final Desk desk;
  private final Wording wording;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Function<JsonNode, Object>> routes = Map.of(
      "GET api/words", _ -> words(),
      "GET api/desk", this::around,
      "GET api/messages", this::messages,
      "GET api/everything", this::everything,
      "POST api/ask", this::ask,
      "POST api/turn", this::turn);

  /** @param wording the language of the page's own labels */
  PageApi(Desk desk, Wording wording) {
    this.desk = desk;
    this.wording = wording;
  }

  /** The answer to a request for that address; empty when there is no such address. */
  Optional<Reply> answer(String address, byte[] body, Map<String, String> query) {
    return Optional.ofNullable(routes.get(address))
        .map(route -> Reply.json(written(route.apply(body.length == 0 ? json.valueToTree(query) : read(body)))));
  }

  private Object words() {
    var words = new TreeMap<String, String>();
    wording.keys().stream().filter(key -> key.startsWith(LABELS))
        .forEach(key -> words.put(key.substring(LABELS.length()), wording.say(key).raw()));
    return words;
  }

  private Object around(JsonNode request) {
    return desk.around(desk.member(request.path("as").asText("")));
  }

  private Object messages(JsonNode request) {
    return desk.messages(desk.member(required(request, "as")), required(request, "in"), request.path("after").asInt(0));
  }

  private Object everything(JsonNode request) {
    return desk.everything(desk.member(required(request, "as")));
  }

  private Object ask(JsonNode request) {
    var from = desk.member(required(request, "as"));
    return desk.ask(InvocationReader.read(request, from), from);
  }

  private Object turn(JsonNode request) {
    var step = required(request, "step");
    return desk.turn(Arrays.stream(Stage.Step.values()).filter(each -> each.name().equals(step)).findFirst()
        .orElseThrow(() -> new Malformed("The clock does not know the step " + step)),
        desk.member(required(request, "as")));
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException notJson) {
      throw new Malformed("The request is not JSON", notJson);
    }
  }

  private String written(Object answer) {
    var written = new StringWriter();
    try {
      json.writeValue(written, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }
}
