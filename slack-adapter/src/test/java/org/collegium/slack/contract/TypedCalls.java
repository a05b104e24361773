package org.collegium.slack.contract;

import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Recorded calls as a TypeScript program, in which each is a constant of the type that Slack gives its arguments. */
final class TypedCalls {

  private final Set<Typed> calls;

  private TypedCalls(Set<Typed> calls) {
    this.calls = calls;
  }

  /** Of those lines of a recording, each once. */
  static TypedCalls of(Collection<String> lines) {
    return new TypedCalls(lines.stream().map(line -> JsonParser.parseString(line).getAsJsonObject())
        .map(call -> new Typed(call.get("method").getAsString(), call.get("arguments").toString()))
        .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  Set<String> methods() {
    return calls.stream().map(Typed::method).collect(Collectors.toCollection(TreeSet::new));
  }

  /** A method for which Slack has no type is an import that the compiler does not find. */
  String source() {
    var source = new StringBuilder("import type { OnTheWire } from '../onTheWire';\n");
    methods().forEach(method -> source.append("import type { %s } from '@slack/web-api';\n".formatted(type(method))));
    var number = 0;
    for (var call : calls) {
      source.append("\n// %s\nexport const c%d: OnTheWire<%s> = %s;\n".formatted(call.method(), ++number,
          type(call.method()), call.arguments()));
    }
    return source.toString();
  }

  /** Such as {@code ChatPostMessageArguments} for {@code chat.postMessage}. */
  private static String type(String method) {
    return Arrays.stream(method.split("\\.", -1))
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining("", "", "Arguments")).replaceFirst("^Oauth", "OAuth");
  }

  private record Typed(String method, String arguments) {}
}
