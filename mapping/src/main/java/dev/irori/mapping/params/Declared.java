package dev.irori.mapping.params;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The parameters of one type while they are written down. */
final class Declared<R extends Resource> {
    private final Class<R> resource;
    private final List<Param<?>> params = new ArrayList<>();

    private Declared(Class<R> resource) {
        this.resource = resource;
    }

    static <R extends Resource> Declared<R> of(Class<R> resource) {
        return new Declared<>(resource);
    }

    Declared<R> one(ParamKind kind, String name, Function<R, ? extends @Nullable Base> element) {
        return many(kind, name, it -> {
            @Nullable Base found = element.apply(it);
            return found == null ? List.of() : List.of(found);
        });
    }

    Declared<R> many(ParamKind kind, String name, Function<R, List<? extends Base>> elements) {
        params.add(new Param<>(resource, name, kind, elements));
        return this;
    }

    /** The six parameters of every type that has addresses. */
    Declared<R> addresses(Function<R, List<Address>> of) {
        return many(ParamKind.STRING, "address", of::apply)
                .many(ParamKind.STRING, "address-city", each(of, Address::getCityElement))
                .many(ParamKind.STRING, "address-country", each(of, Address::getCountryElement))
                .many(ParamKind.STRING, "address-postalcode", each(of, Address::getPostalCodeElement))
                .many(ParamKind.STRING, "address-state", each(of, Address::getStateElement))
                .many(ParamKind.TOKEN, "address-use", each(of, Address::getUseElement));
    }

    /** The three parameters of every type that can be reached. */
    Declared<R> contacts(Function<R, List<ContactPoint>> of) {
        return many(ParamKind.TOKEN, "telecom", of::apply)
                .many(ParamKind.TOKEN, "phone", it -> by(ContactPointSystem.PHONE, of.apply(it)))
                .many(ParamKind.TOKEN, "email", it -> by(ContactPointSystem.EMAIL, of.apply(it)));
    }

    private static List<ContactPoint> by(ContactPointSystem system, List<ContactPoint> contacts) {
        return contacts.stream().filter(it -> it.getSystem() == system).toList();
    }

    private static <R, T> Function<R, List<? extends Base>> each(
            Function<R, List<T>> of, Function<T, ? extends Base> element) {
        return it -> of.apply(it).stream().map(element).toList();
    }

    List<Param<?>> list() {
        return List.copyOf(params);
    }
}
