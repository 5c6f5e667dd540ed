package dev.irori.mapping.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.List;
import org.hl7.fhir.r4.model.Base;

/**
 * Reads all fields of one model class in one call, through a method handle made once: HAPI's getters would create what
 * is absent, and reflection costs more than everything else here.
 */
final class FieldReader {

    private final MethodHandle readAll;

    private FieldReader(MethodHandle readAll) {
        this.readAll = readAll;
    }

    static FieldReader of(List<Field> fields) {
        int count = fields.size();
        MethodHandle[] getters = fields.stream().map(FieldReader::getter).toArray(MethodHandle[]::new);
        MethodHandle intoArray = MethodHandles.identity(Object[].class).asCollector(Object[].class, count);
        MethodHandle ofMany = MethodHandles.filterArguments(intoArray, 0, getters);
        MethodType ofOne = MethodType.methodType(Object[].class, Object.class);
        return new FieldReader(
                count == 0
                        ? MethodHandles.dropArguments(ofMany, 0, Object.class)
                        : MethodHandles.permuteArguments(ofMany, ofOne, new int[count]));
    }

    Object[] read(Base element) {
        try {
            return (Object[]) readAll.invokeExact((Object) element);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a field getter threw", e);
        }
    }

    static MethodHandle getter(Field field) {
        try {
            return MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup())
                    .unreflectGetter(field)
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("model field not readable: " + field, e);
        }
    }
}
