package dev.irori.tests.arch;

import static dev.irori.tests.arch.Planted.violation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule fails on code that breaks it, says who broke it and why it matters; code in order passes all of them. */
class PlantedViolationTest {
    static List<Planted> violations() {
        return Stream.of(structure(), style(), tests()).flatMap(List::stream).toList();
    }

    private static List<Planted> structure() {
        return List.of(
                violation(
                        "edges",
                        "no edge fhir -> catalog",
                        "package dev.irori.catalog; public class Catalog {}",
                        "package dev.irori.fhir; class Reader { dev.irori.catalog.Catalog catalog; }"),
                violation(
                        "edges",
                        "no edge store -> cli",
                        "package dev.irori.cli; public class Main {}",
                        "package dev.irori.store; class Tree { dev.irori.cli.Main[] mains; }"),
                violation(
                        "edges",
                        "no edge store -> the application",
                        "package dev.irori; public class Settings {}",
                        "package dev.irori.store; class Tree { dev.irori.Settings settings; }"),
                violation(
                        "edges",
                        "no edge kernel -> mapping",
                        "package dev.irori.mapping.v2; public class Message {}",
                        "package dev.irori.kernel; class Key { dev.irori.mapping.v2.Message message; }"),
                violation("features", "unknown feature helpers", "package dev.irori.helpers; class Anything {}"),
                violation(
                        "feature cycles",
                        "Slice store",
                        "package dev.irori.store; public class Tree { dev.irori.catalog.Catalog catalog; }",
                        "package dev.irori.catalog; public class Catalog { dev.irori.store.Tree tree; }"),
                violation(
                        "mapping cycles",
                        "Slice layout",
                        "package dev.irori.mapping.layout; public class Name { dev.irori.mapping.v2.Message message; }",
                        "package dev.irori.mapping.v2; public class Message { dev.irori.mapping.layout.Name name; }"),
                violation(
                        "kernel",
                        "dev.irori.kernel.Key",
                        "package dev.irori.kernel; class Key { org.hl7.fhir.r4.model.Patient patient; }"),
                violation(
                        "mapping",
                        "dev.irori.mapping.kind.Person",
                        "package dev.irori.mapping.kind; class Person { org.springframework.core.io.Resource file; }"),
                violation(
                        "mapping",
                        "dev.irori.mapping.v2.Message",
                        "package dev.irori.mapping.v2; class Message { ca.uhn.hl7v2.parser.PipeParser parser; }"),
                violation(
                        "check",
                        "dev.irori.mapping.check.Rule",
                        "package dev.irori.mapping.check; class Rule { org.slf4j.Logger log; }"),
                violation(
                        "pure",
                        "dev.irori.mapping.kind.Person",
                        "package dev.irori.mapping.kind; class Person { java.net.Socket socket; }"),
                violation("pure", "dev.irori.kernel.Key", "package dev.irori.kernel; class Key { Process process; }"),
                violation(
                        "synthesis",
                        "dev.irori.mapping.synth.Writer",
                        "package dev.irori.mapping.layout; public class Name {}",
                        "package dev.irori.mapping.synth; class Writer { dev.irori.mapping.layout.Name name; }"),
                violation(
                        "oracle",
                        "dev.irori.mapping.check.Rule",
                        "package dev.irori.mapping.synth; public class Writer {}",
                        "package dev.irori.mapping.check; class Rule { dev.irori.mapping.synth.Writer writer; }"),
                violation(
                        "sql",
                        "dev.irori.record.Door",
                        "package dev.irori.record; class Door { java.sql.Connection connection; }"),
                violation(
                        "sql",
                        "dev.irori.ops.Health",
                        "package dev.irori.ops; class Health { javax.sql.DataSource s; }"),
                violation(
                        "sql",
                        "dev.irori.fhir.Search",
                        "package dev.irori.fhir; class Search { org.springframework.jdbc.core.JdbcTemplate jdbc; }"),
                violation(
                        "files",
                        "dev.irori.mapping.check.Rule",
                        "package dev.irori.mapping.check; class Rule { java.nio.file.Path path; }"),
                violation(
                        "files",
                        "dev.irori.record.Door",
                        "package dev.irori.record; class Door { Object o() { return new java.io.File(\"/\"); } }"),
                violation(
                        "files",
                        "dev.irori.catalog.Loader",
                        "package dev.irori.catalog; class Loader { java.io.FileInputStream in; }"),
                violation(
                        "paths",
                        "dev.irori.cli.Check",
                        "package dev.irori.cli; class Check { boolean b(java.nio.file.Path p) {"
                                + " return java.nio.file.Files.exists(p); } }"),
                violation(
                        "jpa",
                        "dev.irori.record.Door",
                        "package ca.uhn.fhir.jpa.api; public class DaoRegistry {}",
                        "package dev.irori.record; class Door { ca.uhn.fhir.jpa.api.DaoRegistry daos; }"),
                violation(
                        "encoding",
                        "dev.irori.record.Door",
                        "package dev.irori.record; class Door { String json(ca.uhn.fhir.parser.IParser parser) {"
                                + " return parser.encodeResourceToString(null); } }"),
                violation(
                        "released",
                        "dev.irori.record.Door",
                        "package dev.irori.consent; public class Released { public Released() {} }",
                        "package dev.irori.record; class Door { Object o() { return new dev.irori.consent.Released(); } }"),
                violation(
                        "access",
                        "dev.irori.fhir.Filter",
                        "package dev.irori.access; public class Access { public Access() {} }",
                        "package dev.irori.fhir; class Filter { Object o() { return new dev.irori.access.Access(); } }"));
    }

