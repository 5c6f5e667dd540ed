package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;

import dev.irori.kernel.FhirId;
import dev.irori.mapping.layout.DocumentType;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.rule.Document;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.CodeForm;
import dev.irori.mapping.table.CodeSystems;
import dev.irori.mapping.table.Coded;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.Times;
import java.util.Optional;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/**
 * A document of extended storage, of whatever type: one DocumentReference from what the path says, with the address of
 * each file.
 */
public final class Documents {
    private static final String LOINC = "http://loinc.org";
    private static final String INSTITUTIONS = "http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no";

    static final RuleTable<DocumentDraft> DOCUMENT_REFERENCE = RuleTable.of(
            "拡張ストレージ (extended storage)",
            "DocumentReference",
            always().to("DocumentReference.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.reference().setSubject(scene.patient())),
            always().to("DocumentReference.status")
                    .remark(
                            "flag 1 current, 2 superseded, 0 entered-in-error",
                            "コンディションフラグ1はcurrent、2はsuperseded、0はentered-in-error")
                    .with(
                            "flag",
                            (draft, scene) -> draft.reference()
                                    .setStatus(status(scene.origin().flag()))),
            always().to("DocumentReference.type")
                    .vocabulary("LOINC")
                    .remark(
                            "the triplets of the type folder, the standard one first; an unknown type keeps its text",
                            "データ種別フォルダの標準・ローカルの組。未知の種別も名称を保持")
                    .with("document type", Documents::type),
            always().to("DocumentReference.identifier")
                    .remark("the specific key of the content folder", "コンテンツフォルダの特定キー")
                    .with(
                            "local identifier",
                            (draft, scene) -> draft.reference()
                                    .addIdentifier(Identifiers.local(
                                            scene.institution(),
                                            "document",
                                            draft.document().key()))),
            always().to("DocumentReference.date")
                    .remark("the time stamp of the content folder", "コンテンツフォルダの発生日時")
                    .with(
                            "instant",
                            (draft, scene) -> Times.instant(
                                            scene.origin().stamp().padded())
                                    .ifPresent(draft.reference()::setDateElement)),
            always().to("DocumentReference.context.period")
                    .remark("the care date of the folder", "フォルダの診療日")
                    .with("day", Documents::careDate),
            always().to("DocumentReference.custodian")
                    .remark("the institution the root belongs to", "ルートの医療機関")
                    .with(
                            "institution",
                            (draft, scene) -> draft.reference()
                                    .setCustodian(new Reference()
                                            .setType("Organization")
                                            .setIdentifier(new Identifier()
                                                    .setSystem(INSTITUTIONS)
                                                    .setValue(
                                                            scene.institution().value())))),
            always().to("DocumentReference.author")
                    .when("the content folder names a department")
                    .vocabulary("HL70069")
                    .with("department", Documents::author),
            always().to("DocumentReference.content.attachment")
                    .remark(
                            "every file of the folder, the main document first; the address is opaque",
                            "フォルダ内の全ファイル(main_documentが先頭)。URLから患者は推測できない")
                    .with("files", Documents::files));

    private Documents() {}

    public static void map(Document document, Scene scene) {
        DocumentDraft draft = new DocumentDraft(document, new DocumentReference());
        Profiles.claim(draft.reference(), "JP_DocumentReference");
        DOCUMENT_REFERENCE.apply(draft, scene);
        scene.emitWhole(draft.reference(), "document");
    }

    /** The id under which a file of a document is served. */
    static FhirId binary(Scene scene, Document.Member member) {
        return scene.origin().ids().id("Binary", member.name());
    }

    private static DocumentReferenceStatus status(Flag flag) {
        return switch (flag) {
            case VALID -> DocumentReferenceStatus.CURRENT;
            case HISTORY -> DocumentReferenceStatus.SUPERSEDED;
            case DELETED -> DocumentReferenceStatus.ENTEREDINERROR;
        };
    }

    private static void type(DocumentDraft draft, Scene scene) {
        DocumentType type = draft.document().type();
        CodeableConcept concept = new CodeableConcept();
        type.standard().flatMap(it -> coding(it, scene)).ifPresent(concept::addCoding);
        type.local().flatMap(it -> coding(it, scene)).ifPresent(concept::addCoding);
        draft.reference().setType(concept.setText(name(type)));
    }

    /** A code without a system is the hospital's, unless it is well-formed LOINC: such folders are named so. */
    private static Optional<Coding> coding(DocumentType.Coding written, Scene scene) {
        if (written.code().isEmpty()) {
            return Optional.empty();
        }
        Coding coding = new Coding();
        if (!written.name().isEmpty()) {
            coding.setDisplay(written.name());
        }
        if (written.system().isEmpty()) {
            return Optional.of(
                    CodeForm.LOINC.fits(written.code())
                            ? coding.setSystem(LOINC).setCode(written.code())
                            : coding.setSystem(local(scene, "document-type")).setCode(written.code()));
        }
        Coded coded = CodeSystems.read(written.system(), written.code());
        return Optional.of(
                coded instanceof Coded.Standard it
                        ? coding.setSystem(it.system()).setCode(it.code())
                        : coding.setSystem(local(scene, written.system())).setCode(written.code()));
    }

    private static String local(Scene scene, String name) {
        return Canonical.local(scene.institution(), scene.origin().codeNamespace(), name);
    }

    private static String name(DocumentType type) {
        return type.standard()
                .map(DocumentType.Coding::name)
                .filter(name -> !name.isEmpty())
                .or(() -> type.local().map(DocumentType.Coding::name).filter(name -> !name.isEmpty()))
                .or(() -> type.local().map(DocumentType.Coding::code).filter(code -> !code.isEmpty()))
                .orElse(type.text());
    }

    private static void careDate(DocumentDraft draft, Scene scene) {
        Times.dateTime(scene.origin().key().date().toString()).ifPresent(day -> {
            Period period = new Period().setStartElement(day).setEndElement(new DateTimeType(day.getValueAsString()));
            draft.reference().getContext().setPeriod(period);
        });
    }

    private static void author(DocumentDraft draft, Scene scene) {
        Departments.ofFileName(scene).ifPresent(department -> {
            Coding coding = department.getCodingFirstRep();
            Reference author = new Reference()
                    .setType("Organization")
                    .setIdentifier(Identifiers.local(scene.institution(), "department", coding.getCode()));
            draft.reference().addAuthor(coding.hasDisplay() ? author.setDisplay(coding.getDisplay()) : author);
        });
    }

    private static void files(DocumentDraft draft, Scene scene) {
        String title = name(draft.document().type());
        boolean main = true;
        for (Document.Member member : draft.document().members()) {
            Attachment attachment = new Attachment();
            attachment.setUrl("Binary/" + binary(scene, member));
            attachment.setContentType(ContentTypes.of(member.name()));
            attachment.setTitle(main ? title : member.name());
            member.size()
                    .filter(size -> size <= Integer.MAX_VALUE)
                    .ifPresent(size -> attachment.setSize(size.intValue()));
            member.sha1().ifPresent(hash -> attachment.getHashElement().setValueAsString(hash));
            draft.reference().addContent().setAttachment(attachment);
            main = false;
        }
    }
}
