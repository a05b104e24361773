package org.collegium.launcher.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.collegium.core.command.Form;
import org.collegium.core.programme.Catalogue;

/** Fills in forms for people nobody plays. To one question everybody answers differently, as long as words last. */
final class Pen {

  private final SampleWords words = SampleWords.read();
  private final Catalogue catalogue;
  private final long seed;
  private final Map<String, Deque<String>> unused = new HashMap<>();

  Pen(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.seed = seed;
  }

  /** What stands in each field that is filled in; who goes one step deeper is left to chance. */
  Map<String, String> filled(Form form, Random chance) {
    var values = new HashMap<String, String>();
    for (var field : form.fields()) {
      if (!SampleWords.isDeeper(field.name()) || chance.nextInt(3) == 0) {
        values.put(field.name(), value(field, chance));
      }
    }
    return values;
  }

  /** The same of a note between a mentor and a leader. */
  Map<String, String> note(Form form, String kind) {
    return form.fields().stream().collect(Collectors.toMap(Form.Field::name, _ -> words(kind)));
  }

  private String value(Form.Field field, Random chance) {
    return switch (field.kind()) {
      case Form.Kind.Words _ -> words(field.name());
      case Form.Kind.OneOf _ when !field.current().isEmpty() -> field.current();
      case Form.Kind.OneOf one -> one.choices().get(chance.nextInt(one.choices().size())).value();
      case Form.Kind.Scale scale -> Integer.toString(chance.nextInt(scale.from(), scale.to() + 1));
      case Form.Kind.ManyOf _ -> "";
    };
  }

  private String words(String field) {
    var left = unused.computeIfAbsent(field, _ -> new ArrayDeque<>());
    if (left.isEmpty()) {
      var fitting = new ArrayList<>(words.fitting(field, catalogue));
      Collections.shuffle(fitting, new Random(seed ^ field.hashCode()));
      left.addAll(fitting);
    }
    return left.remove();
  }
}