    private static List<Planted> style() {
        return List.of(
                violation("null marked", "dev.irori.store", "package dev.irori.store; class Tree {}"),
                violation("names", "dev.irori.store.TreeImpl", "package dev.irori.store; class TreeImpl {}"),
                violation("names", "dev.irori.store.PathUtils", "package dev.irori.store; class PathUtils {}"),
                violation("names", "dev.irori.store.TreeManager", "package dev.irori.store; class TreeManager {}"),
                violation("names", "dev.irori.store.TreeHelper", "package dev.irori.store; class TreeHelper {}"),
                violation("names", "dev.irori.store.BaseTree", "package dev.irori.store; class BaseTree {}"),
                violation("names", "Tree$Util", "package dev.irori.store; class Tree { static class Util {} }"),
                violation(
                        "file length",
                        "dev.irori.store.Tree has 301 lines",
                        "package dev.irori.store;\n/**\n * Free.\n */\nclass Tree {\n" + lines(298) + "}\n"),
                violation(
                        "public types",
                        "store shows 8 public types",
                        IntStream.range(0, 8)
                                .mapToObj(i -> "package dev.irori.store; public class Shown" + i + " {}")
                                .toArray(String[]::new)),
                violation(
                        "console",
                        "dev.irori.store.Tree",
                        "package dev.irori.store; class Tree { void m() { System.out.println(); } }"),
                violation(
                        "console",
                        "dev.irori.mapping.check.Rule",
                        "package dev.irori.mapping.check; class Rule { void m() { System.err.println(); } }"),
                violation(
                        "stack traces",
                        "dev.irori.store.Tree",
                        "package dev.irori.store; class Tree { void m(Exception e) { e.printStackTrace(); } }"),
                violation(
                        "autowired",
                        "dev.irori.store.Tree",
                        "package dev.irori.store; class Tree {"
                                + " @org.springframework.beans.factory.annotation.Autowired Object field; }"),
                violation(
                        "field injection",
                        "dev.irori.store.Tree",
                        "package dev.irori.store; class Tree {"
                                + " @org.springframework.beans.factory.annotation.Value(\"x\") String field; }"),
                violation(
                        "dates",
                        "dev.irori.store.Tree",
                        "package dev.irori.store; class Tree { java.util.Date date; }"),
                violation(
                        "zones",
                        "dev.irori.mapping.v2.Message",
                        "package dev.irori.mapping.v2; class Message {"
                                + " Object o() { return java.time.ZoneId.systemDefault(); } }"),
                violation(
                        "charsets",
                        "dev.irori.mapping.v2.Message",
                        "package dev.irori.mapping.v2; class Message {"
                                + " Object o() { return java.nio.charset.Charset.defaultCharset(); } }"),
                violation(
                        "charsets",
                        "dev.irori.mapping.v2.Message",
                        "package dev.irori.mapping.v2; class Message { byte[] o() { return \"x\".getBytes(); } }"));
    }

