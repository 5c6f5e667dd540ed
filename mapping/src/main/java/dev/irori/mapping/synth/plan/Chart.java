package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All an institution filed about one person, in the order in which it was sent. */
public record Chart(
        Person person, Institution institution, boolean nameVariant, boolean shortAddress, List<Filing> filings) {

    public String number() {
        return institution.patientNumber(person.index());
    }

    public List<Filing> current() {
        return filings.stream().filter(Filing::current).toList();
    }

    /** Every version of every record. */
    public Map<Filing.Key, List<Filing>> records() {
        return filings.stream().collect(Collectors.groupingBy(Filing::key, LinkedHashMap::new, Collectors.toList()));
    }
}
