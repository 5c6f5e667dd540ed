package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Addresses;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Names;
import dev.irori.mapping.value.Phones;
import dev.irori.mapping.value.Profiles;
import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** NK1: somebody close to the patient, or the patient again with employer and work address. */
final class NextOfKin {
    private static final String SELF_CODE = "SEL";
    private static final String SELF_TEXT = "本人";

    /** The patient under the relationship "self" is nobody else. */
    static final RuleTable<KinDraft> SELF = RuleTable.of(
            "ADT-00 NK1 (SEL)",
            "Patient",
            reading("NK1-2")
                    .to("Patient.name")
                    .when("NK1-3 is SEL")
                    .remark(
                            "the patient again, no contact (JAMI's draft: Patient.contact). Only compared: another name"
                                    + " is a gap",
                            "本人の再掲でありcontactとしない(JAMI案ではPatient.contact)。照合のみで、異なる名前は不整合とする")
                    .by("same names", NextOfKin::sameNames),
            reading("NK1-4")
                    .to("Patient.address")
                    .when("NK1-3 is SEL")
                    .remark(
                            "type B is the work address; those PID-11 gives are not repeated",
                            "種別Bは勤務先住所。PID-11と同じものは重ねない")
                    .by(
                            "addresses",
                            (value, draft, scene) -> Addresses.of(value).forEach(it -> add(draft.patient(), it))),
            reading("NK1-5")
                    .to("Patient.telecom")
                    .when("NK1-3 is SEL")
                    .by(
                            "phones",
                            (value, draft, scene) ->
                                    Phones.of(value, ContactPointUse.HOME).forEach(it -> add(draft.patient(), it))),
            reading("NK1-6")
                    .to("Patient.telecom")
                    .when("NK1-3 is SEL")
                    .by(
                            "phones",
                            (value, draft, scene) ->
                                    Phones.of(value, ContactPointUse.WORK).forEach(it -> add(draft.patient(), it))),
            reading("NK1-13")
                    .to("Patient.extension(employer)")
                    .when("NK1-3 is SEL")
                    .by("organization", (value, draft, scene) -> draft.patient().addExtension(employer(value))));

