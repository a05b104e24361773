package org.collegium.twins.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One thing that can be asked for, under its template in Discord's OpenAPI document. */
record Route(String method, String template, List<String> steps, boolean needsToken, Function<Asked, Answer> work) {

  static Route of(String methodAndTemplate, Function<Asked, Answer> work) {
    return made(methodAndTemplate, true, work);
  }

  /** One whose path holds a token of its own. */
  static Route open(String methodAndTemplate, Function<Asked, Answer> work) {
    return made(methodAndTemplate, false, work);
  }

  private static Route made(String methodAndTemplate, boolean needsToken, Function<Asked, Answer> work) {
    var parts = methodAndTemplate.split(" ", 2);
    return new Route(parts[0], parts[1], List.of(parts[1].substring(1).split("/")), needsToken, work);
  }

  String name() {
    return method + " " + template;
  }

  /** The path's parameters, if it is of this shape. */
  Optional<Map<String, String>> match(String asked, List<String> path) {
    if (!method.equals(asked) || steps.size() != path.size()) {
      return Optional.empty();
    }
    var parameters = new HashMap<String, String>();
    for (var place = 0; place < steps.size(); place++) {
      var step = steps.get(place);
      if (step.startsWith("{")) {
        parameters.put(step.substring(1, step.length() - 1), path.get(place));
      } else if (!step.equals(path.get(place))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  /** The more of it is fixed the earlier it is asked, so that {@code @me} is no user's id. */
  long wildcards() {
    return steps.stream().filter(step -> step.startsWith("{")).count();
  }
}
