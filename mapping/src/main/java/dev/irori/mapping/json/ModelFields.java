package dev.irori.mapping.json;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;

/** The one list that every element has, read without the getter that would create it. */
final class ModelFields {

    private static final MethodHandle EXTENSION = extension();

    private ModelFields() {}

    @SuppressWarnings("unchecked")
    static List<Extension> extensions(Element element) {
        try {
            Object list = EXTENSION.invokeExact((Object) element);
            return list == null ? List.of() : (List<Extension>) list;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a field getter threw", e);
        }
    }

    private static MethodHandle extension() {
        try {
            return FieldReader.getter(Element.class.getDeclaredField("extension"));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this HAPI has another Element", e);
        }
    }
}
