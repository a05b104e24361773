package org.collegium.core.programme;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.collegium.core.programme.ProgrammeFile.Draft;
import org.collegium.core.programme.ProgrammeTranslationFile.Names;
import org.collegium.core.programme.PromptFile.Placed;
import org.collegium.core.programme.Reading.Illegible;
import org.collegium.core.programme.Reading.Legible;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;

/** Reads a catalogue from a folder, which may lie inside a jar; what is wrong in any file is said all at once. */
public final class CatalogueReader {

  private static final Pattern PROMPT_FILE = Pattern.compile("session-([0-9]{2})\\.yaml");

  private static final Pattern TRANSLATION = Pattern.compile("session-([0-9]{2})\\.([a-z]{2})\\.yaml");

  private static final Pattern PROGRAMME_TRANSLATION = Pattern.compile("programme\\.([a-z]{2})\\.yaml");

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Programme> programmes = new LinkedHashMap<>();
  private final Map<String, Whereabouts> whereabouts = new LinkedHashMap<>();
  private final Reference reference;

  private CatalogueReader(Path folder, Path builtIn) {
    this.folder = folder;
    this.reference = new ReferenceFiles(folder, builtIn, problems).read();
  }

  /** Reads a whole catalogue that brings its own reference lists. */
  public static Reading read(Path folder) {
    return read(folder, folder);
  }

  /**
   * Reads a whole catalogue (it has {@code programmes/}) or one programme's folder (it has {@code programme.yaml}).
   *
   * @param builtIn the catalogue whose reference lists hold where {@code folder} brings none
   */
  public static Reading read(Path folder, Path builtIn) {
    return new CatalogueReader(folder, builtIn).read();
  }

  private Reading read() {
    if (Files.isDirectory(folder.resolve("programmes"))) {
      readAll(folder.resolve("programmes"));
    } else if (Files.exists(folder.resolve("programme.yaml"))) {
      readProgramme(folder, Optional.empty());
    } else {
      problems.clear();
      problems.add(Problem.ofWhole(folder.toString(),
          "Expected a catalogue, a folder with programmes/, or one programme, a folder with programme.yaml."));
    }
    if (problems.isEmpty()) {
      return new Legible(new Catalogue(Collections.unmodifiableMap(programmes), responsibilities()), reference,
          Collections.unmodifiableMap(whereabouts));
    }
    return new Illegible(problems.stream().distinct().sorted(comparing(Problem::file).thenComparingInt(Problem::line))
        .toList());
  }

  private Map<String, Prose> responsibilities() {
    var names = new LinkedHashMap<String, Prose>();
    reference.responsibilities().entries().values().forEach(entry -> names.put(entry.id(), entry.name()));
    return Collections.unmodifiableMap(names);
  }

  private void readAll(Path home) {
    var folders = entriesOf(home).stream().filter(Files::isDirectory).toList();
    if (folders.isEmpty()) {
      problems.add(Problem.ofWhole(nameOf(home), "Expected a folder for each programme; there is none."));
    }
    folders.forEach(each -> readProgramme(each, Optional.of(fileName(each))));
  }

  private void readProgramme(Path home, Optional<String> folderName) {
    var file = home.resolve("programme.yaml");
    new YamlFile(nameOf(file), problems).open(file).ifPresent(root -> {
      var draft = new ProgrammeFile(reference).read(root, folderName);
      var own = new Spoken(draft.programme().title(), draft.programme().sessions(), Map.of(),
          readPrompts(home.resolve("prompts"), draft), readCases(home, draft), readProtocols(home));
      var id = draft.programme().id();
      programmes.put(id, draft.with(own, translations(home, draft, own)));
      whereabouts.put(id, draft.whereabouts());
    });
  }

  private Map<String, Prompt> readPrompts(Path home, Draft draft) {
    var placed = new LinkedHashMap<String, Placed>();
    var mentions = new ArrayList<>(draft.mentions());
    var file = new PromptFile(reference, draft);
    for (Path path : Files.isDirectory(home) ? entriesOf(home) : List.<Path>of()) {
      var name = PROMPT_FILE.matcher(fileName(path));
      if (name.matches()) {
        int number = Integer.parseInt(name.group(1));
        new YamlFile(nameOf(path), problems).open(path).ifPresentOrElse(
            root -> file.read(root, number).forEach(prompt -> keep(prompt, placed)),
            () -> mentions.removeIf(mention -> mention.session() == number));
      } else if (!TRANSLATION.matcher(fileName(path)).matches() && isYaml(path)) {
        problems.add(Problem.ofWhole(nameOf(path),
            "Expected a name like session-03.yaml, or session-03.es.yaml for what it is in Spanish."));
      }
    }
    var prompts = new LinkedHashMap<String, Prompt>();
    placed.forEach((id, each) -> prompts.put(id, each.prompt()));
    mentions.forEach(mention -> Arcs.check(mention, prompts));
    return Collections.unmodifiableMap(prompts);
  }

