package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Content;
import dev.irori.mapping.synth.plan.Content.Line;
import dev.irori.mapping.synth.plan.Content.Vitals;
import dev.irori.mapping.synth.world.PersonName;

/** Documents of the extended storage: vital signs, clinical documents, pictures of pages, what a pharmacy dispensed. */
final class ExtendedPages {
    static final String VITALS = "L-OBSERVATIONS^OBSERVATIONS^99ZL01";
    static final String DISPENSING = "L-DISPENSE^調剤情報^99ZL02";

    private ExtendedPages() {}

    static String folder(Content content) {
        if (content instanceof Content.Document document) {
            String title = document.kind().title();
            return "^" + title + "^^" + document.kind().loinc() + "^" + title + "^LN";
        }
        return content instanceof Vitals ? VITALS : DISPENSING;
    }

    static void vitals(Page page, Vitals content) {
        page.header("ORU^R30", "ORU_R30");
        page.patient();
        page.visit(content.care());
        page.fullOrder("SC", content.at(), content.care()).set(5, "CM");
        page.add("OBR")
                .set(1, "1")
                .set(2, page.order())
                .set(4, "01^バイタル^99VT1")
                .set(7, Text.minute(content.at()))
                .set(22, Text.second(page.filing.sent()));
        String at = Text.minute(content.at());
        sign(page, 1, "9A751000000000001^収縮期血圧", content.systolic(), "mm[Hg]", at);
        sign(page, 2, "9A761000000000001^拡張期血圧", content.diastolic(), "mm[Hg]", at);
        sign(page, 3, "9P300000000000001^脈拍", content.pulse(), "/min", at);
        sign(page, 4, "9P200000000000001^呼吸数", content.respiration(), "/min", at);
        sign(page, 5, "9P100000000000001^体温", content.temperature(), "Cel", at);
        sign(page, 6, "3H065000000000001^ＳｐＯ２", content.saturation(), "%", at);
        page.draft.document("main_document.hl7", "");
    }

    private static void sign(Page page, int set, String item, Object value, String unit, String at) {
        page.add("OBX")
                .set(1, set)
                .set(2, "NM")
                .set(3, item + "^JC10")
                .set(5, value.toString())
                .set(6, Text.code(unit, unit, "ISO+"))
                .set(11, "F")
                .set(14, at);
    }

    static void dispensing(Page page, Content.Dispensing content) {
        page.header("RDS^O13", "RDS_O13");
        page.patient();
        page.visit(content.care());
        int counter = 0;
        for (Line line : content.lines()) {
            page.fullOrder("SC", content.at(), content.care()).set(4, page.codes.group(page.order(), line.rp(), 1));
            DrugPages.encoded(page, line, "OHP^外来処方^MR9P~OHO^院外処方^MR9P");
            page.add("RXD")
                    .set(1, ++counter)
                    .set(2, page.codes.drug(line.drug()))
                    .set(3, Text.second(content.at()))
                    .set(4, line.total())
                    .set(
                            5,
                            line.totalUnit().equals("G")
                                    ? "G^グラム^MR9P"
                                    : Text.code(line.drug().unit(), line.drug().unitText(), "MR9P"))
                    .set(7, page.order());
        }
        page.draft.document("main_document.hl7", "");
    }

    static void document(Page page, Content.Document content) {
        if (content.pdf()) {
            page.draft.document(
                    "main_document.pdf",
                    Pdf.page(content.kind().loinc(), page.chart.institution().english(), page.order()));
            return;
        }
        page.draft.encoding(Draft.Encoding.UTF_8).document("main_document.xml", cda(page, content));
    }

    private static String cda(Page page, Content.Document content) {
        PersonName name = page.chart.person().name(page.day());
        String title = content.kind().title();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ClinicalDocument xmlns="urn:hl7-org:v3">
                <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
                <id root="1.2.392.99999.1" extension="%1$s-%2$s"/>
                <code code="%3$s" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC" displayName="%4$s"/>
                <title>%4$s</title>
                <effectiveTime value="%5$s+0900"/>
                <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
                <languageCode code="ja-JP"/>
                <recordTarget><patientRole><id root="1.2.392.100495.20.3.51.1%1$s" extension="%6$s"/>
                <patient><name use="IDE"><family>%7$s</family><given>%8$s</given></name>
                <administrativeGenderCode code="%9$s" codeSystem="2.16.840.1.113883.5.1"/>
                <birthTime value="%10$s"/></patient></patientRole></recordTarget>
                <author><time value="%5$s+0900"/><assignedAuthor><id root="1.2.392.99999.3" extension="%11$s"/>
                <assignedPerson><name><family>%12$s</family><given>%13$s</given></name></assignedPerson>
                </assignedAuthor></author>
                <custodian><assignedCustodian><representedCustodianOrganization>
                <id root="1.2.392.100495.20.3.23" extension="%1$s"/><name>%14$s</name>
                </representedCustodianOrganization></assignedCustodian></custodian>
                <component><structuredBody><component><section><title>%4$s</title><text>%15$s</text></section>
                </component></structuredBody></component>
                </ClinicalDocument>
                """.formatted(
                        page.chart.institution().id(),
                        page.order(),
                        content.kind().loinc(),
                        title,
                        Text.second(content.at()),
                        page.draft.folder(Draft.Folder.PATIENT),
                        name.family(),
                        name.given(),
                        page.chart.person().sex().code(),
                        Text.day(page.chart.person().birth()),
                        content.care().doctor().id(),
                        content.care().doctor().name().family(),
                        content.care().doctor().name().given(),
                        page.chart.institution().japanese(),
                        content.text());
    }
}
