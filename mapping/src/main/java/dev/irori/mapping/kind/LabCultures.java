package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a microbiology report belong together: an organism with its quantity (same OBX-4), and the
 * susceptibilities of that organism (OBR-26, else OBX-4). Only what is said is linked: a susceptibility under the wrong
 * organism is worse than one under none.
 */
final class LabCultures {
    private static final String MICROBIOLOGY = "6";
    private static final String SUSCEPTIBILITY = "6C";
    private static final String NATIONAL = "JANIS";
    private static final int ITEM = 3;
    private static final int VALUE = 5;
    private static final int PARENT = 26;

    private final Scene scene;
    private final List<LabItem> organisms = new ArrayList<>();

    private LabCultures(Scene scene) {
        this.scene = scene;
    }

    /** Whether a request is about organisms: by JLAC10, by the codes of JANIS, or by its parent result. */
    static boolean isCulture(LabRequest request) {
        if (followsCulture(request.obr.field(PARENT)) || isAbout(request.obr.field(4), MICROBIOLOGY)) {
            return true;
        }
        for (LabItem item : request.items) {
            if (isAbout(item.obx.field(ITEM), MICROBIOLOGY) || isNational(item)) {
                return true;
            }
        }
        return false;
    }

    /** OBR-26 is there for cultures; only a JLAC10 code of another section says otherwise. */
    private static boolean followsCulture(Value parent) {
        Value item = parent.component(1);
        boolean coded = item.subcomponent(3).is("JC10");
        return parent.isPresent()
                && (!coded || item.subcomponent(1).text().strip().startsWith(MICROBIOLOGY));
    }

    /** Links the rows of the cultures of one specimen. */
    static void link(List<LabRequest> cultures, Scene scene) {
        LabCultures links = new LabCultures(scene);
        cultures.forEach(links::isolates);
        cultures.forEach(links::susceptibilities);
    }

    /** A row about a drug: by its request or by its own code, since some write all rows under one request. */
    private static boolean isTested(LabItem item) {
        return item.request.obr.field(PARENT).isPresent()
                || isAbout(item.request.obr.field(4), SUSCEPTIBILITY)
                || isAbout(item.obx.field(ITEM), SUSCEPTIBILITY);
    }

    /** Rows with one sub-id: the organism among them, and what else is said of it. */
    private void isolates(LabRequest culture) {
        for (LabItem item : culture.items) {
            boolean organism = likeness(item) > 0 && best(culture, item);
            if (organism) {
                organisms.add(item);
                members(culture, item);
            }
        }
    }

    private static void members(LabRequest culture, LabItem organism) {
        if (organism.subId().isEmpty()) {
            return;
        }
        for (LabItem other : culture.items) {
            if (other != organism && !isTested(other) && other.subId().equals(organism.subId())) {
                other.belongs = true;
                organism.members.add(other);
            }
        }
    }

    /** Without a sub-id every organism stands alone. */
    private static boolean best(LabRequest culture, LabItem item) {
        if (item.subId().isEmpty()) {
            return true;
        }
        for (LabItem other : culture.items) {
            if (other == item) {
                return !outdone(culture, item);
            }
            if (other.subId().equals(item.subId()) && likeness(other) == likeness(item)) {
                return false;
            }
        }
        return false;
    }

    private static boolean outdone(LabRequest culture, LabItem item) {
        for (LabItem other : culture.items) {
            if (other.subId().equals(item.subId()) && likeness(other) > likeness(item)) {
                return true;
            }
        }
        return false;
    }

    /** How much a row looks like the name of an organism: its code is one, its item is one, it is coded at all. */
    private static int likeness(LabItem item) {
        if (Results.isOrdered(item.obx) || isTested(item)) {
            return 0;
        }
        if (isNational(item)) {
            return 3;
        }
        Value name = item.obx.field(ITEM);
        String test = LabCodes.jlac10(name);
        if (name.text().contains("菌名") || (test.length() == 17 && test.startsWith("6B") && test.endsWith("14"))) {
            return 2;
        }
        return item.obx.field(2).is("CWE") && item.obx.field(VALUE).components() >= 3 ? 1 : 0;
    }

    private void susceptibilities(LabRequest request) {
        pairDrugs(request);
        Value parent = request.obr.field(PARENT);
        @Nullable LabItem isolate = parent.isPresent() ? isolate(request) : null;
        for (LabItem item : request.items) {
            if (item.belongs || !isTested(item) || Results.isOrdered(item.obx)) {
                continue;
            }
            @Nullable LabItem organism = parent.isPresent() ? isolate : bySubId(item);
            if (organism == null) {
                scene.gap(GapKind.PARENT_UNCERTAIN, item.obx, 4, item.subId());
            } else {
                item.belongs = true;
                organism.members.add(item);
            }
        }
    }

    /** The other form: one row names the drug, the rows of the same sub-id say how it did. */
    private static void pairDrugs(LabRequest request) {
        for (LabItem drug : request.items) {
            drug.namesDrug = isTested(drug) && isNational(drug);
            if (!drug.namesDrug || drug.subId().isEmpty()) {
                continue;
            }
            for (LabItem measured : request.items) {
                if (isMeasuredOf(measured, drug)) {
                    measured.drug = drug;
                    drug.belongs = true;
                }
            }
        }
    }

    private static boolean isMeasuredOf(LabItem row, LabItem drug) {
        return row.subId().equals(drug.subId()) && isTested(row) && !isNational(row) && !Results.isOrdered(row.obx);
    }

    private @Nullable LabItem bySubId(LabItem item) {
        return item.subId().isEmpty() || item.drug != null || item.namesDrug
                ? null
                : only(organisms.stream()
                        .filter(it -> it.subId().equals(item.subId()))
                        .toList());
    }

    /** OBR-26: the sub-id of the organism, its text, or both, which must then agree. */
    private @Nullable LabItem isolate(LabRequest request) {
        Value parent = request.obr.field(PARENT);
        String subId = parent.component(2).text().strip();
        Value name = parent.component(3);
        List<LabItem> fitting = new ArrayList<>();
        for (LabItem organism : organisms) {
            boolean numbered = subId.isEmpty() || organism.subId().equals(subId);
            if (numbered && (name.isEmpty() || isNamed(organism, name))) {
                fitting.add(organism);
            }
        }
        return subId.isEmpty() && name.isEmpty() ? null : only(fitting);
    }

    private static @Nullable LabItem only(List<LabItem> items) {
        return items.size() == 1 ? items.get(0) : null;
    }

    /** By its text, or as {@code 2001&E.coli&JANIS} by its code. The text may be cut. */
    private static boolean isNamed(LabItem organism, Value name) {
        String code = organism.obx.field(VALUE).component(1).text().strip();
        if (name.subcomponents() > 1 && !code.isEmpty()) {
            return name.subcomponent(1).text().strip().equals(code);
        }
        String wanted = folded(name.text());
        String said = folded(organism.said());
        return !wanted.isEmpty() && (said.startsWith(wanted) || wanted.equals(folded(code)));
    }

    private static String folded(String text) {
        return text.replace(" ", "").replace("　", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isNational(LabItem item) {
        Value value = item.obx.field(VALUE);
        return value.component(3).is(NATIONAL) || value.component(6).is(NATIONAL);
    }

    private static boolean isAbout(Value item, String section) {
        return LabCodes.jlac10(item).startsWith(section);
    }
}
