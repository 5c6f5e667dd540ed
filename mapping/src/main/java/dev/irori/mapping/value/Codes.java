package dev.irori.mapping.value;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Origin;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.CodeSystems;
import dev.irori.mapping.table.Coded;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.table.Use;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * CWE: both triplets, whichever order a vendor writes them in. The standard code comes first where it is well-formed,
 * then what the hospital wrote; the text is always kept. A code that fails its form, or whose system nobody knows,
 * stays as the hospital's own and is reported.
 */
public final class Codes {
    private static final int FIRST_TRIPLET = 1;
    private static final int SECOND_TRIPLET = 4;
    private static final int ORIGINAL_TEXT = 9;

    private final Scene scene;
    private final Segment segment;
    private final int field;
    private final Use use;

    private Codes(Scene scene, Segment segment, int field, Use use) {
        this.scene = scene;
        this.segment = segment;
        this.field = field;
        this.use = use;
    }

    /** The translator for one field; the field is named so that gaps say where. */
    public static Codes of(Scene scene, Segment segment, int field) {
        return new Codes(scene, segment, field, Use.PLAIN);
    }

    public Codes as(Use other) {
        return new Codes(scene, segment, field, other);
    }

    /** The concept of a value of which no national code is expected: departments, diets, local categories. */
    public CodeableConcept concept(Value cwe) {
        return concept(cwe, false);
    }

    /** The concept of a drug, a test, a disease: a local code alone is a gap that a code map can close. */
    public CodeableConcept nationalConcept(Value cwe) {
        return concept(cwe, true);
    }

    /** The first triplet alone, for fields that use the two triplets for two things. */
    public CodeableConcept first(Value cwe) {
        return triplet(cwe, FIRST_TRIPLET);
    }

    /** The second triplet alone. */
    public CodeableConcept second(Value cwe) {
        return triplet(cwe, SECOND_TRIPLET);
    }

    /** A code written in subcomponents, as in TQ1-3: {@code code&text&system}. */
    public CodeableConcept subconcept(Value component) {
        List<Coding> codings = new ArrayList<>(1);
        String text = component.subcomponent(2).text().strip();
        if (component.subcomponent(1).isPresent()) {
            String code = component.subcomponent(1).text();
            add(code, text, component.subcomponent(3).text(), codings, codings);
        }
        CodeableConcept concept = new CodeableConcept();
        codings.forEach(concept::addCoding);
        return text.isEmpty() ? concept : concept.setText(text);
    }

    private CodeableConcept triplet(Value cwe, int triplet) {
        List<Coding> codings = new ArrayList<>(1);
        add(cwe, triplet, codings, codings);
        CodeableConcept concept = new CodeableConcept();
        codings.forEach(concept::addCoding);
        String text = cwe.component(triplet + 1).text().strip();
        return text.isEmpty() ? concept : concept.setText(text);
    }

    private CodeableConcept concept(Value cwe, boolean nationalExpected) {
        List<Coding> national = new ArrayList<>(2);
        List<Coding> local = new ArrayList<>(2);
        add(cwe, FIRST_TRIPLET, national, local);
        add(cwe, SECOND_TRIPLET, national, local);
        if (national.isEmpty()) {
            local.stream()
                    .map(this::meaning)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(national::add);
        }
        if (national.isEmpty() && nationalExpected && !local.isEmpty()) {
            Coding unmapped = local.get(0);
            scene.gap(GapKind.CODE_UNMAPPED, segment, field, unmapped.getCode() + "^" + unmapped.getSystem());
        }
        CodeableConcept concept = new CodeableConcept();
        national.forEach(concept::addCoding);
        local.forEach(concept::addCoding);
        String text = text(cwe);
        return text.isEmpty() ? concept : concept.setText(text);
    }

    private void add(Value cwe, int triplet, List<Coding> national, List<Coding> local) {
        Value code = cwe.component(triplet);
        if (code.isPresent()) {
            String display = cwe.component(triplet + 1).text().strip();
            add(code.text(), display, cwe.component(triplet + 2).text(), national, local);
        }
    }

    private void add(String written, String display, String system, List<Coding> national, List<Coding> local) {
        String code = singleSpaced(written.strip());
        String name = system.strip();
        if (code.isEmpty()) {
            return;
        }
        if (name.isEmpty()) {
            local.add(coding(null, code, display));
            return;
        }
        Coded coded = CodeSystems.read(name, code, use);
        if (coded instanceof Coded.Standard it) {
            national.add(coding(it.system(), it.code(), display));
        } else if (coded instanceof Coded.Local it) {
            local.add(coding(localSystem(it.name()), it.code(), display).setUserSelected(true));
        } else if (coded instanceof Coded.Unfit it) {
            scene.gap(GapKind.CODE_CHECK, segment, field, it.code() + "^" + it.name());
            local.add(coding(localSystem(it.name()), it.code(), display));
        } else if (coded instanceof Coded.Unknown it) {
            scene.gap(GapKind.SYSTEM_UNKNOWN, segment, field, it.name());
            local.add(coding(localSystem(it.name()), it.code(), display));
        }
    }

    private String localSystem(String name) {
        Origin origin = scene.origin();
        return Canonical.local(scene.institution(), origin.codeNamespace(), name);
    }

    private Optional<Coding> meaning(Coding local) {
        if (local.getSystem() == null) {
            return Optional.empty();
        }
        Optional<LocalCodes.Meaning> meaning = scene.origin().locals().meaning(local.getSystem(), local.getCode());
        return meaning.map(it -> coding(it.system(), it.code(), it.display()));
    }

    private static Coding coding(@Nullable String system, String code, String display) {
        Coding coding = new Coding().setCode(code);
        if (system != null) {
            coding.setSystem(system);
        }
        return display.isEmpty() ? coding : coding.setDisplay(display);
    }

    /** FHIR's codes know no two spaces in a row; vendors pad. */
    private static String singleSpaced(String code) {
        String single = code;
        while (single.contains("  ")) {
            single = single.replace("  ", " ");
        }
        return single;
    }

    /** What a person reads: the original text, else the name beside the first code, else beside the second. */
    public static String text(Value cwe) {
        String original = cwe.component(ORIGINAL_TEXT).text().strip();
        if (!original.isEmpty()) {
            return original;
        }
        String first = cwe.component(FIRST_TRIPLET + 1).text().strip();
        return first.isEmpty() ? cwe.component(SECOND_TRIPLET + 1).text().strip() : first;
    }
}
