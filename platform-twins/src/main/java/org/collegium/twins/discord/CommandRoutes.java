package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The application's commands, everywhere and in one guild.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#endpoints">Endpoints</a>
 */
record CommandRoutes(World world, Doorkeeper door) {

  List<Route> routes() {
    var routes = new ArrayList<Route>();
    routes.addAll(under("/applications/{application_id}/commands", _ -> world.commands()));
    routes.addAll(under("/applications/{application_id}/guilds/{guild_id}/commands",
        asked -> door.guild(asked.at("guild_id")).commands()));
    return routes;
  }

  private List<Route> under(String path, Function<Asked, CommandBook> book) {
    Function<Asked, CommandBook> ours = asked -> {
      if (!asked.at("application_id").equals(world.app().id())) {
        throw Refusal.missingAccess();
      }
      return book.apply(asked);
    };
    return List.of(
        Route.of("GET " + path, asked -> list(ours.apply(asked).all(), asked)),
        Route.of("PUT " + path, asked -> replace(ours.apply(asked), asked)),
        Route.of("POST " + path, asked -> put(ours.apply(asked), asked.body())),
        Route.of("GET " + path + "/{command_id}", asked -> Answer.ok(one(ours.apply(asked), asked).deepCopy())),
        Route.of("PATCH " + path + "/{command_id}", asked -> change(ours.apply(asked), asked)),
        Route.of("DELETE " + path + "/{command_id}", asked -> remove(ours.apply(asked), asked)));
  }

  /** The words in other languages only where they are asked for. */
  private static Answer list(List<ObjectNode> commands, Asked asked) {
    var list = Json.list(commands);
    if (!asked.is("with_localizations")) {
      list.forEach(CommandRoutes::withoutLocalizations);
    }
    return Answer.ok(list);
  }

  private static void withoutLocalizations(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("name_localizations", "description_localizations"));
    }
    node.path("options").forEach(CommandRoutes::withoutLocalizations);
    node.path("choices").forEach(CommandRoutes::withoutLocalizations);
  }

  private static Answer replace(CommandBook book, Asked asked) {
    CommandRules.checkAll(asked.body());
    return Answer.ok(Json.list(book.replace(Json.each(asked.body()).map(Json::copy).toList())));
  }

  private static Answer put(CommandBook book, JsonNode command) {
    CommandRules.checkOne(command);
    var kind = command.path("type").asInt(CommandBook.SLASH);
    var isNew = book.named(Json.text(command, "name"), kind).isEmpty();
    if (isNew) {
      var others = book.all().stream().filter(each -> each.path("type").asInt() == kind).count();
      CommandRules.mostOf((int) others + 1, kind == CommandBook.SLASH ? 100 : 15);
    }
    var kept = book.put(command).deepCopy();
    return isNew ? Answer.created(kept) : Answer.ok(kept);
  }

  private static Answer change(CommandBook book, Asked asked) {
    var command = one(book, asked);
    var merged = command.deepCopy();
    merged.setAll(Json.copy(asked.body()));
    CommandRules.checkOne(merged);
    return Answer.ok(book.change(command, asked.body()).deepCopy());
  }

  private static Answer remove(CommandBook book, Asked asked) {
    book.remove(Json.text(one(book, asked), "id"));
    return Answer.done();
  }

  private static ObjectNode one(CommandBook book, Asked asked) {
    return book.byId(asked.at("command_id")).orElseThrow(() -> Refusal.unknown(10063, "application command"));
  }
}
