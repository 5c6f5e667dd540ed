package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.value.Identifiers;
import java.util.List;
import org.hl7.fhir.r4.model.Identifier;

/** Which order, which RP, and which drug of it. */
final class DrugIdentity {
    static final String RP = "http://jpfhir.jp/fhir/core/mhlw/IdSystem/Medication-RPGroupNumber";
    static final String IN_RP = "http://jpfhir.jp/fhir/core/mhlw/IdSystem/MedicationAdministrationIndex";
    private static final String INSTANCE = "http://jpfhir.jp/fhir/core/IdSystem/resourceInstance-identifier";

    private DrugIdentity() {}

    static <D extends DrugDraft> List<Rule<D>> rules(String type) {
        return List.of(
                reading("ORC-2")
                        .to(type + ".identifier")
                        .remark(
                                "the order number under the hospital's own system, by which orders and what became of them are joined",
                                "施設の体系によるオーダ番号。指示と実施はこれで結合する")
                        .by(
                                "local identifier",
                                (value, draft, scene) -> draft.identify(Identifiers.local(
                                        scene.institution(),
                                        "order",
                                        value.component(1).text().strip()))),
                reading("ORC-3")
                        .to(type + ".identifier")
                        .by(
                                "local identifier",
                                (value, draft, scene) -> draft.identify(Identifiers.local(
                                        scene.institution(),
                                        "filler-order",
                                        value.component(1).text().strip()))),
                reading("ORC-4")
                        .to(type + ".identifier:rpNumber")
                        .remark(
                                "a plain number, the last of two parts, the middle of three; zeros in front dropped",
                                "単独の数字、2部分の末尾、3部分の中央。先頭の0は除く")
                        .by("RP", (value, draft, scene) -> {
                            if (!draft.order().rp().isEmpty()) {
                                draft.identify(identifier(RP, draft.order().rp()));
                            }
                        }),
                always("ORC-4")
                        .to(type + ".identifier:orderInRp, " + type + ".identifier:requestIdentifier")
                        .remark(
                                "orderInRp is the place of the drug inside its RP in message order: vendors do not agree on the third part of ORC-4",
                                "orderInRpはRP内の薬剤の出現順。ORC-4の第3部分はベンダーにより意味が異なる")
                        .with("order in RP", DrugIdentity::place));
    }

    private static <D extends DrugDraft> void place(D draft, Scene scene) {
        DrugOrder order = draft.order();
        if (draft.orderInRp() > 0 && !order.rp().isEmpty()) {
            draft.identify(identifier(IN_RP, Integer.toString(draft.orderInRp())));
        }
        if (!order.number().isEmpty() && !order.rp().isEmpty()) {
            String place = draft.orderInRp() > 0 ? Integer.toString(draft.orderInRp()) : order.administration();
            String instance = scene.institution() + "." + order.number() + '.' + order.rp();
            draft.identify(identifier(INSTANCE, place.isEmpty() ? instance : instance + '.' + place));
        }
    }

    /** What all drugs of one RP share. */
    static Identifier group(DrugOrder order, Scene scene) {
        String number = order.number();
        String value = order.rp().isEmpty() ? number : number + '_' + order.rp();
        return Identifiers.local(scene.institution(), "prescription-group", value);
    }

    static Identifier identifier(String system, String value) {
        return new Identifier().setSystem(system).setValue(value);
    }
}
