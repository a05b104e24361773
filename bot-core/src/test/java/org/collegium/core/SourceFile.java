package org.collegium.core;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * One Java file as its readers meet it: imports, blank lines and Javadoc are not counted.
 *
 * @param methodSizes the counted lines of each method and constructor that has a body
 */
record SourceFile(Path path, List<String> lines, List<Integer> methodSizes) {

  SourceFile {
    lines = List.copyOf(lines);
    methodSizes = List.copyOf(methodSizes);
  }

  /** Every Java file, main and test, of every module beside the one that runs this. */
  static List<SourceFile> ofTheWholeHouse() {
    var root = rootAbove(Path.of("").toAbsolutePath());
    try (Stream<Path> modules = Files.list(root)) {
      return parsed(modules
          .flatMap(module -> Stream.of(module.resolve("src/main/java"), module.resolve("src/test/java")))
          .filter(Files::isDirectory)
          .flatMap(SourceFile::javaFilesIn)
          .sorted()
          .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int countedLines() {
    return counted(lines);
  }

  /** All at once, since a compiler takes longer to start than to read a file. */
  private static List<SourceFile> parsed(List<Path> paths) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(paths);
      var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
      var positions = Trees.instance(task).getSourcePositions();
      var found = new ArrayList<SourceFile>();
      for (var unit : task.parse()) {
        var path = Path.of(unit.getSourceFile().toUri());
        var lines = Files.readAllLines(path);
        found.add(new SourceFile(path, lines, methodSizes(unit, positions, lines)));
      }
      return found;
    }
  }

  private static List<Integer> methodSizes(CompilationUnitTree unit, SourcePositions positions, List<String> lines) {
    var sizes = new ArrayList<Integer>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        if (method.getBody() != null && positions.getStartPosition(unit, method) >= 0) {
          var from = lineOf(positions.getStartPosition(unit, method));
          var to = lineOf(positions.getEndPosition(unit, method));
          sizes.add(counted(lines.subList(from - 1, to)));
        }
        return super.visitMethod(method, null);
      }

      private int lineOf(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
      }
    }.scan(unit, null);
    return sizes;
  }

  private static int counted(List<String> lines) {
    int counted = 0;
    boolean javadoc = false;
    for (String line : lines.stream().map(String::strip).toList()) {
      javadoc |= line.startsWith("/**");
      if (!javadoc && !line.isEmpty() && !line.startsWith("import ")) {
        counted++;
      }
      javadoc &= !line.endsWith("*/");
    }
    return counted;
  }

  private static Path rootAbove(Path folder) {
    return Files.isDirectory(folder.resolve("bot-core")) ? folder : rootAbove(folder.resolveSibling("").normalize());
  }

  private static Stream<Path> javaFilesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
