package org.collegium.discord.contract;

import java.util.List;
import org.collegium.twins.Recording;
import org.collegium.twins.discord.Call;

/** Every call to Discord's REST API that this run of the tests made and that said something. */
public final class Recorded {

  static final Recording CALLS = new Recording("discord-calls");

  private Recorded() {}

  /** Adds what was said. */
  public static void add(List<Call> calls) {
    CALLS.add(calls.stream().filter(call -> call.body().isContainerNode())
        .map(call -> "{\"route\":\"%s\",\"body\":%s}".formatted(call.route(), call.body())).distinct().toList());
  }
}