  /** Whole, so that nothing has to be put together each time somebody is asked something. */
  private Map<String, Spoken> translations(Path home, Draft draft, Spoken own) {
    var whole = new TreeMap<String, Spoken>();
    whole.put(draft.programme().language().getLanguage(), own);
    var prompts = readTranslations(home.resolve("prompts"), own.prompts());
    var cases = this.<CaseScript>folder(home, "cases").translations(own.cases(),
        (root, script, language) -> new CaseTranslationFile(script, language).read(root));
    var protocols = this.<ProtocolScript>folder(home, "protocols").translations(own.protocols(),
        (root, script, language) -> new ProtocolTranslationFile(script, language).read(root));
    var names = readNames(home, draft);
    Stream.of(prompts, cases, protocols, names).flatMap(each -> each.keySet().stream()).distinct().forEach(language -> {
      var words = own.withPrompts(prompts.getOrDefault(language, Map.of()))
          .withCases(cases.getOrDefault(language, Map.of()))
          .withProtocols(protocols.getOrDefault(language, Map.of()));
      whole.put(language, Optional.ofNullable(names.get(language)).map(words::called).orElse(words));
    });
    return Collections.unmodifiableMap(whole);
  }

  private Map<String, Names> readNames(Path home, Draft draft) {
    var names = new TreeMap<String, Names>();
    for (Path path : entriesOf(home)) {
      var name = PROGRAMME_TRANSLATION.matcher(fileName(path));
      if (name.matches() && isSound(home.resolve("programme.yaml"))) {
        new YamlFile(nameOf(path), problems).open(path).ifPresent(root -> names.put(name.group(1),
            new ProgrammeTranslationFile(draft.programme(), reference, name.group(1)).read(root)));
      }
    }
    return names;
  }

  private Map<String, Map<String, Prompt>> readTranslations(Path home, Map<String, Prompt> prompts) {
    var translations = new TreeMap<String, Map<String, Prompt>>();
    for (Path path : Files.isDirectory(home) ? entriesOf(home) : List.<Path>of()) {
      var name = TRANSLATION.matcher(fileName(path));
      if (name.matches() && isSound(path.resolveSibling("session-" + name.group(1) + ".yaml"))) {
        int number = Integer.parseInt(name.group(1));
        var originals = prompts.values().stream().filter(prompt -> prompt.session() == number)
            .collect(toMap(Prompt::id, prompt -> prompt));
        new YamlFile(nameOf(path), problems).open(path)
            .map(root -> new TranslationFile(originals, number, name.group(2)).read(root))
            .ifPresent(read -> translations.computeIfAbsent(name.group(2), _ -> new LinkedHashMap<>()).putAll(read));
      }
    }
    return translations;
  }

  /** What is wrong with a file is said before what does not fit it. */
  private boolean isSound(Path file) {
    return problems.stream().noneMatch(problem -> problem.file().equals(nameOf(file)));
  }

  private Map<String, CaseScript> readCases(Path home, Draft draft) {
    var file = new CaseFile(draft);
    var cases = this.<CaseScript>folder(home, "cases").scripts(
        "Expected a name like the-late-bus.yaml, the id of the case, or the-late-bus.es.yaml for it in Spanish.",
        file::read);
    var byId = new LinkedHashMap<String, CaseScript>();
    cases.stream().sorted(comparingInt(CaseScript::session).thenComparing(CaseScript::id))
        .forEach(script -> byId.put(script.id(), script));
    return byId;
  }

  private Map<String, ProtocolScript> readProtocols(Path home) {
    var byId = new LinkedHashMap<String, ProtocolScript>();
    this.<ProtocolScript>folder(home, "protocols").scripts(
        "Expected a name like consultancy.yaml, the id of the protocol, or consultancy.es.yaml for it in Spanish.",
        ProtocolFile::read).forEach(script -> byId.put(script.id(), script));
    return byId;
  }

  private <T> ScriptFolder<T> folder(Path home, String name) {
    return new ScriptFolder<>(home.resolve(name), this::nameOf, problems);
  }

  static boolean isYaml(Path path) {
    return fileName(path).endsWith(".yaml") || fileName(path).endsWith(".yml");
  }

  private static void keep(Placed prompt, Map<String, Placed> placed) {
    var first = placed.putIfAbsent(prompt.prompt().id(), prompt);
    if (first != null) {
      prompt.spot().refuse("The prompt '" + prompt.prompt().id() + "' stands in " + first.spot().file() + ":"
          + first.spot().line() + " already.");
    }
  }

  static List<Path> entriesOf(Path home) {
    try (var entries = Files.list(home)) {
      return entries.filter(each -> !fileName(each).startsWith(".")).sorted(comparing(Path::toString)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot list " + home, broken);
    }
  }

  static String fileName(Path path) {
    return path.getName(path.getNameCount() - 1).toString();
  }

  private String nameOf(Path path) {
    return StreamSupport.stream(folder.relativize(path).spliterator(), false).map(Path::toString)
        .collect(joining("/"));
  }
}
