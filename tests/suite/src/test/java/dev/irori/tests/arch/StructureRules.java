package dev.irori.tests.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may depend on whom and on what. */
final class StructureRules {
    private static final String[] MAY_SPEAK_SQL = {
        "dev.irori.catalog..",
        "dev.irori.consent..",
        "dev.irori.link..",
        "dev.irori.auth..",
        "dev.irori.audit..",
        "dev.irori.export..",
        "dev.irori.kept.."
    };

    private static final DescribedPredicate<JavaClass> OPENS_FILES = resideInAPackage("java.nio.file..")
            .or(resideInAPackage("java.io").and(simpleNameStartingWithFile()))
            .or(type(java.io.RandomAccessFile.class))
            .or(type(java.nio.channels.FileChannel.class))
            .as("types that open files");

    private static final DescribedPredicate<JavaClass> NAMES_A_PATH = type(java.nio.file.Path.class)
            .or(type(java.nio.file.InvalidPathException.class))
            .as("the name of a path");

    private static final DescribedPredicate<JavaClass> ONLY_NAMES_NET = type(java.net.URI.class)
            .or(type(java.net.URLEncoder.class))
            .or(type(java.net.URLDecoder.class))
            .as("names only");

    private StructureRules() {}

    static List<HouseRule> all() {
        return List.of(
                edges(),
                features(),
                noFeatureCycles(),
                noMappingCycles(),
                kernelIsPlain(),
                mappingIsALibrary(),
                checkMayAskTheJudge(),
                mappingIsPure(),
                synthesisStandsAlone(),
                nothingLearnsFromSynthesis(),
                sql(),
                files(),
                pathsInTheCommandLine(),
                jpa(),
                encoding(),
                released(),
                access());
    }

    private static HouseRule edges() {
        return HouseRule.of(
                "edges",
                classes().that(resideInAPackage("dev.irori..")).should(new FollowEdges()),
                "the edges are the plan of the house: a new one is a decision and is written into Edges first");
    }

    private static HouseRule features() {
        return HouseRule.of(
                "features",
                classes().that(resideInAPackage("dev.irori..")).should(new BelongToAKnownFeature()),
                "a package without a row in Edges could depend on anything, and anything on it");
    }

    private static HouseRule noFeatureCycles() {
        return HouseRule.of(
                "feature cycles",
                slices().matching("dev.irori.(*)..").should().beFreeOfCycles(),
                "features in a cycle can only be understood, tested and changed together");
    }

    private static HouseRule noMappingCycles() {
        return HouseRule.of(
                "mapping cycles",
                slices().matching("dev.irori.mapping.(*)..").should().beFreeOfCycles(),
                "a reader goes through the mapping in one direction: layout, v2, then what is made of them");
    }

    private static HouseRule kernelIsPlain() {
        return HouseRule.of(
                "kernel",
                only(
                        "dev.irori.kernel..",
                        "java..",
                        "javax.crypto..",
                        "dev.irori.kernel..",
                        "org.jspecify.annotations.."),
                "everything stands on the kernel, so whatever it drags in everything drags in");
    }

    private static HouseRule mappingIsALibrary() {
        ArchRule rule = classes()
                .that(resideInAPackage("dev.irori.mapping..")
                        .and(DescribedPredicate.not(resideInAPackage("dev.irori.mapping.check.."))))
                .should(onlyDependOnClassesThat(library()));
        return HouseRule.of(
                "mapping",
                rule,
                "the mapping must run anywhere: in the server, in Spark, in somebody else's converter");
    }

    private static HouseRule checkMayAskTheJudge() {
        ArchRule rule = classes()
                .that(resideInAPackage("dev.irori.mapping.check.."))
                .should(onlyDependOnClassesThat(library().or(resideInAPackage("ca.uhn.hl7v2.."))));
        return HouseRule.of(
                "check",
                rule,
                "only the checker asks HAPI HL7v2 for a judgement; elsewhere it costs forty times our own reader");
    }

    private static HouseRule mappingIsPure() {
        DescribedPredicate<JavaClass> world = resideInAnyPackage("java.net..", "java.nio.channels..")
                .and(DescribedPredicate.not(ONLY_NAMES_NET))
                .or(type(Process.class))
                .or(type(ProcessBuilder.class))
                .as("sockets, channels or processes");
        return HouseRule.of(
                "pure",
                noClasses()
                        .that(resideInAnyPackage("dev.irori.mapping..", "dev.irori.kernel.."))
                        .should()
                        .dependOnClassesThat(world),
                "it is handed names and bytes; what it cannot reach it cannot leak or wait for");
    }

