package dev.irori.mapping.value;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/** Security labels that the file itself demands: what the hospital marked is never served as if it were not. */
public final class Labels {
    private static final String SENSITIVITY = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String RESTRICTED = "R";

    private Labels() {}

    /** HL7 table 0177: confidentiality and, where the code tells why, the sensitivity; an unknown code restricts. */
    public static void add(Value codes, Resource resource, Segment segment, int field, Scene scene) {
        if (scene.origin().dialect().ignoresProblemLabels()) {
            return;
        }
        for (Value code : codes.each()) {
            String written = code.component(1).text();
            Optional<Row> row = Table.CONFIDENTIALITY.row(written);
            if (row.isEmpty()) {
                scene.gap(GapKind.CODE_UNKNOWN, segment, field, written);
            }
            String confidentiality = row.flatMap(Row::target).orElse(RESTRICTED);
            label(resource.getMeta(), Table.CONFIDENTIALITY.targetSystem(), confidentiality);
            row.flatMap(it -> it.cell("sensitivity"))
                    .ifPresent(sensitivity -> label(resource.getMeta(), SENSITIVITY, sensitivity));
        }
    }

    private static void label(Meta meta, String system, String code) {
        if (meta.getSecurity(system, code) == null) {
            meta.addSecurity(new Coding().setSystem(system).setCode(code));
        }
    }
}
