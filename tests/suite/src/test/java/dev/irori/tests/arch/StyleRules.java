package dev.irori.tests.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/** How a class of ours looks. */
final class StyleRules {
    private static final String OURS = "dev.irori..";

    private StyleRules() {}

    static List<HouseRule> all(List<Path> sourceRoots) {
        return List.of(
                nullMarked(),
                names(),
                fileLength(sourceRoots),
                publicTypes(),
                console(),
                stackTraces(),
                autowired(),
                fieldInjection(),
                dates(),
                zones(),
                charsets());
    }

    private static HouseRule nullMarked() {
        return HouseRule.of(
                "null marked",
                classes().that(resideInAPackage(OURS)).should(new LiveInANullMarkedPackage()),
                "NullAway reads marked packages only: an unmarked one is not checked and nobody notices");
    }

    private static HouseRule names() {
        return HouseRule.of(
                "names",
                noClasses()
                        .that(resideInAPackage(OURS))
                        .should()
                        .haveNameMatching(".*[.$](?:\\w*(?:Impl|Utils?|Manager|Helper)|Base[A-Z]\\w*)"),
                "such a name says that a class exists, not what it is in the hospital or in the message");
    }

    private static HouseRule fileLength(List<Path> sourceRoots) {
        return HouseRule.of(
                "file length",
                classes().that(resideInAPackage(OURS)).should(new FitInAFile(sourceRoots)),
                "what does not fit into one head in one sitting is two things");
    }

    private static HouseRule publicTypes() {
        return HouseRule.of(
                "public types",
                classes().that(resideInAPackage(OURS)).should(new ShowAHandfulOfTypes()),
                "a feature is used through a handful of types and changed freely behind them");
    }

    private static HouseRule console() {
        return HouseRule.of(
                "console",
                noClasses()
                        .that(resideInAPackage(OURS))
                        .and()
                        .resideOutsideOfPackage("dev.irori.cli..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"),
                "only the command line talks to a terminal; everything else returns values or logs");
    }

    private static HouseRule stackTraces() {
        return HouseRule.of(
                "stack traces",
                noClasses()
                        .that(resideInAPackage(OURS))
                        .and()
                        .resideOutsideOfPackage("dev.irori.cli..")
                        .should()
                        .callMethodWhere(DescribedPredicate.describe(
                                "target is printStackTrace",
                                call -> call.getName().equals("printStackTrace")
                                        && call.getTargetOwner().isAssignableTo(Throwable.class))),
                "a refusal is a Problem with a code; a printed trace reaches nobody and may carry a patient's data");
    }

    private static HouseRule autowired() {
        return HouseRule.of(
                "autowired",
                noMembers()
                        .that()
                        .areDeclaredInClassesThat(resideInAPackage(OURS))
                        .should()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired"),
                "a class with one constructor needs no annotation, and a class with two needs a factory");
    }

    private static HouseRule fieldInjection() {
        return HouseRule.of(
                "field injection",
                noFields()
                        .that()
                        .areDeclaredInClassesThat(resideInAPackage(OURS))
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.Resource")
                        .orShould()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value"),
                "what a class needs stands in its constructor, where a test can pass it");
    }

    private static HouseRule dates() {
        return HouseRule.of(
                "dates",
                noClasses()
                        .that(resideInAPackage(OURS))
                        .and()
                        .resideOutsideOfPackages("dev.irori.fhir..", "dev.irori.mapping..")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Date.class),
                "java.util.Date is mutable and has no zone; only HAPI's edges still ask for it");
    }

    private static HouseRule zones() {
        return HouseRule.of(
                "zones",
                noClasses()
                        .that(resideInAPackage(OURS))
                        .should()
                        .callMethod(ZoneId.class, "systemDefault")
                        .orShould()
                        .callMethod(TimeZone.class, "getDefault")
                        .orShould()
                        .callMethod(Clock.class, "systemDefaultZone"),
                "the same file must give the same instant on every machine");
    }

    private static HouseRule charsets() {
        return HouseRule.of(
                "charsets",
                noClasses()
                        .that(resideInAPackage(OURS))
                        .should()
                        .callMethod(Charset.class, "defaultCharset")
                        .orShould()
                        .callConstructor(String.class, byte[].class)
                        .orShould()
                        .callMethod(String.class, "getBytes"),
                "the same bytes must give the same text on every machine");
    }
}
