package dev.irori.mapping.params;

import static dev.irori.mapping.params.ParamKind.DATE;
import static dev.irori.mapping.params.ParamKind.REFERENCE;
import static dev.irori.mapping.params.ParamKind.STRING;
import static dev.irori.mapping.params.ParamKind.TOKEN;
import static dev.irori.mapping.params.ParamKind.URI;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DocumentReference;

/** Parameters of documents. */
final class Documents {

    private static final List<Param<?>> DOCUMENT_REFERENCE = Declared.of(DocumentReference.class)
            .many(REFERENCE, "author", DocumentReference::getAuthor)
            .many(
                    TOKEN,
                    "contenttype",
                    it -> it.getContent().stream()
                            .map(x -> x.getAttachment())
                            .map(x -> x.getContentTypeElement())
                            .toList())
            .one(REFERENCE, "custodian", DocumentReference::getCustodian)
            .one(DATE, "date", DocumentReference::getDateElement)
            .one(STRING, "description", DocumentReference::getDescriptionElement)
            .many(REFERENCE, "encounter", it -> it.getContext().getEncounter())
            .many(TOKEN, "event", it -> it.getContext().getEvent())
            .one(TOKEN, "facility", it -> it.getContext().getFacilityType())
            .many(
                    TOKEN,
                    "format",
                    it -> it.getContent().stream().map(x -> x.getFormat()).toList())
            .many(TOKEN, "identifier", it -> Only.both(Only.present(it.getMasterIdentifier()), it.getIdentifier()))
            .many(
                    TOKEN,
                    "language",
                    it -> it.getContent().stream()
                            .map(x -> x.getAttachment())
                            .map(x -> x.getLanguageElement())
                            .toList())
            .many(
                    URI,
                    "location",
                    it -> it.getContent().stream()
                            .map(x -> x.getAttachment())
                            .map(x -> x.getUrlElement())
                            .toList())
            .one(REFERENCE, "patient", DocumentReference::getSubject)
            .one(DATE, "period", it -> it.getContext().getPeriod())
            .many(REFERENCE, "related", it -> it.getContext().getRelated())
            .one(TOKEN, "setting", it -> it.getContext().getPracticeSetting())
            .one(TOKEN, "status", DocumentReference::getStatusElement)
            .one(REFERENCE, "subject", DocumentReference::getSubject)
            .one(TOKEN, "type", DocumentReference::getType)
            .list();

    static final List<Param<?>> PARAMS =
            Stream.of(DOCUMENT_REFERENCE).flatMap(List::stream).toList();

    private Documents() {}
}
