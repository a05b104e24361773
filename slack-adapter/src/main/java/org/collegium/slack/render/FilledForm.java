package org.collegium.slack.render;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form as it comes back.
 *
 * @param values what stands in it, by field name; empty words where nothing does
 */
public record FilledForm(FormTag tag, Map<String, String> values) {

  /** What was filled into that view; empty if it is none of ours. */
  public static Optional<FilledForm> read(View view) {
    return FormRendering.FORM.equals(view.getCallbackId())
        ? FormTag.read(view.getPrivateMetadata()).map(tag -> new FilledForm(tag, values(view.getState())))
        : Optional.empty();
  }

  /** Words too long for one input come back in parts, which need not stand in their order. */
  private static Map<String, String> values(@Nullable ViewState state) {
    if (state == null || state.getValues() == null) {
      return Map.of();
    }
    var blocks = new ArrayList<>(state.getValues().entrySet());
    blocks.sort(Comparator.comparingInt(block -> part(block.getKey())));
    var values = new LinkedHashMap<String, String>();
    for (var block : blocks) {
      var value = block.getValue() == null ? null : block.getValue().get(FormField.ACTION);
      values.merge(name(block.getKey()), value == null ? "" : read(value), String::concat);
    }
    return values;
  }

  private static String read(ViewState.Value value) {
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream().map(FilledForm::read).collect(Collectors.joining(","));
    }
    if (value.getSelectedOption() != null) {
      return read(value.getSelectedOption());
    }
    return value.getValue() == null ? "" : value.getValue();
  }

  private static String read(SelectedOption option) {
    return option.getValue() == null ? "" : option.getValue();
  }

  private static String name(String blockId) {
    return blockId.split(FormField.PART, 2)[0];
  }

  private static int part(String blockId) {
    var parts = blockId.split(FormField.PART, 2);
    return parts.length == 1 || !parts[1].matches("\\d{1,3}") ? 1 : Integer.parseInt(parts[1]);
  }
}