    static final RuleTable<KinDraft> OTHERS = RuleTable.of(
            "ADT-00 NK1",
            "RelatedPerson",
            always().to("RelatedPerson.patient")
                    .when("NK1-3 is not SEL")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.person().setPatient(scene.patient())),
            reading("NK1-2")
                    .to("RelatedPerson.name, Patient.contact.name")
                    .when("NK1-3 is not SEL")
                    .vocabulary("HL70465")
                    .by("names", NextOfKin::names),
            reading("NK1-3")
                    .to("RelatedPerson.relationship, Patient.contact.relationship")
                    .when("NK1-3 is not SEL")
                    .vocabulary("HL70063")
                    .by("relationship", NextOfKin::relationship),
            reading("NK1-4")
                    .to("RelatedPerson.address, Patient.contact.address")
                    .when("NK1-3 is not SEL")
                    .remark("a contact has room for the first", "contactには先頭のみ")
                    .by("addresses", NextOfKin::addresses),
            reading("NK1-5")
                    .to("RelatedPerson.telecom, Patient.contact.telecom")
                    .when("NK1-3 is not SEL")
                    .vocabulary("HL70201")
                    .by("phones", phones(ContactPointUse.HOME)),
            reading("NK1-6")
                    .to("RelatedPerson.telecom, Patient.contact.telecom")
                    .when("NK1-3 is not SEL")
                    .vocabulary("HL70201")
                    .by("phones", phones(ContactPointUse.WORK)),
            reading("NK1-13")
                    .to("RelatedPerson.extension(employer), Patient.contact.organization")
                    .when("NK1-3 is not SEL")
                    .by("organization", (value, draft, scene) -> {
                        draft.person().addExtension(employer(value));
                        draft.contact().setOrganization(organization(value));
                    }));

    private NextOfKin() {}

    static void map(Segment nk1, Patient patient, Scene scene) {
        KinDraft draft = KinDraft.of(nk1, patient);
        if (isSelf(nk1.field(3))) {
            SELF.apply(draft, scene);
            return;
        }
        if (saysNothing(nk1)) {
            return;
        }
        Profiles.claim(draft.person(), "JP_RelatedPerson");
        OTHERS.apply(draft, scene);
        scene.emit(
                draft.person(),
                nk1,
                "NK1",
                nk1.field(2).text(),
                nk1.field(3).component(1).text());
        if (isReachable(draft)) {
            patient.addContact(draft.contact());
        }
    }

    private static boolean isSelf(Value relationship) {
        return relationship.component(1).text().strip().equals(SELF_CODE)
                || Codes.text(relationship).equals(SELF_TEXT);
    }

    private static boolean saysNothing(Segment nk1) {
        for (int field = 2; field <= 13; field++) {
            if (nk1.field(field).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** FHIR wants more of a contact than a relationship. */
    private static boolean isReachable(KinDraft draft) {
        return draft.contact().hasName()
                || draft.contact().hasTelecom()
                || draft.contact().hasAddress()
                || draft.contact().hasOrganization();
    }

    private static void sameNames(Value names, KinDraft draft, Scene scene) {
        for (HumanName name : Names.of(names)) {
            boolean known = draft.patient().getName().stream()
                    .anyMatch(it -> it.getText().equals(name.getText()));
            if (!known) {
                scene.gap(GapKind.CONTRADICTION, draft.nk1(), 2, "");
            }
        }
    }

    private static void names(Value value, KinDraft draft, Scene scene) {
        List<HumanName> names = Names.of(value);
        names.forEach(draft.person()::addName);
        if (!names.isEmpty()) {
            draft.contact().setName(names.get(0).copy());
        }
    }

    private static void relationship(Value value, KinDraft draft, Scene scene) {
        CodeableConcept said = Codes.of(scene, draft.nk1(), 3).concept(value);
        String code = value.component(1).text().strip();
        Table.RELATIONSHIP
                .target(code)
                .ifPresent(target -> said.getCoding()
                        .add(
                                0,
                                new Coding()
                                        .setSystem(Table.RELATIONSHIP.targetSystem())
                                        .setCode(target)));
        if (Table.RELATIONSHIP.row(code).isEmpty()) {
            scene.gap(GapKind.CODE_UNKNOWN, draft.nk1(), 3, code);
        }
        draft.person().addRelationship(said);
        draft.contact().addRelationship(said.copy());
    }

    private static void addresses(Value value, KinDraft draft, Scene scene) {
        List<Address> addresses = Addresses.of(value);
        addresses.forEach(draft.person()::addAddress);
        if (!addresses.isEmpty()) {
            draft.contact().setAddress(addresses.get(0).copy());
        }
    }

    private static Rule.FromField<KinDraft> phones(ContactPointUse use) {
        return (value, draft, scene) -> {
            for (ContactPoint phone : Phones.of(value, use)) {
                draft.person().addTelecom(phone);
                draft.contact().addTelecom(phone.copy());
            }
        };
    }

    private static void add(Patient patient, Address address) {
        boolean known = patient.getAddress().stream().anyMatch(it -> it.equalsDeep(address));
        if (!known) {
            patient.addAddress(address);
        }
    }

    private static void add(Patient patient, ContactPoint phone) {
        boolean known = patient.getTelecom().stream().anyMatch(it -> it.equalsDeep(phone));
        if (!known) {
            patient.addTelecom(phone);
        }
    }

    private static Extension employer(Value xon) {
        return new Extension(Canonical.extension("employer"), organization(xon));
    }

    private static Reference organization(Value xon) {
        return new Reference()
                .setType("Organization")
                .setDisplay(xon.component(1).text().strip());
    }
}
