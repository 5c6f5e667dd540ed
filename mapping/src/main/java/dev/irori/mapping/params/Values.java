package dev.irori.mapping.params;

import dev.irori.mapping.params.FactValue.Amount;
import dev.irori.mapping.params.FactValue.LogicalTarget;
import dev.irori.mapping.params.FactValue.Target;
import dev.irori.mapping.params.FactValue.Text;
import dev.irori.mapping.params.FactValue.Token;
import dev.irori.mapping.params.FactValue.Uri;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** From FHIR data types to searchable values, by the rules of FHIR's search for each kind of parameter. */
final class Values {
    private Values() {}

    static void of(ParamKind kind, Base element, Consumer<FactValue> out) {
        switch (kind) {
            case TOKEN -> token(element, out);
            case STRING -> text(element, out);
            case DATE -> Ranges.of(element, out);
            case QUANTITY -> amount(element, out);
            case REFERENCE -> reference(element, out);
            case URI -> out.accept(new Uri(said(element.primitiveValue())));
        }
    }

    private static void token(Base element, Consumer<FactValue> out) {
        if (element instanceof CodeableConcept concept) {
            concept.getCoding().forEach(coding -> out.accept(token(coding, concept.getText())));
            if (!concept.hasCoding()) {
                out.accept(new Token("", "", said(concept.getText())));
            }
        } else if (element instanceof Coding coding) {
            out.accept(token(coding, coding.getDisplay()));
        } else if (element instanceof Identifier identifier) {
            out.accept(new Token(said(identifier.getSystem()), said(identifier.getValue()), ""));
        } else if (element instanceof ContactPoint contact) {
            out.accept(new Token("", said(contact.getValue()), ""));
        } else if (element instanceof Enumeration<?> code) {
            out.accept(new Token(said(code.getSystem()), code.getValueAsString(), ""));
        } else if (element instanceof PrimitiveType<?> primitive) {
            out.accept(new Token("", primitive.getValueAsString(), ""));
        }
    }

    private static Token token(Coding coding, @Nullable String text) {
        return new Token(
                said(coding.getSystem()), said(coding.getCode()), said(text == null ? coding.getDisplay() : text));
    }

    private static void text(Base element, Consumer<FactValue> out) {
        if (element instanceof HumanName name) {
            text(name.getText(), out);
            text(name.getFamily(), out);
            name.getGiven().forEach(given -> text(given.getValue(), out));
        } else if (element instanceof Address address) {
            text(address.getText(), out);
            address.getLine().forEach(line -> text(line.getValue(), out));
            text(address.getCity(), out);
            text(address.getState(), out);
            text(address.getPostalCode(), out);
            text(address.getCountry(), out);
        } else if (element instanceof StringType string) {
            text(string.getValue(), out);
        }
    }

    private static void text(@Nullable String text, Consumer<FactValue> out) {
        if (text != null && !text.isEmpty()) {
            out.accept(new Text(text));
        }
    }

    private static void amount(Base element, Consumer<FactValue> out) {
        if (element instanceof Quantity quantity && quantity.getValue() != null) {
            String comparator = quantity.getComparator() == null
                    ? ""
                    : quantity.getComparator().toCode();
            out.accept(new Amount(
                    quantity.getValue(),
                    comparator,
                    said(quantity.getSystem()),
                    said(quantity.getCode()),
                    said(quantity.getUnit())));
        }
    }

    /** A contained resource is part of its owner and no target of its own. */
    private static void reference(Base element, Consumer<FactValue> out) {
        if (element instanceof Reference reference) {
            @Nullable String literal = reference.getReference();
            if (literal != null && !literal.startsWith("#")) {
                out.accept(new Target(literal));
            } else if (reference.hasIdentifier()) {
                Identifier identifier = reference.getIdentifier();
                out.accept(new LogicalTarget(
                        said(reference.getType()), said(identifier.getSystem()), said(identifier.getValue())));
            }
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
