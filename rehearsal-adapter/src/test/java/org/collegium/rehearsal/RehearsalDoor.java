package org.collegium.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.reading.Cast;
import org.collegium.core.reading.Doorway;

/** The page's own addresses, over a socket: whoever one plays asks by them. */
final class RehearsalDoor implements Doorway {

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final TestHouse house;
  private final HouseStage stage;
  private final RehearsalPage page;
  private final HttpServer server;
  private final Map<String, List<String>> shown = new HashMap<>();
  private int asked;

  RehearsalDoor(TestHouse house) {
    this.house = house;
    this.stage = new HouseStage(house, Cast.known(), Cast.NOBODY);
    this.page = new RehearsalPage(stage, stage.board(), house.bot()::answer);
    try {
      this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(page.context(), page.handler());
    server.start();
  }

  @Override
  public TestHouse house() {
    return house;
  }

  @Override
  public void advanceTo(String instant) {
    stage.advanceTo(instant);
  }

  @Override
  public Optional<String> gives(String name, Command command, Map<String, String> options) {
    return Optional.of(asks(name, request("typed").put("line", "/" + command.path() + options.entrySet().stream()
        .map(option -> " " + option.getKey() + ":\"" + option.getValue() + "\"").collect(Collectors.joining()))));
  }

  @Override
  public String presses(String name, ReplyTo token) {
    return asks(name, request("opened").put("token", token.token()));
  }

  @Override
  public String sends(String name, ReplyTo token, Map<String, String> values) {
    var request = request("replied").put("token", token.token());
    values.forEach(request.putObject("values")::put);
    return asks(name, request);
  }

  @Override
  public Optional<String> completes(String name, Command command, Option option) {
    return Optional.of(asks(name, request("completing").put("path", command.path()).put("option", option.name())));
  }

  @Override
  public Optional<String> writes(String name, String line) {
    return Optional.empty();
  }

  @Override
  public Optional<String> home(String name) {
    return Optional.empty();
  }

  private ObjectNode request(String kind) {
    return json.createObjectNode().put("kind", kind).put("key", "ask " + ++asked);
  }

  private String asks(String name, ObjectNode request) {
    var handle = HouseStage.address(name).handle();
    var answer = send(HttpRequest.newBuilder(at("api/ask")).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(request.put("as", handle).put("in", handle).toString())));
    shown.computeIfAbsent(name, _ -> new ArrayList<>()).add(answer);
    return answer;
  }

  @Override
  public void shut() {
    // What it answers it answers at once.
  }

  /** What they asked for, what stands in their direct messages and their channel, and what they are told will come. */
  @Override
  public String everything(String name) {
    var as = HouseStage.address(name).handle();
    var all = new ArrayList<>(shown.getOrDefault(name, List.of()));
    all.add(send(HttpRequest.newBuilder(at("api/everything?as=" + encoded(as)))));
    stage.cast().stream().filter(member -> member.address().handle().equals(as)).forEach(member -> {
      all.add(messages(as, as));
      member.seats().forEach(seat -> all.add(messages(as, seat.channel().handle())));
    });
    return String.join("\n", all);
  }

  private String messages(String as, String place) {
    return send(HttpRequest.newBuilder(at("api/messages?as=" + encoded(as) + "&in=" + encoded(place) + "&after=0")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private URI at(String within) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + page.path() + within);
  }

  private String send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError("The page answers " + response.statusCode() + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
    house.close();
  }
}
