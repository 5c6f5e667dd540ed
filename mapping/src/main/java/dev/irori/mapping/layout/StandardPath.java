package dev.irori.mapping.layout;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import dev.irori.kernel.ServiceDate;
import java.util.List;

/**
 * A file of standardized storage, from the patient levels down: {@code 000/001/0000012345/20240510/OML-11/name}. The
 * folder names the patient; where folders and name differ, {@code disagreements} says so.
 */
public record StandardPath(
        PatientFolders patient, ServiceDate date, String type, StandardName name, List<Problem> disagreements) {

    public StandardPath {
        disagreements = List.copyOf(disagreements);
    }

    /** Reads a path relative to the root, levels separated by '/'. */
    public static Outcome<StandardPath> parse(String path) {
        return PathLevels.parse(path).then(levels -> below(levels, path));
    }

    private static Outcome<StandardPath> below(PathLevels levels, String path) {
        if (levels.below().indexOf('/') >= 0) {
            return Grammar.refused(NameFault.DEPTH, path);
        }
        return StandardName.parse(levels.below())
                .map(name -> new StandardPath(
                        levels.patient(),
                        levels.date(),
                        levels.type(),
                        name,
                        levels.disagreements(name.patient(), name.date(), name.type(), path)));
    }

    @Override
    public String toString() {
        return patient + "/" + date + "/" + type + "/" + name;
    }
}
