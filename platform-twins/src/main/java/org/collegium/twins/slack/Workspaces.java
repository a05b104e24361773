package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** All that have the app installed; the first is there from the start. */
final class Workspaces {

  private final App app;
  private final Ids ids;
  private final List<Workspace> all = new CopyOnWriteArrayList<>();

  Workspaces(Ids ids) {
    this.ids = ids;
    this.app = App.fresh(ids);
  }

  App app() {
    return app;
  }

  Workspace add(String teamId, BiConsumer<String, ObjectNode> happened) {
    var workspace = new Workspace(app, ids, teamId, event -> happened.accept(teamId, event));
    all.add(workspace);
    return workspace;
  }

  Workspace first() {
    return all.getFirst();
  }

  Optional<Workspace> ofToken(String token) {
    return all.stream().filter(workspace -> workspace.knows(token)).findFirst();
  }

  Optional<Workspace> ofTeam(String teamId) {
    return all.stream().filter(workspace -> workspace.teamId().equals(teamId)).findFirst();
  }
}
