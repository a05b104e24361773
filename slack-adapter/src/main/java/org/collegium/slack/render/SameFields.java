package org.collegium.slack.render;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether two views ask for the same, so that what is wrong with one can be said in the other. */
final class SameFields {

  private SameFields() {}

  static boolean in(View one, View other) {
    return choices(one).equals(choices(other));
  }

  private static Map<String, List<String>> choices(View view) {
    var choices = new HashMap<String, List<String>>();
    Optional.ofNullable(view.getBlocks()).orElse(List.of()).forEach(block -> {
      if (block instanceof InputBlock input) {
        choices.put(input.getBlockId(), values(input.getElement()));
      }
    });
    return choices;
  }

  private static List<String> values(BlockElement element) {
    var options = switch (element) {
      case RadioButtonsElement radio -> radio.getOptions();
      case CheckboxesElement boxes -> boxes.getOptions();
      case StaticSelectElement select -> select.getOptions();
      case MultiStaticSelectElement select -> select.getOptions();
      case BlockElement _ -> List.<OptionObject>of();
    };
    return Optional.ofNullable(options).orElse(List.of()).stream().map(OptionObject::getValue).toList();
  }
}
