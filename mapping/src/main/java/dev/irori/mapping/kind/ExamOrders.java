package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.FhirId;
import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Departments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.jspecify.annotations.Nullable;

/**
 * OMG-01, OMG-02, OMG-03: orders of imaging, endoscopy and physiology. NW and PA of one number are one order, whose
 * items are the CH below it.
 */
public final class ExamOrders implements Kind {

    static final RuleTable<ExamOrderDraft> SERVICE_REQUEST = RuleTable.of(
            "OMG-01, OMG-02, OMG-03 ORC",
            "ServiceRequest",
            always().to("ServiceRequest.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.request.setSubject(scene.patient())),
            always().to("ServiceRequest.intent")
                    .with("order", (draft, scene) -> draft.request.setIntent(ServiceRequestIntent.ORDER)),
            always("ORC-1", "ORC-5")
                    .to("ServiceRequest.status")
                    .vocabulary("HL70119, HL70038")
                    .remark(
                            "a cancellation in ORC-1 first, then ORC-5; nothing depends on the clock",
                            "ORC-1の取消を優先し、次にORC-5。現在日時には依存しない")
                    .with("status", ExamOrderFields::status),
            always("ORC-2", "OBR-2")
                    .to("ServiceRequest.identifier(PLAC)")
                    .remark(
                            "as written; numbers are compared without leading zeros, and no identifier where they differ",
                            "原文のまま。比較時は先頭のゼロを除き、不一致の場合はidentifierとしない")
                    .with("order number", ExamOrderFields::number),
            reading("ORC-3", "OBR-3")
                    .to("ServiceRequest.identifier(FILL)")
                    .with("order number", ExamOrderFields::filler),
            reading("ORC-4")
                    .to("ServiceRequest.requisition")
                    .by(
                            "order number",
                            (value, draft, scene) -> draft.request.setRequisition(OrderNumbers.group(
                                    scene, value.component(1).text().strip()))),
            reading("ORC-8", "OBR-29")
                    .to("ServiceRequest.basedOn")
                    .remark(
                            "the order above, where the same file has it; else by its number",
                            "同一ファイル内の親オーダ。なければ番号による論理参照")
                    .with("parent", ExamOrderFields::parent),
            always().to("ServiceRequest.category")
                    .vocabulary("LOINC, HL70074")
                    .with("kind of examination", ExamOrderFields::category),
            reading("OBR-24")
                    .to("ServiceRequest.category")
                    .vocabulary("HL70074")
                    .by("section", ExamOrderFields::section),
            reading("ORC-29")
                    .to("ServiceRequest.category")
                    .vocabulary("HL70482")
                    .by("concept", ExamOrderFields::orderType),
            reading("OBR-4")
                    .to("ServiceRequest.code")
                    .vocabulary("JJ1017, LENDO, JC10")
                    .by("concept", ExamOrderFields::item),
            reading("TQ1-9")
                    .to("ServiceRequest.priority")
                    .vocabulary("HL70485")
                    .by("priority", ExamOrderFields::priority),
            reading("TQ1-7", "TQ1-8", "OBR-36", "OBR-7", "OBR-8")
                    .to("ServiceRequest.occurrence")
                    .with("dateTime or Period", ExamOrderFields::occurrence),
            reading("TQ1-2").to("ServiceRequest.quantity").by("quantity", ExamOrderFields::quantity),
            reading("ORC-9").to("ServiceRequest.authoredOn").by("dateTime", ExamOrderFields::authored),
            reading("ORC-12", "OBR-16")
                    .to("ServiceRequest.requester")
                    .remark("ORC-12, else OBR-16", "ORC-12を優先")
                    .with("practitioner", ExamOrderFields::requester),
            always("ORC-17", "PV1-10", "PV1-3", "PV1-8")
                    .to("ServiceRequest.extension(department)")
                    .vocabulary("HL70069")
                    .with("department", (draft, scene) -> {
                        Departments.add(draft.request, scene, draft.group.orc, draft.pv1);
                    }),
            always("OBX-2", "OBX-3", "OBX-4", "OBX-5", "OBX-6", "OBX-11", "OBX-14")
                    .to("ServiceRequest.reasonCode, ServiceRequest.note, ServiceRequest.supportingInfo")
                    .when("OBX given with the order")
                    .remark(
                            "reasons as reasonCode, other texts as note, the rest as contained Observation; none is a result",
                            "理由はreasonCode、その他の文章はnote、残りはcontainedのObservation。結果として扱わない")
                    .with("given with the order", GivenWithOrder::map),
            reading("OBR-13")
                    .to("ServiceRequest.reasonCode")
                    .by(
                            "text",
                            (value, draft, scene) -> draft.request
                                    .addReasonCode()
                                    .setText(value.text().strip())),
            note("OBR-12", "感染・危険情報 (danger code)"),
            served("OBR-22", "状態変更日時 (status changed at)"),
            served("OBR-25", "結果状態 (result status)"),
            note("OBR-26", "親結果 (parent result)"),
            reading("OBR-28").to("ServiceRequest.note").by("people", ExamOrderFields::copies),
            note("ORC-15", "有効日時 (effective from)"),
            note("ORC-16", "オーダ制御理由 (reason of control)"),
            note("TQ1-3", "繰返しパターン (repeat pattern)"),
            note("TQ1-4", "明示的な時間 (explicit time)"),
            note("TQ1-5", "相対時間 (relative time)"),
            note("TQ1-6", "期間 (duration)"),
            note("TQ1-10", "条件 (condition)"),
            note("TQ1-11", "指示 (instruction)"),
            note("TQ1-12", "連結 (conjunction)"),
            note("TQ1-13", "継続時間 (occurrence duration)"),
            note("TQ1-14", "総数 (total occurrences)"));

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(SERVICE_REQUEST);
    }

