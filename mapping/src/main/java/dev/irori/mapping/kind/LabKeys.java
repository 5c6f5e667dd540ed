package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What laboratory resources are called within their record: the test, the sub-id, the request and the material. A row
 * that moves keeps its id, and a test that takes another's place never inherits it.
 */
final class LabKeys {
    private LabKeys() {}

    /** The material names a specimen; where several are of one material, their ids or times do too. */
    static void tellApart(List<LabSpecimen> specimens) {
        Map<String, Integer> materials = new HashMap<>();
        for (LabSpecimen specimen : specimens) {
            specimen.key = specimen.spm == null ? "" : code(specimen.spm.field(4));
            materials.merge(specimen.key, 1, Integer::sum);
        }
        for (LabSpecimen specimen : specimens) {
            if (specimen.spm != null && materials.getOrDefault(specimen.key, 0) > 1) {
                String id = specimen.spm.field(2).text().strip();
                specimen.key += '|' + (id.isEmpty() ? specimen.spm.field(17).text() : id);
            }
        }
    }

    static String[] specimen(LabSpecimen specimen) {
        @Nullable Segment spm = specimen.spm;
        String id = spm == null ? "" : spm.field(2).text().strip();
        return new String[] {"SPM", id.isEmpty() ? specimen.key : id};
    }

    static String[] request(LabRequest request, Scene scene) {
        return new String[] {"OBR", order(request, scene), code(request.obr.field(4)), request.specimen.key};
    }

    static String[] result(LabItem item, Scene scene) {
        LabRequest request = item.request;
        return new String[] {
            "OBX",
            code(item.obx.field(3)),
            item.subId(),
            order(request, scene),
            code(request.obr.field(4)),
            request.obr.field(26).text().strip(),
            request.specimen.key
        };
    }

    /** Both triplets of a code. */
    private static String code(Value cwe) {
        StringBuilder key = new StringBuilder();
        for (int component = 1; component <= 6; component++) {
            key.append(cwe.component(component).text().strip()).append('^');
        }
        return key.toString();
    }

    /** Nothing for the order the file is about, so that a padded or missing number changes no id. */
    private static String order(LabRequest request, Scene scene) {
        String number = LabNumbers.placer(request);
        return number.isEmpty()
                        || LabNumbers.isSame(number, scene.origin().key().order())
                ? ""
                : number;
    }
}
