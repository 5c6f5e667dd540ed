package dev.irori.mapping.params;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** The words in which parameters over choices and over several elements are written. */
final class Only {
    private Only() {}

    /** The choice, if it is of that type. */
    static <T extends Base> List<T> of(Class<T> type, @Nullable Base choice) {
        return type.isInstance(choice) ? List.of(type.cast(choice)) : List.of();
    }

    /** Those choices that are of that type. */
    static <T extends Base> List<T> of(Class<T> type, Stream<? extends @Nullable Base> choices) {
        return choices.filter(type::isInstance).map(type::cast).toList();
    }

    static List<? extends Base> present(@Nullable Base element) {
        return element == null ? List.of() : List.of(element);
    }

    /** The text of a concept. */
    static List<? extends Base> textOf(@Nullable Base choice) {
        return choice instanceof CodeableConcept concept ? present(concept.getTextElement()) : List.of();
    }

    /** What the extensions of that URL hold. */
    static List<? extends Base> extension(List<Extension> extensions, String url) {
        return extensions.stream()
                .filter(it -> url.equals(it.getUrl()))
                .map(Extension::getValue)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<Base> both(List<? extends Base> some, List<? extends Base> others) {
        return Stream.<Base>concat(some.stream(), others.stream()).toList();
    }
}
