package org.collegium.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.summary.Summariser;

/** A program as the core sees one: it remembers what it was handed, and writes what it is told to. */
public final class ScriptedProgram implements Summariser {

  private final MachineReader reader;
  private final List<Material> handed = new ArrayList<>();
  private Function<Material, Reply> writing = material -> new Written(material.pieces().stream()
      .map(piece -> "The leader wrote something here. [" + piece.reference() + "]").collect(Collectors.joining("\n")));

  public ScriptedProgram(String host, String model) {
    this.reader = new MachineReader(host, model);
  }

  @Override
  public MachineReader reader() {
    return reader;
  }

  @Override
  public Reply shorten(Material material) {
    handed.add(material);
    return writing.apply(material);
  }

  /** What it does with what it is handed, from now on. */
  public void does(Function<Material, Reply> work) {
    writing = work;
  }

  /** What it writes from now on. */
  public void writes(Function<Material, String> words) {
    does(material -> new Written(words.apply(material)));
  }

  /** All it was handed so far, once a request. */
  public List<Material> handed() {
    return List.copyOf(handed);
  }

  /** All words it was handed so far. */
  public String words() {
    return handed.stream().flatMap(material -> material.pieces().stream())
        .flatMap(piece -> Optional.of(piece.words().raw()).stream()).collect(Collectors.joining("\n"));
  }
}
