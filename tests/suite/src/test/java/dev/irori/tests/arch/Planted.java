package dev.irori.tests.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Source files that break one rule, compiled under the real package names: a rule is believed only after it was seen to
 * fail.
 *
 * @param rule the {@link HouseRule#name} that must fail
 * @param blame words of the failure message that name the culprit
 * @param files each a whole compilation unit
 */
record Planted(String rule, String blame, List<String> files) {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");

    static Planted violation(String rule, String blame, String... files) {
        return new Planted(rule, blame, List.of(files));
    }

    Path sources(Path folder) {
        return folder.resolve("sources");
    }

    JavaClasses compile(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> written = new ArrayList<>();
        for (String file : files) {
            written.add(write(file, sources(folder)));
        }
        compile(written, classes);
        return new ClassFileImporter().importPath(classes);
    }

    private static Path write(String file, Path sources) throws IOException {
        Matcher home = PACKAGE.matcher(file);
        Matcher type = TYPE.matcher(file);
        String name = type.find() ? type.group(1) : "package-info";
        String folder = home.find() ? home.group(1).replace('.', '/') : "";
        Path path = sources.resolve(folder).resolve(name + ".java");
        Files.createDirectories(path.getParent());
        return Files.writeString(path, file);
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the planted files do not compile: " + messages);
            }
        }
    }

    @Override
    public String toString() {
        return rule + ": " + blame;
    }
}
