package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Departments;
import java.util.List;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.jspecify.annotations.Nullable;

/**
 * OML-01, the laboratory order: one ServiceRequest per OBR, one Specimen per SPM. What is told to the laboratory with the
 * order stays inside it and is never a result.
 */
public final class LabOrders implements Kind {

    static final RuleTable<LabSpecimens.SpecimenDraft> SPECIMEN = LabSpecimens.table("OML-01");

    static final RuleTable<LabOrderDraft> ORDER = RuleTable.of(
            "OML-01 OBR",
            "ServiceRequest",
            always().to("ServiceRequest.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.order.setSubject(scene.patient())),
            always().to("ServiceRequest.intent")
                    .remark("always order", "常にorder")
                    .with("fixed", (draft, scene) -> draft.order.setIntent(ServiceRequestIntent.ORDER)),
            always("ORC-1", "ORC-5")
                    .to("ServiceRequest.status")
                    .vocabulary("HL70038, HL70119")
                    .remark(
                            "ORC-1 when it cancels, else ORC-5, else ORC-1; unknown without either, never by the clock",
                            "取消のORC-1、ORC-5、ORC-1の順。いずれもなければunknownとし、時計では決めない")
                    .with("order status", LabOrderFields::status),
            reading("ORC-2", "OBR-2")
                    .to("ServiceRequest.identifier(PLAC)")
                    .with(
                            "order number",
                            (draft, scene) ->
                                    LabNumbers.placer(draft.request, scene).ifPresent(draft.order::addIdentifier)),
            reading("ORC-3", "OBR-3")
                    .to("ServiceRequest.identifier(FILL)")
                    .with(
                            "order number",
                            (draft, scene) ->
                                    LabNumbers.filler(draft.request, scene).ifPresent(draft.order::addIdentifier)),
            reading("ORC-4").to("ServiceRequest.requisition").with("order number", LabOrderFields::group),
            always("OBR-4")
                    .to("ServiceRequest.code")
                    .remark(
                            "without a code, that it is a laboratory order: orderDetail needs a code",
                            "コードがなければ検体検査とする（orderDetailにはcodeが必要）")
                    .with("concept", LabOrderFields::code),
            reading("OBX-3", "OBX-11")
                    .to("ServiceRequest.orderDetail")
                    .vocabulary("JC10")
                    .when("OBX-11 is O")
                    .remark("an ordered item has no result", "依頼項目であり結果ではない")
                    .with("ordered items", LabOrderFields::items),
            always("OBX-2", "OBX-5", "OBX-6", "OBX-7", "OBX-8", "OBX-14", "OBX-4")
                    .to("ServiceRequest.supportingInfo(contained Observation)")
                    .when("OBX-11 is not O, or there is a value")
                    .remark(
                            "given with the order, of whatever source: never served as a result",
                            "オーダに添えた情報であり、結果として公開しない")
                    .with("given with the order", LabOrderFields::given),
            always("SPM-4").to("ServiceRequest.specimen").with("reference", LabOrderFields::specimen),
            reading("ORC-12", "OBR-16").to("ServiceRequest.requester").with("practitioner", LabOrderFields::requester),
            reading("ORC-9").to("ServiceRequest.authoredOn").by("dateTime", LabOrderFields::authored),
            always("ORC-17", "PV1-10", "PV1-3")
                    .to("ServiceRequest.extension(department)")
                    .vocabulary("HL70069")
                    .with(
                            "department",
                            (draft, scene) ->
                                    Departments.add(draft.order, scene, draft.segment("ORC"), draft.segment("PV1"))),
            reading("TQ1-7", "TQ1-8", "OBR-7", "OBR-8")
                    .to("ServiceRequest.occurrence[x]")
                    .remark("TQ1 first; a differing OBR-7 is a note", "TQ1を優先し、異なるOBR-7は注記とする")
                    .with("dateTime or Period", LabOrderFields::occurrence),
            reading("TQ1-9")
                    .to("ServiceRequest.priority")
                    .vocabulary("HL70485")
                    .remark("what FHIR has no priority for is a note", "FHIRに対応がない優先度は注記とする")
                    .by("priority", LabOrderFields::priority),
            reading("OBR-29")
                    .to("ServiceRequest.basedOn")
                    .remark("the parent order by its number", "親オーダを番号で参照")
                    .by("order number", LabOrderFields::parent),
            reading("TQ1-11").to("ServiceRequest.note").by("note", note("指示 (instruction)")),
            reading("ORC-15").to("ServiceRequest.note").by("note", note("オーダ有効日時 (effective)")),
            reading("ORC-16").to("ServiceRequest.note").by("note", note("理由 (reason)")),
            reading("OBR-26").to("ServiceRequest.note").by("note", LabOrderFields::parentResult),
            always("NTE-3")
                    .to("ServiceRequest.note")
                    .remark("also rows whose code ends in a comment suffix", "コメント接尾辞の行を含む")
                    .with("notes", LabOrderFields::comments));

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(SPECIMEN, ORDER);
    }

    @Override
    public void map(Scene scene) {
        @Nullable Segment pv1 = scene.message().first("PV1");
        Departments.reportMisplaced(scene, pv1);
        for (LabSpecimen specimen : LabMessage.read(scene)) {
            LabSpecimens.emit(specimen, SPECIMEN, scene);
            for (LabRequest request : specimen.requests) {
                LabOrderDraft draft = new LabOrderDraft(request, pv1);
                ORDER.apply(draft, scene);
                scene.emit(draft.order, request.obr, LabKeys.request(request, scene));
            }
        }
    }

    private static Rule.FromField<LabOrderDraft> note(String label) {
        return (value, draft, scene) -> draft.order.addNote(Notes.labelled(label, value));
    }
}