    @Override
    public void map(Scene scene) {
        @Nullable Segment pv1 = scene.message().first("PV1");
        Departments.reportMisplaced(scene, pv1);
        Map<String, FhirId> heads = new HashMap<>();
        List<ExamGroup> groups = ExamGroup.of(scene);
        for (ExamOrderDraft head : heads(groups, pv1, scene)) {
            heads.put(OrderNumbers.stripped(head.group.number()), emit(head, scene));
        }
        for (ExamGroup group : groups) {
            if (group.isChild()) {
                ExamOrderDraft child = new ExamOrderDraft(group, pv1, null);
                child.give(group.results);
                child.heads = heads;
                emit(child, scene);
            }
        }
    }

    /** NW and PA of one number say one order; the second adds what was given with it. */
    static List<ExamOrderDraft> heads(List<ExamGroup> groups, @Nullable Segment pv1, Scene scene) {
        Map<String, ExamOrderDraft> byNumber = new HashMap<>();
        List<ExamOrderDraft> heads = new ArrayList<>();
        for (ExamGroup group : groups) {
            if (group.isChild()) {
                continue;
            }
            @Nullable ExamOrderDraft known = byNumber.get(key(group.number(), group));
            if (known == null && !OrderNumbers.agree(group)) {
                // A number that went wrong on the way: the entry still repeats the order its OBR names.
                known = byNumber.get(key(group.requested(), group));
                if (known != null) {
                    known.linked = false;
                    scene.gap(GapKind.ORDER_LINK, group.origin(), 2, group.requested());
                }
            }
            if (known != null && !group.control().equals(known.group.control())) {
                known.give(group.results);
            } else {
                ExamOrderDraft head = new ExamOrderDraft(group, pv1, null);
                head.give(group.results);
                head.linked = heads.isEmpty() ? OrderNumbers.isFiled(group, scene) : heads.get(0).linked;
                byNumber.put(key(group.number(), group), head);
                heads.add(head);
            }
        }
        return heads;
    }

    private static String key(String number, ExamGroup group) {
        return OrderNumbers.stripped(number) + '\n' + group.item();
    }

    private static FhirId emit(ExamOrderDraft draft, Scene scene) {
        SERVICE_REQUEST.apply(draft, scene);
        ExamGroup group = draft.group;
        return scene.emit(
                draft.request, group.origin(), "ORC-2", OrderNumbers.stripped(group.number()), "OBR-4", group.item());
    }

    /** The order as its result tells it, contained in what was done about it. */
    static Reference contained(ExamOrderDraft draft, Scene scene) {
        SERVICE_REQUEST.apply(draft, scene);
        draft.request.setId("order");
        draft.container.addContained(draft.request);
        return new Reference("#order");
    }

    private static Rule<ExamOrderDraft> note(String field, String label) {
        return reading(field)
                .to("ServiceRequest.note")
                .by("note", (value, draft, scene) -> draft.request.addNote(ExamNotes.labelled(label, value)));
    }

    /** What a report says of its own belongs to the report, not to the order contained in it. */
    private static Rule<ExamOrderDraft> served(String field, String label) {
        return reading(field)
                .to("ServiceRequest.note")
                .when("the order itself, not its copy in a result")
                .by("note", (value, draft, scene) -> {
                    if (draft.isServed()) {
                        draft.request.addNote(ExamNotes.labelled(label, value));
                    }
                });
    }
}