    private static HouseRule synthesisStandsAlone() {
        return HouseRule.of(
                "synthesis",
                only(
                        "dev.irori.mapping.synth..",
                        "java..",
                        "dev.irori.kernel..",
                        "dev.irori.mapping.synth..",
                        "org.jspecify.annotations.."),
                "faults are planted through its writer: code shared with the reader or the checker would share the error");
    }

    private static HouseRule nothingLearnsFromSynthesis() {
        return HouseRule.of(
                "oracle",
                noClasses()
                        .that(resideInAPackage("dev.irori.mapping..")
                                .and(DescribedPredicate.not(resideInAPackage("dev.irori.mapping.synth.."))))
                        .should()
                        .dependOnClassesThat(resideInAPackage("dev.irori.mapping.synth..")),
                "an oracle that the judged code reads from is no oracle");
    }

    private static HouseRule sql() {
        return HouseRule.of(
                "sql",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(MAY_SPEAK_SQL)
                        .and()
                        .resideInAPackage("dev.irori..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")),
                "a statement written beside the index could forget the policy that the index puts into every one");
    }

    private static HouseRule files() {
        return HouseRule.of(
                "files",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dev.irori.store..", "dev.irori.cli..")
                        .and()
                        .resideInAPackage("dev.irori..")
                        .should()
                        .dependOnClassesThat(OPENS_FILES),
                "patients' trees are opened in one place, which follows no link and leaves no root");
    }

    private static HouseRule pathsInTheCommandLine() {
        return HouseRule.of(
                "paths",
                noClasses()
                        .that()
                        .resideInAPackage("dev.irori.cli..")
                        .should()
                        .dependOnClassesThat(OPENS_FILES
                                .and(DescribedPredicate.not(NAMES_A_PATH))
                                .as("types that open files")),
                "a command takes a path from its arguments and hands it to the store; opening it is the store's work");
    }

    private static HouseRule jpa() {
        return HouseRule.of(
                "jpa",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.irori.kept..")
                        .and()
                        .resideInAPackage("dev.irori..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("ca.uhn.fhir.jpa..", "org.hibernate..", "jakarta.persistence..")),
                "the JPA server is a guest with a room of its own; behind one door it can be replaced");
    }

    private static HouseRule encoding() {
        return HouseRule.of(
                "encoding",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dev.irori.fhir..", "dev.irori.export..", "dev.irori.cli..")
                        .and()
                        .resideInAPackage("dev.irori..")
                        .should()
                        .callMethodWhere(DescribedPredicate.describe(
                                "target is IParser.encode*",
                                call -> call.getTarget().getName().startsWith("encode")
                                        && call.getTargetOwner().isAssignableTo("ca.uhn.fhir.parser.IParser"))),
                "whoever encodes a resource serves it: that is for the packages behind the consent door (and `irori map`)");
    }

    private static HouseRule released() {
        return constructedOnlyIn(
                "released", "dev.irori.consent", "Released", "nothing leaves that consent has not seen");
    }

    private static HouseRule access() {
        return constructedOnlyIn("access", "dev.irori.access", "Access", "nothing is read without an access decision");
    }

    private static HouseRule constructedOnlyIn(String name, String home, String type, String reason) {
        DescribedPredicate<HasName> constructor = nameStartingWith("<init>").forSubtype();
        return HouseRule.of(
                name,
                noClasses()
                        .that()
                        .resideOutsideOfPackage(home)
                        .should()
                        .callConstructorWhere(DescribedPredicate.describe(
                                "target is " + type,
                                call -> constructor.test(call.getTarget())
                                        && owner(resideInAPackage(home).and(simpleName(type)))
                                                .test(call.getTarget()))),
                reason);
    }

    private static ArchRule only(String from, String... to) {
        return classes().that(resideInAPackage(from)).should(onlyDependOnClassesThat(anyOf(to)));
    }

    private static DescribedPredicate<JavaClass> library() {
        return anyOf(
                "java..",
                "dev.irori.kernel..",
                "dev.irori.mapping..",
                "org.hl7.fhir.r4..",
                "org.hl7.fhir.utilities.xhtml..",
                "org.hl7.fhir.instance.model.api..",
                "ca.uhn.fhir..",
                "org.jspecify.annotations..");
    }

    /** Arrays and primitives count as the package of their element: {@code int[]} lives nowhere and harms nobody. */
    private static DescribedPredicate<JavaClass> anyOf(String... packages) {
        DescribedPredicate<JavaClass> inside = resideInAnyPackage(packages);
        return DescribedPredicate.describe(
                "reside in any of " + List.of(packages),
                type -> type.getBaseComponentType().isPrimitive() || inside.test(type.getBaseComponentType()));
    }

    private static DescribedPredicate<JavaClass> simpleNameStartingWithFile() {
        return DescribedPredicate.describe(
                "name starts with File", type -> type.getSimpleName().startsWith("File"));
    }
}
