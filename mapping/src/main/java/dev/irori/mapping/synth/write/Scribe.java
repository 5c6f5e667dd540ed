package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.plan.Content;
import dev.irori.mapping.synth.plan.Filing;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.synth.world.Root;
import dev.irori.mapping.synth.write.Draft.Folder;
import dev.irori.mapping.synth.write.Draft.Part;

/** Writes filings of charts into one root, in the style of its vendor. */
public final class Scribe {
    private final Root root;
    private final Codes codes;
    private final boolean old;

    public Scribe(Root root, Quirks quirks) {
        this.root = root;
        this.codes = new Codes(root, quirks);
        this.old = root.migrated();
    }

    /** The clean draft of a filing; whoever holds it may alter it before it is rendered. */
    public Draft draft(Chart chart, Filing filing) {
        String number =
                old ? chart.institution().oldPatientNumber(chart.person().index()) : chart.number();
        Draft draft = new Draft(root.prefix(), filing.extended());
        name(draft, number, filing);
        write(new Page(draft, chart, filing, codes, number), filing.content());
        return draft;
    }

    private static void name(Draft draft, String number, Filing filing) {
        Filing.Key key = filing.key();
        String type = filing.extended() ? ExtendedPages.folder(filing.content()) : key.type();
        draft.folder(Folder.FIRST, number.substring(0, 3))
                .folder(Folder.SECOND, number.substring(3, 6))
                .folder(Folder.PATIENT, number)
                .folder(Folder.DATE, key.date())
                .folder(Folder.TYPE, type);
        draft.part(Part.PATIENT, number)
                .part(Part.DATE, key.date())
                .part(Part.TYPE, type)
                .part(Part.ORDER, key.order())
                .part(Part.STAMP, Text.stamp(filing.sent()))
                .part(Part.DEPARTMENT, filing.department())
                .part(Part.FLAG, String.valueOf(filing.flag()));
    }

    private static void write(Page page, Content content) {
        if (content instanceof Content.Registration it) {
            AdtPages.registration(page, it);
        } else if (content instanceof Content.Attending it) {
            AdtPages.attending(page, it);
        } else if (content instanceof Content.Reception it) {
            AdtPages.reception(page, it);
        } else if (content instanceof Content.Movement it) {
            AdtPages.movement(page, it);
        } else if (content instanceof Content.AllergyList it) {
            AdtPages.allergyList(page, it);
        } else if (content instanceof Content.ProblemList it) {
            ProblemPages.list(page, it);
        } else if (content instanceof Content.Laboratory it) {
            laboratory(page, it);
        } else if (content instanceof Content.Culture it) {
            culture(page, it);
        } else if (content instanceof Content.Examination it) {
            ExamPages.examination(page, it);
        } else if (content instanceof Content.Electrocardiogram it) {
            ExamPages.electrocardiogram(page, it);
        } else {
            drugsAndDocuments(page, content);
        }
    }

    private static void drugsAndDocuments(Page page, Content content) {
        if (content instanceof Content.Prescription it) {
            DrugPages.prescription(page, it);
        } else if (content instanceof Content.Given it) {
            DrugPages.given(page, it);
        } else if (content instanceof Content.Infusions it) {
            infusions(page, it);
        } else if (content instanceof Content.Meal it) {
            DrugPages.meal(page, it);
        } else if (content instanceof Content.Vitals it) {
            ExtendedPages.vitals(page, it);
        } else if (content instanceof Content.Document it) {
            ExtendedPages.document(page, it);
        } else if (content instanceof Content.Dispensing it) {
            ExtendedPages.dispensing(page, it);
        } else {
            throw new IllegalStateException("no page for " + content);
        }
    }

    private static void laboratory(Page page, Content.Laboratory it) {
        if (page.type().equals("OML-01")) {
            LabPages.order(page, it);
        } else {
            LabPages.report(page, it);
        }
    }

    private static void culture(Page page, Content.Culture it) {
        if (page.type().equals("OML-01")) {
            LabPages.cultureOrder(page, it);
        } else {
            LabPages.culture(page, it);
        }
    }

    private static void infusions(Page page, Content.Infusions it) {
        if (page.type().equals("OMP-02")) {
            DrugPages.infusionOrder(page, it);
        } else {
            DrugPages.infusionGiven(page, it);
        }
    }
}
