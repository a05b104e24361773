package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import org.collegium.core.command.Form;

/**
 * A form, or a page of one, as it comes back.
 *
 * @param values what stands in it, by field name; empty words where nothing does. A part of a field whose other parts
 *        are on other pages comes under the name of its input.
 */
public record FilledForm(FormTag tag, Map<String, String> values) {

  /** What was filled in; empty if the form is none of ours. */
  public static Optional<FilledForm> read(String modalId, List<ModalMapping> values) {
    return FormTag.read(modalId).map(tag -> new FilledForm(tag, values(values)));
  }

  private static Map<String, String> values(List<ModalMapping> mappings) {
    var fields = new LinkedHashMap<String, List<ModalMapping>>();
    mappings.forEach(mapping -> fields.computeIfAbsent(FieldName.read(mapping.getCustomId()).field(),
        _ -> new ArrayList<>()).add(mapping));
    var values = new LinkedHashMap<String, String>();
    fields.forEach((field, parts) -> {
      if (parts.size() == name(parts.getFirst()).parts()) {
        values.put(field, together(parts));
      } else {
        parts.forEach(part -> values.put(part.getCustomId(), value(part)));
      }
    });
    return values;
  }

  private static FieldName name(ModalMapping mapping) {
    return FieldName.read(mapping.getCustomId());
  }

  private static String together(List<ModalMapping> parts) {
    var inOrder = parts.stream().sorted(Comparator.comparingInt(part -> name(part).part()))
        .map(FilledForm::value);
    return parts.getFirst().getType() == Component.Type.TEXT_INPUT ? inOrder.collect(Collectors.joining())
        : FieldParts.chosen(inOrder);
  }

  private static String value(ModalMapping mapping) {
    return switch (mapping.getType()) {
      case TEXT_INPUT, RADIO_GROUP -> Optional.ofNullable(mapping.getAsOptionalString()).orElse("");
      case STRING_SELECT, CHECKBOX_GROUP -> String.join(",", mapping.getAsStringList());
      default -> "";
    };
  }

  /** Whether {@link #values} are by field name, all of them, so that the core can take them. */
  public boolean isByField() {
    return values.keySet().stream().map(FieldName::read).allMatch(name -> name.parts() == 1);
  }

  /**
   * The values by field name, where a field is too large for one page.
   *
   * @param form as it stands now: what it holds of such a field on other pages stays
   */
  public Map<String, String> in(Form form) {
    var whole = new LinkedHashMap<String, String>();
    values.forEach((customId, value) -> {
      var name = FieldName.read(customId);
      var field = form.fields().stream().filter(each -> name.isOf(each.name())).findFirst();
      if (field.isEmpty() || name.parts() == 1) {
        whole.put(field.map(Form.Field::name).orElse(customId), value);
      }
    });
    form.fields().forEach(field -> parts(field).ifPresent(parts -> whole.put(field.name(), parts.together())));
    return whole;
  }

  private Optional<FieldParts> parts(Form.Field field) {
    var parts = FieldParts.of(field);
    var isAmong = false;
    for (var typed : values.entrySet()) {
      var name = FieldName.read(typed.getKey());
      if (name.isOf(field.name()) && name.parts() > 1) {
        parts = parts.with(name.part(), typed.getValue());
        isAmong = true;
      }
    }
    return isAmong ? Optional.of(parts) : Optional.empty();
  }
}
