package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Discord takes as commands.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">Application commands</a>
 */
final class CommandRules {

  static final int SUBCOMMAND = 1;
  static final int GROUP = 2;

  private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
  private static final int MOST_COMMANDS = 100;
  private static final int MOST_CHARACTERS = 8_000;
  private static final int MOST_OPTIONS = 25;
  private static final Set<String> LOCALES = Set.of("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr",
      "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi",
      "th", "zh-CN", "ja", "zh-TW", "ko", "he", "ar");

  private final FormErrors errors;

  private CommandRules(FormErrors errors) {
    this.errors = errors;
  }

  static void checkOne(JsonNode command) {
    var errors = new FormErrors();
    new CommandRules(errors).command(command, "");
    errors.refuseIfAny();
  }

  static void checkAll(JsonNode commands) {
    var errors = new FormErrors();
    var names = new HashSet<String>();
    var ofKind = new int[4];
    for (var index = 0; index < commands.size(); index++) {
      var command = commands.path(index);
      var kind = command.path("type").asInt(CommandBook.SLASH);
      new CommandRules(errors).command(command, index + ".");
      if (!names.add(kind + Json.text(command, "name"))) {
        errors.add(index + ".name", "APPLICATION_COMMANDS_DUPLICATE_NAME",
            "Application command names must be unique");
      }
      if (kind > 0 && kind < ofKind.length) {
        ofKind[kind]++;
      }
    }
    errors.refuseIfAny();
    mostOf(ofKind[CommandBook.SLASH], MOST_COMMANDS);
    mostOf(ofKind[2], 15);
    mostOf(ofKind[3], 15);
  }

  static void mostOf(int count, int most) {
    if (count > most) {
      throw Refusal.of(400, 30032, "Maximum number of application commands reached (%d)".formatted(most));
    }
  }

  static void checkChoices(JsonNode choices) {
    var errors = new FormErrors();
    new CommandRules(errors).choices(choices, "data.choices");
    errors.refuseIfAny();
  }

  private void command(JsonNode command, String path) {
    var kind = command.path("type").asInt(CommandBook.SLASH);
    if (kind == CommandBook.SLASH) {
      named(command, path);
      options(command.path("options"), path + "options", SUBCOMMAND);
      if (characters(command) > MOST_CHARACTERS) {
        errors.add(path.isEmpty() ? "options" : path + "options", "APPLICATION_COMMAND_TOO_LARGE",
            "Command exceeds maximum size (%d)".formatted(MOST_CHARACTERS));
      }
    } else {
      errors.within(command, "name", path, 32);
      if (!Json.text(command, "description").isEmpty()) {
        errors.add(path + "description", "APPLICATION_COMMANDS_DESCRIPTION_INVALID",
            "Context menu commands cannot have description");
      }
    }
  }

  private void named(JsonNode named, String path) {
    errors.within(named, "name", path, 32);
    name(Json.text(named, "name"), path + "name");
    errors.within(named, "description", path, 100);
    localised(named.path("name_localizations"), path + "name_localizations", 32);
    localised(named.path("description_localizations"), path + "description_localizations", 100);
    named.path("name_localizations").properties()
        .forEach(word -> name(word.getValue().asText(), path + "name_localizations." + word.getKey()));
  }

  private void name(String name, String path) {
    if (!name.isEmpty() && (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT)))) {
      errors.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  }

  private void localised(JsonNode words, String path, int most) {
    words.properties().forEach(word -> {
      if (!LOCALES.contains(word.getKey())) {
        errors.choices(path + "." + word.getKey(), "known locales");
      }
      errors.within(words, word.getKey(), path + ".", most);
    });
  }

  /** Subcommands hold options, groups hold subcommands, and neither stands beside a plain option. */
  private void options(JsonNode options, String path, int depth) {
    if (options.size() > MOST_OPTIONS) {
      errors.add(path, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(MOST_OPTIONS));
    }
    var names = new HashSet<String>();
    var optionalSeen = false;
    for (var index = 0; index < options.size(); index++) {
      var option = options.path(index);
      var here = "%s.%d.".formatted(path, index);
      named(option, here);
      if (!names.add(Json.text(option, "name"))) {
        errors.add(here + "name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
            "Option name %s is already used".formatted(Json.text(option, "name")));
      }
      var isRequired = option.path("required").asBoolean();
      if (isRequired && optionalSeen) {
        errors.add(here + "required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      var kind = option.path("type").asInt();
      optionalSeen |= !isRequired && kind > GROUP;
      option(option, kind, here, depth);
    }
    var nesting = Json.each(options).filter(option -> option.path("type").asInt() <= GROUP).count();
    if (nesting > 0 && nesting < options.size()) {
      errors.add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
          "Sub-command and sub-command group option types are mutually exclusive to all other types");
    }
  }

  private void option(JsonNode option, int kind, String here, int depth) {
    if (kind < 1 || kind > 11 || (kind == GROUP && depth != SUBCOMMAND) || (kind == SUBCOMMAND && depth > GROUP)) {
      errors.add(here + "type", "UNION_TYPE_CHOICES", "Value of field \"type\" is not allowed here.");
    } else if (kind <= GROUP) {
      options(option.path("options"), here + "options", kind == GROUP ? GROUP : 3);
    } else {
      choices(option.path("choices"), here + "choices");
      if (option.path("autocomplete").asBoolean() && !Json.isBare(option.path("choices"))) {
        errors.add(here + "autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES",
            "Autocomplete and choices are mutually exclusive");
      }
    }
  }

  private void choices(JsonNode choices, String path) {
    if (choices.size() > MOST_OPTIONS) {
      errors.add(path, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(MOST_OPTIONS));
    }
    for (var index = 0; index < choices.size(); index++) {
      errors.within(choices.path(index), "name", "%s.%d.".formatted(path, index), 100);
      errors.within(choices.path(index), "value", "%s.%d.".formatted(path, index), 100);
    }
  }

  /** Names, descriptions and values, in the longest localisation each. */
  private static int characters(JsonNode node) {
    return longest(node, "name") + longest(node, "description") + Json.text(node, "value").length()
        + List.of("options", "choices").stream().flatMap(each -> Json.each(node.path(each)))
            .mapToInt(CommandRules::characters).sum();
  }

  private static int longest(JsonNode node, String field) {
    var plain = Json.text(node, field).length();
    return node.path(field + "_localizations").properties().stream().mapToInt(word -> word.getValue().asText().length())
        .reduce(plain, Math::max);
  }
}