    private static List<Planted> tests() {
        return List.of(
                violation(
                        "test names",
                        "dev.irori.kernel.KeyProperties",
                        "package dev.irori.kernel; class KeyProperties {"
                                + " @net.jqwik.api.Property void p(@net.jqwik.api.ForAll int i) {} }"),
                violation(
                        "test names",
                        "dev.irori.kernel.KeyTests",
                        "package dev.irori.kernel; class KeyTests { @org.junit.jupiter.api.Test void t() {} }"),
                violation(
                        "test names",
                        "dev.irori.kernel.KeyCheck",
                        "package dev.irori.kernel; class KeyCheck {"
                                + " @org.junit.jupiter.params.ParameterizedTest void t(int i) {} }"),
                violation(
                        "test names",
                        "dev.irori.kernel.KeyFuzz",
                        "package dev.irori.kernel; class KeyFuzz {"
                                + " @com.code_intelligence.jazzer.junit.FuzzTest void t(byte[] b) {} }"),
                violation(
                        "disabled test classes",
                        "dev.irori.kernel.KeyTest",
                        "package dev.irori.kernel; @org.junit.jupiter.api.Disabled class KeyTest {}"),
                violation(
                        "disabled tests",
                        "dev.irori.kernel.KeyTest",
                        "package dev.irori.kernel; class KeyTest {"
                                + " @org.junit.jupiter.api.Disabled @org.junit.jupiter.api.Test void t() {} }"));
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "int f" + i + ";\n\n// free\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void isCaught(Planted planted, @TempDir Path folder) throws IOException {
        JavaClasses classes = planted.compile(folder);
        HouseRule rule = rules(planted.sources(folder)).stream()
                .filter(candidate -> candidate.name().equals(planted.rule()))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted.blame())
                .hasMessageContaining(", because ");
    }

    @Test
    void everyRuleIsProved() {
        assertThat(violations().stream().map(Planted::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        rules(Path.of("none")).stream().map(HouseRule::name).toList());
    }

    @Test
    void codeInOrderPasses(@TempDir Path folder) throws IOException {
        Planted inOrder = violation(
                "none",
                "nobody",
                marked("dev.irori.kernel"),
                "package dev.irori.kernel; public record Key(int[] digits) {}",
                marked("dev.irori.mapping.check"),
                "package dev.irori.mapping.check; public class Rule { dev.irori.kernel.Key key;"
                        + " ca.uhn.hl7v2.parser.PipeParser judge; java.util.Date date; java.net.URI spec; }",
                marked("dev.irori.mapping.synth"),
                "package dev.irori.mapping.synth; public class Writer { dev.irori.kernel.Key key; }",
                marked("dev.irori.store"),
                "package dev.irori.store; public class Tree { java.nio.file.Path root; java.io.File file;"
                        + " dev.irori.mapping.check.Rule rule; }",
                marked("dev.irori.catalog"),
                "package dev.irori.catalog; class Loader { java.sql.Connection c; dev.irori.store.Tree tree; }",
                marked("dev.irori"),
                "package dev.irori; public class Irori { dev.irori.store.Tree tree; }",
                marked("dev.irori.cli"),
                "package dev.irori.cli; class Main { java.nio.file.Path path; dev.irori.store.Tree tree; dev.irori.Irori i;"
                        + " void m() { System.out.println(); } }",
                "package dev.irori.store; class TreeTest { @org.junit.jupiter.api.Test void t() {} }");

        JavaClasses classes = inOrder.compile(folder);

        rules(inOrder.sources(folder)).forEach(rule -> rule.check(classes));
    }

    private static String marked(String name) {
        return "@org.jspecify.annotations.NullMarked package " + name + ";";
    }

    private static List<HouseRule> rules(Path sources) {
        return Stream.of(StructureRules.all(), StyleRules.all(List.of(sources)), TestRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
