package org.collegium.core.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Command;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Option;
import org.collegium.core.identity.ReplyTo;

/** Who may read, at the core's own door, before any platform shows it. */
class ReadingTest extends ReadingMatrix {

  @Override
  protected Doorway open(Path folder) {
    var house = TestHouse.at(folder, BusyCohort.BEGINS);
    BusyCohort.gathers(house);
    return new OwnDoor(house, new HashMap<>());
  }

  private record OwnDoor(TestHouse house, Map<String, List<String>> answers) implements Doorway {

    @Override
    public void advanceTo(String instant) {
      house.advanceTo(instant);
    }

    @Override
    public Optional<String> gives(String name, Command command, Map<String, String> options) {
      return Optional.of(asks(name, new Invocation.Called(command.path(), options, Optional.empty())));
    }

    @Override
    public String presses(String name, ReplyTo token) {
      return asks(name, new Invocation.Opened(token));
    }

    @Override
    public String sends(String name, ReplyTo token, Map<String, String> values) {
      return asks(name, new Invocation.PageFilled(token, values)) + asks(name, new Invocation.Replied(token, values));
    }

    @Override
    public Optional<String> completes(String name, Command command, Option option) {
      return Optional.of(asks(name, new Invocation.Completing(command.path(), option.name(), "")));
    }

    @Override
    public Optional<String> writes(String name, String line) {
      return Optional.empty();
    }

    @Override
    public Optional<String> home(String name) {
      return Optional.empty();
    }

    private String asks(String name, Invocation.Request request) {
      var answer = house.invoke(name, request).toString();
      answers.computeIfAbsent(name, _ -> new ArrayList<>()).add(answer);
      return answer;
    }

    @Override
    public void shut() {
      // What it answers it answers at once.
    }

    @Override
    public String everything(String name) {
      return String.join("\n", answers.getOrDefault(name, List.of())) + house.platform().wordsTo(
          TestHouse.address(name));
    }

    @Override
    public void close() {
      house.close();
    }
  }
}
