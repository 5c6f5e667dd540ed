package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.FhirId;
import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.Times;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ImagingStudy.ImagingStudyStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** IPC: one ImagingStudy for each study instance UID, however often the message repeats it. */
final class Studies {
    private static final String DICOM_UID = "urn:dicom:uid";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

    static final RuleTable<StudyDraft> STUDY = RuleTable.of(
            "OMG-11, OMG-12 IPC",
            "ImagingStudy",
            always().to("ImagingStudy.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.study.setSubject(scene.patient())),
            always("ZE1-2", "OBR-25", "ORC-1")
                    .to("ImagingStudy.status")
                    .remark(
                            "available where something of it was performed, cancelled with its order, else registered",
                            "実施済があればavailable、オーダ取消ならcancelled、その他はregistered")
                    .with("status", Studies::status),
            reading("IPC-3").to("ImagingStudy.identifier(urn:dicom:uid)").by("study UID", Studies::uid),
            reading("IPC-1")
                    .to("ImagingStudy.identifier(ACSN)")
                    .remark("two numbers of one study are both kept, and reported", "同一検査UIDに複数の受付番号があれば両方を保持し報告する")
                    .with("accession number", Studies::accession),
            reading("IPC-2").to("ImagingStudy.identifier").by("local identifier", local("requested-procedure")),
            reading("IPC-4").to("ImagingStudy.identifier").by("local identifier", local("scheduled-procedure-step")),
            reading("IPC-5").to("ImagingStudy.modality").vocabulary("DCM").with("modality", Studies::modality),
            reading("OBR-4")
                    .to("ImagingStudy.procedureCode")
                    .vocabulary("JJ1017, LENDO")
                    .by("national concept", Studies::procedureCode),
            always("ZE1-3")
                    .to("ImagingStudy.procedureReference")
                    .when("one procedure made the study")
                    .with("procedure", (draft, scene) -> {
                        if (draft.procedures.size() == 1) {
                            draft.study.setProcedureReference(new Reference(
                                    "Procedure/" + draft.procedures.iterator().next()));
                        }
                    }),
            reading("OBR-7").to("ImagingStudy.started").by("dateTime", (value, draft, scene) -> {
                if (draft.group.obr != null) {
                    Times.dateTime(scene, draft.group.obr, 7).ifPresent(draft.study::setStartedElement);
                }
            }),
            reading("ORC-12", "OBR-16").to("ImagingStudy.referrer").with("practitioner", Studies::referrer),
            reading("ORC-2")
                    .to("ImagingStudy.basedOn")
                    .when("the order numbers agree")
                    .remark("by number; the index finds the order", "番号による論理参照")
                    .with("order number", Studies::order),
            always("ORC-17", "PV1-10", "PV1-3", "PV1-8")
                    .to("ImagingStudy.extension(department)")
                    .vocabulary("HL70069")
                    .with(
                            "department",
                            (draft, scene) -> Departments.add(draft.study, scene, draft.group.orc, draft.head.pv1)),
            reading("IPC-8")
                    .to("ImagingStudy.location")
                    .by(
                            "place",
                            (value, draft, scene) -> draft.study.setLocation(new Reference()
                                    .setType("Location")
                                    .setIdentifier(Identifiers.local(
                                            scene.institution(),
                                            "procedure-step-location",
                                            value.component(1).text().strip()))
                                    .setDisplay(ExamNotes.readable(value)))),
            note("IPC-6", "プロトコル (protocol)"),
            note("IPC-7", "ステーション (station)"),
            note("IPC-9", "AEタイトル (AE title)"));

    private Studies() {}

    static FhirId emit(StudyDraft draft, Scene scene) {
        STUDY.apply(draft, scene);
        String profile = ExamType.of(scene).studyProfile();
        if (draft.study.getModality().stream().allMatch(it -> DICOM.equals(it.getSystem()))) {
            Profiles.claim(draft.study, profile);
        } else {
            scene.gap(GapKind.PROFILE_UNMET, draft.ipc, 5, "");
        }
        return scene.emit(draft.study, draft.ipc, "IPC", StudyDraft.key(draft.ipc));
    }

    private static void status(StudyDraft draft, Scene scene) {
        boolean revoked = RequestState.isRevoked(RequestState.of(draft.group.orc, scene));
        ImagingStudyStatus otherwise = draft.performed ? ImagingStudyStatus.AVAILABLE : ImagingStudyStatus.REGISTERED;
        draft.study.setStatus(revoked ? ImagingStudyStatus.CANCELLED : otherwise);
    }

    private static void uid(Value value, StudyDraft draft, Scene scene) {
        draft.study.addIdentifier(new Identifier()
                .setSystem(DICOM_UID)
                .setValue("urn:oid:" + value.component(1).text().strip()));
    }

    private static void accession(StudyDraft draft, Scene scene) {
        Set<String> numbers = new LinkedHashSet<>();
        numbers.add(draft.ipc.field(1).component(1).text().strip());
        draft.repeated.forEach(
                ipc -> numbers.add(ipc.field(1).component(1).text().strip()));
        numbers.remove("");
        if (numbers.size() > 1) {
            scene.gap(GapKind.CONTRADICTION, draft.ipc, 1, String.join(",", numbers));
        }
        for (String number : numbers) {
            draft.study.addIdentifier(Identifiers.local(scene.institution(), "accession", number)
                    .setType(new CodeableConcept(new Coding().setSystem(TYPES).setCode("ACSN"))));
        }
    }

    private static Rule.FromField<StudyDraft> local(String kind) {
        return (value, draft, scene) -> draft.study.addIdentifier(Identifiers.local(
                scene.institution(), kind, value.component(1).text().strip()));
    }

    private static void modality(StudyDraft draft, Scene scene) {
        Set<String> seen = new LinkedHashSet<>();
        modality(draft.ipc, seen, draft, scene);
        draft.repeated.forEach(ipc -> modality(ipc, seen, draft, scene));
    }

    private static void modality(Segment ipc, Set<String> seen, StudyDraft draft, Scene scene) {
        Value value = ipc.field(5);
        if (value.isPresent() && seen.add(value.component(1).text().strip())) {
            Codes.of(scene, ipc, 5).first(value).getCoding().forEach(draft.study::addModality);
        }
    }

    private static void procedureCode(Value value, StudyDraft draft, Scene scene) {
        @Nullable Segment obr = draft.group.obr;
        if (obr != null && value.isPresent()) {
            CodeableConcept code = Codes.of(scene, obr, 4).nationalConcept(value);
            draft.study.addProcedureCode(code);
            if (code.hasText()) {
                draft.study.setDescription(code.getText());
            }
        }
    }

    private static void referrer(StudyDraft draft, Scene scene) {
        @Nullable Segment orc = draft.group.orc;
        @Nullable Segment obr = draft.group.obr;
        boolean ordered = orc != null && orc.field(12).isPresent();
        @Nullable Segment from = ordered ? orc : obr;
        if (from != null) {
            People.practitioner(from.field(ordered ? 12 : 16), scene.institution())
                    .ifPresent(draft.study::setReferrer);
        }
    }

    private static void order(StudyDraft draft, Scene scene) {
        if (draft.head.linked && !draft.head.group.number().isEmpty()) {
            draft.study.addBasedOn(new Reference()
                    .setType("ServiceRequest")
                    .setIdentifier(OrderNumbers.placer(scene, draft.head.group.number())));
        }
    }

    private static Rule<StudyDraft> note(String field, String label) {
        return reading(field)
                .to("ImagingStudy.note")
                .by("note", (value, draft, scene) -> draft.study.addNote(ExamNotes.labelled(label, value)));
    }
}
