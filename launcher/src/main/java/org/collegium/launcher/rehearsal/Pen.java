package org.collegium.launcher.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.core.command.Form;
import org.collegium.core.programme.Catalogue;

/** Fills in forms for people nobody plays. To one question everybody answers differently, as long as words last. */
final class Pen {

  /** The group of sample words whose lines hold all parts of a plan. */
  static final String PLAN = "plan";

  /** How the forms of commitments call their fields. */
  private static final String CUE = "cue";
  private static final String NEXT = "next";
  private static final List<String> PARTS = List.of(CUE, "act", "because", "picture");

  private final SampleWords words = SampleWords.read();
  private final Catalogue catalogue;
  private final long seed;
  private final Map<String, Deque<String>> unused = new HashMap<>();

  Pen(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.seed = seed;
  }

  /** Whether the form is about a plan: to make one, or to tell what became of it. */
  static boolean isOfPlans(Form form) {
    return form.field(CUE).isPresent() || form.field(NEXT).isPresent();
  }

  /** A plan as it is made, or what became of it; half of those that are told of are closed. */
  Map<String, String> plan(Form form, Random chance) {
    var values = new HashMap<>(filled(form, chance));
    if (form.field(CUE).isPresent()) {
      var parts = words(PLAN).split(" \\| ", -1);
      IntStream.range(0, PARTS.size()).forEach(part -> values.put(PARTS.get(part), parts[part]));
    } else if (chance.nextBoolean()) {
      values.put(NEXT, "close");
    }
    return values;
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
