package dev.irori.mapping.value;

import dev.irori.mapping.v2.Value;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.jspecify.annotations.Nullable;

/** XAD: mostly one free text (XAD.8) and a postal code, sometimes prefecture, city and street apart. All as sent. */
public final class Addresses {
    private static final int FREE_TEXT = 8;

    private Addresses() {}

    /** All addresses of a field; a repetition that holds no more than a country or a type makes none. */
    public static List<Address> of(Value xad) {
        List<Address> all = new ArrayList<>(1);
        for (Value repetition : xad.each()) {
            Address address = parts(repetition);
            String text = repetition.component(FREE_TEXT).said();
            String whole = text.isEmpty() ? joined(address) : text;
            if (!whole.isEmpty()) {
                address.setText(whole);
            }
            if (!address.isEmpty()) {
                all.add(type(address, repetition));
            }
        }
        return all;
    }

    private static Address parts(Value xad) {
        Address address = new Address();
        String street = xad.component(1).subcomponent(1).said();
        String building = xad.component(2).said();
        String city = xad.component(3).said();
        String prefecture = xad.component(4).said();
        String postalCode = xad.component(5).said();
        if (!street.isEmpty()) {
            address.addLine(street);
        }
        if (!building.isEmpty()) {
            address.addLine(building);
        }
        if (!city.isEmpty()) {
            address.setCity(city);
        }
        if (!prefecture.isEmpty()) {
            address.setState(prefecture);
        }
        return postalCode.isEmpty() ? address : address.setPostalCode(postalCode);
    }

    /** From the largest to the smallest, as Japan writes addresses. */
    private static String joined(Address address) {
        StringBuilder text = new StringBuilder();
        append(text, address.getState());
        append(text, address.getCity());
        address.getLine().forEach(line -> append(text, line.getValue()));
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable String part) {
        if (part != null) {
            text.append(part);
        }
    }

    private static Address type(Address address, Value xad) {
        String country = xad.component(6).said();
        if (!country.isEmpty()) {
            address.setCountry(country);
        }
        return switch (xad.component(7).said()) {
            case "H", "P" -> address.setUse(Address.AddressUse.HOME);
            case "B", "O" -> address.setUse(Address.AddressUse.WORK);
            case "C" -> address.setUse(Address.AddressUse.TEMP);
            case "BA" -> address.setUse(Address.AddressUse.OLD);
            case "M" -> address.setType(Address.AddressType.POSTAL);
            default -> address;
        };
    }
}
