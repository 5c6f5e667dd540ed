package dev.irori.mapping.params;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import dev.irori.mapping.kind.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** Every R4 parameter of a type that files become is declared, or left out for a reason that is written down. */
class ParamsTest {
    private static final FhirContext R4 = FhirContext.forR4Cached();

    @Test
    void everyR4ParameterIsDeclaredOrLeftOutForAReason() throws IOException {
        Map<String, String> omitted = omitted();
        for (String type : Params.all().keySet()) {
            for (RuntimeSearchParam param : R4.getResourceDefinition(type).getSearchParams()) {
                String name = type + "." + param.getName();
                if (!param.getName().startsWith("_")) {
                    boolean declared = Params.of(type, param.getName()).isPresent();
                    assertThat(declared ^ omitted.containsKey(name)).as(name).isTrue();
                }
            }
        }
    }

    @Test
    void nothingIsLeftOutThatR4DoesNotHave() throws IOException {
        assertThat(omitted().keySet()).allSatisfy(name -> {
            String type = name.substring(0, name.indexOf('.'));
            assertThat(R4.getResourceDefinition(type).getSearchParam(name.substring(type.length() + 1)))
                    .as(name)
                    .isNotNull();
        });
    }

    /** Computed from the rule tables: a parameter whose element a rule fills may not be left out for want of a rule. */
    @Test
    void whatIsLeftOutForWantOfARuleHasNone() throws IOException {
        Set<String> filled = filled();
        assertThat(filled).contains("Condition.code", "Observation.value");
        omitted().forEach((name, reason) -> {
            if (reason.startsWith("no rule")) {
                String type = name.substring(0, name.indexOf('.'));
                String path = R4.getResourceDefinition(type)
                        .getSearchParam(name.substring(type.length() + 1))
                        .getPath();
                assertThat(firstChildren(path)).as(name).noneMatch(filled::contains);
            }
        });
    }

    private static Set<String> filled() {
        Set<String> filled = new TreeSet<>();
        Kinds.all().values().stream()
                .flatMap(kind -> kind.tables().stream())
                .flatMap(table -> table.rules().stream())
                .forEach(rule -> filled.addAll(firstChildren(rule.element())));
        return filled;
    }

    /** {@code Condition.onset} of {@code Condition.onsetDateTime}: choices are named by their type in a rule. */
    private static Set<String> firstChildren(String text) {
        Set<String> found = new TreeSet<>();
        for (String word : text.split("[^A-Za-z.]+")) {
            String[] steps = word.split("\\.");
            if (steps.length > 1 && !steps[0].isEmpty() && Character.isUpperCase(steps[0].charAt(0))) {
                found.add(steps[0] + "." + withoutChoice(steps[1]));
            }
        }
        return found;
    }

    private static String withoutChoice(String child) {
        for (String type : List.of("DateTime", "Period", "Quantity", "CodeableConcept", "String", "Boolean")) {
            if (child.endsWith(type) && child.length() > type.length()) {
                return child.substring(0, child.length() - type.length());
            }
        }
        return child;
    }

    @Test
    void kindsAreThoseOfR4() {
        Params.all()
                .forEach((type, params) -> params.forEach(param -> {
                    RuntimeSearchParam standard = R4.getResourceDefinition(type).getSearchParam(param.name());
                    if (standard != null) {
                        assertThat(param.kind().name())
                                .as(param.toString())
                                .isEqualTo(standard.getParamType().name());
                    } else {
                        assertThat(param.name()).startsWith("jp-");
                    }
                }));
    }

    @Test
    void aConceptIsFoundByEachOfItsCodesAndItsText() {
        Condition condition = new Condition();
        condition.setCode(new CodeableConcept()
                .addCoding(new Coding("urn:a", "1", "one"))
                .addCoding(new Coding("urn:b", "2", "two"))
                .setText("said"));
        assertThat(values(condition, "code"))
                .containsExactly(new FactValue.Token("urn:a", "1", "said"), new FactValue.Token("urn:b", "2", "said"));
    }

    @Test
    void aDayInJapanBeginsAtThreeInTheAfternoonOfTheDayBeforeInGreenwich() {
        Condition condition = new Condition();
        condition.setOnset(new DateTimeType("2024-05-10"));
        assertThat(values(condition, "onset-date"))
                .containsExactly(new FactValue.Range(
                        Instant.parse("2024-05-09T15:00:00Z"), Instant.parse("2024-05-10T14:59:59.999Z")));
    }

    @Test
    void aComparatorStaysWithItsValue() {
        Observation observation = new Observation();
        observation.setValue(new Quantity()
                .setValue(new java.math.BigDecimal("0.02"))
                .setComparator(Quantity.QuantityComparator.LESS_THAN)
                .setUnit("mg/dL"));
        assertThat(values(observation, "value-quantity"))
                .containsExactly(new FactValue.Amount(new java.math.BigDecimal("0.02"), "<", "", "", "mg/dL"));
        assertThat(values(observation, "value-string")).isEmpty();
    }

    @Test
    void aTextIsNoCode() {
        Observation observation = new Observation();
        observation.setValue(new StringType("(-)"));
        assertThat(values(observation, "value-string")).containsExactly(new FactValue.Text("(-)"));
        assertThat(values(observation, "value-concept")).isEmpty();
    }

    @Test
    void aContainedResourceIsNoTarget() {
        Observation observation = new Observation();
        observation.setSpecimen(new Reference("#s")).setSubject(new Reference("Patient/p"));
        assertThat(values(observation, "specimen")).isEmpty();
        assertThat(values(observation, "patient")).containsExactly(new FactValue.Target("Patient/p"));
    }

    private static List<FactValue> values(org.hl7.fhir.r4.model.Resource resource, String param) {
        return Params.facts(resource).stream()
                .filter(fact -> fact.param().equals(param))
                .map(Fact::value)
                .toList();
    }

    private static Map<String, String> omitted() throws IOException {
        Map<String, String> omitted = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "omitted-params.tsv"))) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && !cells[0].equals("type")) {
                assertThat(cells).as(line).hasSize(3);
                omitted.put(cells[0] + "." + cells[1], cells[2]);
            }
        }
        return omitted;
    }
}
